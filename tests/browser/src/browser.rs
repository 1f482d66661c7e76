//! Chromium, driven through its own `WebDriver`.

use std::process::Stdio;

use anyhow::{Context, Result, bail};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::folder;

/// A browser and the driver that steers it.
pub(crate) struct Browser {
    client: Client,
    driver: Child,
}

impl Browser {
    /// Starts the driver on a free port, and a browser without a window whose screen is so many CSS pixels wide.
    pub(crate) async fn start(width: u32) -> Result<Self> {
        let mut driver = Command::new(folder("CALCOLATORE_CHROMEDRIVER")?)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context("cannot start the browser's driver")?;
        let port = port_of(&mut driver).await?;
        let options = json!({
            "binary": folder("CALCOLATORE_CHROMIUM")?,
            // A browser run by root has no sandbox; one that tests needs nothing from the network.
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-quic"
            ],
            // A window has a least width of its own; a screen does not.
            "mobileEmulation": { "deviceMetrics": { "width": width, "height": 900, "pixelRatio": 1, "touch": false } }
        });
        let capabilities = [("goog:chromeOptions".to_owned(), options)].into_iter().collect();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .context("cannot start the browser")?;
        Ok(Self { client, driver })
    }

    /// The way to steer it.
    pub(crate) const fn client(&self) -> &Client {
        &self.client
    }

    /// Closes the browser, then its driver.
    pub(crate) async fn close(mut self) {
        // Whatever state they are in, both are done with.
        drop(self.client.close().await);
        drop(self.driver.kill().await);
    }
}

/// The port that the driver chose, which it prints.
async fn port_of(driver: &mut Child) -> Result<u16> {
    let output = driver.stdout.take().context("the driver has no output")?;
    let mut lines = BufReader::new(output).lines();
    while let Some(line) = lines.next_line().await? {
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            let port = port.trim_end_matches('.').parse()?;
            // What else it prints is read and dropped, so that it never waits for a reader.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Ok(port);
        }
    }
    bail!("the driver ended without naming its port")
}
