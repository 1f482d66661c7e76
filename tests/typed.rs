//! What people type and paste, and what the page makes of it: what is read, whether it is said how, or what is said to
//! be in the way. Each table is a rule, each line a case of it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use calcolatore::dates::Date;
use calcolatore::money::{Euro, Percent};
use calcolatore::present::{Language, amount, count, date, percent, typed_fault_words};
use calcolatore::scenario::{Kind, Value, read_typed};
use common::made_up::cases;
use common::typed::{all_read, all_read_in_both, reading};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use Kind::{Amount, Count, Date as Day, Percentage};
use Language::{English, Italian};

#[test]
fn what_cannot_be_seen_is_taken_out_everywhere() {
    for invisible in [
        "\u{ad}",
        "\u{34f}",
        "\u{61c}",
        "\u{115f}",
        "\u{1160}",
        "\u{17b4}",
        "\u{17b5}",
        "\u{180b}",
        "\u{180f}",
        "\u{200b}",
        "\u{200d}",
        "\u{200e}",
        "\u{200f}",
        "\u{202a}",
        "\u{202e}",
        "\u{2060}",
        "\u{2066}",
        "\u{206f}",
        "\u{3164}",
        "\u{fe00}",
        "\u{fe0f}",
        "\u{feff}",
        "\u{ffa0}",
        "\u{fff0}",
        "\u{fff8}",
        "\u{1bca0}",
        "\u{1bca3}",
        "\u{1d173}",
        "\u{1d17a}",
        "\u{e0000}",
        "\u{e0020}",
        "\u{e0100}",
        "\u{e0fff}",
        "\0",
        "\u{7f}",
    ] {
        for (kind, text, read) in [
            (Amount, "|12|.|345|,|60| |e|uro|", "12345.60"),
            (Count, "|3|4|", "34"),
            (Percentage, "|82|,|5| |%|", "82.5"),
            (Day, "|20|/|0|3|/|2020|", "2020-03-20"),
            (Day, "|20| |mar|zo| |2020|", "2020-03-20!"),
            (Count, "|", ""),
        ] {
            assert_eq!(reading(kind, &text.replace('|', invisible), Italian), read, "{text} {invisible:?}");
        }
    }
}

#[test]
fn amounts_written_plainly_are_read_without_a_word() {
    all_read_in_both(
        Amount,
        &[
            ("12345,6", "12345.60"),
            ("12.345,60", "12345.60"),
            ("12345.60", "12345.60"),
            ("12,345.60", "12345.60"),
            ("12 345,60", "12345.60"),
            ("12\u{a0}345,60\u{202f}€", "12345.60"),
            ("1\u{2007}234\u{2009}567", "1234567.00"),
            ("1 \u{a0}234,50 €", "1234.50"),
            ("1.234.567,8", "1234567.80"),
            ("1,234,567", "1234567.00"),
            ("5,", "5.00"),
            ("5000.", "5000.00"),
            ("0.5", "0.50"),
            ("007", "7.00"),
            ("  7  ", "7.00"),
            ("+5000", "5000.00"),
            ("+ € 5.000,00", "5000.00"),
            ("", ""),
            (" \u{a0}\t", ""),
        ],
    );
}

#[test]
fn the_euro_stands_before_or_after_in_any_case() {
    for euro in ["€", "EUR", "eur", "Eur", "euro", "Euro", "EURO", "eUrO", "euros"] {
        for text in
            ["{} 5000,00", "{}5000,00", "5000,00 {}", "5000,00{}", "{}\u{a0}5.000,00", "5000 {}", "5.000,00 {}."]
        {
            let text = text.replace("{}", euro);
            assert_eq!(reading(Amount, &text, Italian), "5000.00", "{text}");
            assert_eq!(reading(Amount, &text, English), "5000.00", "{text}");
        }
    }
    all_read_in_both(
        Amount,
        &[("Eur. 5000", "5000.00"), ("5000 eur.", "5000.00"), ("EUR 5000 €", "5000.00"), ("€ +5000", "5000.00")],
    );
    all_read(
        Amount,
        Italian,
        &[
            ("€1.234", "1234.00!"),
            ("€", "«€» non si riesce a leggere: scrivi l’importo in cifre, per esempio 12.345."),
            ("5€50", "«5€50» non si riesce a leggere: scrivi l’importo in cifre, per esempio 12.345."),
            ("5000 eurodollari", "«eurodollari» non fa parte di un importo: scrivi solo cifre, per esempio 12.345."),
        ],
    );
}

