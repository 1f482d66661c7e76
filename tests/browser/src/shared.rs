//! Browsers that go from one journey to the next, cleaned in between: starting one takes longer than most journeys.
//!
//! They wait as long as any journey is under way in this process; the last journey to end closes them all.

use std::io;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, anyhow};
use tokio::runtime::Runtime;

use crate::Engine;
use crate::browser::Browser;

/// Where browsers live: each test has a runtime of its own, and what it started would end with it.
static RUNTIME: LazyLock<io::Result<Runtime>> = LazyLock::new(Runtime::new);

/// What the journeys of this process share.
static SHARED: Mutex<Shared> = Mutex::new(Shared { journeys: 0, waiting: Vec::new() });

struct Shared {
    /// How many journeys are under way.
    journeys: usize,
    /// The browsers that no journey uses.
    waiting: Vec<Browser>,
}

/// What the journeys share, whatever became of who used it last: it is never left half changed.
fn shared() -> MutexGuard<'static, Shared> {
    SHARED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Says that a journey begins: until its end, browsers that are given back wait for the next one.
pub(crate) fn begin() {
    let mut shared = shared();
    shared.journeys = shared.journeys.saturating_add(1);
}

/// Says that a journey ends; closes the browsers when it was the last.
pub(crate) async fn end() {
    let done_with = {
        let mut shared = shared();
        shared.journeys = shared.journeys.saturating_sub(1);
        if shared.journeys == 0 { std::mem::take(&mut shared.waiting) } else { Vec::new() }
    };
    for browser in done_with {
        browser.close().await;
    }
}

/// A browser in which nothing is left of another journey: one that waits, or a new one.
///
/// # Errors
/// When it cannot be started.
pub(crate) async fn take(engine: Engine) -> Result<Browser> {
    let waiting = {
        let mut shared = shared();
        let place = shared.waiting.iter().position(|browser| browser.engine() == engine);
        place.map(|place| shared.waiting.swap_remove(place))
    };
    if let Some(browser) = waiting {
        return Ok(browser);
    }
    let runtime = RUNTIME.as_ref().map_err(|error| anyhow!("browsers have nowhere to live: {error}"))?;
    runtime.spawn(Browser::start(engine)).await.with_context(|| format!("{engine} was not started"))?
}

/// Gives a browser back after a journey that went well, for the next one.
///
/// # Errors
/// When it cannot be cleaned; it is closed then.
pub(crate) async fn give_back(browser: Browser) -> Result<()> {
    if let Err(error) = browser.clean().await {
        browser.close().await;
        return Err(error).context("the browser cannot be cleaned");
    }
    shared().waiting.push(browser);
    Ok(())
}
