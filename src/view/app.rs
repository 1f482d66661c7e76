//! The one component of the page: its state, and when which part of it is drawn.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::html::Scope;
use yew::prelude::*;
use yew::virtual_dom::VComp;

#[cfg(feature = "embed")]
use super::element::Element;
use super::element::{On, el};
use super::home::Home;
use super::part::Part;
use super::scene::Scene;
#[cfg(feature = "embed")]
use super::state::HostAction;
use super::state::{Action, Screen, State};
use super::{form, place, rules, summary};
use crate::present::embedding::EMBED;
use crate::present::{Language, page};
use crate::scenario::Field;

/// How many parts out of sight are drawn at a time: few enough to leave a frame to the browser.
const AT_A_TIME: usize = 3;

/// The way to tell the page what the visitor does.
#[derive(Clone)]
pub(super) struct Dispatch(Scope<App>);

impl Dispatch {
    /// Tells it what was done.
    pub(super) fn dispatch(&self, action: Action) {
        self.0.send_message(action);
    }
}

/// The whole page, or one part of it. Both are this one type of component, and it is a struct and not a function: each
/// further type, and hooks, would cost 3 kB of Wasm.
pub struct App {
    /// `None` in a part.
    page: Option<Page>,
}

/// All that changes while the page is used.
struct Page {
    home: Rc<Home>,
    state: State,
    scene: Rc<Scene>,
    /// In which turn each part is drawn: it is drawn again when its turn changes.
    turns: Vec<u32>,
    turn: u32,
    /// Waits until the answer in short can be seen; taken once the parts in sight follow it.
    frame: Option<AnimationFrame>,
    /// Draws the parts that are still to be drawn.
    rest: Option<Timeout>,
    /// Runs while something was done a moment ago.
    pause: Option<Timeout>,
    /// What a screen reader was last told.
    announced: String,
    /// In a document of its own, the address decides which screen is shown, so that the browser's own way back works.
    _address: Option<EventListener>,
}

/// What a component is.
#[derive(Properties, Clone)]
pub struct Role {
    is: Is,
}

#[derive(Clone)]
enum Is {
    /// The calculator that lives there.
    Calculator(Rc<Home>),
    /// The part with this turn.
    Part(Rc<Scene>, Part, u32),
}

impl Role {
    /// The calculator that lives there.
    #[must_use]
    pub const fn calculator(home: Rc<Home>) -> Self {
        Self { is: Is::Calculator(home) }
    }
}

impl PartialEq for Role {
    /// Whatever has changed meanwhile, a part is the same until its turn comes.
    fn eq(&self, other: &Self) -> bool {
        let turn = |role: &Self| match &role.is {
            Is::Calculator(_) => None,
            Is::Part(_, part, turn) => Some((*part, *turn)),
        };
        turn(self) == turn(other)
    }
}

/// What happens to the page.
pub struct Message(Event);

enum Event {
    /// The visitor does something.
    Act(Action),
    /// The answer in short is about to be painted.
    Frame,
    /// The next parts are to be drawn.
    DrawMore,
}

impl From<Action> for Message {
    fn from(action: Action) -> Self {
        Self(Event::Act(action))
    }
}

impl Component for App {
    type Message = Message;
    type Properties = Role;

    fn create(context: &Context<Self>) -> Self {
        let Is::Calculator(home) = &context.props().is else { return Self { page: None } };
        let home = Rc::clone(home);
        let Some(first) = home.first else { return Self { page: None } };
        let state = State::new(home.catalogue, first, home.opening.clone());
        #[cfg(feature = "embed")]
        let state = home.host.as_ref().map_or(state, |host| host.opens_with.clone().into_state());
        let scope = context.link();
        let address = home.owns_document().then(|| {
            let link = scope.clone();
            set_document_language(state.language);
            // The browser looked for the place before there was one.
            place::show_when_drawn(Rc::clone(&home), &home.opening);
            EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
                link.send_message(Action::Follow(place::of_address()));
            })
        });
        let scene = Rc::new(Scene::new(&state, Dispatch(scope.clone()), Rc::clone(&home)));
        let turns = Part::all().map(|_| 0).collect();
        let page = Page {
            home,
            state,
            scene,
            turns,
            turn: 0,
            frame: None,
            rest: None,
            pause: None,
            announced: String::new(),
            _address: address,
        };
        #[cfg(feature = "embed")]
        page.tell_host();
        Self { page: Some(page) }
    }

    fn update(&mut self, context: &Context<Self>, Message(event): Message) -> bool {
        let Some(page) = &mut self.page else { return false };
        match event {
            Event::Act(action) => page.act(action, context.link()),
            Event::Frame => {
                page.schedule_rest(context.link());
                return false;
            }
            Event::DrawMore => page.draw_more(context.link()),
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        match (&self.page, &context.props().is) {
            (Some(page), _) => page.view(),
            (None, Is::Part(scene, part, _)) => part.draw(scene),
            (None, Is::Calculator(_)) => Html::default(),
        }
    }
}

