//! The layers: which room of `src/` may name which other, read from the paths in its code. A room that is not in the
//! table, or a direction that is not, fails here with the file and what it names.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeSet;

use common::source::{code_of, rust_sources};

/// Each room, and the rooms that it may name. `schema` is developers' equipment and reads the types of all.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("names", &[]),
    ("json", &["dates", "money", "names"]),
    ("money", &["json"]),
    ("dates", &["json"]),
    ("notice", &["dates", "json", "money", "names", "scenario", "schema"]),
    // `rules` only for the input of the hourly cost, which is read like a scenario.
    ("scenario", &["dates", "json", "money", "names", "notice", "rules", "schema"]),
    ("evaluation", &["dates", "money", "names", "notice", "scenario", "schema"]),
    ("rules", &["dates", "evaluation", "json", "money", "names", "notice", "scenario"]),
    ("present", &["dates", "evaluation", "json", "money", "names", "notice", "scenario"]),
    ("contract", &["evaluation", "json", "notice", "present", "rules", "scenario"]),
    ("schema", &["dates", "evaluation", "json", "money", "notice", "scenario"]),
    ("view", &["contract", "dates", "evaluation", "json", "money", "names", "notice", "present", "rules", "scenario"]),
    ("embed", &["contract", "evaluation", "json", "names", "notice", "present", "scenario", "view"]),
    // Where the crate is put together, and where the page starts.
    ("lib", &["rules"]),
    ("main", &["embed", "view"]),
];

/// The rooms that know of the browser; all the others build without it.
const KNOW_THE_BROWSER: [&str; 3] = ["view", "embed", "main"];

/// The crates that are the browser, as code names them.
const BROWSER: [&str; 5] = ["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"];

/// The rooms that show figures and work none out.
const COMPUTE_NOTHING: [&str; 3] = ["present", "view", "embed"];

/// How code works out an amount.
const COMPUTING: [&str; 6] = [".plus(", ".less(", ".divided(", "Percent::", "Rounding::", "Decimal::"];

/// Functions that stand at the crate's root, and the room in which they live.
const AT_ROOT: [(&str, &str); 1] = [("evaluate", "rules")];

/// What a source does that its layer may not.
fn crossings(path: &str, source: &str) -> Vec<String> {
    let code = code_of(source);
    let module = module_of(path);
    let room = module[0];
    let Some((_, may_name)) = MAY_NAME.iter().find(|(known, _)| *known == room) else {
        return vec![format!("{path}: the room `{room}` is not in the table of tests/layers.rs")];
    };
    let mut crossings = Vec::new();
    for named in rooms_named(&code, module.len()) {
        if named != room && !may_name.contains(&named.as_str()) {
            crossings.push(format!("{path}: `{room}` may not name `{named}`"));
        }
    }
    for name in words(&code).into_iter().filter(|word| BROWSER.contains(word)) {
        if !KNOW_THE_BROWSER.contains(&room) {
            crossings.push(format!("{path}: `{room}` may not name the browser's `{name}`"));
        }
    }
    for computing in COMPUTING {
        if COMPUTE_NOTHING.contains(&room) && code.contains(computing) {
            crossings.push(format!("{path}: `{room}` works out an amount with `{computing}`"));
        }
    }
    crossings
}

/// The module of a file: `src/rules/grant.rs` is `rules`, `grant`; `src/rules/mod.rs` is `rules`.
fn module_of(path: &str) -> Vec<&str> {
    let inside = path.strip_prefix("src/").and_then(|path| path.strip_suffix(".rs")).unwrap();
    let mut module: Vec<&str> = inside.split('/').collect();
    if module.len() > 1 && module.last() == Some(&"mod") {
        module.pop();
    }
    module
}

fn is_of_a_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// The distinct words of a code.
fn words(code: &str) -> BTreeSet<&str> {
    code.split(|sign| !is_of_a_word(sign)).filter(|word| !word.is_empty()).collect()
}

/// The rooms that code names through the crate's root: after `crate::`, after `calcolatore::`, or after as many
/// `super::` as the module is deep.
fn rooms_named(code: &str, depth: usize) -> BTreeSet<String> {
    let to_root = "super::".repeat(depth);
    let mut named = BTreeSet::new();
    for root in ["crate::", "calcolatore::", &to_root] {
        for (place, _) in code.match_indices(root) {
            let before = code[..place].chars().next_back();
            // A longer word, or the rest of a longer path.
            if before.is_some_and(|sign| is_of_a_word(sign) || sign == ':') {
                continue;
            }
            named.extend(first_names(&code[place + root.len()..]));
        }
    }
    for (name, room) in AT_ROOT {
        if named.remove(name) {
            named.insert(room.to_owned());
        }
    }
    // Types and macros that are reached through the root are named by their rooms already.
    named.retain(|name| name.starts_with(|sign: char| sign.is_lowercase()) && name != "self");
    named
}

