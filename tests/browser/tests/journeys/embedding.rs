//! The view for web editors: what they choose, the code they copy, and that it works where they paste it.

use anyhow::{Context, Result, ensure};
use browser_tests::{PASTE, Page, TAB, journey, journey_at};

/// The key that follows a link.
const ENTER: &str = "\u{e007}";

/// The key that goes to the next of several choices.
const ARROW_DOWN: &str = "\u{e015}";

/// Opens the view.
async fn open(page: &Page) -> Result<()> {
    page.go_to_address("embed.html#incorpora").await?;
    page.expect("//article[@id='incorpora']").await?;
    previewed(page).await
}

/// Waits until the preview shows what it should. `WebKit`'s driver waits for ever for a page in which a frame went away
/// before it was loaded.
async fn previewed(page: &Page) -> Result<()> {
    page.until(
        "(() => {
            document.querySelector('.preview').scrollIntoView();
            const page = document.querySelector('.preview').contentDocument;
            const [frame, element] = ['iframe', 'calcolatore-smart-working'].map(tag => page?.querySelector(tag));
            return page?.body?.childElementCount > 0 && (!frame || frame.contentDocument?.getElementById('employees'))
                && (!element || element.evaluation);
        })()",
    )
    .await
}

/// Chooses what has this label, and sees what it changes.
async fn choose(page: &Page, label: &str) -> Result<()> {
    page.choose(label).await?;
    previewed(page).await
}

/// The code to paste, once it says this.
async fn code(page: &Page, says: &str) -> Result<String> {
    page.until(&format!("document.getElementById('incorpora-codice').value.includes(`{says}`)")).await?;
    page.text_in("Codice da incollare nella pagina").await
}

/// Pastes code into an empty page of the other site, as an editor does.
async fn paste(page: &Page, code: &str) -> Result<()> {
    paste_into(page, "empty.html", code).await
}

