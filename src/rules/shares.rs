//! The cost of the project as parts of a whole: what it is made of, and who pays it. The parts always add up to the
//! total cost, so that they can be drawn as shares of it.

use crate::evaluation::{Evaluation, FigureId};
use crate::money::Euro;

/// What a part of the whole is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharePart {
    /// Staff that teaches: all staff less the others.
    Teaching,
    /// A figure.
    Figure(FigureId),
}

/// A part of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// What it is.
    pub part: SharePart,
    /// How much, in euro.
    pub amount: Euro,
}

/// What the cost is made of: staff (teaching and other, where the lines were given), flat rate and equipment; or the
/// two actions, where the notice sets no lines. Parts that are zero are left out; empty while the cost is not known.
#[must_use]
pub fn shares_of_cost(evaluation: &Evaluation<'_>) -> Vec<Share> {
    if evaluation.amount(FigureId::CostTotal).ok().is_none() {
        return Vec::new();
    }
    let figures = match (evaluation.amount(FigureId::PersonnelTotal).ok(), evaluation.amount(FigureId::OtherStaff).ok())
    {
        (Some(_), Some(_)) => [FigureId::OtherStaff, FigureId::FlatRate, FigureId::CostB].as_slice(),
        (Some(_), None) => &[FigureId::PersonnelTotal, FigureId::FlatRate, FigureId::CostB],
        // Without lines, or with action A left out of the plan, there is only its total.
        (None, _) => &[FigureId::CostA, FigureId::CostB],
    };
    let mut shares = shares_above_zero(evaluation, figures);
    if let (Some(staff), Some(other)) =
        (evaluation.amount(FigureId::PersonnelTotal).ok(), evaluation.amount(FigureId::OtherStaff).ok())
        && staff > other
    {
        shares.insert(0, Share { part: SharePart::Teaching, amount: staff.less(other) });
    }
    shares
}

/// Who pays the cost: the grants for the two actions, and the company; those that pay nothing are left out.
#[must_use]
pub fn shares_of_payers(evaluation: &Evaluation<'_>) -> Vec<Share> {
    shares_above_zero(evaluation, &[FigureId::GrantA, FigureId::GrantB, FigureId::OwnFunds])
}

/// The shares that are known and not zero.
fn shares_above_zero(evaluation: &Evaluation<'_>, figures: &[FigureId]) -> Vec<Share> {
    let mut shares = Vec::new();
    for id in figures {
        if let Some(amount) = evaluation.amount(*id).ok().filter(|amount| *amount > Euro::ZERO) {
            shares.push(Share { part: SharePart::Figure(*id), amount });
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate;
    use crate::notice::Catalogue;
    use crate::scenario::{Field, Scenario, Value};

    fn sum(shares: &[Share]) -> Euro {
        shares.iter().fold(Euro::ZERO, |total, share| total.plus(share.amount))
    }

    fn check(notice: &str, stated: &[(Field, &str)], parts: usize) {
        let start = Scenario::new(notice).with(Field::Employees, Value::Count(34));
        let scenario = stated
            .iter()
            .fold(start, |scenario, (field, text)| scenario.with(*field, Value::Amount(Euro::parse(text).unwrap())));
        let evaluation = evaluate(Catalogue::built_in().get(notice).unwrap(), &scenario);
        let Some(total) = evaluation.amount(FigureId::CostTotal).ok() else {
            return assert_eq!(shares_of_cost(&evaluation), []);
        };
        let (cost, payers) = (shares_of_cost(&evaluation), shares_of_payers(&evaluation));
        assert_eq!(cost.len(), parts, "{stated:?}: {cost:?}");
        assert_eq!((sum(&cost), sum(&payers)), (total, total), "{stated:?}");
    }

    #[test]
    fn the_parts_add_up_to_the_cost() {
        let teaching = (Field::CostAInternalTeaching, "4350.37");
        let other = (Field::CostAExternalOther, "1000.01");
        let equipment = (Field::CostBTotal, "9999.99");
        check("lazio-2020", &[teaching, other, equipment], 4);
        check("lazio-2020", &[teaching, equipment], 3);
        check("lazio-2020", &[(Field::CostAPersonnelTotal, "0.01"), equipment], 2);
        check("lazio-2020", &[(Field::CostAPersonnelTotal, "20000"), equipment], 3);
        check("lombardia-2019", &[(Field::CostATotal, "20000.5"), equipment], 2);
        check("lazio-2020", &[teaching], 0);
    }
}
