//! How long the page takes over a key: until the answer in short is painted, and until the last part of the page is
//! drawn. In Chromium, as fast as this machine is and as on one four times slower, with something typed in
//! every part of the form, every part open and every figure explained down to its sources. Frames do not wait for a
//! screen, so that a time is work. Beside it stands what the browser itself takes: the same keys in the same page once it
//! no longer answers them, and in one that is nothing but a field and a line of text.
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

/// The same page, of which the calculator no longer hears what is typed.
const DEAF: &str = "
    for (const field of document.querySelectorAll('form input')) { field.replaceWith(field.cloneNode(true)); }";

/// A page that does next to nothing: what is left is the browser's own work.
const BARE: &str = "
    const [label, field, answer] = ['label', 'input', 'output'].map(name => document.createElement(name));
    Object.assign(label, { htmlFor: 'field', textContent: 'Dipendenti' });
    Object.assign(field, { id: 'field', value: 17, oninput: () => { answer.textContent = field.value * 2; } });
    document.head.replaceChildren();
    document.body.replaceChildren(label, field, answer);";

/// A digit, and the key that takes it away again: the page is then as it was.
const KEYS: [&str; 2] = ["5", "\u{e003}"];

/// How many times each key is pressed in each field: 96 keys in all.
const ROUNDS: usize = 6;

/// What is noted of each key, in this order.
const NOTED: [&str; 2] = ["until the answer is painted", "until all is drawn"];

/// Notes for each key, in microseconds from it: when the browser had painted, and when the page last changed. A message
/// to oneself is what runs soonest after a painting that was asked for. The page is calm when nothing has changed for a
/// while.
const NOTE: &str = "
    const next = then => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
    };
    const since = start => Math.round((performance.now() - start) * 1000);
    let pressed = 0, changed = 0, key;
    const noted = window.noted = [];
    window.isCalm = () => {
        const calm = performance.now() - Math.max(changed, pressed) > 300;
        // What changes from now on is not the key's doing.
        if (calm) { key = undefined; }
        return calm;
    };
    new MutationObserver(() => {
        changed = performance.now();
        if (key) { key[1] = since(pressed); }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    addEventListener('keydown', event => { pressed = event.timeStamp; }, true);
    addEventListener('input', () => {
        const noting = key = [0, 0];
        requestAnimationFrame(() => next(() => {
            noting[0] = since(pressed);
            noted.push(noting);
        }));
    }, true);";

#[tokio::main]
async fn main() -> Result<()> {
    println!(
        "\n{:<52} {:>8} {:>8} {:>8} {:>8}",
        "96 keys in Chromium, milliseconds", "least", "median", "95 %", "most"
    );
    for (times, machine) in [(1, "this machine"), (4, "four times slower")] {
        journey_in(Engine::Chromium, 1280, async move |page| {
            page.type_everything().await?;
            page.open_everything().await?;
            page.ask(NOTE).await?;
            print(machine, "everything open", &press_keys(&page, times, &FIELDS, ROUNDS).await?)?;
            page.ask(DEAF).await?;
            print(machine, "no answer", &press_keys(&page, times, &FIELDS, ROUNDS).await?)?;
            page.ask(BARE).await?;
            print(machine, "a bare page", &press_keys(&page, times, &FIELDS[..1], ROUNDS * FIELDS.len()).await?)
        })
        .await?;
    }
    Ok(())
}

/// Presses the keys, each once the page is calm, on a processor so many times slower; gives what was noted.
async fn press_keys(page: &Page, times: u32, fields: &[&str], rounds: usize) -> Result<Vec<Vec<u64>>> {
    page.slow_down(times).await?;
    page.ask("noted.length = 0").await?;
    let mut pressed = 0;
    for label in fields {
        page.choose(label).await?;
        // The caret behind the last digit, wherever the click put it.
        page.press("\u{e010}").await?;
        for key in std::iter::repeat_n(KEYS, rounds).flatten() {
            // What a key closed or brought about is open again before the next one.
            page.open_everything().await?;
            page.until("isCalm()").await?;
            // And let go of at once: of keys that the driver held, frames did wait for the screen, 16 ms each.
            page.press(key).await?;
            pressed += 1;
            page.until(&format!("noted.length === {pressed} && isCalm()")).await?;
        }
    }
    let noted = serde_json::from_value(page.ask("return noted").await?)?;
    page.slow_down(1).await?;
    Ok(noted)
}

/// Prints what was noted of the keys in a page.
fn print(machine: &str, of: &str, noted: &[Vec<u64>]) -> Result<()> {
    for (place, what) in NOTED.into_iter().enumerate() {
        let times: Option<Vec<u64>> = noted.iter().map(|key| key.get(place).copied()).collect();
        println!("{:<52} {}", format!("{machine}, {of}: {what}"), summary(times.context("a key has no time")?));
    }
    Ok(())
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
