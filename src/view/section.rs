//! The parts of the form that open as needed, and the small helpers inside them. They are native disclosures
//! (`details`), which keep themselves open or closed.

use yew::prelude::*;

use super::Scene;
use crate::notice::Topic;
use crate::present::{Text, form as words, page};

/// A part of what is asked that can be left closed. `content` is `None` for a part that the notice does not rule: it
/// says so, and where the act leaves it, and takes no input.
pub(super) fn view(scene: &Scene<'_>, topic: Topic, title: Text, content: Option<Html>) -> Html {
    let id = format!("chiesto-{}", topic.name());
    html! {
        <details class="section" key={topic.name()} id={id.clone()}>
            <summary>
                <h3>{ scene.say(title) }</h3>
                if content.is_none() {
                    <span class="nothing">{ scene.say(words::NOT_SET_SHORT) }</span>
                }
            </summary>
            <div class="section-content">
                if let Some(content) = content {
                    { content }
                } else {
                    { not_set(scene) }
                }
            </div>
        </details>
    }
}

/// That the act does not rule something, and where it leaves it.
pub(super) fn not_set(scene: &Scene<'_>) -> Html {
    html! {
        <>
            <p>{ scene.say(page::NOT_SET) }</p>
            { for scene.notice.not_set.iter().map(|cited| scene.sources(&cited.citations)) }
        </>
    }
}

/// A helper that can be opened beside what it helps with.
pub(super) fn helper(scene: &Scene<'_>, title: Text, content: Html) -> Html {
    html! {
        <details class="helper">
            <summary>{ scene.say(title) }</summary>
            <div class="section-content">{ content }</div>
        </details>
    }
}

/// What a helper worked out, and the button that takes it into a field; before that, what it waits for.
pub(super) fn outcome(result: Option<Html>, waiting: &'static str, button: Html) -> Html {
    html! {
        <div class="outcome">
            if let Some(result) = result {
                <p>{ result }</p>
                { button }
            } else {
                <p class="hint">{ waiting }</p>
            }
        </div>
    }
}
