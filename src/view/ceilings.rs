//! The most that is granted, and where the next band begins.

use yew::prelude::*;

use super::{Scene, figure};
use crate::evaluation::FigureId;
use crate::notice::Topic;
use crate::present::page;

/// What follows.
pub(super) fn view(scene: &Scene<'_>) -> Html {
    let figures = [
        FigureId::CeilingA,
        FigureId::CeilingB,
        FigureId::CeilingTotal,
        FigureId::NextBandEmployees,
        FigureId::NextBandGain,
    ];
    // In the last band there is no next one to speak of, and below the first there is no ceiling.
    let known = |id: &&FigureId| scene.evaluation.step(**id).is_some();
    let figures: Vec<FigureId> = figures.iter().filter(known).copied().collect();
    figure::topic_of_figures(scene, scene.say(&page::CEILINGS), "massimali", Topic::Ceilings, &figures)
}
