//! The browsers, for the browser tests: Debian's packages. Firefox's driver, which Debian does not have, is a tool that
//! Cargo compiles.
use super::missing::{Install, Missing};
use crate::process::on_path;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// Something the browser tests must be told: the variable they look for, and what it names.
pub(crate) type Place = (&'static str, PathBuf);

/// The programs that make up one browser, and where they come from.
pub(super) struct Browser {
    name: &'static str,
    time: &'static str,
    by_hand: &'static str,
    packages: &'static [&'static str],
    /// The variable for each program, and the names it goes by, the best first.
    programs: &'static [(&'static str, &'static [&'static str])],
}

/// Chromium; the versions of Debian's two packages go together.
pub(super) const CHROMIUM: Browser = Browser {
    name: "Chromium and its driver",
    time: "1 to 3 minutes",
    by_hand: "install Chromium and the ChromeDriver of the same version, \
              and put them on PATH as `chromium` and `chromedriver`",
    packages: &["chromium", "chromium-driver"],
    programs: &[("CALCOLATORE_CHROMIUM", &["chromium"]), ("CALCOLATORE_CHROMEDRIVER", &["chromedriver"])],
};

/// Firefox; its driver is for `CargoTool::geckodriver`.
pub(super) const FIREFOX: Browser = Browser {
    name: "Firefox",
    time: "a minute or two",
    by_hand: "install Firefox and put it on PATH as `firefox-esr` or `firefox`",
    packages: &["firefox-esr"],
    programs: &[("CALCOLATORE_FIREFOX", &["firefox-esr", "firefox"])],
};

/// `WebKitGTK`'s own browser comes with the library, where the driver finds it.
pub(super) const WEBKIT: Browser = Browser {
    name: "WebKitGTK, its driver and a screen that nobody sees",
    time: "1 to 3 minutes",
    by_hand: "install WebKitGTK with its `MiniBrowser`, and put `WebKitWebDriver` and `Xvfb` on PATH",
    packages: &["webkit2gtk-driver", "xvfb"],
    programs: &[("CALCOLATORE_WEBKIT_DRIVER", &["WebKitWebDriver"]), ("CALCOLATORE_XVFB", &["Xvfb"])],
};

impl Browser {
    /// The browser, when one of its programs is not on PATH.
    pub(super) fn missing(&self) -> Option<Missing> {
        self.find().is_none().then(|| Missing {
            name: self.name.to_owned(),
            why: "the browser tests use the page in it",
            time: self.time,
            by_hand: self.by_hand.to_owned(),
            install: Install::Apt(self.packages),
        })
    }

    /// Where its programs are.
    ///
    /// # Errors
    /// When it was installed and yet is not on PATH.
    pub(super) fn places(&self) -> Result<Vec<Place>> {
        self.find().with_context(|| format!("{} was installed, but is not on PATH: {}", self.name, self.by_hand))
    }

    fn find(&self) -> Option<Vec<Place>> {
        let first = |names: &[&str]| names.iter().find_map(|name| on_path(name));
        self.programs.iter().map(|(variable, names)| Some((*variable, first(names)?))).collect()
    }
}
