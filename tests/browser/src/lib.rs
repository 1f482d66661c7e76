//! What journeys need: the published page served on this machine, a real browser, and a person's way of using a
//! page (by label, by text, by key). The journeys themselves are in `tests/`.
//!
//! `cargo xtask test` builds the page, installs the browser and says where both are; nothing here installs anything.

mod browser;
mod page;
mod site;

use std::env;
use std::future::Future;
use std::path::PathBuf;

use anyhow::{Context, Result};

pub use page::Page;

use browser::Browser;
use site::Site;

/// Opens the page in a browser of its own, on a desk's screen, and walks through it.
///
/// # Errors
/// What went wrong on the way, or before the first step.
pub async fn journey<Walk, Walked>(walk: Walk) -> Result<()>
where
    Walk: FnOnce(Page) -> Walked,
    Walked: Future<Output = Result<()>> + Send + 'static,
{
    journey_at(1280, walk).await
}

/// As [`journey`], on a screen so many CSS pixels wide. The browser is closed however the journey ends.
///
/// # Errors
/// As [`journey`].
pub async fn journey_at<Walk, Walked>(width: u32, walk: Walk) -> Result<()>
where
    Walk: FnOnce(Page) -> Walked,
    Walked: Future<Output = Result<()>> + Send + 'static,
{
    let site = Site::serve(folder("CALCOLATORE_DIST")?).await?;
    let browser = Browser::start(width).await?;
    let page = Page::open(browser.client().clone(), site.address()).await?;
    // On a task of its own, so that a failed assertion closes the browser too.
    let walked = tokio::spawn(walk(page)).await;
    browser.close().await;
    walked.context("a step did not hold")?
}

/// A folder or file that `cargo xtask test` names.
fn folder(variable: &str) -> Result<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| format!("{variable} is not set: run the browser tests with `cargo xtask test`"))
}
