//! The most that is granted, and where the next band begins.

use yew::prelude::*;

use super::element::el;
use super::state::Action;
use super::{Scene, figure, pictures, sources};
use crate::evaluation::FigureId;
use crate::notice::Topic;
use crate::present::{figure_label, number, page};
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
        one_more(scene).unwrap_or_default(),
        sources::readings(scene.notice, scene.language, Topic::Ceilings),
    ];
    figure::topic(scene.say(&page::CEILINGS), "massimali", content)
}

/// What one more employee would change.
fn one_more(scene: &Scene) -> Option<Html> {
    let more = scene.with_one_more()?;
    let changes = [FigureId::CeilingTotal, FigureId::TrainingHoursMax, FigureId::PilotParticipantsMin].map(|id| {
        let changed = more.value(id).ok().filter(|value| Ok(*value) != scene.evaluation.value(id))?;
        Some([figure_label(id, scene.language), ": ", &number(changed.into(), scene.language)].concat())
    });
    let changes: Vec<String> = changes.into_iter().flatten().collect();
    let words = if changes.is_empty() { scene.say(&page::NOTHING_CHANGES).to_owned() } else { changes.join("; ") };
    Some(el("p").child(el("strong").text(scene.say(&page::ONE_MORE))).text(words).html())
}

/// The ceilings as a picture, on which another headcount can be chosen.
fn staircase(scene: &Scene) -> Html {
    let dispatch = scene.dispatch.clone();
    let choose = move |employees| dispatch.dispatch(Action::FillIn(Field::Employees, Value::Count(employees)));
    let plan = [Field::ActionA, Field::ActionB].map(|action| scene.draft.includes(action));
    pictures::staircase(scene.notice, scene.language, scene.scenario().count(Field::Employees), plan, choose)
}
