//! The page before the calculator takes its place, and where it cannot: its name, what it does, what is in the way of
//! it, and the tables of every notice. It is made natively when the page is built, and is no part of the Wasm.
//!
//! In Italian: who reads it has not chosen a language yet.

use yew::LocalServerRenderer;
use yew::prelude::*;

use super::rules;
use crate::notice::Notice;
use crate::present::{Language, page, rules as words};

const LANGUAGE: Language = Language::Italian;

/// The page's HTML, for the place that the calculator takes. Needs a local set of tasks of tokio to run in.
pub async fn render(notices: &'static [Notice]) -> String {
    LocalServerRenderer::<StaticPage>::with_props(StaticPageProps { notices }).hydratable(false).render().await
}

#[derive(Properties, PartialEq)]
struct StaticPageProps {
    notices: &'static [Notice],
}

/// The rules of a notice as the calculator shows them, with the rows for so many employees marked: for those who
/// check what is shown without a browser. Needs what [`render`] needs.
pub async fn rules_of(notice: &'static Notice, language: Language, employees: Option<u32>) -> String {
    let props = RulesProps { notice, language, employees };
    LocalServerRenderer::<Rules>::with_props(props).hydratable(false).render().await
}

#[derive(Properties, PartialEq)]
struct RulesProps {
    notice: &'static Notice,
    language: Language,
    employees: Option<u32>,
}

#[component]
fn Rules(props: &RulesProps) -> Html {
    rules::view(props.notice, props.language, props.employees)
}

/// The header has the calculator's shape, so that nothing moves when that takes its place.
#[component]
fn StaticPage(props: &StaticPageProps) -> Html {
    let say = |text: &crate::present::Text| text.in_language(LANGUAGE);
    let causes = [
        ("from-disk", &words::FROM_DISK),
        ("no-wasm", &words::NO_WASM),
        ("not-downloaded", &words::NOT_DOWNLOADED),
        ("stopped", &words::STOPPED_AT_START),
    ];
    html! {
        <div class="calcolatore">
            <header class="page-header">
                <div class="languages" aria-hidden="true"><span class="language" data-reserved="">{ "\u{a0}" }</span></div>
                <h1>{ say(&page::NAME) }</h1>
                <p>{ say(&page::PURPOSE) }</p>
                <div class="screens" aria-hidden="true" data-reserved="">
                    <a aria-current="page">{ say(&page::CALCULATOR) }</a>
                    <a>{ say(&page::RULES) }</a>
                </div>
            </header>
            <main class="static-page">
                // `start.js` shows one of these sentences when it knows the cause. Where that file does not arrive, the
                // styles show the second one after some seconds.
                <div class="starting" role="status">
                    <p data-start="starting">{ say(&words::STARTING) }</p>
                    <p data-start="late">{ say(&words::LATE) }</p>
                    { for causes.map(|(cause, words)| html! { <p data-start={cause} hidden=true>{ say(words) }</p> }) }
                </div>
                <noscript><p class="starting">{ say(&words::NO_SCRIPTS) }</p></noscript>
                { for props.notices.iter().map(|notice| rules::brief(notice, LANGUAGE)) }
            </main>
            <footer class="page-footer">
                <p>{ say(&page::CAUTION) }</p>
            </footer>
        </div>
    }
}
