//! Another notice: what was typed is kept, the list names it, and what its acts leave open says so and takes no input.

use anyhow::{Result, ensure};
use browser_tests::journey;

#[tokio::test(flavor = "multi_thread")]
async fn another_notice_keeps_what_was_typed_and_says_what_its_acts_leave_open() -> Result<()> {
    journey(|page| async move {
        page.type_everything().await?;
        page.select("Avviso", "Lombardia").await?;
        for part in ["grant", "training", "pilot", "payment", "deadlines", "final_report", "score", "labour_cost"] {
            let part = format!("//details[@id='chiesto-{part}'][summary/span[.='questo atto non lo stabilisce']]");
            page.expect(&format!(
                "{part}[.//p[starts-with(., 'Questo atto non lo stabilisce')]][.//summary[starts-with(., 'Fonti: ')]]"
            ))
            .await?;
            ensure!(
                page.count(&format!("{part}//*[self::input or self::select or self::button]")).await? == 0,
                "{part}"
            );
        }
        page.expect("//section[h3='Formazione']/p[starts-with(., 'Questo atto non lo stabilisce')]").await?;
        page.expect_text("Dipendenti", "34").await?;
        page.type_into("Costo dell’azione A", "20.000,00").await?;
        page.expect_figure("Contributo azione A", "15.000,00 €").await?;
        page.expect("//li[@data-finding='cost_above_ceiling_a'][@data-severity='note']").await?;
        page.picture("lombardia").await?;

        page.select("Avviso", "Lazio").await?;
        page.expect_figure("Contributo stimato", "22.480,00 €").await?;
        page.expect_figure("Punteggio totale", "74").await?;
        page.expect_text("Fine delle attività", "29/1/2021").await?;
        ensure!(
            page.field_in("Presenta una sola proposta", "Vero").await?.is_selected().await?,
            "so is what was declared"
        );
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_names_the_notice_that_is_worked_out_however_it_was_chosen() -> Result<()> {
    journey(|page| async move {
        for notice in ["Lombardia", "Lazio", "Lombardia"] {
            page.select("Avviso", notice).await?;
        }
        page.ask("location.hash = '#notice=lazio-2020&employees=5'").await?;
        page.expect_figure("Massimale complessivo", "7.500,00 €").await?;
        page.until("document.getElementById('notice').value === 'lazio-2020'").await
    })
    .await
}
