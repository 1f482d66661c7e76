//! The parts of the calculator, each of which can be drawn by itself: after a key the answer in short comes at once,
//! then the parts in sight, then the others, a few at a time; no part holds up the next key.

use yew::prelude::*;

use super::element::{Element, On, el};
use super::home::Home;
use super::scene::Scene;
use super::{
    ceilings, costs, de_minimis, deadlines, employees, final_report, findings, form, grant, paper, payment, pilot,
    score, summary, training,
};
use crate::notice::Topic;

/// A part of the calculator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The answer in short.
    Summary,
    /// What was found.
    Findings,
    /// What follows, on a topic.
    Result(Topic),
    /// The choice of the notice.
    Notice,
    /// What is asked of the employees.
    Employees,
    /// What is asked of the costs of action A.
    CostsOfA,
    /// What is asked of the costs of action B.
    CostsOfB,
    /// What else is asked, on a topic.
    Asked(Topic),
    /// The sheets to print.
    Paper,
}

impl Part {
    /// What follows, in order.
    pub(super) const RESULTS: [Self; 11] = [
        Self::Findings,
        Self::Result(Topic::Grant),
        Self::Result(Topic::Ceilings),
        Self::Result(Topic::Costs),
        Self::Result(Topic::Training),
        Self::Result(Topic::Pilot),
        Self::Result(Topic::Payment),
        Self::Result(Topic::Deadlines),
        Self::Result(Topic::DeMinimis),
        Self::Result(Topic::FinalReport),
        Self::Result(Topic::Score),
    ];

    /// What is always asked, in order.
    pub(super) const ALWAYS_ASKED: [Self; 4] = [Self::Notice, Self::Employees, Self::CostsOfA, Self::CostsOfB];

    /// What else is asked, in order.
    pub(super) const ASKED: [Self; 10] = [
        Self::Asked(Topic::Grant),
        Self::Asked(Topic::Requirements),
        Self::Asked(Topic::Training),
        Self::Asked(Topic::Pilot),
        Self::Asked(Topic::DeMinimis),
        Self::Asked(Topic::Payment),
        Self::Asked(Topic::Deadlines),
        Self::Asked(Topic::FinalReport),
        Self::Asked(Topic::Score),
        Self::Asked(Topic::LabourCost),
    ];

    /// Every part, in the order of the page; last the answer in short, which is none of those of which something is or is
    /// not in sight.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        Self::ALWAYS_ASKED.into_iter().chain(Self::ASKED).chain(Self::RESULTS).chain([Self::Paper, Self::Summary])
    }

    /// Which parts have something in sight, in the order of [`Self::all`].
    pub(super) fn in_sight(home: &Home) -> Vec<bool> {
        let height = f64::from(gloo::utils::document_element().client_height());
        let is_in_sight = |part: web_sys::Element| {
            let part = part.get_bounding_client_rect();
            part.bottom() > 0.0 && part.top() < height
        };
        home.all_with_class("part").into_iter().map(is_in_sight).collect()
    }

    /// The part as it is now.
    pub(super) fn draw(self, scene: &Scene) -> Html {
        let (around, content) = match self {
            // The bar stays in sight only inside of what is around it.
            Self::Summary => return summary::view(scene),
            Self::Notice => (asked(), form::notice(scene)),
            Self::Employees => (asked(), employees::ask(scene)),
            Self::CostsOfA => (asked(), costs::ask_a(scene)),
            Self::CostsOfB => (asked(), costs::ask_b(scene)),
            Self::Asked(topic) => (asked(), form::section(scene, topic)),
            Self::Findings if scene.is_empty() => (el("div"), Html::default()),
            Self::Findings => (el("div"), findings::view(scene)),
            Self::Result(topic) => (el("div"), result(scene, topic)),
            Self::Paper => (el("div"), paper::view(scene)),
        };
        around.class("part").child(content).html()
    }
}

/// What is around a part that asks. It is never sent: results follow every key. A form for each part: to fill in forms by
/// itself, Chromium goes through the whole form of a field after every key in it, and lays it out for each of its fields.
fn asked() -> Element {
    el("form").on(On::Submit, |event| event.prevent_default())
}

/// What follows on a topic; nothing for one that does not arise.
fn result(scene: &Scene, topic: Topic) -> Html {
    match topic {
        // The picture of the ceilings is of use before anything is stated.
        Topic::Ceilings => ceilings::view(scene),
        _ if scene.is_empty() => Html::default(),
        Topic::Costs => costs::view(scene),
        Topic::Deadlines => deadlines::view(scene),
        Topic::DeMinimis => de_minimis::view(scene),
        Topic::FinalReport => final_report::view(scene),
        Topic::Score => score::view(scene),
        _ if !scene.has_band() => Html::default(),
        Topic::Grant => grant::view(scene),
        Topic::Training => training::view(scene),
        Topic::Pilot => pilot::view(scene),
        Topic::Payment => payment::view(scene),
        Topic::Employees | Topic::Requirements | Topic::LabourCost => Html::default(),
    }
}
