//! What `dist/` has for other sites, beside the page: the calculator that is made to be embedded, compiled as Trunk
//! compiles the page; a page for frames; the two scripts of `embed/`, and the page in which web editors see their code.
use crate::policy::POLICY;
use crate::process::run;
use crate::publish;
use crate::setup::Tools;
use crate::setup::toolchain::Purpose;
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The binary, and the beginning of the names of its files.
const BINARY: &str = "calcolatore-embed";

/// The scripts of `embed/` that sites paste, and what they are called where they are published. The number is the
/// contract's: what sites have pasted goes on working until it changes.
const SCRIPTS: [(&str, &str); 2] = [("embed.js", "embed-1.js"), ("loader.js", "calcolatore-1.js")];

/// The custom element, which the second of them loads.
const ELEMENT: &str = "element.js";

/// The page in which web editors see their code.
const PREVIEW: &str = "preview.html";

/// The styles of the page with those of `styles/embed.css`.
const STYLES: &str = "calcolatore-embed.css";

/// The features of Wasm that Rust uses and every browser has, as Trunk names them to wasm-opt.
const WASM_FEATURES: [&str; 6] =
    ["bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "reference-types", "multivalue"];

/// Compiles the calculator, and puts it and the scripts into a folder where Trunk has put the page.
///
/// # Errors
/// When it does not compile, or a file cannot be written.
pub(crate) fn build(workspace: &Workspace, tools: &Tools, folder: &Path) -> Result<()> {
    let target = workspace.page_target();
    let mut cargo = Command::new("cargo");
    cargo
        .args(["build", "--offline", "--profile", "page", "--target", "wasm32-unknown-unknown"])
        .args(["--features", "embed", "--bin", BINARY])
        .current_dir(workspace.path("."))
        .env("CARGO_TARGET_DIR", &target);
    apply(&mut cargo, workspace, tools)?;
    run(&mut cargo)?;

    let bound = target.join("embed");
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&bound);
    bindgen.arg(target.join("wasm32-unknown-unknown/page").join(format!("{BINARY}.wasm")));
    apply(&mut bindgen, workspace, tools)?;
    run(&mut bindgen)?;

    let mut optimise = Command::new("wasm-opt");
    let page = read(&workspace.path("index.html"))?;
    let parameters = page.split_once("data-wasm-opt-params=\"").and_then(|(_, rest)| rest.split_once('"'));
    let (parameters, _) = parameters.context("index.html does not say how the Wasm is made smaller")?;
    optimise.args(parameters.split(' ')).args(WASM_FEATURES.map(|feature| format!("--enable-{feature}")));
    optimise.arg(bound.join(format!("{BINARY}_bg.wasm"))).arg("-o").arg(folder.join(format!("{BINARY}_bg.wasm")));
    apply(&mut optimise, workspace, tools)?;
    run(&mut optimise)?;

    copy(&bound.join(format!("{BINARY}.js")), &folder.join(format!("{BINARY}.js")))?;
    let mut minify = Command::new(&tools.esbuild);
    minify.args(["--minify", "--log-level=warning"]).arg(workspace.path("styles/embed.css"));
    run(minify.arg(format!("--outfile={}", folder.join(STYLES).display())))?;
    for (file, published) in SCRIPTS.into_iter().chain([ELEMENT, PREVIEW].map(|file| (file, file))) {
        copy(&workspace.path("embed").join(file), &folder.join(published))?;
    }
    Ok(())
}

/// Puts the names of the files into the script of the element and into the preview, and makes the page for frames: the
/// page itself, with the other Wasm and more styles.
///
/// # Errors
/// When a file is not there, or cannot be written.
pub(crate) fn name_files(folder: &Path) -> Result<()> {
    let page = read(&folder.join("index.html"))?;
    let [script, wasm, styles] = ["script", "wasm", "styles"].map(|what| format!("{{{what}}}"));
    let page_styles = name_of(&page, ".css")?;
    let all_styles = read(&folder.join(&page_styles))? + &read(&folder.join(STYLES))?;
    write(&folder.join(STYLES), &all_styles)?;
    for file in [ELEMENT, PREVIEW] {
        let file = folder.join(file);
        let named = read(&file)?
            .replace(&script, &format!("{BINARY}.js"))
            .replace(&wasm, &format!("{BINARY}_bg.wasm"))
            .replace(&styles, STYLES)
            .replace("{policy}", POLICY);
        write(&file, &named)?;
    }
    let for_frames = page
        .replace(&page_styles, STYLES)
        .replace(&name_of(&page, "_bg.wasm")?, &format!("{BINARY}_bg.wasm"))
        .replace(&name_of(&page, ".js rel=modulepreload")?, &format!("{BINARY}.js rel=modulepreload"));
    write(&folder.join("embed.html"), &for_frames)
}

