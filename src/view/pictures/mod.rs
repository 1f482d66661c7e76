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

use std::fmt::{self, Arguments, Write};

use yew::prelude::*;

use crate::present::pictures::AS_TABLE;
use crate::present::{Language, Text};

/// The whole width of a drawing, in thousandths of a percent.
const WHOLE: u64 = 100 * OF_A_PERCENT;

/// How finely places along the width are told apart: in so many parts of a percent.
const OF_A_PERCENT: u64 = 1_000;

/// What is drawn or tabled, from its markup: as code that is a third of the same elements one by one, and there are
/// many. Only numbers and fixed words may stand in it as they are; a text of a notice file goes through `escaped`.
fn drawn(markup: String) -> Html {
    Html::from_html_unchecked(markup.into())
}

/// Adds to a markup.
fn put(markup: &mut String, what: Arguments<'_>) {
    // Writing to a text does not fail.
    let _ = markup.write_fmt(what);
}

/// A text that cannot be taken for markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// A place or a length along the width, in thousandths of a percent, as SVG writes it: `41.666%`.
#[derive(Clone, Copy)]
struct Along(u64);

impl fmt::Display for Along {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:03}%", self.0 / OF_A_PERCENT, self.0 % OF_A_PERCENT)
    }
}

/// The patterns behind the textures; `ID` is the picture.
const PATTERNS: &str = r#"<svg aria-hidden="true" width="0" height="0"><pattern id="ID-hatch" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M-2 2 2-2M0 8 8 0M6 10 10 6"/></pattern><pattern id="ID-dots" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M1 2h3M5 6h3"/></pattern><pattern id="ID-grid" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 2h8M2 0v8"/></pattern></svg>"#;

/// Adds an area so far along the width and so long, so many pixels down and high.
fn area(markup: &mut String, fill: &str, (start, length): (u64, u64), (top, height): (i64, i64)) {
    let (x, width) = (Along(start), Along(length));
    put(markup, format_args!(r#"<rect x="{x}" y="{top}" width="{width}" height="{height}" fill="{fill}"/>"#));
}

/// Adds an item of a `legend` list: which texture is what, with an amount in `strong` where there is one.
fn legend_item(markup: &mut String, fill: &str, what: &str) {
    put(
        markup,
        format_args!(
            r#"<li><svg aria-hidden="true" width="24" height="16"><rect width="24" height="16" fill="{fill}"/></svg>{what}"#
        ),
    );
}

/// Adds a row of a picture's table: its name, and what stands beside it.
fn row(markup: &mut String, name: &str, cells: &str) {
    put(markup, format_args!(r#"<tr><th scope="row">{name}<td>{cells}"#));
}

/// What parts the cells of a row.
const NEXT_CELL: &str = "<td>";

/// A picture: a figure with its caption, the drawing, and a table of the same data that opens on demand (a native
/// disclosure). What is drawn can name the caption by `<picture>-caption`.
fn figure(
    picture: &'static str,
    language: Language,
    caption: Text,
    drawing: Html,
    columns: &[Text],
    rows: &str,
) -> Html {
    let (caption, as_table) = (caption.in_language(language), AS_TABLE.in_language(language));
    let mut table = String::new();
    put(
        &mut table,
        format_args!(
            r#"<summary>{as_table}<span class="visually-hidden">: {caption}</span></summary><table><caption class="visually-hidden">{caption}</caption><thead><tr>"#
        ),
    );
    for column in columns {
        put(&mut table, format_args!(r#"<th scope="col">{}"#, column.in_language(language)));
    }
    put(&mut table, format_args!("<tbody>{rows}</table>"));
    let above =
        format!(r#"<figcaption id="{picture}-caption">{caption}</figcaption>{}"#, PATTERNS.replace("ID", picture));
    html! {
        <figure class="picture" data-picture={picture}>
            { drawn(above) }
            { drawing }
            <details>{ drawn(table) }</details>
        </figure>
    }
}
