//! The calculator as a part of somebody else's page, for `element.js`, which makes the custom element of it: drawn in an
//! element, taken away and drawn again as it was left, told what the host states, telling what comes out.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::js_sys::Function;
use web_sys::{Element, ShadowRoot};

use super::functions::{object, text};
use super::message::{answer, errors};
use super::{notice_file, opening};
use crate::contract;
use crate::notice::Catalogue;
use crate::present::Language;
use crate::view::{Drawn, Home, Host};

/// How long an address of a notice file stays the same before it is fetched, in milliseconds.
const PAUSE: u32 = 200;

/// A calculator in a page.
#[wasm_bindgen]
pub struct Calculator(Rc<Inner>);

struct Inner {
    home: Rc<Home>,
    drawn: RefCell<Option<Drawn>>,
    catalogue: Cell<&'static Catalogue>,
    /// The address of one of the calculator's files.
    own: String,
    /// The notice file that is wanted, if another than at first.
    wanted: RefCell<String>,
    /// Runs while that may still change.
    pause: RefCell<Option<Timeout>>,
    out: Rc<Out>,
}

/// The way to the host.
struct Out {
    tell: Function,
    latest: RefCell<Latest>,
}

/// What was stated and what came out last, as JSON.
#[derive(Default)]
struct Latest {
    scenario: String,
    evaluation: String,
}

impl Out {
    /// Tells the host: what happened, and what belongs to it.
    fn tell(&self, what: &str, detail: &JsValue) {
        // It answers later, and what goes wrong there is its own.
        let _ = self.tell.call2(&JsValue::UNDEFINED, &what.into(), detail);
    }
}

#[wasm_bindgen]
impl Calculator {
    /// A calculator that will be drawn in `place`, and opens with the part of an address after `#`. `own` is the address
    /// of one of the calculator's files. `tell` is called with `result` and an evaluation, or `error` and errors, both
    /// the contract's; it must not answer by calling back at once.
    pub async fn open(place: Element, address: String, own: String, tell: Function) -> Self {
        // The tokens of the styles are the host's.
        let styled = place.get_root_node().dyn_into().map_or_else(|_| place.clone(), |root: ShadowRoot| root.host());
        let opening = opening::open(&address, &own, &styled).await;
        let out = Rc::new(Out { tell, latest: RefCell::default() });
        if !opening.faults.is_empty() {
            out.tell("error", &answer(errors(&opening.faults, Language::default())));
        }
        let followed = Rc::clone(&out);
        let told = move |scenario: &_, evaluation: &_| {
            let latest = Latest {
                scenario: contract::scenario_in_json(scenario),
                evaluation: contract::evaluation_in_json(evaluation),
            };
            followed.tell("result", &object(&latest.evaluation));
            followed.latest.replace(latest);
        };
        let host = Host { told: Box::new(told), faults: opening.faults };
        let home =
            Home::document(place).in_somebody_elses_document(address).with_host(opening.catalogue, opening.first, host);
        Self(Rc::new(Inner {
            home: Rc::new(home),
            drawn: RefCell::default(),
            catalogue: Cell::new(opening.catalogue),
            own,
            wanted: RefCell::default(),
            pause: RefCell::default(),
            out,
        }))
    }

    /// Draws it; as it was left, if it was drawn before.
    pub fn draw(&self) {
        let mut drawn = self.0.drawn.borrow_mut();
        if drawn.is_none() {
            *drawn = Some(Drawn::new(Rc::clone(&self.0.home)));
        }
    }

    /// Takes it away.
    pub fn remove(&self) {
        if let Some(drawn) = self.0.drawn.take() {
            drawn.remove();
        }
    }

    /// States something as a link does; what the text leaves out stays.
    pub fn amend(&self, text: String) {
        self.0.with_drawn(|drawn| drawn.amend(text));
    }

    /// Opens another case, as a link does.
    pub fn follow(&self, address: String) {
        self.0.with_drawn(|drawn| drawn.follow(address));
    }

    /// States a scenario of the contract, and nothing else. One that cannot be read changes nothing, and its errors are
    /// told.
    #[expect(clippy::needless_pass_by_value, reason = "what JavaScript passes is passed by value")]
    pub fn take(&self, scenario: JsValue) {
        match contract::read_scenario(&text(&scenario), self.0.catalogue.get(), Language::default()) {
            Ok(scenario) => self.0.with_drawn(|drawn| drawn.take(scenario)),
            Err(answer) => self.0.out.tell("error", &object(&answer)),
        }
    }

    /// Offers the notice of a file, and chooses it.
    pub fn load(&self, address: String) {
        self.0.wanted.replace(address);
        let inner = Rc::clone(&self.0);
        let load = move || spawn_local(async move { inner.load().await });
        self.0.pause.replace(Some(Timeout::new(PAUSE, load)));
    }

    /// What was stated and can be read: the contract's scenario.
    #[must_use]
    #[wasm_bindgen(getter)]
    pub fn scenario(&self) -> JsValue {
        object(&self.0.out.latest.borrow().scenario)
    }

    /// What comes out: the contract's evaluation.
    #[must_use]
    #[wasm_bindgen(getter)]
    pub fn evaluation(&self) -> JsValue {
        object(&self.0.out.latest.borrow().evaluation)
    }
}

impl Inner {
    fn with_drawn(&self, act: impl FnOnce(&Drawn)) {
        if let Some(drawn) = &*self.drawn.borrow() {
            act(drawn);
        }
    }

    async fn load(&self) {
        let address = self.wanted.borrow().clone();
        let loaded = notice_file::load(&address, &self.own).await;
        if *self.wanted.borrow() != address {
            return;
        }
        match loaded {
            Ok((catalogue, notice)) => {
                self.catalogue.set(catalogue);
                self.with_drawn(|drawn| drawn.offer(catalogue, notice));
            }
            Err(faults) => {
                self.out.tell("error", &answer(errors(&faults, Language::default())));
                self.with_drawn(|drawn| drawn.warn(faults));
            }
        }
    }
}
