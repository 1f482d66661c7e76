//! Typed dates: day, month and year in digits or with the month's name, in Italian and in English whatever the page's
//! language is. The day comes first, or a year of four digits, or the month's name.

use super::text::{is_apostrophe, is_dash, is_letter};
use super::{DatePart, DecimalSign, Excerpt, Typed, TypedFault};
use crate::dates::Date;

/// The names of the months in Italian and in English, as they are written in a sentence.
pub const MONTH_NAMES: [[&str; 12]; 2] = [
    [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

/// The names of the days of the week, without accents.
const WEEKDAYS: [&str; 14] = [
    "lunedi",
    "martedi",
    "mercoledi",
    "giovedi",
    "venerdi",
    "sabato",
    "domenica",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Words that stand in a date and change nothing: `il 20 marzo del 2020`, `20th of March 2020`.
const CONNECTING: [&str; 7] = ["il", "li", "l", "del", "of", "the", "on"];

/// What makes a number an ordinal in English.
const ORDINALS: [&str; 4] = ["st", "nd", "rd", "th"];

/// Reads a clean text that is not empty.
pub(super) fn read(text: &str, sign: DecimalSign) -> Result<Typed<Date>, TypedFault> {
    let mut found = Found::in_text(text)?;
    let most = if found.month.is_some() { 2 } else { 3 };
    if let Some(surplus) = found.numbers.get(most) {
        return Err(TypedFault::Foreign(Excerpt::of(surplus.to_end)));
    }
    let numbers: Vec<&str> = found.numbers.iter().map(|number| number.digits).collect();
    let has_year = numbers.iter().any(|number| number.len() == 4);
    let missing = || TypedFault::Missing(if has_year { DatePart::Day } else { DatePart::Year });
    let (day, month, year) = match (found.month, numbers.as_slice()) {
        (None, []) => return Err(TypedFault::Unreadable(Excerpt::of(text))),
        (None, [digits]) => {
            let date = in_eight_digits(digits).ok_or_else(|| TypedFault::Unreadable(Excerpt::of(text)))?;
            return Ok(Typed { value: date, show_reading: true });
        }
        (Some(_), []) => return Err(TypedFault::Missing(DatePart::Day)),
        (Some(_), [_]) | (None, [_, _]) => return Err(missing()),
        (Some(month), [year, day]) if year.len() == 4 => (*day, month, *year),
        (Some(month), [day, year, ..]) => (*day, month, *year),
        (None, [year, month, day]) if year.len() == 4 => (*day, number(month)?, *year),
        (None, [day, month, year, ..]) => (*day, number(month)?, *year),
    };
    let day = number(day)?;
    found.is_odd |= year.len() != 4;
    let value = from_parts(day, month, full_year(year)?)?;
    // An American would mean another day by it, and so may whoever reads English.
    let is_american = sign == DecimalSign::Point && found.month.is_none() && day <= 12 && day != month;
    let is_year_last = numbers.last().is_some_and(|last| *last == year);
    Ok(Typed { value, show_reading: found.is_odd || (is_american && is_year_last) })
}

/// A number of a date, and the text from it to the end.
struct Digits<'a> {
    digits: &'a str,
    to_end: &'a str,
}

/// What there is in a text of a date.
#[derive(Default)]
struct Found<'a> {
    numbers: Vec<Digits<'a>>,
    month: Option<u32>,
    /// The month is short for a day of the week, too.
    may_be_tuesday: bool,
    /// It is not written in numbers alone.
    is_odd: bool,
}

/// What the signs of a date are for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Digit,
    Letter,
    /// Makes a number an ordinal: `1°`.
    Ordinal,
    /// Stands between the parts.
    Between,
    Other,
}

fn class(sign: char) -> Class {
    match sign {
        '0'..='9' => Class::Digit,
        '°' | 'º' | 'ª' | '˚' => Class::Ordinal,
        ' ' | '\t' | '/' | '.' | ',' | '\\' | '\u{2044}' | '\u{2215}' => Class::Between,
        sign if is_dash(sign) || is_apostrophe(sign) => Class::Between,
        // The accent of «venerdì» may be a character of its own.
        sign if is_letter(sign) => Class::Letter,
        _ => Class::Other,
    }
}

