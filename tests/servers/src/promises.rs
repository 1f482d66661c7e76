//! What docs/PUBLISHING.md promises of every server, asked of one over HTTP.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::curl::Answer;
use crate::guide::Check;
use crate::{Guide, Server};

/// How a server sends files to browsers that accept `gzip`, and `br`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Compressed {
    /// As the `.br` and `.gz` beside them.
    Prepared,
    /// As the `.gz` beside them.
    PreparedGzip,
    /// With gzip, by itself.
    ByItself,
}

/// What browsers say that they accept; and this in a shorter way.
const BROWSERS: &str = "gzip, deflate, br, zstd";
const ACCEPTED: [&str; 4] = ["identity", "gzip", "br", BROWSERS];

/// A smaller file need not be smaller when it is compressed.
const WORTH_IT: usize = 1000;

const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const ASKED_ANEW: &str = "no-cache";

/// Every promise.
///
/// # Errors
/// The first that is not kept.
pub fn every_promise(guide: &Guide, server: &Server, compressed: Compressed) -> Result<()> {
    let policy = policy(guide)?;
    for name in server.site.files()? {
        for accepted in ACCEPTED {
            let answer = is_whole(server, &name, accepted, compressed)?;
            may_be_shown(&answer, &policy)?;
            answer.says("Vary", "Accept-Encoding")?;
            answer.says("Cache-Control", if has_hash(&name) { FOR_GOOD } else { ASKED_ANEW })?;
        }
        asked_anew_it_is_not_sent_again(server, &name)?;
    }
    // Through a proxy that says so, as proxies do.
    let headers = [("Accept-Encoding", "gzip"), ("Via", "1.1 proxy")];
    server.ask("/calcolatore/", &headers, &[])?.says("Content-Encoding", "gzip")?;
    whole_and_in_part(server)?;

    for name in ["nowhere.html", "notices/nowhere.json", "calcolatore-page-0123456789abcdef.js"] {
        let answer = server.ask(&format!("/calcolatore/{name}"), &[], &[])?;
        answer.is(404)?;
        may_be_shown(&answer, &policy)?;
        answer.says("Cache-Control", "")?;
    }
    leads_on(server)?;
    leaves_the_rest_of_the_site_alone(server)?;
    the_checks_of_the_guide(guide, server, compressed)
}

/// What a server does that has none of the modules which the guide asks for.
///
/// # Errors
/// The first that it does not.
pub fn the_page_at_least(server: &Server) -> Result<()> {
    for name in server.site.files()? {
        for accepted in ACCEPTED {
            is_whole(server, &name, accepted, Compressed::ByItself)?;
        }
        asked_anew_it_is_not_sent_again(server, &name)?;
    }
    whole_and_in_part(server)?;
    leads_on(server)
}

/// Notice files beside the calculator can be read by other sites.
///
/// # Errors
/// When they cannot.
pub fn own_notices(server: &Server) -> Result<()> {
    let notice = server.ask("/bandi/lazio-2027.json", &[], &[])?;
    notice.is(200)?;
    notice.says("Access-Control-Allow-Origin", "*")?;
    notice.says("Cache-Control", ASKED_ANEW)
}

/// A file comes as it is, of its type, in the best form that is accepted.
fn is_whole(server: &Server, name: &str, accepted: &str, compressed: Compressed) -> Result<Answer> {
    let answer = server.ask(&format!("/calcolatore/{name}"), &[("Accept-Encoding", accepted)], &[])?;
    answer.is(200)?;
    let file = server.site.calculator().join(name);
    let content = fs::read(&file)?;
    ensure!(answer.body == content, "{name}, {accepted}: it is not the file");

    let prepared = |ending: &str| fs::metadata(format!("{}.{ending}", file.display())).ok();
    let brotli = prepared("br").filter(|_| accepted.contains("br") && compressed == Compressed::Prepared);
    let gzip = prepared("gz").filter(|_| accepted.contains("gzip") && compressed != Compressed::ByItself);
    let form = answer.header("Content-Encoding")?;
    match (brotli, gzip) {
        (Some(prepared), _) | (None, Some(prepared)) => {
            ensure!(answer.transferred as u64 == prepared.len(), "{name}, {accepted}: not the file that was prepared");
            let best = if accepted.contains("br") && compressed == Compressed::Prepared { "br" } else { "gzip" };
            answer.says("Content-Encoding", best)?;
        }
        (None, None) if accepted.contains("gzip") && content.len() > WORTH_IT => {
            answer.says("Content-Encoding", "gzip")?;
            ensure!(answer.transferred < content.len(), "{name}, {accepted}: not smaller");
        }
        // Very small.
        (None, None) if accepted.contains("gzip") => ensure!(["", "gzip"].contains(&form), "{name}: {form}"),
        (None, None) => ensure!(form.is_empty(), "{name}, {accepted}: {form}"),
    }

    let (kind, of_text) = match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => ("text/html", true),
        Some("css") => ("text/css", true),
        Some("js") => ("text/javascript", true),
        Some("json") => ("application/json", true),
        Some("wasm") => ("application/wasm", false),
        _ => anyhow::bail!("{name}: a kind of file that the guide does not know"),
    };
    // The same type by its older name, which nginx 1.22 has.
    let said = answer.header("Content-Type")?.replace("application/javascript", "text/javascript");
    let kind = if of_text { format!("{kind}; charset=utf-8") } else { kind.to_owned() };
    ensure!(said == kind, "{name}, {accepted}: {said} instead of {kind}");
    answer.says("Content-Language", "")?;
    Ok(answer)
}

