//! How long an evaluation takes: one with all its explanations, the same as JSON, a sweep of headcounts, and the two
//! readers. Run with `cargo bench`. The times are read by people: nothing here fails when they grow.

#![allow(clippy::unwrap_used, reason = "a bench whose own input cannot be read has nothing to measure")]

use calcolatore::evaluate;
use calcolatore::notice::{Catalogue, Notice};
use calcolatore::scenario::{Entry, Field, Scenario, Value};
use divan::{Bencher, black_box};

/// The text of the Lazio notice file.
const LAZIO: &str = include_str!("../notices/lazio-2020.json");

/// The scenario that the contract shows: everything stated.
const SCENARIO: &str = r#"{
    "contract": 1,
    "notice": "lazio-2020",
    "employees": 34,
    "action_a": true,
    "action_b": true,
    "cost_a": { "internal_teaching": "4350.00", "internal_other": "1000.00",
                "external_teaching": "4350.00", "external_other": "1000.00" },
    "cost_b": { "notebooks": "5000.00", "smartphones": "1000.00", "accessories": "500.00", "software": "1000.00" },
    "requested": { "a": "14980.00", "b": "7500.00" },
    "training": { "participants": 30, "courses": 3, "hours": 48, "tutoring_hours": 48,
                  "attendance_percent": "82.5", "board_opinion": false },
    "pilot": { "participants": 7, "months": 5 },
    "de_minimis": { "received": "150000.00", "road_haulage": false, "separate_activities": false },
    "payment": "advance",
    "dates": { "applied": "2020-03-20", "published": "2020-06-01", "started": "2020-06-20", "ended": "2021-02-01" },
    "final_report": { "personnel": "9000.00", "equipment": "7500.00" },
    "requirements": { "contributions_in_order": true, "no_existing_plan": true },
    "score": { "clarity": 8, "internal_coherence": 16, "context": 8, "programme": 8, "innovation": 14,
               "bodies_involved": 12, "priorities": 9 }
}"#;

fn main() {
    divan::main();
}

/// The notice and the scenario, read.
fn full_scenario() -> (&'static Notice, Scenario) {
    let catalogue = Catalogue::built_in();
    let scenario = Scenario::from_json(SCENARIO, catalogue).unwrap();
    (catalogue.get(scenario.notice().unwrap()).unwrap(), scenario)
}

#[divan::bench]
fn evaluate_full_scenario(bencher: Bencher<'_, '_>) {
    let (notice, scenario) = full_scenario();
    bencher.bench_local(|| evaluate(black_box(notice), black_box(&scenario)));
}

#[divan::bench]
fn evaluate_and_write_as_json(bencher: Bencher<'_, '_>) {
    let (notice, scenario) = full_scenario();
    bencher.bench_local(|| serde_json::to_string(&evaluate(black_box(notice), black_box(&scenario))).unwrap());
}

#[divan::bench]
fn sweep_employees_1_to_1000(bencher: Bencher<'_, '_>) {
    let (notice, mut scenario) = full_scenario();
    bencher.bench_local(|| {
        for employees in 1..=1000 {
            scenario.set(Field::Employees, Entry::Stated(Value::Count(employees)));
            black_box(evaluate(black_box(notice), black_box(&scenario)));
        }
    });
}

#[divan::bench]
fn read_scenario_from_json(bencher: Bencher<'_, '_>) {
    let catalogue = Catalogue::built_in();
    bencher.bench_local(|| Scenario::from_json(black_box(SCENARIO), catalogue).unwrap());
}

#[divan::bench]
fn read_lazio_notice_file(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| Notice::from_json(black_box(LAZIO)).unwrap());
}
