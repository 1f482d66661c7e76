//! The three browsers, each driven through its own `WebDriver`: how they are started and ended.
//!
//! What each needs of its own (its driver, its arguments, the way to a narrow window) is in a room of its name.

mod chromium;
mod devtools;
mod firefox;
mod webkit;

use std::fmt;
use std::process::Stdio;

use anyhow::{Context, Result, bail, ensure};
pub(crate) use devtools::DevTools;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// How many CSS pixels high every screen or window is, its bars included.
const HEIGHT: u32 = 900;

/// A family of browsers, by what lays out its pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, and with it Chrome and Edge.
    Chromium,
    /// Firefox.
    Firefox,
    /// `WebKitGTK`'s own small browser, the nearest to Safari that runs here.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        })
    }
}

/// A driver that waits for a session, and what else the browser needs.
struct Started {
    /// The driver first, then what it stands on.
    programs: Vec<Child>,
    /// Where the driver listens.
    port: u16,
    /// What the session asks for.
    capabilities: Capabilities,
    /// The browser's own settings, removed with this value.
    folder: Option<TempDir>,
}

/// A browser and the driver that steers it.
pub(crate) struct Browser {
    engine: Engine,
    client: Client,
    programs: Vec<Child>,
    /// Kept as long as the browser reads it.
    _folder: Option<TempDir>,
}

impl Browser {
    /// Starts a driver on a free port, and with it a browser.
    pub(crate) async fn start(engine: Engine) -> Result<Self> {
        let Started { programs, port, capabilities, folder } = match engine {
            Engine::Chromium => chromium::start().await?,
            Engine::Firefox => firefox::start().await?,
            Engine::WebKit => webkit::start().await?,
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .context("cannot start the browser")?;
        Ok(Self { engine, client, programs, _folder: folder })
    }

    /// Which one it is.
    pub(crate) const fn engine(&self) -> Engine {
        self.engine
    }

    /// The way to steer it.
    pub(crate) const fn client(&self) -> &Client {
        &self.client
    }

    /// Makes pages so many CSS pixels wide.
    pub(crate) async fn widen(&self, width: u32) -> Result<()> {
        match self.engine {
            Engine::Chromium => self.client.issue_cmd(chromium::screen(width)).await.map(drop)?,
            // Their bars are above the page and not beside it.
            Engine::Firefox | Engine::WebKit => self.client.set_window_size(width, HEIGHT).await?,
        }
        Ok(())
    }

    /// Leaves nothing of a journey behind.
    pub(crate) async fn clean(&self) -> Result<()> {
        self.client.enter_parent_frame().await?;
        self.client.execute("localStorage.clear(); sessionStorage.clear();", Vec::new()).await?;
        self.client.delete_all_cookies().await?;
        self.client.goto("about:blank").await?;
        ensure!(self.client.windows().await?.len() == 1, "a window was left open");
        Ok(())
    }

    /// Closes the browser, then its driver.
    pub(crate) async fn close(mut self) {
        // Whatever state they are in, all are done with.
        drop(self.client.close().await);
        for program in &mut self.programs {
            drop(program.kill().await);
        }
    }
}

/// Starts a program that ends with the value, and of whose output only the rest of the first line after these words is
/// wanted: it says where the program listens.
async fn listening<Place: std::str::FromStr>(command: &mut Command, words: &str) -> Result<(Child, Place)> {
    let mut program = spawn(command.stdout(Stdio::piped()))?;
    let output = program.stdout.take().context("the program has no output")?;
    let mut lines = BufReader::new(output).lines();
    while let Some(line) = lines.next_line().await? {
        if let Some((_, place)) = line.split_once(words)
            && let Ok(place) = place.trim_end_matches('.').parse()
        {
            // What else it prints is read and dropped, so that it never waits for a reader.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Ok((program, place));
        }
    }
    bail!("{} ended without saying where it listens", command.as_std().get_program().display())
}

/// Starts a program that ends with the value and says nothing.
fn spawn(command: &mut Command) -> Result<Child> {
    let program = command.stderr(Stdio::null()).kill_on_drop(true).spawn();
    program.with_context(|| format!("cannot start {}", command.as_std().get_program().display()))
}
