//! Firefox, without a window on a screen, with a profile of its own.

use std::fs;

use anyhow::{Context, Result};
use serde_json::json;
use tempfile::TempDir;
use tokio::process::Command;

use super::{Started, listening};
use crate::place;

/// Its own style, without which no window is narrower than its bars, 450 pixels.
const ANY_WIDTH: &str = ":root { min-width: 0 !important; }";

/// Starts its driver.
pub(super) async fn start() -> Result<Started> {
    let profile = TempDir::with_prefix("calcolatore-firefox-").context("there is no room for a profile")?;
    let styles = profile.path().join("chrome");
    fs::create_dir(&styles)?;
    fs::write(styles.join("userChrome.css"), ANY_WIDTH)?;

    let mut command = Command::new(place("CALCOLATORE_GECKODRIVER")?);
    // Beside its profile it keeps files at home, and refuses to run for root in the home of somebody else.
    command.env("HOME", profile.path());
    let (driver, port) = listening(command.args(["--port", "0"]), "Listening on 127.0.0.1:").await?;
    let options = json!({
        "binary": place("CALCOLATORE_FIREFOX")?,
        "args": ["-headless", "-profile", profile.path()],
        "prefs": {
            // Lets the profile have a style.
            "toolkit.legacyUserProfileCustomizations.stylesheets": true,
            // Scroll bars over the page, as in the other two: a screen is as wide in all three.
            "ui.useOverlayScrollbars": 1
        }
    });
    let capabilities = [("moz:firefoxOptions".to_owned(), options)].into_iter().collect();
    Ok(Started { programs: vec![driver], port, capabilities, folder: Some(profile) })
}
