//! wasm-opt: makes the published Wasm smaller. Debian's is too old to read what Rust writes today;
//! the npm package `binaryen` has the current one, as a script that Node.js runs.
use super::cache;
use super::cargo_tool::is_version;
use super::missing::{Install, Missing};
use crate::process::{on_path, output, run};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The version, as wasm-opt prints it; Trunk.toml asks for the same.
const VERSION: &str = "132";
/// The npm package that holds that version.
const PACKAGE: &str = "binaryen@132.0.0";

/// What is missing for wasm-opt to run: itself, and Node.js under it.
pub(super) fn missing() -> Result<Vec<Missing>> {
    if on_path_already() || is_right(&program()?) {
        return Ok(Vec::new());
    }
    let mut missing = Vec::new();
    if on_path("node").is_none() || on_path("npm").is_none() {
        missing.push(Missing {
            name: "Node.js and npm".to_owned(),
            why: "wasm-opt is a Node.js program, distributed by npm",
            time: "1 to 3 minutes",
            by_hand: "install Node.js 18 or later, with npm, and put them on PATH".to_owned(),
            install: Install::Apt(&["nodejs", "npm"]),
        });
    }
    missing.push(Missing {
        name: format!("wasm-opt {VERSION}"),
        why: "makes the published page smaller",
        time: "under a minute",
        by_hand: format!("npm install --global {PACKAGE}"),
        install: Install::Own(Box::new(install)),
    });
    Ok(missing)
}

/// The folder that must be on PATH for wasm-opt to be found; `None` when it is found already.
///
/// # Errors
/// When it was installed and yet does not start.
pub(super) fn folder() -> Result<Option<PathBuf>> {
    if on_path_already() {
        return Ok(None);
    }
    let program = program()?;
    if is_right(&program) {
        return Ok(program.parent().map(Path::to_owned));
    }
    let node = output("node", &["--version"]).unwrap_or_else(|| "none".to_owned());
    anyhow::bail!(
        "wasm-opt was installed but does not start (Node.js: {node}; it needs 18 or later): {}",
        program.display()
    )
}

fn on_path_already() -> bool {
    on_path("wasm-opt").is_some_and(|program| is_right(&program))
}

fn is_right(program: &Path) -> bool {
    output(program, &["--version"]).is_some_and(|text| is_version(&text, VERSION))
}

fn program() -> Result<PathBuf> {
    Ok(root()?.join("node_modules").join(".bin").join("wasm-opt"))
}

fn root() -> Result<PathBuf> {
    cache(&format!("wasm-opt-{VERSION}"))
}

fn install() -> Result<()> {
    let root = root()?;
    // What an interrupted installation left behind looks installed to npm.
    if root.exists() {
        std::fs::remove_dir_all(&root).with_context(|| format!("{} cannot be removed", root.display()))?;
    }
    std::fs::create_dir_all(&root).with_context(|| format!("{} cannot be made", root.display()))?;
    let mut command = Command::new("npm");
    command
        .args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"])
        .arg(&root)
        .arg(PACKAGE)
        .stdin(Stdio::null());
    run(&mut command)
}
