//! The most that is granted, and where the next band begins.

use yew::prelude::*;

use super::state::Action;
use super::{Scene, figure, pictures, sources};
use crate::evaluation::FigureId;
use crate::notice::Topic;
use crate::present::page;
use crate::scenario::{Field, Value};

/// What follows.
pub(super) fn view(scene: &Scene) -> Html {
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
    let content = [
        staircase(scene),
        figure::list(scene, &figures),
        sources::readings(scene.notice, scene.language, Topic::Ceilings),
    ];
    figure::topic(scene.say(&page::CEILINGS), "massimali", content)
}

/// The ceilings as a picture, on which another headcount can be chosen.
fn staircase(scene: &Scene) -> Html {
    let dispatch = scene.dispatch.clone();
    let choose = move |employees| dispatch.dispatch(Action::FillIn(Field::Employees, Value::Count(employees)));
    pictures::staircase(scene.notice, scene.language, scene.scenario().count(Field::Employees), choose)
}
