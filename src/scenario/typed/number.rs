//! Typed numbers: amounts with or without the euro sign, whole numbers, percentages.

use super::text::{is_apostrophe, is_dash, is_letter};
use super::{DecimalSign, Excerpt, Typed, TypedFault};
use crate::json::{Code, MAX_COUNT};
use crate::money::{Euro, Percent};
use crate::scenario::{Kind, Value};

/// Reads a clean text that is not empty.
pub(super) fn read(kind: Kind, text: &str, sign: DecimalSign) -> Result<Typed<Value>, TypedFault> {
    let units = units(kind);
    let unreadable = || TypedFault::Unreadable(Excerpt::of(text));
    if !text.contains(is_digit) {
        return Err(unreadable());
    }
    let bare = without_units(text, units)?;
    let (bare, is_closed) = if kind == Kind::Amount { without_closing(bare) } else { (bare, false) };
    let dashed = if kind == Kind::Amount { before_dashed_cents(bare) } else { None };
    if let Some(fault) = foreign(dashed.unwrap_or(bare), text, units) {
        return Err(fault);
    }
    let number = match dashed {
        Some(whole) => Number { is_odd: true, ..Number::whole(whole)? },
        None => split(kind, bare, sign)?,
    };
    let is_odd = number.is_odd || is_closed;
    let value = match kind {
        Kind::Count => Value::Count(number.to_count()?),
        Kind::Percentage => Value::Percentage(Percent::parse(&number.in_hundredths()?).map_err(too_large)?),
        _ => Value::Amount(Euro::parse(&number.in_hundredths()?).map_err(too_large)?),
    };
    // A share below one percent may be meant as a share of one: 0,8 for 80%.
    let is_tiny = kind == Kind::Percentage && bare == text && number.is_below_one();
    let has_needless_decimals = kind == Kind::Count && !number.decimals.is_empty();
    Ok(Typed { value, show_reading: is_odd || is_tiny || has_needless_decimals })
}

/// The units that a number of this kind may be written with, the longer before what they begin with.
const fn units(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Amount => &["€", "euros", "euro", "eur.", "eur"],
        Kind::Percentage => &["%", "per cento", "percento", "per cent", "percent"],
        _ => &[],
    }
}

fn too_large(code: Code) -> TypedFault {
    debug_assert_eq!(code, Code::OutOfRange, "a number is spelled as the contract does before it is read");
    TypedFault::TooLarge
}

const fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

const fn is_mark(sign: char) -> bool {
    matches!(sign, '.' | ',')
}

const fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\t')
}

/// The text without a unit at either end, in capitals or not, and without a plus.
fn without_units<'a>(text: &'a str, units: &[&str]) -> Result<&'a str, TypedFault> {
    let text = without_unit_before(without_unit_behind(text, units), units);
    let (sign, rest) = match text.chars().next() {
        Some(sign) if sign == '+' || is_dash(sign) => (Some(sign), text.get(sign.len_utf8()..).unwrap_or_default()),
        _ => return Ok(text),
    };
    let rest = without_unit_before(rest.trim_start(), units);
    match sign {
        // Before anything but a number a sign is in the way itself.
        _ if !rest.starts_with(|sign| is_digit(sign) || is_mark(sign)) => Ok(text),
        Some(sign) if sign != '+' => Err(TypedFault::Negative(Excerpt::of(&sign.to_string()))),
        _ => Ok(rest),
    }
}

fn without_unit_before<'a>(text: &'a str, units: &[&str]) -> &'a str {
    let cut = |unit: &&str| {
        let (head, rest) = text.split_at_checked(unit.len())?;
        // «Eur. 5», but 0,5 in «Eur .5».
        let ends =
            if unit.ends_with('.') { rest.starts_with(is_space) } else { !continues_word(unit, rest.chars().next()) };
        (head.eq_ignore_ascii_case(unit) && ends).then(|| rest.trim_start())
    };
    units.iter().find_map(cut).unwrap_or(text)
}

