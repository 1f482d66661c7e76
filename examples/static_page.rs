//! Two parts of what is published, made natively of the words in the crate and the notice files. `cargo xtask` builds
//! this program. Called without arguments, as a hook of Trunk.toml, it puts the static page into the page that Trunk has
//! built. Called with the folder of the notices, the one to write into, and what `view::notice_page::Published` holds, it
//! makes a page of each notice, and beside it what sites that know oEmbed read.
//!
//! The notices are read from their files and not from the program, so that a change of one shows without compiling.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use calcolatore::notice::Notice;
use calcolatore::present::{Language, fault_words};
use calcolatore::view::notice_page::{self, Published};
use calcolatore::view::static_page;
use tokio::runtime::Builder;
use tokio::task::LocalSet;

/// What stands in index.html where the static page belongs.
const PLACE: &str = "{static page}";

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match *arguments {
        [] => put_static_page(),
        [from, to, address, styles, policy] => {
            make_notice_pages(Path::new(from), Path::new(to), Published { address, styles, policy })
        }
        _ => Err(io::Error::other("static_page takes no arguments, or NOTICES FOLDER ADDRESS STYLES POLICY")),
    }
}

fn put_static_page() -> io::Result<()> {
    let notices = notices(&folder("TRUNK_SOURCE_DIR")?.join("notices"))?;
    let html = drawn(static_page::render(notices.leak()))?;

    let page = folder("TRUNK_STAGING_DIR")?.join("index.html");
    let around = fs::read_to_string(&page)?;
    if around.matches(PLACE).count() != 1 {
        return Err(io::Error::other(format!("index.html must hold {PLACE} once")));
    }
    fs::write(page, around.replace(PLACE, &html))
}

fn make_notice_pages(from: &Path, to: &Path, published: Published<'_>) -> io::Result<()> {
    for notice in notices(from)? {
        let file = |ending: &str| to.join(format!("{}.{ending}", notice.id.0));
        fs::write(file("html"), drawn(notice_page::render(&notice, published))?)?;
        let oembed = drawn(notice_page::oembed(&notice, published))?;
        fs::write(file("json"), format!("{oembed:#}\n"))?;
    }
    Ok(())
}

/// What becomes of a drawing. The renderer keeps what it draws until the program ends, which is soon.
fn drawn<F: Future>(drawing: F) -> io::Result<F::Output> {
    let runtime = Builder::new_current_thread().build()?;
    Ok(LocalSet::new().block_on(&runtime, drawing))
}

/// A folder that Trunk names.
fn folder(variable: &str) -> io::Result<PathBuf> {
    env::var_os(variable).map(PathBuf::from).ok_or_else(|| io::Error::other(format!("{variable} is not set")))
}

/// The notices of a folder, in the order of the names of their files.
fn notices(folder: &Path) -> io::Result<Vec<Notice>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.retain(|file| is_notice(file));
    files.sort();
    files.iter().map(|file| notice(file)).collect()
}

/// Every JSON file but the schema is a notice, as for the build script.
fn is_notice(file: &Path) -> bool {
    let is_json = file.extension().is_some_and(|extension| extension == "json");
    is_json && file.file_stem().is_some_and(|stem| !stem.to_string_lossy().ends_with(".schema"))
}

fn notice(file: &Path) -> io::Result<Notice> {
    Notice::from_json(&fs::read_to_string(file)?).map_err(|faults| {
        let faults = faults.iter().map(|fault| format!("\n  {}", fault_words(fault, Language::English)));
        io::Error::other(format!("{} cannot be read:{}", file.display(), faults.collect::<String>()))
    })
}