#[test]
fn dashes_stand_for_no_cents() {
    for dash in ["-", "–", "—", "−", "‐", "‑", "=", "--", "==", "-="] {
        for (text, read) in [
            ("5.000,{}", "5000.00!"),
            ("5000,{}", "5000.00!"),
            ("5,000.{}", "5000.00!"),
            ("5.000.{}", "5000.00!"),
            ("€ 5.000,{}", "5000.00!"),
            ("5.000,{} €", "5000.00!"),
            ("1.234.567,{} euro", "1234567.00!"),
        ] {
            let text = text.replace("{}", dash);
            assert_eq!(reading(Amount, &text, Italian), read, "{text}");
            assert_eq!(reading(Amount, &text, English), read, "{text}");
        }
    }
    all_read(
        Amount,
        Italian,
        &[
            ("5.000,00=", "5000.00!"),
            ("5.000=", "5000.00!"),
            ("5000-", "«-» non fa parte di un importo: scrivi solo cifre, per esempio 12.345."),
            ("5.000,00-", "«-» non fa parte di un importo: scrivi solo cifre, per esempio 12.345."),
            ("=5000", "«=» non fa parte di un importo: scrivi solo cifre, per esempio 12.345."),
            (",-", "«,-» non si riesce a leggere: scrivi l’importo in cifre, per esempio 12.345."),
        ],
    );
    all_read(Count, Italian, &[("34,-", "«-» non fa parte del numero: scrivi solo cifre, per esempio 34.")]);
}

#[test]
fn apostrophes_group_thousands() {
    for apostrophe in ["'", "’", "‘", "\u{2bc}", "`", "\u{b4}", "\u{2032}", "\u{ff07}"] {
        for (text, read) in
            [("1'234,50", "1234.50!"), ("1'234.50", "1234.50!"), ("1'234'567", "1234567.00!"), ("€ 1'234", "1234.00!")]
        {
            let text = text.replace('\'', apostrophe);
            assert_eq!(reading(Amount, &text, Italian), read, "{text}");
            assert_eq!(reading(Amount, &text, English), read, "{text}");
        }
    }
    all_read_in_both(Amount, &[("1’234'567", "1234567.00!")]);
    all_read_in_both(Count, &[("1'234", "1234!")]);
}

#[test]
fn full_width_signs_and_digits_of_other_scripts_are_read_and_it_is_said_how() {
    all_read_in_both(
        Amount,
        &[
            ("１２．３４５，６０", "12345.60!"),
            ("ＥＵＲ\u{3000}５０００", "5000.00!"),
            ("٥٠٠٠", "5000.00!"),
            ("۵۰۰۰ €", "5000.00!"),
            ("५०००", "5000.00!"),
            ("৫০০০", "5000.00!"),
        ],
    );
    all_read_in_both(Count, &[("３４", "34!")]);
    all_read_in_both(Percentage, &[("８２，５％", "82.5!")]);
    all_read_in_both(Day, &[("２０／０３／２０２０", "2020-03-20!"), ("２０－３－２０２０", "2020-03-20!")]);
    all_read(
        Amount,
        Italian,
        &[
            ("－５", "Un importo non può essere sotto lo zero: scrivilo senza «-», per esempio 12.345."),
            ("5²", "«²» non fa parte di un importo: scrivi solo cifre, per esempio 12.345."),
            ("½", "«½» non si riesce a leggere: scrivi l’importo in cifre, per esempio 12.345."),
        ],
    );
}

#[test]
fn nothing_before_the_decimal_sign_is_zero() {
    all_read_in_both(Amount, &[(",5", "0.50!"), (".5", "0.50!"), ("€ ,50", "0.50!"), ("Eur .5", "0.50!")]);
    all_read_in_both(Percentage, &[(",5", "0.5!"), (".5 %", "0.5!")]);
}

