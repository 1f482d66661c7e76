//! What a person does not do and a test does: measure the page, print it, slow its processor down, keep a picture of it.

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result, anyhow, ensure};
use fantoccini::wd::{PrintConfiguration, PrintSize};
use serde_json::json;

use super::Page;
use crate::browser::DevTools;
use crate::{PATIENCE, place};

/// What reaches over the right edge of a page that must be scrolled sideways: `null` where none must.
const TOO_WIDE: &str = "
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) { return null; }
    const over = [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > clientWidth);
    const innermost = over.filter(one => !over.some(other => other !== one && one.contains(other)));
    const named = innermost.map(one => `${one.tagName}.${one.className?.baseVal ?? one.className} ${one.textContent.slice(0, 60)}`);
    return [`${scrollWidth} of ${clientWidth} px`, ...named];";

/// On what a page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// On a screen.
    Screen,
    /// On paper.
    Paper,
}

impl Page {
    /// Shows the page as printers get it, or on the screen again. Only Chromium can.
    ///
    /// # Errors
    /// In another browser.
    pub async fn show_as(&self, medium: Medium) -> Result<()> {
        let medium = match medium {
            Medium::Screen => "",
            Medium::Paper => "print",
        };
        let command = DevTools { command: "Emulation.setEmulatedMedia", parameters: json!({ "media": medium }) };
        self.client.issue_cmd(command).await.with_context(|| format!("{} shows no other medium", self.engine))?;
        Ok(())
    }

    /// Darkens the page as browsers do by themselves for those who ask for it, or no longer. Only Chromium can.
    ///
    /// # Errors
    /// In another browser.
    pub async fn darken(&self, enabled: bool) -> Result<()> {
        let command =
            DevTools { command: "Emulation.setAutoDarkModeOverride", parameters: json!({ "enabled": enabled }) };
        self.client.issue_cmd(command).await.with_context(|| format!("{} darkens nothing", self.engine))?;
        Ok(())
    }

    /// The page as a PDF on A4, as the browser would print it.
    ///
    /// # Errors
    /// In a browser that cannot, as `WebKit`.
    pub async fn printed(&self) -> Result<Vec<u8>> {
        let how = PrintConfiguration::builder().build().map_err(|error| anyhow!("no such way to print: {error}"))?;
        self.client.print(how).await.with_context(|| format!("{} does not print", self.engine))
    }

    /// As [`Self::printed`], on paper of this width and height, in centimetres.
    ///
    /// # Errors
    /// As [`Self::printed`].
    pub async fn printed_on(&self, width: f64, height: f64) -> Result<Vec<u8>> {
        let how = PrintConfiguration::builder().size(PrintSize { width, height }).build();
        let how = how.map_err(|error| anyhow!("no such way to print: {error}"))?;
        self.client.print(how).await.with_context(|| format!("{} does not print", self.engine))
    }

    /// Makes the processor so many times slower for the page. Only Chromium can.
    ///
    /// # Errors
    /// In another browser.
    pub async fn slow_down(&self, times: u32) -> Result<()> {
        let command = DevTools { command: "Emulation.setCPUThrottlingRate", parameters: json!({ "rate": times }) };
        self.client.issue_cmd(command).await.with_context(|| format!("{} cannot be slowed down", self.engine))?;
        Ok(())
    }

    /// Waits until the browser has thrown away everything to which a list of weak references leads. Only Chromium can
    /// be told to tidy up.
    ///
    /// # Errors
    /// When something is still held.
    pub async fn forgets(&self, references: &str) -> Result<()> {
        let end = Instant::now() + PATIENCE;
        loop {
            // What was held from Wasm is given back only after a first round.
            let command = DevTools { command: "HeapProfiler.collectGarbage", parameters: json!({}) };
            self.client.issue_cmd(command).await.with_context(|| format!("{} does not tidy up", self.engine))?;
            let held = self.ask(&format!("return {references}.filter(one => one.deref()).length")).await?;
            if held == 0 {
                return Ok(());
            }
            ensure!(Instant::now() < end, "{held} of {references} are still held");
        }
    }

    /// Checks that nothing must be scrolled sideways.
    ///
    /// # Errors
    /// When something is wider than the screen.
    pub async fn fits(&self) -> Result<()> {
        let wide = self.ask(TOO_WIDE).await?;
        ensure!(wide.is_null(), "wider than the screen: {wide}");
        Ok(())
    }

    /// Keeps a picture of what is on the screen for whoever wants to look, under this name and the browser's.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn picture(&self, name: &str) -> Result<()> {
        let folder = place("CALCOLATORE_ARTIFACTS")?;
        fs::create_dir_all(&folder)?;
        let file = format!("{name}-{}.png", self.engine).to_lowercase();
        fs::write(folder.join(file), self.client.screenshot().await?)?;
        Ok(())
    }
}
