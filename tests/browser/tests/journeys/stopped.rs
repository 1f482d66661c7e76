//! A calculator whose Wasm ends by an error while it is used: the page says so, marks what is no longer true, lets the
//! visitor take along what was typed, and tells the page around.

use anyhow::{Result, ensure};
use browser_tests::{Page, journey};

use crate::embedding::paste_into;

/// The next time that something is put into the page it fails, as an extension of the browser can make it fail.
const BREAK: &str = "
    const { insertBefore } = Node.prototype;
    Node.prototype.insertBefore = function () {
        Node.prototype.insertBefore = insertBefore;
        throw new Error('not allowed');
    };";

/// Checks what a calculator says and shows once it has stopped; `calculator` is where it is drawn.
async fn expect_stopped(page: &Page, calculator: &str) -> Result<()> {
    page.until(&format!("{calculator}.querySelector('.stopped:not([hidden])')?.offsetHeight > 0")).await?;
    let said = page.ask(&format!("return {calculator}.querySelector('.stopped').textContent")).await?;
    ensure!(said.to_string().contains("si è fermato per un errore"), "it says {said}");
    page.until(&format!("{calculator}.querySelector('.stale').offsetHeight > 0")).await?;
    let typed = format!("{calculator}.querySelector('.stopped textarea').value");
    page.until(&format!("{typed}.includes('Dipendenti: 17') && {typed}.includes('Costo dell’azione B: abc')")).await
}

/// Types what makes the calculator put something into the page.
const TYPE: &str = "
    const field = CALCULATOR.querySelector('#cost-b-total');
    field.value = 'abc';
    field.dispatchEvent(new Event('input', { bubbles: true }));";

