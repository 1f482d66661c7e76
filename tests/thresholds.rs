//! Both sides of every threshold of the acts, as tables, and the acts' own worked examples.
//! Amounts are those of the acts on purpose: a slip in a notice file fails here.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use common::{evaluation_of, figure, figures, finding_codes, finds, lazio, lombardia, scenario};
use serde_json::{Value, json};

const NOTHING: Value = Value::Null;

/// The finding of this code.
fn finding<'a>(evaluation: &'a Value, code: &str) -> &'a Value {
    let findings = evaluation["findings"].as_array().unwrap();
    findings.iter().find(|finding| finding["code"] == code).unwrap_or_else(|| panic!("no {code} in {findings:?}"))
}

// ---- ceilings: Lazio par. 8, Lombardia Allegato 1, 5 b

#[test]
fn ceilings_by_number_of_employees() {
    let bands = [
        (10, 11, ["5000.00", "2500.00", "7500.00"]),
        (20, 21, ["7000.00", "3500.00", "10500.00"]),
        (30, 31, ["10000.00", "5000.00", "15000.00"]),
        (1_000_000, 0, ["15000.00", "7500.00", "22500.00"]),
    ];
    for (id, minimum) in [(common::LAZIO, 2), (common::LOMBARDIA, 3)] {
        let mut first = minimum;
        for (last, next, expected) in bands {
            for employees in [first, u32::midpoint(first, last), last] {
                let evaluation = evaluation_of(&scenario(id, employees, &json!({})));
                let given = figures(&evaluation, ["ceiling_a", "ceiling_b", "ceiling_total"]);
                assert_eq!(given, expected.map(Value::from), "{id}, {employees} employees");
                assert_eq!(evaluation["outcome"], "eligible", "{id}, {employees} employees");
            }
            first = next;
        }
    }
}

#[test]
fn below_the_first_band_there_is_no_amount() {
    let costs = json!({ "cost_b": { "total": "100.00" }, "pilot": { "participants": 0, "months": 4 } });
    for (id, employees, minimum) in
        [(common::LAZIO, 0, 2), (common::LAZIO, 1, 2), (common::LOMBARDIA, 0, 3), (common::LOMBARDIA, 2, 3)]
    {
        let evaluation = evaluation_of(&scenario(id, employees, &costs));
        assert_eq!(evaluation["outcome"], "excluded", "{id}, {employees}");
        assert_eq!(finding(&evaluation, "employees_below_minimum")["figures"], json!({ "minimum": minimum }));
        for none in ["ceiling_a", "ceiling_b", "ceiling_total", "grant_a", "grant_b", "grant_total", "spare_b"] {
            assert_eq!(figure(&evaluation, none), &NOTHING, "{id}, {employees}: {none}");
        }
        for none in ["advance", "balance", "guarantee", "training_hours_max", "pilot_participants_min"] {
            assert_eq!(figure(&evaluation, none), &NOTHING, "{id}, {employees}: {none}");
        }
        assert_eq!(figure(&evaluation, "cost_b"), "100.00");
        assert_eq!(figure(&evaluation, "next_band_employees"), minimum);
        assert_eq!(figure(&evaluation, "next_band_gain"), "7500.00");
    }
    // The least length of a pilot does not depend on the employees.
    let evaluation = lazio(1, &costs);
    assert_eq!(figure(&evaluation, "pilot_months_min"), 5);
    assert!(finds(&evaluation, "pilot_too_short"));
    // Nothing is zero for an action left out either: there is no band in which to leave it out.
    let evaluation = lazio(1, &json!({ "action_b": false }));
    assert_eq!(figures(&evaluation, ["ceiling_b", "grant_b", "cost_b"]), [NOTHING, NOTHING, json!("0.00")]);
}

