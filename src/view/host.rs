//! What the page around a calculator has to do with it: it draws it, acts in it, and is told what comes out. Only in
//! the calculator that is made to be embedded (feature `embed`).

use yew::prelude::*;

use super::app::{App, Role};
use super::element::el;
use super::home::{Home, Host};
use super::state::{Action, HostAction, State};
use crate::notice::{Catalogue, Notice};
use crate::present::{BUILT_IN_STAY, HOST_FAULTS, HostFault, Language, host_fault_words};
use crate::scenario::Scenario;

/// A calculator that is drawn.
pub(crate) struct Drawn(AppHandle<App>);

impl Drawn {
    /// Draws a calculator where it lives.
    pub(crate) fn new(home: std::rc::Rc<Home>) -> Self {
        let root = home.root().clone();
        Self(yew::Renderer::<App>::with_root_and_props(root, Role::calculator(home)).render())
    }

    /// Takes it away; its home keeps what was done in it.
    pub(crate) fn remove(self) {
        self.0.destroy();
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
    /// The same, where what is wrong with what the host gave is said.
    pub(super) fn with_faults_of(mut self, host: Option<&Host>) -> Self {
        self.host_faults = host.map(|host| host.faults.clone()).unwrap_or_default();
        self
    }
}

/// What is wrong with what the host gave; nothing when all is well.
pub(super) fn faults(faults: &[HostFault], language: Language) -> Option<Html> {
    let lines = faults.iter().map(|fault| el("li").text(host_fault_words(fault, language)).html());
    let is_notice = |fault: &HostFault| matches!(fault, HostFault::NoFile(..) | HostFault::InFile(_));
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
