//! What holds in every view and state: no barrier, valid HTML, room for a reader's own spacing, nothing wider than the
//! screen. The states that everybody comes by are audited in all three browsers, at both widths; those that differ from
//! them only in what was typed, opened or chosen in Chromium alone, since axe and html-validate read the same elements
//! everywhere.

use anyhow::{Result, ensure};
use browser_tests::{Engine, Page, journey, journey_at, journey_in};

/// The narrowest screen of all, and a desk's.
const WIDTHS: [u32; 2] = [320, 1280];

/// Looks at the page in several states. What is wrong in one does not hide the next one's.
#[derive(Default)]
struct States {
    wrong: Vec<String>,
}

impl States {
    /// Audits the page in a state; spaces it, too.
    async fn see(&mut self, page: &Page, state: &str) {
        for found in [page.audit().await, page.spaced().await, page.fits().await] {
            if let Err(error) = found {
                self.wrong.push(format!("{state}: {error:#}"));
            }
        }
    }

    /// As [`Self::see`], in both languages; the page is in Italian before and after.
    async fn see_in_both_languages(&mut self, page: &Page, state: &str) -> Result<()> {
        self.see(page, state).await;
        page.click("English").await?;
        page.expect("//html[@lang='en']").await?;
        self.see(page, &format!("{state}, in English")).await;
        page.click("Italiano").await?;
        page.expect("//html[@lang='it']").await.map(drop)
    }

    /// What was wrong in any of them.
    fn end(self) -> Result<()> {
        ensure!(self.wrong.is_empty(), "{}", self.wrong.join("\n"));
        Ok(())
    }
}

async fn main_states(page: Page) -> Result<()> {
    let mut states = States::default();
    states.see(&page, "empty").await;
    page.type_into("Dipendenti", "17").await?;
    page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
    states.see(&page, "only employees").await;
    page.type_everything().await?;
    page.open_everything().await?;
    states.see(&page, "everything typed and open").await;
    page.click("Regole").await?;
    page.expect("//article[@id='regole']").await?;
    states.see(&page, "the rules").await;
    states.end()
}

