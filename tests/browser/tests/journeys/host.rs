//! The calculator on a page of another site, in all four ways at once, two of each: under a strict policy, among hostile
//! styles, and with names on the page that the calculator uses for itself. What only the element does: `element.rs`.

use anyhow::{Context, Result, bail, ensure};
use browser_tests::{Engine, Page, TAB, journey, journey_at, journey_in};

use crate::keyboard::IS_SEEN;

/// Waits until everything that embeds the calculator has its result.
async fn everything_is_there(page: &Page) -> Result<()> {
    for element in ["element-1", "element-2"] {
        let shown = format!("document.getElementById('{element}').shadowRoot?.querySelector('.answer .headlines')");
        page.until(&shown).await?;
    }
    page.until("document.querySelectorAll('iframe[src*=\"embed.html\"]').length === 4").await?;
    page.until("[...document.querySelectorAll('a[data-calcolatore]')].every(link => link.hidden)").await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_way_computes_on_one_page() -> Result<()> {
    journey(|page| async move {
        page.go_to_host("index.html").await?;
        everything_is_there(&page).await?;
        // As a link: the calculator's own page.
        for (id, title, ceiling) in
            [("link-1", "Massimale complessivo", "10.500,00 €"), ("link-2", "Total ceiling", "€10,500.00")]
        {
            page.click_on(&format!("//a[@id='{id}']")).await?;
            page.expect_figure(title, ceiling).await?;
            page.go_to_host("index.html").await?;
            everything_is_there(&page).await?;
        }
        // In frames: bare, and made by the script.
        for (frame, label, title, ceiling) in [
            ("@id='frame-1'", "Dipendenti", "Massimale complessivo", "22.500,00 €"),
            ("@id='frame-2'", "Employees", "Total ceiling", "€22,500.00"),
            ("@title='Calcola il contributo: Lazio'", "Dipendenti", "Massimale complessivo", "22.500,00 €"),
            ("@title='Calculate the grant: Lombardia'", "Employees", "Total ceiling", "€22,500.00"),
        ] {
            page.enter(&format!("//iframe[{frame}]")).await?;
            page.type_into(label, "34").await?;
            page.expect_figure(title, ceiling).await?;
            page.leave_frame().await?;
        }
        // As elements: what one shows, the other does not.
        for (id, ceiling) in [("element-1", "10500.00"), ("element-2", "10500.00")] {
            let total = format!("document.getElementById('{id}').evaluation.figures.ceiling_total === '{ceiling}'");
            page.until(&total).await?;
        }
        page.ask("document.getElementById('element-1').setAttribute('employees', '34')").await?;
        page.until("document.getElementById('element-1').evaluation.figures.ceiling_total === '22500.00'").await?;
        let other = page.ask("return document.getElementById('element-2').scenario.employees").await?;
        ensure!(other == 17, "one element changes another: {other}");
        // Nothing of the page was taken for the calculator's.
        ensure!(page.text("//div[@id='calcolatore']").await?.to_lowercase() == "non toccare", "the page was changed");
        page.picture("host").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_way_reports_to_the_page() -> Result<()> {
    journey(|page| async move {
        page.go_to_host("index.html").await?;
        everything_is_there(&page).await?;
        for id in ["element-1", "element-2"] {
            page.until(&format!("told.some(({{ name, id }}) => name === 'pronto' && id === '{id}')")).await?;
            let result = format!(
                "told.some(({{ name, id, detail }}) => name === 'risultato' && id === '{id}' && detail.contract === 1)"
            );
            page.until(&result).await?;
        }
        // Only the link that asks for results gets them.
        let of = "told.filter(({ name, title }) => name === 'risultato' && title.startsWith";
        page.until(&format!(
            "{of}('Calcola il contributo')).some(({{ detail }}) => detail.figures.grant_a === '7000.00')"
        ))
        .await?;
        page.enter("//iframe[@title='Calculate the grant: Lombardia']").await?;
        page.type_into("Employees", "5").await?;
        page.expect_figure("Total ceiling", "€7,500.00").await?;
        page.leave_frame().await?;
        let unasked = page.ask(&format!("return {of}('Calculate')).length")).await?;
        ensure!(unasked == 0, "results that nobody asked for: {unasked}");
        let sent = page.ask("return messages.filter(({ data }) => data.type === 'result').length > 0").await?;
        ensure!(sent == true, "no result was sent as a message");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_is_as_high_as_its_content_and_stops_there() -> Result<()> {
    journey_at(768, |page| async move {
        page.go_to_host("index.html").await?;
        everything_is_there(&page).await?;
        let frame = "document.querySelector('iframe[title^=\"Calcola il\"]')";
        // Every message about the height was answered, and none follows: it does not grow by itself.
        page.until(&format!("{frame}.clientHeight > 1000")).await?;
        page.enter("//iframe[starts-with(@title, 'Calcola il')]").await?;
        page.open_everything().await?;
        let scrolls = "document.documentElement.scrollHeight > document.documentElement.clientHeight";
        page.until(&format!("!({scrolls})")).await?;
        let content = page.ask("return document.getElementById('calcolatore').offsetHeight").await?;
        page.leave_frame().await?;
        page.until(&format!("Math.abs({frame}.clientHeight - {content}) <= 1")).await?;
        // Thirty frames later it has not grown by itself.
        page.ask_later(
            "let left = 30;
             const wait = done => (left-- ? requestAnimationFrame(() => wait(done)) : done());
             wait(arguments[0]);",
        )
        .await?;
        page.until(&format!("Math.abs({frame}.clientHeight - {content}) <= 1")).await
    })
    .await
}

/// What scrolls by itself inside a page: nothing should but the page.
const SCROLLS_INSIDE: &str = "return [...document.body.querySelectorAll('*')].filter(one =>
    one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(one).overflowY)).map(one => one.className).join()";

#[tokio::test(flavor = "multi_thread")]
async fn a_bare_frame_can_be_used_at_any_height() -> Result<()> {
    for width in [360, 1280] {
        journey_at(width, |page| async move {
            for height in [150, 300, 800] {
                page.go_to_host("empty.html").await?;
                page.ask(&format!(
                    "const frame = document.createElement('iframe');
                     Object.assign(frame, {{ src: '{}embed.html#employees=17', width: '100%', height: {height} }});
                     document.body.append(frame);",
                    page.address()
                ))
                .await?;
                page.enter("//iframe").await?;
                page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
                page.open_everything().await?;
                page.fits().await?;
                let inside = page.ask(SCROLLS_INSIDE).await?;
                ensure!(inside == "", "{height} px high, these scroll too: {inside}");
                // The bar leaves room for what is typed, or stays where it is.
                let room = "return innerHeight >= 512 || getComputedStyle(document.querySelector('.summary')).position === 'static'";
                ensure!(page.ask(room).await? == true, "{height} px high, the bar leaves no room");
                page.leave_frame().await?;
                // And the page around has no bar of its own because of it.
                page.fits().await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// What the element looks like, whatever the page around it says.
const LOOKS: &str = "
    const style = getComputedStyle(document.getElementById('element-1').shadowRoot.querySelector('.summary'));
    const field = document.getElementById('element-1').shadowRoot.querySelector('input');
    return [style.display !== 'none', style.color, style.letterSpacing, style.textTransform, style.fontSize,
            style.textAlign, style.fontStyle, getComputedStyle(field).backgroundColor !== 'rgb(255, 255, 0)'].join(' ')";

#[tokio::test(flavor = "multi_thread")]
async fn styles_stay_on_their_side() -> Result<()> {
    journey(|page| async move {
        page.go_to_host("index.html").await?;
        everything_is_there(&page).await?;
        let looks = page.ask(LOOKS).await?;
        ensure!(
            looks == "true rgb(26, 26, 26) normal none 16px start normal true"
                || looks == "true rgb(26, 26, 26) normal none 16px left normal true",
            "the page's styles come in: {looks}"
        );
        let host = page.ask("return getComputedStyle(document.querySelector('aside h2')).fontSize").await?;
        page.ask("document.querySelectorAll('calcolatore-smart-working').forEach(element => element.remove())").await?;
        let without = page.ask("return getComputedStyle(document.querySelector('aside h2')).fontSize").await?;
        ensure!(host == without, "the calculator's styles go out: {host}, {without} without it");
        let primary = "getComputedStyle(document.getElementById('element-2').shadowRoot.querySelector('.screens a:not([aria-current])')).color";
        page.go_to_host("index.html").await?;
        everything_is_there(&page).await?;
        page.until(&format!("{primary} === 'rgb(41, 122, 56)'")).await?;
        // The page's own font, or the one that it gives to the calculator.
        for (id, font) in [("element-1", "Regione"), ("element-2", "monospace")] {
            let field = format!("document.getElementById('{id}').shadowRoot.querySelector('#employees')");
            page.until(&format!("getComputedStyle({field}).fontFamily.startsWith('{font}')")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn links_come_later_too_and_stay_where_the_calculator_does_not_answer() -> Result<()> {
    journey(|page| async move {
        page.go_to_host("index.html").await?;
        everything_is_there(&page).await?;
        page.ask(
            "const link = (id, href) => {
                 const link = document.createElement('a');
                 Object.assign(link, { id, href, textContent: id });
                 link.dataset.calcolatore = '';
                 document.getElementById('later').append(link);
             };
             link('later-1', document.getElementById('link-1').href);
             link('later-2', 'javascript:alert(1)');
             link('later-3', 'data:text/html,<script>alert(1)</script>');
             link('later-4', '/nowhere/');",
        )
        .await?;
        page.until("document.getElementById('later-1').hidden").await?;
        page.expect("//iframe[@title='later-1']").await?;
        for refused in ["later-2", "later-3"] {
            ensure!(page.count(&format!("//iframe[@title='{refused}']")).await? == 0, "{refused} became a frame");
        }
        page.until("!['later-2', 'later-3', 'later-4'].some(id => document.getElementById(id).hidden)").await?;
        // Away with the frame, and the link is there again.
        page.ask("document.querySelector('iframe[title=later-1]').remove()").await?;
        page.until("!document.getElementById('later-1').hidden").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_that_never_answers_gives_way_to_its_link() -> Result<()> {
    // Twenty seconds, and the same in each browser.
    journey_in(Engine::Firefox, 1280, |page| async move {
        page.go_to_host("index.html").await?;
        everything_is_there(&page).await?;
        page.ask(
            "const link = document.createElement('a');
             Object.assign(link, { id: 'never', href: '/nowhere/', textContent: 'never' });
             link.dataset.calcolatore = '';
             document.getElementById('later').append(link);",
        )
        .await?;
        page.expect("//iframe[@title='never']").await?;
        ensure!(page.ask("return document.getElementById('never').hidden").await? == false, "the link is hidden");
        let gone = "!document.querySelector('iframe[title=never]') && !document.getElementById('never').hidden";
        for _ in 0..2 {
            if page.until(gone).await.is_ok() {
                return Ok(());
            }
        }
        page.until(gone).await
    })
    .await
}

/// What is sent to a calculator in a frame and is none of its messages, or comes from another frame than the page around
/// it.
const FORGED: &str = "
    const frame = document.getElementById('frame-1').contentWindow;
    const calculator = new URL(document.getElementById('frame-1').src).origin;
    const state = { contract: 1, notice: 'lazio-2020', employees: 99 };
    for (const message of [
        null, 7, 'calcolatore', [], {}, new Date(), new Map([['calcolatore', 1]]), new ArrayBuffer(8),
        { calcolatore: 1 }, { calcolatore: 2, type: 'set-scenario', scenario: state },
        { calcolatore: '1', type: 'set-scenario', scenario: state },
        { calcolatore: 1, type: 'constructor', scenario: state }, { calcolatore: 1, type: ['set-scenario'] },
        { calcolatore: 1, type: 'set-scenario' }, { calcolatore: 1, type: 'set-scenario', scenario: null },
        { calcolatore: 1, type: 'set-scenario', scenario: { ...state, employees: 5, more: 'x'.repeat(10_000_000) } },
        { calcolatore: 1, type: 'set-scenario', scenario: 'x'.repeat(10_000_000) },
    ]) { frame.postMessage(message, calculator); }
    const itself = { calcolatore: 1, type: 'set-scenario', scenario: {} };
    itself.scenario.itself = itself;
    frame.postMessage(itself, calculator);
    // From a neighbour: a frame of the same page, which is not the one around it.
    const neighbour = document.createElement('iframe');
    neighbour.src = 'neighbour.html';
    document.getElementById('later').append(neighbour);";

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_takes_scenarios_from_the_page_around_it_and_nothing_else() -> Result<()> {
    journey(|page| async move {
        page.go_to_host("index.html").await?;
        // Before it is ready: nobody hears it, and nothing breaks.
        page.ask(FORGED).await?;
        everything_is_there(&page).await?;
        page.ask(FORGED).await?;
        let send = |scenario: &str| {
            format!(
                "document.getElementById('frame-1').contentWindow.postMessage(
                     {{ calcolatore: 1, type: 'set-scenario', scenario: {scenario} }}, '*')"
            )
        };
        page.until("told.some(({ name }) => name === 'neighbour')").await?;
        // Messages come in the order in which they were sent: the first result tells what became of all of these.
        page.ask("messages.length = 0").await?;
        page.ask(
            "document.getElementById('frame-1').contentWindow.postMessage({ calcolatore: 1, type: 'listen' }, '*')",
        )
        .await?;
        page.until("messages.some(({ data }) => data.type === 'result' && data.evaluation.figures)").await?;
        let first = "messages.find(({ data }) => data.type === 'result' && data.evaluation.figures).data.evaluation.figures.ceiling_total";
        let first = page.ask(&format!("return {first}")).await?;
        ensure!(first == "10500.00", "a forged message was taken: {first}");
        // Nor does the page take a neighbour for one of its frames.
        let taken = "[...document.querySelectorAll('iframe[title]')].some(frame => frame.style.height === '7px')
            || told.some(({ name, detail }) => name === 'risultato' && detail.employees === 99)";
        ensure!(page.ask(&format!("return {taken}")).await? == false, "a neighbour's message was taken");
        page.ask(&send("{ notice: 'lazio-2020', employees: 34, cost_a: { personnel_total: '5000.00' } }")).await?;
        page.enter("//iframe[@id='frame-1']").await?;
        page.expect_figure("Contributo azione A", "7.000,00 €").await?;
        page.expect_text("Dipendenti", "34").await?;
        page.leave_frame().await?;
        // One with errors changes nothing, and who sent it is told.
        page.ask(&send("{ notice: 'lazio-2020', employees: -1 }")).await?;
        page.until("messages.some(({ data }) => data.type === 'error' && data.errors[0].code === 'out_of_range')")
            .await?;
        page.enter("//iframe[@id='frame-1']").await?;
        page.expect_text("Dipendenti", "34").await?;
        page.leave_frame().await?;
        let results = "messages.filter(({ data }) => data.type === 'result' && data.evaluation.figures?.ceiling_total";
        page.until(&format!("{results} === '22500.00').length === 1")).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_the_two_sites_is_asked() -> Result<()> {
    const STRANGERS: &str = "
        const known = [location.origin, ...[...document.querySelectorAll('iframe')].map(({ src }) => new URL(src).origin)];
        return performance.getEntriesByType('resource').map(({ name }) => name)
            .filter(name => !known.includes(new URL(name).origin) || name.split('#')[0].includes('employees')).join()";
    journey(|page| async move {
        page.go_to_host("index.html").await?;
        everything_is_there(&page).await?;
        for frame in ["", "//iframe[@id='frame-1']", "//iframe[@title='Calcola il contributo: Lazio']"] {
            if !frame.is_empty() {
                page.enter(frame).await?;
                page.type_into("Dipendenti", "34").await?;
                page.expect_figure("Massimale complessivo", "22.500,00 €").await?;
            }
            let strangers = page.ask(STRANGERS).await?;
            ensure!(strangers == "", "asked from {frame}: {strangers}");
            let kept = page.ask("return document.cookie + localStorage.length + sessionStorage.length").await?;
            ensure!(kept == "00", "something is stored: {kept}");
            if !frame.is_empty() {
                page.leave_frame().await?;
            }
        }
        Ok(())
    })
    .await
}

/// Waits until the bar in the only frame of the page is where the visitor sees it, wherever the frame is by then.
async fn expect_bar_in_sight(page: &Page) -> Result<()> {
    const FRAME: &str = "const { top, bottom } = document.querySelector('iframe').getBoundingClientRect();
        return [top, innerHeight - top].join()";
    let mut last = String::new();
    for _ in 0..100 {
        let seen = page.ask(FRAME).await?;
        let (top, end) = seen.as_str().and_then(|text| text.split_once(',')).context("no numbers")?;
        page.enter_frame().await?;
        let bar = "const { top, bottom } = document.querySelector('.summary').getBoundingClientRect();";
        let is_seen = format!("{bar} return top >= -({top}) - 1 && bottom <= {end} + 1");
        let is_seen = page.ask(&is_seen).await? == true;
        last = page.ask(&format!("{bar} return [top, bottom].join()")).await?.to_string();
        page.leave_frame().await?;
        if is_seen {
            return Ok(());
        }
    }
    bail!("the bar is at {last}, out of sight")
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_frame_as_high_as_its_content_the_answer_stays_in_sight() -> Result<()> {
    for width in [360, 1280] {
        journey_at(width, |page| async move {
            page.go_to_host("script.html").await?;
            page.until("document.querySelector('a[data-calcolatore]').hidden").await?;
            page.until("document.querySelector('iframe').clientHeight > 2 * innerHeight").await?;
            for down in [300, 1200, 800] {
                page.ask(&format!("scrollTo(0, {down})")).await?;
                expect_bar_in_sight(&page).await?;
                page.picture(&format!("tall-{width}-{down}")).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn there_it_never_covers_what_has_the_focus() -> Result<()> {
    // WebKit's driver sends no keys into frames.
    for engine in [Engine::Chromium, Engine::Firefox] {
        journey_in(engine, 360, |page| async move {
            page.go_to_host("script.html").await?;
            page.until("document.querySelector('a[data-calcolatore]').hidden").await?;
            page.enter_frame().await?;
            page.ask("document.querySelector('#notice').focus()").await?;
            let (mut stops, mut results) = (0, 0);
            while stops < 40 {
                page.press(TAB).await?;
                page.until(IS_SEEN).await?;
                let box_of_it =
                    "const { top, bottom } = document.activeElement.getBoundingClientRect(); return `${top},${bottom}`";
                let box_of_it = page.ask(box_of_it).await?;
                let (top, bottom) = box_of_it.as_str().and_then(|text| text.split_once(',')).context("no numbers")?;
                page.leave_frame().await?;
                // Some of it is in the window, too.
                let frame = "document.querySelector('iframe').getBoundingClientRect().top";
                page.until(&format!("{frame} + {bottom} > 4 && {frame} + {top} < innerHeight - 4")).await?;
                page.enter_frame().await?;
                stops += 1;
                let is_result = "return document.activeElement.closest('.results') !== null";
                results += i32::from(page.ask(is_result).await? == true);
            }
            ensure!(results > 5, "forty stops do not lead to the results");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
