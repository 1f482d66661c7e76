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
        let _ = writeln!(list, "    include_str!({file:?}),");
    }
    list.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("notice_files.rs"), list)
}

/// Every JSON file but the schema is a notice.
fn is_notice(file: &Path) -> bool {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.ends_with(".json") && !name.ends_with(".schema.json")
}
