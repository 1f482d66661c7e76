//! The public contract as text: what is answered, and in which order. What is refused is in `refusals`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::io::Write as _;
use std::process::{Command, Stdio};

use common::{Ordered, answer_line, answer_to, evaluation_of, figures};
use serde_json::{Value, json};

/// The example of issue 2: Allegato H with the equipment in one sum.
const ALLEGATO_H: &str = r#"{"notice":"lazio-2020","employees":34,"cost_a":{"internal_teaching":"4350.00","internal_other":"1000.00","external_teaching":"4350.00","external_other":"1000.00"},"cost_b":{"total":"7500.00"}}"#;

#[test]
fn null_and_empty_objects_count_as_left_out() {
    for notice in [common::LAZIO, common::LOMBARDIA] {
        let bare = answer_line(format!(r#"{{"notice":"{notice}","employees":12}}"#));
        let nulls = format!(
            r#"{{"contract":null,"notice":"{notice}","employees":12,"action_a":null,"action_b":null,"cost_a":null,
                "cost_b":null,"requested":null,"training":null,"pilot":null,"de_minimis":null,"payment":null,
                "dates":null,"final_report":null,"requirements":null,"score":null}}"#
        );
        let empty = format!(
            r#"{{"notice":"{notice}","employees":12,"cost_a":{{}},"cost_b":{{}},"requested":{{}},"training":{{}},
                "pilot":{{}},"de_minimis":{{}},"dates":{{}},"final_report":{{}},"requirements":{{}},"score":{{}}}}"#
        );
        let inner = format!(
            r#"{{"notice":"{notice}","employees":12,"cost_a":{{"internal_other":null,"total":null}},
                "cost_b":{{"total":null}},"requested":{{"a":null}},"training":{{"hours":null}},"pilot":{{"months":null}},
                "de_minimis":{{"received":null}},"dates":{{"applied":null}},"final_report":{{"personnel":null}},
                "requirements":{{"not_insolvent":null}},"score":{{"clarity":null}}}}"#
        );
        for line in [nulls, empty, inner] {
            assert_eq!(answer_line(&line), bare, "{line}");
        }
    }
}

#[test]
fn a_line_left_out_is_zero_once_another_is_given() {
    let evaluation = evaluation_of(&json!({
        "notice": "lazio-2020", "employees": 34,
        "cost_a": { "internal_teaching": "100.00" }, "cost_b": { "software": "50.00" }
    }));
    let given = figures(&evaluation, ["personnel_total", "other_staff", "cost_a", "cost_b"]);
    assert_eq!(given, ["100.00", "0.00", "140.00", "50.00"].map(Value::from));
}

#[test]
fn white_space_changes_nothing() {
    let spaced = ALLEGATO_H.replace(',', " ,\t").replace(':', " : ").replace('{', "\r\n{\n");
    assert_eq!(answer_line(format!("{spaced}\r")), answer_line(ALLEGATO_H));
}

