//! Text as people type it, into values: amounts with comma or point, grouped or not, with or without the euro sign
//! and spaces of every kind; whole numbers; percentages; dates as dd/mm/yyyy. Nothing is guessed: what can be read in
//! two ways says so, what cannot be read says why. The words for it are in `present`.

use super::{Kind, Value};
use crate::dates::Date;
use crate::json::{Code, MAX_COUNT};
use crate::money::{Euro, Percent};
use crate::names::names;

names! {
    /// Why a typed text cannot be read.
    pub enum TypedFault {
        /// Something in it is not part of a number.
        NotANumber = "not_a_number",
        /// More than two digits after the decimal sign.
        TooManyDecimals = "too_many_decimals",
        /// Thousands are not in groups of three digits.
        BadGrouping = "bad_grouping",
        /// A number below zero.
        Negative = "negative",
        /// A number beyond what can be stated.
        TooLarge = "too_large",
        /// A fraction where a whole number is asked.
        NotWhole = "not_whole",
        /// Not written as a date.
        NotADate = "not_a_date",
        /// A day that no calendar has: 31 February.
        NoSuchDay = "no_such_day",
        /// A day outside 2000–2100.
        DateOutOfRange = "date_out_of_range",
    }
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

/// A value and how sure its reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typed<T> {
    /// What was read.
    pub value: T,
    /// Whether the sign in the text could also mean something else (`1.234`): the reader is shown how it was read.
    pub ambiguous: bool,
}

/// Reads what was typed into a field of this kind; `Ok(None)` when nothing was.
///
/// # Errors
/// Why the text cannot be read.
pub fn read_typed(kind: Kind, text: &str, sign: DecimalSign) -> Result<Option<Typed<Value>>, TypedFault> {
    // Marks without width come along with text copied from spreadsheets and web pages.
    let visible = |sign: &char| !matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let text: String = text.chars().filter(visible).collect();
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let typed = match kind {
        Kind::Amount => read_amount(text, sign)?.map(Value::Amount),
        Kind::Count => read_count(text, sign)?.map(Value::Count),
        Kind::Percentage => read_percentage(text, sign)?.map(Value::Percentage),
        Kind::Date => Typed { value: Value::Date(read_date(text)?), ambiguous: false },
        // Chosen, never typed.
        Kind::Flag | Kind::Payment => return Err(TypedFault::NotANumber),
    };
    Ok(Some(typed))
}

impl<T> Typed<T> {
    fn map<U>(self, into: impl FnOnce(T) -> U) -> Typed<U> {
        Typed { value: into(self.value), ambiguous: self.ambiguous }
    }
}

fn read_amount(text: &str, sign: DecimalSign) -> Result<Typed<Euro>, TypedFault> {
    let text = text.trim();
    let bare = ["€", "EUR", "eur", "Euro", "euro"].iter().fold(text, |rest, unit| {
        let rest = rest.strip_prefix(unit).unwrap_or(rest);
        rest.strip_suffix(unit).unwrap_or(rest).trim()
    });
    let number = split_number(bare, sign)?;
    let value = Euro::parse(&number.value).map_err(too_large)?;
    Ok(Typed { value, ambiguous: number.ambiguous })
}

fn read_percentage(text: &str, sign: DecimalSign) -> Result<Typed<Percent>, TypedFault> {
    let number = split_number(text.strip_suffix('%').unwrap_or(text).trim(), sign)?;
    let value = Percent::parse(&number.value).map_err(too_large)?;
    Ok(Typed { value, ambiguous: number.ambiguous })
}

fn too_large(code: Code) -> TypedFault {
    if code == Code::OutOfRange { TypedFault::TooLarge } else { TypedFault::NotANumber }
}

fn read_count(text: &str, sign: DecimalSign) -> Result<Typed<u32>, TypedFault> {
    let number = split_number(text, sign)?;
    if number.value.contains('.') {
        return Err(TypedFault::NotWhole);
    }
    let value = number.value.parse().ok().filter(|count| *count <= MAX_COUNT).ok_or(TypedFault::TooLarge)?;
    Ok(Typed { value, ambiguous: number.ambiguous })
}

