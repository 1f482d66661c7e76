//! What is checked of the page in every state, on top of what a journey itself is about: no barrier that a program can
//! find, valid HTML, and nothing lost when a reader spaces the text.

use std::fs;
use std::io::Seek;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

use crate::{Page, place};

/// Runs axe's rules for WCAG 2.2 AA and its good practices on the whole page, all of it laid out: axe takes what is out
/// of sight and not yet laid out (`content-visibility`) for lying under its neighbours.
const AXE: &str = "
    const [finished] = arguments;
    const style = new CSSStyleSheet();
    style.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets = [style];
    const done = answer => { document.adoptedStyleSheets = []; finished(answer); };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(
        ({ passes, violations }) => done({
            passed: passes.length,
            faults: violations.map(({ id, help, nodes }) =>
                `${id}: ${help}: ${nodes.map(node => node.target.join(' ')).join(', ')}`),
        }),
        error => done({ passed: 0, faults: [String(error)] }),
    );";

/// The page as it is published and a browser reads it: html-validate does not know tags that may be left out.
const PUBLISHED: &str = "
    return fetch('PAGE').then(answer => answer.text()).then(text => {
        const page = new DOMParser().parseFromString(text, 'text/html');
        return `<!DOCTYPE html>\\n${page.documentElement.outerHTML}\\n`;
    });";

/// The rules of html-validate that are not for this page.
const OTHER_RULES: [&str; 5] = [
    // How HTML is written by hand. What is checked here was written by the browser, in its own way.
    "attribute-boolean-style",
    "attribute-empty-style",
    "no-trailing-whitespace",
    "void-style",
    // A form must have a button to send it: there is nothing to send, the results follow what is typed.
    "wcag/h32",
];

/// The spacing of WCAG 1.4.12, for the whole page. The page's policy lets no style into the page itself.
const SPACING: &str = "
    const style = new CSSStyleSheet();
    style.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
        p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [style];";

/// The text that is cut by the edge of what it stands in. Fields scroll by themselves, and what only a screen reader
/// reads is a pixel large on purpose.
const CUT: &str = "
    const cuts = value => value === 'hidden' || value === 'clip';
    return [...document.body.querySelectorAll('*')].filter(element => {
        if (element.matches('input, select, select *, textarea') || !element.textContent.trim()) { return false; }
        const { overflowX, overflowY } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && (
            cuts(overflowX) && element.scrollWidth > element.clientWidth ||
            cuts(overflowY) && element.scrollHeight > element.clientHeight);
    }).map(element => `${element.tagName} ${element.textContent.trim().slice(0, 80)}`);";

impl Page {
    /// Checks the page as it stands: axe-core finds no barrier, html-validate no fault in its HTML.
    ///
    /// # Errors
    /// Every violation and every fault, each with the elements that it touches.
    pub async fn audit(&self) -> Result<()> {
        let mut faults = self.barriers().await?;
        let html = self.ask("return `<!DOCTYPE html>\\n${document.documentElement.outerHTML}\\n`").await?;
        faults.extend(invalid(html.as_str().context("the page has no HTML")?).await?);
        ensure!(faults.is_empty(), "the page does not pass its audit:\n  {}", faults.join("\n  "));
        Ok(())
    }

    /// Checks that nothing is cut or must be scrolled sideways when a reader spaces the text as WCAG 1.4.12 allows.
    /// The page is then as it was.
    ///
    /// # Errors
    /// What is cut, or that the page is too wide.
    pub async fn spaced(&self) -> Result<()> {
        self.ask(SPACING).await?;
        let cut = self.ask(CUT).await?;
        let fits = self.fits().await;
        self.ask("document.adoptedStyleSheets = [];").await?;
        ensure!(cut.as_array().is_some_and(Vec::is_empty), "spaced, this is cut: {cut}");
        fits.context("spaced")
    }

    /// What axe-core finds.
    async fn barriers(&self) -> Result<Vec<String>> {
        if self.ask("return typeof axe").await? == "undefined" {
            let axe = fs::read_to_string(place("CALCOLATORE_AXE")?).context("axe-core cannot be read")?;
            self.ask(&axe).await?;
        }
        let found = self.ask_later(AXE).await?;
        let faults = texts(&found, "/faults");
        let passed = found.pointer("/passed").and_then(Value::as_u64).unwrap_or_default();
        ensure!(passed > 0 || !faults.is_empty(), "axe-core looked at nothing: {found}");
        Ok(faults)
    }

    /// Checks the page as it is published, before any script has run, from a page without a policy: html-validate finds
    /// no fault in it.
    ///
    /// # Errors
    /// Every fault.
    pub async fn audit_published(&self) -> Result<()> {
        for page in ["index.html", "embed.html", "preview.html"] {
            let html = self.ask(&PUBLISHED.replace("PAGE", page)).await?;
            let faults = invalid(html.as_str().context("nothing is published")?).await?;
            ensure!(faults.is_empty(), "{page} as it is published is not valid:\n  {}", faults.join("\n  "));
        }
        Ok(())
    }
}

/// What html-validate says about a page.
async fn invalid(html: &str) -> Result<Vec<String>> {
    let mut command = Command::new(place("CALCOLATORE_HTML_VALIDATE")?);
    command.args(["--stdin", "--formatter", "json", "--preset", "recommended"]);
    for rule in OTHER_RULES {
        command.args(["--rule", &format!("{rule}:off")]);
    }
    // Into a file: what Node.js still has to write into a pipe is lost when html-validate ends.
    let mut answer = tempfile::tempfile().context("html-validate has nowhere to write")?;
    command.stdin(Stdio::piped()).stdout(answer.try_clone()?).stderr(Stdio::piped()).kill_on_drop(true);
    let mut program = command.spawn().context("html-validate cannot be started")?;
    let mut input = program.stdin.take().context("html-validate reads nothing")?;
    input.write_all(html.as_bytes()).await?;
    drop(input);
    let output = program.wait_with_output().await?;
    answer.rewind()?;
    let found: Value = serde_json::from_reader(answer)
        .with_context(|| format!("html-validate did not answer: {}", String::from_utf8_lossy(&output.stderr).trim()))?;
    let messages = found.pointer("/0/messages").and_then(Value::as_array);
    let line = |message: &Value| {
        let part = |name: &str| message.get(name).and_then(Value::as_str).unwrap_or_default();
        format!("{}: {}: {}", part("ruleId"), part("message"), part("selector"))
    };
    Ok(messages.into_iter().flatten().map(line).collect())
}
/// The texts in the list at a place of a value.
fn texts(value: &Value, place: &str) -> Vec<String> {
    let list = value.pointer(place).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
