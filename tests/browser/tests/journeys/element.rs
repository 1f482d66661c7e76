//! The calculator as an element of another site's page: what the page tells it, what it says, and what is left of it when
//! it goes. With the other ways on one page: `host.rs`; before it is there: `waiting.rs`.

use anyhow::{Context, Result, ensure};
use browser_tests::{Engine, Page, journey, journey_at, journey_in, published};
use serde_json::Value;

use crate::embedding::paste_into;

/// Opens the page with all ways, and waits for its elements.
async fn open(page: &Page) -> Result<()> {
    page.go_to_host("index.html").await?;
    for element in ["element-1", "element-2"] {
        let shown = format!("document.getElementById('{element}').shadowRoot?.querySelector('.answer .headlines')");
        page.until(&shown).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_takes_what_the_page_states_and_says_what_is_wrong_with_it() -> Result<()> {
    journey(|page| async move {
        open(&page).await?;
        let element = "document.getElementById('element-1')";
        page.ask(&format!("{element}.setAttribute('case', 'employes=3')")).await?;
        let unread = format!("{element}.shadowRoot.textContent.includes('employes')");
        page.until(&unread).await?;
        page.until(
            "told.some(({ name, detail }) => name === 'errore' && detail.errors[0].code === 'unread'
                && detail.errors[0].field === 'employes')",
        )
        .await?;
        page.ask(&format!(
            "{element}.scenario = {{ notice: 'lazio-2020', employees: 34, payment: 'single', action_b: false,
                 cost_a: {{ internal_teaching: '4350.00', external_other: '1000.5' }},
                 dates: {{ applied: '2020-03-20' }}, requirements: {{ site_in_region: true }} }}"
        ))
        .await?;
        page.until(&format!("{element}.evaluation.figures.flat_rate === '2140.20'")).await?;
        ensure!(page.ask(&format!("return {unread}")).await? == false, "what was set is said not to be read");
        let scenario = page.ask(&format!("return JSON.stringify({element}.scenario)")).await?;
        let stated = r#"{"contract":1,"notice":"lazio-2020","employees":34,"action_b":false,"payment":"single","cost_a":{"internal_teaching":"4350.00","external_other":"1000.50"},"dates":{"applied":"2020-03-20"},"requirements":{"site_in_region":true}}"#;
        ensure!(scenario == stated, "another scenario comes back: {scenario}");
        for (set, code) in [
            ("{ notice: 'lazio-2020' }", "required"),
            ("{ notice: 'lazio-2020', employees: 3.5 }", "not_a_count"),
            ("'<img src=x onerror=alert(1)>'", "not_json"),
            ("{ get notice() { throw new Error('x'); } }", "not_json"),
        ] {
            page.ask("told.length = 0").await?;
            page.ask(&format!("{element}.scenario = {set}")).await?;
            let error = format!("told.some(({{ name, detail }}) => name === 'errore' && detail.errors[0].code === '{code}')");
            page.until(&error).await?;
        }
        let kept = page.ask(&format!("return {element}.scenario.employees")).await?;
        ensure!(kept == 34, "a scenario with errors changed something: {kept}");
        // Frameworks set nothing where nothing is stated.
        page.ask(&format!("told.length = 0; {element}.scenario = null; {element}.scenario = undefined")).await?;
        page.ask(&format!("{element}.setAttribute('employees', '33')")).await?;
        page.until(&format!("{element}.evaluation.figures && {element}.scenario.employees === 33")).await?;
        ensure!(page.ask("return told.some(({ name }) => name === 'errore')").await? == false, "nothing is an error");
        // A thousand changes are the last one.
        page.ask(&format!(
            "for (let count = 1; count <= 1000; count++) {{
                 {element}.setAttribute('employees', count);
                 {element}.setAttribute('lang', count % 2 ? 'it' : 'en');
                 {element}.setAttribute('notice', count % 2 ? 'lombardia-2019' : 'lazio-2020');
             }}"
        ))
        .await?;
        page.until(&format!("{element}.scenario.employees === 1000 && {element}.scenario.notice === 'lazio-2020'"))
            .await?;
        page.until(&format!("{element}.shadowRoot.querySelector('.calcolatore').lang === 'en'")).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_that_is_moved_or_put_back_is_as_it_was_left() -> Result<()> {
    journey(|page| async move {
        open(&page).await?;
        page.ask("kept.element = document.getElementById('element-1')").await?;
        let field = "kept.element.shadowRoot.querySelector('#cost-b-total')";
        page.ask(&format!(
            "{field}.value = '750,50 e'; {field}.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ))
        .await?;
        page.until(&format!("{field}.getAttribute('aria-invalid') === 'true'")).await?;
        // Moved within the page, away for a while, and into another document and back.
        page.ask("document.getElementById('later').append(kept.element)").await?;
        page.until(&format!("{field}.value === '750,50 e'")).await?;
        page.ask("kept.element.remove()").await?;
        page.until("!kept.element.shadowRoot.querySelector('.calcolatore')").await?;
        page.ask("document.getElementById('later').append(kept.element)").await?;
        page.until(&format!("{field}?.value === '750,50 e'")).await?;
        page.ask(
            "const frame = document.createElement('iframe');
             frame.id = 'other-document';
             frame.addEventListener('load', () => frame.contentDocument.body.append(kept.element), { once: true });
             document.getElementById('later').append(frame);",
        )
        .await?;
        page.until(&format!("kept.element.ownerDocument !== document && {field}?.value === '750,50 e'")).await?;
        page.ask("document.getElementById('later').append(kept.element)").await?;
        page.until(&format!("kept.element.ownerDocument === document && {field}?.value === '750,50 e'")).await?;
        page.ask(&format!("{field}.value = '750,50'; {field}.dispatchEvent(new Event('input', {{ bubbles: true }}))"))
            .await?;
        page.until("kept.element.evaluation.figures.cost_b === '750.50'").await?;
        // One that is moved before it is there, to another document too, opens where it is then.
        page.ask(
            "const element = document.createElement('calcolatore-smart-working');
             element.setAttribute('employees', '5');
             document.getElementById('later').append(element);
             document.body.prepend(element);
             document.getElementById('other-document').contentDocument.body.append(element);
             kept.element = element;",
        )
        .await?;
        page.until("kept.element.evaluation?.figures.ceiling_total === '7500.00'").await?;
        page.until("kept.element.ownerDocument !== document && kept.element.shadowRoot.querySelector('#employees')?.value === '5'")
            .await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_element_is_told_once_what_was_not_read_in_it() -> Result<()> {
    journey(|page| async move {
        open(&page).await?;
        page.ask(
            "kept.unread = (id) => told.filter(({ name, id: of, detail }) =>
                 name === 'errore' && of === id && detail.errors[0].code === 'unread').length;
             kept.results = (id) => told.filter(({ name, id: of }) => name === 'risultato' && of === id).length;
             kept.first = document.getElementById('element-1');
             kept.first.setAttribute('case', 'employes=3');",
        )
        .await?;
        page.until("kept.unread('element-1') === 1").await?;
        page.ask("kept.first.remove()").await?;
        page.until("!kept.first.shadowRoot.querySelector('.calcolatore')").await?;
        // Another one takes over what the first has left, and has the same mistake.
        page.ask(
            "const other = document.createElement('calcolatore-smart-working');
             other.id = 'other';
             other.setAttribute('case', 'employes=3');
             document.getElementById('later').append(other);",
        )
        .await?;
        page.until("kept.results('other') > 0").await?;
        page.until("kept.unread('other') === 1").await?;
        // The first one goes on where it was, with a calculator that has told nothing yet.
        page.ask("told.length = 0; document.getElementById('later').append(kept.first)").await?;
        page.until("kept.results('element-1') > 0").await?;
        ensure!(page.ask("return kept.unread('element-1')").await? == 0, "it is told again");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_links_of_an_element_stay_in_it() -> Result<()> {
    journey(|page| async move {
        open(&page).await?;
        let root = "document.getElementById('element-1').shadowRoot";
        page.ask(&format!("{root}.querySelector('.screens a:not([aria-current])').click()")).await?;
        page.until(&format!("{root}.querySelector('article#regole')")).await?;
        page.until(&format!("{root}.activeElement?.id === 'regole'")).await?;
        ensure!(page.ask("return location.hash").await? == "", "the page's address was changed");
        let other = "document.getElementById('element-2').shadowRoot.querySelector('article')";
        page.until(&format!("!{other}")).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_functions_of_the_contract_answer_a_script() -> Result<()> {
    journey(|page| async move {
        open(&page).await?;
        let ask = |call: &str| {
            format!(
                "const done = arguments[0];
                 import(document.querySelector('script[type=module]').src)
                     .then(async module => {{ await module.default(); done(JSON.stringify({call})); }})
                     .catch(error => done(String(error)));"
            )
        };
        for (call, answer) in [
            ("module.evaluate({ notice: 'lazio-2020', employees: 34 }).figures.ceiling_total", "\"22500.00\""),
            ("module.evaluate('{\"notice\":\"lazio-2020\",\"employees\":34}').figures.ceiling_total", "\"22500.00\""),
            ("module.evaluate(undefined).errors[0].code", "\"not_json\""),
            ("module.evaluate({ employees: 1n }).errors[0].code", "\"not_json\""),
            ("module.evaluate({ employees: 3.5 }).errors.map(({ code }) => code)", "[\"required\",\"not_a_count\"]"),
            (
                "module.labour_cost({ monthly_pay: '2000.00', months: 13, annual_hours: 1720 }).yearly_pay",
                "\"26000.00\"",
            ),
            ("module.labour_cost('{\"months\": 13}').errors[0].field", "\"labour_cost.monthly_pay\""),
        ] {
            let answered = page.ask_later(&ask(call)).await?;
            ensure!(answered == answer, "{call}: {answered}");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_that_is_away_can_change_and_goes_with_the_page() -> Result<()> {
    journey_in(Engine::Chromium, 1280, |page| async move {
        open(&page).await?;
        page.ask("kept.element = document.getElementById('element-1'); kept.element.remove()").await?;
        page.until("!kept.element.shadowRoot.querySelector('.calcolatore')").await?;
        page.ask("kept.element.setAttribute('employees', '34')").await?;
        ensure!(page.ask("return kept.element.scenario.employees").await? == 17, "it is not as it was left");
        page.ask("document.getElementById('later').append(kept.element)").await?;
        page.until("kept.element.evaluation.figures.ceiling_total === '22500.00'").await?;
        // What the page asked for just before is not lost.
        page.ask("kept.element.scenario = { notice: 'lazio-2020', employees: 5 }; kept.element.remove()").await?;
        page.until("!kept.element.shadowRoot.querySelector('.calcolatore')").await?;
        page.ask("document.getElementById('later').append(kept.element)").await?;
        page.until("kept.element.evaluation?.figures.ceiling_total === '7500.00'").await?;
        // Two that are away, and one that is back for a moment only: each has its own case.
        page.ask(
            "kept.other = document.getElementById('element-2');
             kept.element.remove();
             kept.other.remove();",
        )
        .await?;
        page.until("!kept.other.shadowRoot.querySelector('.calcolatore')").await?;
        page.ask(
            "const later = document.getElementById('later');
             later.append(kept.element);
             kept.element.remove();
             later.append(kept.other, kept.element);",
        )
        .await?;
        page.until("kept.element.scenario?.employees === 5 && kept.other.scenario?.employees === 17").await?;
        page.ask("kept.other.remove(); kept.other = undefined").await?;
        // Many times there and away, and nothing of it is left once nobody holds it.
        page.ask(
            "kept.element.remove();
             kept.gone = [new WeakRef(kept.element)];
             kept.element = undefined;
             for (let count = 0; count < 20; count++) {
                 const element = document.createElement('calcolatore-smart-working');
                 document.getElementById('later').append(element);
                 element.addEventListener('calcolatore-pronto', () => element.remove(), { once: true });
                 kept.gone.push(new WeakRef(element));
             }
             told.length = 0;",
        )
        .await?;
        page.until("document.querySelectorAll('#later calcolatore-smart-working').length === 0").await?;
        page.ask("told.length = 0").await?;
        page.forgets("kept.gone").await
    })
    .await
}

/// Prints as a browser does, but on no paper: what would be printed is kept.
const PRINTER: &str = "
    const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
        const view = get.call(this);
        view.print = () => {
            kept.printed = view.document.body.textContent;
            kept.styled = view.document.adoptedStyleSheets.length;
            kept.font = view.getComputedStyle(view.document.querySelector('.paper')).fontFamily;
            view.dispatchEvent(new Event('afterprint'));
        };
        return view;
    } });
    document.getElementById('element-1').print();";

#[tokio::test(flavor = "multi_thread")]
async fn an_element_prints_its_sheets_and_nothing_of_the_page() -> Result<()> {
    journey(|page| async move {
        open(&page).await?;
        page.ask(PRINTER).await?;
        page.until("kept.printed?.includes('7.000,00') && kept.styled === 1").await?;
        page.until("kept.font.startsWith('Regione')").await?;
        ensure!(page.ask("return kept.printed.includes('Documenti')").await? == false, "the page is printed too");
        page.until("!document.getElementById('element-1').shadowRoot.querySelector('iframe')").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_keeps_nobody_out_either() -> Result<()> {
    for width in [320, 1280] {
        journey_at(width, |page| async move {
            page.go_to_host("plain.html").await?;
            let element = "document.querySelector('calcolatore-smart-working')";
            page.until(&format!("{element}.shadowRoot?.querySelector('.answer .headlines')")).await?;
            page.ask(&format!(
                "for (const details of {element}.shadowRoot.querySelectorAll('details')) {{ details.open = true; }}"
            ))
            .await?;
            page.picture(&format!("element-{width}")).await?;
            page.fits().await?;
            page.audit().await
        })
        .await?;
    }
    Ok(())
}

/// Opens a page without a policy with one element, and a script of the page that runs before the calculator's.
async fn open_after(page: &Page, script: &str, attributes: &str) -> Result<()> {
    let code = format!(
        "<!doctype html><html lang=it><title>Un sito</title><script src=record.js></script><body>
         <calcolatore-smart-working id=one {attributes}>Un momento</calcolatore-smart-working>
         <script>{script}</script><script type=module src=\"{}calcolatore-1.js\"></script>",
        page.address()
    );
    paste_into(page, "free.html", &code).await?;
    page.until("document.getElementById('one')?.shadowRoot?.querySelector('.summary')").await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_set_before_the_script_ran_is_taken_over() -> Result<()> {
    const SCENARIO: &str = "{ notice: 'lombardia-2019', employees: 34 }";
    journey(|page| async move {
        let taken = "one.evaluation?.figures.ceiling_total === '22500.00' && one.scenario.notice === 'lombardia-2019'";
        // As frameworks do when they draw a page for the first time.
        open_after(&page, &format!("one.scenario = {SCENARIO}"), "employees=5").await?;
        page.until(taken).await?;
        page.ask("one.scenario = { notice: 'lazio-2020', employees: 17 }").await?;
        page.until("one.evaluation.figures.ceiling_total === '10500.00'").await?;
        // As an attribute, where a framework can set nothing else on an element that it does not know yet.
        open_after(&page, "", "scenario='{\"notice\": \"lombardia-2019\", \"employees\": 34}'").await?;
        page.until(taken).await?;
        page.ask("one.setAttribute('scenario', '{\"notice\": \"lazio-2020\", \"employees\": 17}')").await?;
        page.until("one.evaluation.figures.ceiling_total === '10500.00'").await?;
        // What such a framework writes without being told how says what is wrong.
        open_after(&page, "", "scenario='[object Object]'").await?;
        page.until("told.some(({ name, detail }) => name === 'errore' && detail.errors[0].code === 'not_json')").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attribute_says_that_the_calculator_is_there() -> Result<()> {
    journey(|page| async move {
        open_after(
            &page,
            "new MutationObserver(() => { kept.looked = true; }).observe(one, { attributes: true });",
            "",
        )
        .await?;
        page.until("one.hasAttribute('pronto') && kept.looked").await?;
        page.ask("kept.one = one; one.remove()").await?;
        page.until("!kept.one.hasAttribute('pronto')").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_reads_from_right_to_left_changes_nothing_inside() -> Result<()> {
    journey(|page| async move {
        open_after(&page, "document.documentElement.dir = 'rtl'", "lang=it").await?;
        page.until("getComputedStyle(one.shadowRoot.querySelector('.calcolatore h2')).direction === 'ltr'").await?;
        page.fits().await
    })
    .await
}

/// Presses a key in the part of an element that a selector finds, and gives whether the page around hears of it.
const PRESS: &str = "
    window.press = (selector, key, more) => {
        const target = one.shadowRoot.querySelector(selector);
        if (!target) return `there is no ${selector}`;
        let heard = 0;
        const hear = () => { heard += 1; };
        const types = ['keydown', 'keypress', 'keyup'];
        for (const type of types) document.addEventListener(type, hear);
        for (const type of types)
            target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true, ...more }));
        for (const type of types) document.removeEventListener(type, hear);
        return heard > 0;
    };";

#[tokio::test(flavor = "multi_thread")]
async fn keys_that_are_typed_or_used_stay_in_the_element_and_the_others_leave_it() -> Result<()> {
    journey(|page| async move {
        open_after(&page, PRESS, "employees=17").await?;
        for (selector, key, more, is_heard) in [
            ("#employees", "1", "{}", false),
            ("#employees", "f", "{}", false),
            ("#employees", "ArrowRight", "{}", false),
            ("#employees", "PageDown", "{}", false),
            ("#employees", "Enter", "{}", false),
            ("#employees", " ", "{}", false),
            ("#employees", "@", "{ ctrlKey: true, altKey: true, modifierAltGraph: true }", false),
            ("#employees", "Escape", "{}", true),
            ("#employees", "Tab", "{}", true),
            ("#employees", "F5", "{}", true),
            ("#employees", "c", "{ ctrlKey: true }", true),
            ("#employees", "c", "{ metaKey: true }", true),
            ("#employees", "ArrowLeft", "{ altKey: true }", true),
            ("#notice", "ArrowDown", "{}", false),
            ("#notice", "l", "{}", false),
            ("#notice", "End", "{}", false),
            ("button.language", " ", "{}", false),
            ("button.language", "Enter", "{}", false),
            ("button.language", "ArrowRight", "{}", true),
            ("button.language", "n", "{}", true),
            ("summary", " ", "{}", false),
            ("summary", "Enter", "{}", false),
            ("input[type=checkbox]", " ", "{}", false),
            ("input[type=checkbox]", "ArrowDown", "{}", true),
            ("input[type=radio]", "ArrowDown", "{}", false),
            (".screens a", "Enter", "{}", false),
            (".screens a", " ", "{}", true),
            ("[role=slider]", "ArrowRight", "{}", false),
            ("[role=slider]", "Home", "{}", false),
            ("[role=slider]", "x", "{}", true),
        ] {
            if more.contains("modifierAltGraph") && page.engine() == Engine::WebKit {
                // It makes no such event for scripts.
                continue;
            }
            let heard = page.ask(&format!("return press('{selector}', '{key}', {more})")).await?;
            ensure!(heard == is_heard, "{key} {more} in {selector}: {heard}");
        }
        Ok(())
    })
    .await
}

/// The hashes of what sites have pasted. A build that changes one makes their browsers refuse the script: after the first
/// release, a script that must change gets a new name beside the old one.
const PASTED: [(&str, &str); 2] = [
    ("embed-1.js", "sha384-zrkMIRCmX+vqrL7x1DqUci3Sy5olcJsdsRqb99zH42tICX2td25kj6cGW+uG2NNM"),
    ("calcolatore-1.js", "sha384-0fQ2jXQ6N5Qz4m9CUKZ3sIRoUX5WgeD6ylG4WThvZR56dlRhtjp+v6wvMwMUpA11"),
];

#[test]
fn what_sites_have_pasted_stays_as_it_was() -> Result<()> {
    let manifest = published("json")?.into_iter().find(|(name, _)| name.ends_with("manifest.json"));
    let (_, manifest) = manifest.context("there is no manifest")?;
    let manifest: Value = serde_json::from_str(&manifest)?;
    for (script, hash) in PASTED {
        let built = manifest.pointer(&format!("/{script}/integrity"));
        ensure!(built.is_some_and(|built| built == hash), "{script} has another hash: {built:?}");
    }
    Ok(())
}
