//! The staircase of the ceilings: a step for each band, as high as its amount, with the visitor's place on it. It is a
//! slider (WAI-ARIA APG, slider pattern): a key, a click or a drag chooses another headcount.

use web_sys::Element;
use yew::prelude::*;

use super::{Texture, WHOLE, along, figure, legend, patterns, row};
use crate::evaluation::Nothing;
use crate::money::Euro;
use crate::notice::{Bands, CeilingBand, Notice};
use crate::present::pictures::{self, band_words, employees_words};
use crate::present::{Language, amount, count, nothing_words};

const PICTURE: &str = "staircase";

/// How many headcounts of the last band, which has no end, are drawn.
const OF_LAST_BAND: u32 = 10;

/// Where the axis lies, in pixels from the top.
const AXIS: i64 = 226;

/// How high the highest step is, in pixels.
const HEIGHT: i64 = 168;

/// The headcounts along the width, each in a column of its own.
#[derive(Clone, Copy)]
struct Scale {
    bands: &'static Bands<CeilingBand>,
    /// The last headcount drawn to scale. One beyond it has the last column, after a break of one column.
    last: u32,
    employees: Option<u32>,
}

impl Scale {
    fn new(bands: &'static Bands<CeilingBand>, employees: Option<u32>) -> Self {
        let last_start = bands.rows().last().map_or(0, |band| band.from);
        Self { bands, last: last_start.saturating_add(OF_LAST_BAND).saturating_sub(1), employees }
    }

    /// The visitor's headcount, when it is too large to be drawn to scale.
    fn beyond(self) -> Option<u32> {
        self.employees.filter(|employees| *employees > self.last)
    }

    fn columns(self) -> u32 {
        self.last.saturating_add(if self.beyond().is_some() { 2 } else { 0 }).max(1)
    }

    /// The column of a headcount, from 0.
    fn column(self, employees: u32) -> u32 {
        if employees > self.last { self.columns() - 1 } else { employees.saturating_sub(1) }
    }

    /// Where a column begins, in hundredths of a percent of the width.
    fn start(self, column: u32) -> u64 {
        u64::from(column) * WHOLE / u64::from(self.columns())
    }

    /// The headcount that is drawn so many pixels from the left of a drawing this wide.
    fn employees_at(self, pixels: i32, width: i32) -> u32 {
        let pixels = u64::try_from(pixels).unwrap_or(0);
        let width = u64::try_from(width).unwrap_or(0).max(1);
        let column = u32::try_from(pixels * u64::from(self.columns()) / width).unwrap_or(u32::MAX);
        if column < self.last { column + 1 } else { self.beyond().unwrap_or(self.last) }
    }

    /// The lowest and highest values, and the present one: before one was chosen, the first that has a ceiling.
    fn values(self) -> (u32, u32, u32) {
        let now = self.employees.unwrap_or(self.bands.minimum());
        (now.min(1), now.max(self.last), now)
    }

    /// The headcount to which a key leads; `None` for a key that is not a slider's.
    fn after_key(self, key: &str) -> Option<u32> {
        let (lowest, highest, now) = self.values();
        // The first step chooses the value that the slider already names.
        let step = u32::from(self.employees.is_some());
        let before = |from: &&CeilingBand| from.from < now;
        let next = match key {
            "ArrowRight" | "ArrowUp" => now.saturating_add(step),
            "ArrowLeft" | "ArrowDown" => now.saturating_sub(step),
            "PageUp" => self.bands.after(now).map_or(highest, |band| band.from),
            "PageDown" => self.bands.rows().iter().rev().find(before).map_or(lowest, |band| band.from),
            "Home" => lowest,
            "End" => highest,
            _ => return None,
        };
        Some(next.clamp(lowest, highest))
    }
}

/// The ceilings by headcount, with the place of so many employees; `choose` is told of another one that is tried.
pub(in crate::view) fn staircase(
    notice: &'static Notice,
    language: Language,
    employees: Option<u32>,
    choose: Callback<u32>,
) -> Html {
    let scale = Scale::new(&notice.ceilings.bands, employees);
    let actions = [(Texture::Solid, pictures::ACTION_A), (Texture::Hatch, pictures::ACTION_B)];
    let actions = actions.map(|(texture, name)| (texture, name.in_language(language), String::new()));
    let drawing = html! {
        <>
            { slider(scale, language, choose) }
            { legend(PICTURE, actions.into_iter()) }
            <p class="hint" id="staircase-hint">{ pictures::STAIRCASE_HINT.in_language(language) }</p>
        </>
    };
    let columns = [pictures::EMPLOYEES, pictures::ACTION_A, pictures::ACTION_B, pictures::TOTAL];
    let columns = columns.map(|text| text.in_language(language));
    let caption = pictures::STAIRCASE.in_language(language);
    figure(PICTURE, language, caption, drawing, &columns, rows(scale, language))
}

