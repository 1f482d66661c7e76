//! The pictures: the staircase of the ceilings, the shares of the cost, the time line. Drawn as SVG, with textures and
//! words so that nothing depends on colour, and each with the same data as a table below.
//!
//! Drawings take the width they are given: what lies along it is placed in thousandths of a percent, what stands
//! upright in pixels, so that letters keep their size on every screen.

mod shares;
mod staircase;
mod timeline;

pub(in crate::view) use shares::shares;
pub(in crate::view) use staircase::staircase;
pub(in crate::view) use timeline::timeline;

use std::fmt;

use yew::prelude::*;

use super::element::{Element, el};
use crate::present::pictures::AS_TABLE;
use crate::present::{Language, Text};

/// The whole width of a drawing, in thousandths of a percent.
const WHOLE: u64 = 100 * OF_A_PERCENT;

/// How finely places along the width are told apart: in so many parts of a percent.
const OF_A_PERCENT: u64 = 1_000;

/// A place or a length along the width, in thousandths of a percent, as SVG writes it: `41.666%`.
#[derive(Clone, Copy)]
struct Along(u64);

impl fmt::Display for Along {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:03}%", self.0 / OF_A_PERCENT, self.0 % OF_A_PERCENT)
    }
}

/// The textures, and how each is drawn on a square of eight pixels.
const PATTERNS: [(&str, &str); 3] =
    [("hatch", "M-2 2 2-2M0 8 8 0M6 10 10 6"), ("dots", "M1 2h3M5 6h3"), ("grid", "M0 2h8M2 0v8")];

/// The textures of a picture, whose names begin with the picture's.
fn patterns(picture: &str) -> Element {
    let pattern = |(name, path): (&str, &str)| {
        el("pattern")
            .attributes(
                &["id", "width", "height", "patternUnits"],
                &[&format!("{picture}-{name}"), "8", "8", "userSpaceOnUse"],
            )
            .child(el("path").attributes(&["d"], &[path]))
            .html()
    };
    drawing("0", "0").children(PATTERNS.map(pattern))
}

/// An SVG so wide and so high, hidden from assistive technology: words beside it say the same.
fn drawing(width: &str, height: &str) -> Element {
    el("svg").attributes(&["aria-hidden", "width", "height"], &["true", width, height])
}

/// An area so far along the width and so long, so many pixels down and high.
fn area(fill: &str, (start, length): (u64, u64), (top, height): (i64, i64)) -> Html {
    let along = |place| Along(place).to_string();
    el("rect")
        .attributes(
            &["x", "y", "width", "height", "fill"],
            &[&along(start), &top.to_string(), &along(length), &height.to_string(), fill],
        )
        .html()
}

/// An item of a `legend` list: which texture is what, and how much where that is said.
fn legend_item(fill: &str, what: &'static str, amount: Option<String>) -> Html {
    let swatch = drawing("24", "16").child(area(fill, (0, WHOLE), (0, 16)));
    let amount = amount.map(|amount| el("strong").text(amount).html());
    el("li").child(swatch).child(el("span").text(what)).children(amount).html()
}

/// A row of a picture's table: its name, and what stands beside it.
fn row(name: Element, cells: impl IntoIterator<Item = Html>) -> Html {
    let cells = cells.into_iter().map(|cell| el("td").child(cell).html());
    el("tr").child(name.attributes(&["scope"], &["row"])).children(cells).html()
}

/// A picture: a figure with its caption, the drawing, and a table of the same data that opens on demand (a native
/// disclosure). What is drawn can name the caption by `<picture>-caption`.
fn figure(
    picture: &'static str,
    language: Language,
    caption: &'static Text,
    content: impl IntoIterator<Item = Html>,
    columns: &[Text],
    rows: Vec<Html>,
) -> Html {
    let caption = caption.in_language(language);
    let column = |column: &Text| el("th").attributes(&["scope"], &["col"]).text(column.in_language(language)).html();
    let table = el("table")
        .child(el("caption").class("visually-hidden").text(caption))
        .child(el("thead").child(el("tr").children(columns.iter().map(column))))
        .child(el("tbody").children(rows));
    let of = el("span").class("visually-hidden").text(": ").text(caption);
    let summary = el("summary").text(AS_TABLE.in_language(language)).child(of);
    el("figure")
        .attributes(&["class", "data-picture"], &["picture", picture])
        .key(picture)
        .child(el("figcaption").attributes(&["id"], &[&format!("{picture}-caption")]).text(caption))
        .child(patterns(picture))
        .children(content)
        .child(el("details").child(summary).child(table))
        .html()
}
