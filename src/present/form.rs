//! The words of the form and of the small helpers in it: headings, questions, hints, buttons.

use super::{Text, text};

/// The helper that counts employees.
pub const WHO_COUNTS: Text = text("Chi conta come dipendente?", "Who counts as an employee?");
/// The contracts that count.
pub const COUNTED: Text = text("Contano", "These count");
/// The contracts that do not.
pub const NOT_COUNTED: Text = text("Non contano", "These do not count");
/// The count of heads; names its numbers in braces.
pub const HEADS_COUNTED: Text = text(
    "Dipendenti da contare: {counted}. Persone che non contano: {others}.",
    "Employees who count: {counted}. People who do not: {others}.",
);
/// What the count of heads waits for.
pub const HEADS_WAITING: Text =
    text("Scrivi quante persone ci sono per ogni contratto.", "Type how many people have each contract.");
/// The button that takes the count of heads.
pub const USE_AS_EMPLOYEES: Text = text("Usa come numero di dipendenti", "Use as the number of employees");
/// The helper for prices with VAT.
pub const PRICES_WITH_VAT: Text = text("I miei prezzi comprendono l’IVA", "My prices include VAT");
/// The price with VAT.
pub const PRICE_WITH_VAT: Text = text("Prezzo con IVA", "Price with VAT");
/// The rate of VAT.
pub const VAT_RATE: Text = text("Aliquota IVA", "VAT rate");
/// The choice of another rate.
pub const ANOTHER_RATE: Text = text("Un’altra aliquota", "Another rate");
/// The price without VAT.
pub const PRICE_WITHOUT_VAT: Text = text("Prezzo senza IVA", "Price without VAT");
/// What the helper for VAT waits for.
pub const VAT_WAITING: Text = text("Scrivi il prezzo e l’aliquota.", "Type the price and the rate.");
/// The button that takes a result into a field, in braces.
pub const USE_IN: Text = text("Usa in «{}»", "Use in “{}”");
/// The question how a cost is stated.
pub const COST_FORM: Text = text("Come indichi il costo?", "How do you state the cost?");
/// A cost as one total.
pub const COST_AS_TOTAL: Text = text("Un totale", "One total");
/// The cost of action A line by line.
pub const COST_IN_LINES_A: Text = text("Le quattro voci dell’Allegato D", "The four lines of Annex D");
/// The cost of action B line by line.
pub const COST_IN_LINES_B: Text = text("Quattro voci", "Four lines");
/// That an action is compulsory.
pub const COMPULSORY: Text = text("Questa azione è obbligatoria.", "This action is compulsory.");
/// That an action is not.
pub const OPTIONAL: Text = text("Questa azione è facoltativa.", "This action is optional.");
/// What the staff total is; names the flat rate in braces.
pub const PERSONNEL_HINT: Text = text(
    "Docenti, esperti, tutor e altre risorse, interne ed esterne. Il forfait del {percent} per gli altri costi si aggiunge da solo.",
    "Teachers, experts, tutors and other staff, internal and external. The {percent} flat rate for all other costs is added automatically.",
);
/// What introduces the parts that may be left closed.
pub const MORE: Text = text(
    "Il resto è facoltativo: apri ciò che ti serve e la risposta si precisa.",
    "The rest is optional: open what you need, and the answer becomes more precise.",
);
/// That the act does not rule a part, in short.
pub const NOT_SET_SHORT: Text = text("questo atto non lo stabilisce", "not set by this act");
/// The heading of the amounts asked for.
pub const REQUESTED: Text = text("Contributo da chiedere", "Grant to ask for");
/// What happens when nothing is asked for.
pub const REQUESTED_HINT: Text =
    text("Se lasci vuoto, si calcola il più alto possibile.", "If left empty, the highest possible is worked out.");
