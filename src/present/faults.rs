//! What is wrong and how to mend it: the words for faults of JSON (scenarios, notice files) and of typed text.

use super::numbers::month_name;
use super::{Language, Text, text};
use crate::json::{Code, Fault};
use crate::scenario::{DatePart, Excerpt, Kind, TypedFault};

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

/// What is wrong with a text typed into a field of a kind: the part that is in the way, and what to type instead.
#[must_use]
pub fn typed_fault_words(fault: &TypedFault, kind: Kind, language: Language) -> String {
    let words = TypedWords::of(kind);
    let example = words.example.in_language(language);
    let (say, part) = match fault {
        TypedFault::Unreadable(part) => (words.unreadable, quoted(part, language)),
        TypedFault::Foreign(part) => (words.foreign, quoted(part, language)),
        TypedFault::Negative(dash) => (words.negative, quoted(dash, language)),
        TypedFault::TooManyDecimals(decimals) => (words.too_many_decimals, quoted(decimals, language)),
        TypedFault::BadGroup(group) => (words.bad_group, quoted(group, language)),
        TypedFault::UnclearSigns(number) => (UNCLEAR_SIGNS, quoted(number, language)),
        TypedFault::TooLarge => (words.too_large, String::new()),
        TypedFault::NotWhole(decimals) => (NOT_WHOLE, quoted(decimals, language)),
        TypedFault::Missing(DatePart::Day) => (NO_DAY, String::new()),
        TypedFault::Missing(DatePart::Year) => (NO_YEAR, String::new()),
        TypedFault::BadYear(year) => (BAD_YEAR, quoted(year, language)),
        TypedFault::NoSuchMonth(month) => (NO_SUCH_MONTH, month.to_string()),
        TypedFault::NoSuchDay { day, last } => {
            // Only February depends on the year.
            let year = if last.month() == 2 { format!(" {}", last.year()) } else { String::new() };
            let month = format!("{}{year}", month_name(*last, language));
            let words = NO_SUCH_DAY.in_language(language);
            return words
                .replace("{day}", &day.to_string())
                .replace("{month}", &month)
                .replace("{days}", &last.day().to_string());
        }
        TypedFault::YearOutOfRange(year) => (YEAR_OUT_OF_RANGE, year.to_string()),
    };
    // What the visitor typed comes last: braces in it are letters.
    say.in_language(language).replace("{example}", example).replacen("{part}", &part, 1)
}

/// What a visitor typed, in the quotes of the language.
fn quoted(part: &Excerpt, language: Language) -> String {
    match language {
        Language::Italian => format!("«{part}»"),
        Language::English => format!("“{part}”"),
    }
}

const UNCLEAR_SIGNS: Text = text(
    "In {part} i segni tra le cifre non sono chiari: scrivi per esempio {example}.",
    "The signs between the digits of {part} are not clear: type for example {example}.",
);
const NOT_WHOLE: Text = text(
    "{part} è di troppo: scrivi un numero intero, senza decimali, per esempio {example}.",
    "{part} does not belong here: type a whole number, without decimals, for example {example}.",
);
const NO_DAY: Text = text(
    "Manca il giorno: scrivi giorno, mese e anno, per esempio {example}.",
    "The day is missing: type day, month and year, for example {example}.",
);
const NO_YEAR: Text = text(
    "Manca l’anno: scrivi giorno, mese e anno, per esempio {example}.",
    "The year is missing: type day, month and year, for example {example}.",
);
const BAD_YEAR: Text = text(
    "L’anno {part} non è chiaro: scrivilo con quattro cifre, per esempio {example}.",
    "The year {part} is not clear: type it with four digits, for example {example}.",
);
const NO_SUCH_MONTH: Text = text(
    "Il mese {part} non esiste: scrivi prima il giorno e poi il mese, per esempio {example}.",
    "There is no month {part}: type the day first and then the month, for example {example}.",
);
const NO_SUCH_DAY: Text =
    text("Il giorno {day} non esiste: {month} ha {days} giorni.", "There is no day {day}: {month} has {days} days.");
const YEAR_OUT_OF_RANGE: Text = text(
    "L’anno {part} è fuori dal periodo ammesso: scrivi una data dal 2000 al 2100.",
    "The year {part} is out of range: type a date from 2000 to 2100.",
);

/// The words in which a kind of field differs from the others.
struct TypedWords {
    example: Text,
    unreadable: Text,
    foreign: Text,
    negative: Text,
    too_many_decimals: Text,
    bad_group: Text,
    too_large: Text,
}

