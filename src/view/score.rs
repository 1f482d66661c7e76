//! The assessment: the applicant's own guess of the points, and their sum.

use yew::prelude::*;

use super::element::several;
use super::{Scene, figure, section, text_field};
use crate::evaluation::FigureId;
use crate::notice::{Criterion, Topic};
use crate::present::{count, form as words};
use crate::scenario::Part;

/// What is asked; `None` where the notice has no assessment.
pub(super) fn ask(scene: &Scene) -> Option<Html> {
    let score = scene.notice.score.as_ref()?;
    let field = |criterion: &Criterion| {
        let most = scene.say(&words::POINTS_AT_MOST).replace("{most}", &count(criterion.most, scene.language));
        let is_alone = criterion.group == criterion.name;
        let hint = if is_alone { most } else { format!("{most} ({})", scene.language.of(&criterion.group)) };
        text_field::with_hint(scene, criterion.id.0.into(), Some(hint.into()))
    };
    let hint = scene.say(&words::SCORE_HINT).replace("{threshold}", &count(score.threshold, scene.language));
    Some(several([
        section::hint(hint),
        section::fields(score.criteria.iter().map(field)),
        scene.sources(&score.citations),
    ]))
}

/// What follows, once points are stated.
pub(super) fn view(scene: &Scene) -> Html {
    if !scene.scenario().has_part(Part::Score) {
        return Html::default();
    }
    let figures = [FigureId::ScoreTotal];
    figure::topic_of_figures(scene, scene.say(&words::SCORE), "punteggio", Topic::Score, &figures)
}
