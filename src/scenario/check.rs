//! The checks between fields that every way of stating a scenario goes through: forms of cost, order of dates, most
//! points of a criterion. What is refused becomes unreadable, so that nothing is worked out from it.

use super::{COST_A_LINES, COST_B_LINES, DATES_IN_ORDER, Entry, Field, Part, SCORE_FIELDS, Scenario};
use crate::json::{Code, Reader};
use crate::notice::{Catalogue, Notice};

impl Scenario {
    /// Checks the fields against each other and against the notice, and notes what is wrong.
    pub fn check(&mut self, catalogue: &Catalogue, reader: &mut Reader) {
        let notice = self.notice().and_then(|id| catalogue.get(id));
        self.check_cost_forms(notice, reader);
        self.check_dates(reader);
        self.check_score(notice, catalogue, reader);
    }

    fn check_cost_forms(&mut self, notice: Option<&Notice>, reader: &mut Reader) {
        let lines_a = COST_A_LINES.iter().any(|line| self.has(*line));
        let lines_b = COST_B_LINES.iter().any(|line| self.has(*line));
        let personnel = self.has(Field::CostAPersonnelTotal);
        let total = self.has(Field::CostATotal);
        let refused = |notice: &Notice| if notice.costs.lines.is_some() { total } else { lines_a || personnel };

        let mut forms_a = Vec::new();
        if [lines_a, personnel, total].into_iter().filter(|form| *form).count() > 1 {
            forms_a.push(Code::MixedForms);
        }
        if notice.is_some_and(refused) {
            forms_a.push(Code::FormNotOfNotice);
        }
        let forms_b = (lines_b && self.has(Field::CostBTotal)).then_some(Code::MixedForms);
        for code in &forms_a {
            reader.fault_at(Part::CostA.name(), *code);
        }
        if let Some(code) = forms_b {
            reader.fault_at(Part::CostB.name(), code);
        }
        self.spoil(Part::CostA, !forms_a.is_empty());
        self.spoil(Part::CostB, forms_b.is_some());
    }

    /// Makes what stands in a part unreadable.
    fn spoil(&mut self, part: Part, spoilt: bool) {
        for field in Field::ALL.iter().filter(|field| spoilt && field.part() == Some(part)) {
            if self.has(*field) {
                self.set(*field, Entry::Unreadable);
            }
        }
    }

    /// Each date against the nearest earlier one that could be read.
    fn check_dates(&mut self, reader: &mut Reader) {
        let stated = DATES_IN_ORDER.map(|field| (field, self.date(field)));
        let mut latest = None;
        for (field, date) in stated {
            let Some(date) = date else { continue };
            if latest.is_some_and(|earlier| date < earlier) {
                reader.fault_at(field.name(), Code::OutOfOrder);
                self.set(field, Entry::Unreadable);
            }
            latest = Some(date);
        }
    }

    /// The most points of each criterion are the notice's; of a notice without an assessment, those of the first
    /// notice that has one, since the contract bounds the points whatever the notice.
    fn check_score(&mut self, notice: Option<&Notice>, catalogue: &Catalogue, reader: &mut Reader) {
        let score = notice.and_then(|notice| notice.score.as_ref()).or_else(|| catalogue.any_score());
        for field in SCORE_FIELDS {
            let most = score.and_then(|score| score.most_points(field));
            if self.count(field).zip(most).is_some_and(|(points, most)| points > most) {
                reader.fault_at(field.name(), Code::OutOfRange);
                self.set(field, Entry::Unreadable);
            }
        }
    }
}
