//! Everything a command needs on the machine: found, or announced and installed, or named.
//!
//! Here is the order of things; each tool has its own room, which knows how to find it and how to
//! install it. Nothing is ever asked, and what is found is never installed again.
mod apt;
mod browser;
mod cargo_tool;
mod components;
mod missing;
mod npm;
mod servers;
pub(crate) mod toolchain;
mod wasm_opt;

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use browser::Place;
use cargo_tool::CargoTool;
use missing::Missing;
use std::path::PathBuf;
use toolchain::Toolchain;

/// Something a command cannot do without.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// A C compiler, which also links what build scripts are made of.
    Compiler,
    /// rustfmt.
    Formatter,
    /// clippy.
    Linter,
    /// A Rust that compiles the page and the standard library under it to Wasm.
    WasmToolchain,
    /// wasm-bindgen-cli, at the version of Cargo.lock.
    WasmBindgen,
    /// Trunk.
    Trunk,
    /// wasm-opt.
    WasmOpt,
    /// esbuild.
    Esbuild,
    /// Chromium and its driver.
    Chromium,
    /// Firefox and its driver.
    Firefox,
    /// `WebKitGTK`, its driver and a screen.
    WebKit,
    /// axe-core and html-validate.
    Audits,
    /// nginx, Apache and curl.
    Servers,
}

/// What was found or installed.
pub(crate) struct Tools {
    /// The folders of the tools that are not on PATH.
    pub(crate) folders: Vec<PathBuf>,
    /// Trunk's program.
    pub(crate) trunk: PathBuf,
    /// esbuild's program.
    pub(crate) esbuild: PathBuf,
    /// What the browser tests must be told.
    pub(crate) places: Vec<Place>,
    toolchain: Option<Toolchain>,
}

impl Tools {
    /// The Rust that compiles the page.
    ///
    /// # Errors
    /// When the command did not say that it needs it.
    pub(crate) fn toolchain(&self) -> Result<&Toolchain> {
        self.toolchain.as_ref().context("no Wasm toolchain was set up")
    }
}

/// Finds what a command needs and installs what is missing.
///
/// # Errors
/// When something is missing and cannot be installed: the error names all of it, and how to get it.
pub(crate) fn ready(workspace: &Workspace, needs: &[Need]) -> Result<Tools> {
    let mut missing: Vec<Missing> = Vec::new();
    for need in needs {
        for one in lookup(workspace, *need)? {
            // Node.js is under several needs.
            if missing.iter().all(|known| known.name != one.name) {
                missing.push(one);
            }
        }
    }
    if !missing.is_empty() {
        missing::install(missing)?;
    }

    let mut tools = Tools {
        folders: Vec::new(),
        trunk: PathBuf::from("trunk"),
        esbuild: PathBuf::from("esbuild"),
        places: Vec::new(),
        toolchain: None,
    };
    for need in needs {
        match need {
            Need::Compiler | Need::Formatter | Need::Linter | Need::Servers => {}
            Need::WasmToolchain => tools.toolchain = Some(toolchain::installed(workspace)?),
            Need::WasmBindgen => tools.folders.extend(CargoTool::wasm_bindgen(workspace)?.folder()?),
            // By its path: the program to start is not looked up in the PATH it is given.
            Need::Trunk => tools.trunk = CargoTool::trunk()?.place()?,
            Need::WasmOpt => tools.folders.extend(wasm_opt::folder()?),
            Need::Esbuild => tools.esbuild = npm::ESBUILD.file()?,
            Need::Chromium => tools.places.extend(browser::CHROMIUM.places()?),
            Need::Firefox => {
                tools.places.extend(browser::FIREFOX.places()?);
                tools.places.push(("CALCOLATORE_GECKODRIVER", CargoTool::geckodriver()?.place()?));
            }
            Need::WebKit => tools.places.extend(browser::WEBKIT.places()?),
            Need::Audits => {
                tools.places.push(("CALCOLATORE_AXE", npm::AXE.file()?));
                tools.places.push(("CALCOLATORE_HTML_VALIDATE", npm::HTML_VALIDATE.file()?));
            }
        }
    }
    Ok(tools)
}

/// What of a need is not there.
fn lookup(workspace: &Workspace, need: Need) -> Result<Vec<Missing>> {
    Ok(match need {
        Need::Compiler => apt::compiler().into_iter().collect(),
        Need::Formatter => components::missing("rustfmt", "fmt").into_iter().collect(),
        Need::Linter => components::missing("clippy", "clippy").into_iter().collect(),
        Need::WasmToolchain => toolchain::missing(workspace)?.into_iter().collect(),
        Need::WasmBindgen => CargoTool::wasm_bindgen(workspace)?.missing().into_iter().collect(),
        Need::Trunk => CargoTool::trunk()?.missing().into_iter().collect(),
        Need::WasmOpt => wasm_opt::missing()?,
        Need::Esbuild => npm::ESBUILD.missing()?,
        Need::Chromium => browser::CHROMIUM.missing().into_iter().collect(),
        Need::Firefox => browser::FIREFOX.missing().into_iter().chain(CargoTool::geckodriver()?.missing()).collect(),
        Need::WebKit => browser::WEBKIT.missing().into_iter().collect(),
        Need::Audits => [npm::AXE.missing()?, npm::HTML_VALIDATE.missing()?].into_iter().flatten().collect(),
        Need::Servers => servers::missing(),
    })
}

/// The folder of one tool at one version, outside the project: the next clone finds it there, and
/// the tools that the user installed are left as they are.
fn cache(tool: &str) -> Result<PathBuf> {
    let folder = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| std::env::home_dir().map(|home| home.join(".cache")))
        .context("there is no home folder to keep the tools in: set XDG_CACHE_HOME")?;
    Ok(folder.join("calcolatore-smart-working").join(tool))
}
