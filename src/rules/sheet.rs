//! The sheet on which an evaluation is worked out. Every figure is set by naming its rule and its operands, and its
//! value is computed from those same operands: the explanation is the calculation's own trace.
//! Which figure follows from which rule is in the other files of this folder.

use arrayvec::ArrayVec;

use crate::evaluation::{
    Evaluation, Figure, FigureId, FigureValue, Finding, FindingCode, Named, Nothing, Operand, Place, Rule, Step,
};
use crate::money::Euro;
use crate::notice::{Citations, Notice};
use crate::scenario::{Entry, Field, Scenario, Value};

/// A notice, a scenario, and what has been worked out so far.
pub(super) struct Sheet<'n, 's> {
    pub(super) notice: &'n Notice,
    pub(super) scenario: &'s Scenario,
    pub(super) evaluation: Evaluation<'n>,
}

/// A figure's rule, operands and sources, before its value.
pub(super) struct Working<'n, 'o> {
    pub(super) rule: Rule,
    pub(super) operands: &'o [Operand],
    pub(super) citations: &'n Citations,
}

impl<'n, 's> Sheet<'n, 's> {
    pub(super) fn new(notice: &'n Notice, scenario: &'s Scenario) -> Self {
        Self { notice, scenario, evaluation: Evaluation::begin(notice) }
    }

    /// The employees, when they are stated.
    pub(super) fn employees(&self) -> Result<u32, Nothing> {
        self.count(Field::Employees)
    }

    /// The value of an operand.
    fn value(&self, operand: Operand) -> Result<FigureValue, Nothing> {
        match operand {
            Operand::Figure(figure) => self.evaluation.value(figure),
            Operand::Field(field) => match self.scenario.entry(field) {
                Entry::Stated(Value::Amount(amount)) => Ok(FigureValue::Amount(amount)),
                Entry::Stated(Value::Count(count)) => Ok(FigureValue::Count(count)),
                _ => Err(Nothing::NotStated),
            },
        }
    }

    /// The amount of an operand, in euro.
    pub(super) fn amount(&self, operand: impl Into<Operand>) -> Result<Euro, Nothing> {
        match self.value(operand.into())? {
            FigureValue::Amount(amount) => Ok(amount),
            FigureValue::Count(_) => Err(Nothing::NotStated),
        }
    }

    /// The count of an operand.
    pub(super) fn count(&self, operand: impl Into<Operand>) -> Result<u32, Nothing> {
        match self.value(operand.into())? {
            FigureValue::Count(count) => Ok(count),
            FigureValue::Amount(_) => Err(Nothing::NotStated),
        }
    }

    /// Sets a figure to a value worked out by the caller.
    pub(super) fn set(&mut self, id: FigureId, working: &Working<'n, '_>, value: Result<FigureValue, Nothing>) {
        let figure = match value {
            Ok(value) => {
                let operands: ArrayVec<_, _> = working.operands.iter().copied().collect();
                Figure::Known { value, step: Step { rule: working.rule, operands, citations: working.citations } }
            }
            Err(nothing) => Figure::Unknown(nothing),
        };
        self.evaluation.set(id, figure);
    }

    /// Sets an amount computed from the amounts of its operands; it is unknown when one of them is, for the
    /// weightiest of their reasons.
    ///
    /// The computation is not generic, here and below: compiled once, it keeps the page small.
    pub(super) fn set_amount(&mut self, id: FigureId, working: &Working<'n, '_>, compute: &dyn Fn(&[Euro]) -> Euro) {
        let mut amounts: ArrayVec<Euro, 8> = ArrayVec::new();
        let mut nothing = None;
        for operand in working.operands {
            match self.amount(*operand) {
                Ok(amount) => amounts.push(amount),
                Err(reason) => nothing = nothing.max(Some(reason)),
            }
        }
        let value = nothing.map_or_else(|| Ok(FigureValue::Amount(compute(&amounts))), Err);
        self.set(id, working, value);
    }

    /// Sets a count computed from the count of its one operand.
    pub(super) fn set_count(
        &mut self,
        id: FigureId,
        rule: Rule,
        operand: impl Into<Operand>,
        citations: &'n Citations,
        compute: &dyn Fn(u32) -> u32,
    ) {
        let operand = operand.into();
        let value = self.count(operand).map(|count| FigureValue::Count(compute(count)));
        self.set(id, &Working { rule, operands: &[operand], citations }, value);
    }

    /// Sets the sum of the operands.
    pub(super) fn set_sum(&mut self, id: FigureId, operands: &[Operand], citations: &'n Citations) {
        self.set_amount(id, &Working { rule: Rule::Sum, operands, citations }, &sum);
    }

    /// Sets the smallest of the operands.
    pub(super) fn set_smallest(&mut self, id: FigureId, operands: &[Operand], citations: &'n Citations) {
        let smallest = |amounts: &[Euro]| amounts.iter().copied().min().unwrap_or_default();
        self.set_amount(id, &Working { rule: Rule::SmallerOf, operands, citations }, &smallest);
    }

    /// Sets the first operand less all the others, never below zero.
    pub(super) fn set_difference(&mut self, id: FigureId, operands: &[Operand], citations: &'n Citations) {
        let difference = |amounts: &[Euro]| match amounts {
            [first, others @ ..] => first.less(sum(others)),
            [] => Euro::ZERO,
        };
        self.set_amount(id, &Working { rule: Rule::Difference, operands, citations }, &difference);
    }

    /// Sets what one other operand is worth, under a rule that changes it.
    pub(super) fn set_from(
        &mut self,
        id: FigureId,
        rule: Rule,
        operand: impl Into<Operand>,
        citations: &'n Citations,
        compute: &dyn Fn(Euro) -> Euro,
    ) {
        let from_one = |amounts: &[Euro]| compute(amounts.first().copied().unwrap_or_default());
        self.set_amount(id, &Working { rule, operands: &[operand.into()], citations }, &from_one);
    }

    /// Sets zero for an action that is left out of the plan.
    pub(super) fn set_left_out(&mut self, id: FigureId, action: Field, citations: &'n Citations) {
        let working = Working { rule: Rule::ActionLeftOut, operands: &[action.into()], citations };
        self.set(id, &working, Ok(FigureValue::Amount(Euro::ZERO)));
    }

    /// Sets figures to nothing.
    pub(super) fn set_nothing(&mut self, ids: &[FigureId], nothing: Nothing) {
        for id in ids {
            self.evaluation.set(*id, Figure::Unknown(nothing));
        }
    }

    /// Adds a finding.
    pub(super) fn find(
        &mut self,
        code: FindingCode,
        place: impl Into<Place<'n>>,
        figures: Named,
        citations: &'n Citations,
    ) {
        self.evaluation.add_finding(Finding { code, place: place.into(), figures, citations });
    }
}

fn sum(amounts: &[Euro]) -> Euro {
    amounts.iter().copied().fold(Euro::ZERO, Euro::plus)
}
