//! The sections that hold the rules, one for each topic. A section that may be left out is one that an act may not
//! rule: what it would give is then "not set". How the rules are applied is in `crate::rules`.

use super::bands::{Bands, CeilingBand, HoursBand, PilotBand};
use super::sections::{Cited, Limit, Share};
use super::source::{Citations, Id, Words};
use crate::dates::Date;
use crate::json::{Code, Raw, Read, Reader, record, text_of};
use crate::money::{Divisor, Euro, Percent};
use crate::scenario::Field;
#[cfg(feature = "schema")]
use crate::scenario::SCORE_FIELDS;

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

impl Funds {
    /// For both actions together, in euro.
    #[must_use]
    pub const fn total(&self) -> Euro {
        self.a.plus(self.b)
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
    fn read(json: Raw<'_>, reader: &mut Reader) -> Self {
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
    /// The most points of all criteria together.
    #[must_use]
    pub fn most_total(&self) -> u32 {
        self.criteria.iter().fold(0, |total, criterion| total.saturating_add(criterion.most))
    }

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
