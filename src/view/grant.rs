//! What is granted and what the company pays itself: the amounts asked for, which limit binds, what is still missing.

use yew::prelude::*;

use super::element::{el, several};
use super::slot::field_id;
use super::{Scene, costs, figure, pictures, place, section, sources, text_field};
use crate::evaluation::{FigureId, Nothing, Operand};
use crate::money::Euro;
use crate::notice::Topic;
use crate::present::{amount, field_label, figure_label, form as words, page};
use crate::scenario::{Entry, Field};

/// What is asked; `None` where the notice does not rule it.
pub(super) fn ask(scene: &Scene) -> Option<Html> {
    scene.notice.grant.requests.as_ref()?;
    let actions = [(Field::ActionA, Field::RequestedA), (Field::ActionB, Field::RequestedB)];
    let fields = actions.into_iter().filter(|(action, _)| scene.draft.includes(*action));
    Some(several([
        section::hint(scene.say(&words::REQUESTED_HINT)),
        section::fields(fields.map(|(_, field)| text_field::view(scene, field))),
    ]))
}

/// What follows.
pub(super) fn view(scene: &Scene) -> Html {
    let mut after = vec![FigureId::GrantTotal];
    let known = |id: &FigureId| scene.evaluation.step(*id).is_some();
    after.extend([FigureId::OwnFunds, FigureId::FundableProjects].into_iter().filter(known));
    let actions = [(FigureId::GrantA, FigureId::SpareA), (FigureId::GrantB, FigureId::SpareB)];
    let by_action = actions.into_iter().map(|(grant, spare)| figure::row(scene, grant, limit(scene, grant, spare)));
    let after = after.iter().map(|id| figure::row(scene, *id, None));
    let content = [
        missing(scene),
        el("dl").class("figures").children(by_action.chain(after)).html(),
        pictures::shares(&scene.evaluation, scene.language),
        sources::readings(scene.notice, scene.language, Topic::Grant),
    ];
    figure::topic(scene.say(&page::GRANT), "contributo", content)
}

/// Which limit binds, and what of the ceiling is left unused.
fn limit(scene: &Scene, grant: FigureId, spare: FigureId) -> Option<String> {
    let shown = scene.shown(grant);
    if shown.is_most {
        return None;
    }
    let name = |operand| match operand {
        Operand::Figure(FigureId::CostA | FigureId::CostB) => &page::LIMIT_COST,
        Operand::Figure(_) => &page::LIMIT_CEILING,
        Operand::Field(_) => &page::LIMIT_REQUEST,
    };
    let binding: Vec<String> =
        shown.evaluation.binding(grant, shown.scenario).map(|limit| scene.say(name(limit)).to_owned()).collect();
    if binding.is_empty() {
        return None;
    }
    let mut words = format!("{} {}.", scene.say(&page::LIMITED_BY), binding.join(scene.say(&page::AND)));
    if let Ok(unused) = shown.evaluation.amount(spare)
        && unused != Euro::ZERO
    {
        words.push(' ');
        words.push_str(&scene.say(&page::LEFT_UNUSED).replace("{spare}", &amount(unused, scene.language)));
    }
    Some(words)
}

/// What an exact estimate still needs, each with a link to where it is asked.
fn missing(scene: &Scene) -> Html {
    if scene.evaluation.value(FigureId::GrantTotal) != Err(Nothing::NotStated) {
        return Html::default();
    }
    let employees = (scene.scenario().entry(Field::Employees) == Entry::LeftOut).then_some(Field::Employees);
    let costs = [Field::ActionA, Field::ActionB].map(|action| costs::first_missing(scene, action));
    let fields: Vec<Field> = employees.into_iter().chain(costs.into_iter().flatten()).collect();
    if fields.is_empty() {
        return Html::default();
    }
    let link = |field: Field| {
        el("li").child(place::link(scene, field_id(field), field_label(field, scene.language).to_owned())).html()
    };
    el("div")
        .class("missing")
        .child(el("p").text(scene.say(&page::STILL_MISSING)))
        .child(el("ul").children(fields.into_iter().map(link)))
        .html()
}

/// The name of a figure with its amount, for the summary; `None` while it is not known.
pub(super) fn in_words(scene: &Scene, id: FigureId) -> Option<String> {
    let shown = scene.shown(id);
    let euro = shown.evaluation.amount(id).ok()?;
    let up_to = if shown.is_most { scene.say(&page::UP_TO) } else { "" };
    Some(format!("{}: {up_to}{}", figure_label(id, scene.language), amount(euro, scene.language)))
}
