//! A figure as it is shown: its name, its value or the reason why there is none, and how it came about, step by step
//! down to what was typed.

use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::state::Action;
use super::{Scene, section, sources};
use crate::evaluation::{FigureId, FigureValue, Operand};
use crate::notice::Topic;
use crate::present::{
    amount, count, field_label, figure_label, nothing_words, number, page, percent, step_words, way_down,
};

/// Several figures under one another.
pub(super) fn list(scene: &Scene<'_>, figures: &[FigureId]) -> Html {
    if figures.is_empty() {
        return Html::default();
    }
    html! { <dl class="figures">{ for figures.iter().map(|figure| row(scene, *figure, None)) }</dl> }
}

/// One figure in such a list, with a remark on it.
pub(super) fn row(scene: &Scene<'_>, id: FigureId, remark: Option<String>) -> Html {
    html! {
        <div class="figure" key={id.name()}>
            <dt>{ name(scene, id) }</dt>
            <dd>
                { value(scene, id) }
                if let Some(remark) = remark {
                    <p class="hint">{ remark }</p>
                }
                { explanation(scene, id) }
            </dd>
        </div>
    }
}

/// What a figure is called, with its rate where it has one.
pub(super) fn name(scene: &Scene<'_>, id: FigureId) -> String {
    let notice = scene.notice;
    let rate = match id {
        FigureId::FlatRate => notice.costs.lines.as_ref().map(|lines| lines.flat_rate.percent),
        FigureId::OtherStaffLimit => notice.costs.lines.as_ref().map(|lines| lines.other_staff.percent),
        FigureId::Advance => notice.payment.as_ref().map(|payment| payment.advance.percent),
        _ => None,
    };
    let label = figure_label(id, scene.language);
    rate.map_or_else(|| label.to_owned(), |rate| format!("{label} ({})", percent(rate, scene.language)))
}

/// The value of a figure, or why there is none.
pub(super) fn value(scene: &Scene<'_>, id: FigureId) -> Html {
    let language = scene.language;
    let shown = scene.shown(id);
    let up_to = if shown.is_most { scene.say(page::UP_TO) } else { "" };
    match shown.evaluation.value(id) {
        Ok(FigureValue::Amount(euro)) => {
            html! { <span class="value" data-figure={id.name()}>{ up_to }{ amount(euro, language) }</span> }
        }
        Ok(FigureValue::Count(number)) => {
            html! { <span class="value" data-figure={id.name()}>{ count(number, language) }</span> }
        }
        Err(nothing) => {
            html! { <span class="nothing" data-figure={id.name()}>{ nothing_words(nothing, language) }</span> }
        }
    }
}

/// How a figure came about, to be opened; nothing for one that is not known. The steps are drawn once they are asked
/// for: forty explanations at every key would be slow.
pub(super) fn explanation(scene: &Scene<'_>, id: FigureId) -> Html {
    let shown = scene.shown(id);
    let Some(step) = shown.evaluation.step(id) else { return Html::default() };
    let is_open = scene.explained.contains(&id);
    let dispatch = scene.dispatch.clone();
    let ontoggle = move |event: Event| {
        let details: HtmlDetailsElement = event.target_unchecked_into();
        dispatch.dispatch(Action::Explain(id, details.open()));
    };
    html! {
        <details class="sources" open={is_open} {ontoggle}>
            <summary>
                { scene.say(page::HOW_WORKED_OUT) }
                <span class="visually-hidden">{ ": " }{ name(scene, id) }</span>
                { " · " }{ sources::references(step.citations) }
            </summary>
            if is_open {
                { steps(scene, id) }
            }
        </details>
    }
}

/// The steps down to what was stated, each with its formula and sources.
fn steps(scene: &Scene<'_>, id: FigureId) -> Html {
    let (language, shown) = (scene.language, scene.shown(id));
    let (figures, fields) = way_down(id, shown.evaluation);
    let step = |figure: FigureId| {
        let words = step_words(figure, shown.evaluation, shown.scenario, language)?;
        let step = shown.evaluation.step(figure)?;
        Some(html! {
            <li>
                <strong>{ name(scene, figure) }</strong>{ ": " }{ words }
                { scene.sources(step.citations) }
            </li>
        })
    };
    let stated = fields.into_iter().filter_map(|field| {
        let value = shown.evaluation.operand(Operand::Field(field), shown.scenario)?;
        // What was assumed and not typed is said below.
        let typed = scene.scenario().has(field);
        typed.then(|| format!("{} {}", field_label(field, language), number(value, language)))
    });
    let stated: Vec<String> = stated.collect();
    html! {
        <>
            if shown.is_most {
                <p>{ scene.say(page::MOST_ASSUMES) }</p>
            }
            <ol class="steps">{ for figures.into_iter().filter_map(step) }</ol>
            if !stated.is_empty() {
                <p>{ scene.say(page::STATED_BY_YOU) }{ ": " }{ stated.join("; ") }{ "." }</p>
            }
        </>
    }
}

/// A topic of the results under its heading.
pub(super) fn topic(title: &'static str, id: &'static str, content: Html) -> Html {
    let heading = format!("{id}-titolo");
    html! {
        <section class="topic" key={id} aria-labelledby={heading.clone()}>
            <h3 id={heading}>{ title }</h3>
            { content }
        </section>
    }
}

/// A topic that is a list of figures, with how the act is read; or where the act leaves it, when it sets none of them.
pub(super) fn topic_of_figures(
    scene: &Scene<'_>,
    title: &'static str,
    id: &'static str,
    about: Topic,
    figures: &[FigureId],
) -> Html {
    let not_set = |id: &FigureId| scene.evaluation.value(*id) == Err(crate::evaluation::Nothing::NotSet);
    let content = if figures.iter().all(not_set) {
        section::not_set(scene)
    } else {
        html! {
            <>
                { list(scene, figures) }
                { sources::readings(scene.notice, scene.language, about) }
            </>
        }
    };
    topic(title, id, content)
}
