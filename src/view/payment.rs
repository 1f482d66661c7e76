//! Advance, balance and guarantee.

use yew::prelude::*;

use super::{Scene, figure};
use crate::evaluation::FigureId;
use crate::notice::Topic;
use crate::present::page;

pub(super) fn view(scene: &Scene<'_>) -> Html {
    let figures = [FigureId::Advance, FigureId::Balance, FigureId::Guarantee];
    let content = if scene.notice.payment.is_some() {
        html! { <>{ figure::list(scene, &figures) }{ figure::readings(scene, Topic::Payment) }</> }
    } else {
        figure::not_set(scene)
    };
    figure::topic(scene.say(page::PAYMENT), "pagamenti", content)
}