#[tokio::test(flavor = "multi_thread")]
async fn the_page_says_that_it_has_stopped_and_keeps_what_was_typed() -> Result<()> {
    journey(|page| async move {
        page.type_into("Dipendenti", "17").await?;
        page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
        page.ask(BREAK).await?;
        page.type_into("Costo dell’azione B", "abc").await?;
        expect_stopped(&page, "document").await?;
        page.picture("stopped").await?;
        page.fits().await?;
        // A link that cannot be followed changes no address.
        page.ask("document.querySelector('.screens a:not([aria-current])').click()").await?;
        ensure!(page.ask("return location.hash").await? == "", "the address was changed");
        // Typing goes on, and nothing is lost.
        page.type_into("Dipendenti", "170").await?;
        page.until("document.querySelector('.stopped textarea').value.includes('Dipendenti: 170')").await?;
        page.click("Ricarica la pagina").await?;
        page.until("!document.querySelector('[data-stopped]') && document.querySelector('#employees')?.value === ''")
            .await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_of_somebody_else_stops_nothing() -> Result<()> {
    journey(|page| async move {
        page.go_to_address("con-altri").await?;
        page.expect("//form//input[@id='employees']").await?;
        page.ask("fail()").await?;
        page.until("heard === 3").await?;
        page.type_into("Dipendenti", "17").await?;
        page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
        ensure!(page.count("//*[@data-stopped]").await? == 0, "it has stopped");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_around_a_frame_is_told_that_it_has_stopped() -> Result<()> {
    journey(|page| async move {
        page.go_to_host("script.html").await?;
        page.until("document.querySelector('a[data-calcolatore]').hidden").await?;
        page.enter("//iframe").await?;
        page.ask(BREAK).await?;
        page.ask(&TYPE.replace("CALCULATOR", "document")).await?;
        expect_stopped(&page, "document").await?;
        page.leave_frame().await?;
        page.until("told.some(({ name, detail }) => name === 'errore' && detail.errors[0].code === 'stopped')").await
    })
    .await
}

/// Keeps as text what a function of the contract gives, or why it gives nothing.
const ANSWER: &str = "
    window.answer = async (name) => {
        const loaded = await import(document.querySelector('script[type=module]').src);
        await loaded.default();
        try { window.answered = JSON.stringify(loaded[name]({ employees: 17 })); }
        catch (error) { window.answered = String(error); }
    };";

/// Opens a page without a policy that has two elements, as far apart as three screens, and waits until they are drawn.
async fn open_two(page: &Page) -> Result<()> {
    let code = format!(
        "<!doctype html><html lang=it><title>Un sito</title><script src=record.js></script><script>{ANSWER}</script>
         <script type=module src=\"{}calcolatore-1.js\"></script><body>
         <calcolatore-smart-working id=first notice=lazio-2020 employees=17 case=\"cost_b.total=7.00\">Un altro modo</calcolatore-smart-working>
         <div style=\"height: 300vh\"></div>
         <calcolatore-smart-working id=second notice=lombardia-2019 employees=34>Un altro modo</calcolatore-smart-working>",
        page.address()
    );
    paste_into(page, "free.html", &code).await?;
    for id in ["first", "second"] {
        page.until(&format!("document.getElementById('{id}')?.shadowRoot?.querySelector('.headlines')")).await?;
    }
    Ok(())
}

/// That this element has told the page that it has stopped.
fn told_by(id: &str) -> String {
    format!(
        "told.some(({{ name, id, detail }}) => name === 'errore' && id === '{id}' && detail.errors[0].code === 'stopped')"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn all_elements_of_a_page_say_that_they_have_stopped() -> Result<()> {
    journey(|page| async move {
        open_two(&page).await?;
        // A listener of the page that fails is the page's own business.
        page.ask("window.failing = true").await?;
        page.ask("second.setAttribute('employees', '5')").await?;
        page.until("failed > 0 && second.evaluation.figures.ceiling_total === '7500.00'").await?;
        page.ask(BREAK).await?;
        page.ask("first.shadowRoot.querySelector('#cost-b-total').focus()").await?;
        page.ask(&TYPE.replace("CALCULATOR", "first.shadowRoot")).await?;
        expect_stopped(&page, "first.shadowRoot").await?;
        page.until("second.shadowRoot.querySelector('.stopped:not([hidden])')").await?;
        for id in ["first", "second"] {
            page.until(&told_by(id)).await?;
        }
        // The page is scrolled to the one that is used, and not to the other.
        page.until(
            "(({ top, bottom }) => top > -1 && bottom < innerHeight + 1)(
                 first.shadowRoot.querySelector('.stopped').getBoundingClientRect())",
        )
        .await?;
        // One that comes later says it too, and shows what stands in it.
        page.ask(
            "const later = document.createElement('calcolatore-smart-working');
             later.id = 'later';
             later.textContent = 'Il calcolatore non è qui';
             document.body.append(later);",
        )
        .await?;
        page.until("told.some(({ name, id }) => name === 'errore' && id === 'later')").await?;
        page.until("document.getElementById('later').shadowRoot.querySelector('slot')").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_that_was_away_meanwhile_shows_what_stands_in_it() -> Result<()> {
    journey(|page| async move {
        open_two(&page).await?;
        page.ask("kept.first = first; first.remove()").await?;
        page.until("!kept.first.shadowRoot.querySelector('.calcolatore')").await?;
        page.ask(BREAK).await?;
        page.ask(&TYPE.replace("CALCULATOR", "second.shadowRoot")).await?;
        page.until(&told_by("second")).await?;
        page.ask("document.body.prepend(kept.first)").await?;
        page.until(&told_by("first")).await?;
        page.until("first.shadowRoot.querySelector('slot') && first.offsetHeight > 0").await
    })
    .await
}

/// Counts the events that get as far as the Wasm, which listens from the place where the calculator is drawn.
const COUNT: &str = "
    kept.reached = 0;
    const place = first.shadowRoot.querySelector('.calcolatore').parentElement;
    for (const type of ['click', 'keydown', 'input', 'submit'])
        place.addEventListener(type, () => { kept.reached += 1; }, { capture: true });
    kept.press = (key) => first.shadowRoot.querySelector('[role=slider]').dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));";

#[tokio::test(flavor = "multi_thread")]
async fn nothing_reaches_the_wasm_any_more_and_no_link_or_form_leaves_the_page() -> Result<()> {
    journey(|page| async move {
        open_two(&page).await?;
        page.ask(COUNT).await?;
        page.ask("kept.press('Home')").await?;
        page.until("kept.reached === 1").await?;
        page.ask(BREAK).await?;
        page.ask(&TYPE.replace("CALCULATOR", "first.shadowRoot")).await?;
        page.until(&told_by("first")).await?;
        page.ask(
            "kept.reached = 0;
             for (const key of ['ArrowRight', 'Home', 'x']) kept.press(key);
             first.shadowRoot.querySelector('.screens a:not([aria-current])').click();
             first.shadowRoot.querySelector('form').requestSubmit();
             first.shadowRoot.querySelector('#employees').dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await?;
        let address = page.ask("return location.hash + location.search").await?;
        ensure!(address == "", "the page's address was changed: {address}");
        let reached = page.ask("return kept.reached").await?;
        ensure!(reached == 0, "{reached} events get through");
        // The ways out of an element stay open.
        page.ask("for (const key of ['Escape', 'Tab']) kept.press(key)").await?;
        page.until("kept.reached === 2").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_functions_of_the_contract_say_that_all_has_stopped() -> Result<()> {
    journey(|page| async move {
        open_two(&page).await?;
        page.ask("answer('evaluate')").await?;
        page.until("window.answered?.includes('required')").await?;
        page.ask(BREAK).await?;
        page.ask(&TYPE.replace("CALCULATOR", "first.shadowRoot")).await?;
        page.until(&told_by("first")).await?;
        for call in ["evaluate", "labour_cost"] {
            page.ask(&format!("window.answered = undefined; answer('{call}')")).await?;
            page.until("window.answered?.includes('the calculator has stopped')").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_without_an_origin_says_that_it_has_stopped() -> Result<()> {
    journey(|page| async move {
        // WebKit takes no file for the page's own in a sandbox, but where the policy names its origin.
        let code = format!(
            "<!doctype html><html lang=it><title>Un sito</title><body>
             <iframe sandbox=allow-scripts width=1000 height=800 src=\"{}con-origine#employees=17\"></iframe>",
            page.address()
        );
        paste_into(&page, "free.html", &code).await?;
        page.enter("//iframe").await?;
        page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
        ensure!(page.ask("return origin").await? == "null", "the frame has an origin");
        page.ask(BREAK).await?;
        page.ask(&TYPE.replace("CALCULATOR", "document")).await?;
        expect_stopped(&page, "document").await?;
        page.leave_frame().await
    })
    .await
}
