//! The staircase of the ceilings: a step for each band, as high as its amount, with the visitor's place on it. It is a
//! slider (WAI-ARIA APG, slider pattern): a key, a click or a drag chooses another headcount.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::super::element::{On, el, text};
use super::{Along, WHOLE, area, drawing, figure, legend_item, row};
use crate::evaluation::Nothing;
use crate::money::Euro;
use crate::notice::{Bands, CeilingBand, Notice};
use crate::present::{Language, amount, count, nothing_words, page, pictures as words};

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

/// How much of the width an amount and a number need on a narrow screen. The table has those without room, too.
const AMOUNT_ROOM: u64 = WHOLE / 6;
const NUMBER_ROOM: u64 = WHOLE / 12;

/// The headcounts along the width, each in a column of its own.
#[derive(Clone, Copy)]
struct Scale {
    bands: &'static Bands<CeilingBand>,
    /// The last headcount drawn to scale. One beyond it has the last column, after a break.
    last: u32,
    employees: Option<u32>,
    plan: Plan,
}

/// Which actions are in the plan: A, B.
pub(in crate::view) type Plan = [bool; 2];

impl Scale {
    fn new(bands: &'static Bands<CeilingBand>, employees: Option<u32>, plan: Plan) -> Self {
        let last_start = bands.iter().next_back().map_or(0, |band| band.from);
        Self { bands, last: last_start.saturating_add(OF_LAST_BAND).saturating_sub(1), employees, plan }
    }

    /// The ceilings of a band for the plan: A, B and both together.
    fn ceilings(self, band: &CeilingBand) -> [Euro; 3] {
        band.of_plan(self.plan)
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
            "PageDown" => self.bands.iter().rev().find(before).map_or(lowest, |band| band.from),
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
    plan: Plan,
    choose: impl Fn(u32) + Clone + 'static,
) -> Html {
    let scale = Scale::new(&notice.ceilings.bands, employees, plan);
    let actions = [(FILL_A, words::ACTION_A), (FILL_B, words::ACTION_B)].into_iter().zip(plan);
    let legend = actions
        .filter(|(_, is_planned)| *is_planned)
        .map(|((fill, action), _)| legend_item(fill, action.in_language(language), None));
    let hint = el("p")
        .attributes(&["class", "id"], &["hint", "staircase-hint"])
        .text(words::STAIRCASE_HINT.in_language(language));
    let content = [slider(scale, language, choose), el("ul").class("legend").children(legend).html(), hint.html()];
    let columns = [words::EMPLOYEES, words::ACTIONS, words::TOTAL];
    figure("staircase", language, &words::STAIRCASE, content, &columns, rows(scale, language))
}

/// The slider, which holds the drawing: to assistive technology it is one number and its words.
fn slider(scale: Scale, language: Language, choose: impl Fn(u32) + Clone + 'static) -> Html {
    let (lowest, highest, now) = scale.values();
    let place = place_words(scale, language);
    let on_key = {
        let choose = choose.clone();
        move |event: Event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let is_shortcut = event.ctrl_key() || event.alt_key() || event.meta_key();
            if let Some(employees) = scale.after_key(&event.key()).filter(|_| !is_shortcut) {
                // The page does not scroll meanwhile.
                event.prevent_default();
                choose(employees);
            }
        }
    };
    let on_click = move |event: Event| {
        if let Some(employees) = pointed_at(scale, &event) {
            choose(employees);
        }
    };
    el("div")
        .attributes(
            &[
                "class",
                "id",
                "role",
                "tabindex",
                "aria-labelledby",
                "aria-describedby",
                "aria-valuemin",
                "aria-valuemax",
                "aria-valuenow",
                "aria-valuetext",
            ],
            &[
                "staircase",
                "staircase",
                "slider",
                "0",
                "staircase-caption",
                "staircase-hint",
                &lowest.to_string(),
                &highest.to_string(),
                &now.to_string(),
                &place,
            ],
        )
        .on(On::KeyDown, on_key)
        .on(On::Click, on_click)
        .child(steps(scale, language, place))
        .html()
}

/// The headcount under the pointer. The drawing lets it through, so that its target is the slider.
#[expect(clippy::cast_possible_truncation, reason = "whole pixels are exact enough for a place that is pointed at")]
fn pointed_at(scale: Scale, event: &Event) -> Option<u32> {
    let place = event.target_dyn_into::<Element>()?.get_bounding_client_rect();
    let event = event.dyn_ref::<MouseEvent>()?;
    Some(scale.employees_at(event.client_x().saturating_sub(place.left() as i32), place.width() as i32))
}

/// `17 dipendenti: 10.500,00 €`; below the first band, that there is no amount.
fn place_words(scale: Scale, language: Language) -> String {
    let Some(employees) = scale.employees else { return words::NOT_CHOSEN.in_language(language).to_owned() };
    let ceiling = match scale.bands.of(employees) {
        Some(band) => amount(scale.ceilings(band)[2], language),
        None => nothing_words(Nothing::NoBand, language).to_owned(),
    };
    format!("{}: {ceiling}", words::employees_words(employees, language))
}

