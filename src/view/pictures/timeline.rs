//! Dates, deadlines and payments on a line, from the first to the last: an ordered list, whose line and marks are
//! drawn and whose words are text of the page. A ball is a date that was stated, a rhombus a deadline, a square a payment.

use yew::prelude::*;

use super::{figure, row};
use crate::evaluation::Evaluation;
use crate::evaluation::Nothing;
use crate::present::{
    Language, amount, date, date_note_words, deadline_label, deadline_words, field_label, figure_label, nothing_words,
    pictures,
};
use crate::rules::{self, TimelineEvent, TimelinePoint};
use crate::scenario::Scenario;

/// A point in words.
struct Words {
    mark: &'static str,
    when: String,
    what: &'static str,
    amount: Option<String>,
    notes: Vec<String>,
}

/// The time line; nothing while no date is known.
pub(in crate::view) fn timeline(evaluation: &Evaluation<'_>, scenario: &Scenario, language: Language) -> Html {
    let points = rules::timeline(evaluation, scenario);
    if points.is_empty() {
        return Html::default();
    }
    let points: Vec<Words> = points.into_iter().map(|point| words(point, evaluation, language)).collect();
    let drawing = html! { <ol class="timeline">{ for points.iter().map(item) }</ol> };
    let rows = points.iter().map(|words| {
        let notes = words.amount.iter().chain(&words.notes).map(String::as_str).collect::<Vec<_>>().join(". ");
        row(words.when.clone().into(), [words.what.to_owned(), notes])
    });
    let columns = [pictures::WHEN, pictures::WHAT, pictures::NOTES].map(|text| text.in_language(language));
    let caption = pictures::TIMELINE.in_language(language);
    figure("timeline", language, caption, drawing, &columns, html! { <>{ for rows }</> })
}

fn words(point: TimelinePoint<'_, '_>, evaluation: &Evaluation<'_>, language: Language) -> Words {
    let when = point.date.map(|day| date(day, language)).unwrap_or_default();
    match point.event {
        TimelineEvent::Stated(field) => Words {
            mark: "M12 6a6 6 0 1 1-.1 0z",
            when,
            what: field_label(field, language),
            amount: None,
            notes: vec![pictures::STATED.in_language(language).to_owned()],
        },
        TimelineEvent::Deadline(entry) => {
            let notice = evaluation.notice();
            let notes = entry.notes.iter().map(|note| date_note_words(*note, notice, language).to_owned());
            Words {
                mark: "M12 4l8 8-8 8-8-8z",
                when,
                what: deadline_label(entry.id, language),
                amount: None,
                notes: std::iter::once(deadline_words(entry, notice, language)).chain(notes).collect(),
            }
        }
        TimelineEvent::Payment(figure, euro) => {
            Words {
                mark: "M5 5h14v14H5z",
                when: pictures::payment_words(figure, language).to_owned(),
                what: figure_label(figure, language),
                amount: Some(euro.map_or_else(
                    || nothing_words(Nothing::NotStated, language).to_owned(),
                    |euro| amount(euro, language),
                )),
                notes: Vec::new(),
            }
        }
    }
}

fn item(words: &Words) -> Html {
    html! {
        <li>
            <svg aria-hidden="true" width="24" height="100%">
                <line x1="12" y1="0" x2="12" y2="100%" />
                <path d={words.mark} />
            </svg>
            <p class="hint">{ &words.when }</p>
            <p>
                <strong>{ words.what }</strong>
                if let Some(amount) = &words.amount {
                    { ": " }<span class="value">{ amount }</span>
                }
            </p>
            { for words.notes.iter().map(|note| html! { <p class="hint">{ note }</p> }) }
        </li>
    }
}
