//! How many take part in the pilot, and how long it lasts, at least.

use yew::prelude::*;

use super::{Scene, figure};
use crate::evaluation::FigureId;
use crate::notice::Topic;
use crate::present::page;

pub(super) fn view(scene: &Scene<'_>) -> Html {
    let figures = [FigureId::PilotParticipantsMin, FigureId::PilotMonthsMin];
    let content = if scene.notice.pilot.is_some() {
        html! { <>{ figure::list(scene, &figures) }{ figure::readings(scene, Topic::Pilot) }</> }
    } else {
        figure::not_set(scene)
    };
    figure::topic(scene.say(page::PILOT), "progetto-pilota", content)
}
