//! Dates, deadlines and payments on a line, from the first to the last: an ordered list, whose line and marks are
//! drawn and whose words are text of the page. A ball is a date that was stated, a rhombus a deadline, a square a payment.

use yew::prelude::*;

use super::{drawn, escaped, figure, put, row};
use crate::evaluation::{Evaluation, Nothing};
use crate::present::{
    Language, amount, date, date_note_words, deadline_label, deadline_words, field_label, figure_label, nothing_words,
    pictures as words,
};
use crate::rules::{self, TimelineEvent, TimelinePoint};
use crate::scenario::Scenario;

/// A date that was stated.
const BALL: &str = r#"class="full" d="M12 6a6 6 0 1 1-.1 0z""#;
/// A deadline.
const RHOMBUS: &str = r#"d="M12 4l8 8-8 8-8-8z""#;
/// A payment.
const SQUARE: &str = r#"class="full" d="M6 6h12v12H6z""#;

/// The time line; nothing while no date is known.
pub(in crate::view) fn timeline(evaluation: &Evaluation<'_>, scenario: &Scenario, language: Language) -> Html {
    let notice = evaluation.notice();
    let (mut items, mut rows) = (String::new(), String::new());
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
                notes.extend(entry.notes.iter().map(|note| escaped(date_note_words(*note, notice, language))));
            }
            TimelineEvent::Payment(figure, euro) => {
                (mark, what) = (SQUARE, figure_label(figure, language));
                words::payment_words(figure, language).clone_into(&mut when);
                notes = vec![match euro {
                    Some(euro) => format!("<strong>{}</strong>", amount(euro, language)),
                    None => nothing_words(Nothing::NotStated, language).to_owned(),
                }];
            }
        }
        let drawn_notes = notes.join("<p>");
        put(
            &mut items,
            format_args!(
                r#"<li><svg aria-hidden="true" width="24" height="100%"><line x1="12" x2="12" y2="100%" transform="translate(0 12)"/><path {mark}/></svg><p>{when}</p><strong>{what}</strong><p>{drawn_notes}"#
            ),
        );
        row(&mut rows, &when, &format!("{what}<p>{drawn_notes}"));
    }
    if items.is_empty() {
        return Html::default();
    }
    let drawing = drawn(format!(r#"<ol class="timeline">{items}</ol>"#));
    figure("timeline", language, words::TIMELINE, drawing, &[words::WHEN, words::WHAT], &rows)
}
