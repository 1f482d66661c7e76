//! The rules of a notice, to be read through: every table and condition with its sources, topic by topic, and the row
//! of the visitor. Nothing needs to be stated for it. What it holds is in `topics`, what it is made of in
//! `section`.
//!
//! Every id here begins with `regole`, so that the address of a topic (`#regole-massimali`) is the address of this view.

mod section;
mod topics;

use yew::prelude::*;

use super::around;
use super::element::el;
use crate::notice::{Notice, Status, Topic};
use crate::present::{Language, Text, date, page, rules};
use section::Section;

/// How many signs of the digest are shown: enough to tell two versions of a file apart, short enough to be copied.
const SHOWN_DIGEST: usize = "sha256:".len() + 12;

/// What the rules are written from.
#[derive(Clone, Copy)]
struct Book<'a> {
    notice: &'a Notice,
    language: Language,
    /// How many employees the visitor has, where that is known.
    employees: Option<u32>,
    /// Only tables and where they stand, for the page before the calculator.
    brief: bool,
}

impl Book<'_> {
    fn say(&self, text: &Text) -> &'static str {
        text.in_language(self.language)
    }

    fn fill(&self, text: &Text, values: &[&str]) -> String {
        rules::fill(*text, self.language, values)
    }
}

/// Every rule of a notice; the rows for so many employees are marked.
pub(super) fn view(notice: &Notice, language: Language, employees: Option<u32>) -> Html {
    let book = Book { notice, language, employees, brief: false };
    let (mut contents, mut sections) = (Vec::new(), Vec::new());
    let mut add = |(id, title): (&'static str, &'static Text), topic: Option<Topic>| {
        let title = book.say(title);
        let link = el("a").attributes(&["href"], &[&["#regole-", id].concat()]).text(title);
        contents.push(el("li").child(link).html());
        sections.push(section_view(book, id, title, topic));
    };
    for topic in Topic::ALL {
        add(topics::heading(*topic), Some(*topic));
        if *topic == Topic::Requirements {
            add(("azioni", &rules::ACTIONS), None);
        }
    }
    let names = &["class", "id", "tabindex", "aria-labelledby"];
    let contents = el("ul").children(contents);
    let label = book.say(&rules::CONTENTS);
    el("article")
        .attributes(names, &["rules", "regole", "-1", "regole-titolo"])
        .children(opening(&book))
        .child(el("p").class("hint").text(file(&book)))
        .child(el("nav").attributes(&["class", "aria-label"], &["rules-contents", label]).child(contents))
        .children(sections)
        .html()
}

/// The tables of a notice, with where they stand and nothing else.
#[cfg(feature = "static-page")]
pub(super) fn brief(notice: &Notice, language: Language) -> Html {
    let book = Book { notice, language, employees: None, brief: true };
    let (mut sections, mut unset) = (Vec::new(), Vec::new());
    for topic in Topic::ALL {
        let title = book.say(topics::heading(*topic).1);
        let mut section = Section::new(book);
        if topics::write(&mut section, *topic).is_none() {
            unset.push(title);
        } else if !section.content.is_empty() {
            let references = section.references();
            let sources = el("p").class("sources").text(book.say(&page::SOURCES)).text(": ").text(references);
            let topic = el("section").class("rules-topic").child(el("h3").text(title));
            sections.push(topic.children(section.content).child(sources).html());
        }
    }
    let mut article = el("article").class("rules").children(opening(&book)).children(sections);
    if !unset.is_empty() {
        let not_set = el("p").class("nothing").text(book.say(&page::NOT_SET));
        article =
            article.child(el("section").class("rules-topic").child(el("h3").text(unset.join(", "))).child(not_set));
    }
    article.html()
}

/// Which notice it is, whether applications can be sent, what became of it, what it is for, its acts.
fn opening(book: &Book<'_>) -> Vec<Html> {
    let Book { notice, language, .. } = *book;
    let status = match notice.status {
        Status::Open => rules::OPEN,
        Status::Closed => rules::CLOSED,
    };
    let mut acts = Section::new(*book);
    for act in &notice.acts.0 {
        let published = act.published.as_ref().map_or("", |published| language.of(published));
        let published = book.fill(&rules::ACT, &[&date(act.date, language), published]);
        acts.line(&act.name, &act.title, &published, None);
    }
    acts.list(None);
    let title =
        [language.of(&notice.region), ", ", &notice.year().to_string(), ": ", language.of(&notice.title)].concat();
    let history = around::history(notice).child(el("strong").text(book.say(&status))).text(" ");
    let mut opening = vec![
        el("h2").attributes_if(&["id"], &[(!book.brief).then_some("regole-titolo")]).text(title).html(),
        history.text(language.of(&notice.history).to_owned()).html(),
        el("p").text(language.of(&notice.summary).to_owned()).html(),
    ];
    opening.append(&mut acts.content);
    opening
}

/// The notice file as trainers cite it.
fn file(book: &Book<'_>) -> String {
    let Notice { id, version, digest, .. } = book.notice;
    book.fill(&rules::FILE, &[&id.0, version, digest.get(..SHOWN_DIGEST).unwrap_or(digest)])
}

/// A topic; or the two actions, which are no topic of their own.
fn section_view(book: Book<'_>, id: &str, title: &str, topic: Option<Topic>) -> Html {
    let mut section = Section::new(book);
    let mut is_set = true;
    match topic {
        Some(topic) => is_set = topics::write(&mut section, topic).is_some(),
        None => topics::write_actions(&mut section),
    }
    if !is_set {
        section.content.push(el("p").class("nothing").text(book.say(&page::NOT_SET)).html());
        section.cite_not_set();
    }
    if let Some(topic) = topic {
        topics::write_remarks(&mut section, topic);
    }
    // What is only in the words of the act's places is read there.
    let is_open = section.content.is_empty();
    section.sources(is_open);
    el("section")
        .attributes(&["class", "id"], &["rules-topic", &["regole-", id].concat()])
        .child(el("h3").text(title.to_owned()))
        .children(section.content)
        .html()
}
