//! Reading the crate's own Rust sources: their code without comments and without unit tests.

use std::fs;
use std::path::Path;

use super::in_repository;

/// Every Rust file below `src/`, with its path in the repository.
pub(crate) fn rust_sources() -> Vec<(String, String)> {
    let mut sources = Vec::new();
    collect(&in_repository("src"), "src", &mut sources);
    sources.sort();
    sources
}

fn collect(folder: &Path, name: &str, sources: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{name}/{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            collect(&path, &name, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The code of a source: comments become spaces, and modules under `#[cfg(test)]` are left out. Texts stay.
pub(crate) fn code_of(source: &str) -> String {
    without_unit_tests(&without_comments(source))
}

/// Where the text or character that begins here ends, if one does.
fn literal_end(rest: &str) -> Option<usize> {
    let after_quote = |body: &str, quote: char| {
        let mut escaped = false;
        body.char_indices().find_map(|(place, sign)| {
            let ends = sign == quote && !escaped;
            escaped = sign == '\\' && !escaped;
            ends.then_some(place + sign.len_utf8())
        })
    };
    if let Some(raw) = rest.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let body = raw[hashes..].strip_prefix('"')?;
        let close = format!("\"{}", "#".repeat(hashes));
        return body.find(&close).map(|place| 2 + hashes + place + close.len());
    }
    if let Some(body) = rest.strip_prefix('"') {
        return after_quote(body, '"').map(|end| end + 1);
    }
    let body = rest.strip_prefix('\'')?;
    // A lifetime has no closing quote after one sign.
    let one = body.chars().next()?;
    let is_character = one == '\\' || body[one.len_utf8()..].starts_with('\'');
    is_character.then(|| after_quote(body, '\'').map(|end| end + 1)).flatten()
}

fn without_comments(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    let mut in_name = false;
    while let Some(sign) = rest.chars().next() {
        let literal = if in_name && sign == 'r' { None } else { literal_end(rest) };
        let (kept, length) = if let Some(end) = literal {
            (&rest[..end], end)
        } else if rest.starts_with("//") {
            (" ", rest.find('\n').unwrap_or(rest.len()))
        } else if rest.starts_with("/*") {
            (" ", rest.find("*/").map_or(rest.len(), |end| end + 2))
        } else {
            (&rest[..sign.len_utf8()], sign.len_utf8())
        };
        in_name = literal.is_none() && (sign.is_alphanumeric() || sign == '_');
        code.push_str(kept);
        rest = &rest[length..];
    }
    code
}

fn without_unit_tests(code: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let Some((before, after)) = code.split_once(MARK) else { return code.to_owned() };
    let (mut depth, mut place) = (0_usize, 0);
    while let Some(sign) = after[place..].chars().next() {
        let length = literal_end(&after[place..]).unwrap_or(sign.len_utf8());
        if length == 1 {
            match sign {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
        }
        place += length;
        if (sign == '}' || sign == ';') && length == 1 && depth == 0 {
            break;
        }
    }
    format!("{before}{}", without_unit_tests(&after[place..]))
}
