//! The most that is granted, and where the next band begins.

use yew::prelude::*;

use super::{Scene, figure};
use crate::evaluation::FigureId;
use crate::notice::Topic;
use crate::present::page;

pub(super) fn view(scene: &Scene<'_>) -> Html {
    let figures = [
        FigureId::CeilingA,
        FigureId::CeilingB,
        FigureId::CeilingTotal,
        FigureId::NextBandEmployees,
        FigureId::NextBandGain,
    ];
    // In the last band there is no next one to speak of.
    let has_next = scene.evaluation.step(FigureId::NextBandEmployees).is_some();
    let figures = if has_next { figures.as_slice() } else { &figures[..3] };
    figure::topic_of_figures(scene, scene.say(page::CEILINGS), "massimali", Topic::Ceilings, Some(figures))
}
