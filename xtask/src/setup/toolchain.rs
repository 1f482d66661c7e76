//! The Rust that compiles the page, with the standard library under it, to Wasm.
//!
//! The library is compiled with the page: a fifth of the page's size goes away, and nothing but its
//! sources is needed, which rustup adds or Debian has as a package. The Rust in use comes first,
//! Debian's where that one's sources cannot be had.
use super::components;
use super::missing::{Install, Missing};
use crate::process::{on_path, output, path_with};
use crate::workspace::{Workspace, version};
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Debian's packages, of the Rust that it keeps current for its browsers. The linker's number is
/// that of the LLVM that this Rust is made with.
const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];
/// Where Debian installs them.
const DEBIAN: &str = "/usr";
/// Chooses one of the two by hand.
const CHOICE: &str = "CALCOLATORE_WASM_TOOLCHAIN";

/// What the page is compiled for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To be looked at while it is written: soon.
    Develop,
    /// To be published: small, and the same bytes on every machine.
    Publish,
}

/// A Rust with the sources of its standard library.
pub(crate) struct Toolchain {
    sysroot: PathBuf,
    /// Not the one that `cargo` starts by itself.
    is_debian: bool,
}

/// The toolchain, when no allowed one is there. Sources that rustup can add are added at once.
pub(super) fn missing(workspace: &Workspace) -> Result<Option<Missing>> {
    if find(workspace)?.is_some() {
        return Ok(None);
    }
    let choice = choice()?;
    if choice.allows_in_use() {
        components::add("rust-src", "the page is compiled together with the standard library");
        if find(workspace)?.is_some() {
            return Ok(None);
        }
    }
    let (major, minor, _) = workspace.rust_version()?;
    Ok(Some(Missing {
        name: format!("Rust {major}.{minor} or later with the sources of its library"),
        why: "compiles the page to Wasm",
        time: "2 to 4 minutes",
        by_hand: "rustup component add rust-src".to_owned(),
        install: if choice.allows_debian() { Install::Apt(PACKAGES) } else { Install::ByHand },
    }))
}

/// The toolchain.
///
/// # Errors
/// When it was installed and yet is not complete.
pub(super) fn installed(workspace: &Workspace) -> Result<Toolchain> {
    find(workspace)?.with_context(|| {
        format!(
            "Debian's Rust was installed, but it is too old or incomplete. {}",
            "Install Rust with rustup, then: rustup component add rust-src"
        )
    })
}

impl Toolchain {
    /// Puts into a command's environment what compiles the page, and on its PATH the folders of the
    /// tools; no other command should see it, as Cargo would compile native code anew because of it.
    ///
    /// # Errors
    /// When a folder cannot be put in PATH.
    pub(crate) fn apply(
        &self,
        command: &mut Command,
        workspace: &Workspace,
        purpose: Purpose,
        folders: &[PathBuf],
    ) -> Result<()> {
        let mut folders = folders.to_vec();
        if self.is_debian && on_path("rustup").is_some() {
            // rustup's `cargo` takes a folder for a toolchain; it need not know of it beforehand.
            command.env("RUSTUP_TOOLCHAIN", &self.sysroot);
        } else if self.is_debian {
            folders.push(self.sysroot.join("bin"));
        }
        command
            .env("PATH", path_with(&folders)?)
            .env_remove("CARGO") // the one of the native builds
            .env("RUSTC_BOOTSTRAP", "1") // allows what follows on a stable Rust
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
        // Set even when empty: flags that the user has for native code are not for the page.
        let mut flags = OsString::new();
        if purpose == Purpose::Publish {
            command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
            flags = self.publish_flags(workspace)?;
        }
        command.env("CARGO_ENCODED_RUSTFLAGS", flags);
        Ok(())
    }

    /// The flags that make it small, then those that keep the names of this machine's folders out.
    fn publish_flags(&self, workspace: &Workspace) -> Result<OsString> {
        let cargo_home = std::env::var_os("CARGO_HOME")
            .map(PathBuf::from)
            .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
            .context("there is no home folder: set CARGO_HOME")?;
        let mut flags = OsString::from(
            "-Cpanic=immediate-abort\u{1f}-Zunstable-options\u{1f}-Zlocation-detail=none\u{1f}-Zfmt-debug=none\u{1f}\
             --cfg=sha2_backend_soft=\"compact\"",
        );
        let sources = self.sysroot.join("lib/rustlib/src/rust");
        for (folder, name) in [(workspace.path(""), "."), (cargo_home, "cargo"), (sources, "rust")] {
            flags.push("\u{1f}--remap-path-prefix=");
            flags.push(folder);
            flags.push(format!("={name}"));
        }
        Ok(flags)
    }
}

/// Which toolchains may be used.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Any,
    InUse,
    Debian,
}

impl Choice {
    fn allows_in_use(self) -> bool {
        self != Self::Debian
    }

    fn allows_debian(self) -> bool {
        self != Self::InUse
    }
}

fn choice() -> Result<Choice> {
    Ok(match std::env::var(CHOICE).as_deref() {
        Err(_) | Ok("") => Choice::Any,
        Ok("rustup") => Choice::InUse,
        Ok("debian") => Choice::Debian,
        Ok(other) => bail!("{CHOICE} is `{other}`; it can be `rustup` or `debian`, or unset"),
    })
}

/// The first allowed toolchain that is recent enough and complete.
fn find(workspace: &Workspace) -> Result<Option<Toolchain>> {
    let choice = choice()?;
    let oldest = workspace.rust_version()?;
    let is_complete = |rustc: &Path, sysroot: &Path| {
        let recent = output(rustc, &["--version"]).and_then(|text| version(&text)).is_some_and(|found| found >= oldest);
        recent && sysroot.join("lib/rustlib/src/rust/library/Cargo.lock").is_file()
    };
    if choice.allows_in_use()
        && let Some(sysroot) = output("rustc", &["--print", "sysroot"]).map(PathBuf::from)
        && is_complete(Path::new("rustc"), &sysroot)
    {
        return Ok(Some(Toolchain { sysroot, is_debian: false }));
    }
    let sysroot = PathBuf::from(DEBIAN);
    let programs = ["bin/cargo", "bin/rust-lld"].map(|program| sysroot.join(program));
    let debian = choice.allows_debian()
        && programs.iter().all(|program| program.is_file())
        && is_complete(&sysroot.join("bin/rustc"), &sysroot);
    Ok(debian.then_some(Toolchain { sysroot, is_debian: true }))
}
