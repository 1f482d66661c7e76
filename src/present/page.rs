//! The page's own words: headings, cautions, results. Those of the form are in `form`.

use super::{Language, Text, count, shortened, text};

/// The name of the product.
pub const NAME: Text = text("Calcolatore dei contributi per lo smart working", "Smart-working grant calculator");
/// What it does.
pub const PURPOSE: Text = text(
    "Scrivi il numero di dipendenti e i costi: leggi subito massimali, contributo, formazione, progetto pilota e pagamenti, ognuno con la sua fonte.",
    "Type the number of employees and the costs: read at once ceilings, grant, training, pilot and payments, each with its source.",
);
/// What it is not.
pub const CAUTION: Text = text(
    "Questa è una simulazione per informarsi e per imparare: non è una decisione della Regione.",
    "This is a simulation for information and teaching: it is not a decision of the Region.",
);
/// That nothing is sent anywhere.
pub const PRIVACY: Text = text(
    "I calcoli si fanno nel tuo browser: quello che scrivi non viene inviato né conservato.",
    "The calculation is done in your browser: what you type is neither sent nor kept.",
);
/// That the calculator stopped because of an error.
pub const STOPPED: Text = text(
    "Il calcolatore si è fermato per un errore: i risultati non seguono più quello che scrivi.",
    "The calculator stopped because of an error: the results no longer follow what you type.",
);
/// What to do then.
pub const RELOAD: Text = text("Ricarica la pagina", "Reload the page");
/// What was typed, to be taken along.
pub const TYPED: Text =
    text("Quello che hai scritto, da copiare prima di ricaricare", "What you typed, to copy before you reload");
/// What stands beside the figures of a calculator that has stopped.
pub const STALE: Text = text("Cifre ferme: non più aggiornate.", "These figures are no longer up to date.");
/// The button that prints the case and its results.
pub const PRINT: Text = text("Stampa", "Print");
/// What stands on the paper of the page around a frame: where the rest is.
pub const WHOLE_CALCULATOR: Text = text("Calcolatore completo:", "The whole calculator:");
/// That a link was not read whole.
pub const UNREAD_IN_LINK: Text = text(
    "Dati del link non riconosciuti, quindi non usati: {names}.",
    "Not recognised in the link, so not used: {names}.",
);
/// The first link of the page.
pub const SKIP_TO_RESULTS: Text = text("Vai ai risultati", "Skip to the results");
/// The first link of the rules.
pub const SKIP_TO_RULES: Text = text("Vai alle regole", "Skip to the rules");
/// The label of the notice's choice.
pub const NOTICE: Text = text("Avviso", "Notice");
/// The heading of what is asked.
pub const YOUR_CASE: Text = text("Il tuo caso", "Your case");
/// Amounts are in euro.
pub const IN_EURO: Text = text("Importi in euro.", "Amounts in euro.");
/// The heading of the results.
pub const RESULTS: Text = text("Risultati", "Results");
/// The heading of the grant.
pub const GRANT: Text = text("Contributo", "Grant");
/// The heading of the ceilings.
pub const CEILINGS: Text = text("Massimali", "Ceilings");
/// The heading of the cost table.
pub const COSTS: Text = text("Costi del progetto", "Costs of the project");
/// The caption of the cost table where the notice has the form of Allegato D.
pub const COST_TABLE: Text =
    text("Preventivo nella forma dell’Allegato D", "Budget in the form of Annex D (Allegato D)");
/// The caption of the cost table where it does not.
pub const COST_TABLE_PLAIN: Text = text("Preventivo", "Budget");
/// What a cost is for.
pub const COST_LINE: Text = text("Voce di costo", "Cost line");
/// How much, in euro.
pub const AMOUNT: Text = text("Importo", "Amount");
/// The heading of training.
pub const TRAINING: Text = text("Formazione", "Training");
/// The heading of the pilot.
pub const PILOT: Text = text("Progetto pilota", "Pilot");
/// The heading of the payments.
pub const PAYMENT: Text = text("Pagamenti", "Payments");
/// The heading of the findings.
pub const FINDINGS: Text = text("Segnalazioni", "Findings");
/// What stands there when nothing was found.
pub const NO_FINDINGS: Text =
    text("Con i dati indicati non c’è nulla da segnalare.", "With what you stated there is nothing to report.");
/// What stands there when nothing was found but not everything could be checked.
pub const NO_FINDINGS_YET: Text =
    text("Per ora nulla da segnalare: mancano ancora dei dati.", "Nothing to report so far: some data are missing.");
/// What stands there before anything was stated.
pub const NOTHING_STATED: Text = text(
    "Scrivi il numero di dipendenti: la risposta appare qui.",
    "Type the number of employees: the answer appears here.",
);
/// The heading of the readings of an act.
pub const READINGS: Text = text("Come leggiamo l’atto", "How we read the act");
/// What precedes the sources of a figure.
pub const SOURCES: Text = text("Fonti", "Sources");
/// What precedes the way a typed amount was read.
pub const READ_AS: Text = text("Letto come", "Read as");
/// The heading of the texts that must be mended.
pub const TO_MEND: Text = text("Da correggere", "To correct");
/// What a topic says that the act leaves open.
pub const NOT_SET: Text = text("Questo atto non lo stabilisce.", "Not set by this act.");
/// The sentence that introduces the findings when the application is excluded.
pub const EXCLUDED: Text = text("Con questi dati il contributo è escluso", "With these data the grant is ruled out");

