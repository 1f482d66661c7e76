//! Legal sources as they are shown: act and place, and, opened, what it says there in our own words. Also how an act
//! is read where it is open to reading. Which source belongs to which figure is the evaluation's to say.

use yew::prelude::*;

use super::element::el;
use crate::notice::{CitationRef, Citations, Notice, Reading, Topic};
use crate::present::{Language, page};

/// Where a rule stands; opened, what it says there.
pub(super) fn view(notice: &'static Notice, language: Language, citations: &'static Citations) -> Html {
    let said = citations.iter().filter_map(|citation| notice.citation(citation)).map(|citation| {
        let reference = el("cite").attributes(&["lang"], &["it"]).text(citation.reference.to_string());
        el("li").child(reference).text(": ").text(language.of(&citation.says)).html()
    });
    let summary = el("summary").text(page::SOURCES.in_language(language)).text(": ").child(references(citations));
    el("details").class("sources").child(summary).child(el("ul").children(said)).html()
}

/// The places in the acts, one after the other. They are Italian in every language.
pub(super) fn references(citations: &Citations) -> Html {
    el("span").attributes(&["lang"], &["it"]).text(in_words(citations)).html()
}

/// The places in the acts, one after the other: each place once, each act named once where places of it follow each
/// other.
pub(super) fn in_words<'a>(citations: impl IntoIterator<Item = &'a CitationRef>) -> String {
    let (mut words, mut named, mut seen) = (String::new(), "", Vec::new());
    for citation in citations {
        let reference = &*citation.reference;
        if seen.contains(&reference) {
            continue;
        }
        seen.push(reference);
        let (act, place) = reference.split_once(", ").unwrap_or((reference, ""));
        if !words.is_empty() {
            words.push_str("; ");
        }
        words.push_str(if act == named { place } else { reference });
        named = act;
    }
    words
}

/// How an act is read, and where it disagrees with itself, on one topic.
pub(super) fn readings(notice: &'static Notice, language: Language, topic: Topic) -> Html {
    let readings: Vec<&Reading> = notice.readings.iter().filter(|reading| reading.topic == topic).collect();
    if readings.is_empty() {
        return Html::default();
    }
    let readings = readings.into_iter().map(|reading| reading_view(language, reading));
    let summary = el("summary").text(page::READINGS.in_language(language));
    el("details").class("sources").child(summary).child(el("ul").children(readings)).html()
}

/// A reading in a list, with its sources.
pub(super) fn reading_view(language: Language, reading: &'static Reading) -> Html {
    el("li").text(language.of(&reading.text)).text(" (").child(references(&reading.citations)).text(")").html()
}
