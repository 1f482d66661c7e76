//! The pictures: the staircase of the ceilings, the shares of the cost, the time line. Drawn as SVG, with textures and
//! words so that nothing depends on colour, and each with the same data as a table below.
//!
//! Drawings take the width they are given: what lies along it is placed in hundredths of a percent, what stands
//! upright in pixels, so that letters keep their size on every screen.

mod shares;
mod staircase;
mod timeline;

pub(in crate::view) use shares::shares;
pub(in crate::view) use staircase::staircase;
pub(in crate::view) use timeline::timeline;

use yew::prelude::*;

use crate::present::Language;
use crate::present::pictures::AS_TABLE;

/// The whole width of a drawing, in hundredths of a percent.
const WHOLE: u64 = 10_000;

/// A place or a length along the width, as SVG writes it: `41.66%`.
fn along(hundredths: u64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// How an area is filled. Action A is solid and action B hatched in every picture.
#[derive(Clone, Copy)]
enum Texture {
    Solid,
    Hatch,
    Dots,
    Grid,
    Blank,
}

impl Texture {
    /// The value of `fill`. Textures with a pattern need the `patterns` of this picture in the page.
    fn fill(self, picture: &str) -> String {
        let name = match self {
            Self::Solid => return "currentColor".to_owned(),
            Self::Blank => return "none".to_owned(),
            Self::Hatch => "hatch",
            Self::Dots => "dots",
            Self::Grid => "grid",
        };
        format!("url(#{picture}-{name})")
    }
}

/// The patterns behind the textures, to be put into a drawing of this picture.
fn patterns(picture: &str) -> Html {
    let pattern = |name: &str, lines: &'static str| {
        html! {
            <pattern id={format!("{picture}-{name}")} width="8" height="8" patternUnits="userSpaceOnUse">
                <path d={lines} />
            </pattern>
        }
    };
    html! {
        <defs>
            { pattern("hatch", "M-2 2 2-2M0 8 8 0M6 10 10 6") }
            { pattern("dots", "M1 2h3M5 6h3") }
            { pattern("grid", "M0 2h8M2 0v8") }
        </defs>
    }
}

/// A list that says which texture is what, with an amount where there is one.
fn legend(picture: &str, items: impl Iterator<Item = (Texture, &'static str, String)>) -> Html {
    let items = items.map(|(texture, name, amount)| {
        html! {
            <li>
                <svg aria-hidden="true" width="24" height="16">
                    <rect width="100%" height="100%" fill={texture.fill(picture)} />
                </svg>
                <span>{ name }</span>
                <span class="value">{ amount }</span>
            </li>
        }
    });
    html! { <ul class="legend" id={format!("{picture}-legend")}>{ for items }</ul> }
}

/// A row of a picture's table: its name, and what stands beside it.
fn row(name: Html, cells: impl IntoIterator<Item = String>) -> Html {
    html! {
        <tr>
            <th scope="row">{ name }</th>
            { for cells.into_iter().map(|cell| html! { <td>{ cell }</td> }) }
        </tr>
    }
}

/// A picture: a figure with its caption (its id is `<picture>-caption`), the drawing, and a table of the same data that
/// opens on demand (a native disclosure).
fn figure(
    picture: &str,
    language: Language,
    caption: &'static str,
    drawing: Html,
    columns: &[&'static str],
    rows: Html,
) -> Html {
    html! {
        <figure class="picture" data-picture={picture.to_owned()}>
            <figcaption id={format!("{picture}-caption")}>{ caption }</figcaption>
            { drawing }
            <details>
                <summary>
                    { AS_TABLE.in_language(language) }
                    <span class="visually-hidden">{ ": " }{ caption }</span>
                </summary>
                <table>
                    <caption class="visually-hidden">{ caption }</caption>
                    <thead>
                        <tr>{ for columns.iter().map(|name| html! { <th scope="col">{ *name }</th> }) }</tr>
                    </thead>
                    <tbody>{ rows }</tbody>
                </table>
            </details>
        </figure>
    }
}
