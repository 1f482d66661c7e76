//! The hours of training that can be funded, and what fits into them.

use yew::prelude::*;

use super::{Scene, figure};
use crate::evaluation::FigureId;
use crate::notice::Topic;
use crate::present::page;

pub(super) fn view(scene: &Scene<'_>) -> Html {
    let figures = [FigureId::TrainingHoursMax, FigureId::TrainingCoursesMax, FigureId::TrainingParticipantsMax];
    let content = if scene.notice.training.is_some() {
        html! { <>{ figure::list(scene, &figures) }{ figure::readings(scene, Topic::Training) }</> }
    } else {
        figure::not_set(scene)
    };
    figure::topic(scene.say(page::TRAINING), "formazione", content)
}
