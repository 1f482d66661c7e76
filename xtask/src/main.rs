//! `cargo xtask <command>`: the arguments, the help, and which room does the work.
//!
//! What a command does stands in the room of its name, and what it needs on the machine in
//! `setup`; nothing of that stands here.
mod check;
mod embed;
mod finish;
mod hashed_names;
mod oembed;
mod page;
mod policy;
mod process;
mod publish;
mod reproduce;
mod setup;
mod short_names;
mod site;
mod test;
mod workspace;

use anyhow::{Context, Result, bail};
use std::process::ExitCode;
use workspace::Workspace;

/// What `--help` prints.
const HELP: &str = "\
Every developer command of the project. Each one first sets up what it is missing.

Usage: cargo xtask <command>

  serve [--port N]  build the page, serve it (port 8080) and rebuild it on every change
  build [--address https://…/calcolatore/] [--origin https://…]
                    build dist/, the folder to publish, and print the size of its files. With the
                    address where it will be published, sites that know oEmbed (WordPress) can
                    embed a notice by its address; the origin alone, which the address says too,
                    is for Safari in frames without one (docs/PUBLISHING.md)
  test              run every test, then build dist/ and run the tests with nginx and Apache, and in
                    Chromium, Firefox and WebKit
  reproduce         build dist/ a second time in another folder, and compare every file
  check             formatting, clippy, layers, schemas, documentation: as published changes need them
  schemas           write the JSON Schemas again from the types
  bench             measure the evaluation, then build dist/ and measure a keystroke in Chromium

Tools that are missing are installed in a cache outside the project, system packages with apt-get.
Environment:
  XDG_CACHE_HOME               where that cache is (~/.cache when unset)
  CALCOLATORE_WASM_TOOLCHAIN   rustup | debian: compile the page with this Rust, and no other
                               (unset: the Rust in use, or Debian's where its sources cannot be had)
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match command(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the command that the arguments name.
fn command(arguments: &[&str]) -> Result<()> {
    match arguments {
        [] | ["help" | "-h" | "--help"] | [_, "-h" | "--help"] => {
            print!("{HELP}");
            Ok(())
        }
        ["serve"] => page::serve(&Workspace::find()?, page::DEFAULT_PORT),
        ["serve", "--port", port] => {
            let port = port.parse().with_context(|| format!("`{port}` is not a port (a number from 1 to 65535)"))?;
            page::serve(&Workspace::find()?, port)
        }
        ["build", options @ ..] => page::build(&Workspace::find()?, &site::Site::of(options)?),
        ["reproduce"] => reproduce::reproduce(&Workspace::find()?),
        ["test"] => test::test(&Workspace::find()?),
        ["check"] => check::check(&Workspace::find()?),
        ["schemas"] => check::schemas(&Workspace::find()?),
        ["bench"] => test::bench(&Workspace::find()?),
        _ => bail!("`cargo xtask {}` is not a command.\n\n{HELP}", arguments.join(" ")),
    }
}