/// Puts the notices and their schema beside the page, for those who write one of their own.
///
/// # Errors
/// When a file cannot be copied.
pub(crate) fn put_notices(workspace: &Workspace, folder: &Path) -> Result<()> {
    let notices = folder.join("notices");
    std::fs::create_dir_all(&notices).context("the folder of the notices cannot be made")?;
    for entry in std::fs::read_dir(workspace.path("notices")).context("notices/ cannot be read")? {
        let entry = entry?;
        copy(&entry.path(), &notices.join(entry.file_name()))?;
    }
    Ok(())
}

/// Writes the hashes of the scripts into the preview, and into the page for frames, which gives them to web editors with
/// the code to paste.
///
/// # Errors
/// When a file is not there, or cannot be written.
pub(crate) fn put_integrity(folder: &Path) -> Result<()> {
    let [mut hashes, mut preview] = [String::new(), read(&folder.join(PREVIEW))?];
    for (_, script) in SCRIPTS {
        let file = folder.join(script);
        let bytes = std::fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        let hash = publish::integrity(&bytes);
        hashes += &["<meta name=", script, " content=\"", &hash, "\">"].concat();
        preview = preview.replace(&format!("{{{script}}}"), &hash);
    }
    write(&folder.join(PREVIEW), &preview)?;
    let page = folder.join("embed.html");
    write(&page, &read(&page)?.replacen("<title>", &(hashes + "<title>"), 1))
}

/// What follows `./` in the page up to this ending, with it.
fn name_of(page: &str, ending: &str) -> Result<String> {
    let end = page.find(ending).with_context(|| format!("the page names no file with {ending}"))?;
    let before = page.get(..end).unwrap_or_default();
    let (_, name) = before.rsplit_once("./").with_context(|| format!("the page names no file with {ending}"))?;
    Ok(format!("{name}{ending}"))
}

fn apply(command: &mut Command, workspace: &Workspace, tools: &Tools) -> Result<()> {
    tools.toolchain()?.apply(command, workspace, Purpose::Publish, &tools.folders)
}

fn copy(from: &PathBuf, to: &PathBuf) -> Result<()> {
    std::fs::copy(from, to).map(drop).with_context(|| format!("{} cannot be copied", from.display()))
}

fn read(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn write(file: &Path, text: &str) -> Result<()> {
    std::fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_for_frames_is_the_page_with_the_other_wasm() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("embed-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        write(
            &folder.join("index.html"),
            "<title>x</title><link href=./styles-1.css rel=stylesheet><link as=fetch href=./page-1_bg.wasm rel=preload>\
             <link href=./page-1.js rel=modulepreload><script src=./start-1.js></script>",
        )?;
        write(&folder.join("styles-1.css"), "a{}")?;
        write(&folder.join(STYLES), "b{}")?;
        write(&folder.join(ELEMENT), "\"./{script}\" \"./{wasm}\" \"./{styles}\"")?;
        write(&folder.join("calcolatore-1.js"), "abc")?;
        write(&folder.join(PREVIEW), "\"{policy}\" \"./{styles}\" {embed-1.js}")?;
        write(&folder.join("embed-1.js"), "abc")?;
        name_files(&folder)?;
        let for_frames = read(&folder.join("embed.html"))?;
        assert!(for_frames.contains("href=./calcolatore-embed.js rel=modulepreload"), "{for_frames}");
        assert!(for_frames.contains("href=./calcolatore-embed_bg.wasm rel=preload"), "{for_frames}");
        assert!(for_frames.contains("./start-1.js") && !for_frames.contains("page-1"), "{for_frames}");
        let element = read(&folder.join(ELEMENT))?;
        assert_eq!(element, "\"./calcolatore-embed.js\" \"./calcolatore-embed_bg.wasm\" \"./calcolatore-embed.css\"");
        assert!(
            for_frames.contains("href=./calcolatore-embed.css") && !for_frames.contains("styles-1"),
            "{for_frames}"
        );
        assert_eq!(read(&folder.join(STYLES))?, "a{}b{}");
        put_integrity(&folder)?;
        let preview = read(&folder.join(PREVIEW))?;
        let begins = format!("\"{POLICY}\" \"./calcolatore-embed.css\" sha384-");
        assert!(preview.starts_with(&begins) && !preview.contains('{'), "{preview}");
        std::fs::remove_dir_all(folder)?;
        Ok(())
    }
}
