//! Chromium and its driver, for the browser tests: Debian's packages, whose versions go together.
use super::missing::{Install, Missing};
use crate::process::on_path;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// A browser that tests can drive.
pub(crate) struct Browser {
    /// Chromium's program.
    pub(crate) chromium: PathBuf,
    /// The program that drives it.
    pub(crate) driver: PathBuf,
}

/// The browser, when it or its driver is not on PATH.
pub(super) fn missing() -> Option<Missing> {
    find().is_none().then(|| Missing {
        name: "Chromium and its driver".to_owned(),
        why: "the browser tests use the page in it",
        time: "1 to 3 minutes",
        by_hand: "install Chromium and the ChromeDriver of the same version, \
                  and put them on PATH as `chromium` and `chromedriver`"
            .to_owned(),
        install: Install::Apt(&["chromium", "chromium-driver"]),
    })
}

/// The browser.
///
/// # Errors
/// When it was installed and yet is not on PATH.
pub(super) fn installed() -> Result<Browser> {
    find().context("Chromium was installed, but `chromium` or `chromedriver` is not on PATH")
}

fn find() -> Option<Browser> {
    Some(Browser { chromium: on_path("chromium")?, driver: on_path("chromedriver")? })
}
