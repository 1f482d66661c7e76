//! The most that is granted, and where the next band begins.

use yew::prelude::*;

use super::{Scene, figure};
use crate::evaluation::FigureId;
use crate::notice::Topic;
use crate::present::page;

pub(super) fn view(scene: &Scene<'_>) -> Html {
    let figures = [FigureId::CeilingA, FigureId::CeilingB, FigureId::CeilingTotal];
    // In the last band there is no next one to speak of.
    let next = [FigureId::NextBandEmployees, FigureId::NextBandGain];
    let next = if scene.evaluation.step(FigureId::NextBandEmployees).is_some() { next.as_slice() } else { &[] };
    let content = html! {
        <>
            { figure::list(scene, &[figures.as_slice(), next].concat()) }
            { figure::readings(scene, Topic::Ceilings) }
        </>
    };
    figure::topic(scene.say(page::CEILINGS), "massimali", content)
}