/// A number in the contract's spelling.
struct Number {
    value: String,
    ambiguous: bool,
}

/// Finds out which sign is the decimal one. With both signs it is the last; a lone sign before three digits groups
/// thousands where the visitor's language groups with it, and is ambiguous; any other lone sign is decimal.
fn split_number(text: &str, sign: DecimalSign) -> Result<Number, TypedFault> {
    let text = match text.strip_prefix(['-', '−']) {
        Some(rest) if rest.starts_with(|sign: char| sign.is_ascii_digit()) => return Err(TypedFault::Negative),
        _ => text,
    };
    let known = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',') || sign.is_whitespace();
    if !text.chars().all(known) || !text.starts_with(|sign: char| sign.is_ascii_digit()) {
        return Err(TypedFault::NotANumber);
    }
    let points = text.matches('.').count();
    let commas = text.matches(',').count();
    let last = |sign: char| text.rfind(sign);
    let groups = points + commas == 1 && groups_thousands(text, sign.grouping());
    let decimal = match (points, commas) {
        (1, 0) if !groups => last('.'),
        (0, 1) if !groups => last(','),
        (_, 0) | (0, _) => None,
        _ => last('.').max(last(',')),
    };
    let (whole, decimals) = match decimal.and_then(|place| text.split_at_checked(place)) {
        Some((whole, rest)) => (whole, rest.trim_start_matches(['.', ','])),
        None => (text, ""),
    };
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(TypedFault::NotANumber);
    }
    if decimals.len() > 2 {
        return Err(TypedFault::TooManyDecimals);
    }
    let mut value = ungrouped(whole)?;
    // A sign just typed, with nothing after it yet, changes nothing.
    if !decimals.is_empty() {
        value.push('.');
        value.push_str(decimals);
    }
    Ok(Number { value, ambiguous: groups })
}

/// Whether a lone sign stands where it groups thousands: `1.234`, not `0.123` nor `1234.567`.
fn groups_thousands(text: &str, grouping: char) -> bool {
    text.split_once(grouping).is_some_and(|(before, after)| {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        after.len() == 3
            && digits(after)
            && (1..=3).contains(&before.len())
            && digits(before)
            && !before.starts_with('0')
    })
}

/// The digits of a whole number whose thousands may be grouped, by one sign only, in threes.
fn ungrouped(whole: &str) -> Result<String, TypedFault> {
    let separators: Vec<char> = whole.chars().filter(|sign| !sign.is_ascii_digit()).collect();
    let Some(first) = separators.first() else { return Ok(whole.to_owned()) };
    let one_kind = separators.iter().all(|sign| sign == first || (sign.is_whitespace() && first.is_whitespace()));
    let groups: Vec<&str> = whole.split(|sign: char| !sign.is_ascii_digit()).collect();
    let well_grouped = groups.iter().enumerate().all(|(place, group)| match place {
        0 => (1..=3).contains(&group.len()),
        _ => group.len() == 3,
    });
    if one_kind && well_grouped { Ok(groups.concat()) } else { Err(TypedFault::BadGrouping) }
}

