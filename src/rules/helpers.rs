//! Small sums that help to fill in a scenario: heads by contract, a price without VAT, aid of three years, hours of
//! internal staff. Their results go into fields; the evaluation does not know of them.

use std::ops::RangeInclusive;

use crate::dates::Date;
use crate::money::{Euro, Percent, Rounding};

/// The heads of several contracts together.
#[must_use]
pub fn heads(by_contract: &[u32]) -> u32 {
    by_contract.iter().copied().fold(0, u32::saturating_add)
}

/// A price without the VAT in it, to the nearest cent: what is net at this rate (DPR 633/1972, art. 16, has the rates).
#[must_use]
pub fn without_vat(gross: Euro, rate: Percent) -> Euro {
    rate.taken_out_of(gross, Rounding::HalfAwayFromZero)
}

/// Small aid granted in a fiscal year and the two before it (Reg. (EU) 1407/2013, art. 3), taking the fiscal year for
/// the calendar year.
#[must_use]
pub fn aid_of_three_years(granted: &[(Date, Euro)], year: i32) -> Euro {
    let years = three_years(year);
    granted
        .iter()
        .filter(|(date, _)| years.contains(&date.year()))
        .fold(Euro::ZERO, |total, (_, amount)| total.plus(*amount))
}

/// A year and the two before it.
#[must_use]
pub const fn three_years(year: i32) -> RangeInclusive<i32> {
    year - 2..=year
}

/// So many hours at an hourly cost.
#[must_use]
pub fn cost_of_hours(hourly_cost: Euro, hours: u32) -> Euro {
    Euro::from_cents(hourly_cost.cents().saturating_mul(hours.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn euro(text: &str) -> Euro {
        Euro::parse(text).unwrap()
    }

    #[test]
    fn vat_is_taken_out_to_the_nearest_cent() {
        for (gross, rate, net) in [
            ("122.00", "22", "100.00"),
            ("100.00", "22", "81.97"),
            ("100.00", "10", "90.91"),
            ("100.00", "4", "96.15"),
            ("100.00", "0", "100.00"),
            ("0.01", "22", "0.01"),
            ("999999999.99", "22", "819672131.14"),
        ] {
            assert_eq!(without_vat(euro(gross), Percent::parse(rate).unwrap()), euro(net), "{gross} at {rate}%");
        }
    }

    #[test]
    fn aid_counts_in_the_year_and_the_two_before() {
        let on = |day: &str, amount| (Date::parse(day).unwrap(), euro(amount));
        let granted =
            [on("2017-12-31", "1"), on("2018-01-01", "10"), on("2020-12-31", "100"), on("2021-01-01", "1000")];
        assert_eq!(aid_of_three_years(&granted, 2020), euro("110"));
    }

    #[test]
    fn heads_and_hours_do_not_overflow() {
        assert_eq!(heads(&[2, 3]), 5);
        assert_eq!(heads(&[u32::MAX, 3]), u32::MAX);
        assert_eq!(cost_of_hours(euro("21.50"), 40), euro("860"));
    }
}
