//! How many employees there are, and who counts as one.

use yew::prelude::*;

use super::element::{el, several};
use super::slot::Slot;
use super::{Scene, choice, section, sources, text_field};
use crate::notice::{Topic, Words};
use crate::present::{count, form as words};
use crate::rules::heads;
use crate::scenario::{Field, Value};

/// What is asked.
pub(super) fn ask(scene: &Scene) -> Html {
    let basis = scene.language.of(&scene.notice.employees.basis);
    several([text_field::with_hint(scene, Field::Employees.into(), Some(basis.into())), who_counts(scene)])
}

/// The helper that adds up contracts; where the act does not say which count, how that is read.
fn who_counts(scene: &Scene) -> Html {
    let employees = &scene.notice.employees;
    let readings = sources::readings(scene.notice, scene.language, Topic::Employees);
    let (Some(counted), Some(not_counted)) = (&employees.counted, &employees.not_counted) else { return readings };
    let in_slots = |slot: fn(usize) -> Slot, list: &[Words]| (0..list.len()).map(slot).collect::<Vec<_>>();
    let (counted, not_counted) = (in_slots(Slot::Counted, counted), in_slots(Slot::NotCounted, not_counted));
    let numbers = |slots: &[Slot]| {
        let number = |slot: &Slot| match scene.draft.value(*slot, scene.language) {
            Some(Value::Count(number)) => Some(number),
            _ => None,
        };
        slots.iter().filter_map(number).collect::<Vec<u32>>()
    };
    let (in_the_count, outside) = (numbers(&counted), numbers(&not_counted));
    let total = (!in_the_count.is_empty()).then(|| heads(&in_the_count));
    let result = total.map(|total| {
        let words = scene.say(&words::HEADS_COUNTED).replace("{counted}", &count(total, scene.language));
        words.replace("{others}", &count(heads(&outside), scene.language))
    });
    let onclick = scene.take_into(Field::Employees, Value::Count(total.unwrap_or_default()));
    let button = choice::button(scene.say(&words::USE_AS_EMPLOYEES), onclick);
    let group = |title, slots: &[Slot]| {
        let fields = section::fields(slots.iter().map(|slot| text_field::plain(scene, *slot)));
        el("fieldset").child(el("legend").text(scene.say(title))).child(fields).html()
    };
    let content = [
        group(&words::COUNTED, &counted),
        group(&words::NOT_COUNTED, &not_counted),
        section::outcome(result, scene.say(&words::HEADS_WAITING), button),
        scene.sources(&employees.citations),
    ];
    section::helper(scene, &words::WHO_COUNTS, content)
}
