//! A figure as it is shown: its name, its value or the reason why there is none, and its sources.

use yew::prelude::*;

use super::{Scene, sources};
use crate::evaluation::{FigureId, FigureValue};
use crate::notice::Topic;
use crate::present::{amount, count, figure_label, nothing_words, page};

/// Several figures under one another.
pub(super) fn list(scene: &Scene<'_>, figures: &[FigureId]) -> Html {
    html! { <dl class="figures">{ for figures.iter().map(|figure| row(scene, *figure)) }</dl> }
}

fn row(scene: &Scene<'_>, id: FigureId) -> Html {
    let sources = scene.evaluation.step(id).map(|step| scene.sources(step.citations));
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
        Some(figures) => {
            html! { <>{ list(scene, figures) }{ sources::readings(scene.notice, scene.language, about) }</> }
        }
        None => html! {
            <>
                <p class="nothing">{ scene.say(page::NOT_SET) }</p>
                { for scene.notice.not_set.iter().map(|cited| scene.sources(&cited.citations)) }
            </>
        },
    };
    topic(title, id, content)
}
