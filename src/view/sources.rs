//! Legal sources as they are shown: act and place, and, opened, what it says there in our own words. Also how an act
//! is read where it is open to reading. Which source belongs to which figure is the evaluation's to say.

use yew::prelude::*;

use crate::notice::{Citations, Notice, Reading, Topic};
use crate::present::{Language, page};

/// Where a rule stands; opened, what it says there.
pub(super) fn view(notice: &Notice, language: Language, citations: &Citations) -> Html {
    let said = citations.iter().filter_map(|citation| notice.citation(citation)).map(|citation| {
        html! {
            <li><cite lang="it">{ &*citation.reference }</cite>{ ": " }{ language.of(&citation.says) }</li>
        }
    });
    html! {
        <details class="sources">
            <summary>{ page::SOURCES.in_language(language) }{ ": " }{ references(citations) }</summary>
            <ul>{ for said }</ul>
        </details>
    }
}

/// The places in the acts, one after the other. They are Italian in every language.
pub(super) fn references(citations: &Citations) -> Html {
    let references: Vec<&str> = citations.iter().map(|citation| &*citation.reference).collect();
    html! { <span lang="it">{ references.join("; ") }</span> }
}

/// How an act is read, and where it disagrees with itself, on one topic.
pub(super) fn readings(notice: &Notice, language: Language, topic: Topic) -> Html {
    let readings: Vec<&Reading> = notice.readings.iter().filter(|reading| reading.topic == topic).collect();
    if readings.is_empty() {
        return Html::default();
    }
    html! {
        <details class="sources">
            <summary>{ page::READINGS.in_language(language) }</summary>
            <ul>{ for readings.into_iter().map(|reading| reading_view(language, reading)) }</ul>
        </details>
    }
}

/// A reading in a list, with its sources.
pub(super) fn reading_view(language: Language, reading: &Reading) -> Html {
    html! { <li>{ language.of(&reading.text) }{ " (" }{ references(&reading.citations) }{ ")" }</li> }
}
