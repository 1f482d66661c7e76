//! The words of the pictures, and how deadlines are called and counted.

use super::{Language, Text, count, text};
use crate::evaluation::{DateNote, Deadline, FigureId, ScheduleEntry};
use crate::notice::{Days, Notice};

/// What opens the table of a picture.
pub const AS_TABLE: Text = text("Mostra come tabella", "Show as a table");
/// The caption of the staircase.
pub const STAIRCASE: Text = text("Massimale per numero di dipendenti", "Ceiling by number of employees");
/// The axis of the headcounts.
pub const EMPLOYEES: Text = text("Dipendenti", "Employees");
/// The column of what each action adds.
pub const ACTIONS: Text = text("Azione A + azione B", "Action A + action B");
/// The column of the amounts.
pub const TOTAL: Text = text("Massimale", "Ceiling");
/// The first action.
pub const ACTION_A: Text = text("Azione A", "Action A");
/// The second action.
pub const ACTION_B: Text = text("Azione B", "Action B");
/// How the staircase is used.
pub const STAIRCASE_HINT: Text = text(
    "Prova un altro numero di dipendenti: tocca il disegno o usa i tasti freccia; Pag su e Pag giù cambiano fascia.",
    "Try another number of employees: tap the drawing or use the arrow keys; Page Up and Page Down change band.",
);
/// What the staircase says while no headcount is chosen.
pub const NOT_CHOSEN: Text = text("Nessun numero scelto", "No number chosen");
/// The caption of the shares.
pub const SHARES: Text = text("Di che cosa è fatto il costo e chi lo paga", "What the cost is made of and who pays it");
/// What the first bar shows.
pub const SHARES_OF_COST: Text = text("Che cosa costa", "What it costs");
/// What the second bar shows.
pub const SHARES_OF_PAYERS: Text = text("Chi paga", "Who pays");
/// Staff that teaches.
pub const TEACHING: Text = text("Docenti, esperti e tutor", "Teachers, experts and tutors");
/// The column of what something is.
pub const PART: Text = text("Voce", "Part");
/// The caption of the time line.
pub const TIMELINE: Text = text("Date, termini e pagamenti", "Dates, deadlines and payments");
/// The column of dates.
pub const WHEN: Text = text("Quando", "When");
/// The column of what happens.
pub const WHAT: Text = text("Che cosa", "What");
/// A date that the visitor stated.
pub const STATED: Text = text("Indicata da te", "Stated by you");

/// A headcount: `17 dipendenti`.
#[must_use]
pub fn employees_words(employees: u32, language: Language) -> String {
    let noun = if employees == 1 { text("dipendente", "employee") } else { text("dipendenti", "employees") };
    format!("{} {}", count(employees, language), noun.in_language(language))
}

/// The headcounts of a band: `11–20`, `31 o più`.
#[must_use]
pub fn band_words(from: u32, to: Option<u32>, language: Language) -> String {
    let from = count(from, language);
    match to {
        Some(to) => format!("{from}–{}", count(to, language)),
        None => format!("{from} {}", text("o più", "or more").in_language(language)),
    }
}

/// When a payment comes: no act names its day.
#[must_use]
pub const fn payment_words(payment: FigureId, language: Language) -> &'static str {
    let words = match payment {
        FigureId::Advance => text("Dopo l’avvio", "After the start"),
        _ => text("Dopo la verifica del rendiconto", "After the report is checked"),
    };
    words.in_language(language)
}

/// What a deadline is called.
#[must_use]
pub const fn deadline_label(deadline: Deadline, language: Language) -> &'static str {
    let words = match deadline {
        Deadline::ApprovalExpected => text("Approvazione attesa entro questa data", "Approval expected by this date"),
        Deadline::PartnershipDeadline => {
            text("Termine per costituire l’associazione", "Deadline to form the partnership")
        }
        Deadline::StartDeadline => text("Termine per iniziare le attività", "Deadline to start the activities"),
        Deadline::PilotLatestStart => {
            text("Ultimo giorno utile per iniziare il progetto pilota", "Last day on which the pilot can start")
        }
        Deadline::EndDeadline => text("Termine per concludere le attività", "Deadline to end the activities"),
        Deadline::ReportDeadline => text("Termine per il rendiconto", "Deadline for the report"),
        Deadline::RepaymentDeadline => {
            text("Termine per restituire il denaro non usato", "Deadline to give back unused money")
        }
    };
    words.in_language(language)
}

/// How the day of a deadline is counted: `30 giorni dalla pubblicazione dell’approvazione`. Empty when the notice has
/// no such term.
#[must_use]
pub fn deadline_words(entry: &ScheduleEntry<'_>, notice: &Notice, language: Language) -> String {
    let Some(rules) = &notice.deadlines else { return String::new() };
    let days = |term: &Days| Some(term.days);
    let (number, words) = match entry.id {
        Deadline::ApprovalExpected => {
            (days(&rules.approval), text("giorni dall’invio della domanda", "days from the application"))
        }
        Deadline::PartnershipDeadline => (days(&rules.partnership), FROM_APPROVAL),
        Deadline::StartDeadline => (days(&rules.start), FROM_APPROVAL),
        Deadline::PilotLatestStart => (
            notice.pilot.as_ref().map(|pilot| pilot.length.months_min),
            text("mesi prima del termine per concludere", "months before the deadline to end"),
        ),
        Deadline::EndDeadline => {
            (Some(rules.end.months), text("mesi dalla comunicazione di avvio", "months from the notice of start"))
        }
        Deadline::ReportDeadline => (days(&rules.report), FROM_END),
        Deadline::RepaymentDeadline => (days(&rules.repayment), FROM_END),
    };
    number.map(|number| format!("{} {}", count(number, language), words.in_language(language))).unwrap_or_default()
}

const FROM_APPROVAL: Text =
    text("giorni dalla pubblicazione dell’approvazione", "days from the publication of the approval");
const FROM_END: Text = text(
    "giorni dalla fine delle attività o, se non l’hai indicata, dal termine per concluderle",
    "days from the end of the activities or, where you gave none, from the deadline to end them",
);

/// What is to be known of a deadline's day.
#[must_use]
pub fn date_note_words<'n>(note: DateNote<'_>, notice: &'n Notice, language: Language) -> &'n str {
    match note {
        DateNote::Reading(id) => notice.reading(id).map_or("", |reading| language.of(&reading.text)),
        DateNote::Sunday => text("È domenica.", "It is a Sunday.").in_language(language),
        DateNote::Holiday => text("È un giorno festivo.", "It is a public holiday.").in_language(language),
    }
}
