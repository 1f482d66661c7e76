//! What journeys need: the published page served on this machine, the three browsers, a person's way of using a page
//! (by label, by text, by key), and what is checked wherever a journey comes by. The journeys themselves are in
//! `tests/`.
//!
//! `cargo xtask test` builds the page, installs the browsers and says where everything is; nothing here installs
//! anything.

mod audit;
mod browser;
mod cases;
mod page;
mod shared;
mod site;

use std::convert::identity;
use std::env;
use std::fmt::Write;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, bail};

pub use browser::Engine;
pub use cases::FOUR_LINES;
pub use page::{Medium, PASTE, Page, TAB};

use site::Site;

/// How long what is expected may take; far longer than it ever does.
const PATIENCE: Duration = Duration::from_secs(10);

/// Walks through the page in every browser, one after the other, on a desk's screen. Nothing is left in them of another
/// walk.
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
    shared::begin();
    for engine in Engine::ALL {
        if let Err(error) = journey_in(engine, width, &walk).await {
            // Writing into a text cannot fail.
            let _ = write!(failures, "\nin {engine}, {width} px wide: {error:#}");
        }
    }
    shared::end().await;
    if failures.is_empty() { Ok(()) } else { bail!(failures) }
}

/// As [`journey_at`], in one browser only: for what only one can measure.
///
/// # Errors
/// As [`journey`].
pub async fn journey_in<Walk, Walked>(engine: Engine, width: u32, walk: Walk) -> Result<()>
where
    Walk: FnOnce(Page) -> Walked,
    Walked: Future<Output = Result<()>> + Send + 'static,
{
    shared::begin();
    let walked = walk_in(engine, width, walk).await;
    shared::end().await;
    walked
}

/// One walk. A browser in which something went wrong is closed: nobody knows what is left in it.
async fn walk_in<Walk, Walked>(engine: Engine, width: u32, walk: Walk) -> Result<()>
where
    Walk: FnOnce(Page) -> Walked,
    Walked: Future<Output = Result<()>> + Send + 'static,
{
    let site = Site::serve(place("CALCOLATORE_DIST")?).await?;
    let browser = shared::take(engine).await?;
    let walked = match Page::open(&browser, width, &site).await {
        // On a task of its own, so that a failed assertion ends no more than the walk.
        Ok(page) => tokio::spawn(walk(page)).await.context("a step did not hold").and_then(identity),
        Err(error) => Err(error),
    };
    if walked.is_err() {
        browser.close().await;
        return walked;
    }
    shared::give_back(browser).await
}

/// A folder or file that `cargo xtask` names.
fn place(variable: &str) -> Result<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| format!("{variable} is not set: run the browser tests with `cargo xtask test`"))
}
