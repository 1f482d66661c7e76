//! What is wrong and how to mend it: the words for faults of JSON (scenarios, notice files) and of typed text.

use super::{Language, Text, text};
use crate::json::{Code, Fault};
use crate::scenario::{Kind, TypedFault};

/// One sentence that names the place, the problem and the fix.
#[must_use]
pub fn fault_words(fault: &Fault, language: Language) -> String {
    let words = code_words(fault.code).in_language(language);
    if fault.field.is_empty() {
        return words.to_owned();
    }
    format!("{}: {words}", fault.field)
}

#[expect(clippy::too_many_lines, reason = "one entry for each code")]
const fn code_words(code: Code) -> Text {
    match code {
        Code::Required => text("manca; va indicato.", "is missing; state it."),
        Code::UnknownField => text(
            "questo nome non esiste; controlla come è scritto o toglilo.",
            "there is no such name; check its spelling or remove it.",
        ),
        Code::DuplicateField => {
            text("è scritto due volte; lascialo una volta sola.", "is written twice; keep it only once.")
        }
        Code::UnknownNotice => text(
            "nessun avviso ha questo nome; usa per esempio «lazio-2020».",
            "no notice has this name; use for example “lazio-2020”.",
        ),
        Code::UnknownValue => text(
            "non è uno dei valori ammessi; controlla come è scritto.",
            "is not one of the values allowed; check its spelling.",
        ),
        Code::NotAnObject => {
            text("qui serve un oggetto, tra parentesi graffe.", "an object is needed here, in curly brackets.")
        }
        Code::NotABoolean => text("scrivi true o false, senza virgolette.", "write true or false, without quotes."),
        Code::NotAnAmount => text(
            "scrivi l’importo tra virgolette, con il punto e al massimo due decimali, per esempio \"4350.00\".",
            "write the amount in quotes, with a point and at most two decimals, for example \"4350.00\".",
        ),
        Code::NotACount => text(
            "scrivi un numero intero, senza virgolette né decimali.",
            "write a whole number, without quotes or decimals.",
        ),
        Code::NotAPercentage => text(
            "scrivi la percentuale tra virgolette, con al massimo due decimali, per esempio \"82.5\".",
            "write the percentage in quotes, with at most two decimals, for example \"82.5\".",
        ),
        Code::NotADate => text(
            "scrivi una data del calendario come \"2020-03-12\".",
            "write a date of the calendar as \"2020-03-12\".",
        ),
        Code::OutOfRange => text(
            "è fuori dai limiti: non può essere negativo né oltre il massimo ammesso.",
            "is out of range: it cannot be negative or above the highest allowed.",
        ),
        Code::OutOfOrder => text(
            "viene prima di una data che deve precederla; controlla l’ordine delle date.",
            "comes before a date that must precede it; check the order of the dates.",
        ),
        Code::MixedForms => text(
            "il costo è indicato in due modi insieme; scegline uno.",
            "the cost is stated in two ways at once; choose one.",
        ),
        Code::FormNotOfNotice => text(
            "questo avviso non prevede questo modo di indicare il costo.",
            "this notice does not have this way of stating the cost.",
        ),
        Code::NotJson => text(
            "Il testo non è un oggetto JSON; controlla parentesi, virgole e virgolette.",
            "The text is not a JSON object; check brackets, commas and quotes.",
        ),
        Code::NotAList => {
            text("qui serve una lista, tra parentesi quadre.", "a list is needed here, in square brackets.")
        }
        Code::NotAText => {
            text("qui serve un testo non vuoto, tra virgolette.", "a text is needed here, in quotes and not empty.")
        }
        Code::NotAnId => {
            text("usa solo lettere minuscole, cifre, «_» e «-».", "use only lower-case letters, digits, “_” and “-”.")
        }
        Code::DuplicateId => {
            text("questo nome è già usato; scegline un altro.", "this name is already used; choose another.")
        }
        Code::MissingTranslation => text("manca il testo in questa lingua.", "the text in this language is missing."),
        Code::MissingCitation => text(
            "manca la fonte: indica almeno una citazione.",
            "the legal source is missing: name one citation at least.",
        ),
        Code::MissingPart => text(
            "manca questa parte; scrivila o, se l’atto non la regola, aggiungi not_set con la citazione che lo mostra.",
            "this part is missing; write it or, if the act says nothing about it, add not_set with the citation that shows it.",
        ),
        Code::UnknownCitation => text(
            "nessuna citazione del file ha questo nome; controllalo o aggiungila in citations.",
            "no citation of the file has this name; check it or add it to citations.",
        ),
        Code::UnknownAct => text(
            "nessun atto del file ha questo nome; controllalo o aggiungilo in acts.",
            "no act of the file has this name; check it or add it to acts.",
        ),
        Code::UnknownReading => text(
            "nessuna lettura del file ha questo nome; controllalo o aggiungila in readings.",
            "no reading of the file has this name; check it or add it to readings.",
        ),
        Code::BandGap => text(
            "tra questa fascia e la precedente restano numeri di dipendenti scoperti; from deve seguire subito il to precedente.",
            "between this band and the one before some numbers of employees are left out; from must be the number after the to before it.",
        ),
        Code::BandOverlap => text(
            "questa fascia si sovrappone alla precedente, o finisce prima di cominciare; from deve seguire subito il to precedente.",
            "this band overlaps the one before, or ends before it begins; from must be the number after the to before it.",
        ),
        Code::BandEnd => text(
            "togli to dall’ultima fascia, che non ha limite superiore; tutte le altre devono averlo.",
            "remove to from the last band, which has no upper end; all others must have it.",
        ),
    }
}

