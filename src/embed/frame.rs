//! The calculator in a document of its own that may stand in a frame of another page: it says when it is ready and how
//! high it is, takes scenarios, and tells what comes out to the page that asked, and to nobody else.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::Object;
use web_sys::{Element, MessageEvent, ResizeObserver, Window};

use super::functions::object;
use super::message::{Asked, asked, errors, member, message, newly_unread};
use super::opening::{self, Opening};
use crate::contract;
use crate::present::Language;
use crate::view::{Drawn, FOR_THE_START, Home, Host, Kept, bar_room, keep_in_sight, of_address, value_of};

/// The page around the frame.
struct Around {
    window: Window,
    /// The origin that asked to be told what comes out.
    listens: RefCell<Option<String>>,
    /// What came out last, as JSON.
    evaluation: RefCell<String>,
    height: Cell<f64>,
}

impl Around {
    /// Sends it what is no secret.
    fn say(&self, message: &JsValue) {
        self.send(message, "*");
    }

    /// Sends it the result, if it asked.
    fn tell_result(&self) {
        if let Some(origin) = &*self.listens.borrow() {
            self.send(&message("result", &[("evaluation", object(&self.evaluation.borrow()))]), origin);
        }
    }

    fn send(&self, message: &JsValue, origin: &str) {
        // A page without an origin is called `null`, to which nothing can be sent by name.
        let origin = if origin == "null" { "*" } else { origin };
        // A page that went away hears nothing any more.
        let _ = self.window.post_message(message, origin);
    }

    /// Sends the height of the calculator if it is another than the one sent last. A frame that is not displayed has no
    /// width, and its height would be that of a column one letter wide.
    fn say_height(&self, place: &Element) {
        let size = place.get_bounding_client_rect();
        let height = size.height().ceil();
        if size.width() > 0.0 && self.height.replace(height).to_bits() != height.to_bits() {
            self.say(&message("height", &[("height", height.into())]));
        }
    }
}

/// Starts the calculator in an element of its own document, as the address asks.
#[wasm_bindgen]
pub async fn start(place: Element) {
    let window = gloo::utils::window();
    let address = of_address();
    let own = window.location().href().unwrap_or_default();
    let opening = opening::open(&address, &own, &gloo::utils::document_element()).await;
    let around = window.parent().ok().flatten().filter(|parent| *parent != window).map(|window| {
        Rc::new(Around { window, listens: RefCell::default(), evaluation: RefCell::default(), height: Cell::new(0.0) })
    });

    let followed = around.clone();
    let unread_before = RefCell::default();
    let told = move |_: &_, evaluation: &_, unread: &[String]| {
        if let Some(around) = &followed {
            if let Some(errors) = newly_unread(&unread_before, unread) {
                around.say(&message("error", &[("errors", errors.into())]));
            }
            let evaluation = contract::evaluation_in_json(evaluation);
            // An explanation that is opened, or another language, is no other result.
            if around.evaluation.replace(evaluation.clone()) != evaluation {
                around.tell_result();
            }
        }
    };
    let notice = opening.first.or_else(|| opening.catalogue.notices().first());
    let Some(notice) = notice else { return };
    // Before the calculator, which follows the address that this leaves.
    follow_address(&window, &address);
    let opens_with = Kept::opened(opening.catalogue, notice, address, opening.faults.clone());
    let drawn = Drawn::new(Home::document(place.clone()).with_host(Host { told: Box::new(told), opens_with }));
    if let Some(around) = around {
        around.say(&message("ready", &[]));
        if !opening.faults.is_empty() {
            around.say(&message("error", &[("errors", errors(&opening.faults, Language::default()).into())]));
        }
        follow_height(Rc::clone(&around), &place);
        follow_focus(Rc::clone(&around), &place);
        listen(&window, around, drawn, opening, place);
    }
}

/// A link to another notice file, or with another colour, opens the calculator anew. The address of a place of the page
/// goes on saying which ones it was opened with, for whoever loads or shares it.
fn follow_address(window: &Window, opened: &str) {
    let at_the_start = |address: &str| FOR_THE_START.map(|name| value_of(address, name).map(str::to_owned));
    let first = at_the_start(opened);
    EventListener::new(window, "hashchange", move |_| {
        let window = gloo::utils::window();
        let address = of_address();
        let now = at_the_start(&address);
        if now == first {
            return;
        }
        // A page that cannot be loaded again stays, and so does an address that cannot be changed.
        if now.iter().any(Option::is_some) {
            let _ = window.location().reload();
        } else if let Ok(history) = window.history() {
            let said = FOR_THE_START.into_iter().zip(&first);
            let said = said.filter_map(|(name, value)| Some(format!("&{name}={}", value.as_ref()?)));
            let address = format!("#{address}{}", said.collect::<String>());
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
        }
    })
    .forget();
}

/// Does what the page around asks for. What anybody else sends, or in another form, is not read.
fn listen(
    window: &Window,
    around: Rc<Around>,
    drawn: Drawn,
    Opening { catalogue, faults, .. }: Opening,
    place: Element,
) {
    EventListener::new(window, "message", move |event| {
        let event: &MessageEvent = event.unchecked_ref();
        if event.source().is_none_or(|source| source != *around.window.unchecked_ref::<Object>()) {
            return;
        }
        match asked(&event.data()) {
            Some(Asked::SetScenario(json)) => match contract::read_scenario(&json, catalogue, Language::default()) {
                Ok(scenario) => drawn.take(scenario),
                Err(answer) => {
                    around.send(&message("error", &[("errors", member(&answer, "errors"))]), &event.origin());
                }
            },
            Some(Asked::Listen) => {
                let origin = event.origin();
                if !faults.is_empty() {
                    let errors = errors(&faults, Language::default());
                    around.send(&message("error", &[("errors", errors.into())]), &origin);
                }
                around.listens.replace(Some(origin));
                around.tell_result();
            }
            Some(Asked::Sight(above, below, is_little)) => {
                keep_in_sight(&place, above, below, is_little);
                // The page sees that the frame is displayed or has another width, also where the frame is not drawn.
                around.say_height(&place);
            }
            None => {}
        }
    })
    .forget();
}

/// Sends where the focus is, with room for the bar above and below, in a frame as high as its content: only the page around
/// can scroll it clear of the bar (WCAG 2.4.11).
fn follow_focus(around: Rc<Around>, place: &Element) {
    let followed = place.clone();
    EventListener::new(place, "focusin", move |event| {
        let focused = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let (Some(focused), Some(room)) = (focused, bar_room(&followed)) {
            let focused = focused.get_bounding_client_rect();
            let place = [("top", focused.top()), ("bottom", focused.bottom()), ("room", room)];
            around.say(&message("focus", &place.map(|(name, pixels)| (name, pixels.into()))));
        }
    })
    .forget();
}

/// Sends the height of the calculator once it is there, and after every change. Browsers do not draw a frame of another
/// site that nobody can see, and observe no sizes in it: the first height does not wait for that.
fn follow_height(around: Rc<Around>, place: &Element) {
    let (followed, first) = (place.clone(), Rc::clone(&around));
    // After Yew has drawn, which it does in a microtask.
    Timeout::new(0, move || first.say_height(&followed)).forget();
    let followed = place.clone();
    let changed = Closure::<dyn Fn()>::new(move || around.say_height(&followed));
    if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
        observer.observe(place);
    }
    // As long as the document.
    changed.forget();
}
