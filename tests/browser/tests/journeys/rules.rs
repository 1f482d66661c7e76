//! The rules of a notice, to be read: a screen of its own, with an address of its own.

use anyhow::{Result, ensure};
use browser_tests::journey;

const RULES: &str = "//article[@id='regole']";

#[tokio::test(flavor = "multi_thread")]
async fn the_rules_are_a_link_away_and_the_way_back_keeps_everything() -> Result<()> {
    journey(|page| async move {
        page.type_allegato_h().await?;
        page.type_into("Dipendenti", "17").await?;
        page.click("Regole").await?;
        page.expect(RULES).await?;
        page.expect_focus("regole").await?;
        page.expect("//nav/a[.='Regole'][@aria-current='page']").await?;
        page.expect("//main/div[@id='calcolo'][@hidden]").await?;
        // The visitor's row: of the ceilings, of the hours and of the pilot.
        let marked = format!("{RULES}//tr[@aria-current='true']");
        ensure!(page.count(&marked).await? == 3, "one row of each table by employees");
        let row = page.text(&format!("{RULES}//section[@id='regole-massimali']//tr[@aria-current='true']")).await?;
        ensure!(row.contains("da 11 a 20") && row.contains("il tuo caso: 17 dipendenti"), "{row}");
        ensure!(row.contains("10.500 €"), "{row}");
        page.picture("rules").await?;

        page.back().await?;
        page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
        page.expect_text("Dipendenti", "17").await?;
        page.expect_text("Altre risorse interne", "1.000,00").await?;
        page.expect_row("(e) Totale costo azione A", "14.980,00 €").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_of_the_rules_has_an_address() -> Result<()> {
    journey(|page| async move {
        page.go_to_address("#regole-massimali").await?;
        page.expect(RULES).await?;
        page.until("document.getElementById('regole-massimali').getBoundingClientRect().top < innerHeight / 2").await?;
        ensure!(page.count("//tr[@aria-current]").await? == 0, "nothing was typed, so no row is the visitor's");
        // Every topic of the contents is there.
        let topics = page.count(&format!("{RULES}/nav//a")).await?;
        ensure!(topics > 10, "{topics} topics");
        let lost = page
            .ask("return [...document.querySelectorAll('article nav a')].filter(a => !document.querySelector(a.hash)).length")
            .await?;
        ensure!(lost == 0, "{lost} topics lead nowhere");
        page.click_on(&format!("{RULES}/nav//a[.='Progetto pilota']")).await?;
        page.until("location.hash.startsWith('#regole-')").await?;
        page.until("document.querySelector(location.hash).getBoundingClientRect().top < innerHeight").await?;
        page.click("Calcolatore").await?;
        page.expect("//form").await?;
        page.expect_focus("calcolo").await
    })
    .await
}
