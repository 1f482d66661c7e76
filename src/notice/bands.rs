//! Bands of employees: a table that gives every headcount from its first upwards exactly one row.

use crate::json::{Code, Fields, Raw, Read, Reader, read_field, record};
use crate::money::{Euro, Percent};

/// A row of a table by number of employees.
pub trait Band {
    /// The first headcount of the row.
    fn from(&self) -> u32;
    /// The last headcount of the row; `None` in the last row, which has no end.
    fn to(&self) -> Option<u32>;
}

/// Rows that follow each other without gap or overlap, the last without end.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bands<B>(Vec<B>);

impl<B: Band> Bands<B> {
    /// The rows, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, B> {
        self.0.iter()
    }

    /// The row for so many employees; `None` below the first.
    #[must_use]
    pub fn of(&self, employees: u32) -> Option<&B> {
        self.0.iter().rev().find(|band| band.from() <= employees)
    }

    /// The row that comes after the one for so many employees (the first, below it); `None` in the last.
    #[must_use]
    pub fn after(&self, employees: u32) -> Option<&B> {
        self.0.iter().find(|band| band.from() > employees)
    }

    /// The smallest headcount that has a row.
    #[must_use]
    pub fn minimum(&self) -> u32 {
        self.0.first().map_or(0, Band::from)
    }
}

impl<'a, B: Band> IntoIterator for &'a Bands<B> {
    type Item = &'a B;
    type IntoIter = std::slice::Iter<'a, B>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<B: Band + Read> Read for Bands<B> {
    fn read(json: Raw<'_>, reader: &mut Reader) -> Self {
        let before = reader.count();
        let bands = Vec::<B>::read(json, reader);
        if bands.is_empty() && reader.count() == before {
            reader.fault(Code::Required);
        }
        let ends: Vec<_> = bands.iter().map(|band| (band.from(), band.to())).collect();
        check_sequence(&ends, reader);
        Self(bands)
    }

    fn placeholder() -> Self {
        Self(Vec::new())
    }
}

/// Notes rows that leave a gap, overlap, or end where they should not. A row whose ends could not be read has its own
/// fault, and is not compared with the next.
fn check_sequence(bands: &[(u32, Option<u32>)], reader: &mut Reader) {
    let mut expected = None;
    for (place, (from, to)) in bands.iter().copied().enumerate() {
        let is_last = place + 1 == bands.len();
        let [from_path, to_path] = ["from", "to"].map(|name| format!("[{place}].{name}"));
        if reader.has_fault_of(&from_path) || reader.has_fault_of(&to_path) {
            expected = None;
            continue;
        }
        match expected {
            Some(next) if from > next => reader.fault_of(&from_path, Code::BandGap),
            Some(next) if from < next => reader.fault_of(&from_path, Code::BandOverlap),
            _ => {}
        }
        match to {
            Some(to) if to < from => reader.fault_of(&to_path, Code::BandOverlap),
            Some(_) if is_last => reader.fault_of(&to_path, Code::BandEnd),
            None if !is_last => reader.fault_of(&to_path, Code::BandEnd),
            _ => {}
        }
        expected = to.map(|to| to + 1);
    }
}

record! {
    /// The most that the notice grants for a band of employees.
    pub struct CeilingBand {
        /// The first headcount.
        pub from: u32,
        /// The last headcount; left out in the last band.
        pub to: Option<u32>,
        /// For action A, in euro.
        pub a: Euro,
        /// For action B, in euro.
        pub b: Euro,
    }
}

impl CeilingBand {
    /// For both actions together, in euro.
    #[must_use]
    pub const fn total(&self) -> Euro {
        self.a.plus(self.b)
    }

    /// For a plan with or without each action (A, B), in euro: for A, for B, for both together.
    #[must_use]
    pub const fn of_plan(&self, [a, b]: [bool; 2]) -> [Euro; 3] {
        let a = if a { self.a } else { Euro::ZERO };
        let b = if b { self.b } else { Euro::ZERO };
        [a, b, a.plus(b)]
    }
}

record! {
    /// The hours of training that can be funded for a band of employees.
    pub struct HoursBand {
        /// The first headcount.
        pub from: u32,
        /// The last headcount; left out in the last band.
        pub to: Option<u32>,
        /// The most hours, over all courses.
        pub hours: u32,
    }
}

/// The least number of employees in the pilot for a band of employees: `participants`, or else `percent`.
#[derive(Clone, Debug, PartialEq)]
pub struct PilotBand {
    /// The first headcount.
    pub from: u32,
    /// The last headcount; left out in the last band.
    pub to: Option<u32>,
    /// How the least number is found.
    pub least: PilotLeast,
}

/// How the least number of employees in a pilot is found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PilotLeast {
    /// So many people.
    People(u32),
    /// So much of the employees, rounded up to the next whole person.
    Share(Percent),
}

impl Read for PilotBand {
    fn read(json: Raw<'_>, reader: &mut Reader) -> Self {
        let Some(mut fields) = Fields::of(json, reader) else { return Self::placeholder() };
        let from = read_field(&mut fields, "from", reader);
        let to = read_field(&mut fields, "to", reader);
        let people: Option<u32> = read_field(&mut fields, "participants", reader);
        let share: Option<Percent> = read_field(&mut fields, "percent", reader);
        fields.finish(reader);
        let least = match (people, share) {
            (Some(people), None) => Ok(PilotLeast::People(people)),
            (None, Some(percent)) => Ok(PilotLeast::Share(percent)),
            (Some(_), Some(_)) => Err(Code::MixedForms),
            (None, None) => Err(Code::Required),
        };
        Self { from, to, least: reader.accept(least).unwrap_or(PilotLeast::People(0)) }
    }

    fn placeholder() -> Self {
        Self { from: 0, to: None, least: PilotLeast::People(0) }
    }
}

macro_rules! band {
    ($($Band:ident),+) => { $(
        impl Band for $Band {
            fn from(&self) -> u32 {
                self.from
            }

            fn to(&self) -> Option<u32> {
                self.to
            }
        }
    )+ };
}

band!(CeilingBand, HoursBand, PilotBand);

#[cfg(feature = "schema")]
impl schemars::JsonSchema for PilotBand {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PilotBand".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The least number of employees in the pilot for a band of employees: so many people, or a share of the employees rounded up.",
            "type": "object",
            "properties": {
                "from": { "type": "integer", "minimum": 0 },
                "to": { "type": ["integer", "null"], "minimum": 0 },
                "participants": { "type": "integer", "minimum": 0 },
                "percent": generator.subschema_for::<Percent>(),
            },
            "required": ["from"],
            "oneOf": [{ "required": ["participants"] }, { "required": ["percent"] }],
            "additionalProperties": false
        })
    }
}
