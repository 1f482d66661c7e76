//! The fields of a scenario: the one table of their names and kinds. The JSON reader, the writer, the schema, the
//! page's inputs and the operands of an explanation all go by it. The conditions to apply are not here: a notice
//! file names its own.

use crate::names::names;

names! {
    /// A field of the scenario, named as in the contract (Scenario).
    pub enum Field {
        /// Employees of the sites in the region.
        Employees = "employees",
        /// Whether action A is part of the plan; it is unless said otherwise.
        ActionA = "action_a",
        /// Whether action B is part of the plan; it is unless said otherwise.
        ActionB = "action_b",
        /// A.1, teaching: the company's own teachers, experts and tutors, in euro.
        CostAInternalTeaching = "cost_a.internal_teaching",
        /// A.1, other: the company's own staff for design, direction, secretariat and the like, in euro.
        CostAInternalOther = "cost_a.internal_other",
        /// A.2, teaching: outside teachers, experts and tutors, in euro.
        CostAExternalTeaching = "cost_a.external_teaching",
        /// A.2, other: outside staff for design, direction, secretariat and the like, in euro.
        CostAExternalOther = "cost_a.external_other",
        /// The four lines of action A as one sum, in euro, for a quick estimate.
        CostAPersonnelTotal = "cost_a.personnel_total",
        /// The whole cost of action A, in euro, where the notice sets no cost lines.
        CostATotal = "cost_a.total",
        /// Notebooks, in euro.
        CostBNotebooks = "cost_b.notebooks",
        /// Smartphones, in euro.
        CostBSmartphones = "cost_b.smartphones",
        /// Accessories, in euro.
        CostBAccessories = "cost_b.accessories",
        /// Software, in euro.
        CostBSoftware = "cost_b.software",
        /// The whole cost of action B, in euro.
        CostBTotal = "cost_b.total",
        /// The grant that the applicant asks for action A, in euro.
        RequestedA = "requested.a",
        /// The grant that the applicant asks for action B, in euro.
        RequestedB = "requested.b",
        /// People to be trained.
        TrainingParticipants = "training.participants",
        /// Courses planned.
        TrainingCourses = "training.courses",
        /// Hours of training planned, over all courses.
        TrainingHours = "training.hours",
        /// Hours of tutoring planned.
        TrainingTutoringHours = "training.tutoring_hours",
        /// Average attendance, in percent of the hours.
        TrainingAttendancePercent = "training.attendance_percent",
        /// Whether the trainers' board gave a favourable opinion.
        TrainingBoardOpinion = "training.board_opinion",
        /// Employees in the pilot.
        PilotParticipants = "pilot.participants",
        /// Length of the pilot, in months.
        PilotMonths = "pilot.months",
        /// De minimis aid granted in this fiscal year and the two before, in euro.
        DeMinimisReceived = "de_minimis.received",
        /// Whether the single undertaking carries goods by road for hire or reward.
        DeMinimisRoadHaulage = "de_minimis.road_haulage",
        /// Whether its other activities are kept adequately separate.
        DeMinimisSeparateActivities = "de_minimis.separate_activities",
        /// With an advance, or in one sum at the end.
        Payment = "payment",
        /// The day on which the application is sent.
        DatesApplied = "dates.applied",
        /// The day on which the approval is published.
        DatesPublished = "dates.published",
        /// The day on which the activities start and the start is notified.
        DatesStarted = "dates.started",
        /// The day on which the activities end.
        DatesEnded = "dates.ended",
        /// Personnel recognised at the final report, in euro.
        FinalReportPersonnel = "final_report.personnel",
        /// Equipment recognised at the final report, in euro.
        FinalReportEquipment = "final_report.equipment",
        /// Points for clarity.
        ScoreClarity = "score.clarity",
        /// Points for internal coherence.
        ScoreInternalCoherence = "score.internal_coherence",
        /// Points for coherence with the context.
        ScoreContext = "score.context",
        /// Points for coherence with the programme.
        ScoreProgramme = "score.programme",
        /// Points for innovation.
        ScoreInnovation = "score.innovation",
        /// Points for the bodies involved.
        ScoreBodiesInvolved = "score.bodies_involved",
        /// Points for the priorities.
        ScorePriorities = "score.priorities",
    }
}

/// What may be stated in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An amount in euro.
    Amount,
    /// A whole number.
    Count,
    /// A percentage, 0 to 100.
    Percentage,
    /// A day of the calendar.
    Date,
    /// Yes or no.
    Flag,
    /// One of the ways of being paid.
    Payment,
}

