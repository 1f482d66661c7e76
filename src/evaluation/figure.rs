//! The figures: their names, what each can be (known, or one of three kinds of nothing), and the step that led to it.

use arrayvec::ArrayVec;
use serde::{Serialize, Serializer};

use crate::dates::Date;
use crate::money::{Euro, Percent};
use crate::names::names;
use crate::notice::Citations;
use crate::scenario::Field;

names! {
    /// A figure of the evaluation, named as in the contract (Figures).
    pub enum FigureId {
        /// The most for action A, in euro.
        CeilingA = "ceiling_a",
        /// The most for action B, in euro.
        CeilingB = "ceiling_b",
        /// The most for both, in euro.
        CeilingTotal = "ceiling_total",
        /// All staff of action A, in euro.
        PersonnelTotal = "personnel_total",
        /// Staff of action A that does not teach, in euro.
        OtherStaff = "other_staff",
        /// The most that staff which does not teach may cost, in euro, rounded down.
        OtherStaffLimit = "other_staff_limit",
        /// The flat rate for every other cost of action A, in euro.
        FlatRate = "flat_rate",
        /// The cost of action A, in euro.
        CostA = "cost_a",
        /// The cost of action B, in euro.
        CostB = "cost_b",
        /// The cost of the project, in euro.
        CostTotal = "cost_total",
        /// The grant for action A, in euro.
        GrantA = "grant_a",
        /// The grant for action B, in euro.
        GrantB = "grant_b",
        /// The grant, in euro.
        GrantTotal = "grant_total",
        /// What the company pays itself, in euro.
        OwnFunds = "own_funds",
        /// What the ceiling of action A leaves unused, in euro.
        SpareA = "spare_a",
        /// What the ceiling of action B leaves unused, in euro.
        SpareB = "spare_b",
        /// The smallest staff cost that earns the whole ceiling of action A, in euro.
        PersonnelForFullGrantA = "personnel_for_full_grant_a",
        /// The most hours of training that can be funded.
        TrainingHoursMax = "training_hours_max",
        /// The most courses that fit into those hours.
        TrainingCoursesMax = "training_courses_max",
        /// The most people in those courses.
        TrainingParticipantsMax = "training_participants_max",
        /// The courses that the people to be trained need.
        TrainingCoursesNeeded = "training_courses_needed",
        /// The hours that those courses need at least.
        TrainingHoursNeeded = "training_hours_needed",
        /// The least number of employees in the pilot.
        PilotParticipantsMin = "pilot_participants_min",
        /// The least length of the pilot, in months.
        PilotMonthsMin = "pilot_months_min",
        /// The advance, in euro.
        Advance = "advance",
        /// The balance, in euro.
        Balance = "balance",
        /// The guarantee for the advance, in euro.
        Guarantee = "guarantee",
        /// The limit on de minimis aid, in euro.
        DeMinimisLimit = "de_minimis_limit",
        /// What the limit leaves, in euro.
        DeMinimisRoom = "de_minimis_room",
        /// The flat rate on the staff recognised, in euro.
        FinalFlatRate = "final_flat_rate",
        /// The cost of action A that is recognised, in euro.
        FinalCostA = "final_cost_a",
        /// The grant for action A that is recognised, in euro.
        FinalGrantA = "final_grant_a",
        /// The grant for action B that is recognised, in euro.
        FinalGrantB = "final_grant_b",
        /// The grant that is recognised, in euro.
        FinalGrantTotal = "final_grant_total",
        /// What is still paid, in euro.
        FinalBalance = "final_balance",
        /// What is given back, in euro.
        Repayment = "repayment",
        /// The first headcount of the next band.
        NextBandEmployees = "next_band_employees",
        /// How much the ceiling rises there, in euro.
        NextBandGain = "next_band_gain",
        /// The points stated, added up.
        ScoreTotal = "score_total",
        /// How many grants of this size the funds can pay.
        FundableProjects = "fundable_projects",
    }
}

/// What a figure is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum FigureValue {
    /// An amount in euro.
    Amount(Euro),
    /// A whole number.
    Count(u32),
}

/// Why a figure is not known. In the contract's JSON all of them are `null`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nothing {
    /// The visitor has not said what it depends on, or it cannot be read.
    NotStated,
    /// There is no amount below the first band of employees, or beyond the last.
    NoBand,
    /// It does not arise: there is no guarantee without an advance.
    NotDue,
    /// The act does not rule it.
    NotSet,
}

/// What a step takes: another figure, or a field that was stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// A figure of the same evaluation.
    Figure(FigureId),
    /// A field of the scenario.
    Field(Field),
}

impl Operand {
    /// The name in the contract.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Figure(figure) => figure.name(),
            Self::Field(field) => field.name(),
        }
    }
}

impl From<FigureId> for Operand {
    fn from(figure: FigureId) -> Self {
        Self::Figure(figure)
    }
}

impl From<Field> for Operand {
    fn from(field: Field) -> Self {
        Self::Field(field)
    }
}

