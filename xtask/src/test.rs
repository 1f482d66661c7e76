//! `cargo xtask test` and `cargo xtask bench`: the tests in the order in which they answer, those with
//! web servers and in real browsers last, on the very files that would be published; and the measurements.
//!
//! These tests start the servers and the drivers by themselves; this room only tells them where things
//! are.
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
    let needs = [Need::Compiler, Need::Chromium, Need::Firefox, Need::WebKit, Need::Audits, Need::Servers];
    let needs = needs.into_iter().chain(page::BUILD_NEEDS);
    let tools = setup::ready(workspace, &needs.collect::<Vec<_>>())?;
    let without_dist = ["--exclude", "server-tests", "--exclude", "browser-tests"];
    run(workspace.cargo(&["test", "--workspace", "--all-features"]).args(without_dist))?;

    page::build_with(workspace, &tools)?;
    run(workspace.cargo(&["test", "--package", "server-tests"]).env("CALCOLATORE_DIST", workspace.path("dist")))?;

    let artifacts = workspace.path("artifacts");
    std::fs::create_dir_all(&artifacts).context("the folder artifacts/ cannot be made")?;
    run(workspace
        .cargo(&["test", "--package", "browser-tests"])
        .env("CALCOLATORE_DIST", workspace.path("dist"))
        .env("CALCOLATORE_ARTIFACTS", &artifacts)
        .envs(tools.places))?;
    eprintln!("\nEvery test passed. What the browsers showed is in artifacts/.");
    Ok(())
}

/// The measurements: of the evaluation, then of a keystroke in a real browser, on the files that would be published.
///
/// # Errors
/// When a tool is missing and cannot be installed, or the measurements do not compile or fail.
pub(crate) fn bench(workspace: &Workspace) -> Result<()> {
    let needs = [Need::Compiler, Need::Chromium].into_iter().chain(page::BUILD_NEEDS);
    let tools = setup::ready(workspace, &needs.collect::<Vec<_>>())?;
    run(&mut workspace.cargo(&["bench", "--bench", "evaluation"]))?;

    page::build_with(workspace, &tools)?;
    // What is measured runs in the browser: how this side is compiled makes no difference.
    run(workspace
        .cargo(&["bench", "--profile", "dev", "--package", "browser-tests", "--bench", "keystroke"])
        .env("CALCOLATORE_DIST", workspace.path("dist"))
        .env("CALCOLATORE_FRAMES_AT_ONCE", "1")
        .envs(tools.places))
}
