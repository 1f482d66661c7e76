//! The one component of the page: its state, and when which part of it is drawn.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::html::Scope;
use yew::prelude::*;
use yew::virtual_dom::VComp;

use super::element::el;
use super::home::Home;
use super::part::Part;
use super::scene::Scene;
#[cfg(feature = "embed")]
use super::state::HostAction;
use super::state::{Action, Screen, State};
use super::{around, form, paper, place, rules, stopped, summary};
#[cfg(feature = "embed")]
use crate::present::embedding::EMBED;
use crate::present::{Language, page};
use crate::scenario::Field;

/// How long a frame of the screen is waited for, in milliseconds.
const NO_FRAME: u32 = 200;

/// How many parts out of sight are drawn at a time: few enough to leave a frame to the browser.
const AT_A_TIME: usize = 3;

/// Draws a calculator where it lives; gives the way to act in it from outside.
#[must_use]
pub fn draw(home: Home) -> AppHandle<App> {
    // An event is answered by the element to which it happens, or by none: looking for an answer from there to the root
    // would take a tenth of a key's time.
    set_event_bubbling(false);
    let root = home.root().clone();
    yew::Renderer::with_root_and_props(root, Role { is: Is::Calculator(Rc::new(home)) }).render()
}

/// The way to tell the page what the visitor does, and a part that it is to be drawn.
#[derive(Clone)]
pub(super) struct Dispatch(Scope<App>);

impl Dispatch {
    /// Tells it what was done.
    pub(super) fn dispatch(&self, action: Action) {
        self.tell(Event::Act(action));
    }

    #[inline(never)]
    fn tell(&self, event: Event) {
        self.0.send_message(Message(event));
    }
}

/// The whole page, or one part of it. Both are this one type of component, and it is no function: each further type, and
/// hooks, would cost 3 kB of Wasm.
pub struct App(Drawing);

#[expect(clippy::large_enum_variant, reason = "a box is 200 bytes for each visitor to download, and the parts are few")]
enum Drawing {
    Page(Page),
    /// The part is drawn from this.
    Part(Part, Rc<Scene>),
    /// There is no notice.
    Nothing,
}

/// All that changes while the page is used.
struct Page {
    home: Rc<Home>,
    state: State,
    scene: Rc<Scene>,
    /// Changes when everything is drawn anew.
    turn: u32,
    parts: Vec<Placed>,
    /// Waits until the answer in short can be seen; taken once the parts in sight follow it.
    frame: Option<Painted>,
    /// Draws the parts that are still to be drawn.
    rest: Option<Timeout>,
    /// Runs while something was done a moment ago.
    pause: Option<Timeout>,
    /// What a screen reader was last told.
    announced: String,
    /// The sheets say the day on which they are printed, however long the page was open.
    _before_print: EventListener,
    /// In a document of its own, the address decides which screen is shown, so that the browser's own way back works; in
    /// somebody else's, the links of the page do.
    _address: Option<EventListener>,
}

/// Waits for the next frame of the screen, or for a timer where no frame comes: browsers draw none for a page in the
/// background, or for a frame that nobody can see.
struct Painted {
    _frame: AnimationFrame,
    _timer: Timeout,
}

impl Painted {
    fn wait(dispatch: &Dispatch) -> Self {
        let (first, second) = (dispatch.clone(), dispatch.clone());
        Self {
            _frame: request_animation_frame(move |_| first.tell(Event::Frame)),
            _timer: Timeout::new(NO_FRAME, move || second.tell(Event::Frame)),
        }
    }
}

/// A part on the page.
struct Placed {
    part: Part,
    /// None before it was drawn once.
    way: Option<Dispatch>,
    /// It does not show yet what was typed.
    is_behind: bool,
}

impl Placed {
    fn draw(&mut self, scene: &Rc<Scene>) {
        self.is_behind = false;
        if let Some(way) = &self.way {
            way.tell(Event::Draw(Rc::clone(scene)));
        }
    }
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
    /// A part, drawn in this turn with everything else.
    Part(Part, Rc<Scene>, u32),
}

impl PartialEq for Role {
    /// Whatever has changed meanwhile, a part stays as it is until it is told, or everything is drawn anew.
    fn eq(&self, other: &Self) -> bool {
        let turn = |role: &Self| match &role.is {
            Is::Calculator(_) => None,
            Is::Part(part, _, turn) => Some((*part, *turn)),
        };
        turn(self) == turn(other)
    }
}

/// What happens to a component.
pub struct Message(Event);

