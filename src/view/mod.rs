//! The page. It shows what the visitor typed and what follows from it, and works out nothing itself: every figure
//! comes from `crate::rules`, every word from `crate::present` and the notice files.
//!
//! One component holds the state; the topics are plain functions from an evaluation to HTML, one file each: `ask` is
//! what the form asks of a topic, `view` what the results show of it.

mod ceilings;
mod choice;
mod costs;
mod de_minimis;
mod deadlines;
mod draft;
mod element;
mod employees;
mod figure;
mod final_report;
mod findings;
mod form;
mod grant;
mod labour_cost;
mod paper;
mod payment;
mod pictures;
mod pilot;
mod place;
mod requirements;
mod rules;
mod score;
mod section;
mod slot;
mod sources;
mod state;
#[cfg(feature = "static-page")]
pub mod static_page;
mod summary;
mod text_field;
mod training;
mod vat;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::html::Scope;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::evaluate;
use crate::evaluation::{Evaluation, FigureId, Nothing};
use crate::notice::{Catalogue, Citations, Notice};
use crate::present::{Language, Text, page};
use crate::rules::with_costs_for_whole_grant;
use crate::scenario::{Field, Scenario, Value};
use draft::{Draft, ReadDraft, Remark};
use element::el;
use slot::{Slot, field_id};
use state::{Action, Screen, State};

/// What every part of the page is drawn from.
struct Scene<'a> {
    language: Language,
    notice: &'static Notice,
    draft: &'a Draft,
    read: &'a ReadDraft,
    evaluation: &'a Evaluation<'static>,
    /// The same case with costs for the whole grant where none is stated, while the grant is not known.
    most: Option<&'a (Scenario, Evaluation<'static>)>,
    /// Where something was typed a moment ago.
    typing: Option<Slot>,
    explained: &'a [FigureId],
    dispatch: Dispatch,
}

/// The evaluation from which a figure is shown.
struct Shown<'a> {
    evaluation: &'a Evaluation<'static>,
    scenario: &'a Scenario,
    /// It is the most that can be, and not what follows from the costs stated.
    is_most: bool,
}

impl Scene<'_> {
    #[inline(never)]
    fn say(&self, text: &'static Text) -> &'static str {
        text.in_language(self.language)
    }

    fn scenario(&self) -> &Scenario {
        &self.read.scenario
    }

    fn sources(&self, citations: &'static Citations) -> Html {
        sources::view(self.notice, self.language, citations)
    }

    /// Where a figure is read: in what follows from the case as stated or, for what is granted and paid while costs
    /// are missing, in what it can come to at most.
    fn shown(&self, id: FigureId) -> Shown<'_> {
        const AT_MOST: [FigureId; 6] = [
            FigureId::GrantA,
            FigureId::GrantB,
            FigureId::GrantTotal,
            FigureId::Advance,
            FigureId::Balance,
            FigureId::Guarantee,
        ];
        match self.most {
            Some((scenario, evaluation))
                if AT_MOST.contains(&id) && self.evaluation.value(id) == Err(Nothing::NotStated) =>
            {
                Shown { evaluation, scenario, is_most: true }
            }
            _ => Shown { evaluation: self.evaluation, scenario: self.scenario(), is_most: false },
        }
    }

    /// What is to be said beside a place: what is wrong there only once typing pauses.
    fn remark(&self, slot: Slot) -> Option<Remark> {
        let is_ready = |remark: &Remark| self.typing != Some(slot) || matches!(remark, Remark::ReadAs(_));
        self.read.remark(slot).filter(is_ready)
    }

    /// The places that must be mended, each with what is wrong and the fix.
    fn faults(&self) -> impl Iterator<Item = (Slot, String)> {
        let ready = self.read.faults().filter(|(slot, _)| self.typing != Some(*slot));
        ready.map(|(slot, remark)| (slot, text_field::remark_words(self, slot, remark)))
    }

    /// What a button does that takes a result into a field and goes there.
    fn take_into(&self, field: Field, value: Value) -> impl Fn() + 'static + use<> {
        let dispatch = self.dispatch.clone();
        move || {
            dispatch.dispatch(Action::FillIn(field, value));
            place::go_to_when_drawn(field_id(field));
        }
    }
}

/// The way to tell the page what the visitor does.
#[derive(Clone)]
struct Dispatch(Scope<App>);

impl Dispatch {
    fn dispatch(&self, action: Action) {
        self.0.send_message(action);
    }
}

/// The whole page: the one component. It is a struct and not a function: hooks would cost 3 kB of Wasm.
pub struct App {
    state: State,
    /// Runs while something was done a moment ago.
    pause: Option<Timeout>,
    /// What a screen reader was last told.
    announced: String,
    /// The address decides which screen is shown, so that the browser's own way back works.
    _address: EventListener,
}

/// What happens to the page.
pub struct Message(Action);

