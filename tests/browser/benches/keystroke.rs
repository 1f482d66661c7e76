//! How long the page takes over a key: from the key to the picture that answers it, and its scripts alone. In Chromium,
//! as fast as this machine is and as on one four times slower, with something typed in every part of the form,
//! every part open and every figure explained down to its sources.
//!
//! Run with `cargo xtask bench`. The times are read by people: nothing here fails when they grow.

use anyhow::{Context, Result};
use browser_tests::{Engine, Page, journey_in};

/// The fields into which the keys are pressed, of every kind and from every part of the form.
const FIELDS: [&str; 8] = [
    "Dipendenti",
    "Risorse interne: docenti, esperti, tutor",
    "Altre risorse esterne",
    "Notebook",
    "Ore di formazione in tutto",
    "Aiuti «de minimis» già concessi",
    "Costo del personale riconosciuto",
    "Retribuzione lorda mensile a tempo pieno",
];

/// A digit, and the key that takes it away again: the page is then as it was.
const KEYS: [&str; 2] = ["5", "\u{e003}"];

/// How many times each key is pressed in each field: 160 keys in all.
const ROUNDS: usize = 10;

/// Notes for each key how many microseconds its scripts took, and how many passed until the browser had painted. A
/// message to oneself is what runs soonest after the scripts of a key, and after a painting that was asked for.
const NOTE: &str = "
    const next = then => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
    };
    const since = start => Math.round((performance.now() - start) * 1000);
    let pressed = 0;
    window.noted = [];
    addEventListener('keydown', event => { pressed = event.timeStamp; }, true);
    addEventListener('input', () => {
        const start = performance.now();
        const key = pressed;
        let scripts = 0;
        next(() => { scripts = since(start); });
        requestAnimationFrame(() => next(() => { window.noted.push([scripts, since(key)]); }));
    }, true);";

#[tokio::main]
async fn main() -> Result<()> {
    println!(
        "\n{:<36} {:>8} {:>8} {:>8} {:>8}",
        "160 keys in Chromium, milliseconds", "least", "median", "95 %", "most"
    );
    for (times, machine) in [(1, "this machine"), (4, "four times slower")] {
        journey_in(Engine::Chromium, 1280, async move |page| {
            let noted = press_keys(&page, times).await?;
            for (place, what) in ["scripts", "until painted"].into_iter().enumerate() {
                let times: Option<Vec<u64>> = noted.iter().map(|key| key.get(place).copied()).collect();
                println!("{:<36} {}", format!("{machine}: {what}"), summary(times.context("a key has no time")?));
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Presses the keys, each after the one before was painted, on a processor so many times slower; gives what was noted.
async fn press_keys(page: &Page, times: u32) -> Result<Vec<Vec<u64>>> {
    page.type_everything().await?;
    page.open_everything().await?;
    page.slow_down(times).await?;
    page.ask(NOTE).await?;
    let mut pressed = 0;
    for label in FIELDS {
        page.choose(label).await?;
        // The caret behind the last digit, wherever the click put it.
        page.press("\u{e010}").await?;
        for key in [KEYS; ROUNDS].into_iter().flatten() {
            // What a key closed or brought about is open again before the next one.
            page.open_everything().await?;
            page.press(key).await?;
            pressed += 1;
            page.until(&format!("window.noted.length === {pressed}")).await?;
        }
    }
    Ok(serde_json::from_value(page.ask("return window.noted").await?)?)
}

/// The least, the median, the 95th of a hundred and the most, from microseconds.
fn summary(mut times: Vec<u64>) -> String {
    times.sort_unstable();
    let last = times.len().saturating_sub(1);
    let at = |percent: usize| {
        let time = times.get(last * percent / 100).copied().unwrap_or_default();
        format!("{:>8}", format!("{}.{:02}", time / 1000, time % 1000 / 10))
    };
    [0, 50, 95, 100].map(at).join(" ")
}
