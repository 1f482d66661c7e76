//! The evaluation as the contract's JSON.

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::{DateNote, Evaluation, Figure, FigureId, Finding, Nothing, ScheduleEntry, Step};
use crate::notice::{Citations, Notice};

impl Serialize for Evaluation<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut evaluation = serializer.serialize_struct("Evaluation", 8)?;
        evaluation.serialize_field("contract", &1)?;
        evaluation.serialize_field("notice", &NoticeName(self.notice))?;
        evaluation.serialize_field("outcome", &self.outcome())?;
        evaluation.serialize_field("figures", &Figures(self))?;
        evaluation.serialize_field("not_set", &NotSet(self))?;
        evaluation.serialize_field("findings", &self.findings)?;
        evaluation.serialize_field("explanations", &Explanations(self))?;
        evaluation.serialize_field("schedule", &self.schedule)?;
        evaluation.end()
    }
}

struct NoticeName<'a>(&'a Notice);

impl Serialize for NoticeName<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut notice = serializer.serialize_struct("Notice", 4)?;
        notice.serialize_field("id", &self.0.id.0)?;
        notice.serialize_field("version", &self.0.version)?;
        notice.serialize_field("digest", &self.0.digest)?;
        notice.serialize_field("status", &self.0.status)?;
        notice.end()
    }
}

struct Figures<'a>(&'a Evaluation<'a>);

impl Serialize for Figures<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(FigureId::ALL.iter().map(|id| (id, self.0.value(*id).ok())))
    }
}

struct NotSet<'a>(&'a Evaluation<'a>);

impl Serialize for NotSet<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for id in FigureId::ALL.iter().filter(|id| self.0.value(**id) == Err(Nothing::NotSet)) {
            list.serialize_element(id)?;
        }
        for part in self.0.parts_not_set() {
            list.serialize_element(&part)?;
        }
        list.end()
    }
}

struct Explanations<'a>(&'a Evaluation<'a>);

impl Serialize for Explanations<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for id in FigureId::ALL {
            if let Figure::Known { step, .. } = self.0.figure(*id) {
                map.serialize_entry(id, step)?;
            }
        }
        map.end()
    }
}

impl Serialize for Step<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rule", self.rule.name())?;
        map.serialize_entry("operands", self.operands.as_slice())?;
        let figures = self.rule.figures();
        if !figures.is_empty() {
            map.serialize_entry("figures", &figures)?;
        }
        map.serialize_entry("citations", self.citations)?;
        map.end()
    }
}

impl Serialize for Finding<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut finding = serializer.serialize_struct("Finding", 5)?;
        finding.serialize_field("code", &self.code)?;
        finding.serialize_field("severity", &self.code.severity())?;
        finding.serialize_field("field", &self.place)?;
        finding.serialize_field("figures", &self.figures)?;
        finding.serialize_field("citations", self.citations)?;
        finding.end()
    }
}

impl Serialize for ScheduleEntry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entry = serializer.serialize_struct("ScheduleEntry", 4)?;
        entry.serialize_field("id", &self.id)?;
        entry.serialize_field("date", &self.date)?;
        entry.serialize_field("citations", self.citations)?;
        entry.serialize_field("notes", &self.notes)?;
        entry.end()
    }
}

impl Serialize for DateNote<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Serialize for Citations {
    /// As act and place: readable where the notice file is not at hand.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(|citation| &*citation.reference))
    }
}