/// By everybody who may, and by nobody else.
fn may_be_shown(answer: &Answer, policy: &str) -> Result<()> {
    answer.says("Content-Security-Policy", policy)?;
    answer.says("Access-Control-Allow-Origin", "*")?;
    answer.says("X-Content-Type-Options", "nosniff")
}

/// Whoever has a file and asks whether it is still the same, as browsers ask, is told so, in every form; whoever has
/// another gets it.
fn asked_anew_it_is_not_sent_again(server: &Server, name: &str) -> Result<()> {
    const MARKS: [(&str, &str); 2] = [("ETag", "If-None-Match"), ("Last-Modified", "If-Modified-Since")];
    let path = format!("/calcolatore/{name}");
    for accepted in ACCEPTED {
        let accepted = ("Accept-Encoding", accepted);
        let before = server.ask(&path, &[accepted], &[])?;
        // What Apache compresses by itself beside prepared files (`manifest.json`, which browsers do not ask for) it marks in
        // a way that it does not know again.
        let is_prepared = server.site.calculator().join(format!("{name}.gz")).exists();
        if before.header("ETag")?.ends_with("-gzip\"") && !is_prepared {
            continue;
        }
        let mut asked = vec![accepted];
        for (mark, asked_with) in MARKS {
            let known = before.header(mark)?;
            asked.extend((!known.is_empty()).then_some((asked_with, known)));
        }
        let again = server.ask(&path, &asked, &[])?;
        again.is(304)?;
        ensure!(again.transferred == 0, "{name}: sent again");
        again.says("Cache-Control", before.header("Cache-Control")?)?;
    }
    let others = [("If-None-Match", "\"other\""), ("If-Modified-Since", "Thu, 01 Jan 2004 00:00:00 GMT")];
    server.ask(&path, &others, &[])?.is(200)
}

/// HEAD says what GET would send; a part of a file can be asked for.
fn whole_and_in_part(server: &Server) -> Result<()> {
    for name in server.site.files()? {
        let (path, accepted) = (format!("/calcolatore/{name}"), [("Accept-Encoding", "identity")]);
        let content = fs::read(server.site.calculator().join(&name))?;
        let head = server.ask(&path, &accepted, &["--head"])?;
        head.is(200)?;
        head.says("Content-Length", &content.len().to_string())?;
        ensure!(head.transferred == 0, "{name}: HEAD sends it");
        if let Some(part) = content.get(10..20) {
            let answer = server.ask(&path, &accepted, &["--range", "10-19"])?;
            answer.is(206)?;
            ensure!(answer.body == part, "{name}: not the part that was asked for");
        }
    }
    Ok(())
}

/// The address without the last `/` leads to the one with it, and that to the page.
fn leads_on(server: &Server) -> Result<()> {
    // By the name that visitors know, and not to the port that only a proxy does.
    let answer = server.ask("/calcolatore", &[("Host", "servizi.example.it")], &[])?;
    answer.is(301)?;
    let location = answer.header("Location")?;
    ensure!(["/calcolatore/", "https://servizi.example.it/calcolatore/"].contains(&location), "it leads to {location}");
    let page = server.ask("/calcolatore/", &[], &[])?;
    page.is(200)?;
    ensure!(page.body == fs::read(server.site.calculator().join("index.html"))?, "it is not the page");
    Ok(())
}

/// The site's other pages are not the calculator's to change.
fn leaves_the_rest_of_the_site_alone(server: &Server) -> Result<()> {
    let page = server.ask("/index.html", &[], &[])?;
    page.is(200)?;
    for header in ["Content-Security-Policy", "Access-Control-Allow-Origin"] {
        page.says(header, "")?;
    }
    Ok(())
}

