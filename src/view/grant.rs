//! What is granted and what the company pays itself; also the sentence that is announced when it changes.

use yew::prelude::*;

use super::{Scene, figure, sources};
use crate::evaluation::{FigureId, FigureValue, Nothing, Outcome};
use crate::notice::Topic;
use crate::present::{amount, figure_label, page};

pub(super) fn view(scene: &Scene<'_>) -> Html {
    let summary = [FigureId::GrantTotal, FigureId::OwnFunds];
    let details = [FigureId::GrantA, FigureId::GrantB, FigureId::SpareA, FigureId::SpareB];
    let headline = summary.iter().map(|id| {
        html! {
            <div class="headline">
                <dt>{ figure_label(*id, scene.language) }</dt>
                <dd>{ figure::value(scene, *id) }</dd>
            </div>
        }
    });
    let content = html! {
        <>
            if scene.evaluation.outcome() == Outcome::Excluded {
                <p class="excluded">{ scene.say(page::EXCLUDED) }</p>
            }
            <dl class="headlines">{ for headline }</dl>
            if scene.evaluation.value(FigureId::GrantTotal) == Err(Nothing::NotStated) {
                <p class="hint">{ scene.say(page::GRANT_NEEDS) }</p>
            }
            { scene.sources(&scene.notice.grant.citations) }
            { figure::list(scene, &details) }
            { sources::readings(scene.notice, scene.language, Topic::Grant) }
        </>
    };
    figure::topic(scene.say(page::GRANT), "contributo", content)
}

/// The results in a sentence, for those who do not see them change. Empty while there is nothing to say.
pub(super) fn summary(scene: &Scene<'_>) -> String {
    let mut parts = Vec::new();
    if scene.evaluation.outcome() == Outcome::Excluded {
        parts.push(scene.say(page::EXCLUDED).to_owned());
    }
    for id in [FigureId::CeilingTotal, FigureId::GrantTotal, FigureId::OwnFunds] {
        if let Ok(FigureValue::Amount(euro)) = scene.evaluation.value(id) {
            parts.push(format!("{}: {}", figure_label(id, scene.language), amount(euro, scene.language)));
        }
    }
    let findings = scene.evaluation.findings().len();
    if findings > 0 {
        parts.push(format!("{}: {findings}", scene.say(page::FINDINGS)));
    }
    let faulty = scene.read.faulty_fields();
    if faulty > 0 {
        parts.push(format!("{faulty} {}", scene.say(page::TO_MEND)));
    }
    parts.join(". ")
}
