//! The calculator as a part of somebody else's page, for `element.js`, which makes the custom element of it: drawn in an
//! element, taken away and drawn again as it was left, told what the host states, telling what comes out.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;
use web_sys::js_sys::{Function, Promise};

use super::functions::{object, text};
use super::message::{answer, errors, newly_unread};
use super::notice_file;
use super::opening::{self, Opening};
use crate::contract;
use crate::notice::{Catalogue, Notice};
use crate::present::Language;
use crate::view::{self, Drawn, Home, Host, Kept};

/// How long an address of a notice file stays the same before it is fetched, in milliseconds.
const PAUSE: u32 = 200;

thread_local! {
    /// Calculators that were taken away, for the next element that wants one. Yew never lets go of an element in which it
    /// has drawn, so that a new one each time would fill the memory of a page that changes often.
    static IDLE: RefCell<Vec<Rc<Inner>>> = const { RefCell::new(Vec::new()) };
}

/// True while a calculator of the page does something: an error that is reported meanwhile, without a word on where it
/// began (`WebKit` says nothing of scripts of other origins), is of that.
#[must_use]
#[wasm_bindgen]
pub fn is_busy() -> bool {
    view::is_busy()
}

/// A calculator that is in a page.
#[wasm_bindgen]
pub struct Calculator(Rc<Inner>);

struct Inner {
    place: Element,
    drawn: Drawn,
    out: Rc<Out>,
    offer: Cell<Offered>,
    /// The address of one of the calculator's files.
    own: String,
    /// The notice file that is wanted, if another than at first.
    wanted: RefCell<String>,
    /// Runs while that may still change.
    pause: RefCell<Option<Timeout>>,
}

/// The notices of a calculator, and the one that the host gave, if it did.
type Offered = (&'static Catalogue, Option<&'static Notice>);

/// What was done in a calculator that was taken away. It holds nothing of the page: JavaScript sees no further than the
/// edge of Wasm, and would never find out that nobody needs the page's elements any more.
#[wasm_bindgen]
pub struct Removed {
    kept: Kept,
    offer: Offered,
    /// The address of the notice file that was still to be loaded; empty for none.
    wanted: String,
    /// What the host was told was not read.
    unread: Vec<String>,
}

/// The way to the host.
struct Out {
    /// Nobody is told while the calculator is in no page.
    tell: RefCell<Option<Function>>,
    /// What was stated and what came out last, as JSON.
    latest: RefCell<Latest>,
    /// The names that were not read, as they were told last.
    unread: RefCell<Vec<String>>,
}

/// What was stated and what came out last, as JSON.
#[derive(Default, PartialEq)]
struct Latest {
    scenario: String,
    evaluation: String,
}

impl Out {
    /// Tells the host: what happened, and what belongs to it.
    fn tell(&self, what: &str, detail: &JsValue) {
        if let Some(tell) = &*self.tell.borrow() {
            // It answers later, and what goes wrong there is its own.
            let _ = tell.call2(&JsValue::UNDEFINED, &what.into(), detail);
        }
    }
}

#[wasm_bindgen]
impl Calculator {
    /// A calculator for an element of the page, which opens with the part of an address after `#`. `own` is the address
    /// of one of the calculator's files. `tell` is called with `result` and an evaluation, or `error` and errors, both
    /// the contract's; it must not answer by calling back at once. Undefined where no notice is built in.
    pub async fn open(element: Element, address: String, own: String, tell: Function) -> Option<Self> {
        let Opening { catalogue, first, faults } = opening::open(&address, &own, &element).await;
        let notice = first.or_else(|| catalogue.notices().first())?;
        let kept = Kept::opened(catalogue, notice, address, faults.clone());
        let opened = Removed { kept, offer: (catalogue, first), wanted: String::new(), unread: Vec::new() };
        let calculator = Self::go_on(opened, own, tell);
        if !faults.is_empty() {
            calculator.0.out.tell("error", &answer(errors(&faults, Language::default())));
        }
        Some(calculator)
    }

    /// A calculator that goes on where one was left.
    #[must_use]
    pub fn go_on(Removed { kept, offer, wanted, unread }: Removed, own: String, tell: Function) -> Self {
        let calculator = if let Some(inner) = IDLE.with_borrow_mut(Vec::pop) {
            inner.out.tell.replace(Some(tell));
            inner.out.latest.take();
            inner.out.unread.replace(unread);
            inner.offer.set(offer);
            inner.drawn.go_on(kept);
            Self(inner)
        } else {
            Self(Rc::new(Inner::new(kept, offer, own, tell, unread)))
        };
        if !wanted.is_empty() {
            calculator.load(wanted);
        }
        calculator
    }

