//! rustup's components: rustfmt, clippy and the sources of the standard library. rustup adds them
//! to the Rust that is in use, in less than a minute each.
use super::missing::{Install, Missing};
use crate::process::{on_path, output, run};
use std::process::Command;

/// A tool of Cargo that rustup has and could not add, or would have if rustup were there.
///
/// It is added at once when it can be.
pub(super) fn missing(component: &'static str, subcommand: &str) -> Option<Missing> {
    if is_there(subcommand) || (add(component, "checks the code") && is_there(subcommand)) {
        return None;
    }
    Some(Missing {
        name: component.to_owned(),
        why: "checks the code",
        time: "under a minute",
        by_hand: format!("rustup component add {component}"),
        install: Install::ByHand,
    })
}

/// Adds a component to the Rust in use, after saying so; false where rustup is not there or refuses.
pub(super) fn add(component: &str, why: &str) -> bool {
    if on_path("rustup").is_none() {
        return false;
    }
    eprintln!("To install first, once: {component}, through rustup: {why} (under a minute)");
    run(Command::new("rustup").args(["component", "add", component])).is_ok()
}

fn is_there(subcommand: &str) -> bool {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    output(cargo, &[subcommand, "--version"]).is_some()
}
