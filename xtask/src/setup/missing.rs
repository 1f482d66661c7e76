//! What is missing, said before it is installed; and, where it may not be installed, said in full.
//!
//! What each tool is, and whether it is there, is for its own room.
use super::apt::Apt;
use anyhow::{Result, bail};
use std::fmt::Write;

/// One thing that a command needs and the machine does not have.
pub(super) struct Missing {
    /// Its name, with the version where only one will do.
    pub(super) name: String,
    /// What it is for.
    pub(super) why: &'static str,
    /// How long installing it may take.
    pub(super) time: &'static str,
    /// How a person gets it.
    pub(super) by_hand: String,
    /// How this program gets it.
    pub(super) install: Install,
}

/// The way to install something.
pub(super) enum Install {
    /// Debian packages.
    Apt(&'static [&'static str]),
    /// Into the cache, with no rights beyond the user's.
    Own(Box<dyn Fn() -> Result<()>>),
    /// No way from here: only a person can.
    ByHand,
}

/// Installs all of it, or says why not, naming everything at once.
///
/// # Errors
/// When something cannot be installed from here, or its installer fails.
pub(super) fn install(missing: Vec<Missing>) -> Result<()> {
    let apt = Apt::find();
    let refused = missing.iter().any(|one| match one.install {
        Install::Apt(_) => apt.is_err(),
        Install::Own(_) => false,
        Install::ByHand => true,
    });
    if refused {
        bail!(names(&missing, apt.err()));
    }

    eprintln!("To install first, once (it can be interrupted and started again):");
    for one in &missing {
        eprintln!("  - {}: {} ({})", one.name, one.why, one.time);
    }
    let packages: Vec<&str> = missing.iter().flat_map(Missing::packages).copied().collect();
    if let Ok(apt) = apt
        && !packages.is_empty()
        && let Err(error) = apt.install(&packages)
    {
        bail!("{}\n\n{error:#}", names(&missing, Some("apt-get did not install them")));
    }

    let mut failed = Vec::new();
    let mut reasons = String::new();
    for one in missing {
        if let Install::Own(install) = &one.install {
            eprintln!("\nInstalling {} ({})", one.name, one.time);
            if let Err(error) = install() {
                let _ = write!(reasons, "\n{error:#}");
                failed.push(one);
            }
        }
    }
    if !failed.is_empty() {
        bail!("{}\n{reasons}", names(&failed, Some("their installers failed")));
    }
    eprintln!("\nEverything needed is installed.\n");
    Ok(())
}

impl Missing {
    fn packages(&self) -> &'static [&'static str] {
        match self.install {
            Install::Apt(packages) => packages,
            Install::Own(_) | Install::ByHand => &[],
        }
    }
}

/// Everything that is missing and how to get it; first what this program cannot get.
fn names(missing: &[Missing], why_not: Option<&str>) -> String {
    let mut text = String::from("something this command needs is missing and was not installed");
    if let Some(reason) = why_not {
        let _ = write!(text, " ({reason})");
    }
    text.push_str(".\n\nMissing:");
    let mut missing: Vec<&Missing> = missing.iter().collect();
    missing.sort_by_key(|one| matches!(one.install, Install::Own(_)));
    for one in &missing {
        let _ = write!(text, "\n  - {}: {}\n      {}", one.name, one.why, one.by_hand);
        if matches!(one.install, Install::Own(_)) {
            text.push_str("\n      (this command installs this one by itself, once the others are there)");
        }
    }
    let packages: Vec<&str> = missing.iter().flat_map(|one| one.packages()).copied().collect();
    if !packages.is_empty() {
        let packages = packages.join(" ");
        let _ = write!(
            text,
            "\n\nOn Debian, an administrator installs what apt-get has of it with:\n  \
             apt-get update && apt-get install --no-install-recommends {packages}"
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missing(name: &str, install: Install) -> Missing {
        Missing { name: name.to_owned(), why: "needed", time: "a minute", by_hand: format!("get {name}"), install }
    }

    #[test]
    fn everything_missing_is_named_at_once_with_the_way_to_get_it() {
        let list = [
            missing("Chromium", Install::Apt(&["chromium", "chromium-driver"])),
            missing("Trunk", Install::Own(Box::new(|| Ok(())))),
            missing("clippy", Install::ByHand),
        ];
        let text = names(&list, Some("there is no apt-get"));
        for part in ["there is no apt-get", "get Chromium", "get Trunk", "get clippy"] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(text.ends_with("install --no-install-recommends chromium chromium-driver"));
    }

    #[test]
    fn what_only_a_person_can_install_stops_everything_before_it_starts() {
        let installed = std::rc::Rc::new(std::cell::Cell::new(false));
        let seen = installed.clone();
        let own = Install::Own(Box::new(move || {
            seen.set(true);
            Ok(())
        }));
        let list = vec![missing("Trunk", own), missing("clippy", Install::ByHand)];
        assert!(install(list).is_err());
        assert!(!installed.get());
    }
}