    /// Takes it out of the page. Undefined where nothing could be kept.
    pub async fn remove(self) -> Option<Removed> {
        let Self(inner) = self;
        inner.place.remove();
        inner.out.tell.take();
        let unread = inner.out.unread.take();
        inner.pause.take();
        let wanted = inner.wanted.take();
        let left = Rc::new(RefCell::new(None));
        // After all that was asked of it before.
        let done = Promise::new(&mut |done, _| {
            let left = Rc::clone(&left);
            inner.drawn.leave(move |kept| {
                left.replace(Some(kept));
                // It only ends the waiting below.
                let _ = done.call0(&JsValue::UNDEFINED);
            });
        });
        JsFuture::from(done).await.ok()?;
        let details = inner.place.get_elements_by_tag_name("details");
        for details in (0..details.length()).filter_map(|place| details.item(place)) {
            // The next page begins with everything closed.
            let _ = details.remove_attribute("open");
        }
        let offer = inner.offer.get();
        IDLE.with_borrow_mut(|idle| idle.push(inner));
        left.take().map(|kept| Removed { kept, offer, wanted, unread })
    }

    /// The element in which it is drawn, to be put into the page.
    #[must_use]
    #[wasm_bindgen(getter)]
    pub fn place(&self) -> Element {
        self.0.place.clone()
    }

    /// States something as a link does; what the text leaves out stays.
    pub fn amend(&self, text: String) {
        self.0.drawn.amend(text);
    }

    /// Opens another case, as a link does.
    pub fn follow(&self, address: String) {
        self.0.drawn.follow(address);
    }

    /// States a scenario of the contract, and nothing else. One that cannot be read changes nothing, and its errors are
    /// told.
    #[expect(clippy::needless_pass_by_value, reason = "what JavaScript passes is passed by value")]
    pub fn take(&self, scenario: JsValue) {
        let (catalogue, _) = self.0.offer.get();
        match contract::read_scenario(&text(&scenario), catalogue, Language::default()) {
            Ok(scenario) => self.0.drawn.take(scenario),
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
    /// A calculator that is drawn in no page yet.
    fn new(kept: Kept, offer: Offered, own: String, tell: Function, unread: Vec<String>) -> Self {
        let document = gloo::utils::document();
        #[expect(clippy::expect_used, reason = "an HTML document makes a `div`")]
        let place = document.create_element("div").expect("a div can be made");
        place.set_class_name("calcolatore-radice");
        let tell = RefCell::new(Some(tell));
        let out = Rc::new(Out { tell, latest: RefCell::default(), unread: RefCell::new(unread) });
        let followed = Rc::clone(&out);
        let told = move |scenario: &_, evaluation: &_, unread: &[String]| {
            if let Some(errors) = newly_unread(&followed.unread, unread) {
                followed.tell("error", &answer(errors));
            }
            let latest = Latest {
                scenario: contract::scenario_in_json(scenario),
                evaluation: contract::evaluation_in_json(evaluation),
            };
            // An explanation that is opened, or another language, is no other result.
            if *followed.latest.borrow() != latest {
                followed.tell("result", &object(&latest.evaluation));
                followed.latest.replace(latest);
            }
        };
        let host = Host { told: Box::new(told), opens_with: kept };
        let home = Home::document(place.clone()).in_somebody_elses_document().with_host(host);
        Self {
            place,
            drawn: Drawn::new(home),
            out,
            offer: Cell::new(offer),
            own,
            wanted: RefCell::default(),
            pause: RefCell::default(),
        }
    }

    async fn load(&self) {
        let address = self.wanted.borrow().clone();
        let loaded = notice_file::load(&address, &self.own).await;
        if *self.wanted.borrow() != address {
            return;
        }
        self.wanted.take();
        match loaded {
            Ok((catalogue, notice)) => {
                self.offer.set((catalogue, Some(notice)));
                self.drawn.offer(catalogue, notice);
            }
            Err(faults) => {
                self.out.tell("error", &answer(errors(&faults, Language::default())));
                self.drawn.warn(faults);
            }
        }
    }
}
