//! A notice file of the site's own: used as the built-in ones are, and refused with every fault named when it cannot be,
//! while the built-in notices stay.

use anyhow::{Context, Result, ensure};
use browser_tests::{Engine, Page, journey, journey_at, journey_in};

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
        // And through a link that is followed there later.
        page.go_to_address("").await?;
        page.expect("//form//input[@id='employees']").await?;
        page.expect("//p[@class='history']").await?;
        page.ask("location.hash = '#notice-src=/bandi/lazio-2027.json&employees=34'").await?;
        page.expect("//select[@id='notice']/option[@value='lazio-2027']").await?;
        page.expect_figure("Massimale complessivo", "23.000,00 €").await?;
        page.expect("//p[@class='history open']").await?;
        page.select("Avviso", "Lombardia").await?;
        page.expect_figure("Massimale complessivo", "22.500,00 €").await?;
        ensure!(page.count("//select[@id='notice']/option").await? == 3, "the built-in notices are gone");
        page.select("Avviso", "Lazio 2027").await?;
        page.click("Regole").await?;
        page.expect("//article[@id='regole']//*[contains(., '8.000')]").await?;
        // The address goes on saying which notice it is: the page can be loaded again there.
        page.until("location.hash === '#regole&notice-src=/bandi/lazio-2027.json'").await?;
        page.go_to_address("embed.html#regole&notice-src=/bandi/lazio-2027.json").await?;
        page.expect("//article[@id='regole']//*[contains(., '8.000')]").await?;
        page.expect_focus("regole").await?;
        // A link that is followed there keeps the file, and what is typed then stays on the way to the rules and back.
        page.go_to_address("embed.html#notice-src=/bandi/lazio-2027.json").await?;
        page.expect("//select[@id='notice']/option[@value='lazio-2027']").await?;
        page.ask("location.hash = '#employees=5'").await?;
        page.expect_text("Dipendenti", "5").await?;
        page.until("location.hash === '#employees=5&notice-src=/bandi/lazio-2027.json'").await?;
        page.type_into("Dipendenti", "34").await?;
        page.expect_figure("Massimale complessivo", "23.000,00 €").await?;
        page.click("Regole").await?;
        page.expect("//article[@id='regole']").await?;
        page.back().await?;
        page.expect_text("Dipendenti", "34").await?;
        // A file with a mark before it is the same file.
        page.go_to_address("embed.html#notice-src=/bandi/marked.json&employees=34").await?;
        page.expect_figure("Massimale complessivo", "23.000,00 €").await
    })
    .await
}