impl Serialize for Operand {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// How a figure comes from its operands. The numbers are the notice's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rule {
    /// It was stated.
    Stated,
    /// It is the notice's own number.
    SetByNotice,
    /// It is read off a table, in the row for the employees.
    Band {
        /// The first headcount of the row.
        from: u32,
        /// The last, if the row ends.
        to: Option<u32>,
    },
    /// The action is left out of the plan, so it is zero.
    ActionLeftOut,
    /// The operands added up.
    Sum,
    /// The smallest operand.
    SmallerOf,
    /// The first operand less the others, never below zero.
    Difference,
    /// The operand itself.
    SameAs,
    /// A share of the operand, to the nearest cent, a half cent up.
    Share(Percent),
    /// A share of the first operand, to the nearest cent, a half cent up, and no more than the second.
    ShareUpTo(Percent),
    /// A share of the operand, down to the cent.
    ShareRoundedDown(Percent),
    /// A share of the employees, up to the next whole person.
    SharePeople(Percent),
    /// So many times the operand.
    Times(u32),
    /// The operand divided, down to a whole number.
    DividedDown(u32),
    /// The operand divided, up to a whole number.
    DividedUp(u32),
    /// The smallest amount which with this share of it added reaches the operand.
    SmallestReaching(Percent),
    /// Nothing is paid before the end.
    PaidAtEnd,
    /// The first headcount of the row after that of the employees.
    NextBand,
    /// How much the ceiling rises there.
    NextBandRise,
    /// How many times the operands fit into the funds, the smaller.
    FundsDivided {
        /// The funds for action A, in euro.
        a: Euro,
        /// The funds for action B, in euro.
        b: Euro,
    },
}

impl Rule {
    /// The name in the contract.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::SetByNotice => "set_by_notice",
            Self::Band { .. } => "band",
            Self::ActionLeftOut => "action_left_out",
            Self::Sum => "sum",
            Self::SmallerOf => "smaller_of",
            Self::Difference => "difference",
            Self::SameAs => "same_as",
            Self::Share(_) => "share",
            Self::ShareUpTo(_) => "share_up_to",
            Self::ShareRoundedDown(_) => "share_rounded_down",
            Self::SharePeople(_) => "share_of_people_rounded_up",
            Self::Times(_) => "times",
            Self::DividedDown(_) => "divided_rounded_down",
            Self::DividedUp(_) => "divided_rounded_up",
            Self::SmallestReaching(_) => "smallest_reaching",
            Self::PaidAtEnd => "paid_at_end",
            Self::NextBand => "next_band",
            Self::NextBandRise => "next_band_rise",
            Self::FundsDivided { .. } => "funds_divided",
        }
    }

    /// The notice's numbers that the words of the step need, by name.
    #[must_use]
    pub fn figures(self) -> Named {
        match self {
            Self::Band { from, to } => {
                let mut named = Named::one("from", Number::Count(from));
                if let Some(to) = to {
                    named = named.and("to", Number::Count(to));
                }
                named
            }
            Self::Share(percent)
            | Self::ShareUpTo(percent)
            | Self::ShareRoundedDown(percent)
            | Self::SharePeople(percent)
            | Self::SmallestReaching(percent) => Named::one("percent", Number::Percent(percent)),
            Self::Times(factor) => Named::one("factor", Number::Count(factor)),
            Self::DividedDown(divisor) | Self::DividedUp(divisor) => Named::one("divisor", Number::Count(divisor)),
            Self::FundsDivided { a, b } => Named::one("funds_a", Number::Amount(a)).and("funds_b", Number::Amount(b)),
            Self::Stated
            | Self::SetByNotice
            | Self::ActionLeftOut
            | Self::Sum
            | Self::SmallerOf
            | Self::Difference
            | Self::SameAs
            | Self::PaidAtEnd
            | Self::NextBand
            | Self::NextBandRise => Named::default(),
        }
    }
}

/// The most operands that a step has: the seven criteria of the assessment.
pub(super) const MOST_OPERANDS: usize = 8;

/// The step that led to a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<'n> {
    /// How it was found.
    pub rule: Rule,
    /// From what; following these leads down to what was stated.
    pub operands: ArrayVec<Operand, MOST_OPERANDS>,
    /// Where the rule stands.
    pub citations: &'n Citations,
}

/// A figure: known, with the step that led to it, or one of the kinds of nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure<'n> {
    /// Its value and its step.
    Known {
        /// What it is worth.
        value: FigureValue,
        /// How it came about.
        step: Step<'n>,
    },
    /// It is not known, for this reason.
    Unknown(Nothing),
}

/// A number that words need, beside a finding or a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Number {
    /// An amount in euro.
    Amount(Euro),
    /// A whole number.
    Count(u32),
    /// A percentage.
    Percent(Percent),
    /// A day.
    Date(Date),
}

impl From<FigureValue> for Number {
    fn from(value: FigureValue) -> Self {
        match value {
            FigureValue::Amount(amount) => Self::Amount(amount),
            FigureValue::Count(count) => Self::Count(count),
        }
    }
}

/// Numbers by name, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Named(ArrayVec<(&'static str, Number), 3>);

impl Named {
    /// One number.
    #[must_use]
    pub fn one(name: &'static str, number: Number) -> Self {
        Self::default().and(name, number)
    }

    /// And another; there is room for three.
    #[must_use]
    pub fn and(mut self, name: &'static str, number: Number) -> Self {
        // No finding and no step needs more than three, so nothing is ever dropped.
        let _ = self.0.try_push((name, number));
        self
    }

    /// The number with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Number> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, number)| *number)
    }

    /// The numbers with their names, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, Number)> {
        self.0.iter().copied()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, number)| (name, number)))
    }
}
