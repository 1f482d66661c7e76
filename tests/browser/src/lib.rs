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
use tokio::time::timeout;

pub use browser::Engine;
pub use cases::FOUR_LINES;
pub use page::{Medium, PASTE, Page, SHIFT_TAB, TAB};

use browser::Browser;
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
    if let Err(error) = walked {
        let last_seen = timeout(PATIENCE, last_seen(&browser)).await.unwrap_or_else(|_| "no answer".to_owned());
        browser.close().await;
        bail!("{error:#}\n  last seen: {last_seen}");
    }
    shared::give_back(browser).await
}

/// What was on the screen when a walk went wrong, for whoever cannot make it go wrong again: where the focus was, and a
/// picture named like the test.
async fn last_seen(browser: &Browser) -> String {
    const FOCUS: &str = "
        const { activeElement: at, visibilityState } = document;
        return `${location} (${visibilityState}), the focus on ${at?.tagName} #${at?.id} “${at?.value}”`;";
    let picture = async {
        let thread = std::thread::current();
        let test = thread.name().unwrap_or_default().replace("::", "-");
        let file =
            place("CALCOLATORE_ARTIFACTS")?.join(format!("failed-{test}-{}.png", browser.engine()).to_lowercase());
        std::fs::write(&file, browser.client().screenshot().await?)?;
        anyhow::Ok(file)
    };
    let focus = browser.client().execute(FOCUS, Vec::new()).await;
    let focus = focus.map_or_else(|error| error.to_string(), |focus| focus.to_string());
    let picture = picture.await.map_or_else(|error| error.to_string(), |file| file.display().to_string());
    format!("{focus}, {picture}")
}

/// The published files whose names end so, each with its text.
///
/// # Errors
/// When they cannot be read.
pub fn published(ending: &str) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(place("CALCOLATORE_DIST")?)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == ending) {
            files.push((path.display().to_string(), std::fs::read_to_string(path)?));
        }
    }
    Ok(files)
}

/// A folder or file that `cargo xtask` names.
fn place(variable: &str) -> Result<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| format!("{variable} is not set: run the browser tests with `cargo xtask test`"))
}
