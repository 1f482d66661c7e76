//! The small helpers: each works something out and takes it into its field, which then has the focus.

use anyhow::Result;
use browser_tests::journey;

#[tokio::test(flavor = "multi_thread")]
async fn contracts_are_counted_into_employees() -> Result<()> {
    journey(|page| async move {
        page.open_up("Chi conta come dipendente?").await?;
        page.expect("//p[.='Scrivi quante persone ci sono per ogni contratto.']").await?;
        page.type_into("Tempo indeterminato, pieno o parziale", "10").await?;
        page.type_into("Tempo determinato, pieno o parziale", "5").await?;
        page.type_into("Apprendisti", "2").await?;
        page.type_into("Tirocinanti", "3").await?;
        page.expect("//p[.='Dipendenti da contare: 17. Persone che non contano: 3.']").await?;
        page.click("Usa come numero di dipendenti").await?;
        page.expect_focus("employees").await?;
        page.expect_text("Dipendenti", "17").await?;
        page.expect_figure("Massimale complessivo", "10.500,00 €").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn prices_with_vat_become_costs_without() -> Result<()> {
    journey(|page| async move {
        let of = |legend: &str| format!("//fieldset[starts-with(legend, '{legend}')]//details[@class='helper']");
        let (a, b) = (of("Azione A"), of("Azione B"));
        page.click_on(&format!("{a}/summary[.='I miei prezzi comprendono l’IVA']")).await?;
        page.expect(&format!("{a}//p[.='Scrivi il prezzo e l’aliquota.']")).await?;
        page.expect("//input[@id='gross-cost_a']").await?.send_keys("1220").await?;
        page.expect(&format!("{a}//div[@class='outcome']/p[.='Prezzo senza IVA: 1.000,00\u{a0}€']")).await?;
        page.click("Usa in «Totale costo del personale»").await?;
        page.expect_focus("cost-a-personnel-total").await?;
        page.expect_text("Totale costo del personale", "1.000,00").await?;

        // Into one of four lines, with a rate that is typed.
        page.choose("Quattro voci").await?;
        page.click_on(&format!("{b}/summary")).await?;
        page.expect("//input[@id='gross-cost_b']").await?.send_keys("105").await?;
        page.select("Aliquota IVA", "22%").await?;
        page.click_on(&format!("{b}//option[.='Un’altra aliquota']")).await?;
        page.expect("//input[@id='vat-cost_b']").await?.send_keys("5").await?;
        page.click_on(&format!("{b}//option[.='Software']")).await?;
        page.click("Usa in «Software»").await?;
        page.expect_focus("cost-b-software").await?;
        page.expect_text("Software", "100,00").await?;
        page.expect_row("(g) Totale costo azione B", "100,00 €").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn aid_of_three_years_is_added_up() -> Result<()> {
    journey(|page| async move {
        page.open_up("Aiuti «de minimis»").await?;
        page.open_up("Somma gli aiuti ricevuti").await?;
        page.type_into("Ente 1", "Comune").await?;
        page.type_into("Data di concessione 1", "1/1/2018").await?;
        page.type_into("Importo 1", "30.000").await?;
        page.click("Aggiungi un aiuto").await?;
        let outcome = "//details[@class='helper'][summary='Somma gli aiuti ricevuti']//div[@class='outcome']/p";
        // A line that is not whole is not left out without a word.
        page.expect(&format!("{outcome}[contains(., '30.000,00')]")).await?;
        page.type_into("Importo 2", "9999").await?;
        page.expect(&format!("{outcome}[.='Scrivi data e importo di ogni aiuto.']")).await?;
        page.type_into("Data di concessione 2", "31/02/2017").await?;
        page.expect("//*[@id='aid-date-1-remark'][contains(., 'febbraio 2017 ha 28 giorni')]").await?;
        page.expect(&format!("{outcome}[.='Scrivi data e importo di ogni aiuto.']")).await?;
        page.type_into("Data di concessione 2", "31/12/2017").await?;
        let total = "Aiuti nel triennio: 30.000,00\u{a0}€. Aiuti fuori dal triennio, non contati: 1.";
        page.expect(&format!("{outcome}[.='{total}']")).await?;
        page.click("Usa come aiuti già concessi").await?;
        page.expect_focus("de-minimis-received").await?;
        page.expect_text("Aiuti «de minimis» già concessi", "30.000,00").await?;
        page.expect_figure("Limite «de minimis»", "200.000,00 €").await?;
        page.expect_text("Ente 1", "Comune").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn pay_becomes_the_cost_of_hours_and_that_a_cost_line() -> Result<()> {
    journey(|page| async move {
        page.open_up("Costo orario del personale interno").await?;
        page.type_into("Retribuzione lorda mensile a tempo pieno", "2000").await?;
        // 2,000 times 13; 28.98% and 0.4% of it; a part in 13.5 of it less 0.5%; all that by 1,720 hours.
        for (row, amount) in [
            ("Retribuzione annua", "26.000,00 €"),
            ("Oneri (INPS, altri fondi, INAIL)", "7.638,80 €"),
            ("Trattamento di fine rapporto", "1.795,93 €"),
            ("Costo annuo", "35.434,73 €"),
            ("Costo di un’ora", "20,60 €"),
        ] {
            page.expect_row(row, amount).await?;
        }
        page.type_into("Ore da imputare al progetto", "100").await?;
        page.expect("//p[starts-with(., 'Ore: 100. Costo: 2.060,00')]").await?;
        page.select("Mensilità", "14").await?;
        page.expect_row("Retribuzione annua", "28.000,00 €").await?;
        page.select("Mensilità", "13").await?;
        page.expect_row("Retribuzione annua", "26.000,00 €").await?;
        page.click("Usa in «Risorse interne: docenti, esperti, tutor»").await?;
        // The four lines are chosen with it.
        page.expect_focus("cost-a-internal-teaching").await?;
        page.expect_text("Risorse interne: docenti, esperti, tutor", "2.060,00").await?;
        page.expect_row("(a) A.1 Risorse umane interne", "2.060,00 €").await
    })
    .await
}