/// The names with which a path goes on: one, or each one at the head of a group in braces.
fn first_names(rest: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|sign| is_of_a_word(*sign)).collect::<String>();
    let Some(group) = rest.strip_prefix('{') else { return vec![word(rest)] };
    let (mut names, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (place, sign) in group.char_indices() {
        match sign {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                names.push(word(group[start..place].trim()));
                start = place + 1;
                if sign == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

#[test]
fn no_layer_is_crossed() {
    let sources = rust_sources();
    assert!(sources.len() > 40, "only {} sources were found", sources.len());
    let found: Vec<String> = sources.iter().flat_map(|(path, source)| crossings(path, source)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_rules_of_the_design_are_in_the_table() {
    for (room, may_name) in MAY_NAME {
        assert!(may_name.iter().all(|named| MAY_NAME.iter().any(|(known, _)| known == named)), "{room}");
        let shows_the_page = KNOW_THE_BROWSER.contains(room);
        assert!(shows_the_page || !may_name.iter().any(|named| KNOW_THE_BROWSER.contains(named)), "{room}");
        if ["notice", "scenario", "evaluation", "rules"].contains(room) {
            assert!(!may_name.contains(&"present"), "{room}");
        }
    }
}

#[test]
fn a_crossing_is_found_however_it_is_written() {
    for (path, source, expected) in [
        ("src/rules/grant.rs", "use crate::present::amount;", "`rules` may not name `present`"),
        ("src/rules/grant.rs", "fn f() { crate::view::show() }", "`rules` may not name `view`"),
        ("src/rules/grant.rs", "use super::super::present::amount;", "`rules` may not name `present`"),
        ("src/rules/mod.rs", "use super::present;", "`rules` may not name `present`"),
        ("src/money.rs", "use crate::{json::Code, notice::{Notice, Bands}};", "`money` may not name `notice`"),
        ("src/notice/mod.rs", "use crate::{\n    json,\n    evaluation::*,\n};", "`notice` may not name `evaluation`"),
        ("src/scenario/read.rs", "pub(in crate::scenario) use crate::contract;", "`scenario` may not name `contract`"),
        ("src/scenario/read.rs", "fn f() { crate::evaluate(); crate::present::x() }", "may not name `present`"),
        ("src/notice/mod.rs", "let x = crate::evaluate(n, s);", "`notice` may not name `rules`"),
        ("src/present/mod.rs", "use yew::Html;", "`present` may not name the browser's `yew`"),
        ("src/contract.rs", "type T = web_sys::Event;", "`contract` may not name the browser's `web_sys`"),
        ("src/json.rs", "#[wasm_bindgen::prelude::wasm_bindgen] fn f() {}", "browser's `wasm_bindgen`"),
        ("src/rules/mod.rs", "extern crate gloo;", "browser's `gloo`"),
        ("src/view/grant.rs", "let total = a.plus(b);", "`view` works out an amount with `.plus(`"),
        ("src/view/grant.rs", "let rest = a.less(b);", "`view` works out an amount with `.less(`"),
        ("src/view/grant.rs", "let share = Percent::parse(\"40\");", "`view` works out an amount with `Percent::`"),
        ("src/attic/mod.rs", "", "the room `attic` is not in the table"),
    ] {
        let found = crossings(path, source);
        assert!(found.iter().any(|crossing| crossing.contains(expected)), "{source}: {found:?}");
        assert!(found.iter().all(|crossing| crossing.starts_with(path)), "{source}: {found:?}");
    }
}

#[test]
fn what_only_looks_like_a_crossing_is_none() {
    for (path, source) in [
        ("src/rules/grant.rs", "//! In `crate::present`, yew shows it.\n/* crate::view */ use crate::money::Euro;"),
        ("src/rules/grant.rs", "use super::sheet::Sheet;\nuse super::{ACTION_A, Action};"),
        ("src/rules/grant.rs", "use super::present;"),
        ("src/rules/mod.rs", "#[cfg(test)]\nmod tests { use crate::present::amount; }"),
        ("src/rules/mod.rs", "fn yewtree() { gloomy(); }"),
        ("src/json.rs", "macro_rules! r { () => { $crate::json::Reader } }"),
        ("src/view/mod.rs", "use yew::prelude::*; use crate::evaluate; use crate::present::text;"),
        ("src/lib.rs", "pub use rules::evaluate;"),
        ("src/main.rs", "fn main() { yew::Renderer::<calcolatore::view::App>::new(); }"),
    ] {
        assert_eq!(crossings(path, source), [""; 0], "{source}");
    }
}

#[test]
fn code_is_read_without_comments_and_unit_tests() {
    let source = r##"
        fn f() -> &'static str { /* a { comment */ "// not a comment" } // but this is
        #[cfg(test)]
        mod tests { fn hidden() -> char { '}' } const BRACE: &str = r#"}"#; }
        fn after<'a>(x: &'a str) -> &'a str { x }
    "##;
    let code = code_of(source);
    for kept in ["\"// not a comment\"", "fn after<'a>"] {
        assert!(code.contains(kept), "{code}");
    }
    for left_out in ["a { comment", "but this is", "hidden", "BRACE"] {
        assert!(!code.contains(left_out), "{code}");
    }
}
