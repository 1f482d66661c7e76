//! The rules' view and the static page, rendered without a browser: what a notice file says is there to be read.

#![cfg(feature = "static-page")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::future::Future;

use calcolatore::notice::{Catalogue, Notice};
use calcolatore::present::rules::table_amount;
use calcolatore::present::{Language, count, percent};
use calcolatore::view::static_page;
use tokio::runtime::Builder;
use tokio::task::LocalSet;

fn rendered<F: Future<Output = String>>(page: F) -> String {
    // What an attribute and a text quote is read back, so that both can be looked for.
    let html = LocalSet::new().block_on(&Builder::new_current_thread().build().unwrap(), page);
    html.replace("&amp;", "&").replace("&#x27;", "'").replace("&quot;", "\"")
}

fn rules_of(notice: &'static Notice, language: Language, employees: Option<u32>) -> String {
    rendered(static_page::rules_of(notice, language, employees))
}

fn notices() -> &'static [Notice] {
    Catalogue::built_in().notices()
}

/// Each row of each table as the texts of its cells.
fn rows(html: &str) -> Vec<Vec<String>> {
    let rows = html.split("<tr").skip(1).map(|rest| rest.split("</tr>").next().unwrap());
    rows.map(|row| row.split("<t").skip(1).map(text_of).collect()).collect()
}

/// The text of a cell, from inside its opening tag.
fn text_of(cell: &str) -> String {
    let (mut text, mut in_tag) = (String::new(), true);
    for sign in cell.chars() {
        match sign {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => text.push(sign),
            _ => {}
        }
    }
    text.replace('\u{a0}', " ")
}

fn has_row(html: &str, cells: &[String]) -> bool {
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('\u{a0}', " ")).collect();
    rows(html).iter().any(|row| row.starts_with(&cells[..1]) && row[1..] == cells[1..])
}

/// The tables by number of employees, as rows of an Italian page.
fn band_rows(notice: &Notice) -> Vec<Vec<String>> {
    let it = Language::Italian;
    let name = |from: u32, to: Option<u32>| to.map_or(format!("da {from} in su"), |to| format!("da {from} a {to}"));
    let mut rows = Vec::new();
    for band in &notice.ceilings.bands {
        let amounts = [band.a, band.b, band.total()].map(|euro| table_amount(euro, it));
        rows.push([vec![name(band.from, band.to)], amounts.to_vec()].concat());
    }
    for band in notice.training.iter().flat_map(|training| &training.hours.bands) {
        rows.push(vec![name(band.from, band.to), count(band.hours, it)]);
    }
    rows
}

#[test]
fn the_static_page_holds_the_tables_of_every_notice() {
    let html = rendered(static_page::render(notices()));
    assert_eq!(html.matches("<table").count(), html.matches("<table class=\"rules-table\"").count());
    for notice in notices() {
        assert!(html.contains(&notice.title.it) && html.contains(&notice.history.it), "{}", notice.id.0);
        for row in band_rows(notice) {
            assert!(has_row(&html, &row), "{}: {row:?}", notice.id.0);
        }
        for funds in [notice.funds.a, notice.funds.b] {
            assert!(html.contains(&table_amount(funds, Language::Italian)), "{}", notice.id.0);
        }
        for citation in &notice.ceilings.citations {
            assert!(html.contains(&*citation.reference), "{}", citation.reference);
        }
    }
}

#[test]
fn the_static_page_says_what_is_in_the_way_and_nothing_twice() {
    let html = rendered(static_page::render(notices()));
    for start in ["starting", "no-wasm", "not-downloaded"] {
        assert_eq!(html.matches(&format!("data-start=\"{start}\"")).count(), 1, "{start}");
    }
    // All but the first wait for `start.js`, which names them.
    assert_eq!(html.matches("hidden=\"hidden\"").count(), 4);
    assert!(html.contains("<noscript>"));
    assert_unique_ids(&html);
    // Nothing that only the calculator can answer.
    for dead in ["<button", "<input", "<details", "href="] {
        assert!(!html.contains(dead), "{dead}");
    }
}

