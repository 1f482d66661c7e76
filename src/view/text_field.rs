//! A field in which text is typed: label above, hint, remark, all tied to the input for screen readers (ARIA
//! `aria-describedby`, `aria-invalid`). The text is never rewritten, neither while it is typed nor when the field is
//! left, and what is wrong with it is said once typing pauses.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Scene;
use super::choice::label;
use super::draft::{Remark, read_as};
use super::element::{On, el};
use super::slot::Slot;
use super::state::Action;
use crate::json::Code;
use crate::notice::Score;
use crate::present::{count, field_hint, form as words, page, typed_fault_words};
use crate::scenario::{Field, Kind};

/// A field of the scenario with everything that belongs to it.
pub(super) fn view(scene: &Scene, field: Field) -> Html {
    let hint = field_hint(field, scene.language).map(AttrValue::Static);
    with_hint(scene, field.into(), hint)
}

/// A place without a hint of its own.
pub(super) fn plain(scene: &Scene, slot: Slot) -> Html {
    with_hint(scene, slot, None)
}

/// A place with a hint that depends on the notice.
pub(super) fn with_hint(scene: &Scene, slot: Slot, hint: Option<AttrValue>) -> Html {
    let id = slot.id();
    let (hint_id, remark_id) = (format!("{id}-hint"), format!("{id}-remark"));
    let remark = scene.remark(slot);
    let faulty = remark.is_some_and(|remark| !matches!(remark, Remark::ReadAs(_)));
    let described_by = match (&hint, remark) {
        (Some(_), Some(_)) => Some([&*hint_id, " ", &remark_id].concat()),
        (Some(_), None) => Some(hint_id.clone()),
        (None, Some(_)) => Some(remark_id.clone()),
        (None, None) => None,
    };

    let dispatch = scene.dispatch.clone();
    let on_input = move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        dispatch.dispatch(Action::Type(slot, input.value()));
    };
    let dispatch = scene.dispatch.clone();
    let on_leave = move |_| dispatch.dispatch(Action::Leave);
    let input_mode = match slot.kind() {
        Some(Kind::Amount | Kind::Percentage) => "decimal",
        Some(Kind::Count) => "numeric",
        _ => "text",
    };
    let label = label(&id, slot.label(scene.notice, scene.language));
    let input = el("input")
        .attributes_if(
            &["id", "type", "inputmode", "autocomplete", "aria-describedby", "aria-invalid"],
            &[
                Some(&id),
                Some("text"),
                Some(input_mode),
                Some("off"),
                described_by.as_deref(),
                faulty.then_some("true"),
            ],
        )
        .value(scene.draft.text(slot))
        .on(On::Input, on_input)
        .on(On::Blur, on_leave);
    let kind = slot.kind().map_or("words", kind_name);
    let hint = hint.map(|hint| el("p").attributes(&["class", "id"], &["hint", &hint_id]).text(hint).html());
    let remark = remark.map(|remark| {
        let class = if faulty { "field-error" } else { "field-reading" };
        let words = remark_words(scene, slot, remark);
        el("p").attributes(&["class", "id"], &[class, &remark_id]).text(words).html()
    });
    let field = el("div").attributes(&["class", "data-kind"], &["field", kind]);
    field.child(label).maybe(hint).child(input).maybe(remark).html()
}

/// How wide a field is follows from what is typed there.
const fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Count | Kind::Percentage => "short",
        Kind::Amount | Kind::Date | Kind::Flag | Kind::Payment => "number",
    }
}

/// What is to be said of the text in a place, with the fix.
pub(super) fn remark_words(scene: &Scene, slot: Slot, remark: &Remark) -> String {
    let language = scene.language;
    match remark {
        Remark::Fault(fault) => typed_fault_words(fault, slot.kind().unwrap_or(Kind::Amount), language),
        Remark::Refused(Code::OutOfOrder) => scene.say(&words::DATE_OUT_OF_ORDER).to_owned(),
        Remark::Refused(_) => {
            let most = |score: &Score| match slot {
                Slot::Field(field) => score.most_points(field),
                _ => None,
            };
            let most = scene.notice.score.as_ref().and_then(most).unwrap_or_default();
            scene.say(&words::TOO_MANY_POINTS).replace("{most}", &count(most, language))
        }
        Remark::ReadAs(value) => format!("{} {}.", scene.say(&page::READ_AS), read_as(*value, language)),
    }
}
