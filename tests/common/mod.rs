//! What the test files share: asking the contract a question, and taking its answer apart.

#![allow(dead_code, reason = "each test file uses some of these")]

pub(crate) mod made_up;
pub(crate) mod source;
pub(crate) mod typed;

use std::path::{Path, PathBuf};
use std::{fmt, fs};

use calcolatore::contract::answer;
use calcolatore::notice::{Catalogue, Notice};
use calcolatore::present::Language;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Value, json};

/// The id of the Lazio notice.
pub(crate) const LAZIO: &str = "lazio-2020";

/// The id of the Lombardia notice.
pub(crate) const LOMBARDIA: &str = "lombardia-2019";

/// A file or folder of the repository.
pub(crate) fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of a folder of the repository whose names end so, in the order of their names.
pub(crate) fn files_in(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(in_repository(folder)).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.to_str().unwrap().ends_with(ending));
    files.sort();
    files
}

/// The JSON files of a folder but its schemas: the notices, or the scenarios.
pub(crate) fn data_files_in(folder: &str) -> Vec<PathBuf> {
    let mut files = files_in(folder, ".json");
    files.retain(|file| !file.to_str().unwrap().ends_with(".schema.json"));
    files
}

/// A built-in notice.
pub(crate) fn notice(id: &str) -> &'static Notice {
    Catalogue::built_in().get(id).unwrap()
}

/// The contract's answer to a line, as text.
pub(crate) fn answer_line(line: impl AsRef<[u8]>) -> String {
    answer(line.as_ref(), Catalogue::built_in(), Language::English)
}

/// The contract's answer to a line.
pub(crate) fn answer_to(line: impl AsRef<[u8]>) -> Value {
    serde_json::from_str(&answer_line(line)).unwrap()
}

/// The evaluation of a scenario that can be read.
pub(crate) fn evaluation_of(scenario: &Value) -> Value {
    let evaluation = answer_to(scenario.to_string());
    assert!(evaluation.get("errors").is_none(), "{scenario} cannot be read: {evaluation}");
    evaluation
}

/// A scenario of this notice with so many employees, and more fields.
pub(crate) fn scenario(notice: &str, employees: u32, more: &Value) -> Value {
    let mut scenario = json!({ "notice": notice, "employees": employees });
    scenario.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    scenario
}

/// What Lazio's notice gives for so many employees and more fields.
pub(crate) fn lazio(employees: u32, more: &Value) -> Value {
    evaluation_of(&scenario(LAZIO, employees, more))
}

/// What Lombardia's notice gives for so many employees and more fields.
pub(crate) fn lombardia(employees: u32, more: &Value) -> Value {
    evaluation_of(&scenario(LOMBARDIA, employees, more))
}

/// A figure of an evaluation.
pub(crate) fn figure<'a>(evaluation: &'a Value, id: &str) -> &'a Value {
    evaluation["figures"].get(id).unwrap_or_else(|| panic!("no figure {id}"))
}

/// Several figures of an evaluation.
pub(crate) fn figures<const N: usize>(evaluation: &Value, ids: [&str; N]) -> [Value; N] {
    ids.map(|id| figure(evaluation, id).clone())
}

/// The codes of an evaluation's findings, in order.
pub(crate) fn finding_codes(evaluation: &Value) -> Vec<&str> {
    evaluation["findings"].as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

/// Whether an evaluation has a finding of this code.
pub(crate) fn finds(evaluation: &Value, code: &str) -> bool {
    finding_codes(evaluation).contains(&code)
}

/// The errors with which a line is answered, as `(field, code)`, sorted.
pub(crate) fn errors_of(line: impl AsRef<[u8]>) -> Vec<(String, String)> {
    let answer = answer_to(line);
    let text = |error: &Value, key: &str| error[key].as_str().unwrap().to_owned();
    let errors = answer["errors"].as_array().unwrap_or_else(|| panic!("answered without errors: {answer}"));
    let mut errors: Vec<_> = errors.iter().map(|error| (text(error, "field"), text(error, "code"))).collect();
    errors.sort();
    errors
}

/// The keys and values of a JSON object in the order in which they are written.
pub(crate) struct Ordered(pub(crate) Vec<(String, Box<RawValue>)>);

impl Ordered {
    /// Reads an object.
    pub(crate) fn of(json: &str) -> Self {
        serde_json::from_str(json).unwrap()
    }

    /// Its keys.
    pub(crate) fn keys(&self) -> Vec<&str> {
        self.0.iter().map(|(key, _)| key.as_str()).collect()
    }

    /// The text of the value of a key.
    pub(crate) fn text(&self, key: &str) -> &str {
        self.0.iter().find(|(known, _)| known == key).unwrap().1.get()
    }
}

impl<'de> Deserialize<'de> for Ordered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> Visitor<'de> for Entries {
            type Value = Ordered;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ordered, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Ordered(entries))
            }
        }

        deserializer.deserialize_map(Entries)
    }
}