#[test]
fn the_next_band_and_what_it_brings() {
    let without_b = json!({ "action_b": false });
    let without_a = json!({ "action_a": false });
    for (employees, next, gain, gain_of_a, gain_of_b) in [
        (0, 2, "7500.00", "5000.00", "2500.00"),
        (1, 2, "7500.00", "5000.00", "2500.00"),
        (2, 11, "3000.00", "2000.00", "1000.00"),
        (10, 11, "3000.00", "2000.00", "1000.00"),
        (11, 21, "4500.00", "3000.00", "1500.00"),
        (20, 21, "4500.00", "3000.00", "1500.00"),
        (21, 31, "7500.00", "5000.00", "2500.00"),
        (30, 31, "7500.00", "5000.00", "2500.00"),
    ] {
        for (more, gain) in [(&json!({}), gain), (&without_b, gain_of_a), (&without_a, gain_of_b)] {
            let evaluation = lazio(employees, more);
            let given = figures(&evaluation, ["next_band_employees", "next_band_gain"]);
            assert_eq!(given, [json!(next), json!(gain)], "{employees} employees, {more}");
        }
    }
    assert_eq!(figures(&lazio(31, &json!({})), ["next_band_employees", "next_band_gain"]), [NOTHING, NOTHING]);
    assert_eq!(
        figures(&lombardia(2, &json!({})), ["next_band_employees", "next_band_gain"]),
        [json!(3), json!("7500.00")]
    );
}

#[test]
fn an_action_left_out_is_zero_and_leaves_nothing_to_the_other() {
    let costs = json!({ "cost_a": { "personnel_total": "20000.00" }, "cost_b": { "total": "20000.00" } });
    let mut more = costs;
    more["action_b"] = json!(false);
    let evaluation = lazio(34, &more);
    let given = figures(&evaluation, ["ceiling_total", "ceiling_b", "cost_b", "grant_b", "spare_b", "grant_total"]);
    assert_eq!(given, ["15000.00", "0.00", "0.00", "0.00", "0.00", "15000.00"].map(Value::from));
    assert!(!finds(&evaluation, "cost_above_ceiling_b"));
    more["action_b"] = json!(true);
    more["action_a"] = json!(false);
    let evaluation = lazio(34, &more);
    let given = figures(&evaluation, ["ceiling_total", "ceiling_a", "cost_a", "grant_a", "spare_a", "grant_total"]);
    assert_eq!(given, ["7500.00", "0.00", "0.00", "0.00", "0.00", "7500.00"].map(Value::from));
    let given = figures(&evaluation, ["personnel_total", "other_staff", "other_staff_limit", "flat_rate"]);
    assert_eq!(given, [NOTHING, NOTHING, NOTHING, NOTHING]);
    assert_eq!(finding_codes(&evaluation), ["action_a_missing", "cost_above_ceiling_b"]);
}

// ---- costs: Lazio par. 17, Allegati D and H

#[test]
fn the_flat_rate_is_40_percent_to_the_nearest_cent() {
    for (personnel, flat_rate, cost) in [
        ("0.00", "0.00", "0.00"),
        ("0.01", "0.00", "0.01"),
        ("0.02", "0.01", "0.03"),
        ("0.03", "0.01", "0.04"),
        ("0.04", "0.02", "0.06"),
        ("3571.43", "1428.57", "5000.00"),
        ("10700.00", "4280.00", "14980.00"),
        ("999999999.99", "400000000.00", "1399999999.99"),
    ] {
        let evaluation = lazio(34, &json!({ "cost_a": { "personnel_total": personnel } }));
        let given = figures(&evaluation, ["personnel_total", "flat_rate", "cost_a", "other_staff"]);
        assert_eq!(given, [json!(personnel), json!(flat_rate), json!(cost), NOTHING]);
    }
}

#[test]
fn other_staff_may_be_exactly_20_percent() {
    // Personnel, other staff, the limit as shown (down to the cent), and whether it is a breach.
    for (teaching, other, limit, breach) in [
        ("8000.00", "2000.00", "2000.00", false),
        ("7999.99", "2000.01", "2000.00", true),
        ("8000.03", "2000.00", "2000.00", false),
        // 20% of 10,000.05 is 2,000.01 to the cent.
        ("8000.04", "2000.01", "2000.01", false),
        // 20% of 10,000.04 is 2,000.008: 2,000.01 is above it, though it rounds to it.
        ("8000.03", "2000.01", "2000.00", true),
        ("0.00", "0.00", "0.00", false),
        ("0.00", "0.01", "0.00", true),
        ("0.04", "0.01", "0.01", false),
        ("0.03", "0.01", "0.00", true),
    ] {
        for lines in [
            json!({ "internal_teaching": teaching, "internal_other": other }),
            json!({ "external_teaching": teaching, "external_other": other }),
        ] {
            let evaluation = lazio(34, &json!({ "cost_a": lines }));
            assert_eq!(figures(&evaluation, ["other_staff", "other_staff_limit"]), [json!(other), json!(limit)]);
            assert_eq!(finds(&evaluation, "other_staff_above_limit"), breach, "{teaching} + {other}");
        }
    }
}

