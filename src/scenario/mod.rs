//! What a visitor states. A [`Scenario`] holds, field by field, what was stated, what was left out and what was
//! stated but cannot be read; the last is kept apart so that nothing is worked out from a guess.
//!
//! Here: the value itself and the checks between fields. Reading and writing JSON are in `read` and `write`, text as
//! people type it in `typed`, the table of names in `field`. What follows from a scenario is in `rules`.

mod check;
mod field;
mod read;
#[cfg(feature = "schema")]
mod schema;
mod typed;
mod write;

pub use field::*;
pub use read::Request;
#[cfg(feature = "schema")]
pub use schema::scenario_schema;
pub use typed::{DatePart, DecimalSign, Excerpt, MONTH_NAMES, Typed, TypedFault, read_typed, without_invisible};

use crate::dates::Date;
use crate::money::{Euro, Percent};
use crate::names::names;

names! {
    /// How the grant is paid (Lazio: par. 18, Allegato B art. 8).
    pub enum Payment {
        /// An advance against a guarantee, and the balance.
        Advance = "advance",
        /// Everything at the end, with no guarantee.
        Single = "single",
    }
}

/// A value that was stated and could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// An amount in euro.
    Amount(Euro),
    /// A whole number.
    Count(u32),
    /// A percentage.
    Percentage(Percent),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
    /// A way of being paid.
    Payment(Payment),
}

impl Value {
    const fn kind(self) -> Kind {
        match self {
            Self::Amount(_) => Kind::Amount,
            Self::Count(_) => Kind::Count,
            Self::Percentage(_) => Kind::Percentage,
            Self::Date(_) => Kind::Date,
            Self::Flag(_) => Kind::Flag,
            Self::Payment(_) => Kind::Payment,
        }
    }
}

/// What stands in one field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Entry {
    /// Nothing was stated.
    #[default]
    LeftOut,
    /// Something was stated that cannot be read: what depends on it is not worked out.
    Unreadable,
    /// This was stated.
    Stated(Value),
}

/// What a visitor states about one company under one notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    notice: Option<String>,
    entries: [Entry; Field::ALL.len()],
    requirements: Vec<(String, bool)>,
}

impl Scenario {
    /// A scenario in which nothing is stated but the notice.
    #[must_use]
    pub fn new(notice: &str) -> Self {
        Self { notice: Some(notice.to_owned()), ..Self::nameless() }
    }

    /// A scenario in which nothing is stated, not even the notice: what a reader starts from.
    const fn nameless() -> Self {
        Self { notice: None, entries: [Entry::LeftOut; Field::ALL.len()], requirements: Vec::new() }
    }

    /// The id of the notice.
    #[must_use]
    pub fn notice(&self) -> Option<&str> {
        self.notice.as_deref()
    }

    /// What stands in a field.
    #[must_use]
    pub fn entry(&self, field: Field) -> Entry {
        self.entries.get(field.index()).copied().unwrap_or_default()
    }

    /// Puts an entry into a field; a value of the wrong kind cannot be read there.
    pub fn set(&mut self, field: Field, entry: Entry) {
        let entry = match entry {
            Entry::Stated(value) if value.kind() != field.kind() => Entry::Unreadable,
            other => other,
        };
        if let Some(place) = self.entries.get_mut(field.index()) {
            *place = entry;
        }
    }

    /// The same scenario with a value stated in a field.
    #[must_use]
    pub fn with(mut self, field: Field, value: Value) -> Self {
        self.set(field, Entry::Stated(value));
        self
    }

    /// What was stated of a condition to apply.
    #[must_use]
    pub fn requirement(&self, id: &str) -> Option<bool> {
        self.requirements.iter().find(|(known, _)| known == id).map(|(_, met)| *met)
    }

    /// What was stated of conditions to apply, each with its id.
    pub fn requirements(&self) -> impl Iterator<Item = (&str, bool)> {
        self.requirements.iter().map(|(id, met)| (&**id, *met))
    }

    /// States whether a condition to apply is met.
    pub fn set_requirement(&mut self, id: &str, met: bool) {
        match self.requirements.iter_mut().find(|(known, _)| known == id) {
            Some((_, stated)) => *stated = met,
            None => self.requirements.push((id.to_owned(), met)),
        }
    }

    /// Whether something stands in a field, readable or not.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.entry(field) != Entry::LeftOut
    }

    /// Whether something stands in any field of a part.
    #[must_use]
    pub fn has_part(&self, part: Part) -> bool {
        match part {
            Part::Requirements => !self.requirements.is_empty(),
            _ => Field::ALL.iter().any(|field| field.part() == Some(part) && self.has(*field)),
        }
    }

    /// The count in a field, when one is stated.
    #[must_use]
    pub fn count(&self, field: Field) -> Option<u32> {
        match self.entry(field) {
            Entry::Stated(Value::Count(count)) => Some(count),
            _ => None,
        }
    }

    /// The amount in a field, in euro, when one is stated.
    #[must_use]
    pub fn amount(&self, field: Field) -> Option<Euro> {
        match self.entry(field) {
            Entry::Stated(Value::Amount(amount)) => Some(amount),
            _ => None,
        }
    }

    /// The percentage in a field, when one is stated.
    #[must_use]
    pub fn percentage(&self, field: Field) -> Option<Percent> {
        match self.entry(field) {
            Entry::Stated(Value::Percentage(percent)) => Some(percent),
            _ => None,
        }
    }

    /// The day in a field, when one is stated.
    #[must_use]
    pub fn date(&self, field: Field) -> Option<Date> {
        match self.entry(field) {
            Entry::Stated(Value::Date(date)) => Some(date),
            _ => None,
        }
    }

    /// The yes or no in a field, when one is stated.
    #[must_use]
    pub fn flag(&self, field: Field) -> Option<bool> {
        match self.entry(field) {
            Entry::Stated(Value::Flag(flag)) => Some(flag),
            _ => None,
        }
    }

    /// Whether an action is part of the plan: it is unless said otherwise (contract: Scenario).
    #[must_use]
    pub fn includes(&self, action: Field) -> bool {
        self.flag(action).unwrap_or(true)
    }

    /// The way of payment: with an advance unless said otherwise (contract: Scenario).
    #[must_use]
    pub fn payment(&self) -> Payment {
        match self.entry(Field::Payment) {
            Entry::Stated(Value::Payment(payment)) => payment,
            _ => Payment::Advance,
        }
    }
}
