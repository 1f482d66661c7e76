//! The words of the rules' view and of the page before the calculator. A notice's own numbers are put where `{}` stands.

use super::{Language, Text, amount, text};
use crate::money::Euro;

/// The sentence with each `{}` replaced by the next of the values.
#[must_use]
pub fn fill(words: Text, language: Language, values: &[&str]) -> String {
    let mut parts = words.in_language(language).split("{}");
    let mut sentence = String::from(parts.next().unwrap_or_default());
    for (value, part) in values.iter().zip(parts) {
        sentence.push_str(value);
        sentence.push_str(part);
    }
    sentence
}

/// An amount of a table, without cents where there are none: four of them fit beside each other on a phone.
#[must_use]
pub fn table_amount(euro: Euro, language: Language) -> String {
    amount(euro, language).replace(if language == Language::Italian { ",00" } else { ".00" }, "")
}

/// The list of topics.
pub const CONTENTS: Text = text("Argomenti", "Topics");
/// The day of an act, and where it was published.
pub const ACT: Text = text("Data: {}. {}.", "Date: {}. {}.");
/// The file of the notice, for those who cite it.
pub const FILE: Text = text("File {}, versione {}, impronta {}", "File {}, version {}, digest {}");
/// Applications can be sent.
pub const OPEN: Text = text("Aperto.", "Open.");
/// Applications can no longer be sent.
pub const CLOSED: Text = text("Chiuso.", "Closed.");
/// The row of a table into which the visitor falls; a headcount in braces.
pub const YOURS: Text = text("il tuo caso: {}", "your case: {}");
/// The last row of a table by employees.
pub const AND_MORE: Text = text("da {} in su", "{} or more");
/// Any other row of a table by employees.
pub const FROM_TO: Text = text("da {} a {}", "{} to {}");
/// Several together.
pub const TOTAL: Text = text("Totale", "Total");
/// What a rule asks at least.
pub const LEAST: Text = text("Almeno", "At least");
/// The conditions that no scenario states.
pub const CONDITIONS: Text = text("Inoltre", "Also");

/// The heading of the two actions.
pub const ACTIONS: Text = text("Le due azioni", "The two actions");
/// Whether an action must be part of the plan.
pub const IN_THE_PLAN: Text = text("Nel piano", "In the plan");
/// It must.
pub const COMPULSORY: Text = text("obbligatoria", "compulsory");
/// It may.
pub const OPTIONAL: Text = text("facoltativa", "optional");

/// The heading of who counts as an employee.
pub const EMPLOYEES: Text = text("Chi conta come dipendente", "Who counts as an employee");
/// Kinds of contract.
pub const CONTRACTS: Text = text("Contratti", "Contracts");
/// The contracts that count.
pub const COUNTED: Text = text("Contano", "Counted");
/// The contracts that do not.
pub const NOT_COUNTED: Text = text("Non contano", "Not counted");

/// The heading of who may apply.
pub const REQUIREMENTS: Text = text("Chi può fare domanda", "Who may apply");
/// The act’s own list.
pub const EXCLUSIONS: Text = text("Motivi di esclusione", "Reasons for exclusion");

/// The caption of the ceilings.
pub const CEILINGS: Text = text("Contributo massimo", "Highest grant");
/// The caption of the funds.
pub const FUNDS: Text = text("Fondi", "Funds");

/// The heading of what may be charged.
pub const COSTS: Text = text("Costi ammessi", "Eligible costs");
/// The cost lines.
pub const COST_LINES: Text = text("Voci di costo", "Cost lines");
/// The caption of what is a share of the staff.
pub const SHARES_OF_STAFF: Text = text("In rapporto al costo del personale", "As a share of staff costs");
/// Accessories.
pub const ACCESSORIES: Text = text("Accessori", "Accessories");
/// When they are eligible.
pub const WITH_DEVICE: Text = text("solo con un notebook o uno smartphone", "only with a notebook or smartphone");

/// The caption of what the grant is.
pub const HOW_MUCH: Text = text("Quanto si riceve", "How much is granted");
/// The grant of an action.
pub const GRANT_OF_ACTION: Text = text("Contributo di ogni azione", "Grant of each action");
/// What it is.
pub const COST_UP_TO_CEILING: Text = text("il costo, fino al massimale", "the cost, up to the ceiling");
/// Asking for more than the ceiling.
pub const REQUESTED_TOO_MUCH: Text =
    text("Richiesta oltre il massimale complessivo", "Request above the total ceiling");

/// What asking for too much entails.
pub const EXCLUDED: Text = text("esclusione", "exclusion");

/// The column of hours.
pub const HOURS: Text = text("Ore", "Hours");
/// The caption of what a course must be.
pub const COURSES: Text = text("Corsi", "Courses");
/// The most participants of a course.
pub const COURSE_PARTICIPANTS: Text = text("Partecipanti a un corso, al massimo", "Participants of a course, at most");
/// The least hours of a course.
pub const COURSE_HOURS: Text = text("Ore di un corso, almeno", "Hours of a course, at least");
/// The attendance that always does.
pub const ATTENDANCE: Text =
    text("Frequenza media per l’intero costo, più di", "Average attendance for the whole cost, above");
/// The attendance that does with a favourable opinion.
pub const ATTENDANCE_WITH_OPINION: Text =
    text("Con il parere favorevole dei formatori, almeno", "With the trainers’ favourable opinion, at least");

