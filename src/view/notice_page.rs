//! The page of one notice, `avvisi/lazio-2020.html`: what stands at the address that people and editors give to one
//! another; and what sites that know oEmbed read beside it, to show the calculator in its place. Both are made natively
//! when the page is built for an address, and are no part of the Wasm.
//!
//! In Italian: who reads it has not chosen a language yet.

use serde_json::{Value, json};
use yew::LocalServerRenderer;
use yew::prelude::*;

use super::around;
use crate::notice::{Notice, Status};
use crate::present::{Language, Text, page, rules as words};

const LANGUAGE: Language = Language::Italian;

/// How much room the frame needs, in CSS pixels, for sites that ask before they make it.
const WIDTH: u32 = 640;

/// How high it is, in CSS pixels.
const HEIGHT: u32 = 800;

/// Where the pages of notices are published, and what they have in common with the page itself.
#[derive(Clone, Copy)]
pub struct Published<'a> {
    /// The address of the folder that holds `index.html`, with `/` at its end.
    pub address: &'a str,
    /// The name of the page's stylesheet in that folder.
    pub styles: &'a str,
    /// The page's Content-Security-Policy.
    pub policy: &'a str,
}

impl Published<'_> {
    /// The address of a notice's page.
    fn page_of(&self, notice: &Notice, ending: &str) -> String {
        format!("{}avvisi/{}.{ending}", self.address, notice.id.0)
    }
}

/// A notice's page, as HTML. Needs a local set of tasks of tokio to run in.
pub async fn render(notice: &Notice, published: Published<'_>) -> String {
    let html = html! {
        <html lang={LANGUAGE.tag()}>
            { head(notice, published) }
            { body(notice) }
        </html>
    };
    format!("<!DOCTYPE html>{}\n", written(html).await)
}

/// What sites that know oEmbed (version 1.0, 2.3.4.4) read of a notice's page. Needs what [`render`] needs.
pub async fn oembed(notice: &Notice, published: Published<'_>) -> Value {
    let title = title(notice);
    // As wide as its place is: `WordPress` keeps no style, and not every theme makes a frame narrower on a phone.
    let frame = html! {
        <iframe
            src={format!("{}embed.html#notice={}", published.address, notice.id.0)}
            title={title.clone()}
            width="100%"
            height={HEIGHT.to_string()}
            frameborder="0"
        />
    };
    json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": say(&page::NAME),
        "provider_url": published.address,
        "html": written(frame).await,
        "width": WIDTH,
        "height": HEIGHT,
    })
}

fn say(text: &Text) -> &'static str {
    text.in_language(LANGUAGE)
}

/// Which notice it is.
fn name(notice: &Notice) -> String {
    format!("{}, {}: {}", LANGUAGE.of(&notice.region), notice.year(), LANGUAGE.of(&notice.title))
}

/// Which notice it is, and that it can be worked out here.
fn title(notice: &Notice) -> String {
    format!("{} – {}", name(notice), say(&page::NAME))
}

fn head(notice: &Notice, published: Published<'_>) -> Html {
    html! {
        <head>
            <meta charset="utf-8" />
            <meta http-equiv="content-security-policy" content={published.policy.to_owned()} />
            <meta name="referrer" content="no-referrer" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
            <meta name="description" content={LANGUAGE.of(&notice.summary).to_owned()} />
            <title>{ name(notice) }</title>
            <link rel="icon" href="data:," />
            <link rel="canonical" href={published.page_of(notice, "html")} />
            <link
                rel="alternate"
                type="application/json+oembed"
                href={published.page_of(notice, "json")}
                title={title(notice)}
            />
            <link rel="stylesheet" href={format!("../{}", published.styles)} />
        </head>
    }
}

fn body(notice: &Notice) -> Html {
    let status = match notice.status {
        Status::Open => words::OPEN,
        Status::Closed => words::CLOSED,
    };
    let id = &notice.id.0;
    let english = Language::English.tag();
    html! {
        <body>
            <div class="calcolatore">
                <header class="page-header">
                    <h1>{ name(notice) }</h1>
                    <p>{ say(&page::NAME) }</p>
                </header>
                <main class="static-page">
                    <div class="rules">
                        { around::history(notice)
                            .child(html! { <strong>{ say(&status) }</strong> })
                            .text(format!(" {}", LANGUAGE.of(&notice.history)))
                            .html() }
                        <p>{ LANGUAGE.of(&notice.summary).to_owned() }</p>
                        <h2><a href={format!("../#notice={id}")}>{ say(&page::OPEN_CALCULATOR) }</a></h2>
                        <p>{ say(&page::PURPOSE) }</p>
                        <ul>
                            <li><a href={format!("../#regole&notice={id}")}>{ say(&page::READ_RULES) }</a></li>
                            <li>
                                <a href={format!("../#notice={id}&lang={english}")} hreflang={english} lang={english}>
                                    { page::OPEN_CALCULATOR.in_language(Language::English) }
                                </a>
                            </li>
                        </ul>
                    </div>
                </main>
                <footer class="page-footer">
                    <p>{ say(&page::CAUTION) }</p>
                    <p>{ say(&page::PRIVACY) }</p>
                </footer>
            </div>
        </body>
    }
}

/// HTML as text, with everything escaped that is not meant to be a tag.
async fn written(html: Html) -> String {
    LocalServerRenderer::<Drawn>::with_props(DrawnProps { html }).hydratable(false).render().await
}

#[derive(Properties, PartialEq)]
struct DrawnProps {
    html: Html,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    props.html.clone()
}
