//! Debian's packages: whether they may be installed from here, and how it is done without a question.
//!
//! Which packages is for the rooms of the tools, the C compiler alone excepted, which is nothing
//! more than a package.
use super::missing::{Install, Missing};
use super::servers::SERVICES;
use crate::process::{on_path, output, run};
use anyhow::Result;
use std::path::Path;
use std::process::{Command, Stdio};

/// The right to install packages.
pub(super) struct Apt {
    /// Through `sudo`, which must not ask for a password.
    sudo: bool,
}

impl Apt {
    /// Finds how packages may be installed; the error says why they may not.
    ///
    /// # Errors
    /// When there is no apt-get, or the user is not root and cannot become it unasked.
    pub(super) fn find() -> Result<Self, &'static str> {
        if on_path("apt-get").is_none() {
            return Err("there is no apt-get on this machine");
        }
        if output("id", &["-u"]).as_deref() == Some("0") {
            return Ok(Self { sudo: false });
        }
        if on_path("sudo").is_some() && output("sudo", &["-n", "true"]).is_some() {
            return Ok(Self { sudo: true });
        }
        Err("apt-get needs root, and sudo is not there or would ask for a password")
    }

    /// Installs packages, with their lists brought up to date first. Web servers among them are not started, now or later.
    ///
    /// # Errors
    /// When apt-get fails.
    pub(super) fn install(&self, packages: &[&str]) -> Result<()> {
        // An installation that was interrupted leaves packages unpacked, and apt-get then refuses
        // to go on until they are configured.
        run(&mut self.command("dpkg", &["--configure", "-a"]))?;
        let wait = "DPkg::Lock::Timeout=300";
        if run(&mut self.command("apt-get", &["-o", wait, "update"])).is_err() {
            eprintln!("Going on with the package lists that are already here.");
        }
        // A server that the user has already stays as it is.
        let unit = |service: &str| Path::new("/lib/systemd/system").join(service).with_extension("service");
        let services = packages.iter().copied().filter(|name| SERVICES.contains(name) && !unit(name).exists());
        let services: Vec<&str> = services.collect();
        // systemd's own word for "start nothing" (docs/ENVIRONMENT.md there). Without systemd Debian starts nothing anyway
        // where the runlevel is not known.
        let mut arguments = if services.is_empty() { Vec::new() } else { vec!["SYSTEMD_OFFLINE=1"] };
        // --no-remove: what the user installed stays, even if a package would take its place.
        arguments.extend(["apt-get", "-o", wait, "install", "-y", "--no-install-recommends", "--no-remove"]);
        arguments.extend(packages);
        run(&mut self.command("env", &arguments))?;
        for service in services {
            run(&mut self.command("update-rc.d", &[service, "disable"]))?;
        }
        Ok(())
    }

    /// A command as root that cannot ask anything: neither through debconf nor on the terminal.
    fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(if self.sudo { "sudo" } else { "env" });
        if self.sudo {
            command.args(["-n", "env"]);
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", program]).args(arguments).stdin(Stdio::null());
        command
    }
}

/// The C compiler, when there is none.
pub(super) fn compiler() -> Option<Missing> {
    on_path("cc").is_none().then(|| Missing {
        name: "A C compiler (`cc`)".to_owned(),
        why: "links the programs that Cargo makes",
        time: "about a minute",
        by_hand: "install GCC or Clang, with the headers of the C library".to_owned(),
        install: Install::Apt(&["build-essential"]),
    })
}
