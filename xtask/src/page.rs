//! `cargo xtask serve` and `cargo xtask build`: the page compiled to Wasm and put together by Trunk.
//!
//! How Trunk works stands in Trunk.toml and index.html; here is only what depends on the machine.
//! Which Rust compiles the page, and with which flags, is for `setup::toolchain`.
use crate::embed;
use crate::finish;
use crate::hashed_names;
use crate::oembed;
use crate::policy;
use crate::process::run;
use crate::publish;
use crate::setup::toolchain::Purpose;
use crate::setup::{self, Need, Tools};
use crate::site::Site;
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

/// The port of the page when none is asked for.
pub(crate) const DEFAULT_PORT: u16 = 8080;

/// What building `dist/` needs.
pub(crate) const BUILD_NEEDS: [Need; 6] =
    [Need::Compiler, Need::WasmToolchain, Need::WasmBindgen, Need::Trunk, Need::WasmOpt, Need::Esbuild];

/// What serving the page needs: all of that but what makes a release smaller.
const SERVE_NEEDS: [Need; 4] = [Need::Compiler, Need::WasmToolchain, Need::WasmBindgen, Need::Trunk];

/// What changes without the page being any different: no reason to build it again.
const NOT_THE_PAGE: [&str; 8] = ["target", "dist", "artifacts", "xtask", "tests", "benches", "examples", ".ci"];

/// Builds the page, serves it and builds it again on every change, until interrupted.
///
/// # Errors
/// When the port is taken, or a tool is missing and cannot be installed.
pub(crate) fn serve(workspace: &Workspace, port: u16) -> Result<()> {
    // Asked before anything is installed or built: the answer should not take minutes.
    if let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        let other = port.checked_add(1).unwrap_or(DEFAULT_PORT);
        bail!(
            "port {port} cannot be used ({error}). Stop the program that uses it, \
             or choose another port: cargo xtask serve --port {other}"
        );
    }
    let tools = setup::ready(workspace, &SERVE_NEEDS)?;
    fetch(workspace, &tools)?;
    build_static_page(workspace)?;

    let mut command = trunk(workspace, &tools, Purpose::Develop)?;
    command.args(["serve", "--offline=true", "--port", &port.to_string()]);
    // Not into dist/: that is the folder to publish, and this build is not.
    command.arg("--dist").arg(workspace.page_target().join("serve"));
    for folder in NOT_THE_PAGE {
        let folder = workspace.path(folder);
        if folder.exists() {
            command.arg("--ignore").arg(folder);
        }
    }
    println!(
        "\nThe page:  http://127.0.0.1:{port}/\n\
         Open it when the first build is done (a minute or two the first time, seconds later).\n\
         It is built again when a file changes. Ctrl+C stops it.\n"
    );
    become_program(&mut command)
}

/// Sets up what is missing, then builds `dist/` and prints its sizes; for the site where it will be
/// published, as far as that is known.
///
/// # Errors
/// When a tool is missing and cannot be installed, or the page does not build.
pub(crate) fn build(workspace: &Workspace, site: &Site) -> Result<()> {
    build_for(workspace, &setup::ready(workspace, &BUILD_NEEDS)?, site)
}

/// Builds `dist/` and prints its sizes.
///
/// # Errors
/// When the page does not build.
pub(crate) fn build_with(workspace: &Workspace, tools: &Tools) -> Result<()> {
    build_for(workspace, tools, &Site::default())
}

fn build_for(workspace: &Workspace, tools: &Tools, site: &Site) -> Result<()> {
    fetch(workspace, tools)?;
    build_static_page(workspace)?;
    run(trunk(workspace, tools, Purpose::Publish)?.args(["build", "--release", "--offline=true"]))?;
    let dist = workspace.path("dist");
    embed::build(workspace, tools, &dist)?;
    finish::finish(&dist, &tools.esbuild)?;
    policy::put_into_page(&dist, site.origin())?;
    embed::name_files(&dist)?;
    hashed_names::name(&dist)?;
    embed::put_integrity(&dist)?;
    embed::put_notices(workspace, &dist)?;
    oembed::put_pages(workspace, &dist, site)?;
    publish::publish(&dist)
}

/// Downloads the sources of the crates: Trunk runs offline, so that it never downloads a tool by
/// itself, and offline Cargo would miss them.
fn fetch(workspace: &Workspace, tools: &Tools) -> Result<()> {
    // The first line is for the crates of the host, the second for those the standard library
    // itself is made of when it is compiled to Wasm.
    let lines: [&[&str]; 2] = [&["fetch"], &["fetch", "--target", "wasm32-unknown-unknown"]];
    for arguments in lines {
        let mut command = Command::new("cargo");
        command.args(arguments).current_dir(workspace.path("."));
        tools.toolchain()?.apply(&mut command, workspace, Purpose::Develop, &tools.folders)?;
        run(&mut command)?;
    }
    Ok(())
}

/// Builds the program that Trunk calls to put the static page into the page: once, natively, before Trunk sets out.
/// It reads the notices anew each time; other words on the static page show when this command is started again.
fn build_static_page(workspace: &Workspace) -> Result<()> {
    run(&mut workspace.cargo(&["build", "--features", "static-page", "--example", "static_page"]))
}

/// Trunk with everything it looks for in its environment, which no other program gets.
fn trunk(workspace: &Workspace, tools: &Tools, purpose: Purpose) -> Result<Command> {
    let mut command = Command::new(&tools.trunk);
    command
        .current_dir(workspace.path("."))
        .env("CARGO_TARGET_DIR", workspace.page_target())
        // Trunk takes it for true or false, and refuses to start with `NO_COLOR=1`.
        .env_remove("NO_COLOR")
        // With it, what is wrong in the page's code comes after eighty lines about Trunk's.
        .env_remove("RUST_BACKTRACE");
    let mut folders = tools.folders.clone();
    folders.push(workspace.page_target().with_file_name("debug").join("examples"));
    tools.toolchain()?.apply(&mut command, workspace, purpose, &folders)?;
    Ok(command)
}

/// Turns this process into another program, so that who ends the one ends the other.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).context("Trunk cannot be started")
}

/// Runs another program until it ends, where a process cannot become another.
#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Result<()> {
    run(command).context("the page is no longer served")
}
