//! Findings in plain words: what was found and how to mend it.

use super::{Language, number, text};
use crate::evaluation::{Finding, FindingCode, Severity};

/// What a severity is called.
#[must_use]
pub const fn severity_label(severity: Severity, language: Language) -> &'static str {
    let words = match severity {
        Severity::Exclusion => text("Esclusione", "Exclusion"),
        Severity::Breach => text("Irregolarità", "Breach"),
        Severity::Note => text("Nota", "Note"),
    };
    words.in_language(language)
}

/// A finding in one or two sentences, with its numbers and, where there is one, the fix. The condition that is not met
/// is named by the notice, not here.
#[must_use]
pub fn finding_words(finding: &Finding<'_>, language: Language) -> String {
    // The words name their numbers in braces.
    let words = code_words(finding.code).in_language(language).to_owned();
    finding
        .figures
        .iter()
        .fold(words, |words, (name, value)| words.replace(&format!("{{{name}}}"), &number(value, language)))
}

#[expect(clippy::too_many_lines, reason = "one entry for each finding, and nothing else")]
const fn code_words(code: FindingCode) -> super::Text {
    match code {
        FindingCode::EmployeesBelowMinimum => text(
            "Il contributo parte da {minimum} dipendenti: al di sotto non è previsto.",
            "The grant starts at {minimum} employees: below that there is none.",
        ),
        FindingCode::ActionAMissing => text(
            "L’azione A è obbligatoria: senza, la proposta non è ammessa. Aggiungila al piano.",
            "Action A is compulsory: without it the proposal is not admitted. Add it to the plan.",
        ),
        FindingCode::RequestAboveCeilingTotal => text(
            "Hai chiesto {value}, più del massimale complessivo di {limit}: la proposta è esclusa, non ridotta. Riduci la richiesta.",
            "You ask for {value}, more than the total ceiling of {limit}: the proposal is excluded, not cut. Ask for less.",
        ),
        FindingCode::AppliedTooEarly => text(
            "Data della domanda: {value}. Apertura: {limit}. Chi la invia prima è escluso.",
            "The application was sent on {value}, before the opening on {limit}: it is excluded.",
        ),
        FindingCode::DeMinimisExceeded => text(
            "Gli aiuti già ricevuti e il contributo fanno {value}, oltre il limite «de minimis» di {limit}: si perde l’intero contributo, non solo la parte in più.",
            "Aid already received and the grant come to {value}, above the de minimis limit of {limit}: the whole grant is lost, not only the excess.",
        ),
        FindingCode::RequirementNotMet => text(
            "Hai risposto «Falso»: senza questo requisito non c’è contributo.",
            "You answered “False”: without this condition there is no grant.",
        ),
        FindingCode::ScoreBelowThreshold => text(
            "Il punteggio è {value}, sotto la soglia di {limit}: la proposta non è finanziata.",
            "The score is {value}, under the threshold of {limit}: the proposal is not funded.",
        ),
        FindingCode::RequestAboveCeilingA => text(
            "Per l’azione A hai chiesto {value}, più del suo massimale di {limit}. Riduci la richiesta.",
            "For action A you ask for {value}, more than its ceiling of {limit}. Ask for less.",
        ),
        FindingCode::RequestAboveCeilingB => text(
            "Per l’azione B hai chiesto {value}, più del suo massimale di {limit}. Riduci la richiesta.",
            "For action B you ask for {value}, more than its ceiling of {limit}. Ask for less.",
        ),
        FindingCode::OtherStaffAboveLimit => text(
            "Le altre risorse umane costano {value}: il limite, per questo costo del personale, è {limit}. Riduci queste voci o aumenta la docenza.",
            "Other staff costs {value}: the limit, for these staff costs, is {limit}. Reduce these lines or increase teaching.",
        ),
        FindingCode::AccessoriesAlone => text(
            "Gli accessori ({value}) sono ammessi solo insieme a notebook o smartphone, nello stesso acquisto.",
            "Accessories ({value}) are eligible only with notebooks or smartphones, in the same purchase.",
        ),
        FindingCode::TrainingCourseTooLarge => text(
            "Partecipanti: {value}. Nei corsi previsti c’è posto per {limit}. Aggiungi un corso o riduci i partecipanti.",
            "Participants: {value}. The courses planned have room for {limit}. Add a course or reduce the participants.",
        ),
        FindingCode::TrainingCourseTooShort => text(
            "Ore di formazione: {value}. Per tutti i corsi ne servono almeno {limit}. Aumenta le ore o riduci i corsi.",
            "Training hours: {value}. All the courses together need at least {limit}. Add hours or reduce the courses.",
        ),
        FindingCode::TutoringAboveTraining => text(
            "Le ore di tutoraggio ({value}) superano quelle di formazione ({limit}). Riducile.",
            "Tutoring hours ({value}) exceed training hours ({limit}). Reduce them.",
        ),
        FindingCode::AttendanceTooLow => text(
            "Frequenza media: {value}. Soglia da superare perché la spesa sia riconosciuta per intero: {limit}. Soglia minima con il parere favorevole del collegio dei formatori: {limit_with_opinion}.",
            "Average attendance is {value}: full recognition needs more than {limit}, or at least {limit_with_opinion} with a favourable opinion of the trainers’ board.",
        ),
        FindingCode::PilotTooFewParticipants => text(
            "Dipendenti nel progetto pilota: {value}. Il minimo è {limit}.",
            "Employees in the pilot: {value}. The minimum is {limit}.",
        ),
        FindingCode::PilotTooShort => text(
            "Mesi di sperimentazione: {value}. Il minimo è {limit}.",
            "Months of pilot: {value}. The minimum is {limit}.",
        ),
        FindingCode::StartLate => text(
            "Inizio delle attività: {value}. Termine: {limit}. Il contributo può essere revocato.",
            "Activities start on {value}, after the deadline of {limit}: the grant may be revoked.",
        ),
        FindingCode::EndLate => text(
            "Fine delle attività: {value}. Termine: {limit}.",
            "Activities end on {value}, after the deadline of {limit}.",
        ),
        FindingCode::CostAboveCeilingA => text(
            "L’azione A costa {value}, più del massimale di {limit}: la differenza è a carico dell’impresa.",
            "Action A costs {value}, more than the ceiling of {limit}: the company pays the difference.",
        ),
        FindingCode::CostAboveCeilingB => text(
            "L’azione B costa {value}, più del massimale di {limit}: la differenza è a carico dell’impresa.",
            "Action B costs {value}, more than the ceiling of {limit}: the company pays the difference.",
        ),
        FindingCode::RequestAboveCostA => text(
            "Per l’azione A hai chiesto {value}, più del suo costo di {limit}: si concede al massimo il costo.",
            "For action A you ask for {value}, more than its cost of {limit}: at most the cost is granted.",
        ),
        FindingCode::RequestAboveCostB => text(
            "Per l’azione B hai chiesto {value}, più del suo costo di {limit}: si concede al massimo il costo.",
            "For action B you ask for {value}, more than its cost of {limit}: at most the cost is granted.",
        ),
        FindingCode::TrainingHoursAboveMaximum => text(
            "Ore di formazione: {value}. Se ne finanziano al massimo {limit}, le altre restano a carico dell’impresa.",
            "Training hours: {value}. At most {limit} are funded, the company pays for the rest.",
        ),
        FindingCode::ParticipantsAboveEmployees => text(
            "I partecipanti alla formazione ({value}) sono più dei dipendenti ({limit}): controlla i due numeri.",
            "Training participants ({value}) are more than the employees ({limit}): check both numbers.",
        ),
        FindingCode::PilotAboveEmployees => text(
            "I partecipanti al progetto pilota ({value}) sono più dei dipendenti ({limit}): controlla i due numeri.",
            "Pilot participants ({value}) are more than the employees ({limit}): check both numbers.",
        ),
        FindingCode::ActionBAlone => text(
            "L’azione B sostiene piani adottati con l’azione A: chiederla da sola non ha una base evidente negli atti.",
            "Action B supports plans adopted with action A: asking for it alone has no evident basis in the acts.",
        ),
        FindingCode::NotSetByNotice => text(
            "Questi atti non regolano questo aspetto: quanto hai indicato non cambia i risultati.",
            "These acts do not cover this: what you stated does not change the results.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_never_counted_as_several() {
        let several = ["{value} mesi", "{value} dipendenti", "{value} ore", "{value} partecipanti", "sono {value}"];
        let in_english =
            ["{value} months", "{value} employees", "{value} hours", "{value} participants", "are {value}"];
        for code in FindingCode::ALL {
            let words = code_words(*code);
            for (language, several) in [(Language::Italian, several), (Language::English, in_english)] {
                let words = words.in_language(language);
                assert!(!several.iter().any(|several| words.contains(several)), "{words}");
            }
        }
    }
}
