//! What a company can get at most: the same case with just enough cost for the whole ceilings, wherever no cost is
//! stated yet. It answers whoever has entered the headcount alone.

use super::{ACTION_A, ACTION_B, Action};
use crate::evaluation::{Evaluation, FigureId};
use crate::scenario::{Entry, Field, Scenario, Value};

/// The scenario with costs that earn the whole ceiling of each action whose cost is left out; `None` when the ceilings
/// are not known, or when nothing is left out.
#[must_use]
pub fn with_costs_for_whole_grant(evaluation: &Evaluation<'_>, scenario: &Scenario) -> Option<Scenario> {
    let personnel = if evaluation.notice().costs.lines.is_some() {
        (Field::CostAPersonnelTotal, FigureId::PersonnelForFullGrantA)
    } else {
        (Field::CostATotal, FigureId::CeilingA)
    };
    let fields = [(&ACTION_A, personnel), (&ACTION_B, (Field::CostBTotal, FigureId::CeilingB))];
    let mut whole = scenario.clone();
    let mut filled = false;
    for (action, (field, figure)) in fields {
        if is_left_out(scenario, action) {
            whole.set(field, Entry::Stated(Value::Amount(evaluation.amount(figure).ok()?)));
            filled = true;
        }
    }
    filled.then_some(whole)
}

/// Whether an action is part of the plan and its cost is still to be stated.
fn is_left_out(scenario: &Scenario, action: &Action) -> bool {
    scenario.includes(action.included) && !scenario.has_part(action.cost_part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate;
    use crate::evaluation::FigureValue;
    use crate::money::Euro;
    use crate::notice::Catalogue;

    fn most(
        notice: &str,
        employees: u32,
        stated: &[(Field, Value)],
    ) -> Option<Result<FigureValue, crate::evaluation::Nothing>> {
        let notice = Catalogue::built_in().get(notice).unwrap();
        let mut scenario = Scenario::new(&notice.id.0).with(Field::Employees, Value::Count(employees));
        for (field, value) in stated {
            scenario.set(*field, Entry::Stated(*value));
        }
        let whole = with_costs_for_whole_grant(&evaluate(notice, &scenario), &scenario)?;
        Some(evaluate(notice, &whole).value(FigureId::GrantTotal))
    }

    #[test]
    fn what_is_left_out_is_filled_up_to_the_ceilings_and_what_is_stated_stays() {
        let euro = |text: &str| Euro::parse(text).unwrap();
        let granted = |text| Some(Ok(FigureValue::Amount(euro(text))));
        for notice in ["lazio-2020", "lombardia-2019"] {
            assert_eq!(most(notice, 17, &[]), granted("10500.00"), "{notice}");
        }
        let personnel = [(Field::CostAPersonnelTotal, Value::Amount(euro("1000")))];
        assert_eq!(most("lazio-2020", 17, &personnel), granted("4900.00"));
        assert_eq!(most("lazio-2020", 17, &[(Field::ActionB, Value::Flag(false))]), granted("7000.00"));
    }

    #[test]
    fn there_is_nothing_to_fill_below_the_first_band_or_when_all_is_stated() {
        assert_eq!(most("lazio-2020", 1, &[]), None);
        let both =
            [(Field::CostAPersonnelTotal, Value::Amount(Euro::ZERO)), (Field::CostBTotal, Value::Amount(Euro::ZERO))];
        assert_eq!(most("lazio-2020", 17, &both), None);
    }
}
