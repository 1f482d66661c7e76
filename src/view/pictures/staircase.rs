//! The staircase of the ceilings: a step for each band, as high as its amount, with the visitor's place on it. It is a
//! slider (WAI-ARIA APG, slider pattern): a key, a click or a drag chooses another headcount.

use web_sys::Element;
use yew::prelude::*;

use super::{Along, NEXT_CELL, WHOLE, area, drawn, figure, legend_item, put, row};
use crate::evaluation::Nothing;
use crate::money::Euro;
use crate::notice::{Bands, CeilingBand, Notice};
use crate::present::{Language, amount, count, nothing_words, pictures as words};

/// How the areas of the two actions are filled.
const FILL_A: &str = "currentColor";
const FILL_B: &str = "url(#staircase-hatch)";

/// How many headcounts of the last band, which has no end, are drawn.
const OF_LAST_BAND: u32 = 10;

/// How many columns the break takes, with the one of the headcount beyond it.
const BREAK: u32 = 3;

/// Where the axis lies, in pixels from the top.
const AXIS: i64 = 226;

/// How high the highest step is, in pixels.
const HEIGHT: i64 = 168;

/// The headcounts along the width, each in a column of its own.
#[derive(Clone, Copy)]
struct Scale {
    bands: &'static Bands<CeilingBand>,
    /// The last headcount drawn to scale. One beyond it has the last column, after a break.
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
        self.last.saturating_add(if self.beyond().is_some() { BREAK } else { 0 }).max(1)
    }

    /// The column of a headcount, from 0.
    fn column(self, employees: u32) -> u32 {
        if employees > self.last { self.columns() - 1 } else { employees.saturating_sub(1) }
    }

    /// Where a column begins, in thousandths of a percent of the width.
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

    /// The lowest and highest values, and the present one: before one was chosen, the first that has a ceiling. Beyond
    /// the scale the highest is a round number, so that there is room on both sides.
    fn values(self) -> (u32, u32, u32) {
        let now = self.employees.unwrap_or(self.bands.minimum());
        let mut highest = self.last;
        if now > self.last {
            highest = 10;
            while highest < now {
                highest = highest.saturating_mul(10);
            }
        }
        (now.min(1), highest, now)
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
            "PageUp" => self.bands.after(now).map_or(now.max(self.last), |band| band.from),
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
    let mut below = r#"<ul class="legend">"#.to_owned();
    legend_item(&mut below, FILL_A, words::ACTION_A.in_language(language));
    legend_item(&mut below, FILL_B, words::ACTION_B.in_language(language));
    let hint = words::STAIRCASE_HINT.in_language(language);
    put(&mut below, format_args!(r#"</ul><p class="hint" id="staircase-hint">{hint}</p>"#));
    let drawing = html! { <>{ slider(scale, language, choose) }{ drawn(below) }</> };
    let columns = [words::EMPLOYEES, words::ACTIONS, words::TOTAL];
    figure("staircase", language, words::STAIRCASE, drawing, &columns, &rows(scale, language))
}

/// The slider, which holds the drawing: to assistive technology it is one number and its words.
fn slider(scale: Scale, language: Language, choose: Callback<u32>) -> Html {
    let (lowest, highest, now) = scale.values();
    let place = place_words(scale, language);
    let drawing = drawn(markup(scale, language, &place));
    let on_key = {
        let choose = choose.clone();
        move |event: KeyboardEvent| {
            let is_shortcut = event.ctrl_key() || event.alt_key() || event.meta_key();
            if let Some(employees) = scale.after_key(&event.key()).filter(|_| !is_shortcut) {
                // The page does not scroll meanwhile.
                event.prevent_default();
                choose.emit(employees);
            }
        }
    };
    let on_click = move |event: MouseEvent| {
        if let Some(employees) = pointed_at(scale, &event) {
            choose.emit(employees);
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
            aria-valuetext={place}
            onkeydown={on_key}
            onclick={on_click}
        >
            { drawing }
        </div>
    }
}

/// The headcount under the pointer. The drawing lets it through, so that its target is the slider.
#[expect(clippy::cast_possible_truncation, reason = "whole pixels are exact enough for a place that is pointed at")]
fn pointed_at(scale: Scale, event: &MouseEvent) -> Option<u32> {
    let place = event.target_dyn_into::<Element>()?.get_bounding_client_rect();
    Some(scale.employees_at(event.client_x().saturating_sub(place.left() as i32), place.width() as i32))
}

/// `17 dipendenti: 10.500,00 €`; below the first band, that there is no amount.
fn place_words(scale: Scale, language: Language) -> String {
    let Some(employees) = scale.employees else { return words::NOT_CHOSEN.in_language(language).to_owned() };
    let ceiling = match scale.bands.of(employees) {
        Some(band) => amount(band.total(), language),
        None => nothing_words(Nothing::NoBand, language).to_owned(),
    };
    format!("{}: {ceiling}", words::employees_words(employees, language))
}

/// The drawing: the steps, the axis, the visitor's place, and above them the words.
fn markup(scale: Scale, language: Language, place_words: &str) -> String {
    let rows = scale.bands.rows();
    let highest = rows.iter().map(|band| band.total().cents()).max().unwrap_or_default();
    let height = |amount: Euro| (amount.cents() * HEIGHT).checked_div(highest).unwrap_or(0);
    let mut drawing = r#"<svg aria-hidden="true" width="100%" height="264">"#.to_owned();
    let mut labels = String::new();
    let mut place_top = AXIS;
    for band in rows {
        let start = scale.start(scale.column(band.from));
        let end = scale.start(band.to.map_or(scale.columns(), |to| scale.column(to.saturating_add(1))));
        let (high_a, high) = (height(band.a), height(band.total()));
        let along_it = (start, end.saturating_sub(start));
        area(&mut drawing, FILL_A, along_it, (AXIS - high_a, high_a));
        area(&mut drawing, FILL_B, along_it, (AXIS - high, high - high_a));
        label(&mut labels, "end", end, AXIS - high - 10, &amount(band.total(), language));
        label(&mut labels, "middle", start, AXIS + 18, &count(band.from, language));
        if scale.employees.is_some_and(|employees| employees >= band.from) {
            place_top = AXIS - high;
        }
    }
    put(&mut drawing, format_args!(r#"<line y1="{AXIS}" x2="100%" y2="{AXIS}"/>"#));
    place(&mut drawing, scale, place_top, place_words);
    drawing += &labels;
    label(&mut drawing, "start", 0, 40, words::TOTAL.in_language(language));
    label(&mut drawing, "end", WHOLE, AXIS + 34, words::EMPLOYEES.in_language(language));
    drawing += "</svg>";
    drawing
}

/// Adds words so far along the width, their foot so many pixels down.
fn label(drawing: &mut String, anchor: &str, along_it: u64, foot: i64, words: &str) {
    let x = Along(along_it);
    put(drawing, format_args!(r#"<text x="{x}" y="{foot}" text-anchor="{anchor}">{words}</text>"#));
}

/// Adds the visitor's place: its column filled, a ball on it, and a line up to its words; where it is beyond the scale,
/// also the break in the axis.
fn place(drawing: &mut String, scale: Scale, top: i64, words: &str) {
    let Some(employees) = scale.employees else { return };
    let column = scale.column(employees);
    let (left, right) = (scale.start(column), scale.start(column + 1));
    let middle = u64::midpoint(left, right);
    let (anchor, words_at) = match left * 3 / WHOLE {
        0 => ("start", left),
        1 => ("middle", middle),
        _ => ("end", right),
    };
    *drawing += r#"<g class="place">"#;
    if scale.beyond().is_some() {
        let x = Along(scale.start(scale.last + 1));
        put(drawing, format_args!(r#"<svg x="{x}"><path d="M4 240v-20l5-8-9-8 9-8-5-8V0"/></svg>"#));
    }
    area(drawing, "", (left, right - left), (top, AXIS - top));
    let x = Along(middle);
    put(drawing, format_args!(r#"<line x1="{x}" y1="20" x2="{x}" y2="{top}"/><circle cx="{x}" cy="{top}" r="6"/>"#));
    label(drawing, anchor, words_at, 14, words);
    *drawing += "</g>";
}

/// The same as a table: a row for the headcounts without ceiling, and one for each band.
fn rows(scale: Scale, language: Language) -> String {
    let mut rows = String::new();
    let mut add = |from: u32, to: Option<u32>, cells: &str| {
        let is_here = |employees: &u32| *employees >= from && to.is_none_or(|to| *employees <= to);
        let mut name = words::band_words(from, to, language);
        if let Some(employees) = scale.employees.filter(is_here) {
            let your_case = words::YOUR_CASE.in_language(language);
            put(&mut name, format_args!(" <strong>{your_case}: {}</strong>", count(employees, language)));
        }
        row(&mut rows, &name, cells);
    };
    if let Some(below) = scale.bands.minimum().checked_sub(1) {
        let nothing = nothing_words(Nothing::NoBand, language);
        add(0, Some(below), &[nothing, nothing].join(NEXT_CELL));
    }
    for band in scale.bands.rows() {
        let [a, b, total] = [band.a, band.b, band.total()].map(|euro| amount(euro, language));
        add(band.from, band.to, &format!("{a} +\u{a0}{b}{NEXT_CELL}{total}"));
    }
    rows
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
            assert_eq!(scale(None).employees_at(i32::try_from(middle).unwrap(), 100_000), employees);
        }
    }

    #[test]
    fn a_headcount_beyond_the_scale_has_the_last_column() {
        let scale = scale(Some(500));
        assert_eq!((scale.columns(), scale.column(500)), (43, 42));
        assert_eq!(scale.employees_at(425, 430), 500);
        assert_eq!(scale.employees_at(395, 430), 40);
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
            (Some(500), "PageUp", Some(500)),
            (Some(500), "ArrowRight", Some(501)),
            (Some(500), "End", Some(1_000)),
            (Some(1_000_000), "ArrowRight", Some(1_000_000)),
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
