//! Made-up scenarios that can be read, with a liking for the edges: bands, limits, cents.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;
use serde_json::{Map, Value, json};

use super::{LAZIO, LOMBARDIA, notice};

/// So many cases, and no files written when one fails: the case is printed, and goes into a table of its own.
pub(crate) fn cases(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

pub(crate) fn headcount() -> impl Strategy<Value = u32> {
    let edges = select(vec![0, 1, 2, 3, 6, 7, 10, 11, 16, 17, 20, 21, 30, 31, 999_999, 1_000_000]);
    prop_oneof![3 => edges, 2 => 0..60_u32, 1 => 0..=1_000_000_u32]
}

pub(crate) fn cents() -> impl Strategy<Value = u64> {
    let ceilings = select(vec![250_000_u64, 350_000, 500_000, 700_000, 750_000, 1_000_000, 1_500_000, 2_250_000]);
    let beside = (ceilings, 0..3_u64).prop_map(|(ceiling, beside)| ceiling + beside - 1);
    let staff = select(vec![357_142_u64, 357_143, 500_000, 714_286, 1_071_428, 1_071_429, 10_000_000, 20_000_000]);
    let extremes = select(vec![0, 1, 2, 3, 5, 99_999_999_998, 99_999_999_999_u64]);
    prop_oneof![3 => beside, 2 => staff, 1 => extremes, 4 => 0..2_000_000_u64]
}

pub(crate) fn euro(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

pub(crate) fn amount() -> impl Strategy<Value = Value> {
    cents().prop_map(|cents| json!(euro(cents)))
}

fn count(most: u32) -> impl Strategy<Value = Value> {
    let few = most.min(40);
    prop_oneof![4 => 0..=few, 1 => 0..=most, 1 => Just(most)].prop_map(Value::from)
}

pub(crate) fn percentage() -> impl Strategy<Value = Value> {
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

pub(crate) fn any_scenario() -> impl Strategy<Value = Value> {
    prop_oneof![3 => scenario_of(LAZIO), 1 => scenario_of(LOMBARDIA)]
}