/// What a site may give for its notice file, and what the page says of it. The addresses are a frame's, whose page is
/// beside the calculator's files.
const UNUSABLE: [(&str, &str); 16] = [
    ("bandi/missing.json", "codice 404"),
    ("bandi/page.json", "ha risposto con una pagina"),
    ("bandi/empty.json", "il file è vuoto"),
    ("bandi/with-comma.json", "colonna"),
    ("bandi/faulty.json", "ceilings.bands"),
    ("bandi/faulty.json?", "versione"),
    ("bandi/wholly-hostile.json", "<script>alert(1)</script>version"),
    ("bandi/large.json", "1 MB"),
    ("bandi/endless.json", "10 secondi"),
    ("bandi/elsewhere.json", "non si può scaricare"),
    ("notices/lazio-2020.json", "è già il nome di un avviso"),
    ("javascript:alert(1)", "non è di un file su questo server"),
    ("data:application/json,{}", "non è di un file su questo server"),
    ("https://example.org/a.json", "non è di un file su questo server"),
    ("//example.org/a.json", "non è di un file su questo server"),
    ("http://[", "non è di un file su questo server"),
];

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_used_is_said_and_the_built_in_notices_stay() -> Result<()> {
    journey(|page| async move {
        for (file, said) in UNUSABLE {
            open(&page, file).await?;
            let said = format!("{FAULTS}//li[contains(., '{said}')]");
            // A file that never ends is waited for as long as an expectation is.
            if page.expect(&said).await.is_err() {
                page.expect(&said).await?;
            }
            page.expect_figure("Massimale complessivo", "22.500,00 €").await?;
            ensure!(page.count("//select[@id='notice']/option").await? == 2, "{file}: another notice is offered");
            ensure!(page.count("//img | //main//script").await? == 0, "{file}: its text becomes markup");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_says_it_too() -> Result<()> {
    journey(|page| async move {
        page.go_to_host("plain.html").await?;
        let element = "document.querySelector('calcolatore-smart-working')";
        page.until(&format!("{element}.evaluation")).await?;
        for (file, said) in UNUSABLE {
            // Beside its own page there are the notice files, and beside the calculator's script the built-in ones.
            let folder = if file.starts_with("notices/") { page.address() } else { "" };
            page.ask("told.length = 0").await?;
            page.ask(&format!("{element}.setAttribute('notice-src', '{folder}{file}')")).await?;
            let errors = "told.some(({ name, detail }) => name === 'errore' && detail.errors.length > 0)";
            if page.until(errors).await.is_err() {
                page.until(errors).await?;
            }
            let faults = format!("{element}.shadowRoot.querySelector('.host-faults').textContent.includes('{said}')");
            page.until(&faults).await.with_context(|| format!("{file}: not said"))?;
            let left = format!(
                "return [{element}.evaluation.notice.id, {element}.shadowRoot.querySelectorAll('#notice option').length,
                         {element}.shadowRoot.querySelectorAll('img, script').length].join()"
            );
            let left = page.ask(&left).await?;
            ensure!(left == "lazio-2020,2,0", "{file}: {left}");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn text_of_a_notice_file_is_only_ever_text() -> Result<()> {
    journey(|page| async move {
        let case = "employees=34&cost_a.personnel_total=5000.00&cost_b.total=7500.00&requirements.site_in_region=false";
        for language in ["it", "en"] {
            page.go_to_address(&format!("embed.html#notice-src=bandi/hostile.json&lang={language}&{case}")).await?;
            page.expect("//select[@id='notice']/option[@value='lazio-2027']").await?;
            page.until("document.querySelector('.answer .headlines')").await?;
            page.open_everything().await?;
            page.expect("//form//*[contains(text(), '<img src=x')]").await?;
            ensure!(page.count("//img | //main//script").await? == 0, "text of a notice file becomes markup");
            page.ask("location.hash = '#regole'").await?;
            page.expect("//article[@id='regole']//*[contains(text(), '<img src=x')]").await?;
            ensure!(page.count("//img | //main//script").await? == 0, "text of a notice file becomes markup");
        }
        Ok(())
    })
    .await
}

/// Puts the calculator with a notice file into a frame that may do nothing but run scripts, and so has no origin, and
/// asks it for its results.
const SANDBOXED: &str = "
    const frame = document.createElement('iframe');
    frame.sandbox = 'allow-scripts';
    frame.id = 'sandboxed';
    frame.width = '100%';
    frame.height = '800';
    frame.src = 'ADDRESSembed.html#notice-src=ADDRESSbandi/lazio-2027.json&employees=34';
    addEventListener('message', ({ source, data }) => {
        if (source === frame.contentWindow && data.type === 'ready') {
            kept.calculator = source;
            source.postMessage({ calcolatore: 1, type: 'listen' }, '*');
        }
        if (source === frame.contentWindow && data.type === 'result') kept.evaluation = data.evaluation;
    });
    document.querySelector('main, body').append(frame);";

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_without_an_origin_takes_a_notice_file_and_reports() -> Result<()> {
    for engine in [Engine::Chromium, Engine::Firefox] {
        journey_in(engine, 1280, |page| async move {
            page.go_to_host("plain.html").await?;
            page.ask(&SANDBOXED.replace("ADDRESS", page.address())).await?;
            page.enter("//iframe[@id='sandboxed']").await?;
            page.expect_figure("Massimale complessivo", "23.000,00 €").await?;
            ensure!(page.ask("return origin").await? == "null", "the frame has an origin");
            page.type_into("Dipendenti", "5").await?;
            page.expect_figure("Massimale complessivo", "7.500,00 €").await?;
            page.leave_frame().await?;
            page.until("kept.evaluation?.figures.ceiling_total === '7500.00'").await?;
            page.ask(
                "kept.calculator.postMessage({ calcolatore: 1, type: 'set-scenario',
                     scenario: { notice: 'lazio-2020', employees: 17 } }, '*')",
            )
            .await?;
            page.until(
                "kept.evaluation.notice.id === 'lazio-2020' && kept.evaluation.figures.ceiling_total === '10500.00'",
            )
            .await
        })
        .await?;
    }
    Ok(())
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

/// The words of the staircase that cover others, or are cut off by its edges.
const CROWDED: &str = "
    const places = [...document.querySelectorAll('#staircase text')].map(one => [one.textContent, one.getBoundingClientRect()]);
    const { left, right } = document.querySelector('#staircase svg').getBoundingClientRect();
    const [margin, leading] = [12, 10];
    const crowded = places.filter(([, one], index) => one.left < left - margin || one.right > right + margin
        || places.slice(0, index).some(([, other]) => one.left < other.right && other.left < one.right
            && one.top + leading < other.bottom && other.top + leading < one.bottom));
    return [places.length, crowded.map(([words]) => words).join()]";

#[tokio::test(flavor = "multi_thread")]
async fn on_the_staircase_no_word_covers_another_wherever_bands_end() -> Result<()> {
    for width in [320, 1280] {
        journey_at(width, |page| async move {
            for notice in ["notice=lazio-2020", "notice=lombardia-2019", "notice-src=bandi/eu-bands.json"] {
                for employees in ["", "2", "17", "30", "249", "900"] {
                    page.go_to_address(&format!("embed.html#{notice}&employees={employees}")).await?;
                    page.expect("//*[@id='staircase']//*[local-name()='text']").await?;
                    let crowded = page.ask(CROWDED).await?;
                    ensure!(crowded[1] == "" && crowded[0].as_u64() > Some(4), "{notice}, {employees}: {crowded}");
                }
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}
