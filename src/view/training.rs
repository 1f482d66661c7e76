//! The hours of training that can be funded, and what fits into them.

use yew::prelude::*;

use super::{Scene, figure};
use crate::evaluation::FigureId;
use crate::notice::Topic;
use crate::present::page;

pub(super) fn view(scene: &Scene<'_>) -> Html {
    let figures = [FigureId::TrainingHoursMax, FigureId::TrainingCoursesMax, FigureId::TrainingParticipantsMax];
    let ruled = scene.notice.training.is_some().then_some(figures.as_slice());
    figure::topic_of_figures(scene, scene.say(page::TRAINING), "formazione", Topic::Training, ruled)
}
