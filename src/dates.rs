//! Calendar dates: reading, adding days and months, Sundays and Italian national holidays.
//! Which deadline runs from which date is in `rules::deadlines` and the notice files.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Serialize, Serializer};

use crate::json::Code;

/// A day of the calendar, from 2000 to 2100 when it is stated; a deadline worked out from one may fall later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// The first day of the calendar's library: earlier than any that can be stated.
    pub const FIRST: Self = Self(NaiveDate::MIN);

    /// The years in which a stated date may fall (contract: Scenario).
    const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

    /// The day with this year, month and day of the month.
    ///
    /// # Errors
    /// [`Code::NotADate`] when the calendar has no such day, [`Code::OutOfRange`] outside 2000–2100.
    pub fn from_parts(year: i32, month: u32, day: u32) -> Result<Self, Code> {
        let date = NaiveDate::from_ymd_opt(year, month, day).ok_or(Code::NotADate)?;
        if Self::YEARS.contains(&year) { Ok(Self(date)) } else { Err(Code::OutOfRange) }
    }

    /// Reads the contract's spelling, `2020-03-12`.
    ///
    /// # Errors
    /// As [`Self::from_parts`], and [`Code::NotADate`] for a text of another form.
    pub fn parse(text: &str) -> Result<Self, Code> {
        let part = |range: std::ops::Range<usize>| {
            let digits = text.get(range).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?;
            digits.parse::<u32>().ok()
        };
        let separators = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
        let (Some(year), Some(month), Some(day), true) = (part(0..4), part(5..7), part(8..10), separators) else {
            return Err(Code::NotADate);
        };
        Self::from_parts(i32::try_from(year).map_err(|_| Code::NotADate)?, month, day)
    }

    /// So many calendar days later, the first not counted.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        Self(self.0.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX))
    }

    /// So many months later, on the same day of the month or the month's last day.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        Self(self.0.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX))
    }

    /// So many months earlier, on the same day of the month or the month's last day.
    #[must_use]
    pub fn minus_months(self, months: u32) -> Self {
        Self(self.0.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN))
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// Whether it is a Sunday.
    #[must_use]
    pub fn is_sunday(self) -> bool {
        self.0.weekday() == Weekday::Sun
    }

    /// Whether it is an Italian national holiday other than Sundays (law 260/1949, as later changed: 6 January back
    /// since 1986, 2 June since 2001 (law 336/2000), 4 October from 2026 (law 151/2025)).
    #[must_use]
    pub fn is_national_holiday(self) -> bool {
        let fixed = match (self.month(), self.day()) {
            (1, 1 | 6) | (4, 25) | (5 | 11, 1) | (8, 15) | (12, 8 | 25 | 26) => true,
            (6, 2) => self.year() >= 2001,
            (10, 4) => self.year() >= 2026,
            _ => false,
        };
        fixed || self.0.pred_opt().is_some_and(|eve| Some(eve) == easter(self.year()))
    }
}

/// Easter Sunday of a year of the Gregorian calendar (the anonymous computus, Nature, 20 April 1876).
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let skipped = (century + 8) / 25;
    let epact = (19 * golden + century - century / 4 - (century - skipped + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let correction = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * correction + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}

impl fmt::Display for Date {
    /// The contract's spelling, `2020-03-12`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn dates_are_read_as_the_contract_spells_them() {
        assert_eq!(date("2020-02-29").to_string(), "2020-02-29");
        for text in ["2021-02-29", "2020-13-01", "2020-3-12", "12/03/2020", "2020-03-12T00:00", "+020-03-12", ""] {
            assert_eq!(Date::parse(text), Err(Code::NotADate), "{text}");
        }
        for text in ["1999-12-31", "2101-01-01"] {
            assert_eq!(Date::parse(text), Err(Code::OutOfRange), "{text}");
        }
    }

    #[test]
    fn months_keep_the_day_or_take_the_last_of_the_month() {
        assert_eq!(date("2020-05-31").plus_months(9), date("2021-02-28"));
        assert_eq!(date("2020-06-20").plus_months(9), date("2021-03-20"));
        assert_eq!(date("2020-07-31").minus_months(5), date("2020-02-29"));
        assert_eq!(date("2020-06-01").plus_days(30), date("2020-07-01"));
    }

    #[test]
    fn easter_monday_is_found() {
        for text in ["2000-04-24", "2019-04-22", "2020-04-13", "2021-04-05", "2038-04-26", "2100-03-29"] {
            assert!(date(text).is_national_holiday(), "{text}");
        }
        assert!(!date("2020-04-14").is_national_holiday());
    }

    #[test]
    fn holidays_follow_the_law_of_their_year() {
        assert!(!date("2000-06-02").is_national_holiday());
        assert!(date("2020-06-02").is_national_holiday());
        assert!(!date("2021-10-04").is_national_holiday());
        assert!(date("2027-10-04").is_national_holiday());
        assert!(date("2020-11-01").is_national_holiday() && date("2020-11-01").is_sunday());
    }
}