/// The slider, which holds the drawing: to assistive technology it is one number and its words.
fn slider(scale: Scale, language: Language, choose: Callback<u32>) -> Html {
    let (lowest, highest, now) = scale.values();
    let words = place_words(scale, language);
    let on_key = {
        let choose = choose.clone();
        move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            if let Some(employees) = scale.after_key(&event.key()) {
                // The page does not scroll meanwhile.
                event.prevent_default();
                choose.emit(employees);
            }
        }
    };
    let choose_at = move |event: &MouseEvent| {
        if let Some(employees) = pointed_at(scale, event).filter(|pointed| scale.employees != Some(*pointed)) {
            choose.emit(employees);
        }
    };
    let on_drag = {
        let choose_at = choose_at.clone();
        move |event: PointerEvent| {
            if event.buttons() == 1 {
                choose_at(&event);
            }
        }
    };
    html! {
        <div
            class="staircase"
            role="slider"
            tabindex="0"
            aria-labelledby="staircase-caption"
            aria-describedby="staircase-hint"
            aria-valuemin={lowest.to_string()}
            aria-valuemax={highest.to_string()}
            aria-valuenow={now.to_string()}
            aria-valuetext={words.clone()}
            onkeydown={on_key}
            onclick={move |event: MouseEvent| choose_at(&event)}
            onpointermove={on_drag}
        >
            { drawing(scale, language, &words) }
        </div>
    }
}

/// The headcount under the pointer.
#[expect(clippy::cast_possible_truncation, reason = "whole pixels are exact enough for a place that is pointed at")]
fn pointed_at(scale: Scale, event: &MouseEvent) -> Option<u32> {
    let slider = event.target_dyn_into::<Element>()?.closest("[role=slider]").ok().flatten()?;
    let place = slider.get_bounding_client_rect();
    Some(scale.employees_at(event.client_x().saturating_sub(place.left() as i32), place.width() as i32))
}

/// `17 dipendenti: 10.500,00 €`; below the first band, that there is no amount.
fn place_words(scale: Scale, language: Language) -> String {
    let Some(employees) = scale.employees else { return pictures::NOT_CHOSEN.in_language(language).to_owned() };
    let ceiling = scale
        .bands
        .of(employees)
        .map_or_else(|| nothing_words(Nothing::NoBand, language).to_owned(), |band| amount(band.total(), language));
    format!("{}: {ceiling}", employees_words(employees, language))
}

/// How high an amount is drawn, in pixels, when this is the highest.
fn height(amount: Euro, highest: Euro) -> i64 {
    (amount.cents() * HEIGHT).checked_div(highest.cents()).unwrap_or(0)
}

fn drawing(scale: Scale, language: Language, words: &str) -> Html {
    let highest = scale.bands.rows().iter().map(CeilingBand::total).max().unwrap_or_default();
    let top = |band: &CeilingBand| AXIS - height(band.total(), highest);
    let steps = scale.bands.rows().iter().map(|band| {
        let (start, end) = edges(scale, band);
        let (x, width) = (along(start), along(end.saturating_sub(start)));
        let (high_a, top) = (height(band.a, highest), top(band));
        let area = |y: i64, height: i64, texture: Texture| {
            html! {
                <rect
                    x={x.clone()}
                    y={y.to_string()}
                    width={width.clone()}
                    height={height.to_string()}
                    fill={texture.fill(PICTURE)}
                />
            }
        };
        html! {
            <>
                { area(AXIS - high_a, high_a, Texture::Solid) }
                { area(top, AXIS - high_a - top, Texture::Hatch) }
            </>
        }
    });
    // Above the place, so that its line does not cross them out.
    let labels = scale.bands.rows().iter().map(|band| {
        let (start, end) = edges(scale, band);
        html! {
            <>
                <text x={along(end)} y={(top(band) - 7).to_string()} dx="-3" text-anchor="end">
                    { amount(band.total(), language) }
                </text>
                <text x={along(start)} y={(AXIS + 18).to_string()} text-anchor="middle">
                    { count(band.from, language) }
                </text>
            </>
        }
    });
    html! {
        <svg aria-hidden="true" width="100%" height="264">
            { patterns(PICTURE) }
            { for steps }
            <path class="axis" d={format!("M0 {AXIS}H9999")} />
            { place(scale, top, words) }
            { for labels }
            <text x="0" y="40">{ pictures::TOTAL.in_language(language) }</text>
            <text x="100%" y={(AXIS + 34).to_string()} text-anchor="end">
                { pictures::EMPLOYEES.in_language(language) }{ " →" }
            </text>
        </svg>
    }
}

/// Where a step begins and ends, in hundredths of a percent of the width.
fn edges(scale: Scale, band: &CeilingBand) -> (u64, u64) {
    let end = band.to.map_or(scale.columns(), |to| scale.column(to.saturating_add(1)));
    (scale.start(scale.column(band.from)), scale.start(end))
}

