//! Chromium, without a window, on a screen of any width.

use anyhow::Result;
use serde_json::json;
use tokio::process::Command;

use super::{HEIGHT, Started, listening};
use crate::place;

/// Starts its driver, for a screen so many CSS pixels wide.
pub(super) async fn start(width: u32) -> Result<Started> {
    let mut command = Command::new(place("CALCOLATORE_CHROMEDRIVER")?);
    let (driver, port) = listening(command.arg("--port=0"), "started successfully on port ").await?;
    let options = json!({
        "binary": place("CALCOLATORE_CHROMIUM")?,
        // A browser run by root has no sandbox; one that tests needs nothing from the network.
        "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-quic"
        ],
        // A window has a least width of its own; a screen does not.
        "mobileEmulation": { "deviceMetrics": { "width": width, "height": HEIGHT, "pixelRatio": 1, "touch": false } }
    });
    let capabilities = [("goog:chromeOptions".to_owned(), options)].into_iter().collect();
    Ok(Started { programs: vec![driver], port, capabilities, folder: None })
}
