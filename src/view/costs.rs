//! The cost table in the shape of Allegato D.

use yew::prelude::*;

use super::{Scene, figure, sources};
use crate::evaluation::FigureId;
use crate::evaluation::Nothing;
use crate::notice::Topic;
use crate::present::{amount, field_label, figure_label, nothing_words, page};
use crate::rules::{CostLine, CostRow, cost_table};

pub(super) fn view(scene: &Scene<'_>) -> Html {
    let rows = cost_table(scene.evaluation, scene.scenario());
    let caption = if scene.notice.costs.lines.is_some() { page::COST_TABLE } else { page::COST_TABLE_PLAIN };
    let content = html! {
        <>
            <table class="cost-table">
                <caption>{ scene.say(caption) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ scene.say(page::COST_TABLE_LINE) }</th>
                        <th scope="col" class="amount">{ scene.say(page::COST_TABLE_AMOUNT) }</th>
                    </tr>
                </thead>
                <tbody>{ for rows.iter().map(|cost| row(scene, cost)) }</tbody>
            </table>
            { scene.sources(&scene.notice.costs.citations) }
            if scene.notice.costs.lines.is_some() {
                { figure::list(scene, &[FigureId::OtherStaff, FigureId::OtherStaffLimit, FigureId::PersonnelForFullGrantA]) }
            }
            { sources::readings(scene.notice, scene.language, Topic::Costs) }
        </>
    };
    figure::topic(scene.say(page::COSTS), "costi", content)
}

fn row(scene: &Scene<'_>, row: &CostRow) -> Html {
    let language = scene.language;
    let name = match row.line {
        CostLine::Internal => scene.say(page::LINE_INTERNAL),
        CostLine::External => scene.say(page::LINE_EXTERNAL),
        CostLine::Equipment => scene.say(page::LINE_EQUIPMENT),
        CostLine::Stated(field) => field_label(field, language),
        CostLine::Figure(id) => figure_label(id, language),
    };
    let weight = match row.line {
        CostLine::Stated(_) => "part",
        CostLine::Figure(FigureId::CostTotal) => "total",
        CostLine::Figure(_) => "sum",
        CostLine::Internal | CostLine::External | CostLine::Equipment => "line",
    };
    let value = row.amount.map_or_else(
        || html! { <span class="nothing">{ nothing_words(Nothing::NotStated, language) }</span> },
        |euro| html! { <span class="value">{ amount(euro, language) }</span> },
    );
    html! {
        <tr data-weight={weight}>
            <th scope="row">
                if let Some(letter) = row.letter {
                    <span class="letter">{ format!("({letter}) ") }</span>
                }
                { name }
            </th>
            <td class="amount">{ value }</td>
        </tr>
    }
}
