//! The rules topic by topic, from the notice file into sections. A topic that an act does not rule gives `None`.

use super::section::{Cell, Name, Section};
use crate::evaluation::FigureId;
use crate::notice::{Citations, Days, PilotLeast, Topic, Words};
use crate::present::{Text, form as words, page, pictures, rules};
use crate::scenario::{COST_A_LINES, Field};

/// The end of a topic's id, and its heading.
pub(super) const fn heading(topic: Topic) -> (&'static str, &'static Text) {
    match topic {
        Topic::Employees => ("dipendenti", &rules::EMPLOYEES),
        Topic::Requirements => ("requisiti", &rules::REQUIREMENTS),
        Topic::Ceilings => ("massimali", &page::CEILINGS),
        Topic::Costs => ("costi", &rules::COSTS),
        Topic::Grant => ("contributo", &page::GRANT),
        Topic::Training => ("formazione", &page::TRAINING),
        Topic::Pilot => ("pilota", &page::PILOT),
        Topic::Payment => ("pagamenti", &page::PAYMENT),
        Topic::FinalReport => ("rendiconto", &words::FINAL_REPORT),
        Topic::DeMinimis => ("de-minimis", &words::DE_MINIMIS),
        Topic::Deadlines => ("scadenze", &page::DEADLINES),
        Topic::Score => ("valutazione", &rules::SCORE),
        Topic::LabourCost => ("costo-orario", &words::LABOUR_COST),
    }
}

/// Writes what the act rules on a topic; `None` when that is nothing.
pub(super) fn write(section: &mut Section<'_>, topic: Topic) -> Option<()> {
    match topic {
        Topic::Employees => employees(section),
        Topic::Requirements => requirements(section),
        Topic::Ceilings => ceilings(section),
        Topic::Costs => costs(section),
        Topic::Grant => grant(section),
        Topic::Training => training(section)?,
        Topic::Pilot => pilot(section)?,
        Topic::Payment => payment(section)?,
        Topic::FinalReport => final_report(section)?,
        Topic::DeMinimis => de_minimis(section),
        Topic::Deadlines => deadlines(section)?,
        Topic::Score => score(section)?,
        Topic::LabourCost => labour_cost(section)?,
    }
    Some(())
}

/// Writes the conditions of a topic, and how the act is read where it leaves room.
pub(super) fn write_remarks(section: &mut Section<'_>, topic: Topic) {
    for condition in section.book.notice.conditions.iter().filter(|condition| condition.topic == topic) {
        section.line("", &condition.text, "", Some(&condition.citations));
    }
    section.list(Some(Name::Text(&rules::CONDITIONS)));
    for reading in section.book.notice.readings.iter().filter(|reading| reading.topic == topic) {
        section.line("", &reading.text, "", Some(&reading.citations));
    }
    section.list(Some(Name::Text(&page::READINGS)));
}

fn employees(section: &mut Section<'_>) {
    let employees = &section.book.notice.employees;
    section.line("", &employees.basis, "", Some(&employees.citations));
    section.list(None);
    contracts(section, Name::Text(&rules::COUNTED), employees.counted.as_deref());
    contracts(section, Name::Text(&rules::NOT_COUNTED), employees.not_counted.as_deref());
    section.pairs(&Name::Text(&rules::CONTRACTS));
}

fn contracts(section: &mut Section<'_>, title: Name<'_>, contracts: Option<&[Words]>) {
    if contracts.is_none() {
        section.pair(&title, &Cell::NotSet);
    }
    list(section, title, contracts.unwrap_or_default());
}

fn list(section: &mut Section<'_>, title: Name<'_>, lines: &[Words]) {
    for line in lines {
        section.line("", line, "", None);
    }
    section.list(Some(title));
}

