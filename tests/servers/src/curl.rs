//! curl: asks a server for something, and says what came.

use std::process::Command;

use anyhow::{Context, Result, ensure};

/// What a server answered.
pub(crate) struct Answer {
    /// For messages.
    asked: String,
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    /// Unpacked.
    pub(crate) body: Vec<u8>,
    /// How many bytes of the body came over the network, as they came.
    pub(crate) transferred: usize,
}

impl Answer {
    /// What a header says; an empty text where it is not there.
    ///
    /// # Errors
    /// When it is there twice.
    pub(crate) fn header(&self, name: &str) -> Result<&str> {
        let mut values = self.headers.iter().filter(|(of, _)| of.eq_ignore_ascii_case(name)).map(|(_, value)| value);
        let value = values.next().map_or("", String::as_str);
        ensure!(values.next().is_none(), "{}: {name} is there twice", self.asked);
        Ok(value)
    }

    /// That it has this status.
    ///
    /// # Errors
    /// When it has another.
    pub(crate) fn is(&self, status: u16) -> Result<()> {
        ensure!(self.status == status, "{}: {} instead of {status}", self.asked, self.status);
        Ok(())
    }

    /// That a header says this; with an empty text, that it is not there.
    ///
    /// # Errors
    /// When it does not.
    pub(crate) fn says(&self, name: &str, value: &str) -> Result<()> {
        let said = self.header(name)?;
        ensure!(said == value, "{}: {name} is `{said}` instead of `{value}`", self.asked);
        Ok(())
    }
}

/// Asks for an address with these headers and options.
///
/// # Errors
/// When there is no answer, or it cannot be read.
pub(crate) fn ask(address: &str, headers: &[(&str, &str)], options: &[&str]) -> Result<Answer> {
    let mut command = Command::new("curl");
    // The number comes on the other stream: what comes on the first is the answer, whatever is in it.
    command.args(["--silent", "--show-error", "--include", "--compressed", "--max-time", "20"]);
    command.args(["--write-out", "%{stderr}%{size_download}"]).args(options);
    // Without one of its own, --compressed would ask for every form that curl can read.
    let asks_for_a_form = headers.iter().any(|(name, _)| *name == "Accept-Encoding");
    for (name, value) in headers.iter().chain((!asks_for_a_form).then_some(&("Accept-Encoding", "identity"))) {
        command.args(["--header", &format!("{name}: {value}")]);
    }
    let asked = format!("{address} {headers:?} {options:?}");
    let output = command.arg(address).output().context("curl cannot be started")?;
    let told = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{asked}: {told}");
    let transferred = told.trim().parse().with_context(|| format!("{asked}: {told}"))?;

    let end = output.stdout.windows(4).position(|signs| signs == b"\r\n\r\n").context("an answer without an end")?;
    let (head, body) = output.stdout.split_at(end);
    let mut lines = std::str::from_utf8(head)?.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).context("an answer without a status")?.parse()?;
    let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned()));
    let headers = lines.filter_map(header).collect();
    Ok(Answer { asked, status, headers, body: body.get(4..).unwrap_or_default().to_owned(), transferred })
}
