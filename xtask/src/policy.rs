//! What the published page may do: its Content-Security-Policy (CSP Level 3, Trusted Types). It stands in the page
//! itself, so that it holds on every server; a server may send it as a header, too (docs/PUBLISHING.md).
use anyhow::{Context, Result, ensure};
use std::path::Path;

/// Own files and nothing else: no script in the page, no `eval` but compiling Wasm, no other origin, no form that is
/// sent, no text that becomes markup.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// Where the policy goes in the page as Trunk writes it: before everything that it is about.
const BEFORE: &str = "<meta charset=utf-8>";

/// Puts the policy into the page of a folder, and that no other site is told its address.
///
/// # Errors
/// When the page cannot be read or written, or does not begin as expected.
pub(crate) fn put_into_page(folder: &Path) -> Result<()> {
    let page = folder.join("index.html");
    let html = std::fs::read_to_string(&page).context("dist/index.html cannot be read")?;
    std::fs::write(&page, with_policy(&html)?).context("dist/index.html cannot be written")
}

fn with_policy(html: &str) -> Result<String> {
    ensure!(
        html.matches(BEFORE).count() == 1,
        "dist/index.html has no place for the policy: {BEFORE} is not there once"
    );
    let policy = format!(
        "{BEFORE}<meta http-equiv=content-security-policy content=\"{POLICY}\"><meta name=referrer content=no-referrer>"
    );
    Ok(html.replacen(BEFORE, &policy, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_comes_before_what_it_is_about() -> Result<()> {
        let html = with_policy("<!doctype html><html lang=it><meta charset=utf-8><title>x</title><script src=a.js>")?;
        assert!(html.find(POLICY) < html.find("<title>") && html.find(POLICY).is_some());
        assert!(with_policy("<title>x</title>").is_err());
        Ok(())
    }

    #[test]
    fn whoever_runs_a_server_reads_the_same_policy() -> Result<()> {
        let guide = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/PUBLISHING.md"))?;
        assert_eq!(guide.matches(POLICY).count(), 3, "nginx, Apache and a static host each have the policy");
        Ok(())
    }
}