fn without_unit_behind<'a>(text: &'a str, units: &[&str]) -> &'a str {
    let cut = |text: &'a str, unit: &str| {
        let (rest, tail) = text.split_at_checked(text.len().checked_sub(unit.len())?)?;
        let begins = !continues_word(unit, rest.chars().next_back());
        (tail.eq_ignore_ascii_case(unit) && begins).then(|| rest.trim_end())
    };
    // The point that ends a sentence is pasted along: «5.000 euro.»
    let ends = [Some(text), text.strip_suffix('.')];
    ends.into_iter().flatten().find_map(|text| units.iter().find_map(|unit| cut(text, unit))).unwrap_or(text)
}

/// Whether a letter beside a unit makes it part of another word: «eurodollari».
fn continues_word(unit: &str, beside: Option<char>) -> bool {
    unit.starts_with(is_letter) && beside.is_some_and(is_letter)
}

/// The number without the sign `=` that closes it, so that nobody adds digits: `5.000,00=`. Gives whether there was one.
fn without_closing(text: &str) -> (&str, bool) {
    match text.strip_suffix('=') {
        Some(rest) if rest.ends_with(is_digit) => (rest, true),
        _ => (text, false),
    }
}

/// What stands before dashes in the place of cents: `5.000,-`, `5.000,=`, `5,000.--`.
fn before_dashed_cents(text: &str) -> Option<&str> {
    let is_dash = |sign| is_dash(sign) || sign == '=';
    let rest = text.ends_with(is_dash).then(|| text.trim_end_matches(is_dash).trim_end())?;
    rest.strip_suffix(is_mark).filter(|whole| whole.ends_with(is_digit))
}

/// The first part of a number that does not belong there; the whole text where that is only a unit in a wrong place.
fn foreign(number: &str, text: &str, units: &[&str]) -> Option<TypedFault> {
    let belongs = |sign| is_digit(sign) || is_mark(sign) || is_space(sign) || is_apostrophe(sign);
    let is_unit = |part: &str| part.is_empty() || units.iter().any(|unit| part.eq_ignore_ascii_case(unit));
    let mut rest = number.get(number.find(|sign| !belongs(sign))?..)?;
    loop {
        // Words go on after a space, signs do not.
        let end = if rest.starts_with(is_letter) {
            rest.find(|sign| !is_letter(sign) && (is_digit(sign) || !belongs(sign)))
        } else {
            rest.find(|sign| is_letter(sign) || belongs(sign))
        };
        let (part, after) = rest.split_at_checked(end.unwrap_or(rest.len())).unwrap_or((rest, ""));
        let part = without_unit_before(without_unit_behind(part.trim_matches(belongs), units), units);
        if !is_unit(part) {
            return Some(TypedFault::Foreign(Excerpt::of(part)));
        }
        match after.find(|sign| !belongs(sign)).and_then(|next| after.get(next..)) {
            Some(next) => rest = next,
            None => return Some(TypedFault::Unreadable(Excerpt::of(text))),
        }
    }
}

/// A number in its two halves, both of digits only.
struct Number<'a> {
    whole: String,
    decimals: &'a str,
    /// The decimals with their sign, as typed.
    fraction: &'a str,
    /// Its reading is to be shown.
    is_odd: bool,
}

