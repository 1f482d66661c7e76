//! `cargo xtask check` and `cargo xtask schemas`: what must hold before a change is published,
//! apart from the tests of what the product computes (`test`).
use crate::process::run;
use crate::setup::{self, Need};
use crate::workspace::Workspace;
use anyhow::Result;

/// What is checked, in order of how soon it answers: each line is the arguments of one `cargo`.
const CHECKS: [&[&str]; 5] = [
    &["fmt", "--all", "--check"],
    &["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"],
    &["test", "--test", "layers"],
    &["test", "--features", "schema", "--test", "schemas"],
    &["doc", "--no-deps", "--all-features"],
];

/// Formatting, clippy, the layers, the schemas, the documentation; stops at the first that fails.
///
/// # Errors
/// When a tool is missing and cannot be installed, or a check fails.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    setup::ready(workspace, &[Need::Compiler, Need::Formatter, Need::Linter])?;
    for arguments in CHECKS {
        // Only rustdoc reads this variable; the other checks have their own way to be strict.
        run(workspace.cargo(arguments).env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    eprintln!("\nEvery check passed.");
    Ok(())
}

/// Writes the JSON Schemas again from the types.
///
/// # Errors
/// When the program that writes them does not compile or fails.
pub(crate) fn schemas(workspace: &Workspace) -> Result<()> {
    setup::ready(workspace, &[Need::Compiler])?;
    run(&mut workspace.cargo(&["run", "--features", "schema", "--example", "schemas"]))
}
