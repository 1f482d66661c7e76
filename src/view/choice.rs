//! What is chosen and not typed: ticks, one of several, one of a list, buttons. Native controls, so that keys and
//! screen readers work as everywhere (WAI-ARIA adds nothing to them).

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::Scene;
use super::draft::Pick;
use super::element::{Element, On, el};
use super::slot::field_id;
use super::state::Action;
use crate::present::{Text, field_label};
use crate::scenario::{Field, Value};

/// A yes or no that is ticked.
pub(super) fn tick(scene: &Scene, field: Field, ticked: bool, hint: Option<&'static str>) -> Html {
    let id = field_id(field);
    let hint_id = format!("{id}-hint");
    let dispatch = scene.dispatch.clone();
    let choose = move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        dispatch.dispatch(Action::Choose(field, Value::Flag(input.checked())));
    };
    let described_by = hint.map(|_| hint_id.as_str());
    let input = el("input")
        .attributes_if(&["id", "type", "aria-describedby"], &[Some(&id), Some("checkbox"), described_by])
        .checked(ticked)
        .on(On::Change, choose);
    let hint = hint.map(|words| el("p").attributes(&["class", "id"], &["hint", &hint_id]).text(words).html());
    el("div").class("check").child(input).child(label(&id, field_label(field, scene.language))).maybe(hint).html()
}

/// One of several, all in sight: a group of radio buttons under a question.
pub(super) fn one_of(
    scene: &Scene,
    id: &str,
    question: &'static str,
    options: &[(&'static Text, bool)],
    choose: &dyn Fn(usize) -> Action,
) -> Html {
    let options = options.iter().enumerate().map(|(place, (words, chosen))| {
        let option = format!("{id}-{place}");
        let (dispatch, action) = (scene.dispatch.clone(), choose(place));
        let input = el("input")
            .attributes(&["id", "type", "name"], &[&option, "radio", id])
            .checked(*chosen)
            .on(On::Change, move |_| dispatch.dispatch(action.clone()));
        el("div").class("option").child(input).child(label(&option, scene.say(words))).html()
    });
    let options = el("div").class("options").children(options);
    el("fieldset")
        .attributes(&["class", "id"], &["one-of", id])
        .child(el("legend").text(question))
        .child(options)
        .html()
}

/// One of a list that is opened, in a helper.
pub(super) fn list(scene: &Scene, id: &str, words: &'static Text, pick: Pick, options: &[(String, String)]) -> Html {
    let dispatch = scene.dispatch.clone();
    let choose = move |value| dispatch.dispatch(Action::Pick(pick, value));
    let picked = scene.draft.picked(pick);
    let options = options.iter().enumerate().map(|(place, (value, words))| {
        option(value, words.clone(), picked.map_or(place == 0, |picked| picked == value))
    });
    let select = select(id, None, choose).children(options);
    el("div").class("field").child(label(id, scene.say(words))).child(select).html()
}

/// A list that is opened, still empty.
pub(super) fn select(id: &str, described_by: Option<&str>, choose: impl Fn(String) + 'static) -> Element {
    el("select").attributes_if(&["id", "aria-describedby"], &[Some(id), described_by]).on(On::Change, move |event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        choose(select.value());
    })
}

/// One line of such a list.
pub(super) fn option(value: &str, words: String, selected: bool) -> Html {
    el("option").line(value, selected).text(words).html()
}

/// What names an input.
pub(super) fn label(id: &str, words: impl Into<AttrValue>) -> Element {
    el("label").attributes(&["for"], &[id]).text(words)
}

/// A button that does something at once.
pub(super) fn button(words: impl Into<AttrValue>, act: impl Fn() + 'static) -> Html {
    el("button").attributes(&["type"], &["button"]).text(words).on(On::Click, move |_| act()).html()
}
