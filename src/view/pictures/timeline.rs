//! Dates, deadlines and payments on a line, from the first to the last: an ordered list, whose line and marks are
//! drawn and whose words are text of the page. A ball is a date that was stated, a rhombus a deadline, a square a payment.

use std::iter;

use yew::prelude::*;

use super::super::element::{el, several, text};
use super::{drawing, figure, row};
use crate::evaluation::{Evaluation, Nothing};
use crate::present::{
    Language, amount, date, date_note_words, deadline_label, deadline_words, field_label, figure_label, nothing_words,
    pictures as words,
};
use crate::rules::{self, TimelineEvent, TimelinePoint};
use crate::scenario::Scenario;

/// A mark on the line: whether it is full, and its shape.
type Mark = (&'static str, &'static str);

/// A date that was stated.
const BALL: Mark = ("full", "M12 6a6 6 0 1 1-.1 0z");
/// A deadline.
const RHOMBUS: Mark = ("", "M12 4l8 8-8 8-8-8z");
/// A payment.
const SQUARE: Mark = ("full", "M6 6h12v12H6z");

/// The time line; nothing while no date is known.
pub(in crate::view) fn timeline(evaluation: &Evaluation<'_>, scenario: &Scenario, language: Language) -> Html {
    let notice = evaluation.notice();
    let (mut items, mut rows) = (Vec::new(), Vec::new());
    for TimelinePoint { date: day, event } in rules::timeline(evaluation, scenario) {
        let mut when = day.map(|day| date(day, language)).unwrap_or_default();
        let (mark, what, mut notes);
        match event {
            TimelineEvent::Stated(field) => {
                (mark, what) = (BALL, field_label(field, language));
                notes = vec![words::STATED.in_language(language).to_owned()];
            }
            TimelineEvent::Deadline(entry) => {
                (mark, what) = (RHOMBUS, deadline_label(entry.id, language));
                notes = vec![deadline_words(entry, notice, language)];
                notes.extend(entry.notes.iter().map(|note| date_note_words(*note, notice, language).to_owned()));
            }
            TimelineEvent::Payment(figure, euro) => {
                (mark, what) = (SQUARE, figure_label(figure, language));
                words::payment_words(figure, language).clone_into(&mut when);
                let nothing = || nothing_words(Nothing::NotStated, language).to_owned();
                notes = vec![euro.map_or_else(nothing, |euro| amount(euro, language))];
            }
        }
        let notes = || notes.iter().map(|note| el("p").text(note.clone()).html());
        let line = el("line").attributes(&["x1", "x2", "y2", "transform"], &["12", "12", "100%", "translate(0 12)"]);
        let mark = el("path").attributes(&["class", "d"], &[mark.0, mark.1]);
        let item = el("li")
            .child(drawing("24", "100%").child(line).child(mark))
            .child(el("p").text(when.clone()))
            .child(el("strong").text(what))
            .children(notes());
        items.push(item.html());
        rows.push(row(el("th").text(when), [several(iter::once(text(what)).chain(notes()))]));
    }
    if items.is_empty() {
        return Html::default();
    }
    let line = [el("ol").class("timeline").children(items).html()];
    figure("timeline", language, &words::TIMELINE, line, &[words::WHEN, words::WHAT], rows)
}
