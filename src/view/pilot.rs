//! How many take part in the pilot, and how long it lasts, at least.

use yew::prelude::*;

use super::{Scene, figure};
use crate::evaluation::FigureId;
use crate::notice::Topic;
use crate::present::page;

pub(super) fn view(scene: &Scene<'_>) -> Html {
    let figures = [FigureId::PilotParticipantsMin, FigureId::PilotMonthsMin];
    let ruled = scene.notice.pilot.is_some().then_some(figures.as_slice());
    figure::topic_of_figures(scene, scene.say(page::PILOT), "progetto-pilota", Topic::Pilot, ruled)
}
