//! The answer in short: the bar that never leaves sight, and the sentence that screen readers are told once typing
//! pauses (ARIA live region, `role="status"`).

use yew::prelude::*;

use super::element::el;
use super::{Scene, figure, findings, grant, place, stopped};
use crate::evaluation::{FigureId, Finding, Outcome, Severity};
use crate::present::{Text, page};

/// How long typing must pause before something is said, in milliseconds.
pub(super) const PAUSE: u32 = 900;

/// The bar: what is granted, what the company pays, and whether anything stands in the way.
pub(super) fn view(scene: &Scene) -> Html {
    let excluded = scene.evaluation.outcome() == Outcome::Excluded;
    let headline = |id: FigureId| {
        let name = el("dt").text(figure::name(scene, id));
        el("div").class("headline").child(name).child(el("dd").child(figure::value(scene, id))).html()
    };
    // What the company pays is only known with its costs; until then, what it is paid first says more.
    let known = |id: &FigureId| scene.shown(*id).evaluation.step(*id).is_some();
    let second = [FigureId::OwnFunds, FigureId::Advance].into_iter().find(known).unwrap_or(FigureId::CeilingTotal);
    let bar = el("section").attributes(
        &["class", "data-excluded", "aria-label"],
        &["summary", if excluded { "true" } else { "false" }, scene.say(&page::SUMMARY)],
    );
    let mut state = el("p").class("state");
    if scene.is_empty() && counted(scene).is_none() {
        return bar.child(state.text(scene.say(&page::NOTHING_STATED))).html();
    }
    if excluded {
        state = state.child(el("strong").text(scene.say(&page::EXCLUDED)).text(". "));
    }
    let state = match counted(scene) {
        Some(counted) => state.child(place::link(scene, findings::ID.to_owned(), counted)),
        None => state.text(scene.say(&page::NO_EXCLUSION)),
    };
    let bar = bar.child(stopped::mark(scene));
    bar.child(el("dl").class("headlines").children([FigureId::GrantTotal, second].map(headline))).child(state).html()
}

/// The attribute of the root in a frame as high as its content.
#[cfg(feature = "embed")]
const TALL: &str = "data-tall";

/// Its value where so little of the frame can be seen that nothing is to stay.
#[cfg(feature = "embed")]
const LITTLE: &str = "little";

/// How much room the bar needs above or below what has the focus, in CSS pixels, in a frame as high as its content;
/// nothing in another. It grows with what it says, while something is typed as well.
#[cfg(feature = "embed")]
pub(crate) fn bar_room(root: &web_sys::Element) -> Option<f64> {
    /// As `scroll-margin-block` in `styles/embed.css`: 11rem.
    const LEAST: f64 = 176.0;
    let bar = root.get_elements_by_class_name("summary").item(0)?;
    (root.get_attribute(TALL)? != LITTLE).then(|| bar.get_bounding_client_rect().height().max(LEAST))
}

/// Keeps the bar in sight in a frame as high as its content, of which so many CSS pixels are out of sight above and below;
/// where little of it can be seen at all, the bar stays in its place. There nothing scrolls but the page around, of which
/// the bar's own style knows nothing.
#[cfg(feature = "embed")]
pub(crate) fn keep_in_sight(root: &web_sys::Element, above: u32, below: u32, is_little: bool) {
    use wasm_bindgen::JsCast;
    // Neither an attribute with such a name nor a length is refused.
    let _ = if above > 0 || below > 0 {
        root.set_attribute(TALL, if is_little { LITTLE } else { "" })
    } else {
        root.remove_attribute(TALL)
    };
    let (above, below) = if is_little { (0, 0) } else { (above, below) };
    let bars = root.get_elements_by_class_name("summary");
    for bar in (0..bars.length()).filter_map(|place| bars.item(place)) {
        let style = bar.unchecked_ref::<web_sys::HtmlElement>().style();
        for (edge, hidden) in [("top", above), ("bottom", below)] {
            let _ = style.set_property(edge, &format!("{hidden}px"));
        }
    }
}

/// How much there is to mend and to read: `2 dati da correggere, 1 esclusione`.
fn counted(scene: &Scene) -> Option<String> {
    let of = |severity| move |finding: &&Finding<'_>| finding.code.severity() == severity;
    let count = |severity| scene.evaluation.findings().iter().filter(of(severity)).count();
    let parts = [
        (scene.faults().count(), &page::FAULT, &page::FAULTS),
        (count(Severity::Exclusion), &page::EXCLUSION, &page::EXCLUSIONS),
        (count(Severity::Breach), &page::BREACH, &page::BREACHES),
        (count(Severity::Note), &page::NOTE, &page::NOTES),
    ];
    let words = |(number, one, more): (usize, &'static Text, &'static Text)| {
        (number > 0).then(|| format!("{number} {}", scene.say(if number == 1 { one } else { more })))
    };
    let parts: Vec<String> = parts.into_iter().filter_map(words).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The answer in a few sentences, for those who do not see it change. Empty while there is nothing to say.
pub(super) fn in_words(scene: &Scene) -> String {
    let mut parts: Vec<String> =
        scene.faults().map(|(slot, words)| format!("{}: {words}", slot.label(scene.notice, scene.language))).collect();
    if scene.evaluation.outcome() == Outcome::Excluded {
        let first = scene.evaluation.findings().first();
        let reason = first.map(|finding| findings::words(scene, finding)).unwrap_or_default();
        parts.push(format!("{}: {reason}", scene.say(&page::EXCLUDED)));
    }
    let figures = [FigureId::CeilingTotal, FigureId::GrantTotal, FigureId::OwnFunds];
    parts.extend(figures.into_iter().filter_map(|id| grant::in_words(scene, id)));
    parts.extend(counted(scene));
    for part in &mut parts {
        // Some are sentences, some are not.
        if part.ends_with('.') {
            part.pop();
        }
    }
    parts.join(". ")
}
