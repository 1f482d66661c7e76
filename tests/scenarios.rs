//! The worked scenarios of `scenarios/`: each file says what it teaches, what is stated and what that must give.
//! The trainers' gallery and this regression suite are the same files.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeSet;
use std::fs;

use calcolatore::evaluation::{Deadline, FigureId, FindingCode};
use calcolatore::scenario::Field;
use common::{answer_to, data_files_in, notice};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

/// A scenario file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScenarioFile {
    title: Words,
    lesson: Words,
    scenario: Box<RawValue>,
    gives: Gives,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    it: String,
    en: String,
}

/// What a scenario must give. Figures that are not listed must be null.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gives {
    outcome: String,
    figures: Map<String, Value>,
    #[serde(default)]
    not_set: Vec<String>,
    findings: Vec<Map<String, Value>>,
    schedule: Vec<Map<String, Value>>,
}

/// Every scenario file with its name.
fn scenario_files() -> Vec<(String, ScenarioFile)> {
    let read = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let file = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, file)
    };
    data_files_in("scenarios").into_iter().map(read).collect()
}

#[test]
fn every_scenario_gives_what_its_file_says() {
    let mut differences = Vec::new();
    for (name, file) in scenario_files() {
        let given = answer_to(file.scenario.get());
        for difference in differences_between(&file.gives, &given) {
            differences.push(format!("{name}: {difference}"));
        }
    }
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}

/// Every place in which an evaluation is not what a file says, with its path.
fn differences_between(expected: &Gives, given: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    let mut compare = |path: String, expected: &Value, given: &Value| {
        if expected != given {
            differences.push(format!("{path}: expected {expected}, given {given}"));
        }
    };
    if given.get("errors").is_some() {
        return vec![format!("cannot be read: {given}")];
    }
    compare("outcome".to_owned(), &expected.outcome.clone().into(), &given["outcome"]);
    compare("not_set".to_owned(), &expected.not_set.clone().into(), &given["not_set"]);
    let figures = given["figures"].as_object().unwrap();
    let ids: BTreeSet<&String> = expected.figures.keys().chain(figures.keys()).collect();
    for id in ids {
        let absent = Value::from("no such figure");
        compare(
            format!("figures.{id}"),
            expected.figures.get(id).unwrap_or(&Value::Null),
            figures.get(id).unwrap_or(&absent),
        );
    }
    for (list, expected) in [("findings", &expected.findings), ("schedule", &expected.schedule)] {
        let given = given[list].as_array().unwrap();
        for place in 0..expected.len().max(given.len()) {
            let expected = expected.get(place).map_or(Value::Null, |entry| entry.clone().into());
            let mut given = given.get(place).cloned().unwrap_or_default();
            // Sources are checked for every scenario below; they are not repeated in the files.
            if let Some(entry) = given.as_object_mut() {
                entry.remove("citations");
            }
            compare(format!("{list}[{place}]"), &expected, &given);
        }
    }
    differences
}

#[test]
fn a_difference_is_reported_with_its_place() {
    let (name, mut file) = scenario_files().into_iter().find(|(_, file)| !file.gives.findings.is_empty()).unwrap();
    let given = answer_to(file.scenario.get());
    assert_eq!(differences_between(&file.gives, &given), [""; 0], "{name}");
    file.gives.outcome = "unheard of".to_owned();
    file.gives.figures.remove("de_minimis_limit").unwrap();
    file.gives.figures.insert("no_such_figure".to_owned(), 1.into());
    file.gives.findings.clear();
    let differences = differences_between(&file.gives, &given);
    for place in ["outcome: ", "figures.de_minimis_limit: expected null", "figures.no_such_figure: ", "findings[0]: "] {
        assert!(differences.iter().any(|difference| difference.starts_with(place)), "{place} {differences:?}");
    }
}

#[test]
fn there_is_a_scenario_for_every_finding_and_every_deadline() {
    let files = scenario_files();
    assert!(files.len() >= 25, "{} scenarios", files.len());
    let occurring = |list: fn(&Gives) -> &Vec<Map<String, Value>>, key: &str| -> BTreeSet<String> {
        files.iter().flat_map(|(_, file)| list(&file.gives)).map(|entry| entry[key].as_str().unwrap().into()).collect()
    };
    let codes = occurring(|gives| &gives.findings, "code");
    let deadlines = occurring(|gives| &gives.schedule, "id");
    let missing = |names: Vec<&'static str>, found: &BTreeSet<String>| -> Vec<&str> {
        names.into_iter().filter(|name| !found.contains(*name)).collect()
    };
    assert_eq!(missing(FindingCode::ALL.iter().map(|code| code.name()).collect(), &codes), [""; 0]);
    assert_eq!(missing(Deadline::ALL.iter().map(|id| id.name()).collect(), &deadlines), [""; 0]);
    let figures: BTreeSet<String> = files.iter().flat_map(|(_, file)| file.gives.figures.keys().cloned()).collect();
    assert_eq!(missing(FigureId::ALL.iter().map(|id| id.name()).collect(), &figures), [""; 0]);
}