/// Line (a) of Allegato D.
pub const LINE_INTERNAL: Text = text("A.1 Risorse umane interne", "A.1 Internal staff");
/// Line (b) of Allegato D.
pub const LINE_EXTERNAL: Text = text("A.2 Risorse umane esterne", "A.2 External staff");
/// Line (f) of Allegato D.
pub const LINE_EQUIPMENT: Text = text("D.6 Altro (strumenti tecnologici)", "D.6 Other (equipment)");
/// The two screens.
pub const SCREENS: Text = text("Schermate", "Screens");
/// The screen of the calculator.
pub const CALCULATOR: Text = text("Calcolatore", "Calculator");
/// The screen of the rules.
pub const RULES: Text = text("Regole", "Rules");
/// The bar with the answer in short.
pub const SUMMARY: Text = text("In breve", "In short");
/// What precedes the most that can be.
pub const UP_TO: Text = text("fino a ", "up to ");
/// That nothing excludes so far.
pub const NO_EXCLUSION: Text = text("Finora nulla esclude il contributo.", "So far nothing rules out the grant.");
/// One text to mend.
pub const FAULT: Text = text("dato da correggere", "entry to correct");
/// Several texts to mend.
pub const FAULTS: Text = text("dati da correggere", "entries to correct");
/// One exclusion.
pub const EXCLUSION: Text = text("esclusione", "exclusion");
/// Several exclusions.
pub const EXCLUSIONS: Text = text("esclusioni", "exclusions");
/// One breach.
pub const BREACH: Text = text("irregolarità", "breach");
/// Several breaches.
pub const BREACHES: Text = text("irregolarità", "breaches");
/// One note.
pub const NOTE: Text = text("nota", "note");
/// Several notes.
pub const NOTES: Text = text("note", "notes");
/// A link to a field, in braces.
pub const GO_TO: Text = text("Vai a «{}»", "Go to “{}”");
/// What introduces what an exact estimate needs.
pub const STILL_MISSING: Text =
    text("Che cosa serve ancora per una stima precisa:", "Still needed for an exact estimate:");
/// What precedes the limit that binds.
pub const LIMITED_BY: Text = text("Limite che conta:", "Limit that binds:");
/// The cost, as a limit.
pub const LIMIT_COST: Text = text("il costo", "the cost");
/// The ceiling, as a limit.
pub const LIMIT_CEILING: Text = text("il massimale", "the ceiling");
/// The amount asked for, as a limit.
pub const LIMIT_REQUEST: Text = text("l’importo chiesto", "the amount asked for");
/// What stands between two limits.
pub const AND: Text = text(" e ", " and ");
/// What a ceiling leaves unused, in braces.
pub const LEFT_UNUSED: Text = text("Del massimale restano {spare}.", "{spare} of the ceiling is left.");
/// What introduces what one more employee would change.
pub const ONE_MORE: Text = text("Con un dipendente in più: ", "With one more employee: ");
/// That one more employee would change nothing.
pub const NOTHING_CHANGES: Text = text("non cambia nulla", "nothing changes");
/// What opens an explanation.
pub const HOW_WORKED_OUT: Text = text("Come si calcola", "How it is worked out");
/// What the most that can be assumes.
pub const MOST_ASSUMES: Text = text(
    "È il massimo possibile: dove i costi mancano, suppone che bastino per il contributo intero.",
    "This is the maximum: where costs are missing, it assumes enough for the whole grant.",
);
/// What introduces what was typed.
pub const STATED_BY_YOU: Text = text("Indicato da te", "Stated by you");
/// The heading of the deadlines.
pub const DEADLINES: Text = text("Scadenze", "Deadlines");
/// What precedes the day of printing.
pub const PRINTED_ON: Text = text("Data di stampa:", "Printed on");
/// What precedes the version of the notice file.
pub const VERSION: Text = text("Versione dei dati:", "Version of the data:");
/// That applications can be sent.
pub const OPEN: Text = text("Avviso aperto", "Open");
/// That they no longer can.
pub const CLOSED: Text = text("Avviso chiuso", "Closed");
/// The way from the page of a notice to its calculator.
pub const OPEN_CALCULATOR: Text =
    text("Apri il calcolatore per questo avviso", "Open the calculator for this notice, in English");
/// The way from the page of a notice to its rules.
pub const READ_RULES: Text = text("Leggi le regole di questo avviso", "Read the rules of this notice");

/// The first of some names from outside, each no longer than a line, and how many more there are: a stranger's link may
/// have thousands.
#[must_use]
pub fn some_of(names: &[String], language: Language) -> String {
    const MOST: usize = 5;
    const MORE: Text = text(" e altri {count}", " and {count} more");
    let listed: Vec<String> = names.iter().take(MOST).map(|name| shortened(name, 40)).collect();
    let more = u32::try_from(names.len().saturating_sub(MOST)).unwrap_or(u32::MAX);
    let more =
        if more > 0 { MORE.in_language(language).replace("{count}", &count(more, language)) } else { String::new() };
    listed.join(", ") + &more
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_with_thousands_of_unknown_names_is_told_in_a_line_or_two() {
        let names: Vec<String> = (0..25_000).map(|number| format!("name{number}")).collect();
        assert_eq!(some_of(&names, Language::Italian), "name0, name1, name2, name3, name4 e altri 24.995");
        assert_eq!(some_of(&["a".to_owned(), "b".to_owned()], Language::English), "a, b");
        assert_eq!(some_of(&["x".repeat(10_000)], Language::English).chars().count(), 41);
    }
}
