//! The hourly cost of internal staff, worked out by hand: Lazio Allegato G.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use calcolatore::notice::Catalogue;
use common::answer_to;
use serde_json::{Value, json};

/// The lines of Allegato G for an input, in the order of the form.
fn labour_cost(input: &Value) -> [String; 8] {
    let answer = answer_to(json!({ "labour_cost": input }).to_string());
    let lines = ["yearly_pay", "inps", "other", "inail", "charges", "severance", "yearly_cost", "hourly_cost"];
    lines.map(|line| answer["labour_cost"][line].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned())
}

#[test]
fn labour_cost_by_hand() {
    // 2,000.00 x 13 = 26,000.00. INPS 28.98% = 7,534.80; INAIL 0.40% = 104.00; charges 7,638.80.
    // Severance 26,000 / 13.5 - 0.50% = 1,925.9259... - 130.00 = 1,795.93. Cost 35,434.73; / 1,720 = 20.6016...
    let input = json!({ "monthly_pay": "2000.00", "months": 13, "annual_hours": 1720 });
    let lines = ["26000.00", "7534.80", "0.00", "104.00", "7638.80", "1795.93", "35434.73", "20.60"];
    assert_eq!(labour_cost(&input), lines.map(String::from));
    // The form's own percentages, said aloud, change nothing.
    let said = json!({ "monthly_pay": "2000.00", "months": 13, "annual_hours": 1720, "inps_percent": "28.98",
                       "other_percent": "0", "inail_percent": "0.40", "guarantee_fund_percent": "0.50" });
    assert_eq!(labour_cost(&said), labour_cost(&input));
}

#[test]
fn labour_cost_with_other_percentages() {
    // 26,000.00: INPS 30% = 7,800.00; other 1.61% = 418.60; INAIL 1.25% = 325.00; charges 8,543.60.
    // No guarantee fund: severance 1,925.93. Cost 36,469.53; / 1,590 = 22.9368...
    let mut input = json!({ "monthly_pay": "2000.00", "months": 13, "annual_hours": 1590, "inps_percent": "30",
                            "other_percent": "1.61", "inail_percent": "1.25", "guarantee_fund_percent": "0" });
    let lines = ["26000.00", "7800.00", "418.60", "325.00", "8543.60", "1925.93", "36469.53", "22.94"];
    assert_eq!(labour_cost(&input), lines.map(String::from));
    // / 1,512 = 24.1200...
    input["annual_hours"] = json!(1512);
    assert_eq!(labour_cost(&input)[7], "24.12");
    input["annual_hours"] = json!(1);
    assert_eq!(labour_cost(&input)[7], "36469.53");
}

#[test]
fn labour_cost_rounds_half_a_cent_up() {
    // 27.00 x 13 = 351.00: severance 26.00 - 1.755 = 24.245, exactly half a cent.
    assert_eq!(labour_cost(&json!({ "monthly_pay": "27.00", "months": 13, "annual_hours": 1720 }))[5], "24.25");
    // 13.50 x 14 = 189.00: severance 14.00 - 0.945 = 13.055.
    assert_eq!(labour_cost(&json!({ "monthly_pay": "13.50", "months": 14, "annual_hours": 1720 }))[5], "13.06");
    // 25.00 x 13 = 325.00: INPS 94.185, INAIL 1.30.
    let lines = labour_cost(&json!({ "monthly_pay": "25.00", "months": 13, "annual_hours": 1720 }));
    assert_eq!([&lines[1], &lines[3]], ["94.19", "1.30"]);
    // 1.25 x 13 = 16.25: INAIL 0.065.
    assert_eq!(labour_cost(&json!({ "monthly_pay": "1.25", "months": 13, "annual_hours": 1720 }))[3], "0.07");
    // The hourly cost: 351.00 + 101.72 + 1.40 + 24.25 = 478.37; / 2 = 239.185.
    assert_eq!(
        labour_cost(&json!({ "monthly_pay": "27.00", "months": 13, "annual_hours": 2 }))[6..],
        ["478.37", "239.19"]
    );
}

#[test]
fn the_form_names_these_hours() {
    let form = Catalogue::built_in().labour_cost().unwrap();
    assert_eq!(form.hours.iter().map(|row| row.hours).collect::<Vec<_>>(), [1590, 1512, 1720]);
    assert_eq!(form.months, [13, 14]);
}
