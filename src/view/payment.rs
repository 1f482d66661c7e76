//! Advance, balance and guarantee.

use yew::prelude::*;

use super::{Scene, figure};
use crate::evaluation::FigureId;
use crate::notice::Topic;
use crate::present::page;

pub(super) fn view(scene: &Scene<'_>) -> Html {
    let figures = [FigureId::Advance, FigureId::Balance, FigureId::Guarantee];
    let ruled = scene.notice.payment.is_some().then_some(figures.as_slice());
    figure::topic_of_figures(scene, scene.say(page::PAYMENT), "pagamenti", Topic::Payment, ruled)
}
