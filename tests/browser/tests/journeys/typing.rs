//! Typing: nothing is rewritten, then or later, nothing jumps, faults wait for a pause, other languages keep everything.

use anyhow::{Context, Result, ensure};
use browser_tests::{Engine, Page, SHIFT_TAB, TAB, journey};
use serde_json::Value;

const LEFT: &str = "\u{e012}";

/// Ctrl+Z.
const UNDO: &str = "\u{e009}z\u{e000}";

/// Ctrl+Y.
const REDO: &str = "\u{e009}y\u{e000}";

/// What must be mended, in the list of findings.
const FAULTS: &str = "//div[@data-severity='fault']";

/// Notes when something was last typed, when a field was last left, and when a fault was first said beside a field.
const NOTE_FAULTS: &str = "
    const noted = window.noted = {};
    addEventListener('input', () => { noted.typed = performance.now(); }, true);
    addEventListener('blur', () => { noted.left = performance.now(); }, true);
    new MutationObserver(() => {
        if (!noted.said && document.querySelector('[aria-invalid]')) { noted.said = performance.now(); }
    }).observe(document.body, { subtree: true, childList: true, attributes: true });";

/// A time that was noted, in milliseconds.
async fn noted(page: &Page, time: &str) -> Result<f64> {
    page.ask(&format!("return window.noted.{time}")).await?.as_f64().with_context(|| format!("not noted: {time}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_says_so_beside_its_field_and_everything_else_stays() -> Result<()> {
    journey(|page| async move {
        page.type_allegato_h().await?;
        page.type_into("Altre risorse interne", "mille").await?;
        let error = "«mille» non si riesce a leggere: scrivi l’importo in cifre, per esempio 12.345.";
        page.expect(&format!(
            "//input[@aria-invalid='true'][contains(@aria-describedby, 'cost-a-internal-other-remark')]\
             /following-sibling::p[@id='cost-a-internal-other-remark'][.='{error}']"
        ))
        .await?;
        page.expect(&format!("{FAULTS}//a[.='Altre risorse interne: {error}']")).await?;
        page.expect_figure("Massimale complessivo", "22.500,00 €").await?;
        page.expect_row("(g) Totale costo azione B", "7.500,00 €").await?;
        page.expect_row("(e) Totale costo azione A", "mancano dati").await?;
        page.press(TAB).await?;
        page.expect_text("Altre risorse interne", "mille").await?;

        page.type_into("Altre risorse interne", "1000").await?;
        page.expect_row("(e) Totale costo azione A", "14.980,00 €").await?;
        // The error goes with its cause, and out of the list.
        page.expect_gone("//*[@aria-invalid]").await?;
        page.expect_gone(FAULTS).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_is_not_said_while_typing_but_after_a_pause() -> Result<()> {
    journey(|page| async move {
        page.ask(NOTE_FAULTS).await?;
        page.type_into("Totale costo del personale", "mille").await?;
        page.until("window.noted.said").await?;
        let waited = noted(&page, "said").await? - noted(&page, "typed").await?;
        ensure!(waited > 500.0, "said {waited} ms after the last letter");
        page.expect("//section[@class='summary']//a[.='1 dato da correggere']").await?;
        // To go on typing takes it back until the next pause.
        page.press("x").await?;
        page.expect_gone("//*[@aria-invalid]").await?;
        page.expect("//*[@aria-invalid]").await.map(drop)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_is_said_at_once_when_the_field_is_left() -> Result<()> {
    journey(|page| async move {
        page.ask(NOTE_FAULTS).await?;
        page.type_into("Totale costo del personale", "mille").await?;
        page.press(TAB).await?;
        page.until("window.noted.said").await?;
        let waited = noted(&page, "said").await? - noted(&page, "left").await?;
        ensure!(waited < 500.0, "said {waited} ms after the field was left");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ambiguous_amount_shows_how_it_was_read() -> Result<()> {
    journey(|page| async move {
        page.type_into("Dipendenti", "34").await?;
        page.type_into("Costo dell’azione B", "1.234").await?;
        page.expect("//p[@id='cost-b-total-remark'][.='Letto come 1.234,00\u{a0}€.']").await?;
        // Leaving the field does not take the remark away, so that nothing moves under the pointer.
        page.choose("Il piano comprende l’azione B").await?;
        page.expect_figure("Contributo azione B", "0,00 €").await?;
        page.choose("Il piano comprende l’azione B").await?;
        page.expect("//p[@id='cost-b-total-remark']").await?;
        page.expect_text("Costo dell’azione B", "1.234").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn typing_never_moves_the_caret_nor_rewrites_the_text() -> Result<()> {
    journey(|page| async move {
        page.type_into("Dipendenti", "34").await?;
        page.type_into("Costo dell’azione B", "7500").await?;
        page.press(&LEFT.repeat(3)).await?;
        page.press("1").await?;
        page.press("2").await?;
        page.expect_text("Costo dell’azione B", "712500").await?;
        page.expect_row("(g) Totale costo azione B", "712.500,00 €").await?;
        // Also once typing pauses, which is when it is announced.
        page.expect("//*[@role='status'][.!='']").await?;
        let caret = page.ask("return document.activeElement.selectionStart").await?;
        ensure!(caret == 3, "the caret follows what was typed: {caret}");
        page.expect_text("Costo dell’azione B", "712500").await?;
        page.press(TAB).await?;
        page.expect_text("Costo dell’azione B", "712500").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_a_field_keeps_undo() -> Result<()> {
    journey(|page| async move {
        const TYPED: &str = "12345,6";
        page.type_into("Costo dell’azione B", TYPED).await?;
        page.press(TAB).await?;
        page.expect_row("(g) Totale costo azione B", "12.345,60 €").await?;
        page.expect_text("Costo dell’azione B", TYPED).await?;
        page.press(SHIFT_TAB).await?;
        page.expect_focus("cost-b-total").await?;
        // Browsers take back more or fewer letters at a time; not all of them know Ctrl+Y.
        page.press(UNDO).await?;
        let undone = page.text_in("Costo dell’azione B").await?;
        ensure!(TYPED.starts_with(&undone), "to undo leaves what nobody typed: {undone}");
        page.press(REDO).await?;
        let redone = page.text_in("Costo dell’azione B").await?;
        ensure!(TYPED.starts_with(&redone) && redone.starts_with(&undone), "to redo gives what nobody typed: {redone}");
        if page.engine() != Engine::WebKit {
            ensure!(undone != TYPED, "nothing was undone");
            ensure!(redone == TYPED, "not all was redone: {redone}");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn how_a_date_was_read_waits_for_a_pause() -> Result<()> {
    journey(|page| async move {
        page.open_up("Date").await?;
        page.type_into("Invio della domanda", "20 marzo 20").await?;
        page.expect("//p[@id='dates-applied-remark'][.='Letto come 20/03/2020.']").await?;
        page.expect("//ol[@class='timeline']/li[p='20/03/2020']").await?;
        // The year goes on.
        page.press("20").await?;
        page.expect_text("Invio della domanda", "20 marzo 2020").await?;
        page.expect("//p[@id='dates-applied-remark'][.='Letto come 20/03/2020.']").await?;
        page.type_into("Invio della domanda", "31/04/2020").await?;
        page.expect("//p[@id='dates-applied-remark'][.='Il giorno 31 non esiste: aprile ha 30 giorni.']").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_result_is_announced_once_typing_pauses() -> Result<()> {
    journey(|page| async move {
        page.ask(
            "const status = document.querySelector('[role=status]');
             window.announced = [];
             new MutationObserver(() => window.announced.push(status.textContent.replaceAll('\\u{a0}', ' ')))
                 .observe(status, { subtree: true, childList: true, characterData: true });",
        )
        .await?;
        page.type_into("Dipendenti", "1").await?;
        page.until("window.announced.length === 1").await?;
        page.type_into("Dipendenti", "12").await?;
        page.until("window.announced.length === 2").await?;
        // What changes nothing is not announced.
        page.open_up("Come si calcola: Massimale azione A").await?;
        page.type_into("Dipendenti", "21").await?;
        page.until("window.announced.length === 3").await?;
        page.type_into("Dipendenti", "venti").await?;
        page.until("window.announced.length === 4").await?;
        let announced = page.ask("return window.announced").await?;
        let announced: Vec<&str> = announced.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        for (said, words) in announced.iter().zip([
            "Con questi dati il contributo è escluso: Il contributo parte da 2 dipendenti",
            "Massimale complessivo: 10.500,00 €. Contributo stimato: fino a 10.500,00 €",
            "Massimale complessivo: 15.000,00 €. Contributo stimato: fino a 15.000,00 €",
            "Dipendenti: «venti» non si riesce a leggere: scrivi un numero intero in cifre, per esempio 34. 1 dato",
        ]) {
            ensure!(said.starts_with(words), "`{words}` is not what is announced: {announced:?}");
            ensure!(!said.contains(".."), "a sentence ends twice: {said}");
        }
        Ok(())
    })
    .await
}

/// What stands in every text field, what is chosen, and which parts are open: a line for each.
const TYPED: &str = "
    return [...document.querySelectorAll('form input, form select, form details')].map(one => {
        const typed = one.matches('[type=text]') ? one.value : one.checked ?? one.open ?? one.value;
        return `${one.id} ${typed}`;
    });";

#[tokio::test(flavor = "multi_thread")]
async fn another_language_keeps_everything_and_writes_it_its_own_way() -> Result<()> {
    journey(|page| async move {
        page.type_everything().await?;
        page.type_into("Contributo chiesto per l’azione B", "1.234").await?;
        page.type_into("Ore di tutoraggio", "otto").await?;
        page.expect("//*[@aria-invalid]").await?;
        let italian = page.ask(TYPED).await?;

        page.click("English").await?;
        page.expect("//html[@lang='en']").await?;
        page.expect("//button[.='English'][@aria-pressed='true']").await?;
        page.expect_text("Grant asked for action B", "1,234.00").await?;
        page.expect_text("Application sent", "20/3/2020").await?;
        page.expect_text("Tutoring hours", "otto").await?;
        page.expect_figure("Total ceiling", "€22,500.00").await?;
        page.expect_row("(g) Total cost of action B", "€7,500.00").await?;
        page.expect("//input[@id='training-tutoring-hours'][@aria-invalid]").await?;
        page.picture("english").await?;

        page.click("Italiano").await?;
        page.expect("//html[@lang='it']").await?;
        let again = page.ask(TYPED).await?;
        ensure!(italian == again, "there and back:\n{italian}\n{again}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn in_english_nothing_is_italian_but_the_places_in_the_acts() -> Result<()> {
    journey(|page| async move {
        page.type_everything().await?;
        page.click("English").await?;
        page.expect("//html[@lang='en']").await?;
        page.open_everything().await?;
        // Words that any Italian sentence has, or its quotes, outside of what is marked as Italian.
        let italian = page
            .ask(
                "const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                 const found = [];
                 while (all.nextNode()) {
                     const { textContent, parentElement } = all.currentNode;
                     const words = / (della|del|sono|non|una|gli|che) |[«»]/i;
                     const seen = !parentElement.closest('script, style, [lang=it]');
                     if (seen && words.test(` ${textContent} `)) { found.push(textContent); }
                 }
                 return found;",
            )
            .await?;
        ensure!(italian.as_array().is_some_and(Vec::is_empty), "in Italian: {italian}");
        Ok(())
    })
    .await
}
