//! The deadlines: which day follows from which, and what came too early or too late
//! (Lazio: par. 9, 11, 13, 16, 19, Allegato B art. 3 and 9).

use super::sheet::Sheet;
use crate::dates::Date;
use crate::evaluation::{DateNote, Deadline, FindingCode, Named, Number, ScheduleEntry};
use crate::notice::{Citations, Days};
use crate::scenario::Field;

pub(super) fn work_out(sheet: &mut Sheet<'_, '_>) {
    let Some(rules) = &sheet.notice.deadlines else { return };
    let date = |field| sheet.scenario.date(field);
    let (applied, published) = (date(Field::DatesApplied), date(Field::DatesPublished));
    let (started, ended) = (date(Field::DatesStarted), date(Field::DatesEnded));
    let after = |from: Option<Date>, term: &Days| from.map(|date| date.plus_days(term.days));
    let start_deadline = after(published, &rules.start);
    let end_deadline = started.map(|date| date.plus_months(rules.end.months));
    let end = ended.or(end_deadline);

    add_term(sheet, Deadline::ApprovalExpected, after(applied, &rules.approval), &rules.approval);
    add_term(sheet, Deadline::PartnershipDeadline, after(published, &rules.partnership), &rules.partnership);
    add_term(sheet, Deadline::StartDeadline, start_deadline, &rules.start);
    if let Some(pilot) = &sheet.notice.pilot {
        let latest = end_deadline.map(|date| date.minus_months(pilot.length.months_min));
        add(sheet, Deadline::PilotLatestStart, latest, &pilot.length.citations, Vec::new());
    }
    add(sheet, Deadline::EndDeadline, end_deadline, &rules.end.citations, Vec::new());
    add_term(sheet, Deadline::ReportDeadline, after(end, &rules.report), &rules.report);
    add_term(sheet, Deadline::RepaymentDeadline, after(end, &rules.repayment), &rules.repayment);

    let opening = &rules.opening;
    if let Some(applied) = applied.filter(|applied| *applied < opening.date) {
        let figures = Named::one("limit", Number::Date(opening.date)).and("value", Number::Date(applied));
        sheet.find(FindingCode::AppliedTooEarly, Field::DatesApplied, figures, &opening.citations);
    }
    find_late(sheet, FindingCode::StartLate, Field::DatesStarted, start_deadline, &rules.start.citations);
    find_late(sheet, FindingCode::EndLate, Field::DatesEnded, end_deadline, &rules.end.citations);
}

fn add_term<'n>(sheet: &mut Sheet<'n, '_>, id: Deadline, date: Option<Date>, term: &'n Days) {
    let notes = term.notes.iter().flatten().map(|note| DateNote::Reading(&note.0)).collect();
    add(sheet, id, date, &term.citations, notes);
}

/// Adds an entry once its day is known. The days are not moved: a Sunday or holiday is only noted.
fn add<'n>(
    sheet: &mut Sheet<'n, '_>,
    id: Deadline,
    date: Option<Date>,
    citations: &'n Citations,
    mut notes: Vec<DateNote<'n>>,
) {
    let Some(date) = date else { return };
    notes.extend(date.is_sunday().then_some(DateNote::Sunday));
    notes.extend(date.is_national_holiday().then_some(DateNote::Holiday));
    sheet.evaluation.add_deadline(ScheduleEntry { id, date, citations, notes });
}

fn find_late<'n>(
    sheet: &mut Sheet<'n, '_>,
    code: FindingCode,
    field: Field,
    deadline: Option<Date>,
    citations: &'n Citations,
) {
    if let Some((date, limit)) = sheet.scenario.date(field).zip(deadline).filter(|(date, limit)| date > limit) {
        let figures = Named::one("limit", Number::Date(limit)).and("value", Number::Date(date));
        sheet.find(code, field, figures, citations);
    }
}
