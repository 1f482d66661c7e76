//! Whatever is stated and whatever comes in, bytes that are no text included, is answered.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use calcolatore::evaluate;
use calcolatore::evaluation::FigureId;
use calcolatore::scenario::{Entry, Field, Kind, Payment, Scenario};
use common::made_up::{amount, any_scenario, cases, cents, euro, headcount};
use common::{LAZIO, LOMBARDIA, answer_line, notice};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};

fn entry(field: Field) -> BoxedStrategy<Entry> {
    let stated = match field.kind() {
        Kind::Amount => cents()
            .prop_map(|cents| {
                let cents = i64::try_from(cents).unwrap();
                calcolatore::scenario::Value::Amount(calcolatore::money::Euro::from_cents(cents))
            })
            .boxed(),
        Kind::Count => prop_oneof![headcount(), any::<u32>()].prop_map(calcolatore::scenario::Value::Count).boxed(),
        Kind::Percentage => (0..=10_000_u64)
            .prop_map(|hundredths| {
                let percent = calcolatore::money::Percent::parse(&euro(hundredths)).unwrap();
                calcolatore::scenario::Value::Percentage(percent)
            })
            .boxed(),
        Kind::Date => (2000..=2100, 1..=12_u32, 1..=28_u32)
            .prop_map(|(year, month, day)| {
                let date = calcolatore::dates::Date::from_parts(year, month, day).unwrap();
                calcolatore::scenario::Value::Date(date)
            })
            .boxed(),
        Kind::Flag => any::<bool>().prop_map(calcolatore::scenario::Value::Flag).boxed(),
        Kind::Payment => select(Payment::ALL).prop_map(calcolatore::scenario::Value::Payment).boxed(),
    };
    prop_oneof![2 => Just(Entry::LeftOut), 1 => Just(Entry::Unreadable), 3 => stated.prop_map(Entry::Stated)].boxed()
}

fn text_like_json() -> impl Strategy<Value = String> {
    let pieces = vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "null",
        "true",
        "1",
        "-",
        ".",
        "e9",
        " ",
        "\"notice\"",
        "\"employees\"",
        "\"lazio-2020\"",
        "\"cost_a\"",
        "\"labour_cost\"",
        "\"total\"",
        "\"12.50\"",
        "\\u0000",
        "\\ud800",
        "è",
        "\u{feff}",
    ];
    vec(select(pieces), 0..40).prop_map(|pieces| pieces.concat())
}

fn any_json() -> impl Strategy<Value = Value> {
    let names = select(vec![
        "contract",
        "notice",
        "employees",
        "cost_a",
        "total",
        "internal_other",
        "dates",
        "applied",
        "labour_cost",
        "requirements",
        "score",
        "clarity",
        "months",
        "monthly_pay",
        "annual_hours",
        "payment",
        "",
        "x",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        amount(),
        select(vec![json!("lazio-2020"), json!("lombardia-2019"), json!("single"), json!("2020-06-01"), json!(13)]),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 8, move |inner| {
        let object = vec((names.clone(), inner.clone()), 0..8)
            .prop_map(|fields| fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>());
        prop_oneof![vec(inner, 0..4).prop_map(Value::from), object.prop_map(Value::from)]
    })
}

/// The answer to any bytes: one line of JSON of one of the three shapes.
fn assert_answered(line: &[u8]) -> Value {
    let text = answer_line(line);
    assert!(!text.contains(['\n', '\r']), "{text}");
    let answer: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(answer["contract"], 1);
    let shapes = ["figures", "labour_cost", "errors"].into_iter().filter(|shape| answer.get(shape).is_some()).count();
    assert_eq!(shapes, 1, "{text}");
    if let Some(errors) = answer.get("errors") {
        assert!(!errors.as_array().unwrap().is_empty(), "{text}");
    }
    answer
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn any_bytes_are_answered(line in vec(any::<u8>(), 0..200)) {
        assert_answered(&line);
    }

    #[test]
    fn any_text_that_looks_like_json_is_answered(line in text_like_json()) {
        assert_answered(line.as_bytes());
    }

    #[test]
    fn any_json_is_answered(value in any_json()) {
        assert_answered(value.to_string().as_bytes());
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_line_with_a_few_bytes_changed_is_answered(
        scenario in any_scenario(),
        changes in vec((any::<Index>(), any::<u8>()), 1..4),
        cut in option::of(any::<Index>()),
    ) {
        let mut line = scenario.to_string().into_bytes();
        for (place, byte) in changes {
            let place = place.index(line.len());
            line[place] = byte;
        }
        if let Some(cut) = cut {
            line.truncate(cut.index(line.len()));
        }
        assert_answered(&line);
    }

    #[test]
    fn a_scenario_with_any_value_in_any_place_is_answered(scenario in any_scenario(), value in any_json(), place in any::<Index>()) {
        let mut scenario = scenario;
        let mut pointers: Vec<String> = Vec::new();
        for (key, part) in scenario.as_object().unwrap() {
            pointers.push(format!("/{key}"));
            pointers.extend(part.as_object().into_iter().flatten().map(|(inner, _)| format!("/{key}/{inner}")));
        }
        let pointer: &String = place.get(&pointers);
        *scenario.pointer_mut(pointer).unwrap() = value;
        assert_answered(scenario.to_string().as_bytes());
    }

    #[test]
    fn any_scenario_can_be_evaluated(entries in Field::ALL.iter().map(|field| entry(*field)).collect::<Vec<_>>(), known in any::<bool>()) {
        let id = if known { LAZIO } else { LOMBARDIA };
        let mut scenario = Scenario::new(id);
        for (field, entry) in Field::ALL.iter().zip(entries) {
            scenario.set(*field, entry);
        }
        let evaluation = evaluate(notice(id), &scenario);
        let json = serde_json::to_string(&evaluation).unwrap();
        let read: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read["figures"].as_object().unwrap().len(), FigureId::ALL.len());
        for id in FigureId::ALL {
            assert_eq!(evaluation.value(*id).is_ok(), evaluation.step(*id).is_some(), "{}", id.name());
        }
    }
}

#[test]
fn deep_and_long_lines_are_answered() {
    let deep = |open: &str, close: &str, depth: usize| open.repeat(depth) + "1" + &close.repeat(depth);
    for depth in [100, 127, 128, 129, 1000, 100_000] {
        assert_answered(deep("[", "]", depth).as_bytes());
        assert_answered(deep(r#"{"cost_a":"#, "}", depth).as_bytes());
        let line = format!(r#"{{"notice":"lazio-2020","employees":3,"x":{}}}"#, deep("[", "]", depth));
        assert_answered(line.as_bytes());
    }
    let digits = "9".repeat(100_000);
    assert_answered(format!(r#"{{"notice":"lazio-2020","employees":{digits}}}"#).as_bytes());
    assert_answered(format!(r#"{{"notice":"lazio-2020","employees":3,"cost_b":{{"total":"{digits}"}}}}"#).as_bytes());
    assert_answered(format!(r#"{{"{digits}":1}}"#).as_bytes());
    let keys: Vec<String> = (0..2000).map(|key| format!(r#""k{key}":1"#)).collect();
    assert_answered(format!("{{{}}}", keys.join(",")).as_bytes());
}
