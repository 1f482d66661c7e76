//! What the visitor has typed and chosen so far, kept as typed, and how it becomes a scenario. Text is read by
//! `scenario::typed`; here is only which places are asked, and what to say beside each.

mod written;

pub(super) use written::read_as;
use written::written;

use super::slot::Slot;
use crate::json::{Code, Reader};
use crate::notice::{Catalogue, Notice};
use crate::present::Language;
use crate::scenario::{
    COST_A_LINES, COST_B_LINES, Entry, Field, Part, SCORE_FIELDS, Scenario, Typed, TypedFault, Value, read_typed,
};

/// A list from which the visitor picks, in one of the helpers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pick {
    /// The rate of VAT of a price, for the costs of an action.
    VatRate(Part),
    /// The field into which the net price goes.
    VatField(Part),
    /// Monthly payments in a year.
    PayMonths,
    /// Hours in a year.
    PayHours,
    /// The cost line into which the cost of the hours goes.
    PayField,
}

/// Everything that was typed and chosen.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    catalogue: &'static Catalogue,
    notice: &'static Notice,
    texts: Vec<(Slot, String)>,
    /// What was typed in a language where the page has since been changed to another, and wrote it anew.
    typed_before: Vec<(Slot, Language, String)>,
    /// What was chosen and not typed.
    chosen: Vec<(Field, Value)>,
    /// The parts whose cost is stated line by line, and not as one total.
    in_lines: Vec<Part>,
    requirements: Vec<(String, bool)>,
    picks: Vec<(Pick, String)>,
    /// How many grants of aid the ledger has room for.
    aid_rows: usize,
}

/// What is to be said beside a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Remark {
    /// The text cannot be read.
    Fault(TypedFault),
    /// It can, and is refused by the notice or by another field.
    Refused(Code),
    /// How the text was read is not obvious: this is it.
    ReadAs(Value),
}

/// A draft as it was read.
pub(super) struct ReadDraft {
    /// The scenario: what cannot be read is kept apart in it, and everything else counts.
    pub(super) scenario: Scenario,
    /// What is to be said beside places, in the order of the page.
    remarks: Vec<(Slot, Remark)>,
}

impl ReadDraft {
    /// What is to be said beside a place, if anything.
    #[must_use]
    pub(super) fn remark(&self, slot: Slot) -> Option<&Remark> {
        self.remarks.iter().find(|(known, _)| *known == slot).map(|(_, remark)| remark)
    }

    /// The places whose text must be mended, in the order of the page, each with what is wrong.
    pub(super) fn faults(&self) -> impl Iterator<Item = (Slot, &Remark)> {
        let faults = self.remarks.iter().filter(|(_, remark)| !matches!(remark, Remark::ReadAs(_)));
        faults.map(|(slot, remark)| (*slot, remark))
    }
}

impl Draft {
    /// A draft in which nothing was typed yet, for a notice of a catalogue.
    #[must_use]
    pub(super) const fn new(catalogue: &'static Catalogue, notice: &'static Notice) -> Self {
        Self {
            catalogue,
            notice,
            texts: Vec::new(),
            typed_before: Vec::new(),
            chosen: Vec::new(),
            in_lines: Vec::new(),
            requirements: Vec::new(),
            picks: Vec::new(),
            aid_rows: 1,
        }
    }

