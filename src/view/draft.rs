//! What the visitor has typed so far, kept as typed, and how it becomes a scenario. Text is read by `scenario::typed`;
//! here is only which fields are asked, and what to say beside each.

use crate::json::Reader;
use crate::notice::{Catalogue, Notice};
use crate::present::{Language, amount, percent};
use crate::scenario::{COST_A_LINES, Entry, Field, Scenario, Typed, TypedFault, Value, read_typed};

/// Everything that was typed and chosen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    notice: &'static str,
    texts: Vec<(Field, String)>,
    /// Fields whose text was ambiguous until it was tidied.
    was_ambiguous: Vec<Field>,
    with_action_b: bool,
}

/// What is to be said beside a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Remark {
    /// The text cannot be read.
    Fault(TypedFault),
    /// The text could mean something else: this is how it was read.
    ReadAs(Value),
}

/// A draft as it was read.
pub(super) struct ReadDraft {
    /// The scenario: what cannot be read is kept apart in it, and everything else counts.
    pub(super) scenario: Scenario,
    /// What is to be said beside fields.
    remarks: Vec<(Field, Remark)>,
}

impl ReadDraft {
    /// What is to be said beside a field, if anything.
    #[must_use]
    pub(super) fn remark(&self, field: Field) -> Option<Remark> {
        self.remarks.iter().find(|(known, _)| *known == field).map(|(_, remark)| *remark)
    }

    /// How many fields hold a text that cannot be read.
    #[must_use]
    pub(super) fn faulty_fields(&self) -> usize {
        self.remarks.iter().filter(|(_, remark)| matches!(remark, Remark::Fault(_))).count()
    }
}

impl Draft {
    /// A draft in which nothing was typed yet.
    #[must_use]
    pub(super) const fn new(notice: &'static str) -> Self {
        Self { notice, texts: Vec::new(), was_ambiguous: Vec::new(), with_action_b: true }
    }

    /// The id of the notice chosen.
    #[must_use]
    pub(super) const fn notice(&self) -> &'static str {
        self.notice
    }

    /// Chooses a notice; what was typed stays.
    pub(super) const fn choose_notice(&mut self, notice: &'static str) {
        self.notice = notice;
    }

    /// The text of a field, as typed.
    #[must_use]
    pub(super) fn text(&self, field: Field) -> &str {
        self.texts.iter().find(|(typed, _)| *typed == field).map_or("", |(_, text)| text)
    }

    /// Keeps what was typed into a field.
    pub(super) fn type_text(&mut self, field: Field, text: String) {
        self.was_ambiguous.retain(|known| *known != field);
        match self.texts.iter_mut().find(|(typed, _)| *typed == field) {
            Some((_, known)) => *known = text,
            None => self.texts.push((field, text)),
        }
    }

    /// Tidies the text of a field that is being left: an amount gets its thousands and cents. What cannot be read
    /// stays as it was typed. How an ambiguous text was read is still shown: nothing moves under the leaving pointer.
    pub(super) fn leave(&mut self, field: Field, language: Language) {
        if let Ok(Some(Typed { value, ambiguous })) =
            read_typed(field.kind(), self.text(field), language.decimal_sign())
        {
            let shown = ambiguous || self.was_ambiguous.contains(&field);
            self.type_text(field, written(value, language));
            self.was_ambiguous.extend(shown.then_some(field));
        }
    }

    /// Whether the plan includes action B.
    #[must_use]
    pub(super) const fn with_action_b(&self) -> bool {
        self.with_action_b
    }

    /// Puts action B into the plan, or leaves it out; its cost stays typed.
    pub(super) const fn set_action_b(&mut self, included: bool) {
        self.with_action_b = included;
    }

    /// The fields in which text is typed under this notice, in the order of the page.
    #[must_use]
    pub(super) fn asked(&self, notice: &Notice) -> Vec<Field> {
        let mut asked = vec![Field::Employees];
        if notice.costs.lines.is_some() {
            asked.extend(COST_A_LINES);
        } else {
            asked.push(Field::CostATotal);
        }
        if self.with_action_b {
            asked.push(Field::CostBTotal);
        }
        asked
    }

    /// Whether nothing was typed into any field that is asked under this notice.
    #[must_use]
    pub(super) fn is_empty(&self, notice: &Notice) -> bool {
        self.asked(notice).into_iter().all(|field| self.text(field).trim().is_empty())
    }

    /// Reads what was typed.
    #[must_use]
    pub(super) fn read(&self, notice: &Notice, catalogue: &Catalogue, language: Language) -> ReadDraft {
        let mut scenario = Scenario::new(self.notice);
        let mut remarks = Vec::new();
        for field in self.asked(notice) {
            match read_typed(field.kind(), self.text(field), language.decimal_sign()) {
                Ok(None) => {}
                Ok(Some(Typed { value, ambiguous })) => {
                    scenario.set(field, Entry::Stated(value));
                    if ambiguous || self.was_ambiguous.contains(&field) {
                        remarks.push((field, Remark::ReadAs(value)));
                    }
                }
                Err(fault) => {
                    scenario.set(field, Entry::Unreadable);
                    remarks.push((field, Remark::Fault(fault)));
                }
            }
        }
        if !self.with_action_b {
            scenario.set(Field::ActionB, Entry::Stated(Value::Flag(false)));
        }
        // The page asks for nothing that could clash, so the reader's faults stay empty; the check is the same for all.
        scenario.check(catalogue, &mut Reader::default());
        ReadDraft { scenario, remarks }
    }
}

/// A value as it is written back into its field, without signs that the label already gives.
fn written(value: Value, language: Language) -> String {
    match value {
        Value::Amount(euro) => amount(euro, language).replace(['€', '\u{a0}'], ""),
        // Ungrouped: a whole number as short as a headcount is easier to change that way.
        Value::Count(number) => number.to_string(),
        Value::Percentage(share) => percent(share, language).replace('%', ""),
        Value::Date(_) | Value::Flag(_) | Value::Payment(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaving_a_field_tidies_what_can_be_read_and_nothing_else() {
        for (typed, left) in [
            ("12345,6", "12.345,60"),
            ("€ 7", "7,00"),
            ("12,345", "12,345"),
            ("1.234", "1.234,00"),
            ("", ""),
            ("abc", "abc"),
        ] {
            let mut draft = Draft::new("lazio-2020");
            draft.type_text(Field::CostBTotal, typed.to_owned());
            draft.leave(Field::CostBTotal, Language::Italian);
            assert_eq!(draft.text(Field::CostBTotal), left, "{typed}");
        }
    }
}