#[test]
fn every_scenario_says_in_both_languages_what_it_teaches() {
    let mut titles = BTreeSet::new();
    for (name, file) in scenario_files() {
        for words in [&file.title, &file.lesson] {
            assert!(!words.it.trim().is_empty() && !words.en.trim().is_empty(), "{name}");
            assert_ne!(words.it, words.en, "{name}");
            assert!(!words.it.contains('\'') && !words.en.contains('\''), "{name}: a straight apostrophe");
        }
        assert!(file.lesson.it.ends_with('.') && file.lesson.en.ends_with('.'), "{name}");
        assert!(titles.insert(file.title.it.clone()), "{name}: another file has the same title");
        let stem = name.strip_suffix(".json").unwrap();
        let kebab = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        assert!(stem.bytes().all(kebab), "{name}");
    }
}

#[test]
fn every_figure_is_explained_down_to_what_was_stated() {
    let mut faults = Vec::new();
    for (name, file) in scenario_files() {
        let evaluation = answer_to(file.scenario.get());
        let stated: Value = serde_json::from_str(file.scenario.get()).unwrap();
        let explanations = evaluation["explanations"].as_object().unwrap();
        for (id, value) in evaluation["figures"].as_object().unwrap() {
            if value.is_null() == explanations.contains_key(id) {
                faults.push(format!("{name}: {id} is {value}, and its explanation {:?}", explanations.get(id)));
            }
            if !value.is_null()
                && let Err(fault) = follow(id, &evaluation, &stated, &mut Vec::new())
            {
                faults.push(format!("{name}: {fault}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The rules that may come from nothing: the notice's own number, and a sum of lines that were all left out.
const FROM_NOTHING: [&str; 2] = ["set_by_notice", "sum"];

/// Follows the operands of a figure down to stated fields, or to a rule that needs none.
fn follow<'a>(id: &'a str, evaluation: &'a Value, stated: &Value, above: &mut Vec<&'a str>) -> Result<(), String> {
    if above.contains(&id) {
        return Err(format!("{id} is explained by itself, through {above:?}"));
    }
    let step = &evaluation["explanations"][id];
    if step["rule"].as_str().is_none_or(str::is_empty) {
        return Err(format!("{id} has no rule"));
    }
    if step["citations"].as_array().is_none_or(Vec::is_empty) {
        return Err(format!("{id} has no citation"));
    }
    let operands = step["operands"].as_array().ok_or_else(|| format!("{id} has no operands"))?;
    if operands.is_empty() && !FROM_NOTHING.contains(&step["rule"].as_str().unwrap_or_default()) {
        return Err(format!("{id} comes from nothing by the rule {}", step["rule"]));
    }
    above.push(id);
    for operand in operands {
        let operand = operand.as_str().ok_or_else(|| format!("an operand of {id} is not a name"))?;
        if FigureId::from_name(operand).is_some() {
            if evaluation["figures"][operand].is_null() {
                return Err(format!("{id} comes from {operand}, which is not known"));
            }
            follow(operand, evaluation, stated, above)?;
        } else if Field::from_name(operand).is_none() {
            return Err(format!("{id} comes from {operand}, which is neither a figure nor a field"));
        } else if stated.pointer(&format!("/{}", operand.replace('.', "/"))).is_none_or(Value::is_null) {
            return Err(format!("{id} comes from {operand}, which was not stated"));
        }
    }
    above.pop();
    Ok(())
}

#[test]
fn every_figure_finding_and_deadline_has_its_source_in_the_notice() {
    for (name, file) in scenario_files() {
        let evaluation = answer_to(file.scenario.get());
        let known: BTreeSet<&str> = notice(evaluation["notice"]["id"].as_str().unwrap())
            .citations
            .iter()
            .map(|citation| &*citation.reference)
            .collect();
        let explanations = evaluation["explanations"].as_object().unwrap().values();
        let listed = ["findings", "schedule"].into_iter().flat_map(|list| evaluation[list].as_array().unwrap());
        for entry in explanations.chain(listed) {
            let citations = entry["citations"].as_array().unwrap();
            assert!(!citations.is_empty(), "{name}: {entry}");
            for citation in citations {
                assert!(known.contains(citation.as_str().unwrap()), "{name}: {citation} is not a place of the acts");
            }
        }
    }
}
