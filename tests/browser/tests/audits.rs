//! What holds in every view and state: no barrier, valid HTML, and room for a reader's own spacing.

use anyhow::{Result, ensure};
use browser_tests::{Page, journey, journey_at};

/// Brings the page into each of its states and looks at each. What is wrong in one state does not hide the next one's.
async fn every_state<Look: AsyncFn(&Page) -> Result<()>>(page: &Page, look: Look) -> Result<()> {
    let mut wrong = Vec::new();
    let mut see = async |state: &str| {
        if let Err(error) = look(page).await {
            wrong.push(format!("{state}: {error:#}"));
        }
    };
    see("empty").await;

    page.type_into("Dipendenti", "34").await?;
    page.type_into("Risorse interne: docenti, esperti, tutor", "5.350,00").await?;
    page.type_into("Altre risorse interne", "0").await?;
    page.type_into("Risorse esterne: docenti, esperti, tutor", "5.350,00").await?;
    page.type_into("Altre risorse esterne", "0").await?;
    page.type_into("Costo dell’azione B", "7.500").await?;
    page.expect_figure("Contributo stimato", "22.480,00 €").await?;
    see("filled").await;

    page.ask("for (const details of document.querySelectorAll('details')) { details.open = true; }").await?;
    see("with every source open").await;

    page.type_into("Altre risorse interne", "mille").await?;
    page.type_into("Altre risorse esterne", "1e3").await?;
    page.expect("//input[@aria-invalid='true'][@id='cost-a-external-other']").await?;
    see("with errors").await;

    page.type_into("Altre risorse interne", "1000").await?;
    page.type_into("Altre risorse esterne", "1000").await?;
    page.type_into("Dipendenti", "1").await?;
    page.expect("//li[@data-finding='employees_below_minimum']").await?;
    see("excluded").await;

    page.type_into("Dipendenti", "34").await?;
    page.expect("//option[contains(., 'Lombardia')]").await?.click().await?;
    page.type_into("Costo dell’azione A", "20.000,00").await?;
    page.expect("//li[@data-finding='cost_above_ceiling_a']").await?;
    see("another notice").await;

    page.expect("//button[.='English']").await?.click().await?;
    page.expect("//html[@lang='en']").await?;
    see("in English").await;
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn no_state_has_a_barrier_or_a_fault_in_its_html() -> Result<()> {
    journey(|page| async move { every_state(&page, Page::audit).await }).await
}

#[tokio::test(flavor = "multi_thread")]
async fn no_state_has_a_barrier_on_the_narrowest_screen() -> Result<()> {
    journey_at(320, |page| async move { every_state(&page, Page::audit).await }).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_may_space_the_text() -> Result<()> {
    for width in [320, 1280] {
        journey_at(width, |page| async move { every_state(&page, Page::spaced).await }).await?;
    }
    Ok(())
}

/// What would be worth nothing if it could not fail.
#[tokio::test(flavor = "multi_thread")]
async fn an_audit_finds_what_is_wrong() -> Result<()> {
    journey(|page| async move {
        page.audit().await?;
        page.spaced().await?;

        page.ask("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\">');").await?;
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
