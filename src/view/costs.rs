//! What the plan costs: the fields of both actions, and the cost table in the shape of Allegato D.

use yew::prelude::*;

use super::element::{el, several};
use super::state::Action;
use super::{Scene, choice, figure, section, sources, text_field, vat};
use crate::evaluation::FigureId;
use crate::notice::{Action as ActionOfNotice, Topic};
use crate::present::{Text, amount, field_label, form as words, nothing_words, page, percent};
use crate::rules::{CostLine, CostRow, cost_table};
use crate::scenario::{Field, Part};

/// What is asked of action A.
pub(super) fn ask_a(scene: &Scene) -> Html {
    let fields = scene.draft.cost_a_fields();
    let forms = [&words::COST_AS_TOTAL, &words::COST_IN_LINES_A];
    let form = scene.notice.costs.lines.is_some().then(|| cost_form(scene, Part::CostA, forms));
    action(scene, Field::ActionA, &scene.notice.actions.a, form, Part::CostA, fields)
}

/// What is asked of action B.
pub(super) fn ask_b(scene: &Scene) -> Html {
    let forms = [&words::COST_AS_TOTAL, &words::COST_IN_LINES_B];
    let form = cost_form(scene, Part::CostB, forms);
    action(scene, Field::ActionB, &scene.notice.actions.b, Some(form), Part::CostB, scene.draft.cost_b_fields())
}

/// One action: whether it is in the plan, how its cost is stated, the fields of the cost.
fn action(
    scene: &Scene,
    included: Field,
    of_notice: &ActionOfNotice,
    form: Option<Html>,
    part: Part,
    fields: &[Field],
) -> Html {
    let is_included = scene.draft.includes(included);
    let compulsory = match of_notice.compulsory {
        Some(true) => Some(&words::COMPULSORY),
        Some(false) => Some(&words::OPTIONAL),
        None => None,
    };
    let hint = compulsory.map(|words| scene.say(words));
    let parts: Vec<String> = of_notice.includes.iter().map(|words| scene.language.of(words).to_owned()).collect();
    let in_euro = format!("{} {}", scene.say(&page::IN_EURO), scene.language.of(&scene.notice.costs.vat));
    let cost = || {
        several([
            form.unwrap_or_default(),
            section::hint(in_euro),
            several(fields.iter().map(|field| cost_field(scene, *field))),
            vat::helper(scene, part, fields),
        ])
    };
    el("fieldset")
        .child(el("legend").text(scene.language.of(&of_notice.name)))
        .child(section::hint(format!("{}.", parts.join(". "))))
        .child(choice::tick(scene, included, is_included, hint))
        .maybe(is_included.then(cost))
        .html()
}

fn cost_field(scene: &Scene, field: Field) -> Html {
    match (&scene.notice.costs.lines, field) {
        (Some(lines), Field::CostAPersonnelTotal) => {
            let share = percent(lines.flat_rate.percent, scene.language);
            let hint = scene.say(&words::PERSONNEL_HINT).replace("{percent}", &share);
            text_field::with_hint(scene, field.into(), Some(hint.into()))
        }
        _ => text_field::view(scene, field),
    }
}

/// Whether the cost of a part is stated as one total or line by line.
fn cost_form(scene: &Scene, part: Part, forms: [&'static Text; 2]) -> Html {
    let in_lines = scene.draft.is_in_lines(part);
    let options = [(forms[0], !in_lines), (forms[1], in_lines)];
    let question = scene.say(&words::COST_FORM);
    let id = format!("forma-{}", part.name());
    choice::one_of(scene, &id, question, &options, &|place| Action::SetInLines(part, place == 1))
}

/// The cost table, once a cost is stated.
pub(super) fn view(scene: &Scene) -> Html {
    if ![Part::CostA, Part::CostB].iter().any(|part| scene.scenario().has_part(*part)) {
        return Html::default();
    }
    let rows = cost_table(&scene.evaluation, scene.scenario());
    let caption = if scene.notice.costs.lines.is_some() { &page::COST_TABLE } else { &page::COST_TABLE_PLAIN };
    let beside = [FigureId::OtherStaff, FigureId::OtherStaffLimit, FigureId::PersonnelForFullGrantA];
    let known = |id: &&FigureId| scene.evaluation.step(**id).is_some();
    let beside: Vec<FigureId> = beside.iter().filter(known).copied().collect();
    let head = el("tr")
        .child(el("th").attributes(&["scope"], &["col"]).text(scene.say(&page::COST_LINE)))
        .child(el("th").attributes(&["scope", "class"], &["col", "amount"]).text(scene.say(&page::AMOUNT)));
    let table = el("table")
        .class("cost-table")
        .child(el("caption").text(scene.say(caption)))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows.iter().flat_map(|cost| row(scene, cost))));
    let content = [
        table.html(),
        scene.sources(&scene.notice.costs.citations),
        figure::list(scene, &beside),
        sources::readings(scene.notice, scene.language, Topic::Costs),
    ];
    figure::topic(scene.say(&page::COSTS), "costi", content)
}

/// A row of the cost table and, for a figure, one below it with how it came about.
fn row(scene: &Scene, row: &CostRow) -> [Html; 2] {
    let language = scene.language;
    let name = match row.line {
        CostLine::Internal => scene.say(&page::LINE_INTERNAL).to_owned(),
        CostLine::External => scene.say(&page::LINE_EXTERNAL).to_owned(),
        CostLine::Equipment => scene.say(&page::LINE_EQUIPMENT).to_owned(),
        CostLine::Stated(field) => field_label(field, language).to_owned(),
        CostLine::Figure(id) => figure::name(scene, id),
    };
    let weight = match row.line {
        CostLine::Stated(_) => "part",
        CostLine::Figure(FigureId::CostTotal) => "total",
        CostLine::Figure(FigureId::FlatRate) | CostLine::Internal | CostLine::External | CostLine::Equipment => "line",
        CostLine::Figure(_) => "sum",
    };
    let value = match row.amount {
        Ok(euro) => el("span").class("value").text(amount(euro, language)),
        Err(nothing) => el("span").class("nothing").text(nothing_words(nothing, language)),
    };
    let letter = row.letter.map(|letter| format!("({letter}) ")).unwrap_or_default();
    let heading = el("th").attributes(&["scope"], &["row"]).text(letter + &name);
    let value = el("td").class("amount").child(value);
    let explained = match row.line {
        CostLine::Figure(id) if row.amount.is_ok() => {
            let how = el("td").attributes(&["colspan"], &["2"]).child(figure::explanation(scene, id));
            el("tr").class("how").child(how).html()
        }
        _ => Html::default(),
    };
    [el("tr").attributes(&["data-weight"], &[weight]).child(heading).child(value).html(), explained]
}

/// Where the cost of an action is asked first, for a link; `None` once some of it stands there.
pub(super) fn first_missing(scene: &Scene, action: Field) -> Option<Field> {
    let (part, fields) = match action {
        Field::ActionA => (Part::CostA, scene.draft.cost_a_fields()),
        _ => (Part::CostB, scene.draft.cost_b_fields()),
    };
    let missing = scene.draft.includes(action) && !scene.scenario().has_part(part);
    fields.first().copied().filter(|_| missing)
}
