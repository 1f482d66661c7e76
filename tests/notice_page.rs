//! The page of each notice and what is read of it by oEmbed, made without a browser.

#![cfg(feature = "static-page")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::fs;

use calcolatore::notice::{Catalogue, Notice};
use calcolatore::view::notice_page::{self, Published};
use common::{LAZIO, in_repository};
use serde_json::{Value, json};
use tokio::runtime::Builder;
use tokio::task::LocalSet;

const PUBLISHED: Published<'static> = Published {
    address: "https://servizi.example.it/calcolatore/",
    styles: "styles-0123.css",
    policy: "default-src 'none'; style-src 'self'",
};

fn drawn<F: Future>(drawing: F) -> F::Output {
    LocalSet::new().block_on(&Builder::new_current_thread().build().unwrap(), drawing)
}

fn page_of(notice: &Notice) -> String {
    drawn(notice_page::render(notice, PUBLISHED))
}

fn oembed_of(notice: &Notice) -> Value {
    drawn(notice_page::oembed(notice, PUBLISHED))
}

/// The Lazio notice under another title.
fn titled(title: &str) -> Notice {
    let file = fs::read_to_string(in_repository("notices").join(format!("{LAZIO}.json"))).unwrap();
    let mut json: Value = serde_json::from_str(&file).unwrap();
    json["title"]["it"] = title.into();
    Notice::from_json(&json.to_string()).unwrap()
}

#[test]
fn each_notice_has_a_page_that_says_what_it_is_and_leads_on() {
    for notice in Catalogue::built_in().notices() {
        let (html, id) = (page_of(notice), &notice.id.0);
        let address = format!("https://servizi.example.it/calcolatore/avvisi/{id}");
        for expected in [
            "<!DOCTYPE html><html lang=\"it\"><head><meta charset=\"utf-8\">",
            "content=\"default-src 'none'; style-src 'self'\"",
            "<link rel=\"stylesheet\" href=\"../styles-0123.css\">",
            // Phones make links of amounts and dates otherwise.
            "<meta name=\"format-detection\" content=\"telephone=no, date=no, ",
            &format!("<link rel=\"canonical\" href=\"{address}.html\">"),
            &format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}.json\" title=\""),
            &format!("<h1>{}, {}: {}</h1>", notice.region.it, notice.year(), notice.title.it),
            "<strong>Chiuso.</strong>",
            &notice.history.it,
            &notice.summary.it,
            &format!("href=\"../#notice={id}\""),
            &format!("href=\"../#regole&amp;notice={id}\""),
            &format!("href=\"../#notice={id}&amp;lang=en\" hreflang=\"en\" lang=\"en\""),
        ] {
            assert!(html.contains(expected), "{id} has no {expected}: {html}");
        }
        assert!(!html.contains("<script") && !html.contains("style="), "{html}");
    }
}

#[test]
fn each_notice_is_embedded_as_one_frame() {
    for notice in Catalogue::built_in().notices() {
        let (oembed, id) = (oembed_of(notice), &notice.id.0);
        for (name, expected) in [
            ("version", json!("1.0")),
            ("type", json!("rich")),
            ("provider_name", json!("Calcolatore dei contributi per lo smart working")),
            ("provider_url", json!("https://servizi.example.it/calcolatore/")),
        ] {
            assert_eq!(oembed[name], expected, "{name}");
        }
        let (title, width, height) = (oembed["title"].as_str().unwrap(), &oembed["width"], &oembed["height"]);
        assert!(title.contains(&notice.title.it) && width.is_u64() && height.is_u64(), "{oembed}");
        let frame = format!(
            "<iframe src=\"https://servizi.example.it/calcolatore/embed.html#notice={id}\" title=\"{title}\" \
             width=\"100%\" height=\"{height}\" frameborder=\"0\"></iframe>"
        );
        assert_eq!(oembed["html"], frame);
    }
}

#[test]
fn a_hostile_title_is_only_ever_text() {
    const HOSTILE: &str = "</title><script>alert(1)</script>\" onload=\"x' &</iframe><iframe src=//b.example>";
    let notice = titled(HOSTILE);
    let html = page_of(&notice);
    assert!(!html.contains("<script") && !html.contains("<iframe"), "{html}");
    assert_eq!(html.matches("</title>").count(), 1);
    // Sites find the link between its two brackets.
    let link = html.split("<link rel=\"alternate\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(link.contains("&lt;/title&gt;") && link.matches('"').count() == 6, "{link}");

    let oembed = oembed_of(&notice);
    assert!(oembed["title"].as_str().unwrap().contains(HOSTILE));
    let frame = oembed["html"].as_str().unwrap();
    assert!(frame.matches('<').count() == 2 && frame.matches('"').count() == 10, "{frame}");
}