impl TypedWords {
    const fn of(kind: Kind) -> &'static Self {
        match kind {
            Kind::Amount => &AMOUNT,
            Kind::Count => &COUNT,
            Kind::Percentage => &PERCENTAGE,
            // The last two are chosen, and not typed.
            Kind::Date | Kind::Flag | Kind::Payment => &DATE,
        }
    }
}

const AMOUNT: TypedWords = TypedWords {
    example: text("12.345", "12,345"),
    unreadable: text(
        "{part} non si riesce a leggere: scrivi l’importo in cifre, per esempio {example}.",
        "{part} cannot be read: type the amount in digits, for example {example}.",
    ),
    foreign: text(
        "{part} non fa parte di un importo: scrivi solo cifre, per esempio {example}.",
        "{part} is not part of an amount: type only digits, for example {example}.",
    ),
    negative: text(
        "Un importo non può essere sotto lo zero: scrivilo senza {part}, per esempio {example}.",
        "An amount cannot be below zero: type it without {part}, for example {example}.",
    ),
    too_many_decimals: text(
        "I decimali {part} sono troppi: scrivine al massimo due. Le migliaia si separano con il punto: {example}.",
        "The decimals {part} are too many: type two at most. Thousands are separated with a comma: {example}.",
    ),
    bad_group: text(
        "{part} non è un gruppo di tre cifre: separa le migliaia come in {example}.",
        "{part} is not a group of three digits: separate thousands as in {example}.",
    ),
    too_large: text("Scrivi al massimo 999.999.999,99 euro.", "Type at most 999,999,999.99 euro."),
};

const COUNT: TypedWords = TypedWords {
    example: text("34", "34"),
    unreadable: text(
        "{part} non si riesce a leggere: scrivi un numero intero in cifre, per esempio {example}.",
        "{part} cannot be read: type a whole number in digits, for example {example}.",
    ),
    foreign: text(
        "{part} non fa parte del numero: scrivi solo cifre, per esempio {example}.",
        "{part} is not part of the number: type only digits, for example {example}.",
    ),
    negative: text(
        "Questo numero non può essere sotto lo zero: scrivilo senza {part}, per esempio {example}.",
        "This number cannot be below zero: type it without {part}, for example {example}.",
    ),
    // A count has no decimals at all, which is said in its own words.
    too_many_decimals: NOT_WHOLE,
    bad_group: text(
        "{part} non è un gruppo di tre cifre: scrivi un solo numero, per esempio {example}.",
        "{part} is not a group of three digits: type a single number, for example {example}.",
    ),
    too_large: text("Scrivi al massimo 1.000.000.", "Type at most 1,000,000."),
};

const PERCENTAGE: TypedWords = TypedWords {
    example: text("82,5", "82.5"),
    unreadable: text(
        "{part} non si riesce a leggere: scrivi la percentuale in cifre, per esempio {example}.",
        "{part} cannot be read: type the percentage in digits, for example {example}.",
    ),
    foreign: text(
        "{part} non fa parte di una percentuale: scrivi solo cifre, per esempio {example}.",
        "{part} is not part of a percentage: type only digits, for example {example}.",
    ),
    negative: text(
        "Una percentuale non può essere sotto lo zero: scrivila senza {part}, per esempio {example}.",
        "A percentage cannot be below zero: type it without {part}, for example {example}.",
    ),
    too_many_decimals: text(
        "I decimali {part} sono troppi: scrivine al massimo due, per esempio {example}.",
        "The decimals {part} are too many: type two at most, for example {example}.",
    ),
    bad_group: text(
        "{part} non è al suo posto: scrivi una percentuale da 0 a 100, per esempio {example}.",
        "{part} is out of place: type a percentage from 0 to 100, for example {example}.",
    ),
    too_large: text(
        "Scrivi una percentuale da 0 a 100, per esempio {example}.",
        "Type a percentage from 0 to 100, for example {example}.",
    ),
};

const DATE: TypedWords = {
    const UNREADABLE: Text = text(
        "{part} non si riesce a leggere: scrivi giorno, mese e anno, per esempio {example}.",
        "{part} cannot be read: type day, month and year, for example {example}.",
    );
    TypedWords {
        example: text("20/03/2020", "20/03/2020"),
        unreadable: UNREADABLE,
        foreign: text(
            "{part} non fa parte di una data: scrivi giorno, mese e anno, per esempio {example}.",
            "{part} is not part of a date: type day, month and year, for example {example}.",
        ),
        // Nothing of what follows is said of a date.
        negative: UNREADABLE,
        too_many_decimals: UNREADABLE,
        bad_group: UNREADABLE,
        too_large: UNREADABLE,
    }
};
