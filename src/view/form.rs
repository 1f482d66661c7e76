//! What is asked, in the order in which a person thinks of it: the notice, the employees, the costs; then everything
//! that may refine the answer, each part closed until it is wanted.

use yew::prelude::*;

use super::element::el;
use super::state::Action;
use super::{
    Scene, choice, de_minimis, deadlines, final_report, grant, labour_cost, payment, pilot, requirements, score,
    section, training,
};
use crate::notice::{Notice, Topic};
use crate::present::{form as words, page};

/// What is asked, around its parts.
pub(super) fn view(scene: &Scene, always_asked: Vec<Html>, asked: Vec<Html>) -> Html {
    el("section")
        .attributes(&["class", "aria-labelledby"], &["case", "caso-titolo"])
        .child(el("h2").attributes(&["id"], &["caso-titolo"]).text(scene.say(&page::YOUR_CASE)))
        .children(always_asked)
        .child(el("p").class("more").text(scene.say(&words::MORE)))
        .children(asked)
        .html()
}

/// What is asked on a topic, in a part that can be left closed.
pub(super) fn section(scene: &Scene, topic: Topic) -> Html {
    let (title, content) = match topic {
        Topic::Grant => (&words::REQUESTED, grant::ask(scene)),
        Topic::Training => (&page::TRAINING, training::ask(scene)),
        Topic::Pilot => (&page::PILOT, pilot::ask(scene)),
        Topic::DeMinimis => (&words::DE_MINIMIS, Some(de_minimis::ask(scene))),
        Topic::Payment => (&page::PAYMENT, payment::ask(scene)),
        Topic::Deadlines => (&words::DATES, deadlines::ask(scene)),
        Topic::FinalReport => (&words::FINAL_REPORT, final_report::ask(scene)),
        Topic::Score => (&words::SCORE, score::ask(scene)),
        Topic::LabourCost => (&words::LABOUR_COST, labour_cost::ask(scene)),
        Topic::Employees | Topic::Requirements | Topic::Ceilings | Topic::Costs => {
            (&words::REQUIREMENTS, Some(requirements::ask(scene)))
        }
    };
    section::view(scene, topic, title, content)
}

/// The choice of the notice.
pub(super) fn notice(scene: &Scene) -> Html {
    let language = scene.language;
    let catalogue = scene.draft.catalogue();
    let notices = catalogue.notices();
    let options = notices.iter().map(|notice| {
        let alike = |other: &&Notice| other.region == notice.region && other.year() == notice.year();
        let title = if notices.iter().filter(alike).count() > 1 { language.of(&notice.title) } else { "" };
        let words = format!("{} {} {title}", language.of(&notice.region), notice.year());
        choice::option(&notice.id.0, words, notice.id == scene.notice.id)
    });
    let dispatch = scene.dispatch.clone();
    let choose = move |id: String| {
        if let Some(notice) = catalogue.get(&id) {
            dispatch.dispatch(Action::ChooseNotice(notice));
        }
    };
    let hint = el("p")
        .attributes(&["class", "id"], &["hint", "notice-hint"])
        .child(el("strong").text(language.of(&scene.notice.title)))
        .text(". ")
        .text(language.of(&scene.notice.summary));
    let field = el("div")
        .class("field")
        .child(choice::label("notice", scene.say(&page::NOTICE)))
        .child(choice::select("notice", Some("notice-hint"), choose).children(options))
        .child(hint);
    #[cfg(feature = "embed")]
    let field = field.maybe(super::host::origin_of(scene));
    field.html()
}
