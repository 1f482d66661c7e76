//! wasm-opt: makes the published Wasm smaller. Debian's is too old to read what Rust writes today;
//! the npm package `binaryen` has the current one, as a script that Node.js runs.
use super::cache;
use super::cargo_tool::is_version;
use super::missing::{Install, Missing};
use super::npm;
use crate::process::{on_path, output};
use anyhow::Result;
use std::path::{Path, PathBuf};

/// The version, as wasm-opt prints it; Trunk.toml asks for the same.
const VERSION: &str = "132";
/// The npm package that holds that version.
const PACKAGE: &str = "binaryen@132.0.0";

/// What is missing for wasm-opt to run: itself, and Node.js under it.
pub(super) fn missing() -> Result<Vec<Missing>> {
    if on_path_already() || is_right(&program()?) {
        return Ok(Vec::new());
    }
    let mut missing: Vec<Missing> = npm::node().into_iter().collect();
    missing.push(Missing {
        name: format!("wasm-opt {VERSION}"),
        why: "makes the published page smaller",
        time: "under a minute",
        by_hand: format!("npm install --global {PACKAGE}"),
        install: Install::Own(Box::new(|| npm::install(&root()?, PACKAGE))),
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
        "wasm-opt was installed but does not start (Node.js: {node}; it needs 18.19 or later): {}",
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
