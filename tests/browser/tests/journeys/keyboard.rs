//! The keyboard alone is enough: every part of the form, every explanation, the staircase, mending what is wrong; and
//! what has the focus is never hidden.

use anyhow::{Result, ensure};
use browser_tests::{Page, TAB, journey, journey_at};

const RIGHT: &str = "\u{e014}";
const LEFT: &str = "\u{e012}";
const DOWN: &str = "\u{e015}";
const PAGE_UP: &str = "\u{e00e}";
const PAGE_DOWN: &str = "\u{e00f}";
const HOME: &str = "\u{e011}";
const END: &str = "\u{e010}";
const ENTER: &str = "\u{e007}";

/// Goes on with the keyboard to the field with this label and types into it.
async fn type_on(page: &Page, label: &str, text: &str) -> Result<()> {
    page.tab_to_words(label).await?;
    page.press(text).await
}

/// Goes on with the keyboard to the part with this title and opens it.
async fn open_on(page: &Page, title: &str) -> Result<()> {
    page.tab_to(&format!("at.matches('summary') && at.textContent.startsWith('{title}')")).await?;
    page.press(ENTER).await?;
    page.until("document.activeElement.parentElement.open").await
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_can_be_entered_by_keyboard() -> Result<()> {
    journey(|page| async move {
        page.expect("//body").await?.send_keys(TAB).await?;
        let skip = page.ask("return document.activeElement.getAttribute('href')").await?;
        ensure!(skip == "#risultati", "the first stop leads to the results: {skip}");
        type_on(&page, "Dipendenti", "34").await?;
        open_on(&page, "Chi conta come dipendente?").await?;
        page.press(ENTER).await?;
        // One of two: the arrow chooses.
        page.tab_to_words("Un totale").await?;
        page.press(DOWN).await?;
        type_on(&page, "Risorse interne: docenti", "4350").await?;
        type_on(&page, "Altre risorse interne", "1000").await?;
        type_on(&page, "Risorse esterne: docenti", "4350").await?;
        type_on(&page, "Altre risorse esterne", "1000").await?;
        type_on(&page, "Costo dell’azione B", "7500").await?;
        open_on(&page, "Contributo da chiedere").await?;
        type_on(&page, "Contributo chiesto per l’azione A", "14000").await?;
        open_on(&page, "Requisiti per partecipare").await?;
        page.tab_to("at.type === 'radio'").await?;
        page.press(" ").await?;
        open_on(&page, "Formazione").await?;
        type_on(&page, "Persone da formare", "20").await?;
        page.tab_to_words("Parere favorevole").await?;
        page.press(" ").await?;
        open_on(&page, "Progetto pilota").await?;
        type_on(&page, "Mesi di sperimentazione", "5").await?;
        open_on(&page, "Aiuti «de minimis»").await?;
        type_on(&page, "Aiuti «de minimis» già concessi", "50000").await?;
        open_on(&page, "Somma gli aiuti ricevuti").await?;
        page.tab_to_words("Aggiungi un aiuto").await?;
        page.press(ENTER).await?;
        page.expect("//label[.='Importo 2']").await?;
        open_on(&page, "Pagamenti").await?;
        page.tab_to_words("Acconto e saldo").await?;
        page.press(DOWN).await?;
        open_on(&page, "Date").await?;
        type_on(&page, "Invio della domanda", "20/3/2020").await?;
        open_on(&page, "Rendiconto finale").await?;
        type_on(&page, "Costo del personale riconosciuto", "10700").await?;
        open_on(&page, "Punteggio").await?;
        type_on(&page, "Chiarezza espositiva", "8").await?;
        open_on(&page, "Costo orario del personale interno").await?;
        type_on(&page, "Retribuzione lorda mensile", "2000").await?;

        page.expect_row("(e) Totale costo azione A", "14.980,00 €").await?;
        page.expect_figure("Contributo stimato", "21.500,00 €").await?;
        page.expect_figure("Corsi necessari", "2").await?;
        page.expect_figure("Saldo, al massimo", "21.500,00 €").await?;
        page.expect_figure("Punteggio totale", "8").await?;
        page.expect("//ol[@class='timeline']/li[p='20/03/2020']").await?;
        page.expect_text("Invio della domanda", "20/3/2020").await?;
        page.expect_row("Costo di un’ora", "20,60 €").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_is_found_and_mended_from_the_summary() -> Result<()> {
    journey(|page| async move {
        page.tab_to_words("Dipendenti").await?;
        page.press("17").await?;
        type_on(&page, "Totale costo del personale", "mille").await?;
        // It waits for a pause; then the bar says it.
        page.expect("//section[@class='summary']//a[.='1 dato da correggere']").await?;
        page.tab_to_words("1 dato da correggere").await?;
        page.press(ENTER).await?;
        page.expect_focus("segnalazioni").await?;
        page.press(TAB).await?;
        page.until("document.activeElement.textContent.startsWith('Totale costo del personale: ')").await?;
        page.press(ENTER).await?;
        page.expect_focus("cost-a-personnel-total").await?;
        page.press("\u{e009}a\u{e000}").await?;
        page.press("1000").await?;
        page.expect_gone("//div[@data-severity='fault']").await?;
        page.expect_figure("Contributo azione A", "1.400,00 €").await?;
        page.expect("//section[@class='summary']/p[.='Finora nulla esclude il contributo.']").await?;
        page.expect_focus("cost-a-personnel-total").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_explanation_is_opened_and_read() -> Result<()> {
    journey(|page| async move {
        page.type_into("Dipendenti", "17").await?;
        page.tab_to("at.matches('summary') && at.textContent.startsWith('Come si calcola: Massimale complessivo')")
            .await?;
        page.press(ENTER).await?;
        let open = "//dd[span[@data-figure='ceiling_total']]/details[@open]";
        page.expect(&format!("{open}/ol/li[3]")).await?;
        let said = page.text(open).await?;
        for words in [
            "Massimale azione A (7.000,00 €) + Massimale azione B (3.500,00 €) = 10.500,00 €.",
            "Fascia da 11 a 20 dipendenti: 7.000,00 €.",
            "Indicato da te: Dipendenti 17.",
        ] {
            ensure!(said.contains(words), "`{words}` is not in: {said}");
        }
        // On to the source of the first step, and what it says there.
        page.press(TAB).await?;
        page.until("document.activeElement.textContent.startsWith('Fonti: Avviso Lazio, par. ')").await?;
        page.press(ENTER).await?;
        page.expect(&format!("{open}/ol/li[1]/details[@open]//cite")).await.map(drop)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_staircase_follows_keys_and_the_page_the_staircase() -> Result<()> {
    journey(|page| async move {
        page.tab_to("at.id === 'staircase'").await?;
        page.expect("//*[@id='staircase'][@role='slider'][@aria-valuetext='Nessun numero scelto']").await?;
        for (key, employees, ceiling) in [
            (RIGHT, "2", "7.500,00 €"),
            (RIGHT, "3", "7.500,00 €"),
            (PAGE_UP, "11", "10.500,00 €"),
            (PAGE_UP, "21", "15.000,00 €"),
            (LEFT, "20", "10.500,00 €"),
            (PAGE_DOWN, "11", "10.500,00 €"),
            (END, "40", "22.500,00 €"),
        ] {
            page.press(key).await?;
            // Before anything is chosen it has a number, too, and says that it is none.
            page.expect(&format!("//*[@id='staircase'][starts-with(@aria-valuetext, '{employees} dipendenti: ')]"))
                .await?;
            page.expect_figure("Massimale complessivo", ceiling).await?;
            ensure!(page.text_in("Dipendenti").await? == employees, "the field follows: {employees}");
            page.expect_focus("staircase").await?;
        }
        page.press(HOME).await?;
        page.expect("//*[@id='staircase'][@aria-valuetext='1 dipendente: non previsto']").await?;
        page.expect("//li[@data-finding='employees_below_minimum']").await?;
        page.expect_focus("staircase").await?;
        // The same as a table, with the visitor's row.
        page.open_up("Mostra come tabella: Massimale per numero di dipendenti").await?;
        page.expect("//figure[@data-picture='staircase']//tr[th/strong=' Il tuo caso: 1']").await.map(drop)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_staircase_follows_the_pointer() -> Result<()> {
    journey(|page| async move {
        // A click is in the middle: between 20 and 21 of 40 headcounts.
        page.click_on("//*[@id='staircase']").await?;
        page.expect("//*[@id='staircase'][@aria-valuenow='20' or @aria-valuenow='21']").await?;
        let employees = page.text_in("Dipendenti").await?;
        ensure!(["20", "21"].contains(&employees.as_str()), "{employees}");
        page.expect("//section[@aria-labelledby='contributo-titolo']").await.map(drop)
    })
    .await
}

/// Whether something of what has the focus can be seen, and not only what covers it.
pub(crate) const IS_SEEN: &str = "(() => {
    let at = document.activeElement;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const boxes = [...at.getClientRects()].filter(box => box.width > 1 && box.height > 1);
    return boxes.some(box => [.1, .5, .9].some(share => {
        const top = at.getRootNode().elementFromPoint(box.left + box.width / 2, box.top + box.height * share);
        return top && (at.contains(top) || top.contains(at) && !top.matches('.summary'));
    }));
})()";

#[tokio::test(flavor = "multi_thread")]
async fn what_has_the_focus_is_never_wholly_hidden() -> Result<()> {
    for width in [320, 1280] {
        journey_at(width, |page| async move {
            page.type_into("Dipendenti", "17").await?;
            page.ask("document.querySelector('.skip-link').focus()").await?;
            let (mut hidden, mut stops) = (Vec::new(), 0);
            loop {
                page.press(TAB).await?;
                let is_round =
                    "const at = document.activeElement; return at === document.body || at.matches('.skip-link')";
                if page.ask(is_round).await? == true || stops > 100 {
                    break;
                }
                stops += 1;
                // Browsers scroll to it in their own time.
                if page.until(IS_SEEN).await.is_err() {
                    let name = page.ask("const at = document.activeElement; return at.id || at.textContent").await?;
                    hidden.push(name.to_string());
                }
            }
            ensure!(stops > 40, "only {stops} places were come by");
            ensure!(hidden.is_empty(), "hidden while it has the focus: {hidden:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bar_of_an_element_never_covers_what_has_the_focus() -> Result<()> {
    const AT: &str = "const { activeElement } = document; const at = activeElement.shadowRoot?.activeElement;";
    for width in [360, 1280] {
        journey_at(width, |page| async move {
            page.go_to_host("plain.html").await?;
            page.until("document.querySelector('calcolatore-smart-working')?.evaluation").await?;
            let (mut hidden, mut stops) = (Vec::new(), 0);
            for (is_back, first) in [(false, 0), (true, -1)] {
                page.ask(&format!(
                    "const root = document.querySelector('calcolatore-smart-working').shadowRoot;
                     const shown = [...root.querySelectorAll('input, summary')].filter(one => one.getClientRects().length);
                     shown.at({first}).focus()"
                ))
                .await?;
                for _ in 0..60 {
                    page.step(is_back).await?;
                    // The first place that takes keys: beyond it, browsers differ.
                    if page.ask(&format!("{AT} return Boolean(at && !at.matches('.skip-link'))")).await? == false {
                        break;
                    }
                    stops += 1;
                    // Browsers scroll to it in their own time.
                    if page.until(IS_SEEN).await.is_err() {
                        let name = page.ask(&format!("{AT} return at.id || at.textContent")).await?;
                        hidden.push(format!("{name}, back: {is_back}"));
                    }
                }
            }
            ensure!(stops > 60, "only {stops} places were come by");
            ensure!(hidden.is_empty(), "hidden while it has the focus: {hidden:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
