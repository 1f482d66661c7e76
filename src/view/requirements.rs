//! The conditions to apply: a checklist that the visitor may go through, each with what it means and its source.

use yew::prelude::*;

use super::element::{el, several};
use super::state::Action;
use super::{Scene, choice, section};
use crate::notice::{Condition, Requirement, Topic};
use crate::present::form as words;

/// The id of the group of a condition in the document.
pub(super) fn group_id(id: &str) -> String {
    format!("requisito-{id}")
}

/// What is asked.
pub(super) fn ask(scene: &Scene) -> Html {
    let conditions = scene.notice.conditions.iter().filter(|condition| condition.topic == Topic::Requirements);
    let shown = |condition: &'static Condition| el("li").text(scene.language.of(&condition.text)).html();
    let mut content = vec![section::hint(scene.say(&words::REQUIREMENTS_HINT))];
    content.extend(scene.notice.requirements.iter().map(|requirement| item(scene, requirement)));
    content.push(el("p").text(scene.say(&words::GOOD_TO_KNOW)).html());
    content.push(el("ul").children(conditions.map(shown)).html());
    several(content)
}

fn item(scene: &Scene, requirement: &'static Requirement) -> Html {
    let declared = scene.draft.requirement(&requirement.id.0);
    let options = [
        (&words::TRUE, declared == Some(true)),
        (&words::FALSE, declared == Some(false)),
        (&words::NOT_SAID, declared.is_none()),
    ];
    let declare = |place: usize| {
        let met = [Some(true), Some(false)].get(place).copied().flatten();
        Action::Declare(requirement.id.0.clone(), met)
    };
    let question = scene.language.of(&requirement.text);
    let help = requirement.help.iter().map(|help| section::hint(scene.language.of(help)));
    el("div")
        .class("requirement")
        .child(choice::one_of(scene, &group_id(&requirement.id.0), question, &options, &declare))
        .children(help)
        .child(scene.sources(&requirement.citations))
        .html()
}