/// The visitor's place: its column filled, a ball on it, and a line up to its words; where it is beyond the scale, also
/// the break in the axis.
fn place(scale: Scale, top: impl Fn(&CeilingBand) -> i64, words: &str) -> Html {
    let Some(employees) = scale.employees else { return Html::default() };
    let (left, right) = (scale.start(scale.column(employees)), scale.start(scale.column(employees) + 1));
    let middle = along(u64::midpoint(left, right));
    let top = scale.bands.of(employees).map_or(AXIS, top);
    let anchor = match left * 3 / WHOLE {
        0 => "start",
        1 => "middle",
        _ => "end",
    };
    let gap = scale.beyond().map(|_| {
        html! {
            <svg class="gap" x={along(scale.start(scale.last))} y="0" width="9" height="264" overflow="visible">
                <path d={format!("M4 {}v-12l5-8-9-8 9-8-5-8V0", AXIS + 6)} />
            </svg>
        }
    });
    html! {
        <g class="place">
            { gap.unwrap_or_default() }
            <line x1={middle.clone()} y1="20" x2={middle.clone()} y2={top.to_string()} />
            <rect
                x={along(left)}
                y={top.to_string()}
                width={along(right - left)}
                height={(AXIS - top).to_string()}
            />
            <circle cx={middle.clone()} cy={top.to_string()} r="6" />
            <text x={if anchor == "middle" { middle } else { along(if anchor == "start" { left } else { right }) }} y="14" text-anchor={anchor}>{ words.to_owned() }</text>
        </g>
    }
}

/// The same as a table: a row for the headcounts without ceiling, and one for each band.
fn rows(scale: Scale, language: Language) -> Html {
    let name = |from: u32, to: Option<u32>| {
        let is_here = |employees: &u32| *employees >= from && to.is_none_or(|to| *employees <= to);
        let here = scale.employees.filter(is_here).map(|employees| {
            html! {
                <strong>{ format!("{}: {}", pictures::YOUR_CASE.in_language(language), count(employees, language)) }</strong>
            }
        });
        html! { <>{ band_words(from, to, language) }{ " " }{ here.unwrap_or_default() }</> }
    };
    let nothing = nothing_words(Nothing::NoBand, language).to_owned();
    let below = scale.bands.minimum().checked_sub(1).filter(|below| *below > 0);
    let below = below.map(|below| row(name(0, Some(below)), [nothing.clone(), nothing.clone(), nothing]));
    let bands =
        scale.bands.rows().iter().map(|band| {
            row(name(band.from, band.to), [band.a, band.b, band.total()].map(|euro| amount(euro, language)))
        });
    html! { <>{ below.unwrap_or_default() }{ for bands }</> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::Catalogue;

    /// The staircase of the Lazio notice: bands from 2, 11, 21 and 31, so that 40 headcounts are drawn.
    fn scale(employees: Option<u32>) -> Scale {
        Scale::new(&Catalogue::built_in().get("lazio-2020").unwrap().ceilings.bands, employees)
    }

    #[test]
    fn a_place_is_a_headcount_at_every_width() {
        for (pixels, width, employees) in [
            (0, 400, 1),
            (9, 400, 1),
            (10, 400, 2),
            (399, 400, 40),
            (400, 400, 40),
            (-5, 400, 1),
            (9_999, 400, 40),
            (144, 288, 21),
            (5, 0, 40),
        ] {
            assert_eq!(scale(None).employees_at(pixels, width), employees, "{pixels} of {width}");
        }
        for employees in 1..=40 {
            let middle = scale(None).start(employees - 1) + WHOLE / 80;
            assert_eq!(scale(None).employees_at(i32::try_from(middle).unwrap(), 10_000), employees);
        }
    }

    #[test]
    fn a_headcount_beyond_the_scale_has_the_last_column() {
        let scale = scale(Some(500));
        assert_eq!((scale.columns(), scale.column(500)), (42, 41));
        assert_eq!(scale.employees_at(415, 420), 500);
        assert_eq!(scale.employees_at(395, 420), 40);
    }

    #[test]
    fn keys_step_and_jump_between_bands() {
        for (employees, key, expected) in [
            (Some(17), "ArrowRight", Some(18)),
            (Some(17), "ArrowUp", Some(18)),
            (Some(17), "ArrowDown", Some(16)),
            (Some(17), "PageUp", Some(21)),
            (Some(17), "PageDown", Some(11)),
            (Some(11), "PageDown", Some(2)),
            (Some(2), "PageDown", Some(1)),
            (Some(35), "PageUp", Some(40)),
            (Some(500), "PageDown", Some(31)),
            (Some(17), "Home", Some(1)),
            (Some(17), "End", Some(40)),
            (Some(40), "ArrowRight", Some(40)),
            (Some(1), "ArrowLeft", Some(1)),
            (Some(0), "ArrowLeft", Some(0)),
            (None, "ArrowRight", Some(2)),
            (None, "ArrowLeft", Some(2)),
            (Some(17), "Tab", None),
            (Some(17), "a", None),
        ] {
            assert_eq!(scale(employees).after_key(key), expected, "{key} at {employees:?}");
        }
    }
}
