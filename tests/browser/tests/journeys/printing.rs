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
