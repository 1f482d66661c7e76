//! Money and rates: exact euro and cents, exact percentages, and the only place of the crate that rounds.
//! How an amount is written for people is in `present`; how it is typed by people is in `scenario::typed`.

use std::fmt;

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Serialize, Serializer};

use crate::json::Code;

/// How a rate times an amount becomes whole cents. There is no unnamed rounding anywhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest cent, a half cent away from zero.
    HalfAwayFromZero,
    /// Down to the cent: for a limit that is shown and must not be overstated.
    Down,
}

impl Rounding {
    const fn strategy(self) -> RoundingStrategy {
        match self {
            Self::HalfAwayFromZero => RoundingStrategy::MidpointAwayFromZero,
            Self::Down => RoundingStrategy::ToZero,
        }
    }
}

/// An amount in euro and whole cents, net of VAT. What is stated is never negative; of all figures only a severance
/// pay with an odd guarantee fund can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Euro {
    cents: i64,
}

impl Euro {
    /// No money: a stated or computed zero, never "not known".
    pub const ZERO: Self = Self { cents: 0 };

    /// The largest amount that can be stated, 999,999,999.99 euro (contract: Scenario).
    pub const MAX_STATED: Self = Self { cents: 99_999_999_999 };

    /// The amount of so many cents.
    #[must_use]
    pub const fn from_cents(cents: i64) -> Self {
        Self { cents }
    }

    /// The amount in cents.
    #[must_use]
    pub const fn cents(self) -> i64 {
        self.cents
    }

    /// Reads the contract's spelling, `[0-9]+(\.[0-9]{1,2})?`, up to [`Self::MAX_STATED`].
    ///
    /// # Errors
    /// [`Code::OutOfRange`] for a leading minus or too large an amount, [`Code::NotAnAmount`] for any other text.
    pub fn parse(text: &str) -> Result<Self, Code> {
        let cents = hundredths(text).ok_or(Code::NotAnAmount)?;
        match cents {
            Hundredths::Within(cents) if cents <= Self::MAX_STATED.cents => Ok(Self { cents }),
            _ => Err(Code::OutOfRange),
        }
    }

    /// The sum; amounts that can be stated are far too small to reach the upper bound.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self { cents: self.cents.saturating_add(other.cents) }
    }

    /// What is left of this amount after taking the other away, never below zero.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self { cents: self.cents.saturating_sub(other.cents).max(0) }
    }

    /// How many times `part` fits whole into this amount; `None` when `part` is zero.
    #[must_use]
    pub fn whole_parts(self, part: Self) -> Option<u32> {
        self.cents.checked_div(part.cents).and_then(|parts| u32::try_from(parts).ok())
    }

    /// The amount in so many equal parts, rounded to the cent as named; undivided when there is no part.
    #[must_use]
    pub fn divided(self, parts: u32, rounding: Rounding) -> Self {
        let exact = self.exact_cents();
        Self::round_cents(exact.checked_div(Decimal::from(parts)).unwrap_or(exact), rounding)
    }

    /// The amount as an exact number of cents.
    fn exact_cents(self) -> Decimal {
        Decimal::from(self.cents)
    }

    /// Whole cents from an exact number of cents, rounded as named.
    fn round_cents(exact_cents: Decimal, rounding: Rounding) -> Self {
        let rounded = exact_cents.round_dp_with_strategy(0, rounding.strategy());
        // What can be stated, times any rate, is far from the bounds.
        Self { cents: rounded.to_i64().unwrap_or(i64::MAX) }
    }
}

impl fmt::Display for Euro {
    /// The contract's spelling: a point and two decimals, no grouping.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.cents < 0 { "-" } else { "" };
        let cents = self.cents.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

impl Serialize for Euro {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A percentage from 0 to 100 with at most two decimals, exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent {
    hundredths: i64,
}

impl Percent {
    /// Nothing of it.
    pub const ZERO: Self = Self { hundredths: 0 };

    /// All of it, in hundredths of a percent.
    const WHOLE: i64 = 10_000;

    /// Reads the contract's spelling, as for amounts, from 0 to 100.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] below 0 or above 100, [`Code::NotAPercentage`] for any other text.
    pub fn parse(text: &str) -> Result<Self, Code> {
        match hundredths(text).ok_or(Code::NotAPercentage)? {
            Hundredths::Within(hundredths) if hundredths <= Self::WHOLE => Ok(Self { hundredths }),
            _ => Err(Code::OutOfRange),
        }
    }

