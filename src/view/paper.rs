//! The page on paper: what was entered, what follows and why, on one or two sheets, whatever is folded on the screen.
//! It is always there and only printers show it (`styles/paper.css`).

use web_sys::js_sys;
use yew::prelude::*;

use super::{Scene, figure, findings, sources};
use crate::dates::Date;
use crate::evaluation::{FigureId, Outcome};
use crate::notice::Status;
use crate::present::{date, deadline_label, field_label, form as words, page, severity_label, value_words};
use crate::scenario::{Entry, Field};

/// The sheets.
pub(super) fn view(scene: &Scene<'_>) -> Html {
    let (language, notice) = (scene.language, scene.notice);
    let status = match notice.status {
        Status::Open => page::OPEN,
        Status::Closed => page::CLOSED,
    };
    let excluded = scene.evaluation.outcome() == Outcome::Excluded;
    let findings = scene.evaluation.findings().iter().map(|finding| {
        html! {
            <li>
                <strong>{ severity_label(finding.code.severity(), language) }{ ": " }</strong>
                { findings::words(scene, finding) }{ " " }{ sources::references(finding.citations) }
            </li>
        }
    });
    let acts = notice.acts.0.iter().map(|act| html! { <li lang={language.tag()}>{ language.of(&act.title) }</li> });
    html! {
        <div class="paper">
            <h2>{ language.of(&notice.region) }{ " " }{ notice.year() }{ ": " }{ language.of(&notice.title) }</h2>
            <p>
                { format!("{} {}. {} {}. {}", scene.say(page::PRINTED_ON), today(language), scene.say(page::VERSION), notice.version, scene.say(status)) }
            </p>
            <p>{ language.of(&notice.history) }</p>
            <h3>{ scene.say(page::YOUR_CASE) }</h3>
            <table><tbody>{ for stated(scene) }</tbody></table>
            <h3>{ scene.say(page::RESULTS) }</h3>
            if excluded {
                <p><strong>{ scene.say(page::EXCLUDED) }</strong></p>
            }
            <table><tbody>{ for FigureId::ALL.iter().filter_map(|id| row(scene, *id)) }</tbody></table>
            { deadlines(scene) }
            <h3>{ scene.say(page::FINDINGS) }</h3>
            <ul>
                { for scene.faults().map(|(slot, words)| html! { <li>{ slot.label(notice, language) }{ ": " }{ words }</li> }) }
                { for findings }
            </ul>
            <h3>{ scene.say(page::SOURCES) }</h3>
            <ul>{ for acts }</ul>
        </div>
    }
}

/// A line of the sheets: what it is, what it is worth, where it stands.
fn line(name: impl Into<AttrValue>, value: Html, source: Html) -> Html {
    html! { <tr><th scope="row">{ name.into() }</th><td class="amount">{ value }</td><td>{ source }</td></tr> }
}

/// Everything that was stated, and what could not be read as it was typed.
fn stated(scene: &Scene<'_>) -> Vec<Html> {
    let field = |field: &Field| {
        let value = match scene.scenario().entry(*field) {
            Entry::LeftOut => return None,
            Entry::Unreadable => scene.draft.text((*field).into()).to_owned(),
            Entry::Stated(value) => value_words(value, scene.language),
        };
        Some(line(field_label(*field, scene.language), html! { value }, Html::default()))
    };
    let requirement = |requirement: &crate::notice::Requirement| {
        let met = scene.scenario().requirement(&requirement.id.0)?;
        let words = scene.say(if met { words::YES } else { words::NO });
        Some(line(scene.language.of(&requirement.text).to_owned(), html! { words }, Html::default()))
    };
    let fields = Field::ALL.iter().filter_map(field);
    fields.chain(scene.notice.requirements.iter().filter_map(requirement)).collect()
}

/// A figure that is known.
fn row(scene: &Scene<'_>, id: FigureId) -> Option<Html> {
    let step = scene.shown(id).evaluation.step(id)?;
    Some(line(figure::name(scene, id), figure::value(scene, id), sources::references(step.citations)))
}

/// The deadlines, where dates lead to any.
fn deadlines(scene: &Scene<'_>) -> Html {
    let schedule = scene.evaluation.schedule();
    if schedule.is_empty() {
        return Html::default();
    }
    let row = |entry: &crate::evaluation::ScheduleEntry<'_>| {
        let day = html! { date(entry.date, scene.language) };
        line(deadline_label(entry.id, scene.language), day, sources::references(entry.citations))
    };
    html! {
        <>
            <h3>{ scene.say(page::DEADLINES) }</h3>
            <table><tbody>{ for schedule.iter().map(row) }</tbody></table>
        </>
    }
}

/// The day on the visitor's clock.
fn today(language: crate::present::Language) -> String {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    let day = Date::from_parts(year, now.get_month() + 1, now.get_date());
    day.map(|day| date(day, language)).unwrap_or_default()
}
