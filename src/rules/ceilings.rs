//! The most that is granted, by number of employees, and what the next band would bring
//! (Lazio: par. 8; Lombardia: Allegato 1, 5 b).

use super::sheet::{Sheet, Working};
use super::{ACTION_A, ACTION_B, Action};
use crate::evaluation::{FigureId, FigureValue, Nothing, Rule};
use crate::money::Euro;
use crate::notice::CeilingBand;
use crate::scenario::Field;

pub(super) fn work_out(sheet: &mut Sheet<'_, '_>) {
    let ceilings = &sheet.notice.ceilings;
    let band = sheet.employees().and_then(|employees| ceilings.bands.of(employees).ok_or(Nothing::NoBand));
    work_out_action(sheet, &ACTION_A, band, |band| band.a);
    work_out_action(sheet, &ACTION_B, band, |band| band.b);
    let operands = [FigureId::CeilingA.into(), FigureId::CeilingB.into()];
    sheet.set_sum(FigureId::CeilingTotal, &operands, &ceilings.citations);
    work_out_next_band(sheet);
}

fn work_out_action(
    sheet: &mut Sheet<'_, '_>,
    action: &Action,
    band: Result<&CeilingBand, Nothing>,
    amount: impl Fn(&CeilingBand) -> Euro,
) {
    let citations = &sheet.notice.ceilings.citations;
    match band {
        Ok(_) if !sheet.scenario.includes(action.included) => {
            sheet.set_left_out(action.ceiling, action.included, citations);
        }
        Ok(band) => {
            let rule = Rule::Band { from: band.from, to: band.to };
            let working = Working { rule, operands: &[Field::Employees.into()], citations };
            sheet.set(action.ceiling, &working, Ok(FigureValue::Amount(amount(band))));
        }
        Err(nothing) => sheet.set_nothing(&[action.ceiling], nothing),
    }
}

/// Where the next band begins and how much the ceiling of the actions in the plan rises there; below the first band
/// that is the first band's whole amount.
fn work_out_next_band(sheet: &mut Sheet<'_, '_>) {
    let ceilings = &sheet.notice.ceilings;
    let next = sheet.employees().and_then(|employees| ceilings.bands.after(employees).ok_or(Nothing::NoBand));
    let next = match next {
        Ok(next) => next,
        Err(nothing) => {
            return sheet.set_nothing(&[FigureId::NextBandEmployees, FigureId::NextBandGain], nothing);
        }
    };
    let citations = &ceilings.citations;
    let working = Working { rule: Rule::NextBand, operands: &[Field::Employees.into()], citations };
    sheet.set(FigureId::NextBandEmployees, &working, Ok(FigureValue::Count(next.from)));

    let [_, _, there] = next.of_plan([Field::ActionA, Field::ActionB].map(|action| sheet.scenario.includes(action)));
    let here = sheet.amount(FigureId::CeilingTotal);
    let operands = [FigureId::NextBandEmployees.into(), FigureId::CeilingTotal.into()];
    // Below the first band there is no ceiling to start from, so the whole amount is gained.
    let operands = if here.is_ok() { operands.as_slice() } else { &operands[..1] };
    let working = Working { rule: Rule::NextBandRise, operands, citations };
    let gain = there.less(here.unwrap_or(Euro::ZERO));
    sheet.set(FigureId::NextBandGain, &working, Ok(FigureValue::Amount(gain)));
}
