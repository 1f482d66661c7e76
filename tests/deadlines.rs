//! The days on which things are due, and how they are counted: Lazio par. 9, 11, 13, 16, 19, Allegato B art. 9.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use common::{finds, lazio};
use serde_json::{Value, json};

/// The date of a deadline of Lazio, and its notes.
fn deadline(dates: &Value, id: &str) -> (String, Vec<String>) {
    let evaluation = lazio(12, &json!({ "dates": dates }));
    let schedule = evaluation["schedule"].as_array().unwrap();
    let entry = schedule.iter().find(|entry| entry["id"] == id).unwrap_or_else(|| panic!("no {id} in {schedule:?}"));
    let notes = entry["notes"].as_array().unwrap().iter().map(|note| note.as_str().unwrap().to_owned()).collect();
    (entry["date"].as_str().unwrap().to_owned(), notes)
}

#[test]
fn applications_open_on_12_march_2020() {
    for (applied, early) in [("2020-03-11", true), ("2020-03-12", false), ("2020-03-13", false)] {
        let evaluation = lazio(12, &json!({ "dates": { "applied": applied } }));
        assert_eq!(finds(&evaluation, "applied_too_early"), early, "{applied}");
        assert_eq!(evaluation["outcome"], if early { "excluded" } else { "eligible" }, "{applied}");
    }
}

#[test]
fn activities_start_within_30_days_and_end_within_9_months() {
    for (started, late) in [("2020-06-30", false), ("2020-07-01", false), ("2020-07-02", true)] {
        let evaluation = lazio(12, &json!({ "dates": { "published": "2020-06-01", "started": started } }));
        assert_eq!(finds(&evaluation, "start_late"), late, "{started}");
    }
    for (ended, late) in [("2021-03-19", false), ("2021-03-20", false), ("2021-03-21", true)] {
        let evaluation = lazio(12, &json!({ "dates": { "started": "2020-06-20", "ended": ended } }));
        assert_eq!(finds(&evaluation, "end_late"), late, "{ended}");
    }
}

#[test]
fn terms_in_days_do_not_count_the_first() {
    let date = |dates: Value, id| deadline(&dates, id).0;
    assert_eq!(date(json!({ "applied": "2020-03-20" }), "approval_expected"), "2020-04-19");
    assert_eq!(date(json!({ "published": "2020-06-01" }), "partnership_deadline"), "2020-07-01");
    assert_eq!(date(json!({ "published": "2020-06-01" }), "start_deadline"), "2020-07-01");
    assert_eq!(date(json!({ "ended": "2021-02-01" }), "report_deadline"), "2021-04-02");
    assert_eq!(date(json!({ "ended": "2021-02-01" }), "repayment_deadline"), "2021-05-02");
    // A leap day is a day like any other.
    assert_eq!(date(json!({ "applied": "2024-02-01" }), "approval_expected"), "2024-03-02");
    assert_eq!(date(json!({ "applied": "2023-02-01" }), "approval_expected"), "2023-03-03");
    // Terms run beyond the years that can be stated.
    assert_eq!(date(json!({ "applied": "2100-12-31" }), "approval_expected"), "2101-01-30");
}

#[test]
fn terms_in_months_keep_the_day_or_end_with_the_month() {
    for (started, end, pilot) in [
        ("2020-06-20", "2021-03-20", "2020-10-20"),
        ("2020-05-28", "2021-02-28", "2020-09-28"),
        ("2020-05-29", "2021-02-28", "2020-09-28"),
        ("2020-05-31", "2021-02-28", "2020-09-28"),
        ("2023-05-31", "2024-02-29", "2023-09-29"),
        ("2020-08-31", "2021-05-31", "2020-12-31"),
        ("2020-07-31", "2021-04-30", "2020-11-30"),
    ] {
        let dates = json!({ "started": started });
        assert_eq!(deadline(&dates, "end_deadline").0, end, "{started}");
        assert_eq!(deadline(&dates, "pilot_latest_start").0, pilot, "{started}");
    }
    // Without an end, the report and the repayment count from the last day on which it may come.
    let dates = json!({ "started": "2020-06-20" });
    assert_eq!(deadline(&dates, "report_deadline").0, "2021-05-19");
    assert_eq!(deadline(&dates, "repayment_deadline").0, "2021-06-18");
}

#[test]
fn sundays_and_holidays_are_noted_and_move_nothing() {
    for (applied, approval, notes) in [
        ("2020-03-12", "2020-04-11", vec![]),
        ("2020-03-13", "2020-04-12", vec!["sunday"]),
        ("2020-03-14", "2020-04-13", vec!["holiday"]),
        ("2020-03-15", "2020-04-14", vec![]),
        ("2020-05-03", "2020-06-02", vec!["holiday"]),
        ("2020-10-02", "2020-11-01", vec!["sunday", "holiday"]),
    ] {
        let (date, given) = deadline(&json!({ "applied": applied }), "approval_expected");
        assert_eq!((date.as_str(), given), (approval, notes.into_iter().map(String::from).collect()), "{applied}");
    }
    let published = json!({ "published": "2020-05-03" });
    assert_eq!(deadline(&published, "partnership_deadline").1, ["before_start", "holiday"]);
    assert_eq!(deadline(&published, "start_deadline").1, ["disagreement_start", "holiday"]);
}
