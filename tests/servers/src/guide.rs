//! docs/PUBLISHING.md, read for the blocks that an administrator would copy out of it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// Where the guide's blocks have the site's files; the tests have theirs elsewhere.
pub(crate) const WWW: &str = "/var/www";

/// The guide for administrators.
pub struct Guide(String);

/// A check of the guide: what is typed, and what must be printed.
pub(crate) struct Check {
    /// With what was set before it.
    pub(crate) command: String,
    pub(crate) printed: Vec<String>,
}

impl Guide {
    /// Reads it.
    ///
    /// # Errors
    /// When it is not there.
    pub fn read() -> Result<Self> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/PUBLISHING.md");
        fs::read_to_string(path).map(Self).context("docs/PUBLISHING.md cannot be read")
    }

    /// The one block in a language that holds a text.
    ///
    /// # Errors
    /// When there is none, or several.
    pub fn block(&self, language: &str, with: &str) -> Result<&str> {
        let mut blocks = self.blocks(language).filter(|block| block.contains(with));
        let block =
            blocks.next().with_context(|| format!("docs/PUBLISHING.md has no {language} block with `{with}`"))?;
        ensure!(blocks.next().is_none(), "docs/PUBLISHING.md has several {language} blocks with `{with}`");
        Ok(block)
    }

    /// What stands in the text as code and begins so.
    ///
    /// # Errors
    /// When nothing does.
    pub(crate) fn line(&self, beginning: &str) -> Result<&str> {
        let mut codes = self.0.split('`').filter(|code| code.starts_with(beginning));
        codes.next().with_context(|| format!("docs/PUBLISHING.md has no `{beginning}…`"))
    }

    /// The checks with curl, for a calculator at this address.
    ///
    /// # Errors
    /// When there are none, or the address that stands for it is another.
    pub(crate) fn checks(&self, address: &str) -> Result<Vec<Check>> {
        let (mut set, mut checks) = (String::new(), Vec::<Check>::new());
        for line in self.blocks("console").flat_map(str::lines) {
            match (line.strip_prefix("$ "), checks.last_mut()) {
                (Some(command), _) if command.starts_with("curl ") => {
                    checks.push(Check { command: format!("{set}{command}"), printed: Vec::new() });
                }
                (Some(command), _) => set = format!("{set}{command}\n"),
                (None, Some(check)) => check.printed.push(line.to_owned()),
                (None, None) => {}
            }
        }
        let stands_for_it = "site=https://servizi.example.it/calcolatore\n";
        ensure!(
            !checks.is_empty() && set.contains(stands_for_it),
            "docs/PUBLISHING.md has no checks, or another address"
        );
        for Check { command, .. } in &mut checks {
            *command = command.replace(stands_for_it, &format!("site={address}\n"));
        }
        Ok(checks)
    }

    /// The blocks in a language, in order.
    fn blocks<'a>(&'a self, language: &str) -> impl Iterator<Item = &'a str> {
        // Between fences: every second piece is a block, and begins with its language.
        let blocks = self.0.split("```").skip(1).step_by(2);
        blocks.filter_map(move |block| block.split_once('\n').filter(|(of, _)| *of == language).map(|(_, block)| block))
    }
}

/// A configuration with one text in the place of another.
///
/// # Errors
/// When it does not hold that text: it is not as it was when the test was written, or not as Debian's package has it.
pub(crate) fn changed(of: &str, text: &str, from: &str, to: &str) -> Result<String> {
    ensure!(text.contains(from), "{of} has no `{from}`");
    Ok(text.replace(from, to))
}