names! {
    /// A part of the scenario that holds several fields, or that a notice may leave unruled.
    pub enum Part {
        /// Costs of action A.
        CostA = "cost_a",
        /// Costs of action B.
        CostB = "cost_b",
        /// Amounts asked for.
        Requested = "requested",
        /// Training plan.
        Training = "training",
        /// Pilot.
        Pilot = "pilot",
        /// De minimis aid.
        DeMinimis = "de_minimis",
        /// Way of payment.
        Payment = "payment",
        /// Dates.
        Dates = "dates",
        /// Final report.
        FinalReport = "final_report",
        /// Conditions to apply.
        Requirements = "requirements",
        /// The applicant's own guess of the assessment.
        Score = "score",
    }
}

impl Field {
    /// What may be stated in it.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::CostAInternalTeaching
            | Self::CostAInternalOther
            | Self::CostAExternalTeaching
            | Self::CostAExternalOther
            | Self::CostAPersonnelTotal
            | Self::CostATotal
            | Self::CostBNotebooks
            | Self::CostBSmartphones
            | Self::CostBAccessories
            | Self::CostBSoftware
            | Self::CostBTotal
            | Self::RequestedA
            | Self::RequestedB
            | Self::DeMinimisReceived
            | Self::FinalReportPersonnel
            | Self::FinalReportEquipment => Kind::Amount,
            Self::Employees
            | Self::TrainingParticipants
            | Self::TrainingCourses
            | Self::TrainingHours
            | Self::TrainingTutoringHours
            | Self::PilotParticipants
            | Self::PilotMonths
            | Self::ScoreClarity
            | Self::ScoreInternalCoherence
            | Self::ScoreContext
            | Self::ScoreProgramme
            | Self::ScoreInnovation
            | Self::ScoreBodiesInvolved
            | Self::ScorePriorities => Kind::Count,
            Self::TrainingAttendancePercent => Kind::Percentage,
            Self::DatesApplied | Self::DatesPublished | Self::DatesStarted | Self::DatesEnded => Kind::Date,
            Self::ActionA
            | Self::ActionB
            | Self::TrainingBoardOpinion
            | Self::DeMinimisRoadHaulage
            | Self::DeMinimisSeparateActivities => Kind::Flag,
            Self::Payment => Kind::Payment,
        }
    }

    /// The part whose object holds it, and its name there; `None` for a field that stands alone.
    #[must_use]
    pub fn in_part(self) -> Option<(&'static str, &'static str)> {
        self.name().split_once('.')
    }

    /// The part of the scenario to which it belongs, if any.
    #[must_use]
    pub fn part(self) -> Option<Part> {
        PARTS.get(self.index()).copied().flatten()
    }
}

/// The part of each field, worked out from the names once, by the compiler: evaluation asks often.
#[expect(clippy::indexing_slicing, reason = "run by the compiler, which refuses an index out of bounds")]
static PARTS: [Option<Part>; Field::ALL.len()] = {
    let mut parts = [None; Field::ALL.len()];
    let mut field = 0;
    while field < parts.len() {
        let mut part = 0;
        while part < Part::ALL.len() {
            if is_of(Field::ALL[field].name().as_bytes(), Part::ALL[part].name().as_bytes()) {
                parts[field] = Some(Part::ALL[part]);
            }
            part += 1;
        }
        field += 1;
    }
    parts
};

/// Whether a field's name is the part's own, or begins with it and a point.
#[expect(clippy::indexing_slicing, reason = "the place is below the length of both, and only the compiler runs this")]
const fn is_of(field: &[u8], part: &[u8]) -> bool {
    match field.split_at_checked(part.len()) {
        Some((start, [] | [b'.', ..])) => {
            let mut place = 0;
            while place < part.len() {
                if start[place] != part[place] {
                    return false;
                }
                place += 1;
            }
            true
        }
        _ => false,
    }
}

/// The four lines of action A (Allegato D: A.1 and A.2, teaching and other).
pub const COST_A_LINES: [Field; 4] =
    [Field::CostAInternalTeaching, Field::CostAInternalOther, Field::CostAExternalTeaching, Field::CostAExternalOther];

/// The two lines of action A that are not teaching.
pub const OTHER_STAFF_LINES: [Field; 2] = [Field::CostAInternalOther, Field::CostAExternalOther];

/// The four lines of action B.
pub const COST_B_LINES: [Field; 4] =
    [Field::CostBNotebooks, Field::CostBSmartphones, Field::CostBAccessories, Field::CostBSoftware];

/// The dates in the order in which they must follow each other.
pub const DATES_IN_ORDER: [Field; 4] =
    [Field::DatesApplied, Field::DatesPublished, Field::DatesStarted, Field::DatesEnded];

/// The points of the assessment, in the order of the contract.
pub const SCORE_FIELDS: [Field; 7] = [
    Field::ScoreClarity,
    Field::ScoreInternalCoherence,
    Field::ScoreContext,
    Field::ScoreProgramme,
    Field::ScoreInnovation,
    Field::ScoreBodiesInvolved,
    Field::ScorePriorities,
];
