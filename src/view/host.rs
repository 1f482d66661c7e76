//! What the page around a calculator has to do with it: it draws it, acts in it, and is told what comes out. Only in
//! the calculator that is made to be embedded (feature `embed`).

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::Element;
use yew::prelude::*;

use super::app::{App, Dispatch, draw};
use super::element::el;
use super::home::Home;
use super::place;
use super::scene::Scene;
use super::state::{Action, HostAction, State};
use crate::notice::{Catalogue, Notice};
use crate::present::{BUILT_IN_STAY, HOST_FAULTS, HostFault, Language, OWN_NOTICE, host_fault_words};
use crate::scenario::Scenario;

thread_local! {
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
}

/// Called when a calculator begins to do something, and when that is drawn.
pub(super) fn set_busy(is_busy: bool) {
    IS_BUSY.set(is_busy);
}

/// True while a calculator of the page does something. All of that happens in one task of the browser: when an error is
/// reported meanwhile, it has ended the calculator.
pub(crate) fn is_busy() -> bool {
    IS_BUSY.get()
}

/// What was done in a calculator; nothing of the page in which it was.
#[derive(Clone)]
pub(crate) struct Kept(State);

impl Kept {
    /// What a calculator opens with: a notice of a catalogue, the part of an address after `#`, and what is wrong with
    /// what the host gave.
    pub(crate) fn opened(
        catalogue: &'static Catalogue,
        notice: &'static Notice,
        address: String,
        faults: Vec<HostFault>,
    ) -> Self {
        Self(State::new(catalogue, notice, address).with_faults(faults))
    }

    pub(super) const fn of(state: State) -> Self {
        Self(state)
    }

    pub(super) fn into_state(self) -> State {
        self.0
    }
}

/// A calculator that is drawn.
pub(crate) struct Drawn(AppHandle<App>);

impl Drawn {
    /// Draws a calculator where it lives.
    pub(crate) fn new(home: Home) -> Self {
        Self(draw(home))
    }

    /// Gives what was done in it, with all that the host did before, as soon as that is done.
    pub(crate) fn leave(&self, take: impl Fn(Kept) + 'static) {
        self.0.send_message(HostAction::Leave(Rc::new(take)));
    }

    /// Goes on where another was left.
    pub(crate) fn go_on(&self, kept: Kept) {
        self.0.send_message(HostAction::GoOn(Box::new(kept)));
    }

    /// States something as a link does; what the text leaves out stays.
    pub(crate) fn amend(&self, text: String) {
        self.0.send_message(HostAction::Amend(text));
    }

    /// Follows a link: this is its part after `#`.
    pub(crate) fn follow(&self, address: String) {
        self.0.send_message(Action::Follow(address));
    }

    /// States a case, and nothing else.
    pub(crate) fn take(&self, scenario: Scenario) {
        self.0.send_message(HostAction::Take(Box::new(scenario)));
    }

    /// Offers a notice of the host's own with all the others, and chooses it.
    pub(crate) fn offer(&self, catalogue: &'static Catalogue, notice: &'static Notice) {
        self.0.send_message(HostAction::Offer(catalogue, notice));
    }

    /// Says what is wrong with what the host gave.
    pub(crate) fn warn(&self, faults: Vec<HostFault>) {
        self.0.send_message(HostAction::Warn(faults));
    }
}

impl State {
    /// The same, where this is said to be wrong with what the host gave.
    pub(super) fn with_faults(mut self, faults: Vec<HostFault>) -> Self {
        self.host_faults = faults;
        self
    }
}

/// Keeps the links of the calculator in it, where the address is somebody else's.
pub(super) fn follow_links(root: &Element, dispatch: Dispatch) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(root, "click", options, move |event| {
        if let Some(address) = place::of_link(event) {
            event.prevent_default();
            dispatch.dispatch(Action::Follow(address));
        }
    })
}

/// That the notice comes from a file of the site; nothing for a built-in one.
pub(super) fn origin_of(scene: &Scene) -> Option<Html> {
    let is_built_in = Catalogue::built_in().get(&scene.notice.id.0).is_some();
    let words = OWN_NOTICE.in_language(scene.language).replace("{version}", &scene.notice.version);
    (!is_built_in).then(|| el("p").class("hint").child(el("strong").text(words)).html())
}

/// What is wrong with what the host gave; nothing when all is well.
pub(super) fn faults(faults: &[HostFault], language: Language) -> Option<Html> {
    let lines = faults.iter().map(|fault| el("li").text(host_fault_words(fault, language)).html());
    let is_notice = |fault: &HostFault| !matches!(fault, HostFault::NotAColour(_) | HostFault::LowContrast(..));
    let stay = if faults.iter().any(is_notice) { BUILT_IN_STAY.in_language(language) } else { "" };
    (!faults.is_empty()).then(|| {
        el("div")
            .attributes(&["class", "role"], &["host-faults", "alert"])
            .child(el("p").child(el("strong").text(HOST_FAULTS.in_language(language))))
            .child(el("ul").children(lines))
            .child(el("p").text(stay))
            .html()
    })
}
