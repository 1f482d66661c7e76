//! What follows from what is typed: figures, findings, what is still missing, how it came about.

use anyhow::{Result, ensure};
use browser_tests::{Page, journey, journey_at};
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn the_example_of_allegato_h_is_worked_out_while_it_is_typed() -> Result<()> {
    journey(|page| async move {
        page.type_allegato_h().await?;
        page.expect_figure("Contributo stimato", "22.480,00 €").await?;
        page.expect_figure("A carico dell’impresa", "0,00 €").await?;
        page.expect_figure("Massimale complessivo", "22.500,00 €").await?;
        for (row, amount) in [
            ("(a) A.1 Risorse umane interne", "5.350,00 €"),
            ("(b) A.2 Risorse umane esterne", "5.350,00 €"),
            ("(c) Totale costo diretto del personale", "10.700,00 €"),
            ("(d) Tasso forfettario sul personale (40%)", "4.280,00 €"),
            ("(e) Totale costo azione A", "14.980,00 €"),
            ("(f) D.6 Altro (strumenti tecnologici)", "7.500,00 €"),
            ("(g) Totale costo azione B", "7.500,00 €"),
            ("Totale costo del progetto", "22.480,00 €"),
        ] {
            page.expect_row(row, amount).await?;
        }
        page.expect_figure("Ore di formazione finanziabili, al massimo", "64").await?;
        page.expect_figure("Dipendenti nel progetto pilota, almeno", "7").await?;
        page.expect_figure("Acconto (60%)", "13.488,00 €").await?;
        page.expect_figure("Saldo, al massimo", "8.992,00 €").await?;
        page.expect_figure("Fideiussione a garanzia dell’acconto", "13.488,00 €").await?;
        page.expect("//section[@id='segnalazioni']/p[starts-with(., 'Con i dati indicati')]").await?;
        page.picture("allegato-h").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn one_number_is_enough_for_what_can_be_had_at_most() -> Result<()> {
    journey(|page| async move {
        page.expect("//section[@class='summary'][contains(., 'Scrivi il numero di dipendenti')]").await?;
        page.type_into("Dipendenti", "17").await?;
        page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
        page.expect_figure("Contributo stimato", "fino a 10.500,00 €").await?;
        page.expect_figure("Contributo azione A", "fino a 7.000,00 €").await?;
        page.expect_figure("Contributo azione B", "fino a 3.500,00 €").await?;
        page.expect_figure("Ore di formazione finanziabili, al massimo", "32").await?;
        page.expect_figure("Dipendenti nel progetto pilota, almeno", "4").await?;
        page.expect_figure("Acconto (60%)", "fino a 6.300,00 €").await?;
        page.expect_figure("Saldo, al massimo", "fino a 4.200,00 €").await?;
        page.expect_figure("Dipendenti da cui parte la fascia successiva", "21").await?;
        page.expect_in_brief("Contributo stimato", "fino a 10.500,00 €").await?;
        page.expect("//section[@class='summary']/p[.='Finora nulla esclude il contributo.']").await?;
        // No cost was stated, so none is shown.
        page.expect_gone("//table[@class='cost-table'][.//td]/ancestor::section[@id='risultati']").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_still_missing_is_named_and_leads_to_its_field() -> Result<()> {
    journey(|page| async move {
        page.type_into("Totale costo del personale", "5.000").await?;
        let missing = "//div[@class='missing']//li";
        page.expect(&format!("{missing}[1][.='Dipendenti']")).await?;
        page.type_into("Dipendenti", "17").await?;
        page.expect_figure("Contributo azione A", "7.000,00 €").await?;
        page.expect_figure("Contributo stimato", "fino a 10.500,00 €").await?;
        page.expect(&format!("{missing}[.='Costo dell’azione B'][last()=1]")).await?;
        page.click("Costo dell’azione B").await?;
        page.expect_focus("cost-b-total").await?;
        page.press("2000").await?;
        page.expect_figure("Contributo stimato", "9.000,00 €").await?;
        page.expect_in_brief("A carico dell’impresa", "0,00 €").await?;
        page.expect_gone("//div[@class='missing']").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_is_typed_takes_part() -> Result<()> {
    journey(|page| async move {
        page.type_everything().await?;
        page.expect_figure("Contributo stimato", "22.480,00 €").await?;
        page.expect_figure("Corsi necessari", "2").await?;
        page.expect_figure("Limite «de minimis»", "100.000,00 €").await?;
        page.expect_figure("Spazio «de minimis» rimasto", "50.000,00 €").await?;
        page.expect_figure("Saldo da ricevere", "8.992,00 €").await?;
        page.expect_figure("Punteggio totale", "74").await?;
        // Thirty days after 20 April 2020, nine months after 11 May 2020.
        for (day, deadline) in
            [("20/05/2020", "Termine per iniziare le attività"), ("11/02/2021", "Termine per concludere le attività")]
        {
            page.expect(&format!("//ol[@class='timeline']/li[strong='{deadline}'][p='{day}']")).await?;
        }
        page.choose("Tutto alla fine").await?;
        page.expect_figure("Acconto (60%)", "0,00 €").await?;
        page.expect_figure("Saldo, al massimo", "22.480,00 €").await?;
        page.picture("everything").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_excludes_is_said_first_and_leads_to_where_it_is_mended() -> Result<()> {
    journey(|page| async move {
        page.type_allegato_h().await?;
        page.type_into("Dipendenti", "1").await?;
        page.expect("//section[@class='summary'][@data-excluded='true']").await?;
        let state = page.text("//section[@class='summary']/p[@class='state']").await?;
        ensure!(state == "Con questi dati il contributo è escluso. 1 esclusione", "{state}");
        page.expect("//li[@data-finding='employees_below_minimum'][@data-severity='exclusion']").await?;
        for topic in ["contributo", "formazione", "pilota", "pagamenti"] {
            // Without a band it would only say so again.
            page.expect_gone(&format!("//section[@aria-labelledby='{topic}-titolo']")).await?;
        }

        page.type_into("Dipendenti", "34").await?;
        page.choose("Il piano comprende l’azione A").await?;
        page.expect("//li[@data-finding='action_a_missing']").await?;
        page.click("Vai a «Il piano comprende l’azione A»").await?;
        page.expect_focus("action-a").await?;
        page.press(" ").await?;
        page.expect("//section[@class='summary'][@data-excluded='false']").await?;

        page.open_up("Requisiti per partecipare").await?;
        page.choose_in("Ha una sede operativa nel Lazio", "Falso").await?;
        let finding = page.text("//li[@data-finding='requirement_not_met']/p").await?;
        ensure!(finding.starts_with("Ha una sede operativa nel Lazio."), "{finding}");
        page.click("Vai a «Requisiti per partecipare»").await?;
        page.until("document.activeElement.matches('#requisito-site_in_region input:checked')").await?;
        page.picture("excluded").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finding_leads_to_its_field_even_in_a_closed_part() -> Result<()> {
    journey(|page| async move {
        page.type_into("Dipendenti", "34").await?;
        page.open_up("Progetto pilota").await?;
        page.type_into("Dipendenti nel progetto pilota", "3").await?;
        page.expect("//li[@data-finding='pilot_too_few_participants'][@data-severity='breach']").await?;
        page.click_on("//details[@id='chiesto-pilot']/summary").await?;
        page.expect("//details[@id='chiesto-pilot'][not(@open)]").await?;
        page.click("Vai a «Dipendenti nel progetto pilota»").await?;
        page.expect_focus("pilot-participants").await?;
        page.expect("//details[@id='chiesto-pilot'][@open]").await?;
        page.type_into("Dipendenti nel progetto pilota", "7").await?;
        page.expect_gone("//li[@data-finding]").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_found_is_read_from_its_beginning() -> Result<()> {
    for width in [360, 1280] {
        journey_at(width, |page| async move {
            page.go_to_address(
                "#notice=lazio-2020&employees=17&cost_a.internal_teaching=5000.00&cost_a.external_other=1500.00&cost_b.total=1967.21\
                 &training.participants=17&training.courses=1&pilot.participants=3&de_minimis.received=195000.00",
            )
            .await?;
            page.click_on("//section[@class='summary']//a[contains(., 'esclusione')]").await?;
            page.expect_focus("segnalazioni").await?;
            let seen =
                "(({ left, top }) => document.elementFromPoint(left + 1, top + 1)?.id === 'segnalazioni-titolo')";
            page.until(&format!("{seen}(document.getElementById('segnalazioni-titolo').getBoundingClientRect())"))
                .await?;
            // What is to be reduced is not the teaching.
            page.click_on("//li[@data-finding='other_staff_above_limit']/p/a").await?;
            page.expect_focus("cost-a-external-other").await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_figure_says_how_it_came_about_and_where_that_stands() -> Result<()> {
    journey(|page| async move {
        page.type_allegato_h().await?;
        page.expect_figure("Acconto (60%)", "13.488,00 €").await?;
        let figures = "//dl[@class='figures']//dd";
        // The last of them is drawn.
        page.expect_figure("Saldo, al massimo", "8.992,00 €").await?;
        let shown = page.count(&format!("{figures}[span[@class='value']]")).await?;
        let explained =
            format!("{figures}[span[@class='value']][details/summary[starts-with(., 'Come si calcola: ')]]");
        ensure!(shown > 15 && page.count(&explained).await? == shown, "every figure shown says how it came about");
        ensure!(page.count("//details[@class='sources']/ol").await? == 0, "nothing is explained unasked");

        page.open_up("Come si calcola: Contributo azione A").await?;
        let steps = "//dd[span[@data-figure='grant_a']]/details[@open]";
        page.expect(&format!("{steps}/ol")).await?;
        let said = page.text(steps).await?;
        for words in [
            "Il minore fra Totale costo azione A (14.980,00 €) e Massimale azione A (15.000,00 €): 14.980,00 €.",
            "Fascia da 31 dipendenti in su: 15.000,00 €.",
            "40% di Totale costo diretto del personale (10.700,00 €) = 4.280,00 €.",
            "Indicato da te: ",
            "Risorse interne: docenti, esperti, tutor 4.350,00 €",
            "Dipendenti 34",
        ] {
            ensure!(said.contains(words), "`{words}` is not in: {said}");
        }
        page.expect(&format!(
            "{steps}//li[strong='Massimale azione A']/details[contains(summary, 'Avviso Lazio, par. 8')]"
        ))
        .await?;
        // An explanation follows what is typed while it is open.
        page.type_into("Dipendenti", "17").await?;
        page.expect(&format!("{steps}//li[contains(., 'Fascia da 11 a 20 dipendenti')]")).await.map(drop)
    })
    .await
}

/// The addresses of everything that the page asked for.
async fn asked_for(page: &Page) -> Result<Vec<String>> {
    let asked = page.ask("return performance.getEntriesByType('resource').map(entry => entry.name)").await?;
    let asked = asked.as_array().cloned().unwrap_or_default();
    Ok(asked.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_asked_of_anybody_else_and_nothing_is_kept() -> Result<()> {
    journey(|page| async move {
        let before = asked_for(&page).await?;
        ensure!(!before.is_empty(), "the page has files of its own");
        for address in &before {
            ensure!(address.starts_with(page.address()), "asked elsewhere: {address}");
        }
        page.type_everything().await?;
        page.open_everything().await?;
        page.click("Regole").await?;
        page.expect("//article[@id='regole']").await?;
        let after = asked_for(&page).await?;
        ensure!(after == before, "nothing is sent for what is typed: {after:?}");
        let kept = page.ask("return document.cookie + localStorage.length + sessionStorage.length").await?;
        ensure!(kept == "00", "nothing is kept: {kept}");
        let kept = page.ask_later("indexedDB.databases().then(found => arguments[0](found.length))").await?;
        ensure!(kept == 0, "nothing is kept in a database: {kept}");
        let address = page.ask("return location.search").await?;
        ensure!(address == "", "nothing stands in the address: {address}");
        Ok(())
    })
    .await
}