#[test]
fn accessories_need_a_notebook_or_a_smartphone() {
    for (lines, alone) in [
        (json!({ "accessories": "0.01" }), true),
        (json!({ "accessories": "0.01", "software": "100.00" }), true),
        (json!({ "accessories": "0.01", "notebooks": "0.00", "smartphones": "0.00" }), true),
        (json!({ "accessories": "0.01", "notebooks": "0.01" }), false),
        (json!({ "accessories": "0.01", "smartphones": "0.01" }), false),
        (json!({ "accessories": "0.00" }), false),
        (json!({ "software": "100.00" }), false),
    ] {
        assert_eq!(finds(&lazio(34, &json!({ "cost_b": lines })), "accessories_alone"), alone, "{lines}");
        assert!(!finds(&lombardia(34, &json!({ "cost_b": lines })), "accessories_alone"), "Lombardia, {lines}");
    }
}

// ---- grant: Lazio par. 8, 17, Allegato E

#[test]
fn the_grant_is_the_smaller_of_cost_and_ceiling() {
    for (cost, grant, own_funds, spare, above) in [
        ("0.00", "0.00", "0.00", "2500.00", false),
        ("2499.99", "2499.99", "0.00", "0.01", false),
        ("2500.00", "2500.00", "0.00", "0.00", false),
        ("2500.01", "2500.00", "0.01", "0.00", true),
    ] {
        let more = json!({ "cost_a": { "personnel_total": "0.00" }, "cost_b": { "total": cost } });
        let evaluation = lazio(10, &more);
        let given = figures(&evaluation, ["grant_b", "own_funds", "spare_b"]);
        assert_eq!(given, [grant, own_funds, spare].map(Value::from), "{cost}");
        assert_eq!(finds(&evaluation, "cost_above_ceiling_b"), above, "{cost}");
    }
    for (personnel, grant, spare, above) in [
        ("3571.42", "4999.99", "0.01", false),
        ("3571.43", "5000.00", "0.00", false),
        ("3571.44", "5000.00", "0.00", true),
    ] {
        let evaluation = lazio(10, &json!({ "cost_a": { "personnel_total": personnel } }));
        assert_eq!(figures(&evaluation, ["grant_a", "spare_a"]), [grant, spare].map(Value::from), "{personnel}");
        assert_eq!(finds(&evaluation, "cost_above_ceiling_a"), above, "{personnel}");
    }
}

#[test]
fn the_staff_that_earns_the_full_grant() {
    for (employees, personnel) in [(2, "3571.43"), (11, "5000.00"), (21, "7142.86"), (31, "10714.29")] {
        let evaluation = lazio(employees, &json!({}));
        assert_eq!(figure(&evaluation, "personnel_for_full_grant_a"), personnel);
        // It is the smallest: a cent less does not reach the ceiling.
        let cents: u64 = personnel.replace('.', "").parse().unwrap();
        let grant_for = |cents: u64| {
            let personnel = format!("{}.{:02}", cents / 100, cents % 100);
            figure(&lazio(employees, &json!({ "cost_a": { "personnel_total": personnel } })), "grant_a").clone()
        };
        assert_eq!(&grant_for(cents), figure(&evaluation, "ceiling_a"));
        assert_ne!(&grant_for(cents - 1), figure(&evaluation, "ceiling_a"));
    }
}

