//! Dates as people type and paste them. Each table is a rule, each line a case of it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use calcolatore::scenario::Kind::Date as Day;
use common::typed::{all_read, all_read_in_both, reading};

use calcolatore::present::Language::{English, Italian};

#[test]
fn dates_in_numbers() {
    all_read_in_both(
        Day,
        &[
            ("20/03/2020", "2020-03-20"),
            ("20/3/2020", "2020-03-20"),
            ("20.03.2020", "2020-03-20"),
            ("20.03.2020.", "2020-03-20"),
            ("20. 3. 2020", "2020-03-20"),
            ("20-3-2020", "2020-03-20"),
            ("20–3–2020", "2020-03-20"),
            ("20−3−2020", "2020-03-20"),
            ("20 03 2020", "2020-03-20"),
            ("20 / 03 / 2020", "2020-03-20"),
            ("20\u{2044}03\u{2215}2020", "2020-03-20"),
            ("2020-03-20", "2020-03-20"),
            ("2020/3/20", "2020-03-20"),
            // A year of two digits is of this century.
            ("20/03/20", "2020-03-20!"),
            ("20-3-20", "2020-03-20!"),
            ("20.3.'20", "2020-03-20!"),
            ("1/1/00", "2000-01-01!"),
            ("31/12/99", "2099-12-31!"),
            // Eight digits have one meaning only.
            ("20200320", "2020-03-20!"),
            ("20032020", "2020-03-20!"),
            ("1°/4/2020", "2020-04-01!"),
        ],
    );
    // An American would mean 3 December.
    all_read(Day, Italian, &[("12/03/2020", "2020-03-12")]);
    all_read(Day, English, &[("12/03/2020", "2020-03-12!"), ("2020-03-12", "2020-03-12"), ("3/3/2020", "2020-03-03")]);
}

#[test]
fn dates_with_the_name_of_the_month_in_either_language() {
    for text in [
        "20 marzo 2020",
        "20 MARZO 2020",
        "20 mar 2020",
        "20-mar-2020",
        "20/mar/20",
        "20marzo2020",
        "20 marzo '20",
        "20 marzo del 2020",
        "il 20 marzo 2020",
        "lì 20 marzo 2020",
        "venerdì 20 marzo 2020",
        "venerdi\u{300} 20 marzo 2020",
        "Venerdi' 20 marzo 2020",
        "ven. 20 marzo 2020",
        "March 20, 2020",
        "mar. 20 2020",
        "20th March 2020",
        "the 20th of March, 2020",
        "Friday, March 20th, 2020",
        "Fri 20 Mar 2020",
        "mar 20 marzo 2020",
        "2020 March 20",
        "20 March 2020.",
    ] {
        assert_eq!(reading(Day, text, Italian), "2020-03-20!", "{text}");
        assert_eq!(reading(Day, text, English), "2020-03-20!", "{text}");
    }
    all_read_in_both(
        Day,
        &[
            ("1° aprile 2020", "2020-04-01!"),
            ("1º aprile 2020", "2020-04-01!"),
            ("1°aprile 2020", "2020-04-01!"),
            ("1st April 2020", "2020-04-01!"),
            ("l'8 settembre 2020", "2020-09-08!"),
            ("8 sett. 2020", "2020-09-08!"),
            ("mar 21 aprile 2020", "2020-04-21!"),
        ],
    );
    for names in calcolatore::scenario::MONTH_NAMES {
        for (month, name) in (1..).zip(names) {
            let read = format!("2020-{month:02}-05!");
            let short: String = name.chars().take(3).collect();
            assert_eq!(reading(Day, &format!("5 {name} 2020"), Italian), read);
            assert_eq!(reading(Day, &format!("{short} 5, 2020"), English), read);
        }
    }
}

