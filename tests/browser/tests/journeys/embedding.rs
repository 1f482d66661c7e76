//! The view for web editors: what they choose, the code they copy, and that it works where they paste it.

use anyhow::{Context, Result, ensure};
use browser_tests::{PASTE, Page, TAB, journey, journey_at};

/// Opens the view.
async fn open(page: &Page) -> Result<()> {
    page.go_to_address("embed.html#incorpora").await?;
    page.expect("//article[@id='incorpora']").await.map(drop)
}

/// The code to paste, once it says this.
async fn code(page: &Page, says: &str) -> Result<String> {
    page.until(&format!("document.getElementById('incorpora-codice').value.includes(`{says}`)")).await?;
    page.text_in("Codice da incollare nella pagina").await
}

/// Pastes code into an empty page of the other site, as an editor does.
async fn paste(page: &Page, code: &str) -> Result<()> {
    page.go_to_host("empty.html").await?;
    let code = serde_json::to_string(code).context("no text")?;
    page.ask(&format!("document.open(); document.write({code}); document.close();")).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_copied_works_where_it_is_pasted() -> Result<()> {
    journey(|page| async move {
        open(&page).await?;
        for (way, says, there) in [
            ("Con un link", "<a href=", "//a[@lang='en']"),
            ("In un riquadro (iframe)", "<iframe ", "//iframe"),
            ("In un riquadro alto quanto serve (script)", "embed-1.js", "//iframe"),
            ("Dentro la pagina (elemento)", "calcolatore-1.js", "//calcolatore-smart-working"),
        ] {
            open(&page).await?;
            page.choose(way).await?;
            page.select("Avviso da mostrare", "Lombardia").await?;
            page.select("Lingua del calcolatore", "English").await?;
            page.type_into("Colore principale (facoltativo)", "#297a38").await?;
            code(&page, "primary=297a38").await?;
            let code = code(&page, says).await?;
            paste(&page, &code).await?;
            page.expect(there).await?;
            if there == "//iframe" {
                page.until("document.querySelector('iframe').clientHeight > 100").await?;
                page.enter(there).await?;
                page.until("document.getElementById('notice')?.value === 'lombardia-2019'").await?;
                page.until("document.documentElement.lang === 'en'").await?;
                let link = "document.querySelector('.screens a:not([aria-current])')";
                page.until(&format!("getComputedStyle({link}).color === 'rgb(41, 122, 56)'")).await?;
                page.leave_frame().await?;
            } else if there.contains("calcolatore") {
                let colour = "getComputedStyle(document.querySelector('calcolatore-smart-working').shadowRoot
                    .querySelector('.screens a:not([aria-current])')).color === 'rgb(41, 122, 56)'";
                page.until("document.querySelector('calcolatore-smart-working').shadowRoot?.querySelector('.screens')")
                    .await?;
                page.until(colour).await?;
            } else {
                page.click_on(there).await?;
                page.expect("//form//input[@id='employees']").await?;
                page.until("document.documentElement.lang === 'en'").await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_says_what_was_typed_in_the_calculator_only_when_asked() -> Result<()> {
    journey(|page| async move {
        page.go_to_address("embed.html").await?;
        page.type_into("Dipendenti", "17").await?;
        page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
        page.click("Incorpora il calcolatore nel tuo sito").await?;
        page.expect("//article[@id='incorpora']").await?;
        ensure!(!code(&page, "<iframe").await?.contains("employees"), "the case is in the code");
        page.choose("Apri con i valori scritti ora nel calcolatore").await?;
        code(&page, "employees=17").await?;
        page.enter("//iframe[@class='preview']").await?;
        page.expect_text("Dipendenti", "17").await?;
        page.leave_frame().await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_colour_that_is_hard_to_read_is_refused_with_the_reason() -> Result<()> {
    journey(|page| async move {
        open(&page).await?;
        page.type_into("Colore principale (facoltativo)", "ffcc00").await?;
        page.expect("//p[@id='incorpora-colore-remark'][contains(., '4,5 a 1')]").await?;
        ensure!(!code(&page, "<iframe").await?.contains("primary"), "a refused colour is in the code");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_is_copied_and_can_be_pasted() -> Result<()> {
    journey(|page| async move {
        open(&page).await?;
        let code = code(&page, "<iframe").await?;
        page.click("Copia il codice").await?;
        page.expect("//div[@class='copy']/p[normalize-space()='Copiato.']").await?;
        page.choose("File del tuo avviso (facoltativo)").await?;
        page.press(PASTE).await?;
        page.expect_text("File del tuo avviso (facoltativo)", &code).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_of_ones_own_is_in_the_preview_and_in_the_code() -> Result<()> {
    journey(|page| async move {
        for (way, says, there) in [
            ("In un riquadro (iframe)", "<iframe ", "//iframe"),
            ("In un riquadro alto quanto serve (script)", "embed-1.js", "//iframe"),
            ("Dentro la pagina (elemento)", "calcolatore-1.js", "//calcolatore-smart-working"),
        ] {
            open(&page).await?;
            page.choose(way).await?;
            page.type_into("File del tuo avviso (facoltativo)", "/bandi/lazio-2027.json?version=1&t=2").await?;
            page.press(TAB).await?;
            code(&page, "lazio-2027.json").await?;
            page.enter("//iframe[@class='preview']").await?;
            page.type_into("Dipendenti", "34").await?;
            page.expect_figure("Massimale complessivo", "23.000,00 €").await?;
            page.leave_frame().await?;
            let code = code(&page, says).await?;
            paste(&page, &code).await?;
            page.expect(there).await?;
            if there == "//iframe" {
                page.until("document.querySelector('iframe').clientHeight > 100").await?;
                page.enter(there).await?;
                page.type_into("Dipendenti", "34").await?;
                page.expect_figure("Massimale complessivo", "23.000,00 €").await?;
                page.leave_frame().await?;
            } else {
                let notice = "document.querySelector('calcolatore-smart-working').evaluation?.notice.id";
                page.until(&format!("{notice} === 'lazio-2027'")).await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_view_keeps_nobody_out() -> Result<()> {
    for width in [320, 768, 1280] {
        journey_at(width, move |page| async move {
            for language in ["it", "en"] {
                page.go_to_address(&format!("embed.html#lang={language}&employees=17")).await?;
                page.expect("//form//input[@id='employees']").await?;
                page.ask("location.hash = '#incorpora'").await?;
                page.expect("//article[@id='incorpora']").await?;
                page.fits().await?;
                page.picture(&format!("embedding-{language}-{width}")).await?;
                if width == 1280 {
                    page.audit().await?;
                    page.spaced().await?;
                }
                page.ask("document.querySelector('#incorpora-codice').scrollIntoView()").await?;
                page.picture(&format!("embedding-code-{language}-{width}")).await?;
                // What is wrong with a site's settings, too.
                let faulty = format!("#lang={language}&employees=17&primary=ffcc00&notice-src=/bandi/faulty.json");
                page.go_to_address(&format!("embed.html{faulty}")).await?;
                page.expect("//div[@class='host-faults']").await?;
                page.fits().await?;
                page.picture(&format!("host-faults-{language}-{width}")).await?;
                if width == 1280 {
                    page.audit().await?;
                }
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}