#[test]
fn asking_for_too_much() {
    // Costs well above the ceilings of 5,000 and 2,500, so that only the requests decide.
    let costs = json!({ "cost_a": { "personnel_total": "9000.00" }, "cost_b": { "total": "9000.00" } });
    let (total, of_a, of_b) = ("request_above_ceiling_total", "request_above_ceiling_a", "request_above_ceiling_b");
    for (requested, codes, grant) in [
        (json!({ "a": "5000.00", "b": "2500.00" }), vec![], "7500.00"),
        (json!({ "a": "4999.99", "b": "2499.99" }), vec![], "7499.98"),
        (json!({ "a": "5000.01", "b": "2499.99" }), vec![of_a], "7499.99"),
        (json!({ "a": "4999.99", "b": "2500.01" }), vec![of_b], "7499.99"),
        (json!({ "a": "5000.01", "b": "2500.00" }), vec![total, of_a], "7500.00"),
        (json!({ "a": "5000.00", "b": "2500.01" }), vec![total, of_b], "7500.00"),
        (json!({ "a": "7500.00" }), vec![of_a], "7500.00"),
        (json!({ "a": "7500.01" }), vec![total, of_a], "7500.00"),
        (json!({ "a": "0.00", "b": "0.00" }), vec![], "0.00"),
    ] {
        let mut more = costs.clone();
        more["requested"] = requested.clone();
        let evaluation = lazio(10, &more);
        let mut expected = codes;
        expected.extend(["cost_above_ceiling_a", "cost_above_ceiling_b"]);
        assert_eq!(finding_codes(&evaluation), expected, "{requested}");
        assert_eq!(figure(&evaluation, "grant_total"), grant, "{requested}");
    }
    for (requested, above_cost) in [("1400.00", false), ("1400.01", true)] {
        let more = json!({ "cost_a": { "personnel_total": "1000.00" }, "requested": { "a": requested } });
        let evaluation = lazio(10, &more);
        assert_eq!(finds(&evaluation, "request_above_cost_a"), above_cost, "{requested}");
        assert_eq!(figure(&evaluation, "grant_a"), "1400.00");
    }
    // What is asked for an action left out is compared with zero.
    let evaluation = lazio(10, &json!({ "action_b": false, "requested": { "b": "0.00" } }));
    assert_eq!(finding_codes(&evaluation), [""; 0]);
    let evaluation = lazio(10, &json!({ "action_b": false, "requested": { "b": "0.01" } }));
    assert_eq!(finding_codes(&evaluation), [of_b, "request_above_cost_b"]);
}

#[test]
fn how_many_such_grants_the_funds_pay() {
    let full = json!({ "cost_a": { "personnel_total": "99999.00" }, "cost_b": { "total": "99999.00" } });
    for (employees, projects) in [(10, 260), (11, 185), (21, 130), (31, 86)] {
        assert_eq!(figure(&lazio(employees, &full), "fundable_projects"), projects, "{employees} employees");
    }
    let full = json!({ "cost_a": { "total": "99999.00" }, "cost_b": { "total": "99999.00" } });
    for (employees, projects) in [(10, 1200), (31, 400)] {
        assert_eq!(figure(&lombardia(employees, &full), "fundable_projects"), projects, "{employees} employees");
    }
    // An action with no grant is left out; with neither there is nothing to divide.
    let only_b = json!({ "cost_a": { "personnel_total": "0.00" }, "cost_b": { "total": "7000.00" } });
    assert_eq!(figure(&lazio(31, &only_b), "fundable_projects"), 100);
    let neither = json!({ "cost_a": { "personnel_total": "0.00" }, "cost_b": { "total": "0.00" } });
    assert_eq!(figure(&lazio(31, &neither), "fundable_projects"), &NOTHING);
}

// ---- training: Lazio par. 3, action A, 2

#[test]
fn training_hours_by_number_of_employees() {
    for (employees, hours, courses, participants) in [
        (2, 24, 1, 10),
        (10, 24, 1, 10),
        (11, 32, 2, 20),
        (20, 32, 2, 20),
        (21, 48, 3, 30),
        (30, 48, 3, 30),
        (31, 64, 4, 40),
        (1000, 64, 4, 40),
    ] {
        let evaluation = lazio(employees, &json!({ "training": { "hours": hours } }));
        let given = figures(&evaluation, ["training_hours_max", "training_courses_max", "training_participants_max"]);
        assert_eq!(given, [hours, courses, participants].map(Value::from), "{employees} employees");
        assert!(!finds(&evaluation, "training_hours_above_maximum"), "{employees} employees");
        let evaluation = lazio(employees, &json!({ "training": { "hours": hours + 1 } }));
        assert!(finds(&evaluation, "training_hours_above_maximum"), "{employees} employees");
    }
}

