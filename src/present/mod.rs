//! Words and numbers for people: the two languages, how amounts and dates are written, what figures, fields, findings
//! and faults are called. Nothing is worked out here, and nothing knows of Yew or the browser.

mod colour;
pub mod embedding;
mod explanations;
mod faults;
mod findings;
pub mod form;
mod host;
mod labels;
mod numbers;
pub mod page;
pub mod pictures;
pub mod rules;

pub use colour::primary_colour;
pub use explanations::{operand_label, step_words, way_down};
pub use faults::{fault_words, typed_fault_words};
pub use findings::{finding_words, severity_label};
pub use host::{BUILT_IN_STAY, FileProblem, HOST_FAULTS, HostFault, OWN_NOTICE, host_fault_words};
pub use labels::{field_hint, field_label, figure_label, figure_topic, nothing_words};
pub use numbers::{amount, count, date, divisor, number, percent, value_words};
pub use pictures::{date_note_words, deadline_label, deadline_words};

use crate::notice::Words;
use crate::scenario::DecimalSign;

/// A language of the product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Italian, the first.
    #[default]
    Italian,
    /// English, complete.
    English,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Italian, Self::English];

    /// The tag for `lang` (BCP 47).
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Italian => "it",
            Self::English => "en",
        }
    }

    /// The sign before the decimals of a number.
    #[must_use]
    pub const fn decimal_sign(self) -> DecimalSign {
        match self {
            Self::Italian => DecimalSign::Comma,
            Self::English => DecimalSign::Point,
        }
    }

    /// What it is called in itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Italian => "Italiano",
            Self::English => "English",
        }
    }

    /// The words of a notice file in this language.
    #[must_use]
    pub fn of(self, words: &Words) -> &str {
        match self {
            Self::Italian => &words.it,
            Self::English => &words.en,
        }
    }
}

/// Fixed words in both languages: one without the other cannot be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// In Italian.
    pub it: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Text {
    /// The words in a language.
    #[must_use]
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Italian => self.it,
            Language::English => self.en,
        }
    }
}

/// Fixed words in both languages, Italian first.
#[must_use]
pub const fn text(it: &'static str, en: &'static str) -> Text {
    Text { it, en }
}

/// The beginning of a text from outside, which may be as long as a page.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    let mut letters = text.chars();
    let beginning: String = letters.by_ref().take(most).collect();
    if letters.next().is_none() { beginning } else { beginning + "…" }
}
