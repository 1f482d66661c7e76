//! What an evaluation is: figures with their steps, findings, deadlines; and its JSON. How they are worked out is in
//! `crate::rules`; how they are worded is in `crate::present`.

mod figure;
mod finding;
#[cfg(feature = "schema")]
mod schema;
mod write;

pub use figure::{Figure, FigureId, FigureValue, Named, Nothing, Number, Operand, Rule, Step};
pub use finding::{Finding, FindingCode, Place, Severity};
#[cfg(feature = "schema")]
pub use schema::evaluation_schema;

use crate::dates::Date;
use crate::money::Euro;
use crate::names::names;
use crate::notice::{Citations, Notice};
use crate::scenario::{Entry, Part, Scenario, Value};

names! {
    /// A deadline, named and ordered as in the contract (Schedule).
    pub enum Deadline {
        /// The approval is expected by then.
        ApprovalExpected = "approval_expected",
        /// The partnership is formed by then.
        PartnershipDeadline = "partnership_deadline",
        /// The activities start by then.
        StartDeadline = "start_deadline",
        /// The pilot starts by then, to last long enough.
        PilotLatestStart = "pilot_latest_start",
        /// The activities end by then.
        EndDeadline = "end_deadline",
        /// The report is sent by then.
        ReportDeadline = "report_deadline",
        /// What was not used is given back by then.
        RepaymentDeadline = "repayment_deadline",
    }
}

/// A note on a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateNote<'n> {
    /// A reading of the notice file, by its id.
    Reading(&'n str),
    /// The day is a Sunday.
    Sunday,
    /// The day is a national holiday.
    Holiday,
}

impl<'n> DateNote<'n> {
    /// The id in the contract.
    #[must_use]
    pub const fn name(self) -> &'n str {
        match self {
            Self::Reading(id) => id,
            Self::Sunday => "sunday",
            Self::Holiday => "holiday",
        }
    }
}

/// One entry of the schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct ScheduleEntry<'n> {
    /// Which deadline.
    pub id: Deadline,
    /// The last day.
    pub date: Date,
    /// Where the term stands.
    pub citations: &'n Citations,
    /// What is to be known of it.
    pub notes: Vec<DateNote<'n>>,
}

names! {
    /// Whether anything excludes the application.
    pub enum Outcome {
        /// Nothing does, as far as was stated.
        Eligible = "eligible",
        /// A finding does.
        Excluded = "excluded",
    }
}

/// Everything that follows from a scenario under a notice.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation<'n> {
    notice: &'n Notice,
    figures: [Figure<'n>; FigureId::ALL.len()],
    findings: Vec<Finding<'n>>,
    schedule: Vec<ScheduleEntry<'n>>,
}

impl<'n> Evaluation<'n> {
    /// An evaluation in which nothing has been worked out yet.
    pub(crate) fn begin(notice: &'n Notice) -> Self {
        let figures = [const { Figure::Unknown(Nothing::NotStated) }; FigureId::ALL.len()];
        Self { notice, figures, findings: Vec::new(), schedule: Vec::new() }
    }

    pub(crate) fn set(&mut self, id: FigureId, figure: Figure<'n>) {
        if let Some(place) = self.figures.get_mut(id.index()) {
            *place = figure;
        }
    }

    /// Adds a finding in its place: findings stand in the order of their codes, those of one code as they came.
    pub(crate) fn add_finding(&mut self, finding: Finding<'n>) {
        let place = self.findings.partition_point(|earlier| earlier.code <= finding.code);
        self.findings.insert(place, finding);
    }

    pub(crate) fn add_deadline(&mut self, entry: ScheduleEntry<'n>) {
        self.schedule.push(entry);
    }

    /// The notice under which it was worked out.
    #[must_use]
    pub const fn notice(&self) -> &'n Notice {
        self.notice
    }

    /// A figure.
    #[must_use]
    pub fn figure(&self, id: FigureId) -> &Figure<'n> {
        const MISSING: &Figure<'static> = &Figure::Unknown(Nothing::NotStated);
        self.figures.get(id.index()).unwrap_or(MISSING)
    }

    /// The value of a figure.
    ///
    /// # Errors
    /// Why it is not known.
    pub fn value(&self, id: FigureId) -> Result<FigureValue, Nothing> {
        match self.figure(id) {
            Figure::Known { value, .. } => Ok(*value),
            Figure::Unknown(nothing) => Err(*nothing),
        }
    }

    /// The amount of a figure, in euro.
    ///
    /// # Errors
    /// Why it is not known; a count has none.
    pub fn amount(&self, id: FigureId) -> Result<Euro, Nothing> {
        match self.value(id)? {
            FigureValue::Amount(amount) => Ok(amount),
            FigureValue::Count(_) => Err(Nothing::NotStated),
        }
    }

    /// The step that led to a figure, when it is known.
    #[must_use]
    pub fn step(&self, id: FigureId) -> Option<&Step<'n>> {
        match self.figure(id) {
            Figure::Known { step, .. } => Some(step),
            Figure::Unknown(_) => None,
        }
    }

    /// What an operand of a step is worth; `None` for a yes or no, and for what is not known. The scenario is the one
    /// that was evaluated.
    #[must_use]
    pub fn operand(&self, operand: Operand, scenario: &Scenario) -> Option<Number> {
        match operand {
            Operand::Figure(id) => self.value(id).ok().map(Number::from),
            Operand::Field(field) => match scenario.entry(field) {
                Entry::Stated(Value::Amount(amount)) => Some(Number::Amount(amount)),
                Entry::Stated(Value::Count(count)) => Some(Number::Count(count)),
                _ => None,
            },
        }
    }

    /// Which operands of the smallest-of step of a figure are the smallest: the limits that bind. Empty for a figure
    /// that is not known or comes from another rule.
    pub fn binding(&self, id: FigureId, scenario: &Scenario) -> impl Iterator<Item = Operand> {
        let value = self.value(id).ok().map(Number::from);
        let step = self.step(id).filter(|step| step.rule == Rule::SmallerOf);
        let operands = step.map(|step| step.operands.clone()).unwrap_or_default();
        operands.into_iter().filter(move |operand| self.operand(*operand, scenario) == value)
    }

    /// The findings: exclusions, breaches, notes.
    #[must_use]
    pub fn findings(&self) -> &[Finding<'n>] {
        &self.findings
    }

    /// The deadlines, in the order of the contract.
    #[must_use]
    pub fn schedule(&self) -> &[ScheduleEntry<'n>] {
        &self.schedule
    }

    /// Whether anything excludes the application.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let excludes = |finding: &Finding<'_>| finding.code.severity() == Severity::Exclusion;
        if self.findings.iter().any(excludes) { Outcome::Excluded } else { Outcome::Eligible }
    }

    /// The parts of a scenario that the notice does not rule, in the order of the contract.
    pub fn parts_not_set(&self) -> impl Iterator<Item = Part> {
        parts_not_set(self.notice)
    }
}

/// The parts of a scenario that a notice does not rule, in the order of the contract.
pub(crate) fn parts_not_set(notice: &Notice) -> impl Iterator<Item = Part> {
    [
        (Part::Requested, notice.grant.requests.is_none()),
        (Part::Training, notice.training.is_none()),
        (Part::Pilot, notice.pilot.is_none()),
        (Part::Payment, notice.payment.is_none()),
        (Part::Dates, notice.deadlines.is_none()),
        (Part::FinalReport, notice.final_report.is_none()),
        (Part::Score, notice.score.is_none()),
    ]
    .into_iter()
    .filter_map(|(part, not_set)| not_set.then_some(part))
}