#[test]
fn a_course_has_at_most_10_people_and_at_least_16_hours() {
    for (participants, courses, hours) in [(0, 0, 0), (1, 1, 16), (10, 1, 16), (11, 2, 32), (20, 2, 32), (21, 3, 48)] {
        let evaluation = lazio(100, &json!({ "training": { "participants": participants } }));
        let given = figures(&evaluation, ["training_courses_needed", "training_hours_needed"]);
        assert_eq!(given, [courses, hours].map(Value::from), "{participants} participants");
    }
    for (training, too_large, too_short) in [
        (json!({ "participants": 10, "courses": 1, "hours": 16 }), false, false),
        (json!({ "participants": 11, "courses": 1, "hours": 16 }), true, false),
        (json!({ "participants": 10, "courses": 1, "hours": 15 }), false, true),
        (json!({ "participants": 10, "courses": 2, "hours": 32 }), false, false),
        (json!({ "participants": 10, "courses": 2, "hours": 31 }), false, true),
        (json!({ "participants": 20, "courses": 2 }), false, false),
        (json!({ "participants": 21, "courses": 2 }), true, false),
        (json!({ "participants": 1, "courses": 0, "hours": 0 }), true, false),
        // Courses not stated are those that the participants need; with neither there is nothing to compare.
        (json!({ "participants": 21, "hours": 48 }), false, false),
        (json!({ "participants": 21, "hours": 47 }), false, true),
        (json!({ "hours": 1 }), false, false),
    ] {
        let evaluation = lazio(100, &json!({ "training": training }));
        assert_eq!(finds(&evaluation, "training_course_too_large"), too_large, "{training}");
        assert_eq!(finds(&evaluation, "training_course_too_short"), too_short, "{training}");
    }
}

#[test]
fn tutoring_takes_no_more_hours_than_training() {
    for (tutoring, breach) in [(15, false), (16, false), (17, true)] {
        let evaluation = lazio(34, &json!({ "training": { "hours": 16, "tutoring_hours": tutoring } }));
        assert_eq!(finds(&evaluation, "tutoring_above_training"), breach, "{tutoring}");
    }
    assert!(!finds(&lazio(34, &json!({ "training": { "tutoring_hours": 17 } })), "tutoring_above_training"));
}

#[test]
fn attendance_is_above_80_or_at_least_70_with_the_opinion() {
    let (no, yes, not_stated) = (json!(false), json!(true), json!(null));
    for (attendance, opinion, breach) in [
        ("100", &no, false),
        ("80.01", &no, false),
        ("80.01", &not_stated, false),
        ("80.00", &no, true),
        ("80.00", &not_stated, true),
        ("80.00", &yes, false),
        ("79.99", &no, true),
        ("70.01", &yes, false),
        ("70.00", &yes, false),
        ("70.00", &no, true),
        ("69.99", &yes, true),
        ("0", &yes, true),
    ] {
        let training = json!({ "attendance_percent": attendance, "board_opinion": opinion });
        let evaluation = lazio(34, &json!({ "training": training }));
        assert_eq!(finds(&evaluation, "attendance_too_low"), breach, "{attendance}, opinion {opinion}");
    }
}

// ---- pilot: Lazio par. 3, action A, 3

#[test]
fn people_in_the_pilot_by_number_of_employees() {
    for (employees, least) in [
        (2, 1),
        (6, 1),
        (7, 2),
        (10, 2),
        (11, 3),
        (16, 3),
        (17, 4),
        (20, 4),
        (21, 5),
        (25, 5),
        (26, 6),
        (30, 6),
        (31, 7),
        (35, 7),
        (36, 8),
        (1000, 200),
        (1001, 201),
        (1_000_000, 200_000),
    ] {
        let evaluation = lazio(employees, &json!({ "pilot": { "participants": least } }));
        assert_eq!(figure(&evaluation, "pilot_participants_min"), least, "{employees} employees");
        assert!(!finds(&evaluation, "pilot_too_few_participants"), "{employees} employees");
        let evaluation = lazio(employees, &json!({ "pilot": { "participants": least - 1 } }));
        let figures = json!({ "limit": least, "value": least - 1 });
        assert_eq!(finding(&evaluation, "pilot_too_few_participants")["figures"], figures);
    }
}

