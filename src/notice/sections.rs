//! The sections of a notice file, one for each topic. A section that may be left out is one that an act may not
//! rule: what it would give is then "not set". How the rules are applied is in `crate::rules`.

use serde_json::value::RawValue;

use super::bands::{Bands, CeilingBand, HoursBand, PilotBand};
use super::source::{Citations, Id, Words};
use crate::dates::Date;
use crate::json::{Code, Read, Reader, record, text_of};
use crate::money::{Divisor, Euro, Percent};
use crate::names::names;
use crate::scenario::Field;
#[cfg(feature = "schema")]
use crate::scenario::SCORE_FIELDS;

names! {
    /// A topic of the rules: the same word names the section of the notice file, the file in `rules` and the part of
    /// the page.
    pub enum Topic {
        /// Who counts as an employee.
        Employees = "employees",
        /// Who may apply, and how.
        Requirements = "requirements",
        /// The most that is granted.
        Ceilings = "ceilings",
        /// What the plan costs.
        Costs = "costs",
        /// What is granted.
        Grant = "grant",
        /// Training.
        Training = "training",
        /// The pilot.
        Pilot = "pilot",
        /// Advance, balance and guarantee.
        Payment = "payment",
        /// What is recognised in the end.
        FinalReport = "final_report",
        /// Limits on small State aid.
        DeMinimis = "de_minimis",
        /// By when.
        Deadlines = "deadlines",
        /// The assessment.
        Score = "score",
        /// The hourly cost of internal staff.
        LabourCost = "labour_cost",
    }
}

names! {
    /// Whether applications can be sent.
    pub enum Status {
        /// They can.
        Open = "open",
        /// They no longer can.
        Closed = "closed",
    }
}

