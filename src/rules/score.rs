//! The applicant's own guess of the assessment against the threshold (Lazio: par. 13).

use arrayvec::ArrayVec;

use super::sheet::{Sheet, Working};
use crate::evaluation::{FigureId, FigureValue, FindingCode, Named, Nothing, Number, Operand, Rule};
use crate::scenario::{Part, SCORE_FIELDS};

pub(super) fn work_out(sheet: &mut Sheet<'_, '_>) {
    let Some(score) = &sheet.notice.score else {
        return sheet.set_nothing(&[FigureId::ScoreTotal], Nothing::NotSet);
    };
    let stated = SCORE_FIELDS.into_iter().filter_map(|field| sheet.scenario.count(field).map(|points| (field, points)));
    let mut operands: ArrayVec<Operand, { SCORE_FIELDS.len() }> = ArrayVec::new();
    let mut total = 0_u32;
    for (field, points) in stated {
        operands.push(field.into());
        total = total.saturating_add(points);
    }
    let complete = score.criteria.iter().all(|criterion| sheet.scenario.count(criterion.id.0).is_some());
    let value = if operands.is_empty() { Err(Nothing::NotStated) } else { Ok(FigureValue::Count(total)) };
    let working = Working { rule: Rule::Sum, operands: &operands, citations: &score.citations };
    sheet.set(FigureId::ScoreTotal, &working, value);
    if complete && total < score.threshold {
        let figures = Named::one("limit", Number::Count(score.threshold)).and("value", Number::Count(total));
        sheet.find(FindingCode::ScoreBelowThreshold, Part::Score, figures, &score.citations);
    }
}
