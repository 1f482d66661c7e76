//! The dates that are asked, and the deadlines that follow from them.

use yew::prelude::*;

use super::{Scene, figure, sources, text_field};
use crate::notice::Topic;
use crate::present::{form as words, page};
use crate::scenario::DATES_IN_ORDER;

/// What is asked; `None` where the notice does not rule it.
pub(super) fn ask(scene: &Scene<'_>) -> Option<Html> {
    scene.notice.deadlines.as_ref()?;
    Some(html! {
        <>
            <p class="hint">{ scene.say(words::DATES_HINT) }</p>
            <div class="fields">{ for DATES_IN_ORDER.iter().map(|field| text_field::view(scene, *field)) }</div>
        </>
    })
}

/// What follows, once a date is stated.
pub(super) fn view(scene: &Scene<'_>) -> Html {
    if scene.evaluation.schedule().is_empty() {
        return Html::default();
    }
    let content = html! { sources::readings(scene.notice, scene.language, Topic::Deadlines) };
    figure::topic(scene.say(page::DEADLINES), "scadenze", content)
}
