//! What is kept of what was typed, in every language, and what is said of it.

use super::*;
use crate::scenario::Kind;

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

#[test]
fn what_a_notice_does_not_rule_is_kept_and_takes_no_part() {
    let mut draft = Draft::new(Catalogue::built_in(), notice("lazio-2020"));
    draft.type_text(Field::PilotMonths.into(), "5".to_owned());
    draft.choose(Field::TrainingBoardOpinion, Value::Flag(true));
    draft.choose_notice(notice("lombardia-2019"));
    let read = |draft: &Draft| draft.read(Language::Italian).scenario;
    assert!(!read(&draft).has_part(Part::Pilot) && !read(&draft).has_part(Part::Training));
    draft.choose_notice(notice("lazio-2020"));
    assert!(read(&draft).has_part(Part::Pilot) && read(&draft).has_part(Part::Training));
}

#[test]
fn dates_out_of_order_are_refused_beside_the_later_one() {
    let mut draft = Draft::new(Catalogue::built_in(), notice("lazio-2020"));
    draft.type_text(Field::DatesApplied.into(), "20/03/2020".to_owned());
    draft.type_text(Field::DatesPublished.into(), "19/03/2020".to_owned());
    let read = draft.read(Language::Italian);
    assert_eq!(read.remark(Field::DatesPublished.into()), Some(&Remark::Refused(Code::OutOfOrder)));
    assert_eq!(read.faults().count(), 1);
}
