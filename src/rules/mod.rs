//! The rules: from a notice and a scenario to an evaluation, one file for each topic. Pure; no amount, rate or term
//! of an act stands here, since all of them are in the notice file.

mod ceilings;
mod cost_table;
mod costs;
mod de_minimis;
mod deadlines;
mod eligibility;
mod final_report;
mod grant;
mod helpers;
mod labour_cost;
mod payment;
mod pilot;
mod score;
mod shares;
mod sheet;
mod timeline;
mod training;
mod whole_grant;

pub use cost_table::{CostLine, CostRow, cost_table};
pub use helpers::{aid_of_three_years, cost_of_hours, heads, three_years, without_vat};
pub use labour_cost::{LabourCostFigures, LabourCostInput};
pub use shares::{Share, SharePart, shares_of_cost, shares_of_payers};
pub use timeline::{TimelineEvent, TimelinePoint, timeline};
pub use whole_grant::with_costs_for_whole_grant;

use crate::evaluation::{Evaluation, FigureId, FindingCode, Named, parts_not_set};
use crate::notice::Notice;
use crate::scenario::{Field, Part, Scenario};
use sheet::Sheet;

/// Works out everything that follows from a scenario under a notice: figures with their steps and sources, findings,
/// deadlines. It never fails: what cannot be known is unknown, with the reason.
///
/// The notice is the caller's choice, normally the one that the scenario names.
#[must_use]
pub fn evaluate<'n>(notice: &'n Notice, scenario: &Scenario) -> Evaluation<'n> {
    let mut sheet = Sheet::new(notice, scenario);
    eligibility::work_out(&mut sheet);
    ceilings::work_out(&mut sheet);
    costs::work_out(&mut sheet);
    grant::work_out(&mut sheet);
    training::work_out(&mut sheet);
    pilot::work_out(&mut sheet);
    payment::work_out(&mut sheet);
    de_minimis::work_out(&mut sheet);
    final_report::work_out(&mut sheet);
    score::work_out(&mut sheet);
    deadlines::work_out(&mut sheet);
    note_what_is_not_set(&mut sheet);
    sheet.evaluation
}

/// A part that was stated and that the notice does not rule changes nothing, and is said to.
fn note_what_is_not_set(sheet: &mut Sheet<'_, '_>) {
    let Some(source) = &sheet.notice.not_set else { return };
    for part in parts_not_set(sheet.notice) {
        if sheet.scenario.has_part(part) {
            sheet.find(FindingCode::NotSetByNotice, part, Named::default(), &source.citations);
        }
    }
}

/// The names that belong to one action, so that a rule is written once for both.
struct Action {
    /// Whether it is part of the plan.
    included: Field,
    cost_part: Part,
    requested: Field,
    ceiling: FigureId,
    cost: FigureId,
    grant: FigureId,
    spare: FigureId,
    final_grant: FigureId,
    cost_above_ceiling: FindingCode,
    request_above_ceiling: FindingCode,
    request_above_cost: FindingCode,
}

const ACTION_A: Action = Action {
    included: Field::ActionA,
    cost_part: Part::CostA,
    requested: Field::RequestedA,
    ceiling: FigureId::CeilingA,
    cost: FigureId::CostA,
    grant: FigureId::GrantA,
    spare: FigureId::SpareA,
    final_grant: FigureId::FinalGrantA,
    cost_above_ceiling: FindingCode::CostAboveCeilingA,
    request_above_ceiling: FindingCode::RequestAboveCeilingA,
    request_above_cost: FindingCode::RequestAboveCostA,
};

const ACTION_B: Action = Action {
    included: Field::ActionB,
    cost_part: Part::CostB,
    requested: Field::RequestedB,
    ceiling: FigureId::CeilingB,
    cost: FigureId::CostB,
    grant: FigureId::GrantB,
    spare: FigureId::SpareB,
    final_grant: FigureId::FinalGrantB,
    cost_above_ceiling: FindingCode::CostAboveCeilingB,
    request_above_ceiling: FindingCode::RequestAboveCeilingB,
    request_above_cost: FindingCode::RequestAboveCostB,
};
