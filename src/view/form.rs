//! What is asked: the notice, the employees, the costs of both actions.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{Action, Scene, text_field};
use crate::notice::Catalogue;
use crate::present::page;
use crate::scenario::{COST_A_LINES, Field};

/// The form. It is never sent: results follow every key.
pub(super) fn view(scene: &Scene<'_>) -> Html {
    let onsubmit = |event: SubmitEvent| event.prevent_default();
    html! {
        <form class="case" aria-labelledby="caso-titolo" {onsubmit}>
            <h2 id="caso-titolo">{ scene.say(page::YOUR_CASE) }</h2>
            { notice(scene) }
            { text_field::view(scene, Field::Employees) }
            { costs_of_a(scene) }
            { costs_of_b(scene) }
        </form>
    }
}

fn notice(scene: &Scene<'_>) -> Html {
    let language = scene.language;
    let options = Catalogue::built_in().notices().iter().map(|notice| {
        let selected = notice.id == scene.notice.id;
        html! {
            <option value={notice.id.0.clone()} {selected}>
                { format!("{}, {}: {}", language.of(&notice.region), notice.year(), language.of(&notice.title)) }
            </option>
        }
    });
    let dispatch = scene.dispatch.clone();
    let onchange = move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(notice) = Catalogue::built_in().get(&select.value()) {
            dispatch.dispatch(Action::ChooseNotice(&notice.id.0));
        }
    };
    html! {
        <div class="field">
            <label for="notice">{ scene.say(page::NOTICE) }</label>
            <select id="notice" aria-describedby="notice-hint" {onchange}>{ for options }</select>
            <p class="hint" id="notice-hint">{ language.of(&scene.notice.summary) }</p>
        </div>
    }
}

fn costs_of_a(scene: &Scene<'_>) -> Html {
    let fields = if scene.notice.costs.lines.is_some() { COST_A_LINES.as_slice() } else { &[Field::CostATotal] };
    html! {
        <fieldset>
            <legend>{ scene.say(page::COSTS_OF_A) }</legend>
            <p class="hint">{ scene.say(page::IN_EURO) }{ " " }{ scene.language.of(&scene.notice.costs.vat) }</p>
            { for fields.iter().map(|field| text_field::view(scene, *field)) }
        </fieldset>
    }
}

fn costs_of_b(scene: &Scene<'_>) -> Html {
    let included = scene.draft.with_action_b();
    let dispatch = scene.dispatch.clone();
    let onchange = move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        dispatch.dispatch(Action::SetActionB(input.checked()));
    };
    html! {
        <fieldset>
            <legend>{ scene.say(page::COSTS_OF_B) }</legend>
            <div class="check">
                <input id="action-b" type="checkbox" checked={included} {onchange} />
                <label for="action-b">{ scene.say(page::WITH_ACTION_B) }</label>
            </div>
            if included {
                { text_field::view(scene, Field::CostBTotal) }
            }
        </fieldset>
    }
}
