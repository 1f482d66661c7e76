//! The page. It shows what the visitor typed and what follows from it, and works out nothing itself: every figure
//! comes from `crate::rules`, every word from `crate::present` and the notice files.
//!
//! One component holds the state; the topics are plain functions from an evaluation to HTML, one file each.

mod ceilings;
mod costs;
mod draft;
mod figure;
mod findings;
mod form;
mod grant;
mod payment;
mod pilot;
mod rules;
mod sources;
#[cfg(feature = "static-page")]
pub mod static_page;
mod text_field;
mod training;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::evaluate;
use crate::evaluation::Evaluation;
use crate::notice::{Catalogue, Citations, Notice};
use crate::present::{Language, page};
use crate::scenario::{Field, Scenario};
use draft::{Draft, ReadDraft};

/// How long typing must pause before a change of result is announced, in milliseconds.
const ANNOUNCE_AFTER: u32 = 900;

/// What the visitor does.
pub(crate) enum Action {
    /// Chooses a notice, by its id.
    ChooseNotice(&'static str),
    /// Types into a field.
    Type(Field, String),
    /// Leaves a field.
    Leave(Field),
    /// Puts action B into the plan or leaves it out.
    SetActionB(bool),
    /// Chooses a language.
    ChooseLanguage(Language),
}

/// All that changes while the page is used.
#[derive(Clone, PartialEq)]
struct State {
    draft: Draft,
    language: Language,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::ChooseNotice(notice) => next.draft.choose_notice(notice),
            Action::Type(field, text) => next.draft.type_text(field, text),
            Action::Leave(field) => next.draft.leave(field, next.language),
            Action::SetActionB(included) => next.draft.set_action_b(included),
            Action::ChooseLanguage(language) => next.language = language,
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

/// What every part of the page is drawn from.
pub(crate) struct Scene<'a> {
    language: Language,
    notice: &'static Notice,
    draft: &'a Draft,
    read: &'a ReadDraft,
    evaluation: &'a Evaluation<'static>,
    dispatch: UseReducerDispatcher<State>,
}

impl Scene<'_> {
    fn say(&self, text: crate::present::Text) -> &'static str {
        text.in_language(self.language)
    }

    fn scenario(&self) -> &Scenario {
        &self.read.scenario
    }

    fn sources(&self, citations: &Citations) -> Html {
        sources::view(self.notice, self.language, citations)
    }
}

/// The whole page.
#[component]
pub fn App() -> Html {
    let catalogue = Catalogue::built_in();
    let first = catalogue.notices().first().map_or("", |notice| notice.id.0.as_str());
    let state = use_reducer(|| State { draft: Draft::new(first), language: Language::default() });
    let language = state.language;
    use_effect_with(language, |language| set_document_language(*language));

    let Some(notice) = catalogue.get(state.draft.notice()) else { return Html::default() };
    let read = state.draft.read(notice, catalogue, language);
    let evaluation = evaluate(notice, &read.scenario);
    let dispatch = state.dispatcher();
    let scene = Scene { language, notice, draft: &state.draft, read: &read, evaluation: &evaluation, dispatch };
    let announced = use_announcement(grant::summary(&scene));

    html! {
        <div class="calcolatore" lang={language.tag()}>
            <a class="skip-link" href="#risultati">{ scene.say(page::SKIP_TO_RESULTS) }</a>
            { header(&scene) }
            <main class="columns">
                { form::view(&scene) }
                { results(&scene) }
            </main>
            <footer class="page-footer">
                <p>{ scene.say(page::CAUTION) }</p>
                <p>{ scene.say(page::PRIVACY) }</p>
            </footer>
            <p class="visually-hidden" role="status">{ announced }</p>
        </div>
    }
}

fn header(scene: &Scene<'_>) -> Html {
    let languages = Language::ALL.iter().map(|language| {
        let dispatch = scene.dispatch.clone();
        let language = *language;
        let choose = move |_: MouseEvent| dispatch.dispatch(Action::ChooseLanguage(language));
        let chosen = language == scene.language;
        html! {
            <button type="button" class="language" lang={language.tag()} aria-pressed={chosen.to_string()} onclick={choose}>
                { language.name() }
            </button>
        }
    });
    html! {
        <header class="page-header">
            <div class="languages">{ for languages }</div>
            <h1>{ scene.say(page::NAME) }</h1>
            <p>{ scene.say(page::PURPOSE) }</p>
        </header>
    }
}

fn results(scene: &Scene<'_>) -> Html {
    html! {
        <section class="results" id="risultati" tabindex="-1" aria-labelledby="risultati-titolo">
            <h2 id="risultati-titolo">{ scene.say(page::RESULTS) }</h2>
            <p class="history">{ scene.language.of(&scene.notice.history) }</p>
            if scene.draft.is_empty(scene.notice) {
                <p>{ scene.say(page::NOTHING_STATED) }</p>
            } else {
                { grant::view(scene) }
                { findings::view(scene) }
                { ceilings::view(scene) }
                { costs::view(scene) }
                { training::view(scene) }
                { pilot::view(scene) }
                { payment::view(scene) }
            }
        </section>
    }
}

/// The text that a screen reader is told: the latest, once typing has paused, and only when it changed.
#[hook]
fn use_announcement(latest: String) -> String {
    let announced = use_state(String::new);
    {
        let announced = announced.clone();
        use_effect_with(latest, move |latest| {
            let latest = latest.clone();
            let timer = Timeout::new(ANNOUNCE_AFTER, move || announced.set(latest));
            move || drop(timer)
        });
    }
    (*announced).clone()
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