fn requirements(section: &mut Section<'_>) {
    for requirement in &section.book.notice.requirements {
        let help = requirement.help.as_ref().map_or("", |help| section.book.language.of(help));
        section.line("", &requirement.text, help, Some(&requirement.citations));
    }
    section.list(None);
    for reason in &section.book.notice.exclusions {
        section.line(&reason.id.0, &reason.text, "", None);
        section.cite(&reason.citations);
    }
    section.list(Some(Name::Text(&rules::EXCLUSIONS)));
}

/// Writes what the two actions are.
pub(super) fn write_actions(section: &mut Section<'_>) {
    let actions = &section.book.notice.actions;
    for action in [&actions.a, &actions.b] {
        let value = match action.compulsory {
            Some(true) => Cell::Name(&Name::Text(&rules::COMPULSORY)),
            Some(false) => Cell::Name(&Name::Text(&rules::OPTIONAL)),
            None => Cell::NotSet,
        };
        section.pair(&Name::Words(&action.name), &value);
        section.cite(&action.citations);
    }
    section.pairs(&Name::Text(&rules::IN_THE_PLAN));
    list(section, Name::Text(&pictures::ACTION_A), &actions.a.includes);
    list(section, Name::Text(&pictures::ACTION_B), &actions.b.includes);
}

fn ceilings(section: &mut Section<'_>) {
    let (ceilings, funds) = (&section.book.notice.ceilings, &section.book.notice.funds);
    for band in &ceilings.bands {
        let amounts = [band.a, band.b, band.total()].map(Cell::Amount);
        section.row(&Name::Band(band.from, band.to), "", &amounts);
    }
    section.table(
        &Name::Text(&rules::CEILINGS),
        &[
            Name::Field(Field::Employees),
            Name::Text(&pictures::ACTION_A),
            Name::Text(&pictures::ACTION_B),
            Name::Text(&rules::TOTAL),
        ],
    );
    section.cite(&ceilings.citations);
    section.pair(&Name::Text(&pictures::ACTION_A), &Cell::Amount(funds.a));
    section.pair(&Name::Text(&pictures::ACTION_B), &Cell::Amount(funds.b));
    section.pair(&Name::Text(&rules::TOTAL), &Cell::Amount(funds.total()));
    section.pairs(&Name::Text(&rules::FUNDS));
    section.cite(&funds.citations);
}

fn costs(section: &mut Section<'_>) {
    let costs = &section.book.notice.costs;
    let lines = costs.lines.as_ref();
    if let Some(lines) = lines {
        for field in COST_A_LINES {
            section.row(&Name::Field(field), "", &[]);
        }
        section.table(&Name::Text(&pictures::ACTION_A), &[Name::Text(&rules::COST_LINES)]);
        section.cite(&lines.citations);
    } else {
        section.pair(&Name::Text(&rules::COST_LINES), &Cell::NotSet);
        section.pairs(&Name::Text(&pictures::ACTION_A));
    }
    section.share(&Name::Figure(FigureId::FlatRate), lines.map(|lines| &lines.flat_rate));
    section.share(&Name::Figure(FigureId::OtherStaffLimit), lines.map(|lines| &lines.other_staff));
    section.pairs(&Name::Text(&rules::SHARES_OF_STAFF));
    let with_device = Name::Text(&rules::WITH_DEVICE);
    let accessories = costs.equipment.accessories_need_device.as_ref();
    cited(section, &rules::ACCESSORIES, accessories.map(|cited| &cited.citations), &with_device);
    section.pairs(&Name::Text(&pictures::ACTION_B));
    section.line("", &costs.vat, "", None);
    section.list(None);
    section.cite(&costs.citations);
    section.cite(&costs.equipment.citations);
}

/// Adds a row for a rule that has no number of its own, and that the act may not set.
fn cited<'a>(section: &mut Section<'a>, name: &'static Text, rule: Option<&'a Citations>, value: &Name<'_>) {
    let value = if rule.is_some() { Cell::Name(value) } else { Cell::NotSet };
    section.pair(&Name::Text(name), &value);
    if let Some(citations) = rule {
        section.cite(citations);
    }
}

