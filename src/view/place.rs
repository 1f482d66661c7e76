//! Going to a place of the page: closed parts around it are opened, then it takes the focus.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::element::{On, el};
use super::home::Home;
use super::scene::Scene;

/// Opens what hides an element and gives it the focus.
fn go_to(element: Element) {
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
        // What does not take keys is read from its beginning, and may be higher than the screen.
        if target.tab_index() < 0 {
            target.scroll_into_view();
        }
        // An element that cannot take the focus leaves it where it is.
        let _ = target.focus();
    }
}

/// A link to a place of the form. It is a real link, and goes further than the browser would: into closed parts.
pub(super) fn link(scene: &Scene, id: String, words: String) -> Html {
    let home = Rc::clone(&scene.home);
    el("a")
        .attributes(&["href"], &[&format!("#{id}")])
        .text(words)
        .on(On::Click, move |event| {
            event.prevent_default();
            if let Some(element) = home.find(&id) {
                go_to(element);
            }
        })
        .html()
}

/// How often a place that is not there yet is looked for again, a frame apart: Yew may take several to draw.
const PATIENCE: u32 = 60;

/// A frame, in milliseconds.
const FRAME: u32 = 16;

/// Goes to the place with this id once the page has been drawn again: for places that the same click brings about.
pub(super) fn go_to_when_drawn(home: Rc<Home>, id: String) {
    look_for(home, id, PATIENCE);
}

fn look_for(home: Rc<Home>, id: String, patience: u32) {
    Timeout::new(FRAME, move || {
        if let Some(element) = home.find(&id) {
            go_to(element);
        } else if let Some(patience) = patience.checked_sub(1) {
            look_for(home, id, patience);
        }
    })
    .forget();
}

/// The id of a place in the part of an address after `#`. What the calculator was opened with may follow it.
#[cfg(feature = "embed")]
pub(super) fn of(address: &str) -> &str {
    address.split('&').next().unwrap_or_default()
}

/// The part of the document's address after `#`; empty when there is none.
pub(crate) fn of_address() -> String {
    without_secret(&gloo::utils::window().location().hash().unwrap_or_default()).to_owned()
}

/// The part of an address after `#`, without what `WordPress` adds to the address of a frame that it embeds by oEmbed
/// (`#?secret=…`).
fn without_secret(hash: &str) -> &str {
    let end = hash.find("#?secret=").unwrap_or(hash.len());
    hash.get(..end).unwrap_or_default().trim_start_matches('#')
}

/// As [`go_to_when_drawn`], for the place that an address names; nothing happens when it names none.
pub(super) fn show_when_drawn(home: Rc<Home>, id: &str) {
    #[cfg(feature = "embed")]
    let id = of(id);
    if !id.is_empty() {
        go_to_when_drawn(home, id.to_owned());
    }
}

/// Where a link of the page itself leads that was clicked, by the part of its address after `#`; nowhere where the click
/// was answered already.
#[cfg(feature = "embed")]
pub(super) fn of_link(event: &Event) -> Option<String> {
    let clicked = event.target()?.dyn_into::<Element>().ok()?;
    let link = clicked.closest("a[href^='#']").ok()??;
    let address = link.get_attribute("href")?;
    (!event.default_prevented()).then(|| address.trim_start_matches('#').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_wordpress_adds_to_an_address_is_dropped() {
        for (hash, address) in [
            ("", ""),
            ("#", ""),
            ("#notice=lazio-2020", "notice=lazio-2020"),
            ("#notice=lazio-2020#?secret=aB3xYz", "notice=lazio-2020"),
            ("#?secret=aB3xYz", ""),
            ("#notice-src=/a.json?secret=1", "notice-src=/a.json?secret=1"),
        ] {
            assert_eq!(without_secret(hash), address, "{hash}");
        }
    }
}
