//! Limits on small State aid: what was already granted, with a ledger to add it up, and the room that is left.

use yew::prelude::*;

use super::element::several;
use super::slot::Slot;
use super::state::Action;
use super::{Scene, choice, figure, section, text_field};
use crate::dates::Date;
use crate::evaluation::FigureId;
use crate::money::Euro;
use crate::notice::Topic;
use crate::present::{amount, form as words};
use crate::rules::{aid_of_three_years, three_years};
use crate::scenario::{Field, Part, Value};

/// What is asked.
pub(super) fn ask(scene: &Scene) -> Html {
    let flag = |field| scene.draft.choice(field) == Some(Value::Flag(true));
    let road_haulage = flag(Field::DeMinimisRoadHaulage);
    let mut content = vec![
        text_field::view(scene, Field::DeMinimisReceived),
        ledger(scene),
        choice::tick(scene, Field::DeMinimisRoadHaulage, road_haulage, None),
    ];
    let separate = flag(Field::DeMinimisSeparateActivities);
    let separate = road_haulage.then(|| choice::tick(scene, Field::DeMinimisSeparateActivities, separate, None));
    content.push(separate.unwrap_or_default());
    several(content)
}

/// The ledger of aid granted in three years, counted back from the year of the application.
fn ledger(scene: &Scene) -> Html {
    let language = scene.language;
    let year = scene.scenario().date(Field::DatesApplied).map_or(scene.notice.year(), Date::year);
    let years = three_years(year);
    let rows: Vec<usize> = (0..scene.draft.aid_rows()).collect();
    let entry = |row: &usize| {
        let date = scene.draft.value(Slot::AidDate(*row), language);
        match (date, scene.draft.value(Slot::AidAmount(*row), language)) {
            (Some(Value::Date(date)), Some(Value::Amount(amount))) => Some((date, amount)),
            _ => None,
        }
    };
    let slots = |row| [Slot::AidBody(row), Slot::AidDate(row), Slot::AidAmount(row)];
    let is_begun = |row: &&usize| slots(**row).iter().any(|slot| !scene.draft.text(*slot).is_empty());
    // A line that is not whole yet is not left out of the sum: there is none before.
    let granted: Vec<(Date, Euro)> = rows.iter().filter(is_begun).map(entry).collect::<Option<_>>().unwrap_or_default();
    let total = (!granted.is_empty()).then(|| aid_of_three_years(&granted, year));
    let outside = granted.iter().filter(|(date, _)| !years.contains(&date.year())).count();
    let result = total.map(|total| {
        let counted = scene.say(&words::AID_TOTAL).replace("{total}", &amount(total, language));
        if outside == 0 { counted } else { format!("{counted} {}: {outside}.", scene.say(&words::AID_OUTSIDE)) }
    });
    let use_total = scene.take_into(Field::DeMinimisReceived, Value::Amount(total.unwrap_or_default()));
    let dispatch = scene.dispatch.clone();
    let add = move || dispatch.dispatch(Action::AddAidRow);
    let fields = |row| section::fields(slots(row).into_iter().map(|slot| text_field::plain(scene, slot)));
    let years =
        scene.say(&words::AID_YEARS).replace("{from}", &years.start().to_string()).replace("{to}", &year.to_string());
    let button = choice::button(scene.say(&words::USE_AS_AID), use_total);
    let mut content = vec![section::hint(years)];
    content.extend(rows.iter().map(|row| fields(*row)));
    content.push(choice::button(scene.say(&words::ADD_AID), add));
    content.push(section::outcome(result, scene.say(&words::AID_WAITING), button));
    section::helper(scene, &words::AID_LEDGER, content)
}

/// What follows, once something of it is stated.
pub(super) fn view(scene: &Scene) -> Html {
    if !scene.scenario().has_part(Part::DeMinimis) {
        return Html::default();
    }
    let figures = [FigureId::DeMinimisLimit, FigureId::DeMinimisRoom];
    figure::topic_of_figures(scene, scene.say(&words::DE_MINIMIS), "de-minimis", Topic::DeMinimis, &figures)
}
