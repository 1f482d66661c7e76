//! What must be mended and what was found, in plain words: exclusions first, each with the fix, its source and a link
//! to its field.

use yew::prelude::*;

use super::element::el;
use super::requirements::group_id;
use super::slot::{Slot, field_id};
use super::{Scene, place, sources};
use crate::evaluation::{FigureId, Finding, FindingCode, Nothing, Place};
use crate::notice::Topic;
use crate::present::{field_label, finding_words, form as words, page, severity_label};
use crate::scenario::{Field, Part};

/// The id of the list, to which the summary leads.
pub(super) const ID: &str = "segnalazioni";

/// What follows.
pub(super) fn view(scene: &Scene) -> Html {
    let findings = scene.evaluation.findings();
    let faults: Vec<_> = scene.faults().collect();
    let mut topic = el("section")
        .attributes(&["class", "id", "tabindex", "aria-labelledby"], &["topic", ID, "-1", "segnalazioni-titolo"])
        .key(ID)
        .child(el("h3").attributes(&["id"], &["segnalazioni-titolo"]).text(scene.say(&page::FINDINGS)));
    if findings.is_empty() && faults.is_empty() {
        let known = scene.evaluation.value(FigureId::GrantTotal) != Err(Nothing::NotStated);
        topic = topic.child(el("p").text(scene.say(if known { &page::NO_FINDINGS } else { &page::NO_FINDINGS_YET })));
    }
    if !faults.is_empty() {
        let fault = |(slot, words): (Slot, String)| {
            let label = slot.label(scene.notice, scene.language);
            el("li").key(&slot.id()).child(place::link(scene, slot.id(), format!("{label}: {words}"))).html()
        };
        let faults = el("div")
            .attributes(&["class", "data-severity"], &["finding", "fault"])
            .child(el("strong").text(scene.say(&page::TO_MEND)))
            .child(el("ul").children(faults.into_iter().map(fault)));
        topic = topic.child(faults);
    }
    if !findings.is_empty() {
        topic = topic.child(el("ul").class("findings").children(findings.iter().map(|finding| item(scene, finding))));
    }
    topic.html()
}

fn item(scene: &Scene, finding: &Finding<'static>) -> Html {
    let severity = finding.code.severity();
    let (id, name) = target(scene, finding);
    // Where no bar is stated, how the act is read belongs to the finding.
    let readings = if finding.code == FindingCode::EmployeesBelowMinimum {
        sources::readings(scene.notice, scene.language, Topic::Employees)
    } else {
        Html::default()
    };
    let key = format!("{} {id}", finding.code.name());
    let link = place::link(scene, id, scene.say(&page::GO_TO).replace("{}", &name));
    el("li")
        .attributes(&["class", "data-severity", "data-finding"], &["finding", severity.name(), finding.code.name()])
        .key(&key)
        .child(el("strong").text(severity_label(severity, scene.language)))
        .child(el("p").text(words(scene, finding)))
        .child(el("p").child(link))
        .child(scene.sources(finding.citations))
        .child(readings)
        .html()
}

/// A finding in words; a condition to apply is named by the notice.
pub(super) fn words(scene: &Scene, finding: &Finding<'_>) -> String {
    let words = finding_words(finding, scene.language);
    let condition = match finding.place {
        Place::Requirement(id) => scene.notice.requirements.iter().find(|requirement| requirement.id.0 == id),
        Place::Field(_) | Place::Part(_) => None,
    };
    match condition {
        Some(condition) => format!("{}. {words}", scene.language.of(&condition.text)),
        None => words,
    }
}

/// The id of the place to which a finding points, and what it is called.
fn target(scene: &Scene, finding: &Finding<'_>) -> (String, String) {
    let of_field = |field| (field_id(field), field_label(field, scene.language).to_owned());
    let first = |fields: &[Field]| fields.first().copied().unwrap_or(Field::Employees);
    match finding.place {
        Place::Field(field) => of_field(field),
        Place::Part(_) if finding.code == FindingCode::OtherStaffAboveLimit => {
            let (internal, external) = (Field::CostAInternalOther, Field::CostAExternalOther);
            let amount = |line| scene.scenario().amount(line);
            of_field(if amount(external) > amount(internal) { external } else { internal })
        }
        Place::Part(Part::CostA) => of_field(first(scene.draft.cost_a_fields())),
        Place::Part(Part::CostB) => of_field(first(scene.draft.cost_b_fields())),
        Place::Part(part) => {
            of_field(Field::ALL.iter().copied().find(|field| field.part() == Some(part)).unwrap_or(Field::Employees))
        }
        Place::Requirement(id) => (group_id(id), scene.say(&words::REQUIREMENTS).to_owned()),
    }
}