#[test]
fn the_pilot_lasts_5_months() {
    for (months, breach) in [(4, true), (5, false), (6, false)] {
        assert_eq!(finds(&lazio(34, &json!({ "pilot": { "months": months } })), "pilot_too_short"), breach);
    }
}

#[test]
fn no_more_people_than_employees() {
    for (people, above) in [(33, false), (34, false), (35, true)] {
        let evaluation =
            lazio(34, &json!({ "training": { "participants": people }, "pilot": { "participants": people } }));
        assert_eq!(finds(&evaluation, "participants_above_employees"), above);
        assert_eq!(finds(&evaluation, "pilot_above_employees"), above);
    }
}

// ---- payment: Lazio par. 18, Allegato B art. 8

#[test]
fn the_advance_is_60_percent_to_the_nearest_cent() {
    for (grant, advance, balance) in [
        ("0.00", "0.00", "0.00"),
        ("0.01", "0.01", "0.00"),
        ("0.02", "0.01", "0.01"),
        ("0.03", "0.02", "0.01"),
        ("0.04", "0.02", "0.02"),
        ("1234.56", "740.74", "493.82"),
        ("7500.00", "4500.00", "3000.00"),
    ] {
        let mut more = json!({ "cost_a": { "personnel_total": "0.00" }, "cost_b": { "total": grant } });
        let evaluation = lazio(34, &more);
        let given = figures(&evaluation, ["advance", "balance", "guarantee"]);
        assert_eq!(given, [advance, balance, advance].map(Value::from), "{grant}");
        more["payment"] = json!("single");
        let given = figures(&lazio(34, &more), ["advance", "balance", "guarantee"]);
        assert_eq!(given, [json!("0.00"), json!(grant), NOTHING], "{grant}");
    }
}

// ---- de minimis: Lazio par. 6, Allegato A 03; Lombardia Allegato 1, 5 e

#[test]
fn de_minimis_may_reach_the_limit() {
    for (haulage, separate, received, limit, room, exceeded) in [
        (false, false, "199999.99", "200000.00", "0.01", false),
        (false, false, "200000.00", "200000.00", "0.00", false),
        (false, false, "200000.01", "200000.00", "0.00", true),
        (true, false, "99999.99", "100000.00", "0.01", false),
        (true, false, "100000.00", "100000.00", "0.00", false),
        (true, false, "100000.01", "100000.00", "0.00", true),
        (true, true, "100000.01", "200000.00", "99999.99", false),
        (true, true, "200000.01", "200000.00", "0.00", true),
        (false, true, "200000.00", "200000.00", "0.00", false),
    ] {
        let aid = json!({ "received": received, "road_haulage": haulage, "separate_activities": separate });
        for (id, no_cost) in [(common::LAZIO, "personnel_total"), (common::LOMBARDIA, "total")] {
            // A grant of nothing, so that only the aid received counts.
            let more = json!({ "de_minimis": aid, "cost_a": { no_cost: "0.00" }, "cost_b": { "total": "0.00" } });
            let evaluation = evaluation_of(&scenario(id, 34, &more));
            let given = figures(&evaluation, ["de_minimis_limit", "de_minimis_room"]);
            assert_eq!(given, [limit, room].map(Value::from), "{id}, {aid}");
            assert_eq!(finds(&evaluation, "de_minimis_exceeded"), exceeded, "{id}, {aid}");
            assert_eq!(evaluation["outcome"], if exceeded { "excluded" } else { "eligible" }, "{id}, {aid}");
        }
    }
    assert_eq!(figures(&lazio(34, &json!({})), ["de_minimis_limit", "de_minimis_room"]), [json!("200000.00"), NOTHING]);
}