/// The drawing: the steps, the axis, the visitor's place, and above them the words.
fn steps(scale: Scale, language: Language, place_words: String) -> Html {
    let highest = scale.bands.iter().map(|band| scale.ceilings(band)[2].cents()).max().unwrap_or_default();
    let height = |amount: Euro| (amount.cents() * HEIGHT).checked_div(highest).unwrap_or(0);
    let own = scale.employees.and_then(|employees| scale.bands.of(employees));
    let (mut areas, mut labels) = (Vec::new(), Vec::new());
    let (mut place_top, mut numbers_from) = (AXIS, 0);
    for band in scale.bands {
        let start = scale.start(scale.column(band.from));
        let end = scale.start(band.to.map_or(scale.columns(), |to| scale.column(to.saturating_add(1))));
        let [a, _, total] = scale.ceilings(band);
        let (high_a, high) = (height(a), height(total));
        let along = (start, end.saturating_sub(start));
        areas.push(area(FILL_A, along, (AXIS - high_a, high_a)));
        areas.push(area(FILL_B, along, (AXIS - high, high - high_a)));
        // The visitor's own step has its amount in the words of the place, and nothing stands beside the last one.
        if own.is_some_and(|own| own.from == band.from) {
            place_top = AXIS - high;
        } else if along.1 >= AMOUNT_ROOM || band.to.is_none() {
            labels.push(label("end", end, AXIS - high - 10, amount(total, language)));
        }
        if start >= numbers_from {
            labels.push(label("middle", start, AXIS + 18, count(band.from, language)));
            numbers_from = start + NUMBER_ROOM;
        }
    }
    labels.push(label("end", WHOLE, AXIS + 34, words::EMPLOYEES.in_language(language).to_owned()));
    drawing("100%", "264")
        .children(areas)
        .child(line((0, AXIS), (WHOLE, AXIS)))
        .children(place(scale, place_top, place_words))
        .children(labels)
        .html()
}

/// A line between two places, each so far along the width and so many pixels down.
fn line((from, from_top): (u64, i64), (to, to_top): (u64, i64)) -> Html {
    let values = [Along(from).to_string(), from_top.to_string(), Along(to).to_string(), to_top.to_string()];
    el("line").attributes(&["x1", "y1", "x2", "y2"], &values.each_ref().map(String::as_str)).html()
}

/// Words so far along the width, their foot so many pixels down.
fn label(anchor: &'static str, along: u64, foot: i64, words: String) -> Html {
    el("text")
        .attributes(&["x", "y", "text-anchor"], &[&Along(along).to_string(), &foot.to_string(), anchor])
        .text(words)
        .html()
}

/// The visitor's place: its column filled, a ball on it, and a line up to its words; where it is beyond the scale, also
/// the break in the axis.
fn place(scale: Scale, top: i64, words: String) -> Option<Html> {
    let column = scale.column(scale.employees?);
    let (left, right) = (scale.start(column), scale.start(column + 1));
    let middle = u64::midpoint(left, right);
    let (anchor, words_at) = match left * 3 / WHOLE {
        0 => ("start", left),
        1 => ("middle", middle),
        _ => ("end", right),
    };
    let gap = scale.beyond().map(|_| {
        let x = Along(scale.start(scale.last + 1)).to_string();
        let path = el("path").attributes(&["d"], &["M4 240v-20l5-8-9-8 9-8-5-8V0"]);
        el("svg").attributes(&["x"], &[&x]).child(path).html()
    });
    let ball = el("circle").attributes(&["cx", "cy", "r"], &[&Along(middle).to_string(), &top.to_string(), "6"]);
    let place = el("g")
        .class("place")
        .children(gap)
        .child(area("", (left, right - left), (top, AXIS - top)))
        .child(line((middle, 20), (middle, top)))
        .child(ball)
        .child(label(anchor, words_at, 14, words));
    Some(place.html())
}

/// The same as a table: a row for the headcounts without ceiling, and one for each band.
fn rows(scale: Scale, language: Language) -> Vec<Html> {
    let named = |from: u32, to: Option<u32>| {
        let is_here = |employees: &u32| *employees >= from && to.is_none_or(|to| *employees <= to);
        let here = scale.employees.filter(is_here).map(|employees| {
            let your_case = page::YOUR_CASE.in_language(language);
            el("strong").text(format!(" {your_case}: {}", count(employees, language))).html()
        });
        el("th").text(words::band_words(from, to, language)).children(here)
    };
    let below = scale.bands.minimum().checked_sub(1).map(|below| {
        let nothing = nothing_words(Nothing::NoBand, language);
        row(named(0, Some(below)), [text(nothing), text(nothing)])
    });
    let of_band = |band: &CeilingBand| {
        let [a, b, total] = scale.ceilings(band).map(|euro| amount(euro, language));
        row(named(band.from, band.to), [text(format!("{a} +\u{a0}{b}")), text(total)])
    };
    below.into_iter().chain(scale.bands.iter().map(of_band)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::Catalogue;

    /// The staircase of the Lazio notice: bands from 2, 11, 21 and 31, so that 40 headcounts are drawn.
    fn scale(employees: Option<u32>) -> Scale {
        Scale::new(&Catalogue::built_in().get("lazio-2020").unwrap().ceilings.bands, employees, [true, true])
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
