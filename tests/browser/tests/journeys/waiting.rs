//! An element that is not there yet: its files come late, in part or never, and the page is told. What it does once it is
//! there: `element.rs`; once it has stopped: `stopped.rs`.

use anyhow::Result;
use browser_tests::{Page, journey};

use crate::embedding::paste_into;

/// Opens a page without a policy: a script of its own, then an element and the calculator's script from this folder.
async fn open(page: &Page, script: &str, folder: &str) -> Result<()> {
    let code = format!(
        "<!doctype html><html lang=it><title>Un sito</title><script src=record.js></script><script>{script}</script><body>
         <calcolatore-smart-working id=one employees=17><a href=x>Apri</a></calcolatore-smart-working>
         <script type=module src=\"{}{folder}calcolatore-1.js\"></script>",
        page.address()
    );
    paste_into(page, "free.html", &code).await
}

/// That the element has said this many times that it was not loaded.
fn said(times: usize) -> String {
    format!(
        "window.told?.filter(({{ name, id, detail }}) =>
             name === 'errore' && id === 'one' && detail.errors[0].code === 'not_loaded').length === {times}"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_inside_an_element_is_shown_where_it_cannot_start() -> Result<()> {
    journey(|page| async move {
        page.go_to_host("broken.html").await?;
        page.until("told.some(({ name, detail }) => name === 'errore' && detail.errors[0].code === 'not_loaded')")
            .await?;
        page.click("Apri il calcolatore").await?;
        page.expect("//form//input[@id='employees']").await.map(drop)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_whose_script_cannot_be_had_says_so() -> Result<()> {
    journey(|page| async move {
        open(&page, "", "solo-il-primo/").await?;
        page.until(&said(1)).await
    })
    .await
}

/// `losePatience()` ends the twenty seconds for which the calculator is waited for, and `arrive()` lets its Wasm arrive.
const WAITING: &str = "{
    const { setTimeout, fetch } = window;
    window.setTimeout = (act, time) => time === 20_000 ? void (window.losePatience = act) : setTimeout(act, time);
    window.fetch = async (...asked) => {
        if (String(asked[0]).includes('.wasm')) await new Promise((arrive) => { window.arrive = arrive; });
        return fetch(...asked);
    };
}";

#[tokio::test(flavor = "multi_thread")]
async fn an_element_that_is_waited_for_in_vain_says_so_and_opens_even_later() -> Result<()> {
    journey(|page| async move {
        open(&page, WAITING, "").await?;
        page.until("window.losePatience && window.arrive && one.shadowRoot").await?;
        page.until(&said(0)).await?;
        page.ask("losePatience()").await?;
        page.until(&said(1)).await?;
        page.until("one.shadowRoot.querySelector('slot') && one.querySelector('a').offsetHeight > 0").await?;
        page.ask("arrive()").await?;
        page.until("one.evaluation?.figures.ceiling_total === '10500.00'").await?;
        page.until("one.shadowRoot.querySelector('.summary') && !one.shadowRoot.querySelector('slot')").await?;
        page.until(&said(1)).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_whose_script_never_arrives_says_so() -> Result<()> {
    journey(|page| async move {
        open(&page, WAITING, "il-primo-e-mai-altro/").await?;
        page.until("window.losePatience").await?;
        page.until(&said(0)).await?;
        page.ask("losePatience()").await?;
        page.until(&said(1)).await
    })
    .await
}

/// The Wasm cannot be had as long as the page is offline. `begin()` loads it, and nobody catches what goes wrong.
const OFFLINE: &str = "{
    const { fetch } = window;
    window.offline = true;
    window.fetch = async (...asked) =>
        offline && String(asked[0]).includes('.wasm') ? new Response('', { status: 503 }) : fetch(...asked);
    window.begin = async () => (await import(document.querySelector('script[type=module]').src)).default();
    addEventListener('unhandledrejection', () => { window.isRefused = true; });
}";

#[tokio::test(flavor = "multi_thread")]
async fn what_did_not_arrive_has_not_stopped_and_can_be_asked_for_again() -> Result<()> {
    journey(|page| async move {
        open(&page, OFFLINE, "").await?;
        page.until(&said(1)).await?;
        page.ask("window.begin()").await?;
        page.until("window.isRefused").await?;
        page.ask("window.offline = false; window.begin(); document.body.append(one)").await?;
        page.until("one.evaluation?.figures.ceiling_total === '10500.00'").await?;
        page.until("!told.some(({ detail }) => detail?.errors?.[0].code === 'stopped')").await
    })
    .await
}
