//! The final report: what is recognised, and what is still paid or must be given back.

use yew::prelude::*;

use super::element::several;
use super::{Scene, figure, section, text_field};
use crate::evaluation::FigureId;
use crate::notice::Topic;
use crate::present::form as words;
use crate::scenario::{Field, Part};

const FIGURES: [FigureId; 7] = [
    FigureId::FinalFlatRate,
    FigureId::FinalCostA,
    FigureId::FinalGrantA,
    FigureId::FinalGrantB,
    FigureId::FinalGrantTotal,
    FigureId::FinalBalance,
    FigureId::Repayment,
];

/// What is asked; `None` where the notice does not rule it.
pub(super) fn ask(scene: &Scene) -> Option<Html> {
    scene.notice.final_report.as_ref()?;
    let fields = [Field::FinalReportPersonnel, Field::FinalReportEquipment];
    Some(several([
        section::hint(scene.say(&words::FINAL_REPORT_HINT)),
        section::fields(fields.iter().map(|field| text_field::view(scene, *field))),
    ]))
}

/// What follows, once something of the report is stated.
pub(super) fn view(scene: &Scene) -> Html {
    if !scene.scenario().has_part(Part::FinalReport) {
        return Html::default();
    }
    figure::topic_of_figures(scene, scene.say(&words::FINAL_REPORT), "rendiconto", Topic::FinalReport, &FIGURES)
}
