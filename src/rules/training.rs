//! Training: the hours that can be funded, the courses that fit into them or that people need, attendance
//! (Lazio: par. 3, action A, 2, and par. 17).

use super::sheet::{Sheet, Working};
use crate::evaluation::{FigureId, FigureValue, FindingCode, Named, Nothing, Number, Rule};
use crate::notice::Training;
use crate::scenario::Field;

const FIGURES: [FigureId; 5] = [
    FigureId::TrainingHoursMax,
    FigureId::TrainingCoursesMax,
    FigureId::TrainingParticipantsMax,
    FigureId::TrainingCoursesNeeded,
    FigureId::TrainingHoursNeeded,
];

pub(super) fn work_out(sheet: &mut Sheet<'_, '_>) {
    let Some(training) = &sheet.notice.training else {
        return sheet.set_nothing(&FIGURES, Nothing::NotSet);
    };
    work_out_figures(sheet, training);
    find_plan_faults(sheet, training);
    find_low_attendance(sheet, training);
}

fn work_out_figures<'n>(sheet: &mut Sheet<'n, '_>, training: &'n Training) {
    let (hours, course) = (&training.hours, &training.course);
    match sheet.employees().and_then(|employees| hours.bands.of(employees).ok_or(Nothing::NoBand)) {
        Ok(band) => {
            let rule = Rule::Band { from: band.from, to: band.to };
            let working = Working { rule, operands: &[Field::Employees.into()], citations: &hours.citations };
            sheet.set(FigureId::TrainingHoursMax, &working, Ok(FigureValue::Count(band.hours)));
        }
        Err(nothing) => sheet.set_nothing(&[FigureId::TrainingHoursMax], nothing),
    }
    let (least, most, citations) = (course.hours_min, course.participants_max, &course.citations);
    // A course without hours or people would need none; the notice's own numbers are never zero in practice.
    let whole = |hours: u32| hours.checked_div(least).unwrap_or(0);
    let courses = |people: u32| if most == 0 { 0 } else { people.div_ceil(most) };
    let (max, people_max) = (FigureId::TrainingCoursesMax, FigureId::TrainingParticipantsMax);
    sheet.set_count(max, Rule::DividedDown(least), FigureId::TrainingHoursMax, citations, &whole);
    sheet.set_count(people_max, Rule::Times(most), max, citations, &|courses| courses.saturating_mul(most));
    let (needed, hours_needed) = (FigureId::TrainingCoursesNeeded, FigureId::TrainingHoursNeeded);
    sheet.set_count(needed, Rule::DividedUp(most), Field::TrainingParticipants, citations, &courses);
    sheet.set_count(hours_needed, Rule::Times(least), needed, citations, &|courses| courses.saturating_mul(least));
}

fn find_plan_faults<'n>(sheet: &mut Sheet<'n, '_>, training: &'n Training) {
    let course = &training.course;
    let stated = |field| sheet.scenario.count(field);
    let (participants, hours) = (stated(Field::TrainingParticipants), stated(Field::TrainingHours));
    let tutoring = stated(Field::TrainingTutoringHours);
    let employees = stated(Field::Employees);
    // Courses that were not stated are those that the participants need.
    let courses = if sheet.scenario.has(Field::TrainingCourses) {
        stated(Field::TrainingCourses)
    } else {
        sheet.count(FigureId::TrainingCoursesNeeded).ok()
    };
    let hours_max = sheet.count(FigureId::TrainingHoursMax).ok();

    let most = courses.map(|courses| courses.saturating_mul(course.participants_max));
    let least = courses.map(|courses| courses.saturating_mul(course.hours_min));
    let mut find_beyond =
        |code, field, value: Option<u32>, limit: Option<u32>, citations, beyond: fn(u32, u32) -> bool| {
            if let Some((value, limit)) = value.zip(limit).filter(|(value, limit)| beyond(*value, *limit)) {
                let figures = Named::one("limit", Number::Count(limit)).and("value", Number::Count(value));
                sheet.find(code, field, figures, citations);
            }
        };
    let above = |value, limit| value > limit;
    let below = |value, limit| value < limit;
    let (people, time) = (Field::TrainingParticipants, Field::TrainingHours);
    find_beyond(FindingCode::TrainingCourseTooLarge, people, participants, most, &course.citations, above);
    find_beyond(FindingCode::TrainingCourseTooShort, time, hours, least, &course.citations, below);
    let (code, field) = (FindingCode::TutoringAboveTraining, Field::TrainingTutoringHours);
    find_beyond(code, field, tutoring, hours, &training.tutoring.citations, above);
    find_beyond(FindingCode::TrainingHoursAboveMaximum, time, hours, hours_max, &training.hours.citations, above);
    find_beyond(FindingCode::ParticipantsAboveEmployees, people, participants, employees, &course.citations, above);
}

/// In full above the first share; from the second on, with a favourable opinion; an opinion not stated is none.
fn find_low_attendance<'n>(sheet: &mut Sheet<'n, '_>, training: &'n Training) {
    let rule = &training.attendance;
    let Some(attendance) = sheet.scenario.percentage(Field::TrainingAttendancePercent) else { return };
    let opinion = sheet.scenario.flag(Field::TrainingBoardOpinion).unwrap_or_default();
    if attendance > rule.full_above || (opinion && attendance >= rule.with_opinion_from) {
        return;
    }
    let figures = Named::one("limit", Number::Percent(rule.full_above))
        .and("limit_with_opinion", Number::Percent(rule.with_opinion_from))
        .and("value", Number::Percent(attendance));
    sheet.find(FindingCode::AttendanceTooLow, Field::TrainingAttendancePercent, figures, &rule.citations);
}
