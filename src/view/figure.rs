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

/// A topic that is a list of figures, with how the act is read; or where the act leaves it, when it does not rule it.
pub(super) fn topic_of_figures(
    scene: &Scene<'_>,
    title: &'static str,
    id: &'static str,
    about: Topic,
    figures: Option<&[FigureId]>,
) -> Html {
    let content = match figures {
        Some(figures) => html! { <>{ list(scene, figures) }{ readings(scene, about) }</> },
        None => html! {
            <>
                <p class="nothing">{ scene.say(page::NOT_SET) }</p>
                { for scene.notice.not_set.iter().map(|cited| sources(scene, &cited.citations)) }
            </>
        },
    };
    topic(title, id, content)
}
