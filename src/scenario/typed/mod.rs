//! Text as people type it, into values: amounts, whole numbers, percentages and dates, in every way of writing them that
//! can mean one thing only. Nothing is guessed: what could be meant in another way is marked, so that the page shows how
//! it was read; what cannot be read says which part is in the way. The words for it are in `present`.
//!
//! Here: what a reading is and what can be wrong with a text. `text` cleans it, `number` and `date` read it.

mod date;
mod number;
mod text;

pub use date::MONTH_NAMES;
pub use text::{Excerpt, without_invisible};

use super::{Kind, Value};
use crate::dates::Date;

/// Why a typed text cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedFault {
    /// Nothing in it is such a value, or nobody could tell which: the text.
    Unreadable(Excerpt),
    /// A part that does not belong to such a value: `k` in `10k`.
    Foreign(Excerpt),
    /// A dash before a number.
    Negative(Excerpt),
    /// More than two decimals: these.
    TooManyDecimals(Excerpt),
    /// Digits among separated thousands that are not three: `34` in `12 34`.
    BadGroup(Excerpt),
    /// Signs between digits that do not tell thousands from decimals: the whole number.
    UnclearSigns(Excerpt),
    /// A number beyond what can be stated.
    TooLarge,
    /// Decimals where a whole number is asked: `,5` in `34,5`.
    NotWhole(Excerpt),
    /// A date without one of its parts.
    Missing(DatePart),
    /// A year that has neither four digits nor two.
    BadYear(Excerpt),
    /// There is no month with this number.
    NoSuchMonth(u32),
    /// This day comes after the last of its month, or is 0.
    NoSuchDay {
        /// The number typed for the day.
        day: u32,
        /// The last day of that month.
        last: Date,
    },
    /// A year outside 2000–2100.
    YearOutOfRange(u32),
}

/// The parts of a date that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    /// The day: `marzo 2020`.
    Day,
    /// The year: `20/03`.
    Year,
}

/// The sign that a visitor's language puts before the decimals; the other one groups thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalSign {
    /// As Italians write: `12.345,60`.
    Comma,
    /// As the English write: `12,345.60`.
    Point,
}

impl DecimalSign {
    /// The sign that groups thousands.
    const fn grouping(self) -> char {
        match self {
            Self::Comma => '.',
            Self::Point => ',',
        }
    }
}

/// A value and how plain its reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typed<T> {
    /// What was read.
    pub value: T,
    /// Whether how it was read is to be shown: it could also mean something else (`1.234`), or is written in a way from
    /// which it is not obvious (`5.000,-`, `20/3/20`).
    pub show_reading: bool,
}

/// Reads what was typed into a field of this kind; `Ok(None)` when nothing was.
///
/// # Errors
/// Why the text cannot be read.
pub fn read_typed(kind: Kind, text: &str, sign: DecimalSign) -> Result<Option<Typed<Value>>, TypedFault> {
    let clean = text::clean(text);
    let text = clean.text.as_str();
    if text.is_empty() {
        return Ok(None);
    }
    let typed = match kind {
        Kind::Amount | Kind::Count | Kind::Percentage => number::read(kind, text, sign)?,
        Kind::Date => date::read(text, sign)?.map(Value::Date),
        // Chosen, never typed.
        Kind::Flag | Kind::Payment => return Err(TypedFault::Unreadable(Excerpt::of(text))),
    };
    Ok(Some(Typed { show_reading: typed.show_reading || clean.is_rewritten, ..typed }))
}

impl<T> Typed<T> {
    fn map<U>(self, into: impl FnOnce(T) -> U) -> Typed<U> {
        Typed { value: into(self.value), show_reading: self.show_reading }
    }
}
