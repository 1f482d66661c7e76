//! The cost table in the shape of Allegato D: lines (a) to (g) and the total (Lazio: par. 17, Allegato D). Its rows
//! are figures of the evaluation and sums of stated lines; a notice without cost lines has only its totals.

use crate::evaluation::{Evaluation, FigureId, Nothing};
use crate::money::Euro;
use crate::scenario::{COST_A_LINES, Entry, Field, Scenario};

/// What a row of the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostLine {
    /// (a) A.1, internal staff.
    Internal,
    /// (b) A.2, external staff.
    External,
    /// A line that was stated, below (a) or (b).
    Stated(Field),
    /// (c), (d), (e), (g) and the total: a figure.
    Figure(FigureId),
    /// (f) D.6, the equipment.
    Equipment,
}

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CostRow {
    /// The letter in Allegato D, where it has one.
    pub letter: Option<char>,
    /// What it is.
    pub line: CostLine,
    /// How much, in euro, or why it is not known.
    pub amount: Result<Euro, Nothing>,
}

/// The rows of the cost table, in order: (a) and (b) where the cost of action A is stated line by line.
#[must_use]
pub fn cost_table(evaluation: &Evaluation<'_>, scenario: &Scenario) -> Vec<CostRow> {
    let figure = |letter, id| CostRow { letter, line: CostLine::Figure(id), amount: evaluation.amount(id) };
    let mut rows = Vec::new();
    if evaluation.notice().costs.lines.is_some() {
        let internal = [Field::CostAInternalTeaching, Field::CostAInternalOther];
        let external = [Field::CostAExternalTeaching, Field::CostAExternalOther];
        let lines = [('a', CostLine::Internal, internal), ('b', CostLine::External, external)];
        let in_lines = scenario.includes(Field::ActionA) && COST_A_LINES.iter().any(|line| scenario.has(*line));
        for (letter, line, parts) in lines.into_iter().filter(|_| in_lines) {
            rows.push(CostRow { letter: Some(letter), line, amount: sum(scenario, &parts) });
            let part = |part| CostRow { letter: None, line: CostLine::Stated(part), amount: sum(scenario, &[part]) };
            rows.extend(parts.map(part));
        }
        rows.push(figure(Some('c'), FigureId::PersonnelTotal));
        rows.push(figure(Some('d'), FigureId::FlatRate));
        rows.push(figure(Some('e'), FigureId::CostA));
        let equipment = figure(None, FigureId::CostB).amount;
        rows.push(CostRow { letter: Some('f'), line: CostLine::Equipment, amount: equipment });
        rows.push(figure(Some('g'), FigureId::CostB));
    } else {
        rows.push(figure(None, FigureId::CostA));
        rows.push(figure(None, FigureId::CostB));
    }
    rows.push(figure(None, FigureId::CostTotal));
    rows
}

/// Lines of action A added up: one left out is zero, since another of the four is given, and one that cannot be read
/// leaves the sum unknown.
fn sum(scenario: &Scenario, lines: &[Field]) -> Result<Euro, Nothing> {
    let add = |total: Euro, line: &Field| match scenario.entry(*line) {
        Entry::LeftOut => Some(total),
        Entry::Unreadable => None,
        Entry::Stated(_) => scenario.amount(*line).map(|amount| total.plus(amount)),
    };
    lines.iter().try_fold(Euro::ZERO, add).ok_or(Nothing::NotStated)
}
