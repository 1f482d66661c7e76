//! What the cost is made of and who pays it: two bars as long as the whole cost, one above the other.

use yew::prelude::*;

use super::super::element::{el, text};
use super::{WHOLE, area, figure, legend_item, row};
use crate::evaluation::{Evaluation, FigureId};
use crate::money::Euro;
use crate::present::{Language, amount, field_label, figure_label, page, pictures as words};
use crate::rules::{Share, SharePart, shares_of_cost, shares_of_payers};
use crate::scenario::Field;

/// The cost as shares; nothing while the cost or the grant is not known, or is zero.
pub(in crate::view) fn shares(evaluation: &Evaluation<'_>, language: Language) -> Html {
    let known = |id| evaluation.amount(id).unwrap_or(Euro::ZERO);
    let total = known(FigureId::CostTotal);
    if total == Euro::ZERO || known(FigureId::GrantTotal) == Euro::ZERO {
        return Html::default();
    }
    let total = amount(total, language);
    let (mut bars, mut rows) = (Vec::new(), Vec::new());
    for (id, title, shares) in [
        ("cost", words::SHARES_OF_COST, shares_of_cost(evaluation)),
        ("payers", words::SHARES_OF_PAYERS, shares_of_payers(evaluation)),
    ] {
        let title = title.in_language(language);
        let amounts: Vec<i64> = shares.iter().map(|share| share.amount.cents()).collect();
        let group = el("th").attributes(&["scope", "colspan"], &["rowgroup", "2"]).child(el("strong").text(title));
        rows.push(el("tr").child(group).html());
        let (title_id, legend_id) = (format!("{id}-title"), format!("{id}-legend"));
        let heading = el("p").attributes(&["id"], &[&title_id]).text(title).text(": ");
        bars.push(heading.child(el("strong").text(total.clone())).html());
        let (mut areas, mut items) = (Vec::new(), Vec::new());
        for (share, place) in shares.iter().zip(lengths(&amounts)) {
            let (fill, label, amount) = (fill(*share), label(*share, language), amount(share.amount, language));
            areas.push(area(fill, place, (0, 36)));
            items.push(legend_item(fill, label, Some(amount.clone())));
            rows.push(row(el("th").text(label), [text(amount)]));
        }
        rows.push(row(el("th").text(figure_label(FigureId::CostTotal, language)), [text(total.clone())]));
        let bar = el("svg").attributes(
            &["role", "aria-labelledby", "aria-describedby", "width", "height"],
            &["img", &title_id, &legend_id, "100%", "36"],
        );
        bars.push(bar.children(areas).html());
        bars.push(el("ul").attributes(&["class", "id"], &["legend", &legend_id]).children(items).html());
    }
    figure("shares", language, &words::SHARES, bars, &[words::PART, page::AMOUNT], rows)
}

/// How a share is filled: action A solid, B hatched, what the company pays left blank.
const fn fill(share: Share) -> &'static str {
    match share.part {
        SharePart::Figure(FigureId::CostB | FigureId::GrantB) => "url(#shares-hatch)",
        SharePart::Figure(FigureId::OtherStaff) => "url(#shares-grid)",
        SharePart::Figure(FigureId::FlatRate) => "url(#shares-dots)",
        SharePart::Figure(FigureId::OwnFunds) => "none",
        SharePart::Teaching | SharePart::Figure(_) => "currentColor",
    }
}

const fn label(share: Share, language: Language) -> &'static str {
    match share.part {
        SharePart::Teaching => words::TEACHING.in_language(language),
        // In a list of parts they are not totals.
        SharePart::Figure(FigureId::CostA) => field_label(Field::CostATotal, language),
        SharePart::Figure(FigureId::CostB) => field_label(Field::CostBTotal, language),
        SharePart::Figure(id) => figure_label(id, language),
    }
}

/// Where each part begins and how long it is, in thousandths of a percent of them all. Each end is rounded by itself,
/// so that the lengths always add up to the whole and no part is off by more than one thousandth.
fn lengths(parts: &[i64]) -> Vec<(u64, u64)> {
    let parts = parts.iter().map(|part| part.unsigned_abs());
    let all: u64 = parts.clone().sum();
    let (mut before, mut start) = (0, 0);
    let mut places = Vec::new();
    for part in parts {
        before += part;
        let end = (before * WHOLE).checked_div(all).unwrap_or(0);
        places.push((start, end - start));
        start = end;
    }
    places
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
                let exact = u64::try_from(part * 100_000 / all).unwrap();
                assert!(length.abs_diff(exact) <= 1, "{parts:?}");
            }
        }
    }

    #[test]
    fn nothing_is_as_long_as_nothing() {
        assert_eq!(lengths(&[0, 0]), [(0, 0), (0, 0)]);
        assert_eq!(lengths(&[1, 0, 1]), [(0, 50_000), (50_000, 0), (50_000, 50_000)]);
    }
}
