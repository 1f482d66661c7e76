//! The limits on small State aid (Reg. (EU) 1407/2013; Lazio: par. 6, Allegato A 03; Lombardia: Allegato 1, 5 e).

use arrayvec::ArrayVec;

use super::sheet::{Sheet, Working};
use crate::evaluation::{FigureId, FigureValue, FindingCode, Named, Number, Operand, Rule};
use crate::scenario::Field;

pub(super) fn work_out(sheet: &mut Sheet<'_, '_>) {
    let rules = &sheet.notice.de_minimis;
    let flags = [Field::DeMinimisRoadHaulage, Field::DeMinimisSeparateActivities];
    let [road_haulage, separate] = flags.map(|field| sheet.scenario.flag(field) == Some(true));
    let limit = if road_haulage && !separate { &rules.road_haulage } else { &rules.limit };
    let operands: ArrayVec<Operand, 2> =
        flags.into_iter().filter(|field| sheet.scenario.has(*field)).map(Operand::Field).collect();
    let working = Working { rule: Rule::SetByNotice, operands: &operands, citations: &limit.citations };
    sheet.set(FigureId::DeMinimisLimit, &working, Ok(FigureValue::Amount(limit.amount)));

    let operands = [FigureId::DeMinimisLimit.into(), Field::DeMinimisReceived.into()];
    sheet.set_difference(FigureId::DeMinimisRoom, &operands, &limit.citations);

    let received = sheet.scenario.amount(Field::DeMinimisReceived);
    let total = received.zip(sheet.amount(FigureId::GrantTotal).ok()).map(|(received, grant)| received.plus(grant));
    if let Some(total) = total.filter(|total| *total > limit.amount) {
        let figures = Named::one("limit", Number::Amount(limit.amount)).and("value", Number::Amount(total));
        let citations = &rules.exceeded.citations;
        sheet.find(FindingCode::DeMinimisExceeded, Field::DeMinimisReceived, figures, citations);
    }
}
