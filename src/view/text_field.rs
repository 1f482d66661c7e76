//! A field in which text is typed: label above, hint, remark, all tied to the input for screen readers (ARIA
//! `aria-describedby`, `aria-invalid`). The text is never rewritten while it is typed.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::draft::Remark;
use super::{Action, Scene};
use crate::present::{amount, count, field_hint, field_label, page, typed_fault_words};
use crate::scenario::{Field, Kind, Value};

/// One field with everything that belongs to it.
pub(super) fn view(scene: &Scene<'_>, field: Field) -> Html {
    let language = scene.language;
    let id = field.name().replace(['.', '_'], "-");
    let (hint_id, remark_id) = (format!("{id}-hint"), format!("{id}-remark"));
    let hint = field_hint(field, language);
    let remark = scene.read.remark(field);
    let faulty = matches!(remark, Some(Remark::Fault(_)));
    let described_by: Vec<&str> =
        [hint.map(|_| hint_id.as_str()), remark.map(|_| remark_id.as_str())].into_iter().flatten().collect();

    let dispatch = scene.dispatch.clone();
    let oninput = move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        dispatch.dispatch(Action::Type(field, input.value()));
    };
    let dispatch = scene.dispatch.clone();
    let onblur = move |_: FocusEvent| dispatch.dispatch(Action::Leave(field));
    let input_mode = if field.kind() == Kind::Amount { "decimal" } else { "numeric" };

    html! {
        <div class="field">
            <label for={id.clone()}>{ field_label(field, language) }</label>
            if let Some(hint) = hint {
                <p class="hint" id={hint_id.clone()}>{ hint }</p>
            }
            <input
                id={id}
                type="text"
                inputmode={input_mode}
                autocomplete="off"
                value={scene.draft.text(field).to_owned()}
                aria-describedby={(!described_by.is_empty()).then(|| described_by.join(" "))}
                aria-invalid={faulty.then_some("true")}
                {oninput}
                {onblur}
            />
            { remark_view(scene, field, &remark_id) }
        </div>
    }
}

fn remark_view(scene: &Scene<'_>, field: Field, id: &str) -> Html {
    let language = scene.language;
    let id = id.to_owned();
    match scene.read.remark(field) {
        Some(Remark::Fault(fault)) => html! {
            <p class="field-error" {id}>{ typed_fault_words(fault, field.kind(), language) }</p>
        },
        Some(Remark::ReadAs(value)) => {
            let read = match value {
                Value::Amount(euro) => amount(euro, language),
                Value::Count(number) => count(number, language),
                Value::Percentage(_) | Value::Date(_) | Value::Flag(_) | Value::Payment(_) => String::new(),
            };
            html! { <p class="field-reading" {id}>{ format!("{} {read}.", scene.say(page::READ_AS)) }</p> }
        }
        None => Html::default(),
    }
}
