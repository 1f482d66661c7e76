//! Chromium, without a window, on a screen of any width.

use std::env;

use anyhow::Result;
use serde_json::json;
use tokio::process::Command;

use super::{DevTools, HEIGHT, Started, listening};
use crate::place;

/// Starts its driver.
pub(super) async fn start() -> Result<Started> {
    let mut command = Command::new(place("CALCOLATORE_CHROMEDRIVER")?);
    let (driver, port) = listening(command.arg("--port=0"), "started successfully on port ").await?;
    // A browser run by root has no sandbox; one that tests needs nothing from the network.
    let mut arguments = vec![
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
    ];
    if env::var_os("CALCOLATORE_FRAMES_AT_ONCE").is_some() {
        // For measuring: no frame waits for the screen, so that a time is work and not waiting.
        arguments.extend(["--disable-frame-rate-limit", "--disable-gpu-vsync"]);
    }
    let options = json!({ "binary": place("CALCOLATORE_CHROMIUM")?, "args": arguments });
    let capabilities = [("goog:chromeOptions".to_owned(), options)].into_iter().collect();
    Ok(Started { programs: vec![driver], port, capabilities, folder: None })
}

/// Gives it a screen so many CSS pixels wide: a window has a least width of its own, a screen does not.
pub(super) fn screen(width: u32) -> DevTools {
    DevTools {
        command: "Emulation.setDeviceMetricsOverride",
        // A phone's screen has its scroll bars over the page, and so takes nothing from its width.
        parameters: json!({ "width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": true }),
    }
}
