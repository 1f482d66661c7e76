//! Dates, deadlines and payments in the order in which they come (Lazio: par. 9, 13, 16, 18, 19, Allegato B).

use crate::dates::Date;
use crate::evaluation::{Deadline, Evaluation, FigureId, ScheduleEntry};
use crate::money::Euro;
use crate::scenario::{DATES_IN_ORDER, Field, Scenario};

/// What comes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TimelineEvent<'e, 'n> {
    /// A date that was stated.
    Stated(Field),
    /// A deadline.
    Deadline(&'e ScheduleEntry<'n>),
    /// A payment, and how much in euro; `None` while it is not known.
    Payment(FigureId, Option<Euro>),
}

/// One point of the time line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimelinePoint<'e, 'n> {
    /// When; `None` for a payment, whose day no act sets.
    pub date: Option<Date>,
    /// What.
    pub event: TimelineEvent<'e, 'n>,
}

/// Everything that has its place in time, in order: of one day, first what was stated, then deadlines in the order of
/// the contract, then payments. A payment stands after what it follows: the advance after the start, the balance after
/// the report. Empty while no date is known.
#[must_use]
pub fn timeline<'e, 'n>(evaluation: &'e Evaluation<'n>, scenario: &Scenario) -> Vec<TimelinePoint<'e, 'n>> {
    let mut line = Line(Vec::new());
    for field in DATES_IN_ORDER {
        if let Some(date) = scenario.date(field) {
            line.put(Some(date), TimelinePoint { date: Some(date), event: TimelineEvent::Stated(field) });
        }
    }
    for entry in evaluation.schedule() {
        let date = Some(entry.date);
        line.put(date, TimelinePoint { date, event: TimelineEvent::Deadline(entry) });
    }
    if evaluation.notice().payment.is_some() && !line.0.is_empty() {
        let deadline = |id| evaluation.schedule().iter().find(|entry| entry.id == id).map(|entry| entry.date);
        let start = scenario.date(Field::DatesStarted).or_else(|| deadline(Deadline::StartDeadline));
        let is_reported = evaluation.value(FigureId::FinalBalance).is_ok();
        let balance = if is_reported { FigureId::FinalBalance } else { FigureId::Balance };
        for (after, id) in [(start, FigureId::Advance), (deadline(Deadline::ReportDeadline), balance)] {
            let amount = evaluation.amount(id).ok();
            // Paid in one sum at the end, there is no advance.
            if amount != Some(Euro::ZERO) {
                line.put(after, TimelinePoint { date: None, event: TimelineEvent::Payment(id, amount) });
            }
        }
    }
    line.0.into_iter().map(|(_, point)| point).collect()
}

/// Points with the day after which they stand; without one, at the end.
struct Line<'e, 'n>(Vec<(Option<Date>, TimelinePoint<'e, 'n>)>);

impl<'e, 'n> Line<'e, 'n> {
    /// Puts a point behind all that are not later.
    fn put(&mut self, after: Option<Date>, point: TimelinePoint<'e, 'n>) {
        let is_later = |known: &Option<Date>| after.is_some_and(|after| known.is_none_or(|known| known > after));
        let place = self.0.iter().position(|(known, _)| is_later(known)).unwrap_or(self.0.len());
        self.0.insert(place, (after, point));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate;
    use crate::notice::Catalogue;
    use crate::scenario::Value;

    fn names(notice: &str, dates: &[(Field, &str)]) -> Vec<&'static str> {
        let scenario = dates.iter().fold(Scenario::new(notice), |scenario, (field, text)| {
            scenario.with(*field, Value::Date(Date::parse(text).unwrap()))
        });
        let evaluation = evaluate(Catalogue::built_in().get(notice).unwrap(), &scenario);
        let name = |point: &TimelinePoint<'_, '_>| match point.event {
            TimelineEvent::Stated(field) => field.name(),
            TimelineEvent::Deadline(entry) => entry.id.name(),
            TimelineEvent::Payment(figure, _) => figure.name(),
        };
        timeline(&evaluation, &scenario).iter().map(name).collect()
    }

    #[test]
    fn what_comes_first_stands_first() {
        let dates = [
            (Field::DatesApplied, "2020-03-12"),
            (Field::DatesPublished, "2020-05-20"),
            (Field::DatesStarted, "2020-06-19"),
        ];
        let expected = [
            "dates.applied",
            "approval_expected",
            "dates.published",
            "dates.started",
            "partnership_deadline",
            "start_deadline",
            "advance",
            "pilot_latest_start",
            "end_deadline",
            "report_deadline",
            "balance",
            "repayment_deadline",
        ];
        assert_eq!(names("lazio-2020", &dates), expected);
        assert_eq!(
            names("lazio-2020", &dates[..1]),
            ["dates.applied", "approval_expected", "advance", "balance"],
            "what has no place yet stands at the end"
        );
    }

    #[test]
    fn without_dates_there_is_no_line() {
        assert!(names("lazio-2020", &[]).is_empty());
        assert!(names("lombardia-2019", &[]).is_empty());
    }
}