#[test]
fn de_minimis_counts_the_whole_grant() {
    let costs = json!({ "cost_a": { "personnel_total": "5000.00" }, "cost_b": { "total": "500.00" } });
    for (received, exceeded) in [("192499.99", false), ("192500.00", false), ("192500.01", true)] {
        let mut more = costs.clone();
        more["de_minimis"] = json!({ "received": received });
        let evaluation = lazio(34, &more);
        assert_eq!(finds(&evaluation, "de_minimis_exceeded"), exceeded, "{received}");
        // The grant stays worked out, so that what is at stake is seen.
        assert_eq!(figure(&evaluation, "grant_total"), "7500.00");
    }
}

// ---- assessment: Lazio par. 13

#[test]
fn proposals_are_funded_from_70_points() {
    let points = |clarity: u32| {
        json!({ "clarity": clarity, "internal_coherence": 20, "context": 10, "programme": 10, "innovation": 20,
                "bodies_involved": 3, "priorities": 0 })
    };
    for (clarity, total, below) in [(6, 69, true), (7, 70, false), (8, 71, false)] {
        let evaluation = lazio(12, &json!({ "score": points(clarity) }));
        assert_eq!(figure(&evaluation, "score_total"), total);
        assert_eq!(finds(&evaluation, "score_below_threshold"), below, "{total}");
    }
    // Until all seven are stated nothing is said of the threshold.
    let mut six = points(0);
    six.as_object_mut().unwrap().remove("priorities");
    let evaluation = lazio(12, &json!({ "score": six }));
    assert_eq!(figure(&evaluation, "score_total"), 63);
    assert!(!finds(&evaluation, "score_below_threshold"));
    assert_eq!(figure(&lazio(12, &json!({})), "score_total"), &NOTHING);
}

// ---- the acts' worked examples: Allegato H, par. 18

#[test]
fn the_example_of_allegato_h() {
    let more = json!({
        "cost_a": { "internal_teaching": "4350.00", "internal_other": "1000.00",
                    "external_teaching": "4350.00", "external_other": "1000.00" },
        "cost_b": { "total": "7500.00" },
        "final_report": { "personnel": "9000.00", "equipment": "7500.00" }
    });
    let evaluation = lazio(34, &more);
    let given = figures(&evaluation, ["personnel_total", "flat_rate", "cost_a", "cost_b", "cost_total"]);
    assert_eq!(given, ["10700.00", "4280.00", "14980.00", "7500.00", "22480.00"].map(Value::from));
    assert_eq!(figures(&evaluation, ["advance", "balance"]), ["13488.00", "8992.00"].map(Value::from));
    let given = figures(&evaluation, ["final_flat_rate", "final_cost_a", "final_grant_total", "final_balance"]);
    assert_eq!(given, ["3600.00", "12600.00", "20100.00", "6612.00"].map(Value::from));
    assert_eq!(finding_codes(&evaluation), [""; 0]);
}

#[test]
fn what_is_recognised_against_what_was_approved() {
    // Approved: personnel 10,700, flat rate 4,280, grant 14,980 + 7,500, advance 13,488.
    for (personnel, equipment, flat_rate, total, balance, repayment) in [
        ("10700.00", "7500.00", "4280.00", "22480.00", "8992.00", "0.00"),
        ("10700.01", "7500.01", "4280.00", "22480.00", "8992.00", "0.00"),
        ("10699.99", "7499.99", "4280.00", "22479.98", "8991.98", "0.00"),
        ("9634.29", "0.00", "3853.72", "13488.01", "0.01", "0.00"),
        ("4277.14", "7500.00", "1710.86", "13488.00", "0.00", "0.00"),
        ("4277.13", "7500.00", "1710.85", "13487.98", "0.00", "0.02"),
        ("0.00", "0.00", "0.00", "0.00", "0.00", "13488.00"),
    ] {
        let more = json!({
            "cost_a": { "personnel_total": "10700.00" },
            "cost_b": { "total": "7500.00" },
            "final_report": { "personnel": personnel, "equipment": equipment }
        });
        let evaluation = lazio(34, &more);
        let given = figures(&evaluation, ["final_flat_rate", "final_grant_total", "final_balance", "repayment"]);
        assert_eq!(given, [flat_rate, total, balance, repayment].map(Value::from), "{personnel}, {equipment}");
    }
}

// ---- Lombardia: what its acts leave unset stays unset

