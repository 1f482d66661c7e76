//! What holds of every scenario, tried on thousands of made-up ones.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use calcolatore::notice::Catalogue;
use calcolatore::scenario::Scenario;
use common::made_up::{any_scenario, cases, cents, euro, headcount, percentage};
use common::{LAZIO, answer_line, answer_to};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

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

proptest! {
    #![proptest_config(cases(400))]

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
