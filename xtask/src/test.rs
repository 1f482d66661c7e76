//! `cargo xtask test` and `cargo xtask bench`: the tests in the order in which they answer, those
//! in a real browser last, on the very files that would be published; and the measurements.
//!
//! The browser tests start the driver and a server for `dist/` by themselves; this room only tells
//! them where things are.
use crate::page;
use crate::process::run;
use crate::setup::{self, Need};
use crate::workspace::Workspace;
use anyhow::{Context, Result};

/// Every test of the project.
///
/// # Errors
/// When a tool is missing and cannot be installed, or a test fails.
pub(crate) fn test(workspace: &Workspace) -> Result<()> {
    let needs = [Need::Compiler, Need::Browser].into_iter().chain(page::BUILD_NEEDS);
    let tools = setup::ready(workspace, &needs.collect::<Vec<_>>())?;
    run(&mut workspace.cargo(&["test", "--workspace", "--exclude", "browser-tests", "--all-features"]))?;

    page::build_with(workspace, &tools)?;

    let artifacts = workspace.path("artifacts");
    std::fs::create_dir_all(&artifacts).context("the folder artifacts/ cannot be made")?;
    let browser = tools.browser()?;
    run(workspace
        .cargo(&["test", "--package", "browser-tests"])
        .env("CALCOLATORE_DIST", workspace.path("dist"))
        .env("CALCOLATORE_ARTIFACTS", &artifacts)
        .env("CALCOLATORE_CHROMIUM", &browser.chromium)
        .env("CALCOLATORE_CHROMEDRIVER", &browser.driver))?;
    eprintln!("\nEvery test passed. What the browser showed is in artifacts/.");
    Ok(())
}

/// The measurements of the evaluation.
///
/// # Errors
/// When they do not compile or fail.
pub(crate) fn bench(workspace: &Workspace) -> Result<()> {
    setup::ready(workspace, &[Need::Compiler])?;
    run(&mut workspace.cargo(&["bench"]))
}