#[test]
fn a_lone_sign_before_three_digits_follows_the_language_and_it_is_said_how() {
    all_read(
        Amount,
        Italian,
        &[
            ("1.234", "1234.00!"),
            ("1.234.", "1234.00!"),
            ("1.234,", "1234.00"),
            ("1.234,00", "1234.00"),
            ("5.000 euro.", "5000.00!"),
            (
                "1,234",
                "I decimali «234» sono troppi: scrivine al massimo due. Le migliaia si separano con il punto: 12.345.",
            ),
            (
                "0.123",
                "I decimali «123» sono troppi: scrivine al massimo due. Le migliaia si separano con il punto: 12.345.",
            ),
            (
                "1234.567",
                "I decimali «567» sono troppi: scrivine al massimo due. Le migliaia si separano con il punto: 12.345.",
            ),
        ],
    );
    all_read(
        Amount,
        English,
        &[
            ("1,234", "1234.00!"),
            ("1,234.", "1234.00"),
            (
                "1.234",
                "The decimals “234” are too many: type two at most. Thousands are separated with a comma: 12,345.",
            ),
            ("1,5", "1.50"),
            ("5,000 euro.", "5000.00!"),
        ],
    );
    // The point of a sentence after the decimals.
    all_read_in_both(Amount, &[("5,00.", "5.00!"), ("12.345,60.", "12345.60!")]);
}

#[test]
fn of_an_amount_the_very_part_in_the_way_is_named() {
    let foreign = |part: &str| format!("«{part}» non fa parte di un importo: scrivi solo cifre, per esempio 12.345.");
    for (text, part) in [
        ("10k", "k"),
        ("10 K", "K"),
        ("12a34b", "a"),
        ("1e9", "e"),
        ("10 mila", "mila"),
        ("10 mila euro", "mila"),
        ("circa 5000", "circa"),
        ("5000 euro circa", "circa"),
        ("costo: 5000", "costo"),
        ("5000 + 200", "+"),
        ("++5000", "++"),
        ("5000/12", "/"),
        ("12/13", "/"),
        ("5000-6000", "-"),
        ("(500)", "("),
        ("5 %", "%"),
        ("$5000", "$"),
        ("5000 USD", "USD"),
        ("1_000", "_"),
        ("5000*", "*"),
        ("5000 euro (IVA esclusa)", "("),
        ("-mille 5", "-"),
        ("~5000", "~"),
        ("5·50", "·"),
        ("20 marzo 2020", "marzo"),
        ("5000 {example}", "{"),
    ] {
        assert_eq!(reading(Amount, text, Italian), foreign(part), "{text}");
    }
    all_read(Amount, English, &[("10k", "“k” is not part of an amount: type only digits, for example 12,345.")]);
    all_read(
        Amount,
        Italian,
        &[
            ("mille", "«mille» non si riesce a leggere: scrivi l’importo in cifre, per esempio 12.345."),
            ("-", "«-» non si riesce a leggere: scrivi l’importo in cifre, per esempio 12.345."),
            ("-5", "Un importo non può essere sotto lo zero: scrivilo senza «-», per esempio 12.345."),
            ("−5,00", "Un importo non può essere sotto lo zero: scrivilo senza «−», per esempio 12.345."),
            ("- 5", "Un importo non può essere sotto lo zero: scrivilo senza «-», per esempio 12.345."),
            ("-€5", "Un importo non può essere sotto lo zero: scrivilo senza «-», per esempio 12.345."),
            ("€ –5", "Un importo non può essere sotto lo zero: scrivilo senza «–», per esempio 12.345."),
            ("12 34,00", "«34» non è un gruppo di tre cifre: separa le migliaia come in 12.345."),
            ("1.2.3", "«2» non è un gruppo di tre cifre: separa le migliaia come in 12.345."),
            ("1234.567.890", "«1234» non è un gruppo di tre cifre: separa le migliaia come in 12.345."),
            ("1.234 567,00", "In «1.234 567» i segni tra le cifre non sono chiari: scrivi per esempio 12.345."),
            ("1'234 567", "In «1'234 567» i segni tra le cifre non sono chiari: scrivi per esempio 12.345."),
            ("1..234", "In «1..234» i segni tra le cifre non sono chiari: scrivi per esempio 12.345."),
            ("5, 50", "In «5, 50» i segni tra le cifre non sono chiari: scrivi per esempio 12.345."),
            ("06 123 456", "In «06 123 456» i segni tra le cifre non sono chiari: scrivi per esempio 12.345."),
            // Two cells of a table.
            ("1\t234", "In «1 234» i segni tra le cifre non sono chiari: scrivi per esempio 12.345."),
            ("1.000.000.000", "Scrivi al massimo 999.999.999,99 euro."),
            (
                "12,345",
                "I decimali «345» sono troppi: scrivine al massimo due. Le migliaia si separano con il punto: 12.345.",
            ),
        ],
    );
}

