//! The notice files: the built-in ones are whole, a faulty one is refused with the place of every fault, and no
//! amount of an act stands anywhere else.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use calcolatore::json::Fault;
use calcolatore::notice::{Catalogue, Notice};
use calcolatore::present::{Language, fault_words, field_label};
use common::source::{code_of, rust_sources};
use common::{LAZIO, LOMBARDIA, data_files_in, in_repository};
use serde_json::{Value, json};

/// The text of the Lazio file.
fn lazio_text() -> String {
    fs::read_to_string(in_repository("notices/lazio-2020.json")).unwrap()
}

/// The Lazio file as a value that can be changed.
fn lazio_value() -> Value {
    serde_json::from_str(&lazio_text()).unwrap()
}

/// The faults of a notice file, as `(path, code)`.
fn faults_of(text: &str) -> Vec<(String, &'static str)> {
    let faults = Notice::from_json(text).unwrap_err();
    faults.into_iter().map(|fault| (fault.field, fault.code.name())).collect()
}

fn owned(faults: &[(&str, &'static str)]) -> Vec<(String, &'static str)> {
    faults.iter().map(|(path, code)| ((*path).to_owned(), *code)).collect()
}

/// Every fault of a file in words, for whoever is writing it.
fn in_words(file: &Path, faults: &[Fault]) -> String {
    let lines = faults.iter().map(|fault| format!("\n  {}", fault_words(fault, Language::English)));
    format!("{} cannot be read:{}\n", file.display(), lines.collect::<String>())
}

#[test]
fn every_built_in_notice_is_read() {
    let files = data_files_in("notices");
    let read = |file: &PathBuf| {
        Notice::from_json(&fs::read_to_string(file).unwrap()).map_err(|faults| in_words(file, &faults))
    };
    let (notices, faulty): (Vec<_>, Vec<_>) = files.iter().map(read).partition(Result::is_ok);
    let faulty: String = faulty.into_iter().filter_map(Result::err).collect();
    assert!(faulty.is_empty(), "{faulty}");
    for (file, notice) in files.iter().zip(notices.into_iter().flatten()) {
        assert_eq!(file.file_stem().unwrap().to_str().unwrap(), notice.id.0, "a file is named after its notice");
        assert_eq!(Catalogue::built_in().get(&notice.id.0), Some(&notice), "{} as built in", notice.id.0);
    }
    assert_eq!(Catalogue::built_in().notices().len(), files.len());
    assert!(Catalogue::built_in().get(LAZIO).is_some() && Catalogue::built_in().get(LOMBARDIA).is_some());
}

/// A change to the Lazio file.
enum Change {
    /// Puts a value where the pointer leads, be there one already or not.
    Put(&'static str, Value),
    /// Takes the value away.
    Remove(&'static str),
}

use Change::{Put, Remove};

impl Change {
    fn apply(self, file: &mut Value) {
        let (Put(pointer, _) | Remove(pointer)) = self;
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = file.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {pointer}"));
        match (self, parent) {
            (Put(_, value), Value::Object(object)) => {
                object.insert(key.to_owned(), value);
            }
            (Put(_, value), Value::Array(list)) => list[key.parse::<usize>().unwrap()] = value,
            (Remove(_), Value::Object(object)) => {
                object.remove(key).unwrap_or_else(|| panic!("nothing at {pointer}"));
            }
            _ => panic!("{pointer} cannot be changed so"),
        }
    }
}

#[test]
fn a_criterion_has_one_name_in_the_form_and_in_the_rules() {
    let scores = Catalogue::built_in().notices().iter().filter_map(|notice| notice.score.as_ref());
    for criterion in scores.flat_map(|score| &score.criteria) {
        for language in Language::ALL {
            assert_eq!(field_label(criterion.id.0, language), language.of(&criterion.name));
        }
    }
}

#[test]
fn one_fault_is_refused_with_its_path() {
    let text = |it: &str, en: &str| json!({ "it": it, "en": en });
    for (change, path, code) in [
        // Bands: 2-10, 11-20, 21-30, from 31.
        (Put("/ceilings/bands/1/from", json!(10)), "ceilings.bands[1].from", "band_overlap"),
        (Put("/ceilings/bands/1/from", json!(12)), "ceilings.bands[1].from", "band_gap"),
        (Put("/ceilings/bands/0/to", json!(11)), "ceilings.bands[1].from", "band_overlap"),
        (Put("/ceilings/bands/2/to", json!(29)), "ceilings.bands[3].from", "band_gap"),
        (Put("/ceilings/bands/3/to", json!(30)), "ceilings.bands[3].to", "band_overlap"),
        (Put("/ceilings/bands/3/to", json!(1000)), "ceilings.bands[3].to", "band_end"),
        (Remove("/ceilings/bands/1/to"), "ceilings.bands[1].to", "band_end"),
        (Put("/ceilings/bands", json!([])), "ceilings.bands", "required"),
        (Put("/training/hours/bands/2/from", json!(22)), "training.hours.bands[2].from", "band_gap"),
        (Put("/training/hours/bands/3/to", json!(64)), "training.hours.bands[3].to", "band_end"),
        (Put("/pilot/participants/bands/3/from", json!(16)), "pilot.participants.bands[3].from", "band_overlap"),
        (Remove("/pilot/participants/bands/0/participants"), "pilot.participants.bands[0]", "required"),
        (Put("/pilot/participants/bands/0/percent", json!("20")), "pilot.participants.bands[0]", "mixed_forms"),
        // Sources.
        (Remove("/ceilings/citations"), "ceilings.citations", "missing_citation"),
        (Put("/ceilings/citations", json!([])), "ceilings.citations", "missing_citation"),
        (Put("/ceilings/citations", json!(null)), "ceilings.citations", "missing_citation"),
        (Put("/ceilings/citations/0", json!("par-88")), "ceilings.citations[0]", "unknown_citation"),
        (Put("/ceilings/citations", json!("par-8")), "ceilings.citations", "not_a_list"),
        (Remove("/payment/advance/citations"), "payment.advance.citations", "missing_citation"),
        (Remove("/de_minimis/limit/citations"), "de_minimis.limit.citations", "missing_citation"),
        (Put("/deadlines/start/citations", json!([])), "deadlines.start.citations", "missing_citation"),
        (Put("/citations/0/act", json!("another-act")), "citations[0].act", "unknown_act"),
        (Put("/deadlines/start/notes/0", json!("no_such_reading")), "deadlines.start.notes[0]", "unknown_reading"),
        // An act that leaves something unset names the place that says so.
        (Remove("/training"), "training", "missing_part"),
        (Remove("/costs/lines"), "costs.lines", "missing_part"),
        // Amounts, percentages, counts, dates.
        (Put("/ceilings/bands/0/a", json!("-5000.00")), "ceilings.bands[0].a", "out_of_range"),
        (Put("/ceilings/bands/0/a", json!("5000.005")), "ceilings.bands[0].a", "not_an_amount"),
        (Put("/ceilings/bands/0/a", json!(5000)), "ceilings.bands[0].a", "not_an_amount"),
        (Put("/ceilings/bands/0/a", json!("5.000,00")), "ceilings.bands[0].a", "not_an_amount"),
        (Put("/funds/b", json!("1000000000.00")), "funds.b", "out_of_range"),
        (Put("/de_minimis/limit/amount", json!("-0.01")), "de_minimis.limit.amount", "out_of_range"),
        (Put("/costs/lines/flat_rate/percent", json!("100.01")), "costs.lines.flat_rate.percent", "out_of_range"),
        (Put("/costs/lines/flat_rate/percent", json!("-1")), "costs.lines.flat_rate.percent", "out_of_range"),
        (Put("/costs/lines/flat_rate/percent", json!("40%")), "costs.lines.flat_rate.percent", "not_a_percentage"),
        (Put("/payment/advance/percent", json!(60)), "payment.advance.percent", "not_a_percentage"),
        (Put("/labour_cost/inps", json!("28.985")), "labour_cost.inps", "not_a_percentage"),
        (Put("/labour_cost/severance_divisor", json!("0")), "labour_cost.severance_divisor", "out_of_range"),
        (Put("/score/threshold", json!("70")), "score.threshold", "not_a_count"),
        (Put("/score/threshold", json!(70.5)), "score.threshold", "not_a_count"),
        (Put("/deadlines/end/months", json!(-9)), "deadlines.end.months", "out_of_range"),
        (Put("/deadlines/opening/date", json!("12/03/2020")), "deadlines.opening.date", "not_a_date"),
        (Put("/acts/0/date", json!("2020-02-30")), "acts[0].date", "not_a_date"),
        (Put("/score/criteria/0/id", json!("beauty")), "score.criteria[0].id", "unknown_value"),
        (Put("/actions/a/compulsory", json!("yes")), "actions.a.compulsory", "not_a_boolean"),
        (Put("/status", json!("perhaps")), "status", "unknown_value"),
        // Fields and sections.
        (Put("/extra", json!(1)), "extra", "unknown_field"),
        (Put("/ceilings/bands/0/c", json!("1.00")), "ceilings.bands[0].c", "unknown_field"),
        (Put("/title/fr", json!("Plans")), "title.fr", "unknown_field"),
        (Remove("/ceilings"), "ceilings", "required"),
        (Remove("/de_minimis"), "de_minimis", "required"),
        (Remove("/history"), "history", "required"),
        (Put("/ceilings", json!(null)), "ceilings", "required"),
        (Put("/ceilings", json!([])), "ceilings", "not_an_object"),
        (Put("/conditions", json!({})), "conditions", "not_a_list"),
        (Put("/version", json!(1)), "version", "not_a_text"),
        (Put("/id", json!("Lazio 2020")), "id", "not_an_id"),
        (Put("/id", json!("")), "id", "not_an_id"),
        // Ids twice.
        (Put("/citations/1/id", json!("par-3")), "citations[1].id", "duplicate_id"),
        (Put("/requirements/1/id", json!("registered_or_vat")), "requirements[1].id", "duplicate_id"),
        (Put("/readings/1/id", json!("reading_ceilings")), "readings[1].id", "duplicate_id"),
        (Put("/exclusions/1/id", json!("01")), "exclusions[1].id", "duplicate_id"),
        (Put("/score/criteria/1/id", json!("clarity")), "score.criteria[1].id", "duplicate_id"),
        // Translations.
        (Remove("/title/en"), "title.en", "missing_translation"),
        (Put("/title/it", json!(null)), "title.it", "missing_translation"),
        (Put("/title/en", json!("")), "title.en", "not_a_text"),
        (Put("/summary", text(" ", "Words")), "summary.it", "not_a_text"),
        (Remove("/requirements/0/text/it"), "requirements[0].text.it", "missing_translation"),
        (Put("/costs/vat", json!("senza IVA")), "costs.vat", "not_an_object"),
    ] {
        let mut file = lazio_value();
        change.apply(&mut file);
        // Another id used twice leaves the first without its name: what refers to it is then reported as well.
        let faults = faults_of(&file.to_string());
        assert!(faults.contains(&(path.to_owned(), code)), "{path} {code} is not in {faults:?}");
        if !matches!(path, "citations[1].id" | "readings[1].id") {
            assert_eq!(faults, owned(&[(path, code)]));
        }
    }
}

#[test]
fn a_key_given_twice_is_refused() {
    for (written, twice, path) in [
        (r#""version": "1""#, r#""version": "1", "version": "1""#, "version"),
        (r#""threshold": 70"#, r#""threshold": 70, "threshold": 70"#, "score.threshold"),
        (r#"{ "from": 31, "a""#, r#"{ "from": 31, "from": 31, "a""#, "ceilings.bands[3].from"),
    ] {
        let text = lazio_text();
        assert_eq!(text.matches(written).count(), 1, "{written}");
        assert_eq!(faults_of(&text.replace(written, twice)), owned(&[(path, "duplicate_field")]));
    }
}

#[test]
fn what_is_not_a_notice_file_is_refused() {
    for text in ["", "{", "nonsense", "<!doctype html><title>404</title>", "{} {}", "\u{feff}{}x"] {
        assert_eq!(faults_of(text), owned(&[("", "not_json")]), "{text}");
    }
    for text in ["[]", "null", "1", r#""lazio-2020""#] {
        assert_eq!(faults_of(text), owned(&[("", "not_an_object")]), "{text}");
    }
    let of_nothing = faults_of("{}");
    let required: BTreeSet<&str> = of_nothing.iter().map(|(path, _)| path.as_str()).collect();
    for key in
        ["id", "version", "status", "title", "acts", "citations", "ceilings", "funds", "costs", "grant", "de_minimis"]
    {
        assert!(required.contains(key), "{key}");
    }
    // The parts that may be left out are missing too, since nothing says where the act leaves them.
    let expected = |(_, code): &(String, &str)| ["required", "missing_part"].contains(code);
    assert!(of_nothing.iter().all(expected), "{of_nothing:?}");
}

/// Applies these changes to the Lazio file and compares all its faults, in whatever order.
fn assert_faults(changes: Vec<Change>, expected: &[(&str, &'static str)]) {
    let mut file = lazio_value();
    for change in changes {
        change.apply(&mut file);
    }
    let mut faults = faults_of(&file.to_string());
    let mut expected = owned(expected);
    faults.sort();
    expected.sort();
    assert_eq!(faults, expected);
}

#[test]
fn all_faults_come_at_once() {
    assert_faults(
        vec![
            Put("/ceilings/bands/0/a", json!("-1.00")),
            Put("/ceilings/bands/2/b", json!("1.234")),
            Put("/training/hours/bands/1/from", json!(12)),
            Put("/funds/citations", json!([])),
            Put("/funds/more", json!(1)),
            Remove("/title/en"),
            Remove("/payment/advance/percent"),
            Put("/costs/lines/other_staff/percent", json!("101")),
            Put("/requirements/2/citations/0", json!("par-0")),
            Remove("/de_minimis"),
        ],
        &[
            ("ceilings.bands[0].a", "out_of_range"),
            ("ceilings.bands[2].b", "not_an_amount"),
            ("training.hours.bands[1].from", "band_gap"),
            ("funds.citations", "missing_citation"),
            ("funds.more", "unknown_field"),
            ("title.en", "missing_translation"),
            ("payment.advance.percent", "required"),
            ("costs.lines.other_staff.percent", "out_of_range"),
            ("requirements[2].citations[0]", "unknown_citation"),
            ("de_minimis", "required"),
        ],
    );
}

#[test]
fn ids_and_readings_are_checked_even_when_something_else_is_wrong() {
    assert_faults(
        vec![
            Remove("/title/en"),
            Put("/requirements/1/id", json!("registered_or_vat")),
            Put("/exclusions/1/id", json!("01")),
            Put("/deadlines/start/notes/0", json!("no_such_reading")),
        ],
        &[
            ("title.en", "missing_translation"),
            ("requirements[1].id", "duplicate_id"),
            ("exclusions[1].id", "duplicate_id"),
            ("deadlines.start.notes[0]", "unknown_reading"),
        ],
    );
}

#[test]
fn bands_are_checked_even_when_an_amount_in_them_is_wrong() {
    assert_faults(
        vec![Put("/ceilings/bands/0/a", json!("-1.00")), Put("/ceilings/bands/2/from", json!(25))],
        &[("ceilings.bands[0].a", "out_of_range"), ("ceilings.bands[2].from", "band_gap")],
    );
}

#[test]
fn a_citation_with_a_fault_of_its_own_is_not_reported_wherever_it_is_cited() {
    // `par-8` is cited in many places; its one fault is reported once.
    let place = lazio_value()["citations"].as_array().unwrap().iter().position(|entry| entry["id"] == "par-8").unwrap();
    let mut file = lazio_value();
    file["citations"][place]["says"]["en"] = json!("");
    assert_eq!(faults_of(&file.to_string()), owned(&[(&format!("citations[{place}].says.en"), "not_a_text")]));
}

/// Names that are the same in both languages.
const SAME_IN_BOTH: [&str; 1] = ["Software"];

/// Calls `see` with every text of a value that is in two languages, and its path.
fn each_text<'a>(value: &'a Value, path: &str, see: &mut impl FnMut(&str, &'a Value)) {
    match value {
        Value::Object(object) if object.contains_key("it") || object.contains_key("en") => see(path, value),
        Value::Object(object) => object.iter().for_each(|(key, value)| each_text(value, &format!("{path}/{key}"), see)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(place, value)| each_text(value, &format!("{path}/{place}"), see));
        }
        _ => {}
    }
}

#[test]
fn every_text_is_in_both_languages() {
    for file in data_files_in("notices") {
        let name = file.display();
        let value: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        let mut texts = 0;
        each_text(&value, "", &mut |path, words| {
            let (it, en) = (words["it"].as_str().unwrap_or_default(), words["en"].as_str().unwrap_or_default());
            assert!(!it.trim().is_empty() && !en.trim().is_empty(), "{name}{path}");
            assert!(it != en || SAME_IN_BOTH.contains(&it), "{name}{path}: {it} is the same in both languages");
            assert!(!it.contains('\'') && !en.contains('\''), "{name}{path}: a straight apostrophe");
            texts += 1;
        });
        assert!(texts > 30, "{name}: only {texts} texts");
    }
}

#[test]
fn every_citation_and_reading_is_of_use() {
    for file in data_files_in("notices") {
        let text = fs::read_to_string(&file).unwrap();
        // What cannot be read is said by the test above.
        let Ok(notice) = Notice::from_json(&text) else { continue };
        let value: Value = serde_json::from_str(&text).unwrap();
        let mut cited = BTreeSet::new();
        each_citation(&value, &mut |id| {
            cited.insert(id.to_owned());
        });
        let unused: Vec<&str> =
            notice.citations.iter().map(|entry| entry.id.0.as_str()).filter(|id| !cited.contains(*id)).collect();
        assert_eq!(unused, [""; 0], "{}: places of the acts that nothing refers to", file.display());
    }
}

fn each_citation(value: &Value, see: &mut impl FnMut(&str)) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                match value.as_array() {
                    // The list of citations itself holds objects, references to them are texts.
                    Some(list) if key == "citations" => list.iter().filter_map(Value::as_str).for_each(&mut *see),
                    _ => each_citation(value, see),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| each_citation(value, see)),
        _ => {}
    }
}

// ---- no amount, rate or term of an act is written in Rust

/// Numbers that are characteristic of an act, as they might be written in code, and that mean something else there.
const OTHER_MEANINGS: [(&str, &str, &str); 3] = [
    ("src/money.rs", "10000", "100 percent, in hundredths"),
    ("src/json/values.rs", "1000000", "the most that can be counted"),
    ("src/present/faults.rs", "1000000", "the most that can be counted, in words"),
];

/// The numbers of a notice file that are large or fine enough to be told from any other: as written, and amounts in
/// whole euro and in cents too.
fn characteristic_numbers(value: &Value, numbers: &mut BTreeSet<String>) {
    let mut add = |text: &str| {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(decimals) {
            return;
        }
        let decimals = decimals.trim_end_matches('0');
        if !decimals.is_empty() {
            numbers.insert(format!("{whole}.{decimals}"));
        } else if whole.len() > 3 {
            numbers.insert(whole.to_owned());
            numbers.insert(format!("{whole}00"));
        }
    };
    match value {
        Value::String(text) => add(text),
        Value::Number(number) => add(&number.to_string()),
        Value::Array(list) => list.iter().for_each(|value| characteristic_numbers(value, numbers)),
        Value::Object(object) => object.values().for_each(|value| characteristic_numbers(value, numbers)),
        Value::Null | Value::Bool(_) => {}
    }
}

/// The numbers that stand in code or in its texts, in one spelling: no grouping, a point, no needless zeros.
fn numbers_in(code: &str) -> BTreeSet<String> {
    let mut numbers = BTreeSet::new();
    let glued = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '.' | ',');
    // A range is two numbers.
    for word in code.replace("..", " ").split(|sign: char| !glued(sign)) {
        let word = word.trim_matches(['.', ',', '_']);
        if !word.starts_with(|sign: char| sign.is_ascii_digit()) {
            continue;
        }
        // `5_000`, `5000.00`, `5.000,00`, `28,98`, `0.40`, `5000u32`.
        let word = word.replace('_', "");
        let end = word.find(|sign: char| sign.is_ascii_alphabetic()).unwrap_or(word.len());
        let word = &word[..end];
        // The last sign before decimals, or every sign between thousands.
        let decimal = match word.rsplit_once(['.', ',']) {
            Some((whole, decimals)) => format!("{}.{decimals}", whole.replace(['.', ','], "")),
            None => word.to_owned(),
        };
        let in_thousands = word.split(['.', ',']).skip(1).all(|group| group.len() == 3);
        let grouped = in_thousands.then(|| word.replace(['.', ','], ""));
        for spelling in [Some(decimal), grouped].into_iter().flatten() {
            let plain =
                if spelling.contains('.') { spelling.trim_end_matches('0').trim_end_matches('.') } else { &spelling };
            numbers.insert(plain.to_owned());
        }
    }
    numbers
}

#[test]
fn numbers_are_found_however_they_are_written() {
    for code in ["5_000", "5000", "5000.00", "5000u32", "5.000,00", "\"5.000 euro\"", "x = 5_000;", "5,000.00"] {
        assert!(numbers_in(code).contains("5000"), "{code}: {:?}", numbers_in(code));
    }
    for code in ["28.98", "28,98", "\"28.980\"", "(28.98)"] {
        assert!(numbers_in(code).contains("28.98"), "{code}: {:?}", numbers_in(code));
    }
    for code in ["15000", "50001", "a5000", "0.5000x"] {
        assert!(!numbers_in(code).contains("5000"), "{code}: {:?}", numbers_in(code));
    }
}

#[test]
fn amounts_of_the_acts_stand_only_in_the_notice_files() {
    let mut characteristic = BTreeSet::new();
    for file in data_files_in("notices") {
        characteristic_numbers(&serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap(), &mut characteristic);
    }
    for number in
        ["5000", "2500", "7000", "3500", "15000", "7500", "200000", "1300000", "28.98", "13.5", "1590", "1720"]
    {
        assert!(characteristic.contains(number), "{number} is not in {characteristic:?}");
    }
    let mut found = Vec::new();
    for (path, source) in rust_sources() {
        for number in numbers_in(&code_of(&source)).intersection(&characteristic) {
            if !OTHER_MEANINGS.iter().any(|(file, allowed, _)| *file == path && allowed == number) {
                found.push(format!("{path}: {number}"));
            }
        }
    }
    assert_eq!(found, [""; 0], "numbers of an act in Rust: they belong in the notice file");
}
