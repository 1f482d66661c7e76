//! `cargo xtask reproduce`: whether `dist/` can be made again. The sources are copied to another folder and built there
//! from nothing, and every file must have the same bytes: so whoever checks a published calculator against its sources
//! need not trust who built it.
use crate::page;
use crate::process;
use crate::publish;
use crate::setup;
use crate::workspace::Workspace;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Builds `dist/` if it is not there, then a second time elsewhere, and compares.
///
/// # Errors
/// When a tool is missing and cannot be installed, the page does not build, or a file differs.
pub(crate) fn reproduce(workspace: &Workspace) -> Result<()> {
    let tools = setup::ready(workspace, &page::BUILD_NEEDS)?;
    let dist = workspace.path("dist");
    if !dist.is_dir() {
        page::build_with(workspace, &tools)?;
    }
    let again = Workspace::at(std::env::temp_dir().join(format!("calcolatore-again-{}", std::process::id())));
    let compared = copy_sources(workspace, &again)
        .and_then(|()| page::build_with(&again, &tools))
        .and_then(|()| compare(&files(&dist)?, &files(&again.path("dist"))?));
    // What went wrong there matters more than what cannot be removed.
    let removed = std::fs::remove_dir_all(again.path(""));
    println!("\nBuilt again in another folder: each of {} files has the same bytes as in dist/.", compared?);
    removed.with_context(|| format!("{} cannot be removed", again.path("").display()))
}

/// Copies what Git would keep, changed or not, so that the same sources are built.
fn copy_sources(workspace: &Workspace, copy: &Workspace) -> Result<()> {
    let root = workspace.path("");
    let root = root.to_str().context("the project's folder has a name that is no text")?;
    let names = process::output("git", &["-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    for name in names.context("git does not list the project's files")?.split_terminator('\0') {
        let (from, to) = (workspace.path(name), copy.path(name));
        // It may have been removed since.
        if !from.is_file() {
            continue;
        }
        if let Some(parent) = to.parent() {
            std::fs::create_dir_all(parent).with_context(|| format!("{} cannot be made", parent.display()))?;
        }
        std::fs::copy(&from, &to).with_context(|| format!("{} cannot be copied", from.display()))?;
    }
    Ok(())
}

/// Every file of a folder, by its name in it.
fn files(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut files = Vec::new();
    publish::collect(folder, &mut files)?;
    let read = |path: PathBuf| {
        let bytes = std::fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        Ok((path.strip_prefix(folder)?.to_owned(), bytes))
    };
    files.into_iter().map(read).collect()
}

/// How many files there are, all of them in both and the same.
fn compare(first: &BTreeMap<PathBuf, Vec<u8>>, second: &BTreeMap<PathBuf, Vec<u8>>) -> Result<usize> {
    let names = first.keys().chain(second.keys().filter(|name| !first.contains_key(*name)));
    let others: Vec<String> =
        names.filter(|name| first.get(*name) != second.get(*name)).map(|name| name.display().to_string()).collect();
    ensure!(
        others.is_empty(),
        "built again, these files are others than in dist/ (if dist/ is older than the sources, `cargo xtask build` \
         first): {}",
        others.join(", ")
    );
    ensure!(!first.is_empty(), "dist/ is empty");
    Ok(first.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_another_or_missing_is_named() {
        let folder = |files: &[(&str, &str)]| -> BTreeMap<PathBuf, Vec<u8>> {
            files.iter().map(|(name, text)| (PathBuf::from(name), text.as_bytes().to_vec())).collect()
        };
        let dist = folder(&[("index.html", "a"), ("page.wasm", "b")]);
        assert_eq!(compare(&dist, &dist).ok(), Some(2));
        for (other, named) in [
            (folder(&[("index.html", "a"), ("page.wasm", "c")]), "page.wasm"),
            (folder(&[("index.html", "a")]), "page.wasm"),
            (folder(&[("index.html", "a"), ("page.wasm", "b"), ("more.js", "")]), "more.js"),
        ] {
            assert!(compare(&dist, &other).is_err_and(|error| error.to_string().ends_with(named)));
        }
        assert!(compare(&folder(&[]), &folder(&[])).is_err());
    }
}
