//! Tables of what people type: a text, and what the page makes of it.

use calcolatore::present::{Language, typed_fault_words};
use calcolatore::scenario::{Kind, Value, read_typed};

/// What is read, in the contract's spelling, with a `!` where it is said how it was read; or what is said to be wrong.
pub(crate) fn reading(kind: Kind, text: &str, language: Language) -> String {
    match read_typed(kind, text, language.decimal_sign()) {
        Ok(None) => String::new(),
        Ok(Some(typed)) => {
            let value = match typed.value {
                Value::Amount(euro) => euro.to_string(),
                Value::Count(count) => count.to_string(),
                Value::Percentage(share) => share.to_string(),
                Value::Date(day) => day.to_string(),
                value => panic!("never typed: {value:?}"),
            };
            if typed.show_reading { format!("{value}!") } else { value }
        }
        Err(fault) => typed_fault_words(&fault, kind, language),
    }
}

/// Each text is read, or found fault with, as the line says.
pub(crate) fn all_read(kind: Kind, language: Language, table: &[(&str, &str)]) {
    let wrong: Vec<String> = (table.iter())
        .map(|(text, expected)| (text, expected, reading(kind, text, language)))
        .filter(|(_, expected, read)| *expected != read)
        .map(|(text, expected, read)| {
            format!("{kind:?} «{text}» in {language:?}\n  expected: {expected}\n  is:       {read}")
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The same in both languages.
pub(crate) fn all_read_in_both(kind: Kind, table: &[(&str, &str)]) {
    all_read(kind, Language::Italian, table);
    all_read(kind, Language::English, table);
}
