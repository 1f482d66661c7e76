//! A notice file of the site's own: used as the built-in ones are, and refused with every fault named when it cannot be,
//! while the built-in notices stay.

use anyhow::{Result, ensure};
use browser_tests::{Page, journey};

/// What the page says is wrong with what its site gave.
const FAULTS: &str = "//div[@class='host-faults']";

/// Opens the calculator with the notice file at this address.
async fn open(page: &Page, file: &str) -> Result<()> {
    page.go_to_address(&format!("embed.html#notice-src={file}&employees=34")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_of_ones_own_is_worked_out_like_any_other() -> Result<()> {
    journey(|page| async move {
        // Through the page of its own too, which leads to the one that can.
        page.go_to_address("#notice-src=/bandi/lazio-2027.json&employees=34").await?;
        page.expect("//select[@id='notice']/option[@value='lazio-2027']").await?;
        page.until("document.getElementById('notice').value === 'lazio-2027'").await?;
        page.expect_figure("Massimale complessivo", "23.000,00 €").await?;
        ensure!(page.count(FAULTS).await? == 0, "something is said to be wrong");
        page.select("Avviso", "Lombardia").await?;
        page.expect_figure("Massimale complessivo", "22.500,00 €").await?;
        ensure!(page.count("//select[@id='notice']/option").await? == 3, "the built-in notices are gone");
        page.click("Regole").await?;
        page.expect("//article[@id='regole']").await.map(drop)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_used_is_said_and_the_built_in_notices_stay() -> Result<()> {
    journey(|page| async move {
        for (file, said) in [
            ("bandi/missing.json", "codice 404"),
            ("bandi/page.json", "JSON"),
            ("bandi/faulty.json", "ceilings.bands"),
            ("bandi/faulty.json", "versione"),
            ("bandi/large.json", "1 MB"),
            ("bandi/endless.json", "10 secondi"),
            ("bandi/elsewhere.json", "non si può scaricare"),
            ("notices/lazio-2020.json", "è già il nome di un avviso"),
            ("javascript:alert(1)", "non è di un file su questo server"),
            ("data:application/json,{}", "non è di un file su questo server"),
            ("https://example.org/a.json", "non è di un file su questo server"),
            ("//example.org/a.json", "non è di un file su questo server"),
            ("http://[", "non è di un file su questo server"),
        ] {
            open(&page, file).await?;
            let said = format!("{FAULTS}//li[contains(., '{said}')]");
            // A file that never ends is waited for as long as an expectation is.
            if page.expect(&said).await.is_err() {
                page.expect(&said).await?;
            }
            page.expect_figure("Massimale complessivo", "22.500,00 €").await?;
            ensure!(page.count("//select[@id='notice']/option").await? == 2, "{file}: another notice is offered");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn text_of_a_notice_file_is_only_ever_text() -> Result<()> {
    journey(|page| async move {
        open(&page, "bandi/hostile.json").await?;
        page.expect_figure("Massimale complessivo", "23.000,00 €").await?;
        page.open_everything().await?;
        page.click("Regole").await?;
        page.expect("//article[@id='regole']//*[contains(text(), '<img src=x')]").await?;
        ensure!(page.count("//img | //main//script").await? == 0, "text of a notice file becomes markup");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_colour_is_taken_or_refused_with_the_reason() -> Result<()> {
    journey(|page| async move {
        let primary = "getComputedStyle(document.querySelector('.screens a:not([aria-current])')).color";
        page.go_to_address("embed.html#primary=297a38&employees=34").await?;
        page.until(&format!("{primary} === 'rgb(41, 122, 56)'")).await?;
        page.go_to_address("embed.html#primary=ffcc00&employees=34").await?;
        page.expect(&format!("{FAULTS}//li[contains(., '1,') and contains(., '4,5 a 1')]")).await?;
        page.until(&format!("{primary} === 'rgb(0, 102, 204)'")).await?;
        page.go_to_address("embed.html#primary=red;background:url(x)&employees=34").await?;
        page.expect(&format!("{FAULTS}//li[contains(., 'non è un colore')]")).await.map(drop)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_takes_a_notice_file_of_its_page() -> Result<()> {
    journey(|page| async move {
        page.go_to_host("index.html").await?;
        let element = "document.getElementById('element-1')";
        page.until(&format!("{element}.evaluation")).await?;
        page.ask(&format!("{element}.setAttribute('employees', '34')")).await?;
        page.ask(&format!(
            "for (let count = 0; count < 1000; count++) {{ {element}.setAttribute('notice-src', `/bandi/${{count}}.json`); }}
             {element}.setAttribute('notice-src', '/bandi/lazio-2027.json')"
        ))
        .await?;
        page.until(&format!("{element}.evaluation.notice.id === 'lazio-2027'")).await?;
        page.until(&format!("{element}.evaluation.figures.ceiling_total === '23000.00'")).await?;
        let asked = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/bandi/')).length";
        ensure!(page.ask(&format!("return {asked}")).await? == 1, "files were fetched that nobody wants any more");
        page.ask(&format!("{element}.setAttribute('notice-src', '/bandi/faulty.json')")).await?;
        page.until("told.some(({ name, detail }) => name === 'errore' && detail.errors.some(({ field }) => field === 'versione'))")
            .await?;
        page.until(&format!("{element}.evaluation.notice.id === 'lazio-2027'")).await
    })
    .await
}