/// Reads a text that must be one of a closed list of names.
macro_rules! read_name {
    ($($Enum:ident else $placeholder:ident),+) => { $(
        impl Read for $Enum {
            fn read(json: &RawValue, reader: &mut Reader) -> Self {
                let named = text_of(json).and_then(|name| Self::from_name(&name));
                reader.accept(named.ok_or(Code::UnknownValue)).unwrap_or(Self::$placeholder)
            }

            fn placeholder() -> Self {
                Self::$placeholder
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $Enum {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($Enum).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let names: Vec<_> = Self::ALL.iter().map(|value| value.name()).collect();
                schemars::json_schema!({ "enum": names })
            }
        }
    )+ };
}

read_name!(Topic else Employees, Status else Closed);

record! {
    /// A rule without a number of its own: where it stands.
    pub struct Cited {
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// A share.
    pub struct Share {
        /// How much, in percent.
        pub percent: Percent,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// An amount that bounds another.
    pub struct Limit {
        /// How much, in euro.
        pub amount: Euro,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// A condition, a duty or a fact that is shown and not computed.
    pub struct Condition {
        /// The topic beside which it is shown.
        pub topic: Topic,
        /// What it says.
        pub text: Words,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// How the product reads an act that leaves room, or disagrees with itself.
    pub struct Reading {
        /// Its name in this file.
        pub id: Id,
        /// The topic beside which it is shown.
        pub topic: Topic,
        /// What is open, and what is followed.
        pub text: Words,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// Who counts as an employee, and when. The least number is where the first band of the ceilings begins.
    pub struct Employees {
        /// Which employees, on which day.
        pub basis: Words,
        /// Contracts that count; left out where the act does not say.
        pub counted: Option<Vec<Words>>,
        /// Contracts that do not; left out where the act does not say.
        pub not_counted: Option<Vec<Words>>,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// A condition to apply that the visitor can declare met or not.
    pub struct Requirement {
        /// Its name in scenarios: `requirements.<id>`.
        pub id: Id,
        /// The condition, as a statement that is true of those who may apply.
        pub text: Words,
        /// What it means and how to tell.
        pub help: Option<Words>,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// A reason for which applications are excluded, as the act lists them.
    pub struct ExclusionReason {
        /// The act's own number.
        pub id: Id,
        /// The reason.
        pub text: Words,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// One of the two actions that are funded.
    pub struct Action {
        /// What it is called.
        pub name: Words,
        /// What it includes.
        pub includes: Vec<Words>,
        /// Whether it must be part of the plan; left out where the act does not say.
        pub compulsory: Option<bool>,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// The two actions.
    pub struct Actions {
        /// Adoption of the plan.
        pub a: Action,
        /// Equipment to carry it out.
        pub b: Action,
    }
}

record! {
    /// The most that is granted, by number of employees.
    pub struct Ceilings {
        /// The table.
        pub bands: Bands<CeilingBand>,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// The money set aside.
    pub struct Funds {
        /// For action A, in euro.
        pub a: Euro,
        /// For action B, in euro.
        pub b: Euro,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// What may be charged.
    pub struct Costs {
        /// The cost lines of action A; left out where the act sets none, and the cost is then stated as one total.
        pub lines: Option<CostLines>,
        /// The costs of action B.
        pub equipment: Equipment,
        /// Whether VAT counts.
        pub vat: Words,
        /// The sources of the cost as a whole.
        pub citations: Citations,
    }
}

record! {
    /// The cost lines of action A: internal and external staff, each teaching or other, and a flat rate for the rest.
    pub struct CostLines {
        /// The flat rate on the staff, which covers every other cost.
        pub flat_rate: Share,
        /// The most that the staff who do not teach may be of all staff.
        pub other_staff: Share,
        /// The sources of the lines.
        pub citations: Citations,
    }
}

record! {
    /// The costs of action B.
    pub struct Equipment {
        /// Whether accessories need a notebook or smartphone; left out where the act does not say.
        pub accessories_need_device: Option<Cited>,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// What is granted.
    pub struct Grant {
        /// The grant is the smaller of cost and ceiling.
        pub citations: Citations,
        /// What asking for too much entails; left out where the act does not say.
        pub requests: Option<Cited>,
    }
}

record! {
    /// Training.
    pub struct Training {
        /// The most hours that can be funded.
        pub hours: TrainingHours,
        /// What a course must be.
        pub course: Course,
        /// Tutoring takes no more hours than training.
        pub tutoring: Cited,
        /// The attendance at which the cost is recognised in full.
        pub attendance: Attendance,
    }
}

record! {
    /// The most hours of training that can be funded, over all courses.
    pub struct TrainingHours {
        /// The table.
        pub bands: Bands<HoursBand>,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// What a course must be.
    pub struct Course {
        /// The most participants.
        pub participants_max: u32,
        /// The least hours.
        pub hours_min: u32,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// The average attendance at which the cost is recognised in full.
    pub struct Attendance {
        /// Above this it always is, in percent of the hours.
        pub full_above: Percent,
        /// From this on it is with a favourable opinion of the trainers' board, in percent of the hours.
        pub with_opinion_from: Percent,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// The pilot.
    pub struct Pilot {
        /// How long it lasts at least.
        pub length: PilotLength,
        /// How many take part at least.
        pub participants: PilotParticipants,
    }
}

record! {
    /// The least length of the pilot.
    pub struct PilotLength {
        /// In months.
        pub months_min: u32,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// The least number of employees in the pilot.
    pub struct PilotParticipants {
        /// The table.
        pub bands: Bands<PilotBand>,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// How the grant is paid.
    pub struct PaymentRules {
        /// The advance, as a share of the grant.
        pub advance: Share,
        /// The balance.
        pub balance: Cited,
        /// The guarantee, of the amount of the advance.
        pub guarantee: Cited,
        /// Payment of everything at the end.
        pub single: Cited,
    }
}

record! {
    /// The limits of Regulation (EU) 1407/2013.
    pub struct DeMinimis {
        /// For a single undertaking.
        pub limit: Limit,
        /// For one that carries goods by road for hire or reward, unless its other activities are kept separate.
        pub road_haulage: Limit,
        /// Above the limit the whole grant is lost.
        pub exceeded: Cited,
    }
}

record! {
    /// The deadlines.
    pub struct Deadlines {
        /// When applications open.
        pub opening: Opening,
        /// From the application to the approval.
        pub approval: Days,
        /// From the published approval to the formation of the partnership.
        pub partnership: Days,
        /// From the published approval to the start.
        pub start: Days,
        /// From the start to the end.
        pub end: Months,
        /// From the end to the report.
        pub report: Days,
        /// From the end to the return of what was not used.
        pub repayment: Days,
    }
}

record! {
    /// When applications open.
    pub struct Opening {
        /// The day.
        pub date: Date,
        /// The time of day, as the act writes it.
        pub time: String,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// A term in calendar days, the first not counted.
    pub struct Days {
        /// How many.
        pub days: u32,
        /// Ids of readings that belong to it.
        pub notes: Option<Vec<Id>>,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// A term in months.
    pub struct Months {
        /// How many.
        pub months: u32,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// What is recognised in the end.
    pub struct FinalReport {
        /// The flat rate on what was recognised, no more than approved.
        pub flat_rate: Cited,
        /// The grant on what was recognised, no more than approved.
        pub grant: Cited,
        /// What is left to be paid, or must be given back.
        pub repayment: Cited,
    }
}

record! {
    /// The assessment.
    pub struct Score {
        /// The criteria.
        pub criteria: Vec<Criterion>,
        /// The least total with which a proposal is funded.
        pub threshold: u32,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// A criterion of the assessment.
    pub struct Criterion {
        /// Its field in scenarios: `score.<id>`.
        pub id: CriterionId,
        /// What it is called.
        pub name: Words,
        /// The heading under which the act puts it.
        pub group: Words,
        /// The most points.
        pub most: u32,
    }
}

/// The field of a criterion in scenarios.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CriterionId(pub Field);

impl Read for CriterionId {
    fn read(json: &RawValue, reader: &mut Reader) -> Self {
        let named = |name: String| Field::from_name(&format!("score.{name}"));
        let field = reader.accept(text_of(json).and_then(named).ok_or(Code::UnknownValue));
        field.map_or_else(Self::placeholder, Self)
    }

    fn placeholder() -> Self {
        Self(Field::ScoreClarity)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for CriterionId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CriterionId".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let names: Vec<_> = SCORE_FIELDS.iter().filter_map(|field| field.in_part()).map(|(_, name)| name).collect();
        schemars::json_schema!({ "enum": names })
    }
}

impl Score {
    /// The most points of the criterion with this field.
    #[must_use]
    pub fn most_points(&self, field: Field) -> Option<u32> {
        self.criteria.iter().find(|criterion| criterion.id.0 == field).map(|criterion| criterion.most)
    }
}

record! {
    /// The form that gives the hourly cost of internal staff. Percentages are of the yearly pay.
    pub struct LabourCost {
        /// The employer's social contributions.
        pub inps: Percent,
        /// Other funds, when the form leaves them open: zero.
        pub other: Percent,
        /// Insurance against accidents at work.
        pub inail: Percent,
        /// The part of the severance pay that goes to the guarantee fund.
        pub guarantee_fund: Percent,
        /// The yearly pay divided by this is the severance pay before the guarantee fund.
        pub severance_divisor: Divisor,
        /// The numbers of monthly payments in a year that the form admits.
        pub months: Vec<u32>,
        /// The yearly hours that the form names.
        pub hours: Vec<YearlyHours>,
        /// Its sources.
        pub citations: Citations,
    }
}

record! {
    /// The yearly hours of a family of contracts.
    pub struct YearlyHours {
        /// How many.
        pub hours: u32,
        /// For which contracts.
        pub contracts: Words,
    }
}