#[test]
fn lombardia_borrows_nothing_from_lazio() {
    let more = json!({
        "cost_a": { "total": "9000.00" },
        "cost_b": { "total": "1000.00" },
        "requested": { "a": "1.00", "b": "99999.00" },
        "training": { "participants": 99, "courses": 1, "hours": 1, "tutoring_hours": 2, "attendance_percent": "1" },
        "pilot": { "participants": 99, "months": 1 },
        "payment": "advance",
        "dates": { "applied": "2019-01-01", "published": "2019-01-02", "started": "2020-12-31", "ended": "2099-01-01" },
        "final_report": { "personnel": "1.00", "equipment": "1.00" },
        "score": { "clarity": 0, "internal_coherence": 0, "context": 0, "programme": 0, "innovation": 0,
                   "bodies_involved": 0, "priorities": 0 }
    });
    let evaluation = lombardia(12, &more);
    let given = figures(&evaluation, ["cost_a", "grant_a", "grant_b", "grant_total", "own_funds", "spare_b"]);
    assert_eq!(given, ["9000.00", "7000.00", "1000.00", "8000.00", "2000.00", "2500.00"].map(Value::from));
    let mut expected = vec!["cost_above_ceiling_a"];
    expected.extend(["not_set_by_notice"; 7]);
    assert_eq!(finding_codes(&evaluation), expected);
    let fields: Vec<&Value> =
        evaluation["findings"].as_array().unwrap().iter().skip(1).map(|finding| &finding["field"]).collect();
    assert_eq!(fields, ["requested", "training", "pilot", "payment", "dates", "final_report", "score"]);
    assert_eq!(evaluation["schedule"], json!([]));
    assert_eq!(evaluation["outcome"], "eligible");
    for id in evaluation["not_set"].as_array().unwrap() {
        if let Some(value) = evaluation["figures"].get(id.as_str().unwrap()) {
            assert_eq!(value, &NOTHING, "{id}");
        }
    }
    assert_eq!(lazio(12, &json!({}))["not_set"], json!([]));
}

#[test]
fn action_b_alone_is_a_note_where_nothing_makes_action_a_compulsory() {
    assert_eq!(finding_codes(&lombardia(12, &json!({ "action_a": false }))), ["action_b_alone"]);
    assert_eq!(finding_codes(&lombardia(12, &json!({ "action_a": false, "action_b": false }))), [""; 0]);
    assert_eq!(finding_codes(&lombardia(12, &json!({ "action_b": false }))), [""; 0]);
    assert_eq!(finding_codes(&lazio(12, &json!({ "action_a": false }))), ["action_a_missing"]);
}

#[test]
fn each_condition_not_met_excludes() {
    for (id, conditions) in [
        (
            common::LAZIO,
            [
                "registered_or_vat",
                "site_in_region",
                "no_existing_plan",
                "contributions_in_order",
                "disability_law",
                "sector_admitted",
                "not_insolvent",
                "not_public_body",
                "single_application",
            ]
            .as_slice(),
        ),
        (common::LOMBARDIA, &["site_in_region", "sector_admitted", "not_insolvent", "single_application"]),
    ] {
        let all_false: Value =
            conditions.iter().rev().map(|condition| ((*condition).to_owned(), json!(false))).collect();
        let evaluation = evaluation_of(&scenario(id, 12, &json!({ "requirements": all_false })));
        let findings = evaluation["findings"].as_array().unwrap();
        let fields: Vec<String> =
            findings.iter().map(|finding| finding["field"].as_str().unwrap().to_owned()).collect();
        assert_eq!(fields, conditions.iter().map(|condition| format!("requirements.{condition}")).collect::<Vec<_>>());
        assert!(findings.iter().all(|finding| finding["code"] == "requirement_not_met"));
        for condition in conditions {
            let met = json!({ "requirements": { *condition: true } });
            assert_eq!(evaluation_of(&scenario(id, 12, &met))["outcome"], "eligible", "{condition}");
            let not_met = json!({ "requirements": { *condition: false } });
            assert_eq!(evaluation_of(&scenario(id, 12, &not_met))["outcome"], "excluded", "{condition}");
        }
    }
}
