//! The conditions to apply: a checklist that the visitor may go through, each with what it means and its source.

use yew::prelude::*;

use super::state::Action;
use super::{Scene, choice};
use crate::notice::{Requirement, Topic};
use crate::present::form as words;

/// The id of the group of a condition in the document.
pub(super) fn group_id(id: &str) -> String {
    format!("requisito-{id}")
}

/// What is asked.
pub(super) fn ask(scene: &Scene<'_>) -> Html {
    let conditions = scene.notice.conditions.iter().filter(|condition| condition.topic == Topic::Requirements);
    let shown = |condition: &crate::notice::Condition| html! { <li>{ scene.language.of(&condition.text) }</li> };
    html! {
        <>
            <p class="hint">{ scene.say(words::REQUIREMENTS_HINT) }</p>
            { for scene.notice.requirements.iter().map(|requirement| item(scene, requirement)) }
            <p>{ scene.say(words::GOOD_TO_KNOW) }</p>
            <ul>{ for conditions.map(shown) }</ul>
        </>
    }
}

fn item(scene: &Scene<'_>, requirement: &Requirement) -> Html {
    let declared = scene.draft.requirement(&requirement.id.0);
    let options = [
        (words::YES, declared == Some(true)),
        (words::NO, declared == Some(false)),
        (words::NOT_SAID, declared.is_none()),
    ];
    let id = requirement.id.0.clone();
    let declare = move |place| Action::Declare(id.clone(), [Some(true), Some(false)].get(place).copied().flatten());
    let question = html! { scene.language.of(&requirement.text) };
    html! {
        <div class="requirement">
            { choice::one_of(scene, &group_id(&requirement.id.0), question, &options, declare) }
            if let Some(help) = &requirement.help {
                <p class="hint">{ scene.language.of(help) }</p>
            }
            { scene.sources(&requirement.citations) }
        </div>
    }
}