/// What is wrong with a typed text, and what to type instead.
#[must_use]
pub const fn typed_fault_words(fault: TypedFault, kind: Kind, language: Language) -> &'static str {
    let words = match fault {
        TypedFault::NotANumber => match kind {
            Kind::Count => text("Scrivi un numero intero, per esempio 34.", "Type a whole number, for example 34."),
            Kind::Percentage => {
                text("Scrivi una percentuale, per esempio 82,5.", "Type a percentage, for example 82.5.")
            }
            Kind::Amount | Kind::Date | Kind::Flag | Kind::Payment => {
                text("Scrivi un importo in euro, per esempio 4.350,00.", "Type an amount in euro, for example 4350.00.")
            }
        },
        TypedFault::TooManyDecimals => text(
            "Scrivi al massimo due cifre dopo la virgola. Per le migliaia usa il punto: 12.345.",
            "Type at most two digits after the decimal point. For thousands use the comma: 12,345.",
        ),
        TypedFault::BadGrouping => text(
            "Controlla i separatori delle migliaia: per esempio 12.345,60.",
            "Check the thousands separators: for example 12,345.60.",
        ),
        TypedFault::Negative => text("Scrivi un numero non negativo.", "Type a number that is not negative."),
        TypedFault::TooLarge => match kind {
            Kind::Count => text("Scrivi al massimo 1.000.000.", "Type at most 1,000,000."),
            Kind::Percentage => text("Scrivi una percentuale da 0 a 100.", "Type a percentage from 0 to 100."),
            Kind::Amount | Kind::Date | Kind::Flag | Kind::Payment => {
                text("Scrivi al massimo 999.999.999,99 euro.", "Type at most 999,999,999.99 euro.")
            }
        },
        TypedFault::NotWhole => {
            text("Scrivi un numero intero, senza decimali.", "Type a whole number, without decimals.")
        }
        TypedFault::NotADate => text(
            "Scrivi una data come gg/mm/aaaa, per esempio 12/03/2020.",
            "Type a date as dd/mm/yyyy, for example 12/03/2020.",
        ),
        TypedFault::NoSuchDay => text(
            "Questo giorno non esiste: controlla giorno e mese.",
            "There is no such day: check the day and the month.",
        ),
        TypedFault::DateOutOfRange => text("Scrivi una data dal 2000 al 2100.", "Type a date from 2000 to 2100."),
    };
    words.in_language(language)
}
