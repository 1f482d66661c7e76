//! What is around the parts of the page: its head with the choices of language and screen, the heading of the results, its
//! foot. None of it depends on what is typed.

use yew::prelude::*;

use super::element::{Element, On, el};
use super::state::{Action, Screen};
use super::{Scene, paper};
use crate::notice::{Notice, Status};
use crate::present::embedding::EMBED;
use crate::present::{Language, page};

/// The choice of the language, the name of the product, the way between the screens.
pub(super) fn header(scene: &Scene, screen: Screen) -> Html {
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

/// The results under their heading, with what of a link was not read and the state of the notice.
pub(super) fn results(scene: &Scene, unread: &[String], parts: Vec<Html>) -> Html {
    let unread = (!unread.is_empty()).then(|| {
        let words = scene.say(&page::UNREAD_IN_LINK).replace("{names}", &page::some_of(unread, scene.language));
        el("p").class("history").text(words).html()
    });
    el("section")
        .attributes(
            &["class", "id", "tabindex", "aria-labelledby"],
            &["results", "risultati", "-1", "risultati-titolo"],
        )
        .child(el("h2").attributes(&["id"], &["risultati-titolo"]).text(scene.say(&page::RESULTS)))
        .maybe(unread)
        .child(history(scene.notice).text(scene.language.of(&scene.notice.history)))
        .children(parts)
        .maybe(paper::button(scene))
        .html()
}

/// Where the state of a notice is told; one that is open is no warning.
pub(super) fn history(notice: &Notice) -> Element {
    el("p").class(match notice.status {
        Status::Open => "history open",
        Status::Closed => "history",
    })
}

/// The last lines of the page.
pub(super) fn footer(scene: &Scene) -> Html {
    let lines = [&page::CAUTION, &page::PRIVACY].map(|words| el("p").text(scene.say(words)).html());
    // Who reads it inside another site has nothing to embed.
    let embed = scene.home.is_a_page().then(|| {
        let link = el("a").attributes(&["href"], &["embed.html#incorpora"]).text(scene.say(&EMBED));
        el("p").child(link).html()
    });
    el("footer").class("page-footer").children(lines).maybe(embed).html()
}
