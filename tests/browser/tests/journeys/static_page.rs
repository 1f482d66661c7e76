//! The page where the calculator cannot start: with scripts off (in a frame of another page), without Wasm, and with a
//! file that does not arrive. It shows the tables all the same, and one sentence that says what to do.

use anyhow::{Result, ensure};
use browser_tests::{Engine, Page, journey, journey_in, published};
use serde_json::json;

/// Checks that one sentence is shown once the page, or the frame in it, has settled, that it says this, and that the
/// tables are there.
async fn expect_only(page: &Page, place: &str, says: &str) -> Result<()> {
    let seen = format!(
        "[...{place}.querySelectorAll('[data-start], noscript p')].filter(one => one.offsetHeight)
            .map(one => one.textContent)"
    );
    let says = json!(says);
    page.until(&format!("(seen => seen.length === 1 && seen[0].includes({says}))({seen})")).await?;
    page.until(&format!("{place}.querySelectorAll('table').length > 10")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn with_scripts_off_the_tables_are_there_and_a_sentence_says_so() -> Result<()> {
    journey(|page| async move {
        page.go_to_address("ospite").await?;
        page.ask(
            "const frame = document.createElement('iframe');
             frame.sandbox = 'allow-same-origin';
             frame.src = './';
             document.body.append(frame);",
        )
        .await?;
        expect_only(&page, "document.querySelector('iframe').contentDocument", "JavaScript").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn where_it_cannot_start_a_sentence_says_what_is_in_the_way() -> Result<()> {
    for (path, says) in [
        ("senza-wasm", "ha bisogno di WebAssembly"),
        ("senza-modulo", "non si è caricato del tutto"),
        ("senza-script", "non si è caricato del tutto"),
        ("meta-vecchio", "non si è caricato del tutto"),
    ] {
        journey(async move |page: Page| {
            page.go_to_address(path).await?;
            expect_only(&page, "document", says).await
        })
        .await?;
    }
    Ok(())
}

/// Puts a page of the calculator's server into a frame, without waiting until it is loaded.
const IN_A_FRAME: &str = "
    const frame = document.createElement('iframe');
    frame.src = './PATH';
    document.body.append(frame);";

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_in_the_way_a_sentence_says_so_after_ten_seconds() -> Result<()> {
    const FRAME: &str = "document.querySelector('iframe').contentDocument";
    for path in ["senza-inizio", "inizio-html", "inizio-testo", "inizio-mai", "wasm-mai"] {
        journey(async move |page: Page| {
            page.go_to_address("ospite").await?;
            page.ask(&IN_A_FRAME.replace("PATH", path)).await?;
            page.until(&format!("{FRAME}.querySelector('footer')")).await?;
            expect_only(&page, FRAME, "si sta caricando").await?;
            // Nobody waits for ten seconds: they are over in a moment.
            let delays = page
                .ask(&format!(
                    "const waits = {FRAME}.getAnimations();
                     for (const wait of waits) {{ wait.finish(); }}
                     return waits.map(wait => wait.effect.getComputedTiming().delay).join();"
                ))
                .await?;
            ensure!(delays == "10000,10000", "the sentence comes after {delays} ms");
            expect_only(&page, FRAME, "non è ancora partito").await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_was_saved_says_where_the_calculator_is() -> Result<()> {
    journey(|page| async move {
        page.go_to_file("index.html").await?;
        expect_only(&page, "document", "salvata sul computer").await
    })
    .await
}

/// Firefox before 121 knows no `:has()`, and drops every selector of a list in which it stands.
#[test]
fn no_list_of_selectors_mixes_has_with_others() -> Result<()> {
    let mut sheets = 0;
    for (name, styles) in published("css")? {
        sheets += 1;
        ensure!(styles.contains(":has("), "{name} has nothing to look at");
        for rule in styles.split(['{', '}']).filter(|rule| rule.contains(":has(")) {
            let mut depth = 0;
            let is_list = rule.chars().any(|sign| {
                depth += i32::from(sign == '(') - i32::from(sign == ')');
                sign == ',' && depth == 0
            });
            ensure!(!is_list, "{name}: {rule}");
        }
    }
    ensure!(sheets == 2, "there are {sheets} style sheets");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_published_is_valid() -> Result<()> {
    journey_in(Engine::Chromium, 1280, |page| async move {
        page.go_to_address("ospite").await?;
        page.audit_published().await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calculator_takes_the_place_without_moving_the_header() -> Result<()> {
    let header = "return (async () => {
        const places = (page) => [...page.querySelectorAll('.page-header, h1, .page-header > p')].map((one) => {
            const { left, top, width, height } = one.getBoundingClientRect();
            return [left, top, width, height].join();
        });
        const shown = async (sandbox) => {
            const frame = document.createElement('iframe');
            if (sandbox) frame.sandbox = sandbox;
            frame.src = './';
            frame.style = 'position: fixed; inset: 0; border: 0; width: 100%; height: 100%';
            document.body.append(frame);
            await new Promise((done) => frame.addEventListener('load', done));
            while (!sandbox && !frame.contentDocument.querySelector('#employees')) await new Promise(requestAnimationFrame);
            return places(frame.contentDocument).join(' ');
        };
        return [await shown(''), await shown('allow-same-origin')];
    })()";
    journey(|page| async move {
        page.go_to_address("ospite").await?;
        let places = page.ask(header).await?;
        ensure!(places.get(0) == places.get(1) && places.get(0).is_some(), "the header moves: {places}");
        Ok(())
    })
    .await
}
