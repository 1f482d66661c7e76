//! Journeys through the calculator page: typing and reading as a person does.

use anyhow::{Result, ensure};
use browser_tests::{Page, journey, journey_at};
use serde_json::Value;

const TAB: &str = "\u{e004}";
const LEFT: &str = "\u{e012}";

async fn type_allegato_h(page: &Page) -> Result<()> {
    page.type_into("Dipendenti", "34").await?;
    page.type_into("Risorse interne: docenti, esperti, tutor", "4350").await?;
    page.type_into("Altre risorse interne", "1.000,00").await?;
    page.type_into("Risorse esterne: docenti, esperti, tutor", "€ 4.350").await?;
    page.type_into("Altre risorse esterne", "1000").await?;
    page.type_into("Costo dell’azione B", "7500,00").await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_example_of_allegato_h_is_worked_out_while_it_is_typed() -> Result<()> {
    journey(|page| async move {
        type_allegato_h(&page).await?;
        page.expect_figure("Contributo stimato", "22.480,00 €").await?;
        page.expect_figure("A carico dell’impresa", "0,00 €").await?;
        page.expect_figure("Massimale complessivo", "22.500,00 €").await?;
        for (row, amount) in [
            ("(a) A.1 Risorse umane interne", "5.350,00 €"),
            ("(b) A.2 Risorse umane esterne", "5.350,00 €"),
            ("(c) Totale costo diretto del personale", "10.700,00 €"),
            ("(d) Tasso forfettario sul personale", "4.280,00 €"),
            ("(e) Totale costo azione A", "14.980,00 €"),
            ("(f) D.6 Altro (strumenti tecnologici)", "7.500,00 €"),
            ("(g) Totale costo azione B", "7.500,00 €"),
            ("Totale costo del progetto", "22.480,00 €"),
        ] {
            page.expect_row(row, amount).await?;
        }
        page.expect_figure("Ore di formazione finanziabili, al massimo", "64").await?;
        page.expect_figure("Dipendenti nel progetto pilota, almeno", "7").await?;
        page.expect_figure("Acconto", "13.488,00 €").await?;
        page.expect_figure("Saldo, al massimo", "8.992,00 €").await?;
        page.expect_figure("Fideiussione a garanzia dell’acconto", "13.488,00 €").await?;
        page.picture("allegato-h").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn one_number_already_gives_results() -> Result<()> {
    journey(|page| async move {
        page.type_into("Dipendenti", "17").await?;
        page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
        page.expect_figure("Dipendenti nel progetto pilota, almeno", "4").await?;
        page.expect_figure("Contributo stimato", "mancano dati").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_says_so_beside_its_field_and_everything_else_stays() -> Result<()> {
    journey(|page| async move {
        type_allegato_h(&page).await?;
        page.type_into("Altre risorse interne", "mille").await?;
        let error = "Scrivi un importo in euro, per esempio 4.350,00.";
        page.expect(&format!(
            "//input[@aria-invalid='true'][@aria-describedby[contains(., 'cost-a-internal-other-remark')]]\
             /following-sibling::p[@id='cost-a-internal-other-remark'][.='{error}']"
        ))
        .await?;
        page.expect_figure("Massimale complessivo", "22.500,00 €").await?;
        page.expect_row("(g) Totale costo azione B", "7.500,00 €").await?;
        page.expect_row("(e) Totale costo azione A", "mancano dati").await?;
        page.press(TAB).await?;
        ensure!(page.text_in("Altre risorse interne").await? == "mille", "what was typed is kept");

        page.type_into("Altre risorse interne", "1000").await?;
        page.expect_row("(e) Totale costo azione A", "14.980,00 €").await?;
        ensure!(page.count("//*[@aria-invalid]").await? == 0, "the error goes with its cause");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ambiguous_amount_shows_how_it_was_read() -> Result<()> {
    journey(|page| async move {
        page.type_into("Dipendenti", "34").await?;
        page.type_into("Costo dell’azione B", "1.234").await?;
        let reading = page.expect("//p[@id='cost-b-total-remark']").await?.text().await?;
        ensure!(reading.replace('\u{a0}', " ") == "Letto come 1.234,00 €.", "{reading}");
        // Leaving the field does not take the remark away, so that nothing moves under the pointer.
        page.field("Il piano comprende l’azione B").await?.click().await?;
        page.expect_figure("Contributo azione B", "0,00 €").await?;
        page.expect_row("(g) Totale costo azione B", "0,00 €").await?;
        page.field("Il piano comprende l’azione B").await?.click().await?;
        page.expect("//p[@id='cost-b-total-remark']").await?;
        ensure!(page.text_in("Costo dell’azione B").await? == "1.234,00", "tidied on leaving");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn typing_never_moves_the_caret() -> Result<()> {
    journey(|page| async move {
        page.type_into("Costo dell’azione B", "7500").await?;
        page.press(&LEFT.repeat(3)).await?;
        page.press("1").await?;
        page.press("2").await?;
        ensure!(page.text_in("Costo dell’azione B").await? == "712500", "typed where the caret was");
        let caret = page.ask("return document.activeElement.selectionStart").await?;
        ensure!(caret == 3, "the caret follows what was typed: {caret}");
        page.expect_row("(g) Totale costo azione B", "712.500,00 €").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_figure_names_its_source_and_opens_what_it_says() -> Result<()> {
    journey(|page| async move {
        type_allegato_h(&page).await?;
        page.expect_figure("Acconto", "13.488,00 €").await?;
        let shown = page.count("//dl[@class='figures']//span[@class='value']").await?;
        let sourced = "//dl[@class='figures']//dd[span[@class='value']][details/summary[starts-with(., 'Fonte: ')]]";
        ensure!(shown > 15 && page.count(sourced).await? == shown, "every figure shown has its source");
        page.expect("//dt[.='Massimale azione A']/following-sibling::dd//summary").await?.click().await?;
        page.expect(
            "//dt[.='Massimale azione A']/following-sibling::dd/details[@open]//cite[.='Avviso Lazio, par. 8']",
        )
        .await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_alone_is_enough() -> Result<()> {
    journey(|page| async move {
        page.expect("//body").await?.send_keys(TAB).await?;
        let skip = page.ask("return document.activeElement.getAttribute('href')").await?;
        ensure!(skip == "#risultati", "the first stop leads to the results: {skip}");
        // Two languages, the notice, then the employees.
        page.press(TAB).await?;
        page.press(TAB).await?;
        page.press(TAB).await?;
        page.press(TAB).await?;
        page.press("11").await?;
        for amount in ["5000", "0", "0", "0"] {
            page.press(TAB).await?;
            page.press(amount).await?;
        }
        page.press(TAB).await?;
        // Action B out of the plan.
        page.press(" ").await?;
        page.expect_figure("Contributo stimato", "7.000,00 €").await?;
        page.expect_figure("Contributo azione B", "0,00 €").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_result_is_announced_once_typing_pauses() -> Result<()> {
    journey(|page| async move {
        page.type_into("Dipendenti", "1").await?;
        page.expect("//*[@role='status'][contains(., 'La domanda sarebbe esclusa')]").await?;
        page.type_into("Dipendenti", "12").await?;
        page.expect("//*[@role='status'][starts-with(., 'Massimale complessivo: 10.500,00')]").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_notice_keeps_what_was_typed_and_says_what_its_acts_leave_open() -> Result<()> {
    journey(|page| async move {
        type_allegato_h(&page).await?;
        page.expect("//option[contains(., 'Lombardia')]").await?.click().await?;
        page.expect("//section[h3='Formazione']/p[starts-with(., 'Non stabilito da questo atto')]").await?;
        page.type_into("Costo dell’azione A", "20.000,00").await?;
        page.expect_figure("Contributo azione A", "15.000,00 €").await?;
        page.expect("//li[@data-finding='cost_above_ceiling_a']").await?;
        page.picture("lombardia").await?;
        page.expect("//option[contains(., 'Lazio')]").await?.click().await?;
        page.expect_figure("Contributo stimato", "22.480,00 €").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn in_english_everything_is_english_and_nothing_typed_is_lost() -> Result<()> {
    journey(|page| async move {
        type_allegato_h(&page).await?;
        page.expect("//button[.='English']").await?.click().await?;
        page.expect("//html[@lang='en']").await?;
        page.expect_figure("Estimated grant", "€22,480.00").await?;
        page.expect_figure("Advance", "€13,488.00").await?;
        page.picture("english").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn no_screen_scrolls_sideways() -> Result<()> {
    for width in [320, 360, 768, 1280] {
        journey_at(width, move |page| async move {
            page.fits().await?;
            type_allegato_h(&page).await?;
            page.type_into("Dipendenti", "1").await?;
            page.type_into("Altre risorse interne", "999.999.999,99").await?;
            for line in ["Altre risorse esterne", "Costo dell’azione B"] {
                page.type_into(line, "999999999,99").await?;
            }
            for line in ["Risorse interne: docenti, esperti, tutor", "Risorse esterne: docenti, esperti, tutor"] {
                page.type_into(line, "999999999,99").await?;
            }
            page.expect_row("Totale costo del progetto", "6.599.999.999,93 €").await?;
            page.fits().await?;
            page.type_into("Dipendenti", "34").await?;
            page.expect_figure("A carico dell’impresa", "6.599.977.499,93 €").await?;
            page.fits().await?;
            page.type_into("Dipendenti", "1").await?;
            page.type_into("Altre risorse esterne", "mille").await?;
            page.expect("//li[@data-finding='employees_below_minimum']").await?;
            page.fits().await?;
            page.picture(&format!("{width}-px")).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_asked_of_anybody_else() -> Result<()> {
    journey(|page| async move {
        type_allegato_h(&page).await?;
        page.expect_figure("Contributo stimato", "22.480,00 €").await?;
        let asked = page.ask("return performance.getEntriesByType('resource').map(entry => entry.name)").await?;
        let asked = asked.as_array().cloned().unwrap_or_default();
        ensure!(!asked.is_empty(), "the page has files of its own");
        for address in asked.iter().filter_map(Value::as_str) {
            ensure!(address.starts_with(page.address()), "asked elsewhere: {address}");
        }
        let kept = page.ask("return document.cookie + localStorage.length + sessionStorage.length").await?;
        ensure!(kept == "00", "nothing is kept: {kept}");
        Ok(())
    })
    .await
}
