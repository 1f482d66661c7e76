//! How the grant is paid: the way that is chosen, and the amounts.

use yew::prelude::*;

use super::state::Action;
use super::{Scene, choice, figure};
use crate::evaluation::FigureId;
use crate::notice::Topic;
use crate::present::{form as words, page};
use crate::scenario::{Field, Payment, Value};

/// What is asked; `None` where the notice does not rule it.
pub(super) fn ask(scene: &Scene) -> Option<Html> {
    scene.notice.payment.as_ref()?;
    let single = scene.draft.choice(Field::Payment) == Some(Value::Payment(Payment::Single));
    let options = [(&words::WITH_ADVANCE, !single), (&words::ALL_AT_END, single)];
    let choose = |place: usize| {
        let payment = if place == 0 { Payment::Advance } else { Payment::Single };
        Action::Choose(Field::Payment, Value::Payment(payment))
    };
    Some(choice::one_of(scene, "payment", scene.say(&words::HOW_PAID), &options, &choose))
}

/// What follows.
pub(super) fn view(scene: &Scene) -> Html {
    let figures = [FigureId::Advance, FigureId::Balance, FigureId::Guarantee];
    figure::topic_of_figures(scene, scene.say(&page::PAYMENT), "pagamenti", Topic::Payment, &figures)
}