fn assert_unique_ids(html: &str) {
    let ids: Vec<&str> = html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{ids:?}");
}

#[test]
fn every_rule_of_a_notice_can_be_read_in_both_languages() {
    for notice in notices() {
        for language in Language::ALL {
            let html = rules_of(notice, language, None);
            let mut texts: Vec<&str> = vec![language.of(&notice.summary), language.of(&notice.employees.basis)];
            texts.extend(notice.acts.0.iter().map(|act| language.of(&act.title)));
            texts.extend(notice.requirements.iter().map(|requirement| language.of(&requirement.text)));
            texts.extend(notice.requirements.iter().filter_map(|one| one.help.as_ref()).map(|help| language.of(help)));
            texts.extend(notice.conditions.iter().map(|condition| language.of(&condition.text)));
            texts.extend(notice.readings.iter().map(|reading| language.of(&reading.text)));
            texts.extend(notice.exclusions.iter().map(|reason| language.of(&reason.text)));
            texts.extend(notice.citations.iter().map(|citation| language.of(&citation.says)));
            for text in texts {
                assert!(html.contains(text), "{}, {}: {text}", notice.id.0, language.tag());
            }
            for rate in notice.costs.lines.iter().flat_map(|lines| [lines.flat_rate.percent, lines.other_staff.percent])
            {
                assert!(html.contains(&percent(rate, language)), "{}", notice.id.0);
            }
            assert!(html.contains(&notice.digest[..19]), "{}", notice.digest);
            assert!(!html.contains(".."), "a full stop stands twice");
            assert_unique_ids(&html);
        }
    }
}

#[test]
fn the_contents_lead_to_every_topic() {
    let html = rules_of(&notices()[0], Language::Italian, None);
    let links: Vec<&str> = html.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(links.len() > 10);
    for link in links {
        assert!(link.starts_with("regole-") && html.contains(&format!(" id=\"{link}\"")), "{link}");
    }
}

#[test]
fn the_visitors_rows_are_marked_in_words_too_and_only_those() {
    for (employees, band) in
        [(2, "da 2 a 10"), (10, "da 2 a 10"), (11, "da 11 a 20"), (31, "da 31 in su"), (1_000, "da 31 in su")]
    {
        let html = rules_of(&notices()[0], Language::Italian, Some(employees));
        // Ceilings, hours of training, pilot.
        assert_eq!(html.matches("aria-current=\"true\"").count(), 3, "{employees}");
        let own = format!("{band}il tuo caso: {} dipendenti", count(employees, Language::Italian));
        assert!(rows(&html).iter().any(|row| row[0] == own && row.len() == 4), "{employees}");
    }
    for nobody in [None, Some(0), Some(1)] {
        assert!(!rules_of(&notices()[0], Language::Italian, nobody).contains("aria-current"), "{nobody:?}");
    }
}

#[test]
fn what_an_act_leaves_open_is_said_and_never_filled() {
    for notice in notices().iter().filter(|notice| notice.not_set.is_some()) {
        let html = rules_of(notice, Language::Italian, Some(17));
        for (topic, is_set) in [
            ("formazione", notice.training.is_some()),
            ("pilota", notice.pilot.is_some()),
            ("pagamenti", notice.payment.is_some()),
            ("scadenze", notice.deadlines.is_some()),
            ("valutazione", notice.score.is_some()),
        ] {
            let section = html.split(&format!(" id=\"regole-{topic}\"")).nth(1).unwrap();
            let section = section.split("</section>").next().unwrap();
            assert_eq!(!section.contains("Questo atto non lo stabilisce"), is_set, "{}: {topic}", notice.id.0);
            assert_eq!(section.contains("<table"), is_set, "{}: {topic}", notice.id.0);
            for citation in &notice.not_set.as_ref().unwrap().citations {
                assert!(section.contains(&*citation.reference) || is_set, "{}: {topic}", notice.id.0);
            }
        }
    }
}
