//! What journeys need: the published page served on this machine, the three browsers, a person's way of using a page
//! (by label, by text, by key), and what is checked wherever a journey comes by. The journeys themselves are in
//! `tests/`.
//!
//! `cargo xtask test` builds the page, installs the browsers and says where everything is; nothing here installs
//! anything.

mod audit;
mod browser;
mod page;
mod site;

use std::env;
use std::fmt::Write;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, bail};

pub use browser::Engine;
pub use page::Page;

use browser::Browser;
use site::Site;

/// How long what is expected may take; far longer than it ever does.
const PATIENCE: Duration = Duration::from_secs(10);

/// Walks through the page in every browser, one after the other, on a desk's screen. Each walk has a browser of its own.
///
/// # Errors
/// What went wrong on the way, or before the first step, in each browser where something did.
pub async fn journey<Walk, Walked>(walk: Walk) -> Result<()>
where
    Walk: Fn(Page) -> Walked,
    Walked: Future<Output = Result<()>> + Send + 'static,
{
    journey_at(1280, walk).await
}

/// As [`journey`], on a screen so many CSS pixels wide.
///
/// # Errors
/// As [`journey`].
pub async fn journey_at<Walk, Walked>(width: u32, walk: Walk) -> Result<()>
where
    Walk: Fn(Page) -> Walked,
    Walked: Future<Output = Result<()>> + Send + 'static,
{
    let mut failures = String::new();
    for engine in Engine::ALL {
        if let Err(error) = journey_in(engine, width, &walk).await {
            // Writing into a text cannot fail.
            let _ = write!(failures, "\nin {engine}, {width} px wide: {error:#}");
        }
    }
    if failures.is_empty() { Ok(()) } else { bail!(failures) }
}

/// As [`journey_at`], in one browser only: for what only one can measure. The browser is closed however it ends.
///
/// # Errors
/// As [`journey`].
pub async fn journey_in<Walk, Walked>(engine: Engine, width: u32, walk: Walk) -> Result<()>
where
    Walk: FnOnce(Page) -> Walked,
    Walked: Future<Output = Result<()>> + Send + 'static,
{
    let site = Site::serve(place("CALCOLATORE_DIST")?).await?;
    let browser = Browser::start(engine, width).await?;
    let walked = match Page::open(browser.client().clone(), engine, width, site.address()).await {
        // On a task of its own, so that a failed assertion closes the browser too.
        Ok(page) => tokio::spawn(walk(page)).await.context("a step did not hold"),
        Err(error) => Err(error),
    };
    browser.close().await;
    walked?
}

/// A folder or file that `cargo xtask` names.
fn place(variable: &str) -> Result<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| format!("{variable} is not set: run the browser tests with `cargo xtask test`"))
}
