//! Packages of npm, in the cache like the tools of Cargo: what the page is made smaller with, and what the browser
//! tests examine it with. Node.js and npm under them, too.
//!
//! wasm-opt is one of them as well; how it is found is in its own room.
use super::cache;
use super::missing::{Install, Missing};
use crate::process::{on_path, run};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A package of which one file is wanted.
pub(super) struct NpmPackage {
    package: &'static str,
    version: &'static str,
    why: &'static str,
    /// The file, in the folder of the packages.
    file: &'static str,
}

/// What finds barriers in a page, from inside it.
pub(super) const AXE: NpmPackage = NpmPackage {
    package: "axe-core",
    version: "4.14.1",
    why: "checks in the browser tests that nobody is kept out",
    file: "axe-core/axe.min.js",
};

/// What finds faults in HTML. The last version that the Node.js of Debian 12 can run.
pub(super) const HTML_VALIDATE: NpmPackage = NpmPackage {
    package: "html-validate",
    version: "9.7.1",
    why: "checks in the browser tests that the HTML is valid",
    file: ".bin/html-validate",
};

/// What makes JavaScript smaller.
pub(super) const ESBUILD: NpmPackage =
    NpmPackage { package: "esbuild", version: "0.28.2", why: "makes the published page smaller", file: ".bin/esbuild" };

impl NpmPackage {
    /// What is missing: the package, and Node.js under it.
    ///
    /// # Errors
    /// When there is no home folder.
    pub(super) fn missing(&'static self) -> Result<Vec<Missing>> {
        let mut missing: Vec<Missing> = node().into_iter().collect();
        if !self.path()?.is_file() {
            let package = format!("{}@{}", self.package, self.version);
            missing.push(Missing {
                name: format!("{} {}", self.package, self.version),
                why: self.why,
                time: "under a minute",
                by_hand: format!("npm install --prefix {} {package}", self.root()?.display()),
                install: Install::Own(Box::new(move || install(&self.root()?, &package))),
            });
        }
        Ok(missing)
    }

    /// Where the wanted file is.
    ///
    /// # Errors
    /// When the package was installed and yet has no such file.
    pub(super) fn file(&self) -> Result<PathBuf> {
        let path = self.path()?;
        path.is_file()
            .then(|| path.clone())
            .with_context(|| format!("{} was installed without {}", self.package, path.display()))
    }

    fn path(&self) -> Result<PathBuf> {
        Ok(self.root()?.join("node_modules").join(self.file))
    }

    fn root(&self) -> Result<PathBuf> {
        cache(&format!("{}-{}", self.package, self.version))
    }
}

/// Node.js and npm, when one of them is not on PATH.
pub(super) fn node() -> Option<Missing> {
    (on_path("node").is_none() || on_path("npm").is_none()).then(|| Missing {
        name: "Node.js and npm".to_owned(),
        why: "wasm-opt, esbuild and html-validate are distributed by npm",
        time: "1 to 3 minutes",
        by_hand: "install Node.js 18.19 or later, with npm, and put them on PATH".to_owned(),
        install: Install::Apt(&["nodejs", "npm"]),
    })
}

/// Installs a package into a folder of its own: beside its place first, so that what is in its place is whole.
///
/// # Errors
/// When npm fails, or the folder cannot be written.
pub(super) fn install(root: &Path, package: &str) -> Result<()> {
    // What an interrupted installation left behind looks installed to npm.
    if root.exists() {
        std::fs::remove_dir_all(root).with_context(|| format!("{} cannot be removed", root.display()))?;
    }
    let unfinished = root.join("unfinished");
    std::fs::create_dir_all(&unfinished).with_context(|| format!("{} cannot be made", unfinished.display()))?;
    let mut command = Command::new("npm");
    command
        .args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"])
        .arg(&unfinished)
        .arg(package)
        .stdin(Stdio::null());
    run(&mut command)?;
    std::fs::rename(unfinished.join("node_modules"), root.join("node_modules"))
        .with_context(|| format!("what npm installed cannot be moved into {}", root.display()))?;
    std::fs::remove_dir_all(&unfinished).with_context(|| format!("{} cannot be removed", unfinished.display()))
}