impl From<Action> for Message {
    fn from(action: Action) -> Self {
        Self(action)
    }
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let notices = Catalogue::built_in().notices();
        let first = notices.first().map_or("", |notice| notice.id.0.as_str());
        let link = context.link().clone();
        let address = EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
            link.send_message(Action::Show(screen_of_address()));
        });
        // The browser looked for the place before there was one.
        place::show_address_when_drawn();
        let state = State::new(first, screen_of_address());
        set_document_language(state.language);
        Self { state, pause: None, announced: String::new(), _address: address }
    }

    fn update(&mut self, context: &Context<Self>, Message(action): Message) -> bool {
        let is_pause = matches!(action, Action::Pause);
        if matches!(action, Action::Show(_)) {
            place::show_address_when_drawn();
        }
        let language = self.state.language;
        self.state.apply(action);
        if self.state.language != language {
            set_document_language(self.state.language);
        }
        if is_pause {
            self.announced = self.with_scene(context, summary::in_words);
        } else {
            let link = context.link().clone();
            self.pause = Some(Timeout::new(summary::PAUSE, move || link.send_message(Action::Pause)));
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        self.with_scene(context, |scene| page(scene, self.state.screen, &self.announced))
    }
}

impl App {
    /// Works out everything that the page is drawn from, and draws from it.
    fn with_scene<Drawn: Default>(&self, context: &Context<Self>, draw: impl FnOnce(&Scene<'_>) -> Drawn) -> Drawn {
        let (catalogue, language) = (Catalogue::built_in(), self.state.language);
        let Some(notice) = catalogue.get(self.state.draft.notice()) else { return Drawn::default() };
        let read = self.state.draft.read(notice, catalogue, language);
        let evaluation = evaluate(notice, &read.scenario);
        let most = with_costs_for_whole_grant(&evaluation, &read.scenario).map(|most| {
            let evaluation = evaluate(notice, &most);
            (most, evaluation)
        });
        draw(&Scene {
            language,
            notice,
            draft: &self.state.draft,
            read: &read,
            evaluation: &evaluation,
            most: most.as_ref(),
            typing: self.state.typing,
            explained: &self.state.explained,
            dispatch: Dispatch(context.link().clone()),
        })
    }
}

fn page(scene: &Scene<'_>, screen: Screen, announced: &str) -> Html {
    let skip = el("a").attributes(&["class", "href"], &["skip-link", "#risultati"]);
    let main = match screen {
        Screen::Calculator => [calculator(scene), paper::view(scene)],
        Screen::Rules => {
            let rules = rules::view(scene.notice, scene.language, scene.scenario().count(Field::Employees));
            [el("main").attributes(&["id", "tabindex"], &["risultati", "-1"]).child(rules).html(), Html::default()]
        }
    };
    el("div")
        .attributes(&["class", "lang"], &["calcolatore", scene.language.tag()])
        .child(skip.text(scene.say(&page::SKIP_TO_RESULTS)))
        .child(header(scene, screen))
        .children(main)
        .child(footer(scene))
        .child(el("p").attributes(&["class", "role"], &["visually-hidden", "status"]).text(announced.to_owned()))
        .html()
}

fn calculator(scene: &Scene<'_>) -> Html {
    let answer = el("div").class("answer").child(summary::view(scene)).child(results(scene));
    let main = el("main").attributes(&["class", "id", "tabindex"], &["columns", "calcolo", "-1"]);
    main.child(form::view(scene)).child(answer).html()
}

fn footer(scene: &Scene<'_>) -> Html {
    let lines = [&page::CAUTION, &page::PRIVACY].map(|words| el("p").text(scene.say(words)).html());
    el("footer").class("page-footer").children(lines).html()
}

fn header(scene: &Scene<'_>, screen: Screen) -> Html {
    let languages = Language::ALL.iter().map(|language| {
        let dispatch = scene.dispatch.clone();
        let language = *language;
        let pressed = if language == scene.language { "true" } else { "false" };
        el("button")
            .attributes(&["type", "class", "lang", "aria-pressed"], &["button", "language", language.tag(), pressed])
            .on(ListenerKind::onclick, move |_| dispatch.dispatch(Action::ChooseLanguage(language)))
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
        .child(el("h1").text(scene.say(&page::NAME)))
        .child(el("p").text(scene.say(&page::PURPOSE)))
        .child(
            el("nav").attributes(&["class", "aria-label"], &["screens", scene.say(&page::SCREENS)]).children(screens),
        )
        .html()
}

fn results(scene: &Scene<'_>) -> Html {
    // Below the first band nothing is granted, trained for or paid: its topics would only say so again.
    let has_band = scene.evaluation.value(FigureId::CeilingTotal) != Err(Nothing::NoBand);
    let results = el("section")
        .attributes(
            &["class", "id", "tabindex", "aria-labelledby"],
            &["results", "risultati", "-1", "risultati-titolo"],
        )
        .child(el("h2").attributes(&["id"], &["risultati-titolo"]).text(scene.say(&page::RESULTS)))
        .child(el("p").class("history").text(scene.language.of(&scene.notice.history)));
    if scene.draft.is_empty(scene.notice) {
        return results.child(el("p").text(scene.say(&page::NOTHING_STATED))).child(ceilings::view(scene)).html();
    }
    let of_band =
        |topics: [fn(&Scene<'_>) -> Html; 3]| topics.into_iter().filter(|_| has_band).map(|topic| topic(scene));
    results
        .child(findings::view(scene))
        .children(has_band.then(|| grant::view(scene)))
        .child(ceilings::view(scene))
        .child(costs::view(scene))
        .children(of_band([training::view, pilot::view, payment::view]))
        .child(deadlines::view(scene))
        .child(de_minimis::view(scene))
        .child(final_report::view(scene))
        .child(score::view(scene))
        .html()
}

/// The screen that the address of the document names.
fn screen_of_address() -> Screen {
    Screen::of_id(&place::of_address())
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
