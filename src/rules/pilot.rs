//! The pilot: how many take part and how long it lasts, at least (Lazio: par. 3, action A, 3).

use super::sheet::{Sheet, Working};
use crate::evaluation::{FigureId, FigureValue, FindingCode, Named, Nothing, Number, Rule};
use crate::notice::{Pilot, PilotLeast};
use crate::scenario::Field;

pub(super) fn work_out(sheet: &mut Sheet<'_, '_>) {
    let Some(pilot) = &sheet.notice.pilot else {
        return sheet.set_nothing(&[FigureId::PilotParticipantsMin, FigureId::PilotMonthsMin], Nothing::NotSet);
    };
    work_out_participants(sheet, pilot);
    let length = &pilot.length;
    let working = Working { rule: Rule::SetByNotice, operands: &[], citations: &length.citations };
    sheet.set(FigureId::PilotMonthsMin, &working, Ok(FigureValue::Count(length.months_min)));

    let participants = sheet.scenario.count(Field::PilotParticipants);
    let least = sheet.count(FigureId::PilotParticipantsMin).ok();
    if let Some((value, limit)) = participants.zip(least).filter(|(value, limit)| value < limit) {
        let figures = Named::one("limit", Number::Count(limit)).and("value", Number::Count(value));
        let citations = &pilot.participants.citations;
        sheet.find(FindingCode::PilotTooFewParticipants, Field::PilotParticipants, figures, citations);
    }
    let months = sheet.scenario.count(Field::PilotMonths);
    if let Some(value) = months.filter(|months| *months < length.months_min) {
        let figures = Named::one("limit", Number::Count(length.months_min)).and("value", Number::Count(value));
        sheet.find(FindingCode::PilotTooShort, Field::PilotMonths, figures, &length.citations);
    }
    if let Some((value, limit)) = participants.zip(sheet.employees().ok()).filter(|(value, limit)| value > limit) {
        let figures = Named::one("limit", Number::Count(limit)).and("value", Number::Count(value));
        let citations = &pilot.participants.citations;
        sheet.find(FindingCode::PilotAboveEmployees, Field::PilotParticipants, figures, citations);
    }
}

fn work_out_participants<'n>(sheet: &mut Sheet<'n, '_>, pilot: &'n Pilot) {
    let table = &pilot.participants;
    let (id, citations) = (FigureId::PilotParticipantsMin, &table.citations);
    match sheet.employees().and_then(|employees| table.bands.of(employees).ok_or(Nothing::NoBand)) {
        Ok(band) => match band.least {
            PilotLeast::People(people) => {
                let rule = Rule::Band { from: band.from, to: band.to };
                sheet.set_count(id, rule, Field::Employees, citations, &|_| people);
            }
            PilotLeast::Share(percent) => {
                let people = |employees| percent.of_people_rounded_up(employees);
                sheet.set_count(id, Rule::SharePeople(percent), Field::Employees, citations, &people);
            }
        },
        Err(nothing) => sheet.set_nothing(&[id], nothing),
    }
}
