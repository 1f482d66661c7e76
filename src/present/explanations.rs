//! How a figure came about, in words: the formula of its step with the visitor's own numbers. Which steps there are,
//! and what they are worth, is the evaluation's.

use super::{Language, Text, amount, count, field_label, figure_label, number, percent, text};
use crate::evaluation::{Evaluation, FigureId, Number, Operand, Rule, Step};
use crate::money::{Euro, Percent};
use crate::scenario::{Field, Scenario};

/// What an operand is called.
#[must_use]
pub const fn operand_label(operand: Operand, language: Language) -> &'static str {
    match operand {
        Operand::Figure(figure) => figure_label(figure, language),
        Operand::Field(field) => field_label(field, language),
    }
}

/// The step that led to a figure as a formula: rule, operands with their numbers, result, and the rounding where it
/// changed something. `None` for a figure that is not known.
#[must_use]
pub fn step_words(
    id: FigureId,
    evaluation: &Evaluation<'_>,
    scenario: &Scenario,
    language: Language,
) -> Option<String> {
    let step = evaluation.step(id)?;
    let result = number(evaluation.operand(id.into(), scenario)?, language);
    let say = |words: Text| words.in_language(language);
    let operands = Operands { step, evaluation, scenario, language };
    let words = match step.rule {
        Rule::Stated => say(text("Indicato da te: {result}.", "Stated by you: {result}.")).to_owned(),
        Rule::SetByNotice => say(text("Fissato dalla norma: {result}.", "Set by the rules: {result}.")).to_owned(),
        Rule::Band { from, to } => band_words(from, to, language),
        Rule::ActionLeftOut => {
            say(text("L’azione non è nel piano: {result}.", "The action is not in the plan: {result}.")).to_owned()
        }
        Rule::Sum if step.operands.is_empty() => {
            say(text("Nessuna di queste voci è indicata: {result}.", "None of these lines is stated: {result}."))
                .to_owned()
        }
        Rule::Sum => format!("{} = {{result}}.", operands.joined(" + ")),
        Rule::SmallerOf => {
            format!("{} {}: {{result}}.", say(text("Il minore fra", "The smallest of")), operands.listed())
        }
        Rule::Difference => {
            let floor =
                if operands.falls_below_zero() { say(text(" (mai sotto zero)", " (never below zero)")) } else { "" };
            format!("{} = {{result}}{floor}.", operands.joined(" − "))
        }
        Rule::SameAs => format!("{} {}.", say(text("Quanto", "The same as")), operands.joined("; ")),
        Rule::Share(share) => {
            format!("{} = {{result}}{}.", operands.share(share), operands.rounding(share, NEAREST))
        }
        Rule::ShareUpTo(share) => {
            let most = say(text("al massimo", "at most"));
            let [part, limit] = [0, 1].map(|place| operands.named(place));
            let rounding = operands.rounding(share, NEAREST);
            format!("{} {} {part}, {most} {limit}: {{result}}{rounding}.", percent(share, language), say(OF))
        }
        Rule::ShareRoundedDown(share) => {
            format!("{} = {{result}}{}.", operands.share(share), operands.rounding(share, DOWN))
        }
        Rule::SharePeople(share) => format!("{} = {{result}}{}.", operands.share(share), say(UP_TO_WHOLE)),
        Rule::Times(factor) => format!("{} × {} = {{result}}.", operands.joined(""), count(factor, language)),
        Rule::DividedDown(divisor) => {
            format!("{} ÷ {} = {{result}}{}.", operands.joined(""), count(divisor, language), say(DOWN_TO_WHOLE))
        }
        Rule::DividedUp(divisor) => {
            format!("{} ÷ {} = {{result}}{}.", operands.joined(""), count(divisor, language), say(UP_TO_WHOLE))
        }
        Rule::SmallestReaching(share) => {
            let words = text(
                "L’importo più basso che, con il {percent} in più, arriva a {operands}: {result}.",
                "The smallest amount which, with {percent} added, reaches {operands}: {result}.",
            );
            say(words).replace("{percent}", &percent(share, language)).replace("{operands}", &operands.listed())
        }
        Rule::PaidAtEnd => say(text(
            "Con il pagamento unico, prima della fine: {result}.",
            "With a single payment, before the end: {result}.",
        ))
        .to_owned(),
        Rule::NextBand => {
            let words = text(
                "La fascia dopo quella del tuo caso comincia da {result} dipendenti.",
                "The band after the one of your case begins at {result} employees.",
            );
            say(words).to_owned()
        }
        Rule::NextBandRise => {
            let words = text(
                "Massimale della fascia successiva ({operands}): {result} in più.",
                "Ceiling of the next band ({operands}): {result} more.",
            );
            say(words).replace("{operands}", &operands.listed())
        }
        Rule::FundsDivided { a, b } => {
            let words = text(
                "I fondi (A {a}, B {b}) divisi per {operands}: il numero più basso, senza decimali, è {result}.",
                "The funds (A {a}, B {b}) divided by {operands}: the smallest number, without decimals, is {result}.",
            );
            say(words)
                .replace("{a}", &amount(a, language))
                .replace("{b}", &amount(b, language))
                .replace("{operands}", &operands.listed())
        }
    };
    Some(words.replace("{result}", &result))
}

