//! A helper for prices that include VAT: the net price goes into a cost field.

use yew::prelude::*;

use super::draft::Pick;
use super::slot::Slot;
use super::{Scene, choice, section, text_field};
use crate::money::Euro;
use crate::present::{amount, field_label, form as words, page};
use crate::rules::without_vat;
use crate::scenario::{Field, Kind, Part, Typed, Value, read_typed};

/// The rates that Italian law knows, and "another".
const RATES: [&str; 4] = ["22", "10", "4", ""];

/// The helper for the costs of an action, whose fields are those asked now.
pub(super) fn helper(scene: &Scene, part: Part, fields: &[Field]) -> Html {
    let language = scene.language;
    let rate_words = |rate: &str| match rate {
        "" => scene.say(&words::ANOTHER_RATE).to_owned(),
        rate => format!("{rate}%"),
    };
    let rates: Vec<(String, String)> = RATES.iter().map(|rate| ((*rate).to_owned(), rate_words(rate))).collect();
    let targets: Vec<(String, String)> =
        fields.iter().map(|field| (field.name().to_owned(), field_label(*field, language).to_owned())).collect();
    let picked = scene.draft.picked(Pick::VatRate(part)).unwrap_or(RATES[0]);
    let target =
        scene.draft.picked(Pick::VatField(part)).and_then(Field::from_name).filter(|field| fields.contains(field));
    let Some(target) = target.or(fields.first().copied()) else { return Html::default() };

    let net = net(scene, part, picked);
    let result = net.map(|net| format!("{}: {}", scene.say(&words::PRICE_WITHOUT_VAT), amount(net, language)));
    let onclick = scene.take_into(target, Value::Amount(net.unwrap_or_default()));
    let label = scene.say(&words::USE_IN).replace("{}", field_label(target, language));
    let button = choice::button(label, onclick);
    let id = part.name();
    let mut content = vec![
        text_field::plain(scene, Slot::Gross(part)),
        choice::list(scene, &format!("rate-{id}"), &words::VAT_RATE, Pick::VatRate(part), &rates),
    ];
    let rate = picked.is_empty().then(|| text_field::plain(scene, Slot::VatRate(part)));
    let list = || choice::list(scene, &format!("target-{id}"), &page::COST_LINE, Pick::VatField(part), &targets);
    content.extend([rate, (fields.len() > 1).then(list)].map(Option::unwrap_or_default));
    content.push(section::outcome(result, scene.say(&words::VAT_WAITING), button));
    section::helper(scene, &words::PRICES_WITH_VAT, content)
}

/// The net price, once price and rate can be read.
fn net(scene: &Scene, part: Part, picked: &str) -> Option<Euro> {
    let rate = if picked.is_empty() { scene.draft.text(Slot::VatRate(part)) } else { picked };
    let read = read_typed(Kind::Percentage, rate, scene.language.decimal_sign());
    let Ok(Some(Typed { value: Value::Percentage(rate), .. })) = read else { return None };
    match scene.draft.value(Slot::Gross(part), scene.language)? {
        Value::Amount(gross) => Some(without_vat(gross, rate)),
        _ => None,
    }
}
