//! What was found, in plain words: exclusions first, each with its source.

use yew::prelude::*;

use super::{Scene, figure};
use crate::evaluation::{FigureId, Finding, Nothing, Place};
use crate::present::{finding_words, page, severity_label};

pub(super) fn view(scene: &Scene<'_>) -> Html {
    let findings = scene.evaluation.findings();
    let content = if findings.is_empty() {
        let known = scene.evaluation.value(FigureId::GrantTotal) != Err(Nothing::NotStated);
        html! { <p>{ scene.say(if known { page::NO_FINDINGS } else { page::NO_FINDINGS_YET }) }</p> }
    } else {
        html! { <ul class="findings">{ for findings.iter().map(|finding| item(scene, finding)) }</ul> }
    };
    figure::topic(scene.say(page::FINDINGS), "segnalazioni", content)
}

fn item(scene: &Scene<'_>, finding: &Finding<'_>) -> Html {
    let severity = finding.code.severity();
    let requirement = match finding.place {
        Place::Requirement(id) => scene.notice.requirements.iter().find(|requirement| requirement.id.0 == id),
        Place::Field(_) | Place::Part(_) => None,
    };
    html! {
        <li class="finding" data-severity={severity.name()} data-finding={finding.code.name()}>
            <strong>{ severity_label(severity, scene.language) }</strong>
            <p>
                if let Some(requirement) = requirement {
                    { scene.language.of(&requirement.text) }{ ". " }
                }
                { finding_words(finding, scene.language) }
            </p>
            { scene.sources(finding.citations) }
        </li>
    }
}