/// As [`paste`], into this page: `free.html` is empty as well, and has no policy.
pub(crate) async fn paste_into(page: &Page, file: &str, code: &str) -> Result<()> {
    page.go_to_host(file).await?;
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
            choose(&page, way).await?;
            page.select("Avviso da mostrare", "Lombardia").await?;
            previewed(&page).await?;
            page.select("Lingua del calcolatore", "English").await?;
            previewed(&page).await?;
            page.type_into("Colore principale (facoltativo)", "#297a38").await?;
            code(&page, "primary=297a38").await?;
            previewed(&page).await?;
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
        choose(&page, "Apri con i valori scritti ora nel calcolatore").await?;
        code(&page, "employees=17").await?;
        page.enter("//iframe[@class='preview']").await?;
        page.enter("//iframe").await?;
        page.expect_text("Dipendenti", "17").await?;
        page.leave_frame().await?;
        page.leave_frame().await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_page_was_opened_with_is_in_the_code() -> Result<()> {
    journey(|page| async move {
        page.go_to_address("embed.html#notice-src=/bandi/lazio-2027.json&primary=297a38").await?;
        page.expect("//select[@id='notice']/option[@value='lazio-2027']").await?;
        page.click("Incorpora il calcolatore nel tuo sito").await?;
        let code = code(&page, "notice-src=/bandi/lazio-2027.json").await?;
        ensure!(code.contains("primary=297a38"), "the colour is not in the code: {code}");
        page.expect_text("Colore principale (facoltativo)", "297a38").await?;
        page.expect_text("File del tuo avviso (facoltativo)", "/bandi/lazio-2027.json").await?;
        previewed(&page).await?;
        choose(&page, "Apri con i valori scritti ora nel calcolatore").await?;
        page.expect("//p[@role='status'][contains(., 'non c’è ancora nessun valore')]").await?;
        // Without the file, the notice is one that every calculator knows.
        page.choose("File del tuo avviso (facoltativo)").await?;
        page.press("\u{e009}a\u{e000}\u{e017}").await?;
        page.press(TAB).await?;
        self::code(&page, "notice=lazio-2020").await?;
        page.expect("//select[@id='incorpora-avviso'][count(option) = 2]").await.map(drop)
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
        // One line, as the field has into which it is pasted.
        choose(&page, "Con un link").await?;
        let code = code(&page, "<a href").await?;
        page.click("Copia il codice").await?;
        page.expect("//div[@class='copy']/p[normalize-space()='Copiato.']").await?;
        page.choose("File del tuo avviso (facoltativo)").await?;
        page.press(PASTE).await?;
        page.expect_text("File del tuo avviso (facoltativo)", &code).await
    })
    .await
}

/// Checks that what embeds the calculator in the page that is shown works out this notice, as this way does it.
async fn works_out(page: &Page, there: &str, notice: &str) -> Result<()> {
    if there == "//iframe" {
        page.until("document.querySelector('iframe')?.clientHeight > 100").await?;
        page.enter(there).await?;
        page.until(&format!("document.getElementById('notice')?.value === '{notice}'")).await?;
        page.expect_figure("Massimale complessivo", "23.000,00 €").await?;
        page.leave_frame().await
    } else {
        let shown = "document.querySelector('calcolatore-smart-working')?.evaluation";
        page.until(&format!("{shown}?.notice.id === '{notice}' && {shown}.figures.ceiling_total === '23000.00'")).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_of_ones_own_is_in_the_preview_and_in_the_code() -> Result<()> {
    journey(|page| async move {
        for (way, says, there) in [
            ("In un riquadro (iframe)", "<iframe ", "//iframe"),
            ("In un riquadro alto quanto serve (script)", "embed-1.js", "//iframe"),
            ("Dentro la pagina (elemento)", "calcolatore-1.js", "//calcolatore-smart-working"),
        ] {
            page.go_to_address("embed.html#employees=34").await?;
            page.expect("//form//input[@id='employees']").await?;
            page.ask("location.hash = '#incorpora'").await?;
            page.expect("//article[@id='incorpora']").await?;
            previewed(&page).await?;
            choose(&page, "Apri con i valori scritti ora nel calcolatore").await?;
            choose(&page, way).await?;
            page.type_into("File del tuo avviso (facoltativo)", "/solo-qui/lazio-2027.json?version=1&t=2").await?;
            page.press(TAB).await?;
            let code = code(&page, says).await?;
            ensure!(code.contains("lazio-2027.json"), "the file is not in the code: {code}");
            previewed(&page).await?;
            page.enter("//iframe[@class='preview']").await?;
            works_out(&page, there, "lazio-2027").await?;
            page.leave_frame().await?;
            paste(&page, &code).await?;
            works_out(&page, there, "lazio-2027").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_preview_is_what_the_code_will_show() -> Result<()> {
    journey(|page| async move {
        open(&page).await?;
        for (name, way, shown) in [
            (
                "link",
                "Con un link",
                "document.body.children.length === 1 && document.body.firstElementChild.matches('a[href]')",
            ),
            ("frame", "In un riquadro (iframe)", "document.querySelector('iframe').clientHeight === 800"),
            (
                "script",
                "In un riquadro alto quanto serve (script)",
                "document.querySelector('a').hidden && document.querySelector('iframe').clientHeight !== 800",
            ),
            (
                "element",
                "Dentro la pagina (elemento)",
                "document.querySelector('calcolatore-smart-working').shadowRoot.querySelector('#employees')",
            ),
        ] {
            choose(&page, way).await?;
            page.enter("//iframe[@class='preview']").await?;
            page.until(&shown.replace("').", "')?.")).await?;
            page.fits().await?;
            page.leave_frame().await?;
            page.picture(&format!("preview-{name}")).await?;
            if name == "link" {
                // It leads to the calculator, which is then left alone.
                page.enter("//iframe[@class='preview']").await?;
                page.click_on("//a").await?;
                page.expect("//form//input[@id='employees']").await?;
                page.until("document.readyState === 'complete'").await?;
                page.expect("//form//input[@id='employees']").await?;
                page.leave_frame().await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_needs_no_mouse() -> Result<()> {
    journey(|page| async move {
        open(&page).await?;
        page.tab_to_words("In un riquadro (iframe)").await?;
        page.press(ARROW_DOWN).await?;
        code(&page, "embed-1.js").await?;
        previewed(&page).await?;
        page.press(ARROW_DOWN).await?;
        code(&page, "calcolatore-1.js").await?;
        previewed(&page).await?;
        page.tab_to_words("Apri con i valori").await?;
        page.tab_to_words("Colore principale").await?;
        page.press("ffcc00").await?;
        page.expect("//p[@id='incorpora-colore-remark'][contains(., '4,5 a 1')]").await?;
        page.expect_focus("incorpora-colore").await?;
        // Select all, delete.
        page.press("\u{e009}a\u{e000}\u{e017}").await?;
        page.press("297a38").await?;
        code(&page, "primary=297a38").await?;
        page.tab_to_words("File del tuo avviso").await?;
        page.press("/bandi/lazio-2027.json").await?;
        page.tab_to_words("Salta l’anteprima").await?;
        let code = code(&page, "lazio-2027.json").await?;
        previewed(&page).await?;
        page.press(ENTER).await?;
        page.expect_focus("incorpora-codice").await?;
        page.tab_to_words("Copia il codice").await?;
        page.press(" ").await?;
        page.expect("//div[@class='copy']/p[normalize-space()='Copiato.']").await?;
        page.tab_to_words("Se il sito ha una Content-Security-Policy").await?;
        page.press(" ").await?;
        page.expect("//details[@open]//code[contains(., 'wasm-unsafe-eval')]").await?;
        paste(&page, &code).await?;
        let primary =
            "document.querySelector('calcolatore-smart-working')?.style.getPropertyValue('--calcolatore-primary')";
        page.until(&format!("{primary} === '#297a38'")).await
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
