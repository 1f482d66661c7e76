//! The page where the calculator cannot start, in frames of the page that runs: with scripts off, without Wasm, and
//! with a file that does not arrive. It shows the tables all the same, and one sentence that says what to do.

use anyhow::{Result, ensure};
use browser_tests::{Engine, Page, journey, journey_in};
use serde_json::Value;

/// What the frame shows once it has settled: the sentences, and how many tables.
const SHOWN: &str = "
    const shown = () => {
        const place = frame.contentDocument;
        const seen = [...place.querySelectorAll('[data-start], noscript p')].filter((one) => one.getClientRects().length);
        return { sentences: seen.map((one) => one.textContent), tables: place.querySelectorAll('table').length };
    };
    for (let turns = 0; turns < 300; turns += 1) {
        const now = shown();
        if (now.sentences.length && !now.sentences[0].includes('sta caricando')) return now;
        await new Promise(requestAnimationFrame);
    }
    return shown();";

/// Writes the published page into an empty frame, the page's text and the frame changed before.
fn written_after(change: &str) -> String {
    format!(
        "return (async () => {{
            let html = await (await fetch('./')).text();
            const frame = document.body.appendChild(document.createElement('iframe'));
            {change}
            frame.contentDocument.open();
            frame.contentDocument.write(html);
            frame.contentDocument.close();
            {SHOWN}
        }})()"
    )
}

/// Checks that one sentence is shown, that it says this, and that the tables are there.
async fn expect_only(page: &Page, script: &str, says: &str) -> Result<()> {
    let shown = page.ask(script).await?;
    let sentences = shown.get("sentences").and_then(Value::as_array).cloned().unwrap_or_default();
    let says_so = sentences.iter().filter_map(Value::as_str).all(|sentence| sentence.contains(says));
    ensure!(sentences.len() == 1 && says_so, "`{says}` is not what is said: {shown}");
    ensure!(shown.get("tables").and_then(Value::as_u64) > Some(10), "the tables are not there: {shown}");
    Ok(())
}

/// As [`expect_only`], in every browser.
async fn expect_everywhere(script: String, says: &'static str) -> Result<()> {
    journey(move |page| {
        let script = script.clone();
        async move { expect_only(&page, &script, says).await }
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn with_scripts_off_the_tables_are_there_and_a_sentence_says_so() -> Result<()> {
    let script = format!(
        "return (async () => {{
            const frame = document.createElement('iframe');
            frame.sandbox = 'allow-same-origin';
            frame.src = './';
            document.body.append(frame);
            await new Promise((done) => frame.addEventListener('load', done));
            {SHOWN}
        }})()"
    );
    expect_everywhere(script, "JavaScript").await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_published_is_valid() -> Result<()> {
    journey_in(Engine::Chromium, 1280, |page| async move { page.audit_published().await }).await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_wasm_a_sentence_says_so() -> Result<()> {
    let script = written_after("delete frame.contentWindow.WebAssembly;");
    expect_everywhere(script, "WebAssembly").await
}

#[tokio::test(flavor = "multi_thread")]
async fn when_a_file_does_not_arrive_a_sentence_says_what_to_do() -> Result<()> {
    for ending in ["_bg.wasm", ".js rel=modulepreload"] {
        let missing = ending.replacen('.', "-missing.", 1);
        let script = written_after(&format!("html = html.replaceAll('{ending}', '{missing}');"));
        expect_everywhere(script, "ricarica la pagina").await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calculator_takes_the_place_without_moving_the_header() -> Result<()> {
    let header = "return (async () => {
        const places = (page) => [...page.querySelectorAll('.page-header, h1, .page-header > p')].map((one) => {
            const { left, top, width, height } = one.getBoundingClientRect();
            return [left, top, width, height].join();
        });
        const frame = document.createElement('iframe');
        frame.sandbox = 'allow-same-origin';
        frame.src = './';
        frame.style = `position: fixed; inset: 0; border: 0; width: ${document.documentElement.clientWidth}px; height: 100vh`;
        document.body.append(frame);
        await new Promise((done) => frame.addEventListener('load', done));
        return [places(document).join(' '), places(frame.contentDocument).join(' ')];
    })()";
    journey(|page| async move {
        let places = page.ask(header).await?;
        ensure!(places.get(0) == places.get(1) && places.get(0).is_some(), "the header moves: {places}");
        Ok(())
    })
    .await
}
