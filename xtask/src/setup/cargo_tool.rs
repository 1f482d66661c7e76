//! Trunk, wasm-bindgen and geckodriver: tools that Cargo compiles, each at the only version that will do.
//!
//! They are compiled without optimisation: it makes them ready in a third of the time, and what
//! they do for this page takes no longer than a second or two either way.
use super::cache;
use super::missing::{Install, Missing};
use crate::process::{on_path, output, path_with, run};
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A tool that `cargo install` makes.
#[derive(Clone)]
pub(super) struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: String,
    why: &'static str,
    time: &'static str,
    options: &'static [&'static str],
    folder: PathBuf,
}

impl CargoTool {
    /// Trunk. Without its default features: they are for downloading tools, which it must not do,
    /// and cost a minute of compilation.
    pub(super) fn trunk() -> Result<Self> {
        Ok(Self {
            package: "trunk",
            program: "trunk",
            version: "0.21.14".to_owned(),
            why: "puts the page together and serves it",
            time: "about 4 minutes on two cores",
            options: &["--locked", "--no-default-features"],
            folder: cache("trunk-0.21.14")?,
        })
    }

    /// wasm-bindgen's program, which understands only what its own version of the crate wrote.
    pub(super) fn wasm_bindgen(workspace: &Workspace) -> Result<Self> {
        let version = workspace.locked("wasm-bindgen")?;
        Ok(Self {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            why: "joins the page's Wasm to the browser's JavaScript",
            time: "about 2 minutes on two cores",
            options: &["--bin", "wasm-bindgen"],
            folder: cache(&format!("wasm-bindgen-{version}"))?,
            version,
        })
    }

    /// geckodriver, which drives Firefox and is in none of Debian's packages.
    pub(super) fn geckodriver() -> Result<Self> {
        Ok(Self {
            package: "geckodriver",
            program: "geckodriver",
            version: "0.37.1".to_owned(),
            why: "drives Firefox for the browser tests",
            time: "about 2 minutes on two cores",
            options: &["--locked"],
            folder: cache("geckodriver-0.37.1")?,
        })
    }

    /// The tool, when it is neither on PATH nor in the cache at its version.
    pub(super) fn missing(self) -> Option<Missing> {
        if self.on_path() || self.in_cache() {
            return None;
        }
        let Self { package, version, options, .. } = &self;
        Some(Missing {
            name: format!("{package} {version}"),
            why: self.why,
            time: self.time,
            by_hand: format!("cargo install {package} --version {version} {}", options.join(" ")),
            install: Install::Own(Box::new(move || self.install())),
        })
    }

    /// The folder that must be on PATH for the tool to be found; `None` when it is found already.
    ///
    /// # Errors
    /// When it was installed and yet does not start.
    pub(super) fn folder(&self) -> Result<Option<PathBuf>> {
        if self.on_path() {
            return Ok(None);
        }
        self.in_cache().then(|| Some(self.folder.join("bin"))).with_context(|| {
            format!(
                "{} was installed in {} but does not start: remove that folder and run this command again",
                self.program,
                self.folder.display()
            )
        })
    }

    /// How to start it: its path, or its name alone where PATH has it.
    ///
    /// # Errors
    /// When it was installed and yet does not start.
    pub(super) fn place(&self) -> Result<PathBuf> {
        Ok(self.folder()?.unwrap_or_default().join(self.program))
    }

    fn on_path(&self) -> bool {
        on_path(self.program).is_some_and(|program| self.is_right(&program))
    }

    fn in_cache(&self) -> bool {
        self.is_right(&self.folder.join("bin").join(self.program))
    }

    fn is_right(&self, program: &Path) -> bool {
        output(program, &["--version"]).is_some_and(|text| is_version(&text, &self.version))
    }

    fn install(&self) -> Result<()> {
        // Its own target folder, kept until the tool is there: interrupted, it goes on from where it was.
        let target = self.folder.join("build");
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command
            .args(["install", self.package, "--version", &self.version, "--debug", "--force"])
            .args(self.options)
            .arg("--root")
            .arg(&self.folder)
            .arg("--target-dir")
            .arg(&target)
            // Where it is installed need not be on the user's PATH, and Cargo would ask for it.
            .env("PATH", path_with(&[self.folder.join("bin")])?)
            // No debugger will look into it, and writing what one needs takes a fifth of the time.
            .env("CARGO_PROFILE_DEV_DEBUG", "false");
        run(&mut command)?;
        std::fs::remove_dir_all(&target).with_context(|| format!("{} cannot be removed", target.display()))
    }
}

/// Whether what a tool prints as its version names this very one.
pub(super) fn is_version(text: &str, version: &str) -> bool {
    text.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_version_will_do() {
        assert!(is_version("trunk 0.21.14", "0.21.14"));
        assert!(is_version("wasm-opt version 132 (version_132-10-gabc)", "132"));
        assert!(!is_version("wasm-bindgen 0.2.130", "0.2.13"));
        assert!(!is_version("", "0.2.13"));
    }
}