enum Event {
    /// The visitor does something.
    Act(Action),
    /// The answer in short is about to be painted.
    Frame,
    /// The next parts are to be drawn.
    DrawMore,
    /// The page is about to be printed.
    Print,
    /// This part is on the page.
    Place(Part, Dispatch),
    /// The part is drawn anew, from this.
    Draw(Rc<Scene>),
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
        let way = Dispatch(context.link().clone());
        Self(match &context.props().is {
            Is::Calculator(home) => Page::new(home, way).map_or(Drawing::Nothing, Drawing::Page),
            Is::Part(part, scene, _) => {
                scene.dispatch.tell(Event::Place(*part, way));
                Drawing::Part(*part, Rc::clone(scene))
            }
        })
    }

    fn changed(&mut self, context: &Context<Self>, _: &Role) -> bool {
        if let Is::Part(part, scene, _) = &context.props().is {
            self.0 = Drawing::Part(*part, Rc::clone(scene));
        }
        true
    }

    fn update(&mut self, _: &Context<Self>, Message(event): Message) -> bool {
        #[cfg(feature = "embed")]
        super::host::set_busy(true);
        let is_drawn = self.answer(event);
        #[cfg(feature = "embed")]
        super::host::set_busy(is_drawn);
        is_drawn
    }

    #[cfg(feature = "embed")]
    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        super::host::set_busy(false);
    }

    fn view(&self, _: &Context<Self>) -> Html {
        match &self.0 {
            Drawing::Page(page) => page.view(),
            Drawing::Part(part, scene) => part.draw(scene),
            Drawing::Nothing => Html::default(),
        }
    }
}

impl App {
    /// Returns true if the component is to be drawn.
    fn answer(&mut self, event: Event) -> bool {
        match (&mut self.0, event) {
            (Drawing::Page(page), Event::Act(action)) => return page.act(action),
            // The second of the two that were waited for may come before the parts are drawn, or after.
            (Drawing::Page(page), Event::Frame) if page.frame.is_some() && page.rest.is_none() => page.schedule_rest(),
            (Drawing::Page(page), Event::DrawMore) => page.draw_more(),
            (Drawing::Page(page), Event::Print) => page.draw_paper(),
            (Drawing::Page(page), Event::Place(part, way)) => page.place(part, way),
            (Drawing::Part(_, drawn), Event::Draw(scene)) => {
                *drawn = scene;
                return true;
            }
            _ => {}
        }
        false
    }
}

#[cfg(feature = "embed")]
impl From<HostAction> for Message {
    fn from(action: HostAction) -> Self {
        Self(Event::Act(Action::Host(action)))
    }
}