impl Number<'_> {
    /// The digits of a whole number whose thousands may be grouped, by one kind of sign only, in threes.
    fn whole(text: &str) -> Result<Self, TypedFault> {
        let number = |whole: String, is_odd| Self { whole, decimals: "", fraction: "", is_odd };
        let is_sign = |sign: char| !is_digit(sign);
        let Some(first) = text.chars().find(|sign| is_sign(*sign)) else { return Ok(number(text.to_owned(), false)) };
        let is_like_first = |sign: char| sign == first || (is_apostrophe(sign) && is_apostrophe(first));
        let groups: Vec<&str> = text.split(is_sign).collect();
        // What stands in two cells of a table is not one number.
        let is_one_number = first != '\t' && !text.starts_with('0');
        if !is_one_number || groups.contains(&"") || !text.chars().filter(|sign| is_sign(*sign)).all(is_like_first) {
            return Err(TypedFault::UnclearSigns(Excerpt::of(text)));
        }
        let is_bad = |(place, group): &(usize, &&str)| if *place == 0 { group.len() > 3 } else { group.len() != 3 };
        match groups.iter().enumerate().find(is_bad) {
            Some((_, group)) => Err(TypedFault::BadGroup(Excerpt::of(group))),
            None => Ok(number(groups.concat(), is_apostrophe(first))),
        }
    }

    /// The number in the contract's spelling of amounts and percentages.
    fn in_hundredths(&self) -> Result<String, TypedFault> {
        match self.decimals.len() {
            0 => Ok(self.whole.clone()),
            1 | 2 => Ok(format!("{}.{}", self.whole, self.decimals)),
            _ => Err(TypedFault::TooManyDecimals(Excerpt::of(self.decimals))),
        }
    }

    fn to_count(&self) -> Result<u32, TypedFault> {
        if !matches!(self.decimals, "" | "0" | "00") {
            return Err(TypedFault::NotWhole(Excerpt::of(self.fraction)));
        }
        self.whole.parse().ok().filter(|count| *count <= MAX_COUNT).ok_or(TypedFault::TooLarge)
    }

    /// Whether it is more than zero and less than one.
    fn is_below_one(&self) -> bool {
        self.whole.bytes().all(|digit| digit == b'0') && self.decimals.bytes().any(|digit| digit != b'0')
    }
}

/// Finds whole number and decimals. A sign at the very end may be one too many, as in a sentence: «5.000.»
fn split(kind: Kind, text: &str, sign: DecimalSign) -> Result<Number<'_>, TypedFault> {
    let number = split_as_it_is(kind, text, sign);
    match text.strip_suffix(is_mark).filter(|shorter| number.is_err() && shorter.contains(is_mark)) {
        Some(shorter) => Ok(Number { is_odd: true, ..split_as_it_is(kind, shorter.trim_end(), sign)? }),
        None => number,
    }
}

/// Finds out which sign is the decimal one. With both signs it is the last. A lone sign before three digits groups
/// thousands: in an amount where the visitor's language groups with it, in a count always, in a percentage never, and
/// that is shown. Any other lone sign is decimal.
fn split_as_it_is(kind: Kind, text: &str, sign: DecimalSign) -> Result<Number<'_>, TypedFault> {
    let points = text.matches('.').count();
    let commas = text.matches(',').count();
    let groups = points + commas == 1
        && match kind {
            Kind::Amount => groups_thousands(text, sign.grouping()),
            Kind::Count => groups_thousands(text, '.') || groups_thousands(text, ','),
            _ => false,
        };
    let is_decimal = !groups && (points + commas == 1 || (points > 0 && commas > 0));
    let place = text.rfind(is_mark).filter(|_| is_decimal).unwrap_or(text.len());
    let (whole, fraction) = text.split_at_checked(place).unwrap_or((text, ""));
    let decimals = fraction.trim_start_matches(is_mark);
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(TypedFault::UnclearSigns(Excerpt::of(text)));
    }
    // «,5» is 0,5; a sign just typed, with nothing after it yet, changes nothing.
    if whole.is_empty() && !decimals.is_empty() {
        return Ok(Number { whole: "0".to_owned(), decimals, fraction, is_odd: true });
    }
    let Number { whole, is_odd, .. } = Number::whole(whole.trim_end())?;
    Ok(Number { whole, decimals, fraction, is_odd: is_odd || groups })
}

/// Whether a lone sign stands where it groups thousands: `1.234`, not `0.123` nor `1234.567`.
fn groups_thousands(text: &str, grouping: char) -> bool {
    text.split_once(grouping).is_some_and(|(before, after)| {
        let digits = |part: &str| part.chars().all(is_digit);
        after.len() == 3
            && digits(after)
            && (1..=3).contains(&before.len())
            && digits(before)
            && !before.starts_with('0')
    })
}
