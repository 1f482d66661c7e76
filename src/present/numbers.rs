//! How numbers and dates are written: `12.345,60 €` and `12/03/2020` in Italian, `€12,345.60` and `12 March 2020` in
//! English. The contract's own spelling is the types' `Display`.

use super::{Language, form};
use crate::dates::Date;
use crate::evaluation::Number;
use crate::money::{Divisor, Euro, Percent};
use crate::scenario::{MONTH_NAMES, Payment, Value};

/// Keeps the euro sign on the line of its amount.
const NO_BREAK_SPACE: char = '\u{a0}';

/// An amount with its euro sign.
#[must_use]
pub fn amount(amount: Euro, language: Language) -> String {
    let (sign, cents) = (if amount.cents() < 0 { "-" } else { "" }, amount.cents().unsigned_abs());
    let (whole, rest) = (cents / 100, cents % 100);
    match language {
        Language::Italian => format!("{sign}{},{rest:02}{NO_BREAK_SPACE}€", grouped(whole, '.')),
        Language::English => format!("{sign}€{}.{rest:02}", grouped(whole, ',')),
    }
}

/// A whole number with its thousands grouped.
#[must_use]
pub fn count(count: u32, language: Language) -> String {
    grouped(count.into(), if language == Language::Italian { '.' } else { ',' })
}

/// A percentage with its sign.
#[must_use]
pub fn percent(percent: Percent, language: Language) -> String {
    let number = percent.to_string();
    match language {
        Language::Italian => format!("{}%", number.replace('.', ",")),
        Language::English => format!("{number}%"),
    }
}

/// A number by which something is divided.
#[must_use]
pub fn divisor(divisor: Divisor, language: Language) -> String {
    let number = divisor.to_string();
    if language == Language::Italian { number.replace('.', ",") } else { number }
}

/// A day.
#[must_use]
pub fn date(date: Date, language: Language) -> String {
    match language {
        Language::Italian => format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
        Language::English => format!("{} {} {}", date.day(), month_name(date, language), date.year()),
    }
}

/// The name of the month in which a day is.
pub(super) fn month_name(date: Date, language: Language) -> &'static str {
    let [italian, english] = &MONTH_NAMES;
    let names = if language == Language::Italian { italian } else { english };
    let month = usize::try_from(date.month()).ok().and_then(|month| names.get(month.checked_sub(1)?));
    month.copied().unwrap_or_default()
}

/// A number of a finding or a step.
#[must_use]
pub fn number(number: Number, language: Language) -> String {
    match number {
        Number::Amount(value) => amount(value, language),
        Number::Count(value) => count(value, language),
        Number::Percent(value) => percent(value, language),
        Number::Date(value) => date(value, language),
    }
}

/// A stated value in words.
#[must_use]
pub fn value_words(value: Value, language: Language) -> String {
    let words = match value {
        Value::Amount(value) => return amount(value, language),
        Value::Count(value) => return count(value, language),
        Value::Percentage(value) => return percent(value, language),
        Value::Date(value) => return date(value, language),
        Value::Flag(true) => form::YES,
        Value::Flag(false) => form::NO,
        Value::Payment(Payment::Advance) => form::WITH_ADVANCE,
        Value::Payment(Payment::Single) => form::ALL_AT_END,
    };
    words.in_language(language).to_owned()
}

fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_grouped_and_keep_their_sign_close() {
        let euro = |text| Euro::parse(text).unwrap();
        for (text, it, en) in [
            ("0", "0,00\u{a0}€", "€0.00"),
            ("999.5", "999,50\u{a0}€", "€999.50"),
            ("12345.6", "12.345,60\u{a0}€", "€12,345.60"),
            ("999999999.99", "999.999.999,99\u{a0}€", "€999,999,999.99"),
        ] {
            assert_eq!(amount(euro(text), Language::Italian), it);
            assert_eq!(amount(euro(text), Language::English), en);
        }
        assert_eq!(amount(Euro::from_cents(-5), Language::Italian), "-0,05\u{a0}€");
    }

    #[test]
    fn counts_percentages_and_dates() {
        assert_eq!(count(1_000_000, Language::Italian), "1.000.000");
        assert_eq!(count(100, Language::English), "100");
        assert_eq!(percent(Percent::parse("28.98").unwrap(), Language::Italian), "28,98%");
        let day = Date::parse("2020-03-02").unwrap();
        assert_eq!(date(day, Language::Italian), "02/03/2020");
        assert_eq!(date(day, Language::English), "2 March 2020");
    }
}
