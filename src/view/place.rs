//! Going to a place of the page: closed parts around it are opened, then it takes the focus.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::element::{On, el};

/// Opens what hides the element with this id and gives it the focus; nothing happens when there is none.
pub(super) fn go_to(id: &str) {
    let Some(element) = gloo::utils::document().get_element_by_id(id) else { return };
    let mut above = element.closest("details").ok().flatten();
    while let Some(details) = above {
        // Only an attribute with a forbidden name is refused.
        let _ = details.set_attribute("open", "");
        above = details.parent_element().and_then(|parent| parent.closest("details").ok().flatten());
    }
    // A group of radio buttons does not take the focus; its chosen or first button does.
    let inside = |selector| element.query_selector(selector).ok().flatten();
    let inner = inside("input:checked").or_else(|| inside("input"));
    let target = if element.tag_name() == "FIELDSET" { inner.unwrap_or(element) } else { element };
    if let Some(target) = target.dyn_ref::<HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = target.focus();
    }
}

/// A link to a place of the form. It is a real link, and goes further than the browser would: into closed parts.
pub(super) fn link(id: String, words: String) -> Html {
    el("a")
        .attributes(&["href"], &[&format!("#{id}")])
        .text(words)
        .on(On::Click, move |event| {
            event.prevent_default();
            go_to(&id);
        })
        .html()
}

/// How often a place that is not there yet is looked for again, a frame apart: Yew may take several to draw.
const PATIENCE: u32 = 60;

/// A frame, in milliseconds.
const FRAME: u32 = 16;

/// As [`go_to`], once the page has been drawn again: for places that the same click brings about.
pub(super) fn go_to_when_drawn(id: String) {
    when_drawn(id, PATIENCE, go_to);
}

/// Does something with the place of this id as soon as there is one.
fn when_drawn(id: String, patience: u32, act: fn(&str)) {
    Timeout::new(FRAME, move || {
        if gloo::utils::document().get_element_by_id(&id).is_some() {
            act(&id);
        } else if let Some(patience) = patience.checked_sub(1) {
            when_drawn(id, patience, act);
        }
    })
    .forget();
}

/// The id that the address of the document names after `#`; empty when it names none.
pub(super) fn of_address() -> String {
    gloo::utils::window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Brings what the address names to the top, and the focus with it, once the page has been drawn: the reader of a new
/// screen begins there.
pub(super) fn show_address_when_drawn() {
    let id = of_address();
    if !id.is_empty() {
        when_drawn(id, PATIENCE, |id| {
            if let Some(element) = gloo::utils::document().get_element_by_id(id) {
                element.scroll_into_view();
                go_to(id);
            }
        });
    }
}
