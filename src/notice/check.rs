//! Checks between the parts of a notice file, once each part has been read: ids used twice, references that lead
//! nowhere. What a single value may be is checked where it is read.

use super::{Days, Notice};
use crate::json::{Code, Reader};

impl Notice {
    pub(super) fn check(&self, reader: &mut Reader) {
        unique("acts", self.acts.0.iter().map(|act| act.id.0.as_str()), reader);
        unique("citations", self.citations.iter().map(|citation| citation.id.0.as_str()), reader);
        unique("readings", self.readings.iter().map(|reading| reading.id.0.as_str()), reader);
        unique("requirements", self.requirements.iter().map(|requirement| requirement.id.0.as_str()), reader);
        unique("exclusions", self.exclusions.iter().map(|exclusion| exclusion.id.0.as_str()), reader);
        // A criterion that could not be read stands as one of the others: then there is nothing to compare.
        if !reader.has_fault_of("score.criteria") {
            let criteria = self.score.iter().flat_map(|score| &score.criteria);
            unique("score.criteria", criteria.map(|criterion| criterion.id.0.name()), reader);
        }
        if let Some(deadlines) = &self.deadlines {
            let terms = [
                ("approval", &deadlines.approval),
                ("partnership", &deadlines.partnership),
                ("start", &deadlines.start),
                ("report", &deadlines.report),
                ("repayment", &deadlines.repayment),
            ];
            for (name, term) in terms {
                self.check_notes(name, term, reader);
            }
        }
        // What an act leaves unset is shown with the place that says so.
        if self.not_set.is_none() {
            for (part, is_there) in [
                ("costs.lines", self.costs.lines.is_some()),
                ("grant.requests", self.grant.requests.is_some()),
                ("training", self.training.is_some()),
                ("pilot", self.pilot.is_some()),
                ("payment", self.payment.is_some()),
                ("final_report", self.final_report.is_some()),
                ("deadlines", self.deadlines.is_some()),
                ("score", self.score.is_some()),
            ] {
                // One that is there and cannot be read has faults of its own, and so has what it would stand in.
                let (around, _) = part.split_once('.').unwrap_or_default();
                if !is_there && !reader.has_fault_of(part) && !reader.has_fault_at(around) {
                    reader.fault_of(part, Code::MissingPart);
                }
            }
        }
    }

    fn check_notes(&self, name: &str, term: &Days, reader: &mut Reader) {
        for (place, note) in term.notes.iter().flatten().enumerate() {
            if !note.0.is_empty() && self.reading(&note.0).is_none() {
                reader.fault_at(&format!("deadlines.{name}.notes[{place}]"), Code::UnknownReading);
            }
        }
    }
}

/// Notes ids that stand twice; one that could not be read is empty, and has its own fault.
fn unique<'a>(list: &str, ids: impl Iterator<Item = &'a str>, reader: &mut Reader) {
    let mut seen: Vec<&str> = Vec::new();
    for (place, id) in ids.enumerate().filter(|(_, id)| !id.is_empty()) {
        if seen.contains(&id) {
            reader.fault_at(&format!("{list}[{place}].id"), Code::DuplicateId);
        }
        seen.push(id);
    }
}
