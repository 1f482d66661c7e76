//! What the commands must know of the project: where it is, and the versions it is written for.
//!
//! Both are read from the project's own files, so that no version stands twice.
use anyhow::{Context, Result};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A version of three numbers; what follows them (`-beta.1`, a date) is left out.
pub(crate) type Version = (u32, u32, u32);

/// The project's folder.
pub(crate) struct Workspace {
    root: PathBuf,
    /// Where Cargo compiles it.
    target: PathBuf,
}

impl Workspace {
    /// Finds the project by what Cargo says when it runs this program.
    ///
    /// Not at compile time: clones that share a target folder would share the path too.
    ///
    /// # Errors
    /// When the program was not started by Cargo.
    pub(crate) fn find() -> Result<Self> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = package
            .as_deref()
            .and_then(Path::parent)
            .context("start this program with `cargo xtask`, inside the project")?;
        let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
        Ok(Self { root: root.to_owned(), target: root.join(target) })
    }

    /// A copy of the project in another folder, which shares nothing that was compiled.
    pub(crate) fn at(root: PathBuf) -> Self {
        let target = root.join("target");
        Self { root, target }
    }

    /// A path inside the project.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Where the page is compiled and served from: beside the native builds and not among them, as
    /// compiling for Wasm needs variables that would make the native ones start over each time.
    pub(crate) fn page_target(&self) -> PathBuf {
        self.target.join("page")
    }

    /// `cargo` with these arguments, in the project, the same one that runs this program.
    pub(crate) fn cargo<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(arguments).current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// The oldest Rust the project compiles with: `rust-version` of Cargo.toml.
    ///
    /// # Errors
    /// When Cargo.toml cannot be read or has none.
    pub(crate) fn rust_version(&self) -> Result<Version> {
        let text = self.read("Cargo.toml")?;
        text.lines()
            .find_map(|line| quoted(line, "rust-version"))
            .and_then(version)
            .context("Cargo.toml has no rust-version")
    }

    /// The version of a package that Cargo.lock holds.
    ///
    /// # Errors
    /// When Cargo.lock cannot be read or does not hold the package.
    pub(crate) fn locked(&self, package: &str) -> Result<String> {
        locked_version(&self.read("Cargo.lock")?, package)
            .map(str::to_owned)
            .with_context(|| format!("Cargo.lock holds no {package}"))
    }

    fn read(&self, file: &str) -> Result<String> {
        std::fs::read_to_string(self.path(file)).with_context(|| format!("{file} cannot be read"))
    }
}

/// The first version in a text: `rustc 1.95.0 (5980761 2026-04-14)` gives (1, 95, 0).
pub(crate) fn version(text: &str) -> Option<Version> {
    text.split(|c: char| !c.is_ascii_digit() && c != '.')
        .find(|word| word.contains('.') && word.starts_with(|c: char| c.is_ascii_digit()))
        .and_then(|word| {
            let mut numbers = word.split('.').map(str::parse);
            let major = numbers.next()?.ok()?;
            let minor = numbers.next()?.ok()?;
            Some((major, minor, numbers.next().and_then(Result::ok).unwrap_or(0)))
        })
}

/// The version that follows the package's name in the text of a Cargo.lock.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = lock.lines();
    lines.find(|line| quoted(line, "name") == Some(package))?;
    lines.next().and_then(|line| quoted(line, "version"))
}

/// The text in a line `key = "text"`.
fn quoted<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    let value = line.strip_prefix(key)?.trim_start().strip_prefix('=')?;
    value.trim().strip_prefix('"')?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_programs_print() {
        assert_eq!(version("rustc 1.95.0 (59807616e 2026-04-14)"), Some((1, 95, 0)));
        assert_eq!(version("1.95"), Some((1, 95, 0)));
        assert_eq!(version("rustc 1.97.0-nightly (1)"), Some((1, 97, 0)));
        assert_eq!(version("ChromeDriver 156.0.8078.79 (abc)"), Some((156, 0, 8078)));
        assert_eq!(version("no number"), None);
        assert_eq!(version("version 132 (version_132)"), None);
    }

    #[test]
    fn the_lock_file_gives_the_version_of_a_package_and_not_of_its_namesakes() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n\
                    dependencies = [\n \"wasm-bindgen-shared\",\n]\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }

    #[test]
    fn the_project_names_its_own_versions() -> Result<()> {
        let workspace = Workspace::find()?;
        assert!(workspace.rust_version()? >= (1, 85, 0));
        assert!(version(&workspace.locked("wasm-bindgen")?).is_some());
        Ok(())
    }
}
