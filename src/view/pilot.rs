//! The pilot: what is planned, and how large and long it must be.

use yew::prelude::*;

use super::draft::PILOT_FIELDS;
use super::{Scene, figure, section, text_field};
use crate::evaluation::FigureId;
use crate::notice::Topic;
use crate::present::page;

/// What is asked; `None` where the notice does not rule it.
pub(super) fn ask(scene: &Scene) -> Option<Html> {
    scene.notice.pilot.as_ref()?;
    Some(section::fields(PILOT_FIELDS.iter().map(|field| text_field::view(scene, *field))))
}

/// What follows.
pub(super) fn view(scene: &Scene) -> Html {
    let figures = [FigureId::PilotParticipantsMin, FigureId::PilotMonthsMin];
    figure::topic_of_figures(scene, scene.say(&page::PILOT), "pilota", Topic::Pilot, &figures)
}