#[cfg(feature = "embed")]
impl From<HostAction> for Message {
    fn from(action: HostAction) -> Self {
        Self(Event::Act(Action::Host(action)))
    }
}

impl Page {
    /// Does what the visitor did, and works out what follows.
    fn act(&mut self, action: Action, scope: &Scope<App>) {
        let is_pause = matches!(action, Action::Pause);
        let is_typing = matches!(action, Action::Type(..) | Action::Leave(_) | Action::Pause);
        if let Action::Follow(address) = &action {
            place::show_when_drawn(Rc::clone(&self.home), address);
        }
        #[cfg(feature = "embed")]
        if matches!(action, Action::Host(HostAction::GoOn(_))) {
            self.announced.clear();
        }
        let language = self.state.language;
        self.state.apply(action);
        if self.home.owns_document() && self.state.language != language {
            set_document_language(self.state.language);
        }
        self.scene = Rc::new(Scene::new(&self.state, Dispatch(scope.clone()), Rc::clone(&self.home)));
        self.turn += 1;
        self.rest = None;
        if is_typing {
            let link = scope.clone();
            self.frame = Some(request_animation_frame(move |_| link.send_message(Message(Event::Frame))));
        } else {
            self.frame = None;
            self.turns.fill(self.turn);
            #[cfg(feature = "embed")]
            self.tell_host();
        }
        if is_pause {
            self.announced = summary::in_words(&self.scene);
        } else {
            let link = scope.clone();
            self.pause = Some(Timeout::new(summary::PAUSE, move || link.send_message(Action::Pause)));
        }
    }

    /// Tells the host what comes out.
    #[cfg(feature = "embed")]
    fn tell_host(&self) {
        if let Some(host) = &self.home.host {
            (host.told)(self.scene.scenario(), &self.scene.evaluation);
        }
    }

    /// Gives the next parts their turn: those in sight, and then a few at a time.
    fn draw_more(&mut self, scope: &Scope<App>) {
        let turn = self.turn;
        if self.frame.take().is_some() {
            #[cfg(feature = "embed")]
            self.tell_host();
            let in_sight =
                self.turns.iter_mut().zip(Part::in_sight(&self.home)).filter(|(_, is_in_sight)| *is_in_sight);
            in_sight.for_each(|(drawn, _)| *drawn = turn);
        } else {
            self.turns.iter_mut().filter(|drawn| **drawn != turn).take(AT_A_TIME).for_each(|drawn| *drawn = turn);
        }
        self.rest = None;
        if self.turns.iter().any(|drawn| *drawn != turn) {
            self.schedule_rest(scope);
        }
    }

    fn schedule_rest(&mut self, scope: &Scope<App>) {
        let link = scope.clone();
        self.rest = Some(Timeout::new(0, move || link.send_message(Message(Event::DrawMore))));
    }

    /// A part, drawn in its turn.
    fn part(&self, part: Part) -> Html {
        let place = Part::all().position(|known| known == part);
        let turn = place.and_then(|place| self.turns.get(place)).copied().unwrap_or_default();
        let role = Role { is: Is::Part(Rc::clone(&self.scene), part, turn) };
        VComp::new::<App>(Rc::new(role), None).into()
    }

    fn view(&self) -> Html {
        let scene = &*self.scene;
        let screen = self.state.screen;
        let is_rules = screen == Screen::Rules;
        let is_calculator = screen == Screen::Calculator;
        let (to, skip) = match screen {
            Screen::Calculator => ("#risultati", &page::SKIP_TO_RESULTS),
            Screen::Rules => ("#regole", &page::SKIP_TO_RULES),
            #[cfg(feature = "embed")]
            Screen::Embedding => ("#incorpora", &EMBED),
        };
        let skip = el("a").attributes(&["class", "href"], &["skip-link", to]).text(scene.say(skip));
        let rules = is_rules.then(|| {
            let employees = scene.scenario().count(Field::Employees);
            rules::view(scene.notice, scene.language, employees)
        });
        let announced = el("p").attributes(&["class", "role"], &["visually-hidden", "status"]);
        let page = el("div")
            .attributes(&["class", "lang"], &["calcolatore", scene.language.tag()])
            .child(skip)
            .child(header(scene, self.state.screen));
        #[cfg(feature = "embed")]
        let page = self.in_a_host(page).maybe(super::host::faults(&self.state.host_faults, scene.language));
        // Inside somebody else's page, theirs is the main part and the first heading.
        let main = el(if self.home.owns_document() { "main" } else { "div" })
            .child(self.calculator(!is_calculator))
            .maybe(rules);
        #[cfg(feature = "embed")]
        let main =
            main.maybe((screen == Screen::Embedding).then(|| super::embedding::view(scene, &self.state.embedding)));
        page.child(main)
            .maybe(is_calculator.then(|| self.part(Part::Paper)))
            .child(footer(scene))
            .child(announced.text(self.announced.clone()))
            .html()
    }