#[test]
fn what_is_wrong_with_a_date_is_told_apart() {
    all_read(
        Day,
        Italian,
        &[
            ("3/20/2020", "Il mese 20 non esiste: scrivi prima il giorno e poi il mese, per esempio 20/03/2020."),
            ("20/00/2020", "Il mese 0 non esiste: scrivi prima il giorno e poi il mese, per esempio 20/03/2020."),
            ("31/04/2020", "Il giorno 31 non esiste: aprile ha 30 giorni."),
            ("31 aprile 2020", "Il giorno 31 non esiste: aprile ha 30 giorni."),
            ("29/02/2021", "Il giorno 29 non esiste: febbraio 2021 ha 28 giorni."),
            ("30/02/2020", "Il giorno 30 non esiste: febbraio 2020 ha 29 giorni."),
            ("0/3/2020", "Il giorno 0 non esiste: marzo ha 31 giorni."),
            ("20/03/1999", "L’anno 1999 è fuori dal periodo ammesso: scrivi una data dal 2000 al 2100."),
            ("20 marzo 2101", "L’anno 2101 è fuori dal periodo ammesso: scrivi una data dal 2000 al 2100."),
            ("20/03", "Manca l’anno: scrivi giorno, mese e anno, per esempio 20/03/2020."),
            ("20 marzo", "Manca l’anno: scrivi giorno, mese e anno, per esempio 20/03/2020."),
            ("03/2020", "Manca il giorno: scrivi giorno, mese e anno, per esempio 20/03/2020."),
            ("marzo 2020", "Manca il giorno: scrivi giorno, mese e anno, per esempio 20/03/2020."),
            ("marzo", "Manca il giorno: scrivi giorno, mese e anno, per esempio 20/03/2020."),
            ("20/03/202", "L’anno «202» non è chiaro: scrivilo con quattro cifre, per esempio 20/03/2020."),
            ("20/03/20200", "L’anno «20200» non è chiaro: scrivilo con quattro cifre, per esempio 20/03/2020."),
            ("oggi", "«oggi» non si riesce a leggere: scrivi giorno, mese e anno, per esempio 20/03/2020."),
            ("2020", "«2020» non si riesce a leggere: scrivi giorno, mese e anno, per esempio 20/03/2020."),
            ("200320", "«200320» non si riesce a leggere: scrivi giorno, mese e anno, per esempio 20/03/2020."),
            ("20200231", "«20200231» non si riesce a leggere: scrivi giorno, mese e anno, per esempio 20/03/2020."),
            ("20 marso 2020", "«marso» non fa parte di una data: scrivi giorno, mese e anno, per esempio 20/03/2020."),
            ("20 III 2020", "«III» non fa parte di una data: scrivi giorno, mese e anno, per esempio 20/03/2020."),
            (
                "20/03/2020 10:30",
                "«10:30» non fa parte di una data: scrivi giorno, mese e anno, per esempio 20/03/2020.",
            ),
            (
                "20/03/2020 10.30",
                "«10.30» non fa parte di una data: scrivi giorno, mese e anno, per esempio 20/03/2020.",
            ),
            (
                "20/03/2020 venerdì",
                "«venerdì» non fa parte di una data: scrivi giorno, mese e anno, per esempio 20/03/2020.",
            ),
            (
                "marzo 20 aprile 2020",
                "«aprile» non fa parte di una data: scrivi giorno, mese e anno, per esempio 20/03/2020.",
            ),
            ("20+3+2020", "«+» non fa parte di una data: scrivi giorno, mese e anno, per esempio 20/03/2020."),
            ("5 %", "«%» non fa parte di una data: scrivi giorno, mese e anno, per esempio 20/03/2020."),
            ("12345/03/2020", "«12345» non fa parte di una data: scrivi giorno, mese e anno, per esempio 20/03/2020."),
        ],
    );
    all_read(
        Day,
        English,
        &[
            ("3/20/2020", "There is no month 20: type the day first and then the month, for example 20/03/2020."),
            ("31/04/2020", "There is no day 31: April has 30 days."),
            ("29/02/2021", "There is no day 29: February 2021 has 28 days."),
            ("today", "“today” cannot be read: type day, month and year, for example 20/03/2020."),
        ],
    );
}