/// Reads `20/03/2020`, `20.3.2020`, `20-03-2020` or `2020-03-20`.
fn read_date(text: &str) -> Result<Date, TypedFault> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).map(str::trim).collect();
    let number = |part: &str| {
        let digits = (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten().ok_or(TypedFault::NotADate)
    };
    let (day, month, year) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => (number(day)?, number(month)?, number(year)?),
        [day, month, year] if year.len() == 4 => (number(day)?, number(month)?, number(year)?),
        _ => return Err(TypedFault::NotADate),
    };
    let year = i32::try_from(year).map_err(|_| TypedFault::NotADate)?;
    Date::from_parts(year, month, day).map_err(|code| match code {
        Code::OutOfRange => TypedFault::DateOutOfRange,
        _ => TypedFault::NoSuchDay,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_typed_amount(text: &str) -> Result<Typed<Euro>, TypedFault> {
        read_amount(text, DecimalSign::Comma)
    }

    #[test]
    fn amounts_as_people_type_them() {
        for (text, read) in [
            ("12345,6", "12345.60"),
            ("12.345,60", "12345.60"),
            ("12345.60", "12345.60"),
            ("12,345.60", "12345.60"),
            ("12 345,60", "12345.60"),
            ("12\u{a0}345,60\u{202f}€", "12345.60"),
            ("€ 12.345", "12345.00"),
            ("1.234.567,8", "1234567.80"),
            ("1,234,567", "1234567.00"),
            ("5000 euro", "5000.00"),
            ("5,", "5.00"),
            ("0.5", "0.50"),
            ("  7  ", "7.00"),
        ] {
            assert_eq!(read_typed_amount(text).map(|typed| typed.value.to_string()), Ok(read.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_lone_point_before_three_digits_is_read_as_thousands_and_said_so() {
        assert_eq!(read_typed_amount("1.234"), Ok(Typed { value: Euro::from_cents(123_400), ambiguous: true }));
        assert!(!read_typed_amount("1.234,00").unwrap().ambiguous);
        assert_eq!(read_typed_amount("0.123"), Err(TypedFault::TooManyDecimals));
    }

    #[test]
    fn in_english_the_signs_change_places() {
        let read = |text| read_amount(text, DecimalSign::Point);
        assert_eq!(read("1,234"), Ok(Typed { value: Euro::from_cents(123_400), ambiguous: true }));
        assert_eq!(read("1.234"), Err(TypedFault::TooManyDecimals));
        assert_eq!(read("12.345,60").map(|typed| typed.value), Ok(Euro::from_cents(1_234_560)));
        assert_eq!(read("1,5").map(|typed| typed.value), Ok(Euro::from_cents(150)));
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        for (text, fault) in [
            ("abc", TypedFault::NotANumber),
            ("12a", TypedFault::NotANumber),
            (",5", TypedFault::NotANumber),
            ("1e9", TypedFault::NotANumber),
            ("12,345", TypedFault::TooManyDecimals),
            ("1.2.3", TypedFault::BadGrouping),
            ("12 34,00", TypedFault::BadGrouping),
            ("1.234 567,00", TypedFault::BadGrouping),
            ("-5", TypedFault::Negative),
            ("−5,00", TypedFault::Negative),
            ("1.000.000.000", TypedFault::TooLarge),
        ] {
            assert_eq!(read_typed_amount(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn counts_percentages_and_dates() {
        let read = |kind, text| read_typed(kind, text, DecimalSign::Comma).map(|typed| typed.map(|typed| typed.value));
        assert_eq!(read(Kind::Count, "1.000"), Ok(Some(Value::Count(1000))));
        assert_eq!(read(Kind::Count, "3,5"), Err(TypedFault::NotWhole));
        assert_eq!(read(Kind::Count, "2000000"), Err(TypedFault::TooLarge));
        assert_eq!(read(Kind::Count, " "), Ok(None));
        assert_eq!(read(Kind::Count, "\u{200e}34\u{feff}"), Ok(Some(Value::Count(34))));
        let percent = |text| Percent::parse(text).unwrap();
        assert_eq!(read(Kind::Percentage, "82,5 %"), Ok(Some(Value::Percentage(percent("82.5")))));
        assert_eq!(read(Kind::Percentage, "101"), Err(TypedFault::TooLarge));
        let date = Value::Date(Date::parse("2020-03-20").unwrap());
        for text in ["20/03/2020", "20/3/2020", "20.03.2020", "20-3-2020", "2020-03-20"] {
            assert_eq!(read(Kind::Date, text), Ok(Some(date)), "{text}");
        }
        assert_eq!(read(Kind::Date, "31/02/2020"), Err(TypedFault::NoSuchDay));
        assert_eq!(read(Kind::Date, "20/03/20"), Err(TypedFault::NotADate));
        assert_eq!(read(Kind::Date, "20/03/1999"), Err(TypedFault::DateOutOfRange));
    }
}
