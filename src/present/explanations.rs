//! How a figure came about, in words: the formula of its step with the visitor's own numbers. Which steps there are,
//! and what they are worth, is the evaluation's.

use super::{Language, Text, field_label, figure_label, number, text};
use crate::evaluation::{Evaluation, FigureId, Number, Operand, Rule, Step};
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
    let operands = Operands { step, evaluation, scenario, language };
    // The words name in braces the numbers of the rule, and what follows.
    let mut words = rule_words(step).in_language(language).to_owned();
    for (name, value) in step.rule.figures().iter() {
        words = words.replace(&format!("{{{name}}}"), &number(value, language));
    }
    for (name, value) in [
        ("{sum}", operands.joined(" + ")),
        ("{difference}", operands.joined(" − ")),
        ("{list}", operands.listed()),
        ("{first}", operands.named(0)),
        ("{second}", operands.named(1)),
        ("{rounding}", operands.rounding().to_owned()),
        ("{floor}", operands.floor().to_owned()),
        ("{result}", result),
    ] {
        words = words.replace(name, &value);
    }
    Some(words)
}

const fn rule_words(step: &Step<'_>) -> Text {
    match step.rule {
        Rule::Stated => text("Indicato da te: {result}.", "Stated by you: {result}."),
        Rule::SetByNotice => text("Fissato dalla norma: {result}.", "Set by the rules: {result}."),
        Rule::Band { to: Some(_), .. } => {
            text("Fascia da {from} a {to} dipendenti: {result}.", "Band from {from} to {to} employees: {result}.")
        }
        Rule::Band { to: None, .. } => {
            text("Fascia da {from} dipendenti in su: {result}.", "Band from {from} employees upwards: {result}.")
        }
        Rule::ActionLeftOut => text("L’azione non è nel piano: {result}.", "The action is not in the plan: {result}."),
        Rule::Sum if step.operands.is_empty() => {
            text("Nessuna di queste voci è indicata: {result}.", "None of these lines is stated: {result}.")
        }
        Rule::Sum => text("{sum} = {result}.", "{sum} = {result}."),
        Rule::SmallerOf => text("Il minore fra {list}: {result}.", "The smallest of {list}: {result}."),
        Rule::Difference => text("{difference} = {result}{floor}.", "{difference} = {result}{floor}."),
        Rule::SameAs => text("Uguale a: {list}.", "The same as {list}."),
        Rule::Share(_) | Rule::ShareRoundedDown(_) => {
            text("{percent} di {list} = {result}{rounding}.", "{percent} of {list} = {result}{rounding}.")
        }
        Rule::ShareUpTo(_) => text(
            "{percent} di {first}, al massimo {second}: {result}{rounding}.",
            "{percent} of {first}, at most {second}: {result}{rounding}.",
        ),
        Rule::SharePeople(_) => text(
            "{percent} di {list} = {result}, arrotondato all’intero superiore.",
            "{percent} of {list} = {result}, rounded up to a whole number.",
        ),
        Rule::Times(_) => text("{list} × {factor} = {result}.", "{list} × {factor} = {result}."),
        Rule::DividedDown(_) => text(
            "{list} ÷ {divisor} = {result}, senza la parte decimale.",
            "{list} ÷ {divisor} = {result}, without the decimal part.",
        ),
        Rule::DividedUp(_) => text(
            "{list} ÷ {divisor} = {result}, arrotondato all’intero superiore.",
            "{list} ÷ {divisor} = {result}, rounded up to a whole number.",
        ),
        Rule::SmallestReaching(_) => text(
            "L’importo più basso che, con il {percent} in più, arriva a {list}: {result}.",
            "The smallest amount which, with {percent} added, reaches {list}: {result}.",
        ),
        Rule::PaidAtEnd => text(
            "Con il pagamento unico non c’è acconto: {result}.",
            "With a single payment there is no advance: {result}.",
        ),
        Rule::NextBand => {
            text("La fascia successiva comincia da {result} dipendenti.", "The next band begins at {result} employees.")
        }
        Rule::NextBandRise => text(
            "Nella fascia successiva il massimale complessivo sale di {result}.",
            "In the next band the total ceiling rises by {result}.",
        ),
        Rule::FundsDivided { .. } => text(
            "I fondi di ogni azione (A {funds_a}, B {funds_b}) divisi per il suo contributo ({list}): il numero più basso, senza decimali, è {result}.",
            "The funds of each action (A {funds_a}, B {funds_b}) divided by its grant ({list}): the smallest number, without decimals, is {result}.",
        ),
    }
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

    /// What to say of the rounding, where it changed something.
    fn rounding(&self) -> &'static str {
        let (share, words) = match self.step.rule {
            Rule::ShareRoundedDown(share) => {
                (share, text(", arrotondato al centesimo inferiore", ", rounded down to the cent"))
            }
            Rule::Share(share) | Rule::ShareUpTo(share) => {
                (share, text(", arrotondato al centesimo più vicino", ", rounded to the nearest cent"))
            }
            _ => return "",
        };
        match self.step.operands.first().and_then(|operand| self.number(*operand)) {
            Some(Number::Amount(whole)) if share.is_whole_cents_of(whole) => "",
            _ => words.in_language(self.language),
        }
    }

    /// What to say where more is taken away than there is.
    fn floor(&self) -> &'static str {
        let mut amounts = self.step.operands.iter().filter_map(|operand| match self.number(*operand) {
            Some(Number::Amount(amount)) => Some(amount.cents()),
            _ => None,
        });
        let first = amounts.next().unwrap_or_default();
        let is_below = amounts.sum::<i64>() > first;
        if is_below { text(" (mai sotto zero)", " (never below zero)").in_language(self.language) } else { "" }
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
    use crate::money::Euro;
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
