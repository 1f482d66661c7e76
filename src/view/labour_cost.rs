//! The hourly cost of internal staff (Lazio: Allegato G), and what some hours of it cost. A form of its own, whose
//! result can go into a cost line.

use yew::prelude::*;

use super::draft::Pick;
use super::element::{el, several};
use super::slot::{Pay, Slot};
use super::{Scene, choice, section, sources, text_field};
use crate::money::Percent;
use crate::notice::{LabourCost, Topic};
use crate::present::{amount, count, field_label, form as words, page, percent};
use crate::rules::{LabourCostFigures, LabourCostInput, cost_of_hours};
use crate::scenario::{Field, Value};

/// The cost lines into which hours of internal staff may go.
const LINES: [Field; 2] = [Field::CostAInternalTeaching, Field::CostAInternalOther];

/// What is asked and what follows; `None` where the notice has no such form.
pub(super) fn ask(scene: &Scene) -> Option<Html> {
    let form = scene.notice.labour_cost.as_ref()?;
    let language = scene.language;
    let months: Vec<_> = form.months.iter().map(|months| (months.to_string(), months.to_string())).collect();
    let hours = form.hours.iter().map(|hours| {
        (hours.hours.to_string(), format!("{}: {}", count(hours.hours, language), language.of(&hours.contracts)))
    });
    // The last row of the form is for all the contracts that it does not name.
    let hours: Vec<_> = hours.rev().collect();
    let field = |line: Pay| {
        let own = match line {
            Pay::Inps => Some(form.inps),
            Pay::Other => Some(form.other),
            Pay::Inail => Some(form.inail),
            Pay::GuaranteeFund => Some(form.guarantee_fund),
            Pay::Monthly | Pay::Hours => None,
        };
        let words = |own| scene.say(&words::FORMS_OWN_RATE).replace("{percent}", &percent(own, language));
        let hint = own.map(|own| words(own).into());
        text_field::with_hint(scene, Slot::Pay(line), hint)
    };
    let figures = input(scene, form).map(|input| input.work_out(form));
    let rates = Pay::ALL.into_iter().filter(|line| *line != Pay::Monthly && *line != Pay::Hours);
    let mut fields = vec![
        field(Pay::Monthly),
        choice::list(scene, "pay-months", &words::PAY_MONTHS, Pick::PayMonths, &months),
        choice::list(scene, "pay-year", &words::PAY_HOURS, Pick::PayHours, &hours),
    ];
    fields.extend(rates.map(field));
    let mut content = vec![section::hint(scene.say(&words::LABOUR_COST_HINT)), section::fields(fields)];
    content.push(figures.as_ref().map(|figures| table(scene, figures)).unwrap_or_default());
    content.push(field(Pay::Hours));
    // Without action A there is no line to put it into.
    let into_line = scene.draft.includes(Field::ActionA).then(|| several(into_line(scene, figures.as_ref())));
    content.push(into_line.unwrap_or_default());
    content.push(scene.sources(&form.citations));
    content.push(sources::readings(scene.notice, language, Topic::LabourCost));
    Some(several(content))
}

/// The form as it is filled in, once the pay can be read and nothing typed beside it cannot.
fn input(scene: &Scene, form: &LabourCost) -> Option<LabourCostInput> {
    let value = |line| scene.draft.value(Slot::Pay(line), scene.language);
    let Some(Value::Amount(monthly_pay)) = value(Pay::Monthly) else { return None };
    if Pay::ALL.iter().any(|line| scene.read.remark(Slot::Pay(*line)).is_some() && value(*line).is_none()) {
        return None;
    }
    let share = |line| match value(line) {
        Some(Value::Percentage(share)) => Some::<Percent>(share),
        _ => None,
    };
    let picked = |pick, first: Option<u32>| scene.draft.picked(pick).and_then(|text| text.parse().ok()).or(first);
    Some(LabourCostInput {
        monthly_pay,
        months: picked(Pick::PayMonths, form.months.first().copied())?,
        inps_percent: share(Pay::Inps),
        other_percent: share(Pay::Other),
        inail_percent: share(Pay::Inail),
        guarantee_fund_percent: share(Pay::GuaranteeFund),
        annual_hours: picked(Pick::PayHours, form.hours.last().map(|hours| hours.hours))?,
    })
}

/// The lines C to H of the form.
fn table(scene: &Scene, figures: &LabourCostFigures) -> Html {
    let rows = [
        (&words::PAY_YEARLY, figures.yearly_pay),
        (&words::PAY_CHARGES, figures.charges),
        (&words::PAY_SEVERANCE, figures.severance),
        (&words::PAY_YEARLY_COST, figures.yearly_cost),
        (&words::PAY_HOURLY_COST, figures.hourly_cost),
    ];
    let row = |(words, euro)| {
        let value = el("span").class("value").text(amount(euro, scene.language));
        let name = el("th").attributes(&["scope"], &["row"]).text(scene.say(words));
        el("tr").child(name).child(el("td").class("amount").child(value)).html()
    };
    let caption = el("caption").text(scene.say(&words::LABOUR_COST));
    el("table").class("cost-table").child(caption).child(el("tbody").children(rows.into_iter().map(row))).html()
}

/// The cost of the hours, and the line into which it goes.
fn into_line(scene: &Scene, figures: Option<&LabourCostFigures>) -> [Html; 2] {
    let language = scene.language;
    let hours = match scene.draft.value(Slot::Pay(Pay::Hours), language) {
        Some(Value::Count(hours)) => Some(hours),
        _ => None,
    };
    let cost = figures.zip(hours).map(|(figures, hours)| (hours, cost_of_hours(figures.hourly_cost, hours)));
    let line = scene.draft.picked(Pick::PayField).and_then(Field::from_name).unwrap_or(LINES[0]);
    let result = cost.map(|(hours, cost)| {
        let words = scene.say(&words::COST_OF_HOURS).replace("{hours}", &count(hours, language));
        words.replace("{cost}", &amount(cost, language))
    });
    let onclick = scene.take_into(line, Value::Amount(cost.map(|(_, cost)| cost).unwrap_or_default()));
    let label = scene.say(&words::USE_IN).replace("{}", field_label(line, language));
    let button = choice::button(label, onclick);
    let lines = LINES.map(|line| (line.name().to_owned(), field_label(line, language).to_owned()));
    [
        choice::list(scene, "pay-line", &page::COST_LINE, Pick::PayField, &lines),
        section::outcome(result, scene.say(&words::HOURS_WAITING), button),
    ]
}