const OF: Text = text("di", "of");
const NEAREST: Text = text(", arrotondato al centesimo più vicino", ", rounded to the nearest cent");
const DOWN: Text = text(", arrotondato al centesimo inferiore", ", rounded down to the cent");
const UP_TO_WHOLE: Text = text(", arrotondato all’intero superiore", ", rounded up to a whole number");
const DOWN_TO_WHOLE: Text = text(", senza la parte decimale", ", without the decimal part");

fn band_words(from: u32, to: Option<u32>, language: Language) -> String {
    let words = match to {
        Some(_) => {
            text("Fascia da {from} a {to} dipendenti: {result}.", "Band from {from} to {to} employees: {result}.")
        }
        None => text("Fascia da {from} dipendenti in su: {result}.", "Band from {from} employees upwards: {result}."),
    };
    let to = to.map(|to| count(to, language)).unwrap_or_default();
    words.in_language(language).replace("{from}", &count(from, language)).replace("{to}", &to)
}

/// The operands of a step and what is needed to name them with their numbers.
struct Operands<'a> {
    step: &'a Step<'a>,
    evaluation: &'a Evaluation<'a>,
    scenario: &'a Scenario,
    language: Language,
}

impl Operands<'_> {
    fn number(&self, operand: Operand) -> Option<Number> {
        self.evaluation.operand(operand, self.scenario)
    }

    /// An operand with its number: `Massimale azione A (15.000,00 €)`.
    fn name(&self, operand: Operand) -> String {
        let label = operand_label(operand, self.language);
        match self.number(operand) {
            Some(value) => format!("{label} ({})", number(value, self.language)),
            None => label.to_owned(),
        }
    }

    fn named(&self, place: usize) -> String {
        self.step.operands.get(place).map(|operand| self.name(*operand)).unwrap_or_default()
    }

    fn joined(&self, separator: &str) -> String {
        let names: Vec<String> = self.step.operands.iter().map(|operand| self.name(*operand)).collect();
        names.join(separator)
    }

    /// `this, that and the other`.
    fn listed(&self) -> String {
        let mut names: Vec<String> = self.step.operands.iter().map(|operand| self.name(*operand)).collect();
        let last = names.pop().unwrap_or_default();
        if names.is_empty() {
            return last;
        }
        format!("{} {} {last}", names.join(", "), text("e", "and").in_language(self.language))
    }

    fn share(&self, share: Percent) -> String {
        format!("{} {} {}", percent(share, self.language), OF.in_language(self.language), self.joined("; "))
    }

    /// What to say of the rounding, where it changed something.
    fn rounding(&self, share: Percent, words: Text) -> &'static str {
        match self.step.operands.first().and_then(|operand| self.number(*operand)) {
            Some(Number::Amount(whole)) if share.is_whole_cents_of(whole) => "",
            _ => words.in_language(self.language),
        }
    }

    /// Whether what is taken away is more than there is.
    fn falls_below_zero(&self) -> bool {
        let mut amounts = self.step.operands.iter().filter_map(|operand| match self.number(*operand) {
            Some(Number::Amount(amount)) => Some(amount.cents()),
            _ => None,
        });
        let first = amounts.next().unwrap_or(Euro::ZERO.cents());
        amounts.sum::<i64>() > first
    }
}