/// The heading of the conditions to apply.
pub const REQUIREMENTS: Text = text("Requisiti per partecipare", "Conditions to apply");
/// How the checklist is used.
pub const REQUIREMENTS_HINT: Text = text(
    "Rispondi a quelli che conosci: gli altri non si controllano.",
    "Answer those that you know: the others are not checked.",
);
/// What introduces other conditions.
pub const GOOD_TO_KNOW: Text = text("Da sapere:", "Good to know:");
/// A declaration.
pub const YES: Text = text("Sì", "Yes");
/// A declaration.
pub const NO: Text = text("No", "No");
/// That a condition is as it says: “no” to “it is not bankrupt” would say either.
pub const TRUE: Text = text("Vero", "True");
/// That it is not.
pub const FALSE: Text = text("Falso", "False");
/// No declaration.
pub const NOT_SAID: Text = text("Non indicato", "Not stated");
/// The question how the grant is paid.
pub const HOW_PAID: Text = text("Come vuoi ricevere il contributo?", "How do you want to be paid?");
/// Payment in two parts.
pub const WITH_ADVANCE: Text = text("Acconto e saldo", "Advance and balance");
/// Payment in one sum.
pub const ALL_AT_END: Text = text("Tutto alla fine", "All at the end");
/// The heading of the dates.
pub const DATES: Text = text("Date", "Dates");
/// How dates are typed.
pub const DATES_HINT: Text = text(
    "Scrivi le date come gg/mm/aaaa; bastano quelle che conosci.",
    "Type dates as dd/mm/yyyy; those that you know are enough.",
);
/// That a date comes before an earlier one.
pub const DATE_OUT_OF_ORDER: Text = text(
    "Questa data viene prima di una che deve precederla: controlla l’ordine.",
    "This date comes before one that must precede it: check the order.",
);
/// The heading of the final report.
pub const FINAL_REPORT: Text = text("Rendiconto finale", "Final report");
/// What is asked of the final report.
pub const FINAL_REPORT_HINT: Text = text(
    "Quanto la Regione riconosce alla fine: da qui il saldo, o quanto restituire.",
    "What the Region recognises at the end: the balance follows from it, or how much to give back.",
);
/// The heading of the assessment.
pub const SCORE: Text = text("Punteggio", "Score");
/// How the assessment is used; names the threshold in braces.
pub const SCORE_HINT: Text = text(
    "Prova a darti un punteggio: per essere finanziati servono almeno {threshold} punti.",
    "Score yourself: at least {threshold} points are needed to be funded.",
);
/// The most points of a criterion, in braces.
pub const POINTS_AT_MOST: Text = text("Al massimo {most} punti", "At most {most} points");
/// That there are too many points; names the most in braces.
pub const TOO_MANY_POINTS: Text = text("Scrivi al massimo {most} punti.", "Type at most {most} points.");
/// The heading of the limits on small aid.
pub const DE_MINIMIS: Text = text("Aiuti «de minimis»", "De minimis aid");
/// The helper that adds up aid.
pub const AID_LEDGER: Text = text("Somma gli aiuti ricevuti", "Add up the aid received");
/// Which years count, in braces.
pub const AID_YEARS: Text = text(
    "Contano gli aiuti concessi dal 1/1/{from} al 31/12/{to}. Il terzo anno dev’essere quello in cui si concede il nuovo aiuto: se per te è un altro, o il tuo esercizio non è l’anno solare, conta secondo il tuo.",
    "Aid granted from 1/1/{from} to 31/12/{to} counts. The third year must be the one in which the new aid is granted: if yours is another, or your fiscal year is not the calendar year, count by yours.",
);
/// Who granted aid, before its number.
pub const AID_BODY: Text = text("Ente", "Body");
/// When aid was granted, before its number.
pub const AID_DATE: Text = text("Data di concessione", "Date granted");
/// The button for one more line.
pub const ADD_AID: Text = text("Aggiungi un aiuto", "Add a grant of aid");
/// What the ledger waits for.
pub const AID_WAITING: Text =
    text("Scrivi data e importo di ogni aiuto.", "Type the date and amount of each grant of aid.");
/// The sum of the ledger, in braces.
pub const AID_TOTAL: Text = text("Aiuti nel triennio: {total}.", "Aid in the three years: {total}.");
/// What precedes the number of lines that do not count.
pub const AID_OUTSIDE: Text = text("Aiuti fuori dal triennio, non contati", "Aid outside the three years, not counted");
/// The button that takes the sum of the ledger.
pub const USE_AS_AID: Text = text("Usa come aiuti già concessi", "Use as aid already granted");
/// The heading of the hourly cost.
pub const LABOUR_COST: Text = text("Costo orario del personale interno", "Hourly cost of internal staff");
/// What the hourly cost is for.
pub const LABOUR_COST_HINT: Text = text(
    "Per una persona: scrivi la retribuzione e leggi quanto costa un’ora del suo lavoro.",
    "For one person: type the pay, and read what an hour of their work costs.",
);
/// The rate that the form prints, in braces.
pub const FORMS_OWN_RATE: Text = text("Se lasci vuoto: {percent}.", "If left empty: {percent}.");
/// Monthly payments in a year.
pub const PAY_MONTHS: Text = text("Mensilità", "Monthly payments a year");
/// Hours in a year.
pub const PAY_HOURS: Text = text("Ore annue, secondo il contratto", "Yearly hours, by contract");
/// Line C of the form.
pub const PAY_YEARLY: Text = text("Retribuzione annua", "Yearly pay");
/// Line D of the form.
pub const PAY_CHARGES: Text = text("Oneri (INPS, altri fondi, INAIL)", "Charges (INPS, other funds, INAIL)");
/// Line E of the form.
pub const PAY_SEVERANCE: Text = text("Trattamento di fine rapporto", "Severance pay");
/// Line F of the form.
pub const PAY_YEARLY_COST: Text = text("Costo annuo", "Yearly cost");
/// Line H of the form.
pub const PAY_HOURLY_COST: Text = text("Costo di un’ora", "Cost of an hour");
/// The cost of some hours, in braces.
pub const COST_OF_HOURS: Text = text("Ore: {hours}. Costo: {cost}.", "Hours: {hours}. Cost: {cost}.");
/// What the cost of hours waits for.
pub const HOURS_WAITING: Text = text("Scrivi la retribuzione e le ore.", "Type the pay and the hours.");
