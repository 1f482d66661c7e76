//! What a notice file may say: every amount, band, rate, term and citation of one notice (bando), and reading it so
//! that every fault is named with its place. Nothing is worked out here; that is in `crate::rules`.

mod bands;
mod catalogue;
mod check;
mod digest;
mod sections;
mod source;
mod topics;

pub use bands::{Band, Bands, CeilingBand, HoursBand, PilotBand, PilotLeast};
pub use catalogue::Catalogue;
pub use sections::*;
pub use source::{Act, Acts, Citation, CitationRef, Citations, Id, Words};
pub use topics::*;

use std::mem;

use crate::json::{Code, Fault, Fields, Raw, Reader, read_field};

/// One notice: its identity, its sources and its rules.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Notice {
    /// SHA-256 of the file's bytes, as `sha256:` and hexadecimal digits.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub digest: String,
    /// The id by which scenarios name it.
    pub id: Id,
    /// The version of this file.
    pub version: String,
    /// Whether applications can be sent.
    pub status: Status,
    /// The region.
    pub region: Words,
    /// The title.
    pub title: Words,
    /// What it is, in a sentence or two.
    pub summary: Words,
    /// What became of it, and what that means for whoever reads a result.
    pub history: Words,
    /// The acts.
    pub acts: Acts,
    /// The places in the acts.
    pub citations: Vec<Citation>,
    /// Readings of the acts, and places where they disagree.
    pub readings: Vec<Reading>,
    /// Who counts as an employee.
    pub employees: Employees,
    /// Conditions to apply that can be declared.
    pub requirements: Vec<Requirement>,
    /// Conditions, duties and facts that are shown and not computed.
    pub conditions: Vec<Condition>,
    /// The act's own list of reasons for exclusion.
    pub exclusions: Vec<ExclusionReason>,
    /// The two actions.
    pub actions: Actions,
    /// The most that is granted.
    pub ceilings: Ceilings,
    /// The money set aside.
    pub funds: Funds,
    /// What may be charged.
    pub costs: Costs,
    /// What is granted.
    pub grant: Grant,
    /// Training.
    pub training: Option<Training>,
    /// The pilot.
    pub pilot: Option<Pilot>,
    /// How the grant is paid.
    pub payment: Option<PaymentRules>,
    /// What is recognised in the end.
    pub final_report: Option<FinalReport>,
    /// The limits on small State aid.
    pub de_minimis: DeMinimis,
    /// The deadlines.
    pub deadlines: Option<Deadlines>,
    /// The assessment.
    pub score: Option<Score>,
    /// The hourly cost of internal staff.
    pub labour_cost: Option<LabourCost>,
    /// Where the acts leave what they do not set.
    pub not_set: Option<Cited>,
}

impl Notice {
    /// Reads a notice file.
    ///
    /// # Errors
    /// Every fault found, with its path in the file: a file that is not JSON, a field that is unknown, missing or
    /// given twice, bands with gaps or overlaps, a rule without a source, a text without a translation, and so on.
    pub fn from_json(text: &str) -> Result<Self, Vec<Fault>> {
        let mut reader = Reader::default();
        let Some(json) = Raw::of(text) else {
            return Err(vec![Fault { field: String::new(), code: Code::NotJson }]);
        };
        let Some(fields) = Fields::of(json, &mut reader) else { return Err(reader.into_faults()) };
        let notice = Self::read(fields, digest::digest(text), &mut reader);
        notice.check(&mut reader);
        if reader.is_clean() {
            return Ok(notice);
        }
        // Left where it is: taking a notice apart is 1 kB of what a visitor downloads, for a file that an editor mends
        // at once.
        mem::forget(notice);
        Err(reader.into_faults())
    }

    /// A notice file that is built in: its text without the file's spaces, and the file's digest. Its faults are looked
    /// for by `tests/notices.rs`, so that visitors need not download how.
    fn built_in(text: &str, digest: &str) -> Option<Self> {
        let mut reader = Reader::default();
        let fields = Fields::of(Raw::of(text)?, &mut reader)?;
        Some(Self::read(fields, digest.to_owned(), &mut reader))
    }

    fn read(mut fields: Fields<'_>, digest: String, reader: &mut Reader) -> Self {
        // Editors find the schema by it; it says nothing about the notice.
        fields.take("$schema", reader);
        macro_rules! notice {
            ($($field:ident),+ $(,)?) => {
                Self { digest, $( $field: read_field(&mut fields, stringify!($field), reader), )+ }
            };
        }
        // In this order: acts before citations, citations before all that cites them.
        #[rustfmt::skip]
        let notice = notice![
            id, version, status, region, title, summary, history, acts, citations, readings, employees, requirements,
            conditions, exclusions, actions, ceilings, funds, costs, grant, training, pilot, payment, final_report,
            de_minimis, deadlines, score, labour_cost, not_set,
        ];
        fields.finish(reader);
        notice
    }

    /// The year of its first act, by which it is told from the region's others.
    #[must_use]
    pub fn year(&self) -> i32 {
        self.acts.0.first().map_or(0, |act| act.date.year())
    }

    /// The citation to which a reference leads.
    #[must_use]
    pub fn citation(&self, reference: &CitationRef) -> Option<&Citation> {
        self.citations.iter().find(|citation| citation.id.0 == reference.id)
    }

    /// The reading with this id.
    #[must_use]
    pub fn reading(&self, id: &str) -> Option<&Reading> {
        self.readings.iter().find(|reading| reading.id.0 == id)
    }
}
