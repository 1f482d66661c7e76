//! A figure as it is shown: its name, its value or the reason why there is none, and its sources.

use yew::prelude::*;

use super::Scene;
use crate::evaluation::{FigureId, FigureValue};
use crate::notice::{Citations, Topic};
use crate::present::{amount, count, figure_label, nothing_words, page};

/// Several figures under one another.
pub(super) fn list(scene: &Scene<'_>, figures: &[FigureId]) -> Html {
    html! { <dl class="figures">{ for figures.iter().map(|figure| row(scene, *figure)) }</dl> }
}

fn row(scene: &Scene<'_>, id: FigureId) -> Html {
    let sources = scene.evaluation.step(id).map(|step| sources(scene, step.citations));
    html! {
        <div class="figure">
            <dt>{ figure_label(id, scene.language) }</dt>
            <dd>
                { value(scene, id) }
                { sources.unwrap_or_default() }
            </dd>
        </div>
    }
}

/// The value of a figure, or why there is none.
pub(super) fn value(scene: &Scene<'_>, id: FigureId) -> Html {
    let language = scene.language;
    let name = id.name();
    match scene.evaluation.value(id) {
        Ok(FigureValue::Amount(euro)) => {
            html! { <span class="value" data-figure={name}>{ amount(euro, language) }</span> }
        }
        Ok(FigureValue::Count(number)) => {
            html! { <span class="value" data-figure={name}>{ count(number, language) }</span> }
        }
        Err(nothing) => {
            html! { <span class="nothing" data-figure={name}>{ nothing_words(nothing, language) }</span> }
        }
    }
}

/// Where a rule stands; opened, what it says there.
pub(super) fn sources(scene: &Scene<'_>, citations: &Citations) -> Html {
    let references: Vec<&str> = citations.iter().map(|citation| &*citation.reference).collect();
    let said = citations.iter().filter_map(|citation| scene.notice.citation(citation)).map(|citation| {
        html! {
            <li><cite>{ &*citation.reference }</cite>{ ": " }{ scene.language.of(&citation.says) }</li>
        }
    });
    html! {
        <details class="sources">
            <summary>{ format!("{}: {}", scene.say(page::SOURCES), references.join("; ")) }</summary>
            <ul>{ for said }</ul>
        </details>
    }
}

/// How the act is read, and where it disagrees with itself, beside the topic that it touches.
pub(super) fn readings(scene: &Scene<'_>, topic: Topic) -> Html {
    let readings: Vec<_> = scene.notice.readings.iter().filter(|reading| reading.topic == topic).collect();
    if readings.is_empty() {
        return Html::default();
    }
    let items = readings.into_iter().map(|reading| {
        let references: Vec<&str> = reading.citations.iter().map(|citation| &*citation.reference).collect();
        html! { <li>{ scene.language.of(&reading.text) }{ format!(" ({})", references.join("; ")) }</li> }
    });
    html! {
        <details class="sources">
            <summary>{ scene.say(page::READINGS) }</summary>
            <ul>{ for items }</ul>
        </details>
    }
}

/// A topic that the act leaves to later provisions.
pub(super) fn not_set(scene: &Scene<'_>) -> Html {
    let sources = scene.notice.not_set.as_ref().map(|cited| sources(scene, &cited.citations));
    html! {
        <>
            <p class="nothing">{ scene.say(page::NOT_SET) }</p>
            { sources.unwrap_or_default() }
        </>
    }
}

/// A topic of the results under its heading.
pub(super) fn topic(title: &'static str, id: &'static str, content: Html) -> Html {
    let heading = format!("{id}-titolo");
    html! {
        <section class="topic" aria-labelledby={heading.clone()}>
            <h3 id={heading}>{ title }</h3>
            { content }
        </section>
    }
}