    /// The page's own links stay in the page where the address is somebody else's.
    #[cfg(feature = "embed")]
    fn in_a_host(&self, page: Element) -> Element {
        if self.home.owns_document() {
            return page;
        }
        let dispatch = self.scene.dispatch.clone();
        page.on(On::Click, move |event| {
            if let Some(address) = place::of_link(&event) {
                event.prevent_default();
                dispatch.dispatch(Action::Follow(address));
            }
        })
    }

    /// The calculator; out of sight it stays as it was left.
    fn calculator(&self, is_hidden: bool) -> Html {
        let parts = |parts: &[Part]| parts.iter().map(|part| self.part(*part)).collect::<Vec<_>>();
        let form = form::view(&self.scene, parts(&Part::ALWAYS_ASKED), parts(&Part::ASKED));
        let answer = el("div").class("answer").child(summary::view(&self.scene)).child(results(
            &self.scene,
            &self.state.unread,
            parts(&Part::RESULTS),
        ));
        let names = &["class", "id", "tabindex", "hidden"];
        el("div")
            .attributes_if(names, &[Some("columns"), Some("calcolo"), Some("-1"), is_hidden.then_some("")])
            .child(form)
            .child(answer)
            .html()
    }
}

fn results(scene: &Scene, unread: &[String], parts: Vec<Html>) -> Html {
    let unread = (!unread.is_empty()).then(|| {
        let words = scene.say(&page::UNREAD_IN_LINK).replace("{names}", &unread.join(", "));
        el("p").class("history").text(words).html()
    });
    el("section")
        .attributes(
            &["class", "id", "tabindex", "aria-labelledby"],
            &["results", "risultati", "-1", "risultati-titolo"],
        )
        .child(el("h2").attributes(&["id"], &["risultati-titolo"]).text(scene.say(&page::RESULTS)))
        .maybe(unread)
        .child(el("p").class("history").text(scene.language.of(&scene.notice.history)))
        .children(parts)
        .html()
}

fn footer(scene: &Scene) -> Html {
    let lines = [&page::CAUTION, &page::PRIVACY].map(|words| el("p").text(scene.say(words)).html());
    // Who reads it inside another site has nothing to embed.
    let embed = scene.home.is_a_page().then(|| {
        let link = el("a").attributes(&["href"], &["embed.html#incorpora"]).text(scene.say(&EMBED));
        el("p").child(link).html()
    });
    el("footer").class("page-footer").children(lines).maybe(embed).html()
}

fn header(scene: &Scene, screen: Screen) -> Html {
    let languages = Language::ALL.iter().map(|language| {
        let dispatch = scene.dispatch.clone();
        let language = *language;
        let pressed = if language == scene.language { "true" } else { "false" };
        el("button")
            .attributes(&["type", "class", "lang", "aria-pressed"], &["button", "language", language.tag(), pressed])
            .on(On::Click, move |_| dispatch.dispatch(Action::ChooseLanguage(language)))
            .text(language.name())
            .html()
    });
    let screens = [(Screen::Calculator, "#calcolo", &page::CALCULATOR), (Screen::Rules, "#regole", &page::RULES)];
    let screens = screens.into_iter().map(|(of, href, words)| {
        let current = (of == screen).then_some("page");
        el("a").attributes_if(&["href", "aria-current"], &[Some(href), current]).text(scene.say(words)).html()
    });
    el("header")
        .class("page-header")
        .child(el("div").class("languages").children(languages))
        .child(el(if scene.home.owns_document() { "h1" } else { "h2" }).text(scene.say(&page::NAME)))
        .child(el("p").text(scene.say(&page::PURPOSE)))
        .child(
            el("nav").attributes(&["class", "aria-label"], &["screens", scene.say(&page::SCREENS)]).children(screens),
        )
        .html()
}

/// The document speaks the language of the page.
fn set_document_language(language: Language) {
    let document = gloo::utils::document();
    if let Some(root) = document.document_element() {
        // Only a document that is going away refuses an attribute.
        let _ = root.set_attribute("lang", language.tag());
    }
    document.set_title(page::NAME.in_language(language));
}
