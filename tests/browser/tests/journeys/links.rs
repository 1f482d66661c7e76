//! Links that carry a case, in the part of the address that no server is sent.

use anyhow::{Result, ensure};
use browser_tests::journey;

#[tokio::test(flavor = "multi_thread")]
async fn a_link_opens_the_page_with_a_case() -> Result<()> {
    journey(|page| async move {
        page.go_to_address(
            "#notice=lazio-2020&lang=en&employees=17&cost_a.personnel_total=5000.00&cost_b.total=750.50",
        )
        .await?;
        page.expect("//html[@lang='en']").await?;
        page.expect_figure("Grant for action A", "€7,000.00").await?;
        page.expect_text("Cost of action B", "750.50").await?;
        let sent = page.ask("return performance.getEntriesByType('navigation')[0].name.split('#')[0]").await?;
        ensure!(sent == page.address(), "the case stands in what a server is sent: {sent}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_link_gets_wrong_is_named_and_the_rest_is_used() -> Result<()> {
    journey(|page| async move {
        page.go_to_address("#notice=lazio-2020&employes=3&cost_b.total=1.234,00&<img>=1&employees=17").await?;
        page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
        let named = "Dati del link non riconosciuti, quindi non usati: employes, cost_b.total, ";
        page.expect(&format!("//p[starts-with(., '{named}')]")).await?;
        ensure!(page.count("//img").await? == 0, "text of a link becomes markup");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_back_to_a_link_keeps_what_was_typed_since() -> Result<()> {
    journey(|page| async move {
        page.go_to_address("#employees=17").await?;
        page.expect_text("Dipendenti", "17").await?;
        page.type_into("Dipendenti", "34").await?;
        page.click("Regole").await?;
        page.expect("//article[@id='regole']").await?;
        page.back().await?;
        page.expect_figure("Massimale complessivo", "22.500,00 €").await?;
        page.expect_text("Dipendenti", "34").await?;
        // Another link is another case.
        page.ask("location.hash = '#employees=5'").await?;
        page.expect_text("Dipendenti", "5").await
    })
    .await
}