impl<'a> Found<'a> {
    fn in_text(text: &'a str) -> Result<Self, TypedFault> {
        let mut found = Self::default();
        let has_digits = text.contains(|sign: char| sign.is_ascii_digit());
        let mut rest = text;
        let mut after_number = false;
        while let Some(kind) = rest.chars().next().map(class) {
            let end = rest.find(|sign| class(sign) != kind).unwrap_or(rest.len());
            let (part, next) = rest.split_at_checked(end).unwrap_or((rest, ""));
            match kind {
                Class::Digit => found.numbers.push(Digits { digits: part, to_end: rest }),
                Class::Between => {}
                Class::Ordinal if after_number && part.chars().nth(1).is_none() => found.is_odd = true,
                Class::Letter if after_number && ORDINALS.iter().any(|ending| part.eq_ignore_ascii_case(ending)) => {
                    found.is_odd = true;
                }
                Class::Letter if found.take_word(part) => found.is_odd = true,
                _ if !has_digits => return Err(TypedFault::Unreadable(Excerpt::of(text))),
                // A time is one part: «10:30».
                Class::Other if after_number && part == ":" => {
                    let from = found.numbers.last().map_or(rest, |hours| hours.to_end);
                    let end = from.find(|sign| class(sign) != Class::Digit && sign != ':').unwrap_or(from.len());
                    return Err(TypedFault::Foreign(Excerpt::of(from.get(..end).unwrap_or(from))));
                }
                Class::Letter | Class::Ordinal | Class::Other => return Err(TypedFault::Foreign(Excerpt::of(part))),
            }
            after_number = kind == Class::Digit;
            rest = next;
        }
        Ok(found)
    }

    /// Takes a word of a date: a month, a day of the week before everything else, or what connects them. Gives whether
    /// it is one.
    fn take_word(&mut self, word: &str) -> bool {
        let word: String = (word.chars())
            .filter(|sign| !matches!(sign, '\u{300}' | '\u{301}'))
            .map(|sign| if matches!(sign, 'ì' | 'í' | 'Ì' | 'Í') { 'i' } else { sign.to_ascii_lowercase() })
            .collect();
        let mut months = MONTH_NAMES.iter().flat_map(|names| (1..).zip(names));
        let month = months.find(|(_, name)| is_short_for(&word, name)).map(|(month, _)| month);
        let is_first = self.numbers.is_empty();
        // «mar 20 aprile»: a Tuesday, and not March.
        if month.is_some() && (self.month.is_none() || self.may_be_tuesday) {
            self.month = month;
            self.may_be_tuesday = is_first && word == "mar";
            return true;
        }
        let is_weekday = is_first && self.month.is_none() && WEEKDAYS.iter().any(|name| is_short_for(&word, name));
        is_weekday || CONNECTING.contains(&word.as_str())
    }
}

/// Whether a word is a name, or the beginning of one from three letters on.
fn is_short_for(word: &str, name: &str) -> bool {
    word.len() >= 3 && name.get(..word.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(word))
}

/// A number of at most four digits.
fn number(digits: &str) -> Result<u32, TypedFault> {
    let number = digits.parse().ok().filter(|_| digits.len() <= 4);
    number.ok_or_else(|| TypedFault::Foreign(Excerpt::of(digits)))
}

/// A year of four digits, or of two in this century.
fn full_year(digits: &str) -> Result<u32, TypedFault> {
    match digits.len() {
        4 => number(digits),
        2 => Ok(2000 + number(digits)?),
        _ => Err(TypedFault::BadYear(Excerpt::of(digits))),
    }
}

/// A date without separators, year first or day first. No eight digits can be both: in a year from 2000 to 2100 the
/// first half, read as the second one, would be month 20 or 21.
fn in_eight_digits(digits: &str) -> Option<Date> {
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
    let date = |year: Option<u32>, month: Option<u32>, day: Option<u32>| from_parts(day?, month?, year?).ok();
    if digits.len() != 8 {
        return None;
    }
    date(part(0..4), part(4..6), part(6..8)).or_else(|| date(part(4..8), part(2..4), part(0..2)))
}

/// The day with these parts; what is wrong with the month is said before the year, and with the year before the day.
fn from_parts(day: u32, month: u32, year: u32) -> Result<Date, TypedFault> {
    if !(1..=12).contains(&month) {
        return Err(TypedFault::NoSuchMonth(month));
    }
    let out_of_range = TypedFault::YearOutOfRange(year);
    let Ok(calendar_year) = i32::try_from(year) else { return Err(out_of_range) };
    let date = |day| Date::from_parts(calendar_year, month, day).ok();
    let Some(last) = [31, 30, 29, 28].into_iter().find_map(date) else { return Err(out_of_range) };
    date(day).ok_or(TypedFault::NoSuchDay { day, last })
}
