//! Training: the plan that is asked, and the hours that can be funded.

use yew::prelude::*;

use super::draft::TRAINING_FIELDS;
use super::element::several;
use super::{Scene, choice, figure, section, text_field};
use crate::evaluation::FigureId;
use crate::notice::Topic;
use crate::present::page;
use crate::scenario::{Field, Value};

/// What is asked; `None` where the notice does not rule it.
pub(super) fn ask(scene: &Scene) -> Option<Html> {
    scene.notice.training.as_ref()?;
    let opinion = scene.draft.choice(Field::TrainingBoardOpinion) == Some(Value::Flag(true));
    Some(several([
        section::fields(TRAINING_FIELDS.iter().map(|field| text_field::view(scene, *field))),
        choice::tick(scene, Field::TrainingBoardOpinion, opinion, None),
    ]))
}

/// What follows.
pub(super) fn view(scene: &Scene) -> Html {
    let mut figures = vec![FigureId::TrainingHoursMax, FigureId::TrainingCoursesMax, FigureId::TrainingParticipantsMax];
    if scene.scenario().has(Field::TrainingParticipants) {
        figures.extend([FigureId::TrainingCoursesNeeded, FigureId::TrainingHoursNeeded]);
    }
    figure::topic_of_figures(scene, scene.say(&page::TRAINING), "formazione", Topic::Training, &figures)
}