/// The figures on which a figure rests, itself first, each once, in the order in which they are met on the way down;
/// then the fields that were stated.
#[must_use]
pub fn way_down(id: FigureId, evaluation: &Evaluation<'_>) -> (Vec<FigureId>, Vec<Field>) {
    let (mut figures, mut fields) = (vec![id], Vec::new());
    let mut place = 0;
    while let Some(figure) = figures.get(place).copied() {
        for operand in evaluation.step(figure).into_iter().flat_map(|step| &step.operands) {
            match *operand {
                Operand::Figure(below) if !figures.contains(&below) => figures.push(below),
                Operand::Field(field) if !fields.contains(&field) => fields.push(field),
                Operand::Figure(_) | Operand::Field(_) => {}
            }
        }
        place += 1;
    }
    (figures, fields)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate;
    use crate::notice::Catalogue;
    use crate::scenario::{Entry, Value};

    fn words(id: FigureId, language: Language) -> String {
        let notice = Catalogue::built_in().get("lazio-2020").unwrap();
        let euro = |text| Entry::Stated(Value::Amount(Euro::parse(text).unwrap()));
        let mut scenario = Scenario::new("lazio-2020").with(Field::Employees, Value::Count(17));
        scenario.set(Field::CostAInternalTeaching, euro("3571.43"));
        scenario.set(Field::CostBTotal, euro("4000.00"));
        let evaluation = evaluate(notice, &scenario);
        step_words(id, &evaluation, &scenario, language).unwrap().replace('\u{a0}', " ")
    }

    #[test]
    fn a_formula_has_the_visitors_numbers_and_says_where_it_rounds() {
        for (id, expected) in [
            (FigureId::CeilingA, "Fascia da 11 a 20 dipendenti: 7.000,00 €."),
            (
                FigureId::FlatRate,
                "40% di Totale costo diretto del personale (3.571,43 €) = 1.428,57 €, arrotondato al centesimo più vicino.",
            ),
            (
                FigureId::GrantB,
                "Il minore fra Totale costo azione B (4.000,00 €) e Massimale azione B (3.500,00 €): 3.500,00 €.",
            ),
            (FigureId::Advance, "60% di Contributo stimato (8.500,00 €) = 5.100,00 €."),
            (FigureId::PilotParticipantsMin, "20% di Dipendenti (17) = 4, arrotondato all’intero superiore."),
            (FigureId::OtherStaff, "Nessuna di queste voci è indicata: 0,00 €."),
        ] {
            assert_eq!(words(id, Language::Italian), expected);
        }
        assert_eq!(words(FigureId::CostB, Language::English), "Stated by you: €4,000.00.");
    }

    #[test]
    fn the_way_down_ends_at_what_was_stated() {
        let notice = Catalogue::built_in().get("lazio-2020").unwrap();
        let scenario = Scenario::new("lazio-2020").with(Field::Employees, Value::Count(17));
        let (figures, fields) = way_down(FigureId::CeilingTotal, &evaluate(notice, &scenario));
        assert_eq!(figures, [FigureId::CeilingTotal, FigureId::CeilingA, FigureId::CeilingB]);
        assert_eq!(fields, [Field::Employees]);
    }
}
