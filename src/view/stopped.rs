//! What the page says when the Wasm has ended by an error. It is drawn hidden with everything else, in the visitor's
//! language, because nothing can be drawn any more when it is needed; `stopped.js` shows it.

use yew::prelude::*;

use super::Scene;
use super::element::el;
use crate::present::page;

/// The notice, with the way to reload the page and what was typed.
pub(super) fn notice(scene: &Scene) -> Html {
    const TYPED: &str = "stopped-typed";
    let label = el("label").attributes(&["for"], &[TYPED]).text(scene.say(&page::TYPED));
    let typed = el("textarea").attributes(&["id", "rows", "readonly"], &[TYPED, "4", ""]);
    el("div")
        .attributes(&["class", "role", "hidden"], &["stopped", "alert", ""])
        .child(el("p").child(el("strong").text(scene.say(&page::STOPPED))))
        .child(el("button").attributes(&["type"], &["button"]).text(scene.say(&page::RELOAD)))
        .child(label)
        .child(typed)
        .html()
}

/// What marks the figures then.
pub(super) fn mark(scene: &Scene) -> Html {
    el("p").class("stale").text(scene.say(&page::STALE)).html()
}
