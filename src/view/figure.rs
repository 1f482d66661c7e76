//! A figure as it is shown: its name, its value or the reason why there is none, and how it came about, step by step
//! down to what was typed.

use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::element::{On, el, several};
use super::state::Action;
use super::{Scene, section, sources};
use crate::evaluation::{FigureId, FigureValue, Operand};
use crate::notice::Topic;
use crate::present::{
    amount, count, field_label, figure_label, figure_topic, nothing_words, number, page, percent, step_words, way_down,
};

/// Several figures under one another.
pub(super) fn list(scene: &Scene, figures: &[FigureId]) -> Html {
    if figures.is_empty() {
        return Html::default();
    }
    el("dl").class("figures").children(figures.iter().map(|figure| row(scene, *figure, None))).html()
}

/// One figure in such a list, with a remark on it.
pub(super) fn row(scene: &Scene, id: FigureId, remark: Option<String>) -> Html {
    let remark = remark.map(section::hint);
    let worth = el("dd").child(value(scene, id)).maybe(remark).child(explanation(scene, id));
    el("div").class("figure").key(id.name()).child(el("dt").text(name(scene, id))).child(worth).html()
}

/// What a figure is called, with its rate where it has one.
pub(super) fn name(scene: &Scene, id: FigureId) -> String {
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
pub(super) fn value(scene: &Scene, id: FigureId) -> Html {
    let language = scene.language;
    let shown = scene.shown(id);
    let up_to = if shown.is_most { scene.say(&page::UP_TO) } else { "" };
    let (class, words) = match shown.evaluation.value(id) {
        Ok(FigureValue::Amount(euro)) => ("value", amount(euro, language)),
        Ok(FigureValue::Count(number)) => ("value", count(number, language)),
        Err(nothing) => ("nothing", nothing_words(nothing, language).to_owned()),
    };
    el("span").attributes(&["class", "data-figure"], &[class, id.name()]).text(up_to).text(words).html()
}

/// How a figure came about, to be opened; nothing for one that is not known. The steps are drawn once they are asked
/// for: forty explanations at every key would be slow.
pub(super) fn explanation(scene: &Scene, id: FigureId) -> Html {
    let shown = scene.shown(id);
    let Some(step) = shown.evaluation.step(id) else { return Html::default() };
    let is_open = scene.explained.contains(&id);
    let dispatch = scene.dispatch.clone();
    let on_toggle = move |event: Event| {
        let details: HtmlDetailsElement = event.target_unchecked_into();
        dispatch.dispatch(Action::Explain(id, details.open()));
    };
    let of = el("span").class("visually-hidden").text(": ").text(name(scene, id));
    let summary = el("summary")
        .text(scene.say(&page::HOW_WORKED_OUT))
        .child(of)
        .text(" · ")
        .child(sources::references(step.citations));
    let steps = if is_open { steps(scene, id) } else { Html::default() };
    el("details")
        .attributes_if(&["class", "open"], &[Some("sources"), is_open.then_some("")])
        .on(On::Toggle, on_toggle)
        .child(summary)
        .child(steps)
        .html()
}

/// The steps down to what was stated, each with its formula and sources.
fn steps(scene: &Scene, id: FigureId) -> Html {
    let (language, shown) = (scene.language, scene.shown(id));
    let (figures, fields) = way_down(id, shown.evaluation);
    let step = |figure: FigureId| {
        let words = step_words(figure, shown.evaluation, shown.scenario, language)?;
        let step = shown.evaluation.step(figure)?;
        let name = el("strong").text(name(scene, figure));
        Some(el("li").child(name).text(": ").text(words).child(scene.sources(step.citations)).html())
    };
    let stated = fields.into_iter().filter_map(|field| {
        let value = shown.evaluation.operand(Operand::Field(field), shown.scenario)?;
        // What was assumed and not typed is said below.
        let typed = scene.scenario().has(field);
        typed.then(|| format!("{} {}", field_label(field, language), number(value, language)))
    });
    let stated: Vec<String> = stated.collect();
    let mut content = Vec::new();
    if shown.is_most {
        content.push(el("p").text(scene.say(&page::MOST_ASSUMES)).html());
    }
    content.push(el("ol").children(figures.into_iter().filter_map(step)).html());
    if !stated.is_empty() {
        let words = format!("{}: {}.", scene.say(&page::STATED_BY_YOU), stated.join("; "));
        content.push(el("p").text(words).html());
    }
    content.push(sources::readings(scene.notice, language, figure_topic(id)));
    several(content)
}

/// A topic of the results under its heading.
pub(super) fn topic(title: &'static str, id: &'static str, content: impl IntoIterator<Item = Html>) -> Html {
    let heading = format!("{id}-titolo");
    el("section")
        .attributes(&["class", "aria-labelledby"], &["topic", &heading])
        .key(id)
        .child(el("h3").attributes(&["id"], &[&heading]).text(title))
        .children(content)
        .html()
}

/// A topic that is a list of figures, with how the act is read; or where the act leaves it, when it sets none of them.
pub(super) fn topic_of_figures(
    scene: &Scene,
    title: &'static str,
    id: &'static str,
    about: Topic,
    figures: &[FigureId],
) -> Html {
    let not_set = |id: &FigureId| scene.evaluation.value(*id) == Err(crate::evaluation::Nothing::NotSet);
    let content = if figures.iter().all(not_set) {
        vec![section::not_set(scene)]
    } else {
        vec![list(scene, figures), sources::readings(scene.notice, scene.language, about)]
    };
    topic(title, id, content)
}
