//! The page on paper, in Chromium: it alone can show the page as printers get it, and prints to a file whose pages can be
//! counted.

use anyhow::{Result, ensure};
use browser_tests::{Engine, Medium, journey_in};
use serde_json::json;

/// What of the page is seen: a text for each child of the page, of its header and of its last part that takes any room.
const SEEN: &str = "
    const seen = document.querySelectorAll('.calcolatore > :not(.part), .calcolatore > .part > *, .page-header > *');
    return [...seen].filter(one => one.getBoundingClientRect().height && !one.matches('.visually-hidden')).map(one => one.className || one.tagName);";

#[tokio::test(flavor = "multi_thread")]
async fn on_paper_there_are_the_sheets_and_on_the_screen_there_are_none() -> Result<()> {
    journey_in(Engine::Chromium, 1280, |page| async move {
        page.type_everything().await?;
        page.type_into("Dipendenti nel progetto pilota", "3").await?;
        page.expect("//li[@data-finding='pilot_too_few_participants']").await?;
        let on_screen = page.ask(SEEN).await?;
        ensure!(!on_screen.to_string().contains("paper"), "{on_screen}");

        page.show_as(Medium::Paper).await?;
        let on_paper = page.ask(SEEN).await?;
        ensure!(on_paper == json!(["page-header", "H1", "paper", "page-footer"]), "{on_paper}");
        page.expect("//div[@class='paper']//li[starts-with(., 'Irregolarità: ')]").await?;
        let sheets = page.text("//div[@class='paper']").await?;
        for words in [
            "Lazio 2020: Piani aziendali di smart working",
            "Data di stampa: ",
            "Versione dei dati: 1. Avviso chiuso.",
            // What was entered.
            "Dipendenti 34",
            "Notebook 5.000,00 €",
            "Invio della domanda 20/03/2020",
            "Presenta una sola proposta Vero",
            // What follows, and where it stands.
            "Contributo stimato 22.480,00 € ",
            "Acconto (60%) 13.488,00 € Avviso Lazio, par. 18",
            "Termine per iniziare le attività 20/05/2020",
            "Irregolarità: Dipendenti nel progetto pilota: 3.",
            "Fonti",
        ] {
            ensure!(sheets.contains(words), "`{words}` is not in: {sheets}");
        }
        let caution = page.text("//footer").await?;
        ensure!(caution.contains("Questa è una simulazione"), "{caution}");
        page.picture("paper").await?;
        page.show_as(Medium::Screen).await
    })
    .await
}

/// How many pages a PDF has: each is an object of the type `Page`.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf).replace("/Type /", "/Type/");
    text.matches("/Type/Page").count() - text.matches("/Type/Pages").count()
}

#[tokio::test(flavor = "multi_thread")]
async fn one_sheet_or_two_are_enough() -> Result<()> {
    journey_in(Engine::Chromium, 1280, |page| async move {
        page.type_allegato_h().await?;
        page.expect("//div[@class='paper']//td[contains(., '22.480,00')]").await?;
        let sheets = pages(&page.printed().await?);
        ensure!((1..=2).contains(&sheets), "the example takes {sheets} sheets");
        Ok(())
    })
    .await
}

/// Sheets of paper, in centimetres: A4 and A5, upright and on their side.
const PAPER: [(f64, f64); 4] = [(21.0, 29.7), (29.7, 21.0), (14.8, 21.0), (21.0, 14.8)];