    /// This share of a whole number, exact: no factor is large enough for the product to reach the bounds.
    fn of_exact(self, whole: i64) -> Decimal {
        Decimal::new(whole.saturating_mul(self.hundredths), 4)
    }

    /// This share of an amount, rounded to the cent as named.
    #[must_use]
    pub fn of(self, whole: Euro, rounding: Rounding) -> Euro {
        Euro::round_cents(self.of_exact(whole.cents), rounding)
    }

    /// Whether this share of an amount is a whole number of cents: rounding it changes nothing.
    #[must_use]
    pub const fn is_whole_cents_of(self, whole: Euro) -> bool {
        whole.cents.saturating_mul(self.hundredths) % Self::WHOLE == 0
    }

    /// What an amount was before this share of it was added, rounded to the cent as named.
    #[must_use]
    pub fn taken_out_of(self, sum: Euro, rounding: Rounding) -> Euro {
        let whole = Decimal::from(sum.cents.saturating_mul(Self::WHOLE));
        let before = whole.checked_div(Decimal::from(Self::WHOLE + self.hundredths));
        before.map_or(sum, |exact| Euro::round_cents(exact, rounding))
    }

    /// This share of a number of people, rounded up to the next whole person.
    #[must_use]
    pub fn of_people_rounded_up(self, people: u32) -> u32 {
        let up = self.of_exact(people.into()).round_dp_with_strategy(0, RoundingStrategy::AwayFromZero);
        up.to_u32().unwrap_or(u32::MAX)
    }

    /// Whether a part is more than this share of a whole, compared exactly and never on rounded figures.
    #[must_use]
    pub const fn is_exceeded_by(self, part: Euro, whole: Euro) -> bool {
        part.cents.saturating_mul(Self::WHOLE) > whole.cents.saturating_mul(self.hundredths)
    }

    /// The smallest amount which, with this share of it (rounded to the cent) added, reaches `target`.
    #[must_use]
    pub const fn smallest_reaching(self, target: Euro) -> Euro {
        // In whole cents, base + round(share of base) >= target exactly when base + share of base >= target - 1/2,
        // because the half cent is rounded up. Both sides twice, to stay in whole numbers.
        let numerator = target.cents.saturating_mul(2).saturating_sub(1).saturating_mul(Self::WHOLE);
        let denominator = 2 * (Self::WHOLE + self.hundredths);
        if numerator <= 0 {
            return Euro::ZERO;
        }
        Euro { cents: numerator.unsigned_abs().div_ceil(denominator.unsigned_abs()).cast_signed() }
    }
}

impl fmt::Display for Percent {
    /// The contract's spelling without needless zeros: `40`, `28.98`, `0.4`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hundredths_without_zeros(self.hundredths, f)
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A number greater than zero with at most two decimals, by which an amount is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Divisor {
    hundredths: i64,
}

impl Divisor {
    /// Leaves undivided.
    pub const ONE: Self = Self { hundredths: 100 };

    /// Reads the contract's spelling of an amount, but zero.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] for zero or what is not a possible amount, [`Code::NotAnAmount`] for any other text.
    pub fn parse(text: &str) -> Result<Self, Code> {
        match Euro::parse(text)?.cents() {
            0 => Err(Code::OutOfRange),
            hundredths => Ok(Self { hundredths }),
        }
    }