/// The caption of the pilot's length.
pub const LENGTH: Text = text("Durata", "Length");
/// A share of the employees.
pub const OF_EMPLOYEES: Text = text("il {} dei dipendenti, per eccesso", "{} of the employees, rounded up");

/// The caption of what is a share of the grant.
pub const SHARES_OF_GRANT: Text = text("In rapporto al contributo", "As a share of the grant");

/// The caption of their table.
pub const DE_MINIMIS_TABLE: Text = text("Aiuti in tre esercizi, al massimo", "Aid over three fiscal years, at most");
/// The general limit.
pub const SINGLE_UNDERTAKING: Text = text("Impresa unica", "Single undertaking");

/// The caption of their table.
pub const TERMS: Text = text("Termini", "Terms");
/// The column of the day from which a term runs.
pub const COUNTED_FROM: Text = text("Da", "From");
/// The column of the terms.
pub const WITHIN: Text = text("Entro", "Within");
/// A term in days, on one line.
pub const DAYS: Text = text("{}\u{a0}giorni", "{}\u{a0}days");
/// A term in months, on one line.
pub const MONTHS: Text = text("{}\u{a0}mesi", "{}\u{a0}months");
/// The approval.
pub const APPROVAL: Text = text("Approvazione", "Approval");
/// The partnership.
pub const PARTNERSHIP: Text = text("Costituzione dell’ATI o ATS", "Temporary association (ATI/ATS) formed");
/// That activities have started.
pub const START_NOTICE: Text = text("Avvio comunicato", "Notice of start");
/// The report.
pub const REPORT: Text = text("Invio del rendiconto", "Report sent");
/// The return of what was not used.
pub const REPAYMENT: Text = text("Restituzione di quanto non usato", "Unused sums given back");

/// The heading of the assessment.
pub const SCORE: Text = text("Valutazione", "Assessment");
/// The caption of its table.
pub const POINTS: Text = text("Punti, al massimo", "Points, at most");
/// The threshold.
pub const THRESHOLD: Text = text("Per il finanziamento, almeno", "To be funded, at least");

/// The caption of the rates of its form.
pub const SHARES_OF_PAY: Text = text("In rapporto alla retribuzione annua", "As a share of yearly pay");
/// Social contributions.
pub const INPS: Text = text("Contributi INPS", "INPS contributions");
/// Other funds.
pub const OTHER_FUNDS: Text = text("Altri fondi", "Other funds");
/// Insurance against accidents at work.
pub const INAIL: Text = text("INAIL", "INAIL");
/// The part of the severance pay that goes to the guarantee fund.
pub const GUARANTEE_FUND: Text = text("Fondo di garanzia, dal TFR", "Guarantee fund, from severance pay");
/// By what the yearly pay is divided.
pub const PAY_DIVIDED_BY: Text = text("Retribuzione annua divisa per", "Yearly pay divided by");
/// The monthly payments that the form admits.
pub const MONTHLY_PAYMENTS: Text = text("Mensilità", "Monthly payments");
/// The caption of the yearly hours.
pub const YEARLY_HOURS: Text = text("Ore annue", "Yearly hours");

/// The calculator is on its way.
pub const STARTING: Text = text(
    "Il calcolatore si sta caricando… Intanto qui sotto trovi le regole.",
    "The calculator is loading… Meanwhile the rules are below.",
);
/// The calculator has not come after some seconds; why is not known.
pub const LATE: Text = text(
    "Il calcolatore non è ancora partito. Se la connessione è lenta, aspetta ancora un poco. Altrimenti ricarica la pagina; se hai aperto un file salvato, apri invece l’indirizzo del sito.",
    "The calculator has not started yet. If the connection is slow, wait a little longer. Otherwise reload the page; if you opened a saved file, open the address of the site instead.",
);
/// The page was opened from a file.
pub const FROM_DISK: Text = text(
    "Hai aperto una copia della pagina salvata sul computer, e da lì il calcolatore non può partire: apri l’indirizzo del sito che lo pubblica. Le regole si leggono comunque qui sotto.",
    "You opened a copy of the page saved on a computer, and the calculator cannot start from there: open the address of the site that publishes it. The rules can be read below all the same.",
);
/// The calculator stopped before it was there.
pub const STOPPED_AT_START: Text = text(
    "Il calcolatore si è fermato per un errore mentre partiva: ricarica la pagina. Le regole si leggono comunque qui sotto.",
    "The calculator stopped because of an error while it was starting: reload the page. The rules can be read below all the same.",
);
/// Scripts are off.
pub const NO_SCRIPTS: Text = text(
    "Il calcolatore ha bisogno di JavaScript, che qui è disattivato: attivalo nelle impostazioni del browser e ricarica la pagina. Le regole si leggono comunque qui sotto.",
    "The calculator needs JavaScript, which is off here: turn it on in the browser’s settings and reload the page. The rules can be read below all the same.",
);
/// WebAssembly is missing or blocked.
pub const NO_WASM: Text = text(
    "Il calcolatore ha bisogno di WebAssembly, che qui manca o è bloccato: aggiorna il browser, prova un altro o chiedi a chi lo gestisce. Le regole si leggono comunque qui sotto.",
    "The calculator needs WebAssembly, which is missing or blocked here: update the browser, try another or ask whoever manages it. The rules can be read below all the same.",
);
/// Something did not arrive.
pub const NOT_DOWNLOADED: Text = text(
    "Il calcolatore non si è caricato del tutto: controlla la connessione e ricarica la pagina. Le regole si leggono comunque qui sotto.",
    "The calculator did not load completely: check the connection and reload the page. The rules can be read below all the same.",
);
