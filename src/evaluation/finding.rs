//! The findings: what excludes an application, what breaks a rule of the notice, what is worth knowing.

use serde::{Serialize, Serializer};

use super::figure::Named;
use crate::names::names;
use crate::notice::Citations;
use crate::scenario::{Field, Part};

names! {
    /// How much a finding weighs.
    pub enum Severity {
        /// It excludes the application, or loses the grant.
        Exclusion = "exclusion",
        /// It breaks a rule of the notice.
        Breach = "breach",
        /// It is worth knowing.
        Note = "note",
    }
}

names! {
    /// What was found, named and ordered as in the contract (Findings): exclusions, then breaches, then notes.
    pub enum FindingCode {
        /// Fewer employees than the first band.
        EmployeesBelowMinimum = "employees_below_minimum",
        /// Action A is compulsory and left out.
        ActionAMissing = "action_a_missing",
        /// More asked for than the total ceiling.
        RequestAboveCeilingTotal = "request_above_ceiling_total",
        /// Applied before the notice opens.
        AppliedTooEarly = "applied_too_early",
        /// Aid received and grant together above the limit.
        DeMinimisExceeded = "de_minimis_exceeded",
        /// A condition to apply declared not met.
        RequirementNotMet = "requirement_not_met",
        /// Fewer points than the threshold.
        ScoreBelowThreshold = "score_below_threshold",
        /// More asked for action A than its ceiling.
        RequestAboveCeilingA = "request_above_ceiling_a",
        /// More asked for action B than its ceiling.
        RequestAboveCeilingB = "request_above_ceiling_b",
        /// Staff that does not teach above its share.
        OtherStaffAboveLimit = "other_staff_above_limit",
        /// Accessories without notebook or smartphone.
        AccessoriesAlone = "accessories_alone",
        /// More people than the courses hold.
        TrainingCourseTooLarge = "training_course_too_large",
        /// Fewer hours than the courses need.
        TrainingCourseTooShort = "training_course_too_short",
        /// More tutoring than training.
        TutoringAboveTraining = "tutoring_above_training",
        /// Too little attendance for full recognition.
        AttendanceTooLow = "attendance_too_low",
        /// Fewer people in the pilot than the least.
        PilotTooFewParticipants = "pilot_too_few_participants",
        /// A shorter pilot than the least.
        PilotTooShort = "pilot_too_short",
        /// Started after the deadline.
        StartLate = "start_late",
        /// Ended after the deadline.
        EndLate = "end_late",
        /// Action A costs more than its ceiling.
        CostAboveCeilingA = "cost_above_ceiling_a",
        /// Action B costs more than its ceiling.
        CostAboveCeilingB = "cost_above_ceiling_b",
        /// More asked for action A than it costs.
        RequestAboveCostA = "request_above_cost_a",
        /// More asked for action B than it costs.
        RequestAboveCostB = "request_above_cost_b",
        /// More hours than can be funded.
        TrainingHoursAboveMaximum = "training_hours_above_maximum",
        /// More people to be trained than employees.
        ParticipantsAboveEmployees = "participants_above_employees",
        /// More people in the pilot than employees.
        PilotAboveEmployees = "pilot_above_employees",
        /// Action B without action A, where nothing says that A is compulsory.
        ActionBAlone = "action_b_alone",
        /// Something stated that the notice does not rule.
        NotSetByNotice = "not_set_by_notice",
    }
}

impl FindingCode {
    /// How much it weighs.
    #[must_use]
    pub const fn severity(self) -> Severity {
        if self.index() <= Self::ScoreBelowThreshold.index() {
            Severity::Exclusion
        } else if self.index() <= Self::EndLate.index() {
            Severity::Breach
        } else {
            Severity::Note
        }
    }
}

/// Where a finding points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'n> {
    /// A field.
    Field(Field),
    /// A part as a whole.
    Part(Part),
    /// A condition to apply, by its id.
    Requirement(&'n str),
}

impl From<Field> for Place<'_> {
    fn from(field: Field) -> Self {
        Self::Field(field)
    }
}

impl From<Part> for Place<'_> {
    fn from(part: Part) -> Self {
        Self::Part(part)
    }
}

impl Serialize for Place<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Field(field) => field.serialize(serializer),
            Self::Part(part) => part.serialize(serializer),
            Self::Requirement(id) => serializer.collect_str(&format_args!("requirements.{id}")),
        }
    }
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding<'n> {
    /// What.
    pub code: FindingCode,
    /// Where.
    pub place: Place<'n>,
    /// The numbers that the words need.
    pub figures: Named,
    /// Where the rule stands.
    pub citations: &'n Citations,
}