    /// The notice chosen.
    #[must_use]
    pub(super) const fn notice(&self) -> &'static Notice {
        self.notice
    }

    /// The notices of which one is chosen.
    #[must_use]
    pub(super) const fn catalogue(&self) -> &'static Catalogue {
        self.catalogue
    }

    /// Chooses a notice; what was typed stays.
    pub(super) const fn choose_notice(&mut self, notice: &'static Notice) {
        self.notice = notice;
    }

    /// The text of a place, as typed.
    #[must_use]
    pub(super) fn text(&self, slot: Slot) -> &str {
        self.texts.iter().find(|(typed, _)| *typed == slot).map_or("", |(_, text)| text)
    }

    /// Keeps what was typed into a place.
    pub(super) fn type_text(&mut self, slot: Slot, text: String) {
        self.typed_before.retain(|(known, ..)| *known != slot);
        put(&mut self.texts, slot, text);
    }

    /// Puts a value into a field, as if it had been typed.
    pub(super) fn fill_in(&mut self, field: Field, value: Value, language: Language) {
        match field.part() {
            Some(part) if COST_A_LINES.contains(&field) || COST_B_LINES.contains(&field) => {
                self.set_in_lines(part, true);
            }
            _ => {}
        }
        self.type_text(field.into(), written(value, language));
    }

    /// States a field: by typing what is typed, by choosing what is chosen.
    pub(super) fn state(&mut self, field: Field, value: Value, language: Language) {
        match value {
            Value::Flag(_) | Value::Payment(_) => self.choose(field, value),
            value => self.fill_in(field, value, language),
        }
    }

    /// The draft in which a scenario of a notice is stated, and nothing else.
    #[cfg(feature = "embed")]
    pub(super) fn of_scenario(
        catalogue: &'static Catalogue,
        notice: &'static Notice,
        scenario: &Scenario,
        language: Language,
    ) -> Self {
        let mut draft = Self::new(catalogue, notice);
        for field in Field::ALL {
            if let Entry::Stated(value) = scenario.entry(*field) {
                draft.state(*field, value, language);
            }
        }
        for requirement in &notice.requirements {
            draft.declare(&requirement.id.0, scenario.requirement(&requirement.id.0));
        }
        draft
    }

    /// Offers other notices, and chooses one of them; what was typed stays.
    #[cfg(feature = "embed")]
    pub(super) const fn offer(&mut self, catalogue: &'static Catalogue, notice: &'static Notice) {
        self.catalogue = catalogue;
        self.notice = notice;
    }

    /// What was chosen in a field.
    #[must_use]
    pub(super) fn choice(&self, field: Field) -> Option<Value> {
        self.chosen.iter().find(|(known, _)| *known == field).map(|(_, value)| *value)
    }

    /// Chooses in a field.
    pub(super) fn choose(&mut self, field: Field, value: Value) {
        put(&mut self.chosen, field, value);
    }

    /// Whether an action is part of the plan: it is unless it was taken out.
    #[must_use]
    pub(super) fn includes(&self, action: Field) -> bool {
        self.choice(action) != Some(Value::Flag(false))
    }

    /// Whether the cost of a part is stated line by line.
    #[must_use]
    pub(super) fn is_in_lines(&self, part: Part) -> bool {
        self.in_lines.contains(&part)
    }

    /// States the cost of a part line by line, or as one total; what was typed the other way stays and does not count.
    pub(super) fn set_in_lines(&mut self, part: Part, in_lines: bool) {
        self.in_lines.retain(|known| *known != part);
        self.in_lines.extend(in_lines.then_some(part));
    }

    /// What was declared of a condition to apply.
    #[must_use]
    pub(super) fn requirement(&self, id: &str) -> Option<bool> {
        self.requirements.iter().find(|(known, _)| known == id).map(|(_, met)| *met)
    }

    /// Declares a condition met, not met, or takes the declaration back.
    pub(super) fn declare(&mut self, id: &str, met: Option<bool>) {
        self.requirements.retain(|(known, _)| known != id);
        self.requirements.extend(met.map(|met| (id.to_owned(), met)));
    }

    /// What was picked from a list.
    #[must_use]
    pub(super) fn picked(&self, pick: Pick) -> Option<&str> {
        self.picks.iter().find(|(known, _)| *known == pick).map(|(_, value)| value.as_str())
    }

    /// Picks from a list.
    pub(super) fn pick(&mut self, pick: Pick, value: String) {
        put(&mut self.picks, pick, value);
    }

    /// How many grants of aid the ledger has room for.
    #[must_use]
    pub(super) const fn aid_rows(&self) -> usize {
        self.aid_rows
    }

    /// Makes room for one more grant of aid in the ledger.
    pub(super) const fn add_aid_row(&mut self) {
        self.aid_rows += 1;
    }

    /// The cost fields that are asked for action A under the notice: its four lines, their total, or one sum.
    #[must_use]
    pub(super) fn cost_a_fields(&self) -> &'static [Field] {
        match (&self.notice.costs.lines, self.is_in_lines(Part::CostA)) {
            (Some(_), true) => &COST_A_LINES,
            (Some(_), false) => &[Field::CostAPersonnelTotal],
            (None, _) => &[Field::CostATotal],
        }
    }

    /// The cost fields that are asked for action B.
    #[must_use]
    pub(super) fn cost_b_fields(&self) -> &'static [Field] {
        if self.is_in_lines(Part::CostB) { &COST_B_LINES } else { &[Field::CostBTotal] }
    }

    /// The fields in which text is typed under the notice, in the order of the page.
    #[must_use]
    pub(super) fn asked(&self) -> Vec<Field> {
        let notice = self.notice;
        let mut asked = vec![Field::Employees];
        let mut ask = |asks: bool, fields: &[Field]| {
            if asks {
                asked.extend(fields);
            }
        };
        let actions = [Field::ActionA, Field::ActionB].map(|action| self.includes(action));
        ask(actions[0], self.cost_a_fields());
        ask(actions[1], self.cost_b_fields());
        ask(notice.grant.requests.is_some() && actions[0], &[Field::RequestedA]);
        ask(notice.grant.requests.is_some() && actions[1], &[Field::RequestedB]);
        ask(notice.training.is_some(), &TRAINING_FIELDS);
        ask(notice.pilot.is_some(), &PILOT_FIELDS);
        ask(true, &[Field::DeMinimisReceived]);
        ask(notice.deadlines.is_some(), &crate::scenario::DATES_IN_ORDER);
        ask(notice.final_report.is_some(), &[Field::FinalReportPersonnel, Field::FinalReportEquipment]);
        ask(notice.score.is_some(), &SCORE_FIELDS);
        asked
    }

    /// Whether nothing was typed into any field that is asked under the notice.
    #[must_use]
    pub(super) fn is_empty(&self) -> bool {
        self.requirements.is_empty() && self.asked().into_iter().all(|field| self.text(field.into()).trim().is_empty())
    }

    /// The value in a place, when it can be read.
    #[must_use]
    pub(super) fn value(&self, slot: Slot, language: Language) -> Option<Value> {
        self.read_text(slot, language).ok().flatten().map(|typed| typed.value)
    }

    fn read_text(&self, slot: Slot, language: Language) -> Result<Option<Typed<Value>>, TypedFault> {
        let Some(kind) = slot.kind() else { return Ok(None) };
        read_typed(kind, self.text(slot), language.decimal_sign())
    }

    /// Reads what was typed and chosen.
    #[must_use]
    pub(super) fn read(&self, language: Language) -> ReadDraft {
        let notice = self.notice;
        let mut scenario = Scenario::new(&notice.id.0);
        let mut remarks = Vec::new();
        let mut read = |slot: Slot| {
            let (entry, remark) = match self.read_text(slot, language) {
                Ok(None) => (Entry::LeftOut, None),
                Ok(Some(Typed { value, show_reading })) => {
                    // «20 March 2020» would only be said again.
                    let is_same = || read_as(value, language).eq_ignore_ascii_case(self.text(slot).trim());
                    (Entry::Stated(value), (show_reading && !is_same()).then_some(Remark::ReadAs(value)))
                }
                Err(fault) => (Entry::Unreadable, Some(Remark::Fault(fault))),
            };
            remarks.extend(remark.map(|remark| (slot, remark)));
            entry
        };
        for field in self.asked() {
            scenario.set(field, read(field.into()));
        }
        for (slot, _) in self.texts.iter().filter(|(slot, _)| !matches!(slot, Slot::Field(_))) {
            read(*slot);
        }
        for (field, value) in &self.chosen {
            let ruled = match field.part() {
                Some(Part::Training) => notice.training.is_some(),
                Some(Part::Payment) => notice.payment.is_some(),
                _ => true,
            };
            if ruled {
                scenario.set(*field, Entry::Stated(*value));
            }
        }
        for (id, met) in &self.requirements {
            if notice.requirements.iter().any(|requirement| requirement.id.0 == *id) {
                scenario.set_requirement(id, *met);
            }
        }
        let mut reader = Reader::default();
        scenario.check(self.catalogue, &mut reader);
        for fault in reader.into_faults() {
            if let Some(field) = Field::from_name(&fault.field) {
                remarks.push((field.into(), Remark::Refused(fault.code)));
            }
        }
        ReadDraft { scenario, remarks }
    }
}

/// What is typed of the training plan.
pub(super) const TRAINING_FIELDS: [Field; 5] = [
    Field::TrainingParticipants,
    Field::TrainingCourses,
    Field::TrainingHours,
    Field::TrainingTutoringHours,
    Field::TrainingAttendancePercent,
];

/// What is typed of the pilot.
pub(super) const PILOT_FIELDS: [Field; 2] = [Field::PilotParticipants, Field::PilotMonths];

/// Puts a value under a name, in the place of the one that was there.
fn put<Name: PartialEq, Kept>(list: &mut Vec<(Name, Kept)>, name: Name, value: Kept) {
    match list.iter_mut().find(|(known, _)| *known == name) {
        Some((_, known)) => *known = value,
        None => list.push((name, value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notice(id: &str) -> &'static Notice {
        Catalogue::built_in().get(id).unwrap()
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
}