impl Page {
    /// The page of a calculator that lives there.
    fn new(home: &Rc<Home>, dispatch: Dispatch) -> Option<Self> {
        let home = Rc::clone(home);
        let state = State::new(home.catalogue, home.first?, home.opening.clone());
        #[cfg(feature = "embed")]
        let state = home.host.as_ref().map_or(state, |host| host.opens_with.clone().into_state());
        let address = home.owns_document().then(|| {
            let dispatch = dispatch.clone();
            set_document_language(state.language);
            // The browser looked for the place before there was one.
            place::show_when_drawn(Rc::clone(&home), &home.opening);
            EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
                dispatch.dispatch(Action::Follow(place::of_address()));
            })
        });
        #[cfg(feature = "embed")]
        let address = address.or_else(|| Some(super::host::follow_links(home.root(), dispatch.clone())));
        let printing = dispatch.clone();
        let before_print =
            EventListener::new(&gloo::utils::window(), "beforeprint", move |_| printing.tell(Event::Print));
        let scene = Rc::new(Scene::new(&state, dispatch, Rc::clone(&home)));
        let page = Self {
            home,
            state,
            scene,
            turn: 0,
            parts: Part::all().map(|part| Placed { part, way: None, is_behind: false }).collect(),
            frame: None,
            rest: None,
            pause: None,
            announced: String::new(),
            _before_print: before_print,
            _address: address,
        };
        #[cfg(feature = "embed")]
        page.tell_host();
        Some(page)
    }

    /// Does what the visitor did, and works out what follows. Gives whether the page around the parts is to be drawn anew.
    fn act(&mut self, action: Action) -> bool {
        let is_pause = matches!(action, Action::Pause);
        let is_typing = matches!(action, Action::Type(..) | Action::Leave | Action::Pause);
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
        let dispatch = self.scene.dispatch.clone();
        self.scene = Rc::new(Scene::new(&self.state, dispatch.clone(), Rc::clone(&self.home)));
        self.rest = None;
        if is_typing {
            for part in &mut self.parts {
                part.is_behind = true;
                if part.part == Part::Summary {
                    part.draw(&self.scene);
                }
            }
            self.frame = Some(Painted::wait(&dispatch));
        } else {
            self.frame = None;
            self.turn += 1;
            self.parts.iter_mut().for_each(|part| part.is_behind = false);
            #[cfg(feature = "embed")]
            self.tell_host();
        }
        if is_pause {
            self.announced = summary::in_words(&self.scene);
        } else {
            self.pause = Some(Timeout::new(summary::PAUSE, move || dispatch.dispatch(Action::Pause)));
        }
        // What is around the parts does not depend on what is typed, but for what a screen reader is told.
        !is_typing || is_pause
    }

    /// A part is on the page.
    fn place(&mut self, part: Part, way: Dispatch) {
        if let Some(placed) = self.parts.iter_mut().find(|placed| placed.part == part) {
            placed.way = Some(way);
        }
    }

    /// Draws the sheets as they are to be printed now.
    fn draw_paper(&mut self) {
        if let Some(paper) = self.parts.iter_mut().find(|placed| placed.part == Part::Paper) {
            paper.draw(&self.scene);
        }
    }

    /// Tells the host what comes out.
    #[cfg(feature = "embed")]
    fn tell_host(&self) {
        if let Some(host) = &self.home.host {
            (host.told)(self.scene.scenario(), &self.scene.evaluation, &self.state.unread);
        }
    }

    /// Draws the next parts: those in sight, and then a few at a time.
    fn draw_more(&mut self) {
        let scene = &self.scene;
        if self.frame.take().is_some() {
            let in_sight =
                self.parts.iter_mut().zip(Part::in_sight(&self.home)).filter(|(_, is_in_sight)| *is_in_sight);
            in_sight.for_each(|(part, _)| part.draw(scene));
            #[cfg(feature = "embed")]
            self.tell_host();
        } else {
            self.parts.iter_mut().filter(|part| part.is_behind).take(AT_A_TIME).for_each(|part| part.draw(scene));
        }
        self.rest = None;
        if self.parts.iter().any(|part| part.is_behind) {
            self.schedule_rest();
        }
    }

    fn schedule_rest(&mut self) {
        let dispatch = self.scene.dispatch.clone();
        self.rest = Some(Timeout::new(0, move || dispatch.tell(Event::DrawMore)));
    }

    fn part(&self, part: Part) -> Html {
        let role = Role { is: Is::Part(part, Rc::clone(&self.scene), self.turn) };
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
            .attributes_if(
                &["class", "lang", "data-framed"],
                &[Some("calcolatore"), Some(scene.language.tag()), self.home.is_framed().then_some("")],
            )
            .child(skip)
            .child(stopped::notice(scene))
            .child(around::header(scene, screen));
        #[cfg(feature = "embed")]
        let page = page.maybe(super::host::faults(&self.state.host_faults, scene.language));
        // Inside somebody else's page, theirs is the main part and the first heading.
        let main = el(if self.home.owns_document() { "main" } else { "div" })
            .child(self.calculator(!is_calculator))
            .maybe(rules);
        #[cfg(feature = "embed")]
        let main =
            main.maybe((screen == Screen::Embedding).then(|| super::embedding::view(scene, &self.state.embedding)));
        page.child(main)
            .maybe(is_calculator.then(|| self.part(Part::Paper)))
            .child(around::footer(scene))
            .child(announced.text(self.announced.clone()))
            .html()
    }

    /// The calculator; out of sight it stays as it was left.
    fn calculator(&self, is_hidden: bool) -> Html {
        let parts = |parts: &[Part]| parts.iter().map(|part| self.part(*part)).collect::<Vec<_>>();
        let form = form::view(&self.scene, parts(&Part::ALWAYS_ASKED), parts(&Part::ASKED));
        let answer = el("div")
            .class("answer")
            .child(self.part(Part::Summary))
            .maybe(self.home.is_framed().then(|| paper::address(&self.scene)))
            .child(around::results(&self.scene, &self.state.unread, parts(&Part::RESULTS)));
        let names = &["class", "id", "tabindex", "hidden"];
        el("div")
            .attributes_if(names, &[Some("columns"), Some("calcolo"), Some("-1"), is_hidden.then_some("")])
            .child(form)
            .child(answer)
            .html()
    }
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
