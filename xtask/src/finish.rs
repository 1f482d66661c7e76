//! What is left to do once Trunk has built the page to publish: short names between Wasm and JavaScript, smaller
//! JavaScript, and one stylesheet where the project keeps several. Together 5 kB less for a visitor to download.
use crate::process::run;
use crate::short_names;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Finishes the page in a folder, with this esbuild.
///
/// # Errors
/// When a file cannot be read or written, or esbuild refuses one.
pub(crate) fn finish(folder: &Path, esbuild: &Path) -> Result<()> {
    for beginning in ["calcolatore-page", "calcolatore-embed"] {
        let [wasm, script] = ["_bg.wasm", ".js"].map(|ending| file_like(folder, beginning, ending));
        short_names::shorten(&wasm?, &script?)?;
    }
    minify_scripts(folder, esbuild)?;
    merge_stylesheets(folder)
}

/// The file of a folder whose name begins and ends so: there may be a hash in between.
fn file_like(folder: &Path, beginning: &str, ending: &str) -> Result<PathBuf> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let is_like = |name: &str| name.starts_with(beginning) && name.ends_with(ending);
    let found = entries.flatten().find(|entry| entry.file_name().to_str().is_some_and(is_like));
    found.map(|entry| entry.path()).with_context(|| format!("there is no {beginning}…{ending} in {}", folder.display()))
}

/// Part of the scripts that start a calculator, and no file of its own where it is published.
const SHARED: &str = "stopped.js";

/// Makes every script smaller, in its place, with what it imports in it. Trunk's own way cannot read what wasm-bindgen
/// writes.
fn minify_scripts(folder: &Path, esbuild: &Path) -> Result<()> {
    let mut command = Command::new(esbuild);
    command.args(["--minify", "--format=esm", "--target=es2022", "--log-level=warning", "--allow-overwrite"]);
    // What is always asked for anew stays apart, and so does what has a name of its own in the end.
    command.args(["--bundle", "--external:./element.js", "--external:./{script}"]);
    command.arg(format!("--outdir={}", folder.display()));
    let entries = std::fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            command.arg(path);
        }
    }
    run(&mut command)?;
    std::fs::remove_file(folder.join(SHARED)).with_context(|| format!("{SHARED} cannot be removed"))
}

/// Puts all stylesheets of the page into one, in the order in which the page names them.
fn merge_stylesheets(folder: &Path) -> Result<()> {
    let page = folder.join("index.html");
    let html = std::fs::read_to_string(&page).context("dist/index.html cannot be read")?;
    let links = stylesheets(&html);
    let mut styles = String::new();
    for (_, file) in &links {
        styles += &std::fs::read_to_string(folder.join(file)).with_context(|| format!("{file} cannot be read"))?;
    }
    let merged = "styles.css";

    let mut finished = html.clone();
    for (place, (link, file)) in links.iter().enumerate() {
        let one = if place == 0 { format!("<link href=./{merged} rel=stylesheet>") } else { String::new() };
        finished = finished.replacen(link, &one, 1);
        std::fs::remove_file(folder.join(file)).with_context(|| format!("{file} cannot be removed"))?;
    }
    std::fs::write(folder.join(merged), styles).with_context(|| format!("{merged} cannot be written"))?;
    // Trunk's own question to itself.
    finished = finished.replace(" data-integrity=none", "");
    std::fs::write(&page, finished).context("dist/index.html cannot be written")
}

/// The links to stylesheets of a page as Trunk writes it, each with the file to which it leads.
pub(crate) fn stylesheets(html: &str) -> Vec<(&str, &str)> {
    let tags =
        html.match_indices("<link").filter_map(|(start, _)| html.get(start..start + html.get(start..)?.find('>')? + 1));
    let is_stylesheet = |tag: &&str| attribute(tag, "rel") == Some("stylesheet");
    tags.filter(is_stylesheet).filter_map(|tag| Some((tag, attribute(tag, "href")?.trim_start_matches("./")))).collect()
}

/// The value of an attribute, with or without quotes around it.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = tag.split_once(&format!(" {name}="))?.1;
    value.trim_start_matches('"').split(['"', ' ', '>']).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stylesheets_are_found_however_the_page_is_written() {
        let html = "<link href=data:, rel=icon><link data-integrity=none href=./a-1.css rel=stylesheet>\
                    <link rel=\"stylesheet\" href=\"./b-2.css\"/><link href=./c.js rel=modulepreload>";
        let found: Vec<&str> = stylesheets(html).into_iter().map(|(_, file)| file).collect();
        assert_eq!(found, ["a-1.css", "b-2.css"]);
    }

    #[test]
    fn one_stylesheet_takes_the_place_of_several() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("finish-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        for (file, text) in [
            (
                "index.html",
                "<title>x</title><link href=./a.css rel=stylesheet><link href=./b.css rel=stylesheet><body>",
            ),
            ("a.css", "a{}"),
            ("b.css", "b{}"),
        ] {
            std::fs::write(folder.join(file), text)?;
        }
        merge_stylesheets(&folder)?;
        let html = std::fs::read_to_string(folder.join("index.html"))?;
        let links = stylesheets(&html);
        assert_eq!(links.len(), 1);
        assert_eq!(std::fs::read_to_string(folder.join(links[0].1))?, "a{}b{}");
        assert!(!folder.join("a.css").exists());
        std::fs::remove_dir_all(folder)?;
        Ok(())
    }
}