/// The checks print what the guide says that they print.
fn the_checks_of_the_guide(guide: &Guide, server: &Server, compressed: Compressed) -> Result<()> {
    for Check { command, printed } in guide.checks(&server.address("/calcolatore"))? {
        let output = Command::new("sh").args(["-c", &command]).output().context("sh cannot be started")?;
        let came = String::from_utf8_lossy(&output.stdout).to_lowercase();
        let lines = came.lines().map(str::trim_end).filter(|line| !line.is_empty());
        let mut lines: Vec<&str> = lines.collect();
        for expected in printed.iter().filter(|line| !line.is_empty()) {
            let expected = expected.to_lowercase();
            let expected = match compressed {
                Compressed::Prepared => expected,
                Compressed::PreparedGzip | Compressed::ByItself => expected.replace("encoding: br", "encoding: gzip"),
            };
            let place = lines.iter().position(|line| is_like(line, &expected));
            let place = place.with_context(|| format!("`{command}` prints no `{expected}`, but:\n{came}"))?;
            lines.remove(place);
        }
        ensure!(lines.is_empty(), "`{command}` also prints {lines:?}");
    }
    Ok(())
}

/// Whether a line is the one that was expected, where `…` stands for anything.
fn is_like(line: &str, expected: &str) -> bool {
    let mut pieces = expected.split('…');
    let begins = pieces.next().and_then(|piece| line.strip_prefix(piece));
    let ends = pieces.try_fold(begins, |rest, piece| {
        let rest = rest?;
        // The last one is at the end.
        let place = if piece.is_empty() { rest.len() } else { rest.find(piece)? + piece.len() };
        Some(rest.get(place..))
    });
    ends.flatten().is_some_and(str::is_empty)
}

/// The policy that the guide tells nginx to send: Apache's is to be the same.
fn policy(guide: &Guide) -> Result<String> {
    let block = guide.block("nginx", "location ^~ /calcolatore/")?;
    let policy = block.split_once("add_header Content-Security-Policy \"").and_then(|(_, rest)| rest.split_once('"'));
    let (policy, _) = policy.context("the guide has no policy")?;
    ensure!(policy.contains("frame-ancestors 'self' https://"), "the policy names no site that may show the page");
    Ok(policy.to_owned())
}

/// Whether a name changes with what is in the file: it ends with sixteen signs of a hash, before `_bg` and the ending.
pub(crate) fn has_hash(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    let (_, last) = stem.strip_suffix("_bg").unwrap_or(stem).rsplit_once('-').unwrap_or_default();
    last.len() == 16 && last.bytes().all(|sign| sign.is_ascii_hexdigit())
}

/// The rules for a static host keep the files with a hash for good, and no other.
///
/// # Errors
/// When they do not.
pub fn rules_of_static_hosts(guide: &Guide, site: &crate::Site) -> Result<()> {
    let block = guide.block("", "/calcolatore/*")?;
    ensure!(block.contains(&format!("Content-Security-Policy: {}\n", policy(guide)?)), "another policy");
    let mut kept = Vec::new();
    let mut rule = "";
    for line in block.lines() {
        match line.strip_prefix("  ") {
            None => {
                rule = line.strip_prefix("/calcolatore/").and_then(|rule| rule.strip_suffix('*')).context("a rule")?;
            }
            Some(header) if header.starts_with("Cache-Control") => {
                ensure!(header == format!("Cache-Control: {FOR_GOOD}"), "{header}");
                kept.push(rule);
            }
            Some(_) => {}
        }
    }
    for name in site.files()? {
        let rules = kept.iter().filter(|rule| name.starts_with(**rule)).count();
        ensure!(rules == usize::from(has_hash(&name)), "{name}: {rules} rules keep it for good");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_change_with_the_content_have_a_hash() {
        for name in ["a-0123456789abcdef.js", ".a/b-0123456789abcdef.css", "calcolatore-page-0123456789abcdef_bg.wasm"]
        {
            assert!(has_hash(name), "{name}");
        }
        for name in ["index.html", "embed-1.js", "notices/lazio-2020.json", "a-0123456789abcde.js", "element.js"] {
            assert!(!has_hash(name), "{name}");
        }
    }

    #[test]
    fn three_dots_stand_for_anything() {
        assert!(is_like("http/1.1 301 moved", "http/… 301 …") && is_like("a", "a") && is_like("x/b/", "x…/b/"));
        assert!(!is_like("http/1.1 200 ok", "http/… 301 …") && !is_like("ab", "a") && !is_like("x/b/c", "x…/b/"));
    }
}