#[test]
fn a_count_is_whole_and_groups_with_either_sign() {
    all_read_in_both(
        Count,
        &[
            ("34", "34"),
            ("34,", "34"),
            ("+34", "34"),
            ("1 000", "1000"),
            ("34,00", "34!"),
            ("34.0", "34!"),
            ("1.234", "1234!"),
            ("1,234", "1234!"),
            ("1.234,00", "1234!"),
            ("1.000.000", "1000000"),
        ],
    );
    all_read(
        Count,
        Italian,
        &[
            ("34,5", "«,5» è di troppo: scrivi un numero intero, senza decimali, per esempio 34."),
            ("12.34", "«.34» è di troppo: scrivi un numero intero, senza decimali, per esempio 34."),
            ("0,123", "«,123» è di troppo: scrivi un numero intero, senza decimali, per esempio 34."),
            ("1234,567", "«,567» è di troppo: scrivi un numero intero, senza decimali, per esempio 34."),
            ("34 dipendenti", "«dipendenti» non fa parte del numero: scrivi solo cifre, per esempio 34."),
            ("17 persone", "«persone» non fa parte del numero: scrivi solo cifre, per esempio 34."),
            ("20 ore", "«ore» non fa parte del numero: scrivi solo cifre, per esempio 34."),
            ("34 €", "«€» non fa parte del numero: scrivi solo cifre, per esempio 34."),
            ("34%", "«%» non fa parte del numero: scrivi solo cifre, per esempio 34."),
            ("10-15", "«-» non fa parte del numero: scrivi solo cifre, per esempio 34."),
            ("34 35", "«35» non è un gruppo di tre cifre: scrivi un solo numero, per esempio 34."),
            ("venti", "«venti» non si riesce a leggere: scrivi un numero intero in cifre, per esempio 34."),
            ("-3", "Questo numero non può essere sotto lo zero: scrivilo senza «-», per esempio 34."),
            ("2000000", "Scrivi al massimo 1.000.000."),
        ],
    );
    all_read(
        Count,
        English,
        &[("34.5", "“.5” does not belong here: type a whole number, without decimals, for example 34.")],
    );
}

#[test]
fn a_percentage_never_has_thousands() {
    all_read_in_both(
        Percentage,
        &[
            ("82,5", "82.5"),
            ("82.5 %", "82.5"),
            ("80%", "80"),
            ("% 80", "80"),
            ("80 per cento", "80"),
            ("80 Percento", "80"),
            ("80 percent", "80"),
            ("80 PER CENT", "80"),
            ("100", "100"),
            // It could be meant as a share of one.
            ("0,8", "0.8!"),
            ("0,8%", "0.8"),
            ("0", "0"),
        ],
    );
    all_read(
        Percentage,
        Italian,
        &[
            ("82.500", "I decimali «500» sono troppi: scrivine al massimo due, per esempio 82,5."),
            ("82,345", "I decimali «345» sono troppi: scrivine al massimo due, per esempio 82,5."),
            ("101", "Scrivi una percentuale da 0 a 100, per esempio 82,5."),
            ("-3", "Una percentuale non può essere sotto lo zero: scrivila senza «-», per esempio 82,5."),
            ("80 €", "«€» non fa parte di una percentuale: scrivi solo cifre, per esempio 82,5."),
            ("4/5", "«/» non fa parte di una percentuale: scrivi solo cifre, per esempio 82,5."),
            ("80‰", "«‰» non fa parte di una percentuale: scrivi solo cifre, per esempio 82,5."),
            ("circa 80%", "«circa» non fa parte di una percentuale: scrivi solo cifre, per esempio 82,5."),
            ("ottanta", "«ottanta» non si riesce a leggere: scrivi la percentuale in cifre, per esempio 82,5."),
        ],
    );
}