#[tokio::test(flavor = "multi_thread")]
async fn on_the_paper_of_the_page_around_a_frame_is_low_and_an_element_is_whole() -> Result<()> {
    // WebKit's driver does not print, and the sheets of Firefox's files are packed where they cannot be counted.
    journey_in(Engine::Chromium, 1280, |page| async move {
        page.go_to_host("script.html").await?;
        page.until("document.querySelector('a[data-calcolatore]').hidden").await?;
        page.until("document.querySelector('iframe').clientHeight > 1000").await?;
        for (width, height) in PAPER {
            let sheets = pages(&page.printed_on(width, height).await?);
            ensure!(sheets == 1, "{width} by {height} cm: {sheets} sheets for a few lines and a frame");
            // On the screen it is as it was.
            page.until("document.querySelector('iframe').clientHeight > 1000").await?;
        }
        // In a box that cuts it off, too.
        page.ask(
            "const box = document.createElement('div');
             box.style.cssText = 'height: 600px; overflow: hidden';
             box.append(document.querySelector('a[data-calcolatore]'));
             document.body.prepend(box);",
        )
        .await?;
        page.until("document.querySelector('iframe').clientHeight === 600").await?;
        page.printed().await?;
        page.until("document.querySelector('iframe').clientHeight === 600").await?;
        page.go_to_host("plain.html").await?;
        page.until("document.querySelector('calcolatore-smart-working').evaluation").await?;
        for (width, height) in PAPER {
            let sheets = pages(&page.printed_on(width, height).await?);
            ensure!((1..=3).contains(&sheets), "{width} by {height} cm: {sheets} sheets for an element");
        }
        Ok(())
    })
    .await
}

/// What is seen of a page, by the class of each part.
const SEEN_IN_FRAME: &str = "return [...document.querySelectorAll('.calcolatore *')]
    .filter(one => one.getBoundingClientRect().height && one.matches('h1, form, .results, .summary, .address, .paper, footer'))
    .map(one => one.className || one.tagName);";

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_on_paper_is_the_answer_in_short_and_the_address_and_prints_the_whole_from_inside() -> Result<()> {
    journey_in(Engine::Chromium, 1280, |page| async move {
        // A frame of the same site shares its medium with the page around.
        page.go_to_address("ospite").await?;
        page.ask("const frame = document.createElement('iframe');
                  Object.assign(frame, { src: 'embed.html#employees=17', width: 800, height: 600 });
                  document.body.append(frame);")
            .await?;
        page.enter("//iframe").await?;
        page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
        page.leave_frame().await?;
        page.show_as(Medium::Paper).await?;
        page.enter_frame().await?;
        let seen = page.ask(SEEN_IN_FRAME).await?;
        ensure!(seen == json!(["summary", "address"]), "{seen}");
        let address = page.text("//p[@class='address']").await?;
        ensure!(address.ends_with(page.address()), "{address} is not where the calculator is");
        // From inside: the sheets.
        page.ask(&format!(
            "window.print = () => {{ window.printed = (() => {{ {SEEN_IN_FRAME} }})(); dispatchEvent(new Event('afterprint')); }}"
        ))
        .await?;
        page.leave_frame().await?;
        page.show_as(Medium::Screen).await?;
        page.enter("//iframe").await?;
        page.expect("//button[.='Stampa']").await?;
        page.leave_frame().await?;
        page.show_as(Medium::Paper).await?;
        page.enter_frame().await?;
        page.ask("[...document.querySelectorAll('button')].find(one => one.textContent === 'Stampa').click()").await?;
        page.until("window.printed").await?;
        let printed = page.ask("return window.printed").await?;
        ensure!(printed == json!(["H1", "paper", "page-footer"]), "{printed}");
        let seen = page.ask(SEEN_IN_FRAME).await?;
        ensure!(seen == json!(["summary", "address"]), "after that: {seen}");
        page.leave_frame().await?;
        page.show_as(Medium::Screen).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_stays_open_past_midnight_says_the_day_of_the_printing() -> Result<()> {
    journey_in(Engine::Chromium, 1280, |page| async move {
        page.type_into("Dipendenti", "17").await?;
        page.expect("//div[@class='paper']//td[contains(., '10.500,00')]").await?;
        page.ask(
            "const { Date: Clock } = window;
             window.Date = class extends Clock { constructor() { super(2031, 0, 2); } };
             dispatchEvent(new Event('beforeprint'));",
        )
        .await?;
        page.until("document.querySelector('.paper').textContent.includes('Data di stampa: 02/01/2031')").await
    })
    .await
}
