//! Puts the static page into the page that Trunk has built: a hook of Trunk.toml, which `cargo xtask` builds.
//!
//! The notices are read from their files and not from the program, so that a change of one shows without compiling.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use calcolatore::notice::Notice;
use calcolatore::present::{Language, fault_words};
use calcolatore::view::static_page;
use tokio::runtime::Builder;
use tokio::task::LocalSet;

/// What stands in index.html where the static page belongs.
const PLACE: &str = "{static page}";

fn main() -> io::Result<()> {
    let notices = notices(&folder("TRUNK_SOURCE_DIR")?.join("notices"))?;
    let runtime = Builder::new_current_thread().build()?;
    // The renderer keeps what it draws until the program ends, which is at once.
    let html = LocalSet::new().block_on(&runtime, static_page::render(notices.leak()));

    let page = folder("TRUNK_STAGING_DIR")?.join("index.html");
    let around = fs::read_to_string(&page)?;
    if around.matches(PLACE).count() != 1 {
        return Err(io::Error::other(format!("index.html must hold {PLACE} once")));
    }
    fs::write(page, around.replace(PLACE, &html))
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
