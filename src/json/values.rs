//! Single values: counts, amounts, percentages, dates and flags, judged by how they are written.

use super::{Code, Raw, Read, Reader};
use crate::dates::Date;
use crate::money::{Divisor, Euro, Percent};

/// The text of a JSON string, or `None` for any other value.
#[must_use]
pub fn text_of(json: Raw<'_>) -> Option<String> {
    json.text()
}

/// The most that can be counted in a scenario or a notice (contract: Scenario).
pub const MAX_COUNT: u32 = 1_000_000;

/// Reads `true` or `false`.
///
/// # Errors
/// [`Code::NotABoolean`] for anything else.
pub fn flag_of(json: Raw<'_>) -> Result<bool, Code> {
    match json.get() {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(Code::NotABoolean),
    }
}

/// Reads a JSON integer from 0 to [`MAX_COUNT`] as it is written.
///
/// # Errors
/// [`Code::OutOfRange`] for another integer, [`Code::NotACount`] for anything else.
pub fn count_of(json: Raw<'_>) -> Result<u32, Code> {
    let text = json.get();
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Code::NotACount);
    }
    // Minus zero is an integer, and it is zero.
    let negative = text.starts_with('-') && digits != "0";
    digits.parse().ok().filter(|count| !negative && *count <= MAX_COUNT).ok_or(Code::OutOfRange)
}

/// Reads an amount in the contract's spelling.
///
/// # Errors
/// As [`Euro::parse`]; a value that is not a text is [`Code::NotAnAmount`].
pub fn amount_of(json: Raw<'_>) -> Result<Euro, Code> {
    text_of(json).ok_or(Code::NotAnAmount).and_then(|text| Euro::parse(&text))
}

/// Reads a percentage in the contract's spelling.
///
/// # Errors
/// As [`Percent::parse`]; a value that is not a text is [`Code::NotAPercentage`].
pub fn percentage_of(json: Raw<'_>) -> Result<Percent, Code> {
    text_of(json).ok_or(Code::NotAPercentage).and_then(|text| Percent::parse(&text))
}

/// Reads a date in the contract's spelling.
///
/// # Errors
/// As [`Date::parse`]; a value that is not a text is [`Code::NotADate`].
pub fn date_of(json: Raw<'_>) -> Result<Date, Code> {
    text_of(json).ok_or(Code::NotADate).and_then(|text| Date::parse(&text))
}

fn divisor_of(json: Raw<'_>) -> Result<Divisor, Code> {
    text_of(json).ok_or(Code::NotAnAmount).and_then(|text| Divisor::parse(&text))
}

/// Values that are read whole, or not at all.
macro_rules! read_whole {
    ($($Type:ty = $read:path, else $placeholder:expr;)+) => { $(
        impl Read for $Type {
            fn read(json: Raw<'_>, reader: &mut Reader) -> Self {
                reader.accept($read(json)).unwrap_or($placeholder)
            }

            fn placeholder() -> Self {
                $placeholder
            }
        }
    )+ };
}

read_whole! {
    bool = flag_of, else false;
    u32 = count_of, else 0;
    Euro = amount_of, else Euro::ZERO;
    Percent = percentage_of, else Percent::ZERO;
    Divisor = divisor_of, else Divisor::ONE;
    Date = date_of, else Date::FIRST;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_integers_as_written() {
        for (text, read) in [
            ("0", Ok(0)),
            ("-0", Ok(0)),
            ("1000000", Ok(1_000_000)),
            ("1000001", Err(Code::OutOfRange)),
            ("-1", Err(Code::OutOfRange)),
            ("99999999999999999999999", Err(Code::OutOfRange)),
            ("3.0", Err(Code::NotACount)),
            ("1e9", Err(Code::NotACount)),
            ("-1.5", Err(Code::NotACount)),
            ("\"34\"", Err(Code::NotACount)),
            ("true", Err(Code::NotACount)),
            ("[]", Err(Code::NotACount)),
        ] {
            assert_eq!(count_of(Raw::of(text).unwrap()), read, "{text}");
        }
    }
}