fn grant(section: &mut Section<'_>) {
    let grant = &section.book.notice.grant;
    let up_to_ceiling = Name::Text(&rules::COST_UP_TO_CEILING);
    cited(section, &rules::GRANT_OF_ACTION, Some(&grant.citations), &up_to_ceiling);
    let excluded = Name::Text(&rules::EXCLUDED);
    cited(section, &rules::REQUESTED_TOO_MUCH, grant.requests.as_ref().map(|cited| &cited.citations), &excluded);
    section.pairs(&Name::Text(&rules::HOW_MUCH));
}

fn training(section: &mut Section<'_>) -> Option<()> {
    let training = section.book.notice.training.as_ref()?;
    for band in &training.hours.bands {
        section.pair(&Name::Band(band.from, band.to), &Cell::Count(band.hours));
    }
    by_employees(section, FigureId::TrainingHoursMax, &rules::HOURS);
    section.cite(&training.hours.citations);
    let (course, attendance) = (&training.course, &training.attendance);
    section.pair(&Name::Text(&rules::COURSE_PARTICIPANTS), &Cell::Count(course.participants_max));
    section.pair(&Name::Text(&rules::COURSE_HOURS), &Cell::Count(course.hours_min));
    section.pair(&Name::Text(&rules::ATTENDANCE), &Cell::Percent(attendance.full_above));
    section.pair(&Name::Text(&rules::ATTENDANCE_WITH_OPINION), &Cell::Percent(attendance.with_opinion_from));
    section.pairs(&Name::Text(&rules::COURSES));
    section.cite(&course.citations);
    section.cite(&attendance.citations);
    section.cite(&training.tutoring.citations);
    Some(())
}

fn by_employees(section: &mut Section<'_>, caption: FigureId, column: &'static Text) {
    section.table(&Name::Figure(caption), &[Name::Field(Field::Employees), Name::Text(column)]);
}

fn pilot(section: &mut Section<'_>) -> Option<()> {
    let pilot = section.book.notice.pilot.as_ref()?;
    for band in &pilot.participants.bands {
        let least = match band.least {
            PilotLeast::People(people) => Cell::Count(people),
            PilotLeast::Share(share) => Cell::OfEmployees(share),
        };
        section.pair(&Name::Band(band.from, band.to), &least);
    }
    by_employees(section, FigureId::PilotParticipantsMin, &rules::LEAST);
    section.cite(&pilot.participants.citations);
    section.pair(&Name::Figure(FigureId::PilotMonthsMin), &Cell::Count(pilot.length.months_min));
    section.pairs(&Name::Text(&rules::LENGTH));
    section.cite(&pilot.length.citations);
    Some(())
}

fn payment(section: &mut Section<'_>) -> Option<()> {
    let payment = section.book.notice.payment.as_ref()?;
    section.share(&Name::Figure(FigureId::Advance), Some(&payment.advance));
    section.pairs(&Name::Text(&rules::SHARES_OF_GRANT));
    for rule in [&payment.balance, &payment.guarantee, &payment.single] {
        section.cite(&rule.citations);
    }
    Some(())
}

fn final_report(section: &mut Section<'_>) -> Option<()> {
    let report = section.book.notice.final_report.as_ref()?;
    for rule in [&report.flat_rate, &report.grant, &report.repayment] {
        section.cite(&rule.citations);
    }
    Some(())
}

fn de_minimis(section: &mut Section<'_>) {
    let limits = &section.book.notice.de_minimis;
    section.pair(&Name::Text(&rules::SINGLE_UNDERTAKING), &Cell::Amount(limits.limit.amount));
    section.pair(&Name::Field(Field::DeMinimisRoadHaulage), &Cell::Amount(limits.road_haulage.amount));
    section.pairs(&Name::Text(&rules::DE_MINIMIS_TABLE));
    for citations in [&limits.limit.citations, &limits.road_haulage.citations, &limits.exceeded.citations] {
        section.cite(citations);
    }
}

