//! The page on paper: what was entered, what follows and why, on one or two sheets, whatever is folded on the screen.
//! It is always there and only printers show it (`styles/paper.css`). In a frame, the paper of the page around has the
//! answer in short and the calculator's address; the sheets are printed from inside.

use std::iter;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::js_sys;
use yew::prelude::*;

use super::element::{el, several, text};
use super::home::Home;
use super::{Scene, choice, figure, findings, sources};
use crate::dates::Date;
use crate::evaluation::{FigureId, Outcome, ScheduleEntry};
use crate::notice::Status;
use crate::present::{
    date, date_note_words, deadline_label, field_label, form as words, page, severity_label, value_words,
};
use crate::scenario::{Entry, Field};

/// The sheets.
pub(super) fn view(scene: &Scene) -> Html {
    let (language, notice) = (scene.language, scene.notice);
    let status = match notice.status {
        Status::Open => &page::OPEN,
        Status::Closed => &page::CLOSED,
    };
    let excluded = scene.evaluation.outcome() == Outcome::Excluded;
    let heading = |words| el("h3").text(scene.say(words)).html();
    let title = format!("{} {}: {}", language.of(&notice.region), notice.year(), language.of(&notice.title));
    let printed = format!(
        "{} {}. {} {}. {}.",
        scene.say(&page::PRINTED_ON),
        today(language),
        scene.say(&page::VERSION),
        notice.version,
        scene.say(status)
    );
    let faults =
        scene.faults().map(|(slot, words)| el("li").text(format!("{}: {words}", slot.label(notice, language))).html());
    let findings = scene.evaluation.findings().iter().map(|finding| {
        el("li")
            .child(el("strong").text(severity_label(finding.code.severity(), language)))
            .text(format!(": {} ", findings::words(scene, finding)))
            .child(sources::references(finding.citations))
            .html()
    });
    let acts = notice.acts.0.iter().map(|act| el("li").text(language.of(&act.title)).html());
    let excluded = if excluded { scene.say(&page::EXCLUDED) } else { "" };
    el("div")
        .class("paper")
        .child(el("h2").text(title))
        .child(el("p").text(printed))
        .child(el("p").text(language.of(&notice.history)))
        .children(part(heading(&page::YOUR_CASE), stated(scene)))
        .child(heading(&page::RESULTS))
        .child(el("p").child(el("strong").text(excluded)))
        .child(table(FigureId::ALL.iter().filter_map(|id| row(scene, *id))))
        .children(part(heading(&page::DEADLINES), deadlines(scene)))
        .child(heading(&page::FINDINGS))
        .child(el("ul").children(faults.chain(findings)))
        .child(heading(&page::SOURCES))
        .child(el("ul").children(acts))
        .html()
}

/// The attribute of the root while the sheets are printed from inside a frame.
const WHOLE: &str = "data-whole";

/// The button that prints the sheets. Nothing in somebody else's document, which prints them with its page, nor without an
/// origin: sandboxes of that kind let nothing print.
pub(super) fn button(scene: &Scene) -> Option<Html> {
    let home = Rc::clone(&scene.home);
    let may_print = home.owns_document() && gloo::utils::window().origin() != "null";
    may_print.then(|| choice::button(scene.say(&page::PRINT), move || print(&home)))
}

fn print(home: &Home) {
    let (window, root) = (gloo::utils::window(), home.root().clone());
    // Only an attribute with a forbidden name is refused.
    let _ = root.set_attribute(WHOLE, "");
    EventListener::once(&window, "afterprint", move |_| drop(root.remove_attribute(WHOLE))).forget();
    // A browser without printers does nothing.
    let _ = window.print();
}

/// What stands below the answer in short on the paper of the page around a frame.
pub(super) fn address(scene: &Scene) -> Html {
    let location = gloo::utils::window().location();
    let of = |part: Result<String, JsValue>| part.unwrap_or_default();
    let (origin, path) = (of(location.origin()), of(location.pathname()));
    let folder = path.rfind('/').and_then(|end| path.get(..=end)).unwrap_or_default();
    el("p").class("address").text(format!("{} {origin}{folder}", scene.say(&page::WHOLE_CALCULATOR))).html()
}

/// A table under its heading, where it has lines.
fn part(heading: Html, lines: Vec<Html>) -> Option<Html> {
    (!lines.is_empty()).then(|| several([heading, table(lines)]))
}

fn table(lines: impl IntoIterator<Item = Html>) -> Html {
    el("table").child(el("tbody").children(lines)).html()
}

/// A line of the sheets: what it is, what it is worth, where it stands.
fn line(name: impl Into<AttrValue>, value: Html, source: Html) -> Html {
    el("tr")
        .child(el("th").attributes(&["scope"], &["row"]).text(name))
        .child(el("td").class("amount").child(value))
        .child(el("td").child(source))
        .html()
}

/// Everything that was stated, and what could not be read as it was typed.
fn stated(scene: &Scene) -> Vec<Html> {
    let field = |field: &Field| {
        let value = match scene.scenario().entry(*field) {
            Entry::LeftOut => return None,
            Entry::Unreadable => scene.draft.text((*field).into()).to_owned(),
            Entry::Stated(value) => value_words(value, scene.language),
        };
        Some(line(field_label(*field, scene.language), text(value), Html::default()))
    };
    let requirement = |requirement: &crate::notice::Requirement| {
        let met = scene.scenario().requirement(&requirement.id.0)?;
        let words = scene.say(if met { &words::TRUE } else { &words::FALSE });
        Some(line(scene.language.of(&requirement.text).to_owned(), text(words), Html::default()))
    };
    let fields = Field::ALL.iter().filter_map(field);
    fields.chain(scene.notice.requirements.iter().filter_map(requirement)).collect()
}

/// A figure that is known.
fn row(scene: &Scene, id: FigureId) -> Option<Html> {
    let step = scene.shown(id).evaluation.step(id)?;
    Some(line(figure::name(scene, id), figure::value(scene, id), sources::references(step.citations)))
}

/// The deadlines, and what is to be known of each one's day.
fn deadlines(scene: &Scene) -> Vec<Html> {
    let row = |entry: &ScheduleEntry<'static>| {
        let day = text(date(entry.date, scene.language));
        let notes =
            entry.notes.iter().map(|note| el("p").text(date_note_words(*note, scene.notice, scene.language)).html());
        let source = several(iter::once(sources::references(entry.citations)).chain(notes));
        line(deadline_label(entry.id, scene.language), day, source)
    };
    scene.evaluation.schedule().iter().map(row).collect()
}

/// The day on the visitor's clock.
fn today(language: crate::present::Language) -> String {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    let day = Date::from_parts(year, now.get_month() + 1, now.get_date());
    day.map(|day| date(day, language)).unwrap_or_default()
}