#[test]
fn the_examples_of_the_issue() {
    let line = answer_line(ALLEGATO_H);
    for figure in
        [r#""flat_rate":"4280.00""#, r#""cost_total":"22480.00""#, r#""advance":"13488.00""#, r#""balance":"8992.00""#]
    {
        assert!(line.contains(figure), "{figure} in {line}");
    }
    assert!(!line.contains('\n'));
}

#[test]
fn keys_come_in_the_order_of_the_contract() {
    let line = answer_line(ALLEGATO_H);
    let evaluation = Ordered::of(&line);
    let keys = ["contract", "notice", "outcome", "figures", "not_set", "findings", "explanations", "schedule"];
    assert_eq!(evaluation.keys(), keys);
    let notice = Ordered::of(evaluation.text("notice"));
    assert_eq!(notice.keys(), ["id", "version", "digest", "status"]);
    assert_eq!((notice.text("id"), notice.text("status")), (r#""lazio-2020""#, r#""closed""#));
    let digest: String = serde_json::from_str(notice.text("digest")).unwrap();
    let hexadecimal = digest.strip_prefix("sha256:").unwrap();
    assert!(hexadecimal.len() == 64 && hexadecimal.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')));
    assert_eq!(evaluation.text("contract"), "1");

    let figures = Ordered::of(evaluation.text("figures"));
    assert_eq!(figures.keys(), FIGURES);
    let explanations = Ordered::of(evaluation.text("explanations"));
    let known: Vec<&str> = figures.keys().into_iter().filter(|id| figures.text(id) != "null").collect();
    assert_eq!(explanations.keys(), known);
    let step = explanations.text("grant_a");
    let beginning = r#"{"rule":"smaller_of","operands":["cost_a","ceiling_a"],"citations":["Avviso Lazio, par. 8""#;
    assert!(step.starts_with(beginning), "{step}");
}

/// Every figure, in the order of the contract's table.
const FIGURES: [&str; 40] = [
    "ceiling_a",
    "ceiling_b",
    "ceiling_total",
    "personnel_total",
    "other_staff",
    "other_staff_limit",
    "flat_rate",
    "cost_a",
    "cost_b",
    "cost_total",
    "grant_a",
    "grant_b",
    "grant_total",
    "own_funds",
    "spare_a",
    "spare_b",
    "personnel_for_full_grant_a",
    "training_hours_max",
    "training_courses_max",
    "training_participants_max",
    "training_courses_needed",
    "training_hours_needed",
    "pilot_participants_min",
    "pilot_months_min",
    "advance",
    "balance",
    "guarantee",
    "de_minimis_limit",
    "de_minimis_room",
    "final_flat_rate",
    "final_cost_a",
    "final_grant_a",
    "final_grant_b",
    "final_grant_total",
    "final_balance",
    "repayment",
    "next_band_employees",
    "next_band_gain",
    "score_total",
    "fundable_projects",
];

#[test]
fn findings_and_deadlines_have_the_keys_of_the_contract() {
    let line = r#"{"notice":"lazio-2020","employees":1,"dates":{"applied":"2020-03-11"}}"#;
    let line = answer_line(line);
    let finding = r#"{"code":"employees_below_minimum","severity":"exclusion","field":"employees","figures":{"minimum":2},"citations":["#;
    assert!(line.contains(finding), "{line}");
    let entry = r#""schedule":[{"id":"approval_expected","date":"2020-04-10","citations":["Avviso Lazio, par. 13"],"notes":[]}]"#;
    assert!(line.contains(entry), "{line}");
}

#[test]
fn findings_come_in_the_order_of_the_contract() {
    // One scenario with as many findings as can stand together, in the order of the contract's table.
    let scenario = json!({
        "notice": "lazio-2020", "employees": 5, "action_b": true,
        "cost_a": { "internal_teaching": "4000.00", "internal_other": "4000.00" },
        "cost_b": { "accessories": "3000.00" },
        "requested": { "a": "12000.00", "b": "4000.00" },
        "training": { "participants": 25, "courses": 2, "hours": 31, "tutoring_hours": 32, "attendance_percent": "10" },
        "pilot": { "participants": 0, "months": 1 },
        "de_minimis": { "received": "200000.00" },
        "dates": { "applied": "2020-03-01", "published": "2020-04-01", "started": "2020-06-01", "ended": "2021-06-01" },
        "requirements": { "single_application": false, "registered_or_vat": false },
        "score": { "clarity": 0, "internal_coherence": 0, "context": 0, "programme": 0, "innovation": 0,
                   "bodies_involved": 0, "priorities": 0 }
    });
    assert_eq!(
        common::finding_codes(&evaluation_of(&scenario)),
        [
            "request_above_ceiling_total",
            "applied_too_early",
            "de_minimis_exceeded",
            "requirement_not_met",
            "requirement_not_met",
            "score_below_threshold",
            "request_above_ceiling_a",
            "request_above_ceiling_b",
            "other_staff_above_limit",
            "accessories_alone",
            "training_course_too_large",
            "training_course_too_short",
            "tutoring_above_training",
            "attendance_too_low",
            "pilot_too_few_participants",
            "pilot_too_short",
            "start_late",
            "end_late",
            "cost_above_ceiling_a",
            "cost_above_ceiling_b",
            "request_above_cost_a",
            "request_above_cost_b",
            "training_hours_above_maximum",
            "participants_above_employees",
        ]
    );
}

#[test]
fn what_is_not_set_is_listed_figures_first() {
    let answer = answer_to(r#"{"notice":"lombardia-2019","employees":12}"#);
    let not_set: Vec<&str> = answer["not_set"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    let parts = ["requested", "training", "pilot", "payment", "dates", "final_report", "score"];
    let (figures, listed_parts) = not_set.split_at(not_set.len() - parts.len());
    assert_eq!(listed_parts, parts);
    // What Lombardia's acts do set: ceilings, costs as totals, grant, de minimis, bands and funds.
    let set = [
        "ceiling_a",
        "ceiling_b",
        "ceiling_total",
        "cost_a",
        "cost_b",
        "cost_total",
        "grant_a",
        "grant_b",
        "grant_total",
        "own_funds",
        "spare_a",
        "spare_b",
        "de_minimis_limit",
        "de_minimis_room",
        "next_band_employees",
        "next_band_gain",
        "fundable_projects",
    ];
    assert_eq!(figures, FIGURES.into_iter().filter(|id| !set.contains(id)).collect::<Vec<_>>());
}

#[test]
fn an_hour_of_internal_staff() {
    let line = answer_line(r#"{"labour_cost":{"monthly_pay":"2000.00","months":13,"annual_hours":1720}}"#);
    let expected = r#"{"contract":1,"labour_cost":{"yearly_pay":"26000.00","inps":"7534.80","other":"0.00","inail":"104.00","charges":"7638.80","severance":"1795.93","yearly_cost":"35434.73","hourly_cost":"20.60"}}"#;
    assert_eq!(line, expected);
    let spelled = r#"{"labour_cost":{"monthly_pay":"2000","months":13,"inps_percent":null,"annual_hours":1720}}"#;
    assert_eq!(answer_line(spelled), expected);
}

#[test]
fn dates_may_fall_on_the_same_day() {
    let day = "2020-06-01";
    let dates = json!({ "applied": day, "published": day, "started": day, "ended": day });
    let evaluation = evaluation_of(&json!({ "notice": "lazio-2020", "employees": 34, "dates": dates }));
    assert_eq!(evaluation["schedule"].as_array().unwrap().len(), 7);
}

/// The example as it is built beside these tests; `cargo test` builds it, `cargo test --test contract` does not.
fn built_example() -> Option<std::path::PathBuf> {
    let tests = std::env::current_exe().unwrap();
    let name = format!("evaluate{}", std::env::consts::EXE_SUFFIX);
    Some(tests.parent()?.parent()?.join("examples").join(name)).filter(|path| path.exists())
}

#[test]
fn the_command_line_answers_line_by_line_and_goes_on() {
    let Some(example) = built_example() else {
        eprintln!("skipped: `cargo build --example evaluate` first, or run the whole of `cargo test`");
        return;
    };
    let lines: [(&[u8], &str); 6] = [
        (b"nonsense", r#""code":"not_json""#),
        (b"", r#""code":"not_json""#),
        (b"\xff", r#""code":"not_json""#),
        (b"{}", r#""field":"employees","code":"required""#),
        (ALLEGATO_H.as_bytes(), r#""flat_rate":"4280.00""#),
        (br#"{"labour_cost":{"monthly_pay":"27.00","months":13,"annual_hours":2}}"#, r#""hourly_cost":"239.19""#),
    ];
    let mut process = Command::new(example).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    // Without a line feed at the end: the last line is answered all the same.
    process.stdin.take().unwrap().write_all(&lines.map(|(line, _)| line).join(&b'\n')).unwrap();
    let output = process.wait_with_output().unwrap();
    assert!(output.status.success());
    let answers = String::from_utf8(output.stdout).unwrap();
    assert!(answers.ends_with('\n'));
    assert_eq!(answers.lines().count(), lines.len(), "{answers}");
    for (answer, (_, expected)) in answers.lines().zip(lines) {
        assert!(answer.starts_with(r#"{"contract":1,"#) && answer.contains(expected), "{answer}");
    }
}
