//! What is asked, in the order in which a person thinks of it: the notice, the employees, the costs; then everything
//! that may refine the answer, each part closed until it is wanted.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::element::el;
use super::state::Action;
use super::{
    Scene, costs, de_minimis, deadlines, employees, final_report, grant, labour_cost, payment, pilot, requirements,
    score, section, training,
};
use crate::notice::{Catalogue, Notice, Topic};
use crate::present::{form as words, page};

/// The form. It is never sent: results follow every key.
pub(super) fn view(scene: &Scene<'_>) -> Html {
    let onsubmit = |event: SubmitEvent| event.prevent_default();
    let more = [
        (Topic::Grant, words::REQUESTED, grant::ask(scene)),
        (Topic::Requirements, words::REQUIREMENTS, Some(requirements::ask(scene))),
        (Topic::Training, page::TRAINING, training::ask(scene)),
        (Topic::Pilot, page::PILOT, pilot::ask(scene)),
        (Topic::DeMinimis, words::DE_MINIMIS, Some(de_minimis::ask(scene))),
        (Topic::Payment, page::PAYMENT, payment::ask(scene)),
        (Topic::Deadlines, words::DATES, deadlines::ask(scene)),
        (Topic::FinalReport, words::FINAL_REPORT, final_report::ask(scene)),
        (Topic::Score, words::SCORE, score::ask(scene)),
        (Topic::LabourCost, words::LABOUR_COST, labour_cost::ask(scene)),
    ];
    let mut content = vec![
        el("h2").attributes(&["id"], &["caso-titolo"]).text(scene.say(page::YOUR_CASE)).html(),
        notice(scene),
        employees::ask(scene),
        costs::ask_a(scene),
        costs::ask_b(scene),
        el("p").class("more").text(scene.say(words::MORE)).html(),
    ];
    content.extend(more.into_iter().map(|(topic, title, content)| section::view(scene, topic, title, content)));
    html! { <form class="case" aria-labelledby="caso-titolo" {onsubmit}>{ for content }</form> }
}

fn notice(scene: &Scene<'_>) -> Html {
    let language = scene.language;
    let notices = Catalogue::built_in().notices();
    let options = notices.iter().map(|notice| {
        let selected = notice.id == scene.notice.id;
        let alike = |other: &&Notice| other.region == notice.region && other.year() == notice.year();
        let title = if notices.iter().filter(alike).count() > 1 { language.of(&notice.title) } else { "" };
        html! {
            <option value={notice.id.0.clone()} {selected}>
                { format!("{} {} {title}", language.of(&notice.region), notice.year()).trim() }
            </option>
        }
    });
    let dispatch = scene.dispatch.clone();
    let onchange = move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(notice) = Catalogue::built_in().get(&select.value()) {
            dispatch.dispatch(Action::ChooseNotice(&notice.id.0));
        }
    };
    let hint = el("p")
        .attributes(&["class", "id"], &["hint", "notice-hint"])
        .child(el("strong").text(language.of(&scene.notice.title)))
        .text(". ")
        .text(language.of(&scene.notice.summary));
    let select = html! { <select id="notice" aria-describedby="notice-hint" {onchange}>{ for options }</select> };
    el("div")
        .class("field")
        .child(el("label").attributes(&["for"], &["notice"]).text(scene.say(page::NOTICE)))
        .child(select)
        .child(hint)
        .html()
}
