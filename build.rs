//! Lists the notice files so that they are built in without being named in the code: each with its digest, and
//! without the spaces that a visitor would download for nothing.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "src/notice/digest.rs"]
mod digest;

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let folder = root.join("notices");
    println!("cargo::rerun-if-changed={}", folder.display());

    let mut files: Vec<PathBuf> = fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.retain(|file| is_notice(file));
    files.sort();

    let mut list = String::from(
        "/// The digest and the text of every built-in notice file.\nstatic NOTICE_FILES: &[(&str, &str)] = &[\n",
    );
    for file in files {
        let text = fs::read_to_string(file)?;
        let _ = writeln!(list, "    ({:?}, {:?}),", digest::digest(&text), without_spaces(&text));
    }
    list.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("notice_files.rs"), list)
}

/// Every JSON file but the schema is a notice.
fn is_notice(file: &Path) -> bool {
    let is_json = file.extension().is_some_and(|extension| extension == "json");
    is_json && file.file_stem().is_some_and(|stem| !stem.to_string_lossy().ends_with(".schema"))
}

/// A JSON text without the spaces between its parts.
fn without_spaces(json: &str) -> String {
    let (mut in_string, mut escaped) = (false, false);
    let is_kept = |sign: &char| {
        if in_string {
            in_string = escaped || *sign != '"';
            escaped = !escaped && *sign == '\\';
            return true;
        }
        in_string = *sign == '"';
        !sign.is_ascii_whitespace()
    };
    json.chars().filter(is_kept).collect()
}
