//! What is chosen and not typed: ticks, one of several, one of a list. Native inputs, so that keys and screen readers
//! work as everywhere (WAI-ARIA adds nothing to them).

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::Scene;
use super::draft::Pick;
use super::slot::field_id;
use super::state::Action;
use crate::present::{Text, field_label};
use crate::scenario::{Field, Value};

/// A yes or no that is ticked.
pub(super) fn tick(scene: &Scene<'_>, field: Field, ticked: bool, hint: Option<&'static str>) -> Html {
    let id = field_id(field);
    let hint_id = hint.as_ref().map(|_| format!("{id}-hint"));
    let dispatch = scene.dispatch.clone();
    let onchange = move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        dispatch.dispatch(Action::Choose(field, Value::Flag(input.checked())));
    };
    html! {
        <div class="check">
            <input id={id.clone()} type="checkbox" checked={ticked} aria-describedby={hint_id.clone()} {onchange} />
            <label for={id}>{ field_label(field, scene.language) }</label>
            if let Some(hint) = hint {
                <p class="hint" id={hint_id}>{ hint }</p>
            }
        </div>
    }
}

/// One of several, all in sight: a group of radio buttons under a question.
pub(super) fn one_of(
    scene: &Scene<'_>,
    id: &str,
    question: &'static str,
    options: &[(Text, bool)],
    choose: impl Fn(usize) -> Action + Clone + 'static,
) -> Html {
    let options = options.iter().enumerate().map(|(place, (words, chosen))| {
        let option = format!("{id}-{place}");
        let (dispatch, choose) = (scene.dispatch.clone(), choose.clone());
        let onchange = move |_: Event| dispatch.dispatch(choose(place));
        html! {
            <div class="option">
                <input id={option.clone()} type="radio" name={id.to_owned()} checked={*chosen} {onchange} />
                <label for={option}>{ scene.say(*words) }</label>
            </div>
        }
    });
    html! {
        <fieldset class="one-of" id={id.to_owned()}>
            <legend>{ question }</legend>
            <div class="options">{ for options }</div>
        </fieldset>
    }
}

/// One of a list that is opened.
pub(super) fn list(scene: &Scene<'_>, id: &str, label: Text, pick: Pick, options: &[(String, String)]) -> Html {
    let dispatch = scene.dispatch.clone();
    let onchange = move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        dispatch.dispatch(Action::Pick(pick, select.value()));
    };
    let picked = scene.draft.picked(pick);
    let options = options.iter().enumerate().map(|(place, (value, words))| {
        let selected = picked.map_or(place == 0, |picked| picked == value);
        html! { <option value={value.clone()} {selected}>{ words }</option> }
    });
    html! {
        <div class="field">
            <label for={id.to_owned()}>{ scene.say(label) }</label>
            <select id={id.to_owned()} {onchange}>{ for options }</select>
        </div>
    }
}

/// A button that does something at once.
pub(super) fn button(words: impl Into<AttrValue>, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {onclick}>{ words.into() }</button> }
}