fn deadlines(section: &mut Section<'_>) -> Option<()> {
    let deadlines = section.book.notice.deadlines.as_ref()?;
    let opening = &deadlines.opening;
    section.row(&Name::Field(Field::DatesApplied), "", &[Cell::At(opening.date, &opening.time), Cell::Empty]);
    section.cite(&opening.citations);
    days(section, &Name::Text(&rules::APPROVAL), Field::DatesApplied, &deadlines.approval);
    days(section, &Name::Text(&rules::PARTNERSHIP), Field::DatesPublished, &deadlines.partnership);
    days(section, &Name::Field(Field::DatesStarted), Field::DatesPublished, &deadlines.start);
    let from = Name::Text(&rules::START_NOTICE);
    let months = Cell::Of(&rules::MONTHS, deadlines.end.months);
    section.row(&Name::Field(Field::DatesEnded), "", &[Cell::Name(&from), months]);
    section.cite(&deadlines.end.citations);
    days(section, &Name::Text(&rules::REPORT), Field::DatesEnded, &deadlines.report);
    days(section, &Name::Text(&rules::REPAYMENT), Field::DatesEnded, &deadlines.repayment);
    section.table(
        &Name::Text(&rules::TERMS),
        &[Name::Text(&pictures::WHAT), Name::Text(&rules::COUNTED_FROM), Name::Text(&rules::WITHIN)],
    );
    Some(())
}

fn days<'a>(section: &mut Section<'a>, what: &Name<'_>, from: Field, term: &'a Days) {
    section.row(what, "", &[Cell::Name(&Name::Field(from)), Cell::Of(&rules::DAYS, term.days)]);
    section.cite(&term.citations);
}

fn score(section: &mut Section<'_>) -> Option<()> {
    let score = section.book.notice.score.as_ref()?;
    for criterion in &score.criteria {
        let group = section.book.language.of(&criterion.group);
        let group = if criterion.group == criterion.name { "" } else { group };
        section.row(&Name::Words(&criterion.name), group, &[Cell::Count(criterion.most)]);
    }
    section.pair(&Name::Text(&rules::TOTAL), &Cell::Count(score.most_total()));
    section.pair(&Name::Text(&rules::THRESHOLD), &Cell::Count(score.threshold));
    section.pairs(&Name::Text(&rules::POINTS));
    section.cite(&score.citations);
    Some(())
}

fn labour_cost(section: &mut Section<'_>) -> Option<()> {
    let form = section.book.notice.labour_cost.as_ref()?;
    section.pair(&Name::Text(&rules::INPS), &Cell::Percent(form.inps));
    section.pair(&Name::Text(&rules::OTHER_FUNDS), &Cell::Percent(form.other));
    section.pair(&Name::Text(&rules::INAIL), &Cell::Percent(form.inail));
    section.pair(&Name::Text(&rules::GUARANTEE_FUND), &Cell::Percent(form.guarantee_fund));
    section.pairs(&Name::Text(&rules::SHARES_OF_PAY));
    section.pair(&Name::Text(&rules::PAY_DIVIDED_BY), &Cell::Divisor(form.severance_divisor));
    section.pairs(&Name::Text(&words::PAY_SEVERANCE));
    for months in &form.months {
        section.pair(&Name::Text(&rules::MONTHLY_PAYMENTS), &Cell::Count(*months));
    }
    section.pairs(&Name::Text(&rules::MONTHLY_PAYMENTS));
    for year in &form.hours {
        section.pair(&Name::Words(&year.contracts), &Cell::Count(year.hours));
    }
    section.pairs(&Name::Text(&rules::YEARLY_HOURS));
    section.cite(&form.citations);
    Some(())
}
