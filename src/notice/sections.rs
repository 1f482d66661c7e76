//! The general sections of a notice file (who may apply, conditions, readings, the two actions) and the small parts that
//! topics share. The rules of each topic are in `topics`.

use super::source::{Citations, Id, Words};
use crate::json::{Code, Raw, Read, Reader, record, text_of};
use crate::money::{Euro, Percent};
use crate::names::names;

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
            fn read(json: Raw<'_>, reader: &mut Reader) -> Self {
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
