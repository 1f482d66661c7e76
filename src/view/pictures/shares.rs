//! What the cost is made of and who pays it: two bars as long as the whole cost, one above the other.

use yew::prelude::*;

use super::{Texture, WHOLE, along, figure, legend, patterns, row};
use crate::evaluation::{Evaluation, FigureId, FigureValue};
use crate::money::Euro;
use crate::present::{Language, Text, amount, field_label, figure_label, pictures};
use crate::rules::{Share, SharePart, shares_of_cost, shares_of_payers};
use crate::scenario::Field;

const HEIGHT: &str = "36";

/// The cost as shares; nothing while the cost or the grant is not known, or is zero.
pub(in crate::view) fn shares(evaluation: &Evaluation<'_>, language: Language) -> Html {
    let known = |id| match evaluation.value(id) {
        Ok(FigureValue::Amount(euro)) => Some(euro).filter(|euro| *euro > Euro::ZERO),
        _ => None,
    };
    let (Some(total), Some(_)) = (known(FigureId::CostTotal), known(FigureId::GrantTotal)) else {
        return Html::default();
    };
    let bars = [
        ("cost", pictures::SHARES_OF_COST, shares_of_cost(evaluation)),
        ("payers", pictures::SHARES_OF_PAYERS, shares_of_payers(evaluation)),
    ];
    let drawings = bars.iter().map(|(id, title, shares)| bar(id, *title, total, shares, language));
    let groups = bars.iter().map(|(_, title, shares)| {
        html! {
            <>
                <tr><th scope="rowgroup" colspan="2">{ title.in_language(language) }</th></tr>
                { for shares.iter().map(|share| row(label(*share, language).into(), [amount(share.amount, language)])) }
                { row(figure_label(FigureId::CostTotal, language).into(), [amount(total, language)]) }
            </>
        }
    });
    let columns = [pictures::PART, pictures::AMOUNT].map(|text| text.in_language(language));
    let drawings = html! { <>{ for drawings }</> };
    let caption = pictures::SHARES.in_language(language);
    figure("shares", language, caption, drawings, &columns, html! { <>{ for groups }</> })
}

/// One bar under its title, with its legend.
fn bar(id: &'static str, title: Text, total: Euro, shares: &[Share], language: Language) -> Html {
    let title_id = format!("{id}-title");
    let amounts: Vec<i64> = shares.iter().map(|share| share.amount.cents()).collect();
    let areas = lengths(&amounts).into_iter().zip(shares).map(|((start, length), share)| {
        html! {
            <rect
                x={along(start)}
                width={along(length)}
                height={HEIGHT}
                fill={texture(*share).fill(id)}
            />
        }
    });
    let items = shares.iter().map(|share| (texture(*share), label(*share, language), amount(share.amount, language)));
    html! {
        <>
            <p class="bar-title" id={title_id.clone()}>
                { title.in_language(language) }{ ": " }<span class="value">{ amount(total, language) }</span>
            </p>
            <svg
                role="img"
                aria-labelledby={title_id}
                aria-describedby={format!("{id}-legend")}
                width="100%"
                height={HEIGHT}
            >
                { patterns(id) }
                { for areas }
            </svg>
            { legend(id, items) }
        </>
    }
}

const fn texture(share: Share) -> Texture {
    match share.part {
        SharePart::Figure(FigureId::CostB | FigureId::GrantB) => Texture::Hatch,
        SharePart::Figure(FigureId::OtherStaff) => Texture::Grid,
        SharePart::Figure(FigureId::FlatRate) => Texture::Dots,
        SharePart::Figure(FigureId::OwnFunds) => Texture::Blank,
        SharePart::Teaching | SharePart::Figure(_) => Texture::Solid,
    }
}

const fn label(share: Share, language: Language) -> &'static str {
    match share.part {
        SharePart::Teaching => pictures::TEACHING.in_language(language),
        // In a list of parts they are not totals.
        SharePart::Figure(FigureId::CostA) => field_label(Field::CostATotal, language),
        SharePart::Figure(FigureId::CostB) => field_label(Field::CostBTotal, language),
        SharePart::Figure(id) => figure_label(id, language),
    }
}

/// Where each part begins and how long it is, in hundredths of a percent of them all. Each end is rounded by itself,
/// so that the lengths always add up to the whole and no part is off by more than one hundredth.
fn lengths(parts: &[i64]) -> Vec<(u64, u64)> {
    let parts = parts.iter().map(|part| u64::try_from(*part).unwrap_or(0));
    let all: u64 = parts.clone().sum();
    let mut before = 0;
    let mut start = 0;
    parts
        .map(|part| {
            before += part;
            let end = (before * WHOLE).checked_div(all).unwrap_or(0);
            let place = (start, end - start);
            start = end;
            place
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_add_up_to_the_whole() {
        for parts in [&[1, 1, 1][..], &[1, 99_999_999_999], &[435_037, 100_001, 214_015, 999_999], &[7]] {
            let places = lengths(parts);
            assert_eq!(places.iter().map(|(_, length)| length).sum::<u64>(), WHOLE, "{parts:?}");
            let all: i64 = parts.iter().sum();
            for ((_, length), part) in places.into_iter().zip(parts) {
                let exact = u64::try_from(part * 10_000 / all).unwrap();
                assert!(length.abs_diff(exact) <= 1, "{parts:?}");
            }
        }
    }

    #[test]
    fn nothing_is_as_long_as_nothing() {
        assert_eq!(lengths(&[0, 0]), [(0, 0), (0, 0)]);
        assert_eq!(lengths(&[1, 0, 1]), [(0, 5_000), (5_000, 0), (5_000, 5_000)]);
    }
}
