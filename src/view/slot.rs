//! Every place of the page in which text is typed: the fields of the scenario, and those of the small helpers beside
//! them. All of them are typed, read and found fault with in the same way.

use crate::notice::Notice;
use crate::present::{Language, field_label, form as words, page, text};
use crate::scenario::{Field, Kind, Part};

/// A place in which text is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// A field of the scenario.
    Field(Field),
    /// How many people have a contract of this kind, by its place in the notice's list of those that count.
    Counted(usize),
    /// The same, in the list of those that do not count.
    NotCounted(usize),
    /// A price with VAT, for the costs of an action.
    Gross(Part),
    /// Its rate of VAT.
    VatRate(Part),
    /// Who granted some aid.
    AidBody(usize),
    /// When.
    AidDate(usize),
    /// How much.
    AidAmount(usize),
    /// A line of the form for the hourly cost.
    Pay(Pay),
}

/// The lines of the form for the hourly cost of internal staff that are typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pay {
    /// Monthly full-time pay.
    Monthly,
    /// Employer's social contributions, in percent.
    Inps,
    /// Other funds, in percent.
    Other,
    /// Insurance against accidents at work, in percent.
    Inail,
    /// The guarantee fund, in percent.
    GuaranteeFund,
    /// The hours for which the cost is wanted.
    Hours,
}

impl Pay {
    /// Every line, in the order of the form.
    pub(super) const ALL: [Self; 6] =
        [Self::Monthly, Self::Inps, Self::Other, Self::Inail, Self::GuaranteeFund, Self::Hours];
}

impl From<Field> for Slot {
    fn from(field: Field) -> Self {
        Self::Field(field)
    }
}

impl Slot {
    /// What may be typed there; `None` for words, which are kept and not read.
    pub(super) const fn kind(self) -> Option<Kind> {
        Some(match self {
            Self::Field(field) => field.kind(),
            Self::Counted(_) | Self::NotCounted(_) | Self::Pay(Pay::Hours) => Kind::Count,
            Self::Gross(_) | Self::AidAmount(_) | Self::Pay(Pay::Monthly) => Kind::Amount,
            Self::VatRate(_) | Self::Pay(_) => Kind::Percentage,
            Self::AidDate(_) => Kind::Date,
            Self::AidBody(_) => return None,
        })
    }

    /// The id of its input in the document.
    pub(super) fn id(self) -> String {
        match self {
            Self::Field(field) => field_id(field),
            Self::Counted(place) => format!("counted-{place}"),
            Self::NotCounted(place) => format!("not-counted-{place}"),
            Self::Gross(part) => format!("gross-{}", part.name()),
            Self::VatRate(part) => format!("vat-{}", part.name()),
            Self::AidBody(place) => format!("aid-body-{place}"),
            Self::AidDate(place) => format!("aid-date-{place}"),
            Self::AidAmount(place) => format!("aid-amount-{place}"),
            Self::Pay(line) => format!("pay-{}", line as u8),
        }
    }

    /// What it is called.
    pub(super) fn label(self, notice: &Notice, language: Language) -> String {
        let contract = |list: &Option<Vec<crate::notice::Words>>, place: usize| {
            let words = list.as_ref().and_then(|list| list.get(place));
            words.map(|words| language.of(words).to_owned()).unwrap_or_default()
        };
        let numbered =
            |words: crate::present::Text, place: usize| format!("{} {}", words.in_language(language), place + 1);
        match self {
            Self::Field(field) => field_label(field, language).to_owned(),
            Self::Counted(place) => contract(&notice.employees.counted, place),
            Self::NotCounted(place) => contract(&notice.employees.not_counted, place),
            Self::Gross(_) => words::PRICE_WITH_VAT.in_language(language).to_owned(),
            Self::VatRate(_) => words::ANOTHER_RATE.in_language(language).to_owned(),
            Self::AidBody(place) => numbered(words::AID_BODY, place),
            Self::AidDate(place) => numbered(words::AID_DATE, place),
            Self::AidAmount(place) => numbered(page::AMOUNT, place),
            Self::Pay(line) => pay_label(line).in_language(language).to_owned(),
        }
    }
}

/// The id of a field's input in the document.
pub(super) fn field_id(field: Field) -> String {
    field.name().replace(['.', '_'], "-")
}

const fn pay_label(line: Pay) -> crate::present::Text {
    match line {
        Pay::Monthly => text("Retribuzione lorda mensile a tempo pieno", "Gross monthly full-time pay"),
        Pay::Inps => text("Contributi INPS, in percentuale", "Social contributions (INPS), in percent"),
        Pay::Other => text("Altri fondi, in percentuale", "Other funds, in percent"),
        Pay::Inail => text("INAIL, in percentuale", "Accident insurance (INAIL), in percent"),
        Pay::GuaranteeFund => text("Fondo di garanzia del TFR, in percentuale", "Severance guarantee fund, in percent"),
        Pay::Hours => text("Ore da imputare al progetto", "Hours to charge to the project"),
    }
}