#[test]
fn a_pasted_page_is_quoted_by_its_beginning() {
    let page = "Il contributo è concesso alle imprese del Lazio. ".repeat(500);
    all_read(
        Amount,
        Italian,
        &[(
            &page,
            "«Il contributo è concesso…» non si riesce a leggere: scrivi l’importo in cifre, per esempio 12.345.",
        )],
    );
    let page = format!("5000 {page}");
    for kind in [Amount, Count, Percentage, Day] {
        let message = reading(kind, &page, Italian);
        assert!(message.chars().count() < 160, "{message}");
    }
}

#[test]
fn no_field_is_told_of_another_kind_of_field() {
    let texts = ["10k", "mille", "-5", "1,2345", "1.2.3", "12 34", "1'2 3", "99999999999999", "34,5", "3/20/2020", "€"];
    for (kind, strange) in [
        (Count, ["euro", "centesimi", "percentual", "importo", "giorno"]),
        (Percentage, ["euro", "centesimi", "migliaia", "importo", "giorno"]),
        (Amount, ["percentual", "intero", "mese", "dipendenti", "giorno"]),
        (Day, ["euro", "percentual", "importo", "numero", "migliaia"]),
    ] {
        for text in texts {
            let message = reading(kind, text, Italian);
            for word in strange {
                assert!(!message.contains(word), "{kind:?} «{text}»: {message}");
            }
        }
    }
}

/// Pieces of which people make numbers and dates, and worse.
fn text_like_numbers() -> impl Strategy<Value = String> {
    let pieces = vec![
        "0",
        "1",
        "12",
        "345",
        "2020",
        "20200320",
        ".",
        ",",
        "'",
        "’",
        "-",
        "−",
        "=",
        "+",
        "/",
        "%",
        "€",
        "eur",
        "euro.",
        " ",
        "\t",
        "\u{a0}",
        "\u{200e}",
        "per cento",
        "marzo",
        "mar",
        "th",
        "°",
        "º",
        ":",
        "venerdì",
        "i\u{300}",
        "'",
        "k",
        "(",
        "٣",
        "５",
        "İ",
        "ß",
        "😀",
        "{part}",
    ];
    vec(select(pieces), 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(cases(4000))]

    #[test]
    fn any_text_is_answered_in_few_words(text in prop_oneof![any::<String>(), text_like_numbers()]) {
        for kind in [Amount, Count, Percentage, Day, Kind::Flag, Kind::Payment] {
            for language in Language::ALL {
                if let Err(fault) = read_typed(kind, &text, language.decimal_sign()) {
                    let words = typed_fault_words(&fault, kind, language);
                    assert!(words.chars().count() < 160, "{words}");
                    assert!(!words.contains("{example}") || text.contains("{example}"), "{words}");
                }
            }
        }
    }

    #[test]
    fn what_the_page_writes_is_read_again(cents in 0..=99_999_999_999_i64, number in 0..=1_000_000_u32, share in 0..=10_000_u32, days in 0..36_889_u32) {
        let euro = Euro::from_cents(cents);
        let share = Percent::parse(&format!("{}.{:02}", share / 100, share % 100)).unwrap();
        let day = Date::from_parts(2000, 1, 1).unwrap().plus_days(days);
        for language in Language::ALL {
            let read = |kind, text: &str| read_typed(kind, text, language.decimal_sign()).unwrap().unwrap().value;
            assert_eq!(read(Amount, &amount(euro, language)), Value::Amount(euro));
            assert_eq!(read(Count, &count(number, language)), Value::Count(number));
            assert_eq!(read(Percentage, &percent(share, language)), Value::Percentage(share));
            for as_written in Language::ALL {
                assert_eq!(read(Day, &date(day, as_written)), Value::Date(day));
            }
        }
    }
}
