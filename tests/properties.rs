//! What holds of every scenario and of every line of bytes, tried on thousands of made-up ones, with a liking for the
//! edges: bands, limits, cents.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use calcolatore::evaluate;
use calcolatore::evaluation::FigureId;
use calcolatore::notice::Catalogue;
use calcolatore::scenario::{Entry, Field, Kind, Payment, Scenario};
use common::{LAZIO, LOMBARDIA, answer_line, answer_to, notice};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::Config;
use serde_json::{Map, Value, json};

/// So many cases, and no files written when one fails: the case is printed, and goes into a table of its own.
fn cases(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

// ---- made-up scenarios

fn headcount() -> impl Strategy<Value = u32> {
    let edges = select(vec![0, 1, 2, 3, 6, 7, 10, 11, 16, 17, 20, 21, 30, 31, 999_999, 1_000_000]);
    prop_oneof![3 => edges, 2 => 0..60_u32, 1 => 0..=1_000_000_u32]
}

fn cents() -> impl Strategy<Value = u64> {
    let ceilings = select(vec![250_000_u64, 350_000, 500_000, 700_000, 750_000, 1_000_000, 1_500_000, 2_250_000]);
    let beside = (ceilings, 0..3_u64).prop_map(|(ceiling, beside)| ceiling + beside - 1);
    let staff = select(vec![357_142_u64, 357_143, 500_000, 714_286, 1_071_428, 1_071_429, 10_000_000, 20_000_000]);
    let extremes = select(vec![0, 1, 2, 3, 5, 99_999_999_998, 99_999_999_999_u64]);
    prop_oneof![3 => beside, 2 => staff, 1 => extremes, 4 => 0..2_000_000_u64]
}

fn euro(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn amount() -> impl Strategy<Value = Value> {
    cents().prop_map(|cents| json!(euro(cents)))
}

fn count(most: u32) -> impl Strategy<Value = Value> {
    let few = most.min(40);
    prop_oneof![4 => 0..=few, 1 => 0..=most, 1 => Just(most)].prop_map(Value::from)
}

fn percentage() -> impl Strategy<Value = Value> {
    let edges = select(vec![0_u64, 1, 6_999, 7_000, 7_001, 7_999, 8_000, 8_001, 9_999, 10_000]);
    prop_oneof![edges, 0..=10_000_u64].prop_map(|hundredths| json!(euro(hundredths)))
}

/// Days in order, some of them left out.
fn dates() -> impl Strategy<Value = Value> {
    let days = (0..20_000_u32, vec(prop_oneof![select(vec![0, 29, 30, 31, 60]), 0..400_u32], 3), any::<[bool; 4]>());
    days.prop_map(|(first, gaps, stated)| {
        let mut days = 0;
        let start = calcolatore::dates::Date::from_parts(2000, 1, 1).unwrap().plus_days(first);
        let mut dates = Map::new();
        for (place, name) in ["applied", "published", "started", "ended"].into_iter().enumerate() {
            if stated[place] {
                dates.insert(name.to_owned(), json!(start.plus_days(days).to_string()));
            }
            days += gaps.get(place).copied().unwrap_or_default();
        }
        dates.into()
    })
}

/// An object with some of these fields.
fn some_of(fields: Vec<(&'static str, BoxedStrategy<Value>)>) -> BoxedStrategy<Value> {
    let (names, values): (Vec<_>, Vec<_>) = fields.into_iter().map(|(name, value)| (name, option::of(value))).unzip();
    values
        .prop_map(move |values| {
            let stated = names.iter().zip(values).filter_map(|(name, value)| Some(((*name).to_owned(), value?)));
            Value::Object(stated.collect())
        })
        .boxed()
}

fn same<S: Strategy<Value = Value> + Clone + 'static>(
    names: &[&'static str],
    value: S,
) -> Vec<(&'static str, BoxedStrategy<Value>)> {
    names.iter().map(|name| (*name, value.clone().boxed())).collect()
}

fn flag() -> BoxedStrategy<Value> {
    any::<bool>().prop_map(Value::from).boxed()
}

fn cost_a(id: &str) -> BoxedStrategy<Value> {
    if id == LOMBARDIA {
        return some_of(vec![("total", amount().boxed())]);
    }
    let lines = ["internal_teaching", "internal_other", "external_teaching", "external_other"];
    let lines = some_of(lines.map(|line| (line, amount().boxed())).into());
    prop_oneof![2 => lines, 1 => some_of(vec![("personnel_total", amount().boxed())])].boxed()
}

fn cost_b() -> BoxedStrategy<Value> {
    let lines = ["notebooks", "smartphones", "accessories", "software"];
    let lines = some_of(lines.map(|line| (line, amount().boxed())).into());
    prop_oneof![lines, some_of(vec![("total", amount().boxed())])].boxed()
}

/// A scenario of this notice that can be read, with any of its parts.
fn scenario_of(id: &'static str) -> BoxedStrategy<Value> {
    let conditions: Vec<String> = notice(id).requirements.iter().map(|requirement| requirement.id.0.clone()).collect();
    let requirements = vec(option::of(any::<bool>()), conditions.len()).prop_map(move |met| {
        let stated = conditions.iter().zip(met).filter_map(|(id, met)| Some((id.clone(), json!(met?))));
        Value::Object(stated.collect())
    });
    let score =
        ["clarity", "internal_coherence", "context", "programme", "innovation", "bodies_involved", "priorities"];
    let score = score.into_iter().zip([10, 20, 10, 10, 20, 15, 15]).map(|(name, most)| (name, count(most).boxed()));
    let mut training = same(&["participants", "courses", "hours", "tutoring_hours"], count(1_000_000).boxed());
    training.push(("attendance_percent", percentage().boxed()));
    training.push(("board_opinion", flag()));
    let mut de_minimis = same(&["road_haulage", "separate_activities"], flag());
    de_minimis.push(("received", amount().boxed()));
    let parts = some_of(vec![
        ("action_a", flag()),
        ("action_b", flag()),
        ("cost_a", cost_a(id)),
        ("cost_b", cost_b()),
        ("requested", some_of(same(&["a", "b"], amount().boxed()))),
        ("training", some_of(training)),
        ("pilot", some_of(same(&["participants", "months"], count(1_000_000).boxed()))),
        ("de_minimis", some_of(de_minimis)),
        ("payment", select(vec![json!("advance"), json!("single")]).boxed()),
        ("dates", dates().boxed()),
        ("final_report", some_of(same(&["personnel", "equipment"], amount().boxed()))),
        ("requirements", requirements.boxed()),
        ("score", some_of(score.collect())),
    ]);
    (headcount(), parts)
        .prop_map(move |(employees, mut scenario)| {
            scenario["notice"] = json!(id);
            scenario["employees"] = json!(employees);
            scenario
        })
        .boxed()
}

fn any_scenario() -> impl Strategy<Value = Value> {
    prop_oneof![3 => scenario_of(LAZIO), 1 => scenario_of(LOMBARDIA)]
}

// ---- reading what came out

/// The cents of an amount, `None` where it is null.
fn cents_of(value: &Value) -> Option<i128> {
    let text = value.as_str()?;
    let (whole, decimals) = text.split_once('.').unwrap();
    assert_eq!(decimals.len(), 2, "{text}");
    let cents: i128 = format!("{}{decimals}", whole.trim_start_matches('-')).parse().unwrap();
    Some(if whole.starts_with('-') { -cents } else { cents })
}

fn evaluation_of(scenario: &Value) -> Value {
    common::evaluation_of(scenario)
}

/// The cents of a figure.
fn money(evaluation: &Value, id: &str) -> Option<i128> {
    cents_of(common::figure(evaluation, id))
}

/// Asserts a relation between figures wherever all of them are known.
fn holds<const N: usize>(evaluation: &Value, ids: [&str; N], relation: impl Fn([i128; N]) -> bool) {
    let values = ids.map(|id| money(evaluation, id));
    if values.iter().all(Option::is_some) {
        assert!(relation(values.map(Option::unwrap)), "{ids:?} are {values:?}");
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn amounts_add_up(scenario in any_scenario()) {
        let evaluation = evaluation_of(&scenario);
        for action in ["a", "b"] {
            let [grant, ceiling, cost, spare] = ["grant", "ceiling", "cost", "spare"].map(|id| format!("{id}_{action}"));
            holds(&evaluation, [&grant, &ceiling, &cost], |[grant, ceiling, cost]| 0 <= grant && grant <= ceiling.min(cost));
            holds(&evaluation, [&spare, &ceiling, &grant], |[spare, ceiling, grant]| spare == ceiling - grant);
        }
        holds(&evaluation, ["ceiling_total", "ceiling_a", "ceiling_b"], |[total, a, b]| total == a + b);
        holds(&evaluation, ["cost_total", "cost_a", "cost_b"], |[total, a, b]| total == a + b);
        holds(&evaluation, ["grant_total", "grant_a", "grant_b"], |[total, a, b]| total == a + b);
        holds(&evaluation, ["own_funds", "grant_total", "cost_total"], |[own, grant, cost]| own + grant == cost);
        holds(&evaluation, ["cost_a", "personnel_total", "flat_rate"], |[cost, staff, flat]| cost == staff + flat);
        holds(&evaluation, ["advance", "balance", "grant_total"], |[advance, balance, grant]| advance + balance == grant);
        holds(&evaluation, ["guarantee", "advance"], |[guarantee, advance]| guarantee == advance);
        holds(&evaluation, ["final_grant_a", "grant_a"], |[last, grant]| last <= grant);
        holds(&evaluation, ["final_grant_b", "grant_b"], |[last, grant]| last <= grant);
        holds(&evaluation, ["final_flat_rate", "flat_rate"], |[last, flat]| last <= flat);
        holds(&evaluation, ["final_balance", "repayment", "advance", "final_grant_total"], |[balance, back, advance, total]| {
            advance + balance - back == total && (balance == 0 || back == 0)
        });
        // The four lines of each action, straight from what was stated.
        for (part, total) in [("cost_a", "personnel_total"), ("cost_b", "cost_b")] {
            let left_out = scenario[part.replace("cost", "action")] == json!(false);
            let lines: Vec<i128> = scenario[part].as_object().into_iter().flatten().filter_map(|(_, line)| cents_of(line)).collect();
            let expected = match lines.as_slice() {
                _ if left_out => if part == "cost_b" { Some(0) } else { None },
                [] => None,
                lines => Some(lines.iter().sum()),
            };
            if part == "cost_b" || scenario["notice"] == LAZIO {
                assert_eq!(money(&evaluation, total), expected, "{total}");
            }
        }
    }

    #[test]
    fn more_employees_never_lower_a_ceiling(scenario in any_scenario(), more in headcount()) {
        let fewer = evaluation_of(&scenario);
        let employees = scenario["employees"].as_u64().unwrap() + u64::from(more);
        let mut grown = scenario;
        grown["employees"] = json!(employees.min(1_000_000));
        let grown = evaluation_of(&grown);
        for id in ["ceiling_a", "ceiling_b", "ceiling_total", "grant_a", "grant_b", "grant_total"] {
            // Nothing is less than any amount.
            assert!(money(&fewer, id) <= money(&grown, id), "{id}");
        }
        for id in ["training_hours_max", "pilot_participants_min"] {
            assert!(common::figure(&fewer, id).as_u64() <= common::figure(&grown, id).as_u64(), "{id}");
        }
    }

    #[test]
    fn adding_cost_never_lowers_a_grant(scenario in any_scenario(), added in cents(), line in any::<Index>()) {
        let before = evaluation_of(&scenario);
        let mut dearer = scenario;
        let lines: Vec<(&str, String)> = ["cost_a", "cost_b"]
            .into_iter()
            .flat_map(|part| dearer[part].as_object().into_iter().flatten().map(move |(line, _)| (part, line.clone())))
            .collect();
        prop_assume!(!lines.is_empty());
        let (part, line) = line.get(&lines);
        let cents = u64::try_from(cents_of(&dearer[part][line]).unwrap()).unwrap() + added;
        dearer[part][line] = json!(euro(cents.min(99_999_999_999)));
        let after = evaluation_of(&dearer);
        for id in ["grant_a", "grant_b", "grant_total", "advance"] {
            assert!(money(&before, id) <= money(&after, id), "{id}");
        }
    }

    #[test]
    fn a_scenario_read_and_written_is_the_same(scenario in any_scenario()) {
        let catalogue = Catalogue::built_in();
        let read = Scenario::from_json(&scenario.to_string(), catalogue).unwrap();
        let written = serde_json::to_string(&read).unwrap();
        let again = Scenario::from_json(&written, catalogue).unwrap();
        assert_eq!(read, again);
        assert_eq!(serde_json::to_string(&again).unwrap(), written);
        assert_eq!(answer_line(&written), answer_line(scenario.to_string()));
    }

    #[test]
    fn the_same_scenario_gives_the_same_bytes(scenario in any_scenario()) {
        let line = scenario.to_string();
        assert_eq!(answer_line(&line), answer_line(&line));
    }

    #[test]
    fn every_explanation_gives_its_figure(scenario in any_scenario()) {
        let evaluation = evaluation_of(&scenario);
        for (id, step) in evaluation["explanations"].as_object().unwrap() {
            let value = common::figure(&evaluation, id);
            let given = cents_of(value).or_else(|| value.as_i64().map(i128::from)).unwrap();
            if let Some(expected) = worked_out(step, &evaluation, &scenario) {
                assert_eq!(given, expected, "{id} by {step}");
            }
        }
    }
}

/// The value of an operand: cents, or a count.
fn operand(name: &str, evaluation: &Value, scenario: &Value) -> i128 {
    let value = match evaluation["figures"].get(name) {
        Some(figure) => figure,
        None => scenario.pointer(&format!("/{}", name.replace('.', "/"))).unwrap(),
    };
    cents_of(value).or_else(|| value.as_i64().map(i128::from)).unwrap_or_else(|| panic!("{name} is {value}"))
}

/// What a step gives, worked out anew from its operands in whole numbers; `None` for the rules that read a table.
fn worked_out(step: &Value, evaluation: &Value, scenario: &Value) -> Option<i128> {
    let rule = step["rule"].as_str().unwrap();
    if ["set_by_notice", "band", "next_band", "next_band_rise"].contains(&rule) {
        return None;
    }
    if ["action_left_out", "paid_at_end"].contains(&rule) {
        return Some(0);
    }
    let names = step["operands"].as_array().unwrap().iter();
    let operands: Vec<i128> = names.map(|name| operand(name.as_str().unwrap(), evaluation, scenario)).collect();
    let number = |name: &str| step["figures"][name].as_i64().map(i128::from).unwrap();
    // In hundredths of a percent: a share is then ten thousand times too large.
    let percent = || {
        let text = step["figures"]["percent"].as_str().unwrap();
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        format!("{whole}{decimals:0<2}").parse::<i128>().unwrap()
    };
    let nearest = |whole: i128| (whole * percent() + 5_000).div_euclid(10_000);
    Some(match rule {
        "stated" | "same_as" => operands[0],
        "sum" => operands.iter().sum(),
        "smaller_of" => *operands.iter().min().unwrap(),
        "difference" => (operands[0] - operands[1..].iter().sum::<i128>()).max(0),
        "share" => nearest(operands[0]),
        "share_up_to" => nearest(operands[0]).min(operands[1]),
        "share_rounded_down" => operands[0] * percent() / 10_000,
        "share_of_people_rounded_up" => -((-operands[0] * percent()).div_euclid(10_000)),
        "times" => operands[0] * number("factor"),
        "divided_rounded_down" => operands[0] / number("divisor"),
        "divided_rounded_up" => -((-operands[0]).div_euclid(number("divisor"))),
        "smallest_reaching" => {
            let reaches = |base: i128| base + nearest(base) >= operands[0];
            let mut base = operands[0] * 10_000 / (10_000 + percent());
            while reaches(base - 1) && base > 0 {
                base -= 1;
            }
            while !reaches(base) {
                base += 1;
            }
            base
        }
        "funds_divided" => {
            let names = step["operands"].as_array().unwrap().iter().map(|name| name.as_str().unwrap());
            let fund = |name: &str| cents_of(&step["figures"][name.replace("grant", "funds")]).unwrap();
            names.zip(&operands).map(|(name, grant)| fund(name) / grant).min().unwrap()
        }
        other => panic!("a rule that this test does not know: {other}"),
    })
}

// ---- whatever is stated, and whatever comes in

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

    #[test]
    fn any_labour_cost_adds_up(pay in cents(), months in 13..=14_u32, hours in 1..=1_000_000_u32, percent in vec(option::of(percentage()), 4)) {
        let mut input = json!({ "monthly_pay": euro(pay), "months": months, "annual_hours": hours });
        for (name, percent) in ["inps", "other", "inail", "guarantee_fund"].into_iter().zip(percent) {
            if let Some(percent) = percent {
                input[format!("{name}_percent")] = percent;
            }
        }
        let answer = answer_to(json!({ "labour_cost": input }).to_string());
        let line = |id: &str| cents_of(&answer["labour_cost"][id]).unwrap();
        assert_eq!(line("yearly_pay"), i128::from(pay) * i128::from(months));
        assert_eq!(line("charges"), line("inps") + line("other") + line("inail"));
        assert_eq!(line("yearly_cost"), line("yearly_pay") + line("charges") + line("severance"));
        let hours = i128::from(hours);
        assert_eq!(line("hourly_cost"), (2 * line("yearly_cost") + hours).div_euclid(2 * hours));
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
