//! Lists the notice files so that they are built in without being named in the code.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let folder = root.join("notices");
    println!("cargo::rerun-if-changed={}", folder.display());

    let mut files: Vec<PathBuf> = fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.retain(|file| is_notice(file));
    files.sort();

    let mut list = String::from("/// The text of every built-in notice file.\nstatic NOTICE_FILES: &[&str] = &[\n");
    for file in files {
        let path =
            file.to_str().ok_or_else(|| io::Error::other("the project's folder has a name that is not UTF-8"))?;
        let _ = writeln!(list, "    include_str!({path:?}),");
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
