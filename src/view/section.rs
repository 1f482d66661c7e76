//! The parts of the form that open as needed, and the small helpers inside them. They are native disclosures
//! (`details`), which keep themselves open or closed.

use std::iter;

use yew::prelude::*;

use super::Scene;
use super::element::{el, several};
use crate::notice::Topic;
use crate::present::{Text, form as words, page};

/// A part of what is asked that can be left closed. `content` is `None` for a part that the notice does not rule: it
/// says so, and where the act leaves it, and takes no input.
pub(super) fn view(scene: &Scene, topic: Topic, title: &'static Text, content: Option<Html>) -> Html {
    let id = format!("chiesto-{}", topic.name());
    let mut summary = el("summary").child(el("h3").text(scene.say(title)));
    if content.is_none() {
        summary = summary.child(el("span").class("nothing").text(scene.say(&words::NOT_SET_SHORT)));
    }
    let content = el("div").class("section-content").child(content.unwrap_or_else(|| not_set(scene)));
    el("details").attributes(&["class", "id"], &["section", &id]).key(&id).child(summary).child(content).html()
}

/// That the act does not rule something, and where it leaves it.
pub(super) fn not_set(scene: &Scene) -> Html {
    let sources = scene.notice.not_set.iter().map(|cited| scene.sources(&cited.citations));
    several(iter::once(el("p").text(scene.say(&page::NOT_SET)).html()).chain(sources))
}

/// A helper that can be opened beside what it helps with.
pub(super) fn helper(scene: &Scene, title: &'static Text, content: impl IntoIterator<Item = Html>) -> Html {
    let summary = el("summary").text(scene.say(title));
    let content = el("div").class("section-content").children(content);
    el("details").class("helper").child(summary).child(content).html()
}

/// What a helper worked out, and the button that takes it into a field; before that, what it waits for.
pub(super) fn outcome(result: Option<String>, waiting: &'static str, button: Html) -> Html {
    let outcome = el("div").class("outcome");
    match result {
        Some(result) => outcome.child(el("p").text(result)).child(button).html(),
        None => outcome.child(el("p").class("hint").text(waiting)).html(),
    }
}

/// Short fields side by side, as many as there is room for.
pub(super) fn fields(fields: impl IntoIterator<Item = Html>) -> Html {
    el("div").class("fields").children(fields).html()
}

/// A hint above fields.
pub(super) fn hint(words: impl Into<AttrValue>) -> Html {
    el("p").class("hint").text(words).html()
}