    /// An amount divided by this number, less a share of the amount, rounded to the cent once, as named. It is below
    /// zero where the share is more than what the division leaves.
    #[must_use]
    pub fn divide_less_share(self, whole: Euro, share: Percent, rounding: Rounding) -> Euro {
        // whole / (divisor / 100) - whole * share / 10,000, over one denominator.
        let part = 100 * i128::from(Percent::WHOLE) - i128::from(share.hundredths) * i128::from(self.hundredths);
        let numerator = Decimal::try_from_i128_with_scale(i128::from(whole.cents) * part, 0);
        let denominator =
            Decimal::try_from_i128_with_scale(i128::from(Percent::WHOLE) * i128::from(self.hundredths), 0);
        // What can be stated stays far within the 96 bits that a number may have.
        let exact = numerator.ok().zip(denominator.ok()).and_then(|(above, below)| above.checked_div(below));
        Euro::round_cents(exact.unwrap_or_default(), rounding)
    }
}

impl fmt::Display for Divisor {
    /// The contract's spelling without needless zeros: `13.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hundredths_without_zeros(self.hundredths, f)
    }
}

/// Writes hundredths without needless zeros: `40`, `28.98`, `0.4`.
fn hundredths_without_zeros(hundredths: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (whole, decimals) = (hundredths / 100, hundredths % 100);
    match decimals {
        0 => write!(f, "{whole}"),
        tenths if tenths % 10 == 0 => write!(f, "{whole}.{}", tenths / 10),
        _ => write!(f, "{whole}.{decimals:02}"),
    }
}

/// A text of the right shape, in hundredths.
enum Hundredths {
    Within(i64),
    /// Negative, or too large to be held.
    Beyond,
}

/// Reads `[0-9]+(\.[0-9]{1,2})?`, with a minus before it told apart; `None` for any other text.
fn hundredths(text: &str) -> Option<Hundredths> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, decimals) = match digits.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (digits, None),
    };
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let decimal_hundredths = match decimals {
        None => 0,
        Some(decimals) if all_digits(decimals) => match decimals.len() {
            1 => decimals.parse::<i64>().ok()?.saturating_mul(10),
            2 => decimals.parse::<i64>().ok()?,
            _ => return None,
        },
        Some(_) => return None,
    };
    if !all_digits(whole) {
        return None;
    }
    let value = whole
        .parse::<i64>()
        .ok()
        .and_then(|whole| whole.checked_mul(100))
        .and_then(|value| value.checked_add(decimal_hundredths));
    Some(match value {
        Some(value) if !negative => Hundredths::Within(value),
        _ => Hundredths::Beyond,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn euro(text: &str) -> Euro {
        Euro::parse(text).unwrap()
    }

    fn percent(text: &str) -> Percent {
        Percent::parse(text).unwrap()
    }

    #[test]
    fn amounts_are_read_as_the_contract_spells_them() {
        for (text, cents) in
            [("0", 0), ("0.1", 10), ("4350.00", 435_000), ("007.5", 750), ("999999999.99", 99_999_999_999)]
        {
            assert_eq!(Euro::parse(text), Ok(Euro::from_cents(cents)), "{text}");
        }
        for text in ["", ".", "5.", ".5", "12,5", "1.234", "+5", " 5", "5 ", "1e9", "٣", "--5", "-", "-5.123", "-5,00"]
        {
            assert_eq!(Euro::parse(text), Err(Code::NotAnAmount), "{text}");
        }
        for text in ["-5.00", "-0", "1000000000", "1000000000.00", "99999999999999999999999999999999"] {
            assert_eq!(Euro::parse(text), Err(Code::OutOfRange), "{text}");
        }
    }

    #[test]
    fn percentages_are_read_from_0_to_100() {
        assert_eq!(percent("28.98").to_string(), "28.98");
        assert_eq!(percent("40.00").to_string(), "40");
        assert_eq!(percent("82.50").to_string(), "82.5");
        assert_eq!(percent("0.05").to_string(), "0.05");
        assert_eq!(Percent::parse("100.01"), Err(Code::OutOfRange));
        assert_eq!(Percent::parse("-1"), Err(Code::OutOfRange));
        assert_eq!(Percent::parse("0.405"), Err(Code::NotAPercentage));
    }

    #[test]
    fn a_half_cent_goes_away_from_zero_and_a_limit_goes_down() {
        // 50% of 0.01 is half a cent.
        assert_eq!(percent("50").of(euro("0.01"), Rounding::HalfAwayFromZero), euro("0.01"));
        assert_eq!(percent("50").of(euro("0.01"), Rounding::Down), euro("0.00"));
        assert_eq!(percent("20").of(euro("0.09"), Rounding::Down), euro("0.01"));
    }

    #[test]
    fn shares_are_compared_exactly() {
        assert!(!percent("20").is_exceeded_by(euro("2000.00"), euro("10000.00")));
        assert!(percent("20").is_exceeded_by(euro("2000.01"), euro("10000.00")));
        // 20% of 100.03 is 20.006: 20.00 stays below it, 20.01 does not.
        assert!(!percent("20").is_exceeded_by(euro("20.00"), euro("100.03")));
        assert!(percent("20").is_exceeded_by(euro("20.01"), euro("100.03")));
    }

    #[test]
    fn the_smallest_base_that_reaches_a_target() {
        for (target, base) in [
            ("5000.00", "3571.43"),
            ("7000.00", "5000.00"),
            ("10000.00", "7142.86"),
            ("15000.00", "10714.29"),
            ("0.00", "0.00"),
        ] {
            assert_eq!(percent("40").smallest_reaching(euro(target)), euro(base), "{target}");
        }
    }

    #[test]
    fn amounts_are_written_with_two_decimals() {
        assert_eq!(euro("1234.5").to_string(), "1234.50");
        assert_eq!(euro("0.07").to_string(), "0.07");
    }
}
