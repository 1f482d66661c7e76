//! A scenario as the contract's JSON: only what was stated, in the order of the contract.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Entry, Field, Part, Scenario, Value};

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Amount(amount) => amount.serialize(serializer),
            Self::Count(count) => count.serialize(serializer),
            Self::Percentage(percent) => percent.serialize(serializer),
            Self::Date(date) => date.serialize(serializer),
            Self::Flag(flag) => flag.serialize(serializer),
            Self::Payment(payment) => payment.serialize(serializer),
        }
    }
}

impl Serialize for Scenario {
    /// What cannot be read is left out: it has no spelling in the contract.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("contract", &1)?;
        map.serialize_entry("notice", &self.notice)?;
        for field in Field::ALL.iter().filter(|field| field.in_part().is_none()) {
            if let Entry::Stated(value) = self.entry(*field) {
                map.serialize_entry(field.name(), &value)?;
            }
        }
        for part in Part::ALL.iter().filter(|part| **part != Part::Payment && self.has_part(**part)) {
            if *part == Part::Requirements {
                map.serialize_entry(part.name(), &Requirements(self))?;
            } else {
                map.serialize_entry(part.name(), &InPart { scenario: self, part: *part })?;
            }
        }
        map.end()
    }
}

struct InPart<'a> {
    scenario: &'a Scenario,
    part: Part,
}

impl Serialize for InPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for field in Field::ALL.iter().filter(|field| field.part() == Some(self.part)) {
            if let (Some((_, name)), Entry::Stated(value)) = (field.in_part(), self.scenario.entry(*field)) {
                map.serialize_entry(name, &value)?;
            }
        }
        map.end()
    }
}

struct Requirements<'a>(&'a Scenario);

impl Serialize for Requirements<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.requirements.iter().map(|(id, met)| (id, met)))
    }
}