async fn other_states(page: Page) -> Result<()> {
    let mut states = States::default();
    states.see_in_both_languages(&page, "empty").await?;
    page.type_allegato_h().await?;
    states.see_in_both_languages(&page, "partial").await?;
    page.type_into("Altre risorse interne", "mille").await?;
    page.type_into("Altre risorse esterne", "1e3").await?;
    page.expect("//input[@aria-invalid='true'][@id='cost-a-external-other']").await?;
    states.see_in_both_languages(&page, "with errors").await?;

    page.type_into("Altre risorse interne", "1000").await?;
    page.type_into("Altre risorse esterne", "1000").await?;
    page.type_into("Dipendenti", "1").await?;
    page.expect("//li[@data-finding='employees_below_minimum']").await?;
    states.see_in_both_languages(&page, "excluded").await?;

    page.type_everything().await?;
    page.open_everything().await?;
    states.see_in_both_languages(&page, "everything").await?;

    page.select("Avviso", "Lombardia").await?;
    page.type_into("Costo dell’azione A", "20.000,00").await?;
    page.expect("//li[@data-finding='cost_above_ceiling_a']").await?;
    page.open_everything().await?;
    states.see_in_both_languages(&page, "another notice, much of it not set").await?;
    page.click("Regole").await?;
    page.expect("//article[@id='regole']").await?;
    states.see_in_both_languages(&page, "the rules of another notice").await?;
    page.click("Calcolatore").await?;
    page.select("Avviso", "Lazio").await?;
    page.click("Regole").await?;
    page.expect("//article[@id='regole']").await?;
    states.see_in_both_languages(&page, "the rules").await?;
    states.end()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_main_state_keeps_anybody_out_in_any_browser() -> Result<()> {
    for width in WIDTHS {
        journey_at(width, main_states).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn no_other_state_keeps_anybody_out() -> Result<()> {
    for width in WIDTHS {
        journey_in(Engine::Chromium, width, other_states).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_found_fits_however_long_the_words_are() -> Result<()> {
    journey_at(320, |page| async move {
        page.type_into("Dipendenti", &"W".repeat(40)).await?;
        page.type_into("Costo dell’azione B", "centoventicinquemilaeuro").await?;
        page.until("document.querySelector('.finding li:nth-child(2)')").await?;
        page.until("[...document.querySelectorAll('.finding')].every(one => one.scrollWidth <= one.clientWidth)")
            .await?;
        page.fits().await?;
        page.picture("long-words").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_largest_amounts_fit_on_every_screen() -> Result<()> {
    for width in [320, 360, 768, 1280] {
        journey_at(width, move |page| async move {
            page.type_allegato_h().await?;
            page.choose("Quattro voci").await?;
            for line in [
                "Risorse interne: docenti, esperti, tutor",
                "Altre risorse interne",
                "Risorse esterne: docenti, esperti, tutor",
                "Altre risorse esterne",
                "Notebook",
                "Smartphone",
                "Accessori",
                "Software",
            ] {
                page.type_into(line, "999999999,99").await?;
            }
            page.expect_row("Totale costo del progetto", "9.599.999.999,90 €").await?;
            page.open_everything().await?;
            page.fits().await?;
            page.type_into("Dipendenti", "1000000").await?;
            page.expect_figure("A carico dell’impresa", "9.599.977.499,90 €").await?;
            page.open_everything().await?;
            page.fits().await?;
            page.picture(&format!("{width}-px")).await
        })
        .await?;
    }
    Ok(())
}

/// What would be worth nothing if it could not fail.
#[tokio::test(flavor = "multi_thread")]
async fn an_audit_finds_what_is_wrong() -> Result<()> {
    journey(|page| async move {
        page.audit().await?;
        page.spaced().await?;

        page.ask(
            "document.querySelector('main').append(new Image()); document.querySelector('main img').src = 'data:,';",
        )
        .await?;
        let found = page.audit().await.expect_err("a picture without words").to_string();
        for rule in ["image-alt: ", "wcag/h37: "] {
            ensure!(found.contains(rule), "{rule}not in {found}");
        }
        page.ask("document.querySelector('main img').remove();").await?;
        page.audit().await?;

        // Room for the words as they are, and for nothing more.
        page.ask(
            "const box = document.querySelector('main').appendChild(document.createElement('p'));
             box.textContent = 'una parola dopo l’altra';
             box.style.cssText = 'width: max-content; overflow: hidden; white-space: nowrap';
             box.style.width = `${box.getBoundingClientRect().width}px`;",
        )
        .await?;
        let cut = page.spaced().await.expect_err("words that are cut").to_string();
        ensure!(cut.contains("una parola"), "{cut}");
        Ok(())
    })
    .await
}

/// How light the words of a picture and the ground behind them are, from 0 to 255.
const LIGHT: &str = "(() => {
    const style = getComputedStyle(document.querySelector('.staircase text'));
    const light = colour => Math.min(...colour.match(/[0-9.]+/g).slice(0, 3).map(Number));
    return [light(style.fill), light(style.stroke)];
})()";

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_darkens_the_page_leaves_pictures_that_can_be_read() -> Result<()> {
    journey_in(Engine::Chromium, 1280, |page| async move {
        page.type_into("Dipendenti", "17").await?;
        page.expect("//*[@class='staircase']//*[name()='text']").await?;
        page.until(&format!("(([words, ground]) => words < 50 && ground > 200)({LIGHT})")).await?;
        page.darken(true).await?;
        page.until(&format!("(([words, ground]) => words > 200 && ground < 50)({LIGHT})")).await?;
        page.picture("darkened").await?;
        page.darken(false).await
    })
    .await
}
