//! The dates that are asked, and the deadlines that follow from them.

use yew::prelude::*;

use super::element::several;
use super::{Scene, figure, pictures, section, sources, text_field};
use crate::notice::Topic;
use crate::present::{form as words, page};
use crate::scenario::DATES_IN_ORDER;

/// What is asked; `None` where the notice does not rule it.
pub(super) fn ask(scene: &Scene) -> Option<Html> {
    scene.notice.deadlines.as_ref()?;
    Some(several([
        section::hint(scene.say(&words::DATES_HINT)),
        section::fields(DATES_IN_ORDER.iter().map(|field| text_field::view(scene, *field))),
    ]))
}

/// What follows, once a date is stated.
pub(super) fn view(scene: &Scene) -> Html {
    if scene.evaluation.schedule().is_empty() {
        return Html::default();
    }
    let line = pictures::timeline(&scene.evaluation, scene.scenario(), scene.language);
    let content = [line, sources::readings(scene.notice, scene.language, Topic::Deadlines)];
    figure::topic(scene.say(&page::DEADLINES), "scadenze", content)
}
