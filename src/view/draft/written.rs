//! How a value is written into a field, how it is said to have been read, and what another language changes.

use super::{Draft, Slot, put};
use crate::present::{Language, amount, date, percent, value_words};
use crate::scenario::Value;

impl Draft {
    /// Writes in another language what would mean something else there, or nothing. All the rest stays letter by letter,
    /// so that the browser can still undo it; back in the first language stands again what was typed there.
    pub(in crate::view) fn translate(&mut self, from: Language, to: Language) {
        let read: Vec<(Slot, Value)> = (self.texts.iter())
            .filter_map(|(slot, _)| Some((*slot, self.value(*slot, from)?)))
            .filter(|(slot, value)| self.value(*slot, to) != Some(*value))
            .collect();
        for (slot, value) in read {
            self.typed_before.push((slot, from, self.text(slot).to_owned()));
            put(&mut self.texts, slot, written(value, to));
        }
        let (again, others): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.typed_before).into_iter().partition(|(_, known, _)| *known == to);
        self.typed_before = others;
        for (slot, _, typed) in again {
            put(&mut self.texts, slot, typed);
        }
    }
}

/// A value as it is said to have been read. A count is not grouped: the sign in `1.234` is what is in doubt.
pub(in crate::view) fn read_as(value: Value, language: Language) -> String {
    match value {
        Value::Count(number) => number.to_string(),
        value => value_words(value, language),
    }
}

/// A value as it is written into a field, without signs that the label already gives.
pub(super) fn written(value: Value, language: Language) -> String {
    match value {
        Value::Amount(euro) => amount(euro, language).replace(['€', '\u{a0}'], ""),
        // Ungrouped: a whole number as short as a headcount is easier to change that way.
        Value::Count(number) => number.to_string(),
        Value::Percentage(share) => percent(share, language).replace('%', ""),
        // In digits in every language, as it is asked for.
        Value::Date(day) => date(day, Language::Italian),
        Value::Flag(_) | Value::Payment(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Remark;
    use super::*;
    use crate::notice::{Catalogue, Notice};
    use crate::scenario::{Field, Kind, read_typed};

    fn notice(id: &str) -> &'static Notice {
        Catalogue::built_in().get(id).unwrap()
    }

    const B: Slot = Slot::Field(Field::CostBTotal);

    /// What the page says that it has read in a place, if anything.
    fn shown(slot: Slot, text: &str, language: Language) -> Option<String> {
        let mut draft = Draft::new(Catalogue::built_in(), notice("lazio-2020"));
        draft.type_text(slot, text.to_owned());
        match draft.read(language).remark(slot) {
            Some(Remark::ReadAs(value)) => Some(read_as(*value, language)),
            _ => None,
        }
    }

    #[test]
    fn how_a_text_was_read_is_said_where_it_is_not_obvious() {
        let date = Slot::Field(Field::DatesApplied);
        for (slot, text, it, en) in [
            (B, "1.234,50", None, None),
            (B, "5.000,-", Some("5.000,00\u{a0}€"), Some("€5,000.00")),
            (Field::Employees.into(), "1,234", Some("1234"), Some("1234")),
            (date, "20/3/20", Some("20/03/2020"), Some("20 March 2020")),
            (date, "20 March 2020", Some("20/03/2020"), None),
            (date, "20 marzo 2020", Some("20/03/2020"), Some("20 March 2020")),
            (date, "20/3/2020", None, None),
        ] {
            assert_eq!(shown(slot, text, Language::Italian).as_deref(), it, "{text}");
            assert_eq!(shown(slot, text, Language::English).as_deref(), en, "{text}");
        }
    }

    #[test]
    fn another_language_writes_its_own_way_only_what_it_would_not_read_the_same() {
        let date = Slot::Field(Field::DatesApplied);
        let employees = Slot::Field(Field::Employees);
        for (slot, italian, english) in [
            (B, "1.234", "1,234.00"),
            (B, "1.234,5", "1.234,5"),
            (B, "5000", "5000"),
            (B, "12345,6", "12345,6"),
            (B, "mille", "mille"),
            (date, "12/3/2020", "12/3/2020"),
            (date, "20 marzo 2020", "20 marzo 2020"),
            (employees, "1.234", "1.234"),
            (Slot::AidBody(0), "1.234", "1.234"),
        ] {
            let mut draft = Draft::new(Catalogue::built_in(), notice("lazio-2020"));
            draft.type_text(slot, italian.to_owned());
            draft.translate(Language::Italian, Language::English);
            assert_eq!(draft.text(slot), english);
            draft.translate(Language::English, Language::English);
            assert_eq!(draft.text(slot), english);
            draft.translate(Language::English, Language::Italian);
            assert_eq!(draft.text(slot), italian);
        }
    }

    #[test]
    fn what_was_typed_since_is_not_taken_back_with_the_language() {
        let mut draft = Draft::new(Catalogue::built_in(), notice("lazio-2020"));
        draft.type_text(B, "1.234".to_owned());
        draft.translate(Language::Italian, Language::English);
        draft.type_text(B, "2,345".to_owned());
        draft.translate(Language::English, Language::Italian);
        assert_eq!(draft.text(B), "2.345,00");
        draft.translate(Language::Italian, Language::English);
        assert_eq!(draft.text(B), "2,345");
    }

    #[test]
    fn what_is_written_into_a_field_is_read_again() {
        let amounts = ["0", "0.5", "1234", "12345.60", "999999999.99"].map(|text| (Kind::Amount, text));
        let counts = ["0", "34", "1234", "1000000"].map(|text| (Kind::Count, text));
        let shares = ["0", "0.4", "28.98", "100"].map(|text| (Kind::Percentage, text));
        let dates = ["2000-01-01", "2020-03-12", "2100-12-31"].map(|text| (Kind::Date, text));
        for (kind, text) in [&amounts[..], &counts, &shares, &dates].concat() {
            let value = Value::parse(kind, text).unwrap();
            for language in Language::ALL {
                let read = read_typed(kind, &written(value, language), language.decimal_sign());
                assert_eq!(read.map(|read| read.map(|typed| typed.value)), Ok(Some(value)), "{text}");
            }
        }
    }
}
