//! What is recognised in the end, what is still paid and what is given back
//! (Lazio: par. 17, 19, Allegato H, Allegato B art. 9).

use super::sheet::{Sheet, Working};
use super::{ACTION_A, ACTION_B, Action};
use crate::evaluation::{FigureId, Nothing, Operand, Rule};
use crate::money::{Euro, Rounding};
use crate::notice::FinalReport;
use crate::scenario::{Field, Part};

const FIGURES: [FigureId; 7] = [
    FigureId::FinalFlatRate,
    FigureId::FinalCostA,
    FigureId::FinalGrantA,
    FigureId::FinalGrantB,
    FigureId::FinalGrantTotal,
    FigureId::FinalBalance,
    FigureId::Repayment,
];

pub(super) fn work_out(sheet: &mut Sheet<'_, '_>) {
    let Some(report) = &sheet.notice.final_report else {
        return sheet.set_nothing(&FIGURES, Nothing::NotSet);
    };
    if !sheet.scenario.has_part(Part::FinalReport) {
        return sheet.set_nothing(&FIGURES, Nothing::NotStated);
    }
    work_out_cost_a(sheet, report);
    work_out_grant(sheet, &ACTION_A, FigureId::FinalCostA.into(), report);
    work_out_grant(sheet, &ACTION_B, Field::FinalReportEquipment.into(), report);

    let citations = &report.grant.citations;
    let grants = [FigureId::FinalGrantA.into(), FigureId::FinalGrantB.into()];
    sheet.set_sum(FigureId::FinalGrantTotal, &grants, citations);
    let (total, advance) = (FigureId::FinalGrantTotal.into(), FigureId::Advance.into());
    sheet.set_difference(FigureId::FinalBalance, &[total, advance], citations);
    sheet.set_difference(FigureId::Repayment, &[advance, total], &report.repayment.citations);
}

/// The flat rate is worked out again on the staff recognised, and is no more than the one approved.
fn work_out_cost_a<'n>(sheet: &mut Sheet<'n, '_>, report: &'n FinalReport) {
    let citations = &report.flat_rate.citations;
    if !sheet.scenario.includes(Field::ActionA) {
        sheet.set_left_out(FigureId::FinalFlatRate, Field::ActionA, citations);
        sheet.set_left_out(FigureId::FinalCostA, Field::ActionA, citations);
        return;
    }
    match &sheet.notice.costs.lines {
        Some(lines) => {
            let percent = lines.flat_rate.percent;
            let operands = [Field::FinalReportPersonnel.into(), FigureId::FlatRate.into()];
            let working = Working { rule: Rule::ShareUpTo(percent), operands: &operands, citations };
            sheet.set_amount(FigureId::FinalFlatRate, &working, &|amounts: &[Euro]| match amounts {
                [personnel, approved, ..] => percent.of(*personnel, Rounding::HalfAwayFromZero).min(*approved),
                _ => Euro::ZERO,
            });
            let operands = [Field::FinalReportPersonnel.into(), FigureId::FinalFlatRate.into()];
            sheet.set_sum(FigureId::FinalCostA, &operands, citations);
        }
        None => sheet.set_nothing(&[FigureId::FinalFlatRate, FigureId::FinalCostA], Nothing::NotSet),
    }
}

/// The grant on what was recognised, no more than the one approved.
fn work_out_grant<'n>(sheet: &mut Sheet<'n, '_>, action: &Action, recognised: Operand, report: &'n FinalReport) {
    let citations = &report.grant.citations;
    if sheet.scenario.includes(action.included) || sheet.amount(action.grant).is_err() {
        sheet.set_smallest(action.final_grant, &[recognised, action.grant.into()], citations);
    } else {
        sheet.set_left_out(action.final_grant, action.included, citations);
    }
}
