//! What the page is drawn from: the draft as it was read, what follows from it, and the way to say what is done.

use yew::prelude::*;

use std::rc::Rc;

use super::app::Dispatch;
use super::draft::{Draft, ReadDraft, Remark};
use super::home::Home;
use super::slot::{Slot, field_id};
use super::state::{Action, State};
use super::{place, sources, text_field};
use crate::evaluate;
use crate::evaluation::{Evaluation, FigureId, Nothing};
use crate::notice::{Citations, Notice};
use crate::present::{Language, Text};
use crate::rules::with_costs_for_whole_grant;
use crate::scenario::{Field, Scenario, Value};

/// What every part of the page is drawn from.
pub(super) struct Scene {
    pub(super) language: Language,
    pub(super) notice: &'static Notice,
    pub(super) draft: Draft,
    pub(super) read: ReadDraft,
    pub(super) evaluation: Evaluation<'static>,
    /// The same case with costs for the whole grant where none is stated, while the grant is not known.
    most: Option<(Scenario, Evaluation<'static>)>,
    /// Where something was typed a moment ago.
    typing: Option<Slot>,
    /// The figures whose explanation is open.
    pub(super) explained: Vec<FigureId>,
    pub(super) dispatch: Dispatch,
    /// Where all of it is.
    pub(super) home: Rc<Home>,
}

/// The evaluation from which a figure is shown.
pub(super) struct Shown<'a> {
    pub(super) evaluation: &'a Evaluation<'static>,
    pub(super) scenario: &'a Scenario,
    /// It is the most that can be, and not what follows from the costs stated.
    pub(super) is_most: bool,
}

impl Scene {
    /// Works out everything that follows from a state.
    pub(super) fn new(state: &State, dispatch: Dispatch, home: Rc<Home>) -> Self {
        let (notice, language) = (state.draft.notice(), state.language);
        let read = state.draft.read(language);
        let evaluation = evaluate(notice, &read.scenario);
        let most = with_costs_for_whole_grant(&evaluation, &read.scenario).map(|most| {
            let evaluation = evaluate(notice, &most);
            (most, evaluation)
        });
        let (draft, explained) = (state.draft.clone(), state.explained.clone());
        Self { language, notice, draft, read, evaluation, most, typing: state.typing, explained, dispatch, home }
    }

    #[inline(never)]
    pub(super) fn say(&self, text: &'static Text) -> &'static str {
        text.in_language(self.language)
    }

    pub(super) fn scenario(&self) -> &Scenario {
        &self.read.scenario
    }

    pub(super) fn sources(&self, citations: &'static Citations) -> Html {
        sources::view(self.notice, self.language, citations)
    }

    /// Where a figure is read: in what follows from the case as stated or, for what is granted and paid while costs
    /// are missing, in what it can come to at most.
    pub(super) fn shown(&self, id: FigureId) -> Shown<'_> {
        const AT_MOST: [FigureId; 6] = [
            FigureId::GrantA,
            FigureId::GrantB,
            FigureId::GrantTotal,
            FigureId::Advance,
            FigureId::Balance,
            FigureId::Guarantee,
        ];
        match &self.most {
            Some((scenario, evaluation))
                if AT_MOST.contains(&id)
                    && self.evaluation.value(id) == Err(Nothing::NotStated)
                    // Where a cost cannot be read, there is no most either.
                    && evaluation.value(id).is_ok() =>
            {
                Shown { evaluation, scenario, is_most: true }
            }
            _ => Shown { evaluation: &self.evaluation, scenario: self.scenario(), is_most: false },
        }
    }

    /// Whether nothing was typed or declared yet.
    pub(super) fn is_empty(&self) -> bool {
        self.draft.is_empty()
    }

    /// Whether there are enough employees for an amount: below the first band nothing is granted, trained for or paid,
    /// and its topics would only say so again.
    pub(super) fn has_band(&self) -> bool {
        self.evaluation.value(FigureId::CeilingTotal) != Err(Nothing::NoBand)
    }

    /// The same case with one employee more; `None` while the employees are not stated.
    pub(super) fn with_one_more(&self) -> Option<Evaluation<'static>> {
        let employees = self.scenario().count(Field::Employees)?.saturating_add(1);
        let more = self.scenario().clone().with(Field::Employees, Value::Count(employees));
        Some(evaluate(self.notice, &more))
    }

    /// What is to be said beside a place: what is wrong there only once typing pauses. So is how a date was read, for on
    /// the way to `20/03/2020` stands `20/03/20`.
    pub(super) fn remark(&self, slot: Slot) -> Option<&Remark> {
        let waits = |remark: &Remark| !matches!(remark, Remark::ReadAs(value) if !matches!(value, Value::Date(_)));
        let is_ready = |remark: &&Remark| self.typing != Some(slot) || !waits(remark);
        self.read.remark(slot).filter(is_ready)
    }

    /// The places that must be mended, each with what is wrong and the fix.
    pub(super) fn faults(&self) -> impl Iterator<Item = (Slot, String)> {
        let ready = self.read.faults().filter(|(slot, _)| self.typing != Some(*slot));
        ready.map(|(slot, remark)| (slot, text_field::remark_words(self, slot, remark)))
    }

    /// What a button does that takes a result into a field and goes there.
    pub(super) fn take_into(&self, field: Field, value: Value) -> impl Fn() + 'static + use<> {
        let (dispatch, home) = (self.dispatch.clone(), Rc::clone(&self.home));
        move || {
            dispatch.dispatch(Action::FillIn(field, value));
            place::go_to_when_drawn(Rc::clone(&home), field_id(field));
        }
    }
}
