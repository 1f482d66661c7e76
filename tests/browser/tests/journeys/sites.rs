//! The calculator in the places that pages of other sites have for it: far below, in what is closed, in boxes of a fixed
//! ratio or height, in dialogs, in a sandbox. Page and calculator are two sites, as on the web.

use anyhow::{Result, ensure};
use browser_tests::{Engine, Page, journey, journey_at};

use crate::embedding::paste_into;

/// A place in a page: its HTML with `{calculator}` in it, and the script that opens it, if it is closed.
type Place = (&'static str, &'static str);

/// Places in which the calculator is as high as its content.
const OPEN_PLACES: [Place; 2] =
    [("{calculator}", ""), ("<div style=\"height: 3000px\">Tremila pixel</div>{calculator}", "")];

/// Places that are closed at first.
const CLOSED_PLACES: [Place; 5] = [
    ("<details><summary>Calcolatore</summary>{calculator}</details>", "document.querySelector('details').open = true"),
    ("<div id=tab hidden>{calculator}</div>", "document.getElementById('tab').hidden = false"),
    (
        "<div id=tab style=\"display: none\">{calculator}</div>",
        "document.getElementById('tab').style.display = 'block'",
    ),
    ("<dialog>{calculator}</dialog>", "document.querySelector('dialog').showModal()"),
    (
        "<dialog><h2>Calcola il contributo per lo smart working</h2>{calculator}</dialog>",
        "document.querySelector('dialog').showModal()",
    ),
];

/// Pastes a page with the calculator, by the script, in a place. `before` is what the page loads before that.
async fn paste_script(page: &Page, place: &str, before: &str) -> Result<()> {
    let calculator = page.address();
    let link =
        format!("<a data-calcolatore href=\"{calculator}#notice=lazio-2020&employees=17\">Apri il calcolatore</a>");
    let code = format!(
        "<!doctype html><html lang=it><title>Un sito</title><script src=record.js defer></script>{before}
         <script src=\"{calculator}embed-1.js\" defer></script><body>{}<p id=after>Dopo</p>",
        place.replace("{calculator}", &link)
    );
    paste_into(page, "free.html", &code).await
}

/// Pastes a page with the calculator, as an element, in a place.
async fn paste_element(page: &Page, place: &str) -> Result<()> {
    let calculator = page.address();
    let element = "<calcolatore-smart-working notice=lazio-2020 employees=17></calcolatore-smart-working>";
    let code = format!(
        "<!doctype html><html lang=it><title>Un sito</title><script src=record.js defer></script>
         <script type=module src=\"{calculator}calcolatore-1.js\"></script><body>{}<p id=after>Dopo</p>",
        place.replace("{calculator}", element)
    );
    paste_into(page, "free.html", &code).await
}

/// Checks that the frame is there in the place of its link, is as wide as its box and works out what is typed.
async fn expect_frame_works(page: &Page) -> Result<()> {
    page.until("document.querySelector('a[data-calcolatore]')?.hidden").await?;
    page.until("document.querySelector('iframe')?.clientHeight > 1000").await?;
    page.until("document.querySelector('iframe')?.clientWidth > Math.min(innerWidth, 800) * 0.8").await?;
    page.enter("//iframe").await?;
    page.type_into("Dipendenti", "34").await?;
    page.expect_figure("Massimale complessivo", "22.500,00 €").await?;
    page.leave_frame().await?;
    page.fits().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_script_shows_the_calculator_wherever_it_stands() -> Result<()> {
    for width in [360, 1280] {
        journey_at(width, |page| async move {
            for (index, (place, _)) in OPEN_PLACES.into_iter().enumerate() {
                paste_script(&page, place, "").await?;
                // Also before anybody scrolls there.
                page.until("document.querySelector('a[data-calcolatore]')?.hidden").await?;
                page.until("document.querySelector('iframe')?.clientHeight > 1000").await?;
                expect_frame_works(&page).await?;
                page.picture(&format!("two-sites-{index}-{width}")).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_in_what_is_closed_waits_until_it_is_opened() -> Result<()> {
    journey(|page| async move {
        for (place, open) in CLOSED_PLACES {
            paste_script(&page, place, "<script src=hurry.js defer></script>").await?;
            page.until("told.some(({ name }) => name === 'pronto')").await?;
            // Three times as long as a frame is waited for that is displayed.
            page.until("seconds > 60 || document.querySelector('a[data-calcolatore]')?.hidden").await?;
            page.ask("window.hurry = false").await?;
            page.ask(open).await?;
            page.until("document.querySelector('a[data-calcolatore]').hidden").await?;
            page.until("document.querySelector('iframe').clientHeight > 1000").await?;
            page.until("document.querySelector('iframe').clientWidth > Math.min(innerWidth, 800) * 0.8").await?;
            page.enter("//iframe").await?;
            page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
            page.leave_frame().await?;
            page.fits().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_in_a_dialog_follows_its_width() -> Result<()> {
    journey(|page| async move {
        let (dialog, open) = CLOSED_PLACES[4];
        paste_script(&page, dialog, "").await?;
        page.until("document.querySelector('dialog')").await?;
        page.ask(open).await?;
        page.until("document.querySelector('iframe')?.clientWidth > 640").await?;
        for (width, is_so) in [("500px", "> 400"), ("", "> 640"), ("400px", "< 401"), ("90vw", "> 640"), ("", "> 640")]
        {
            page.ask(&format!("document.querySelector('dialog').style.width = '{width}'")).await?;
            page.until(&format!("document.querySelector('iframe').clientWidth {is_so}")).await?;
            page.until("document.querySelector('iframe').clientWidth <= document.querySelector('dialog').clientWidth")
                .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_is_as_wide_as_its_place_also_once_that_is_opened() -> Result<()> {
    journey(|page| async move {
        for (place, open) in OPEN_PLACES.into_iter().chain(CLOSED_PLACES) {
            paste_element(&page, place).await?;
            let element = "document.querySelector('calcolatore-smart-working')";
            page.until(&format!("{element}?.evaluation?.figures.ceiling_total === '10500.00'")).await?;
            page.ask(open).await?;
            page.until(&format!("{element}.clientWidth > Math.min(innerWidth, 800) * 0.8")).await?;
            page.until(&format!("{element}.clientHeight > 1000")).await?;
            page.fits().await?;
        }
        Ok(())
    })
    .await
}

/// Boxes that sites put around frames, as their frameworks style them.
const BOXES: [(&str, &str); 9] = [
    // Bootstrap 4 and Bootstrap Italia 1.
    ("embed-responsive", "<div class=embed-responsive>{calculator}</div>"),
    // Bootstrap 5 and Bootstrap Italia 2.
    ("ratio", "<div class=ratio>{calculator}</div>"),
    ("padding below", "<div style=\"position: relative; padding-bottom: 56.25%\">{calculator}</div>"),
    (
        "padding below, cut off",
        "<div class=fixed style=\"position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden\">{calculator}</div>",
    ),
    (
        "padding above, cut off",
        "<div class=fixed style=\"position: relative; padding-top: 56.25%; height: 0; overflow: hidden\">{calculator}</div>",
    ),
    ("a height, cut off", "<div style=\"height: 400px; overflow: hidden\"><h2>Calcola</h2>{calculator}</div>"),
    ("a height", "<div style=\"height: 400px\">{calculator}</div>"),
    ("a height, with text", "<div style=\"height: 400px\"><h2>Calcola</h2><p>{calculator}</p></div>"),
    ("a card of a height", "<div><section style=\"height: 400px\"><h2>Calcola</h2>{calculator}</section></div>"),
];

/// What the frameworks say of such boxes.
const BOX_STYLES: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        .embed-responsive { position: relative; display: block; width: 100%; padding: 0; overflow: hidden; }
        .embed-responsive::before { display: block; content: ''; padding-top: 56.25%; }
        .embed-responsive iframe { position: absolute; top: 0; bottom: 0; left: 0; width: 100%; height: 100%; border: 0; }
        .ratio { position: relative; width: 100%; }
        .ratio::before { display: block; padding-top: 56.25%; content: ''; }
        .ratio > * { position: absolute; top: 0; left: 0; width: 100%; height: 100%; }
        .fixed iframe { position: absolute; top: 0; left: 0; width: 100%; height: 100%; }`);
    document.adoptedStyleSheets = [sheet];";

/// What is wrong with a frame in its box: something cut off that cannot be reached, something covered that follows, or
/// room left empty above it.
const WRONG: &str = "(() => {
    const frame = document.querySelector('iframe');
    const place = frame.getBoundingClientRect();
    for (let box = frame.parentElement; box !== document.body; box = box.parentElement) {
        const { overflowY } = getComputedStyle(box);
        const { top, bottom } = box.getBoundingClientRect();
        if (overflowY === 'hidden' && place.bottom > bottom + 1) return `cut off by ${place.bottom - bottom} px`;
        if (place.top > top + 100) return `${place.top - top} px are empty above it`;
    }
    const after = document.getElementById('after').getBoundingClientRect().top;
    if (place.bottom > after + 1) return `covers ${place.bottom - after} px`;
    if (place.height < 100) return `only ${place.height} px high`;
    return '';
})()";

#[tokio::test(flavor = "multi_thread")]
async fn boxes_of_a_fixed_ratio_or_height_cut_nothing_off_and_let_nothing_be_covered() -> Result<()> {
    for width in [360, 1280] {
        journey_at(width, |page| async move {
            for (index, (name, place)) in BOXES.into_iter().enumerate() {
                paste_script(&page, place, "").await?;
                page.ask(BOX_STYLES).await?;
                page.until("document.querySelector('a[data-calcolatore]')?.hidden").await?;
                if let Err(error) = page.until(&format!("{WRONG} === ''")).await {
                    let wrong = page.ask(&format!("return {WRONG}")).await?;
                    page.picture(&format!("box-{index}-{width}")).await?;
                    return Err(error.context(format!("{name}: {wrong}")));
                }
                page.enter("//iframe").await?;
                page.type_into("Dipendenti", "34").await?;
                page.expect_figure("Massimale complessivo", "22.500,00 €").await?;
                // Its end can be reached; on the way, topics are drawn that were not in sight.
                page.until(
                    "(footer => (footer.scrollIntoView({ block: 'end' }), footer.getBoundingClientRect().bottom <= innerHeight + 1))
                         (document.querySelector('footer'))",
                )
                .await?;
                page.leave_frame().await?;
                page.until(&format!("{WRONG} === ''")).await?;
                page.fits().await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_box_that_scrolls_the_answer_stays_in_the_sight_of_the_box() -> Result<()> {
    const MODAL: &str =
        "<div class=modal style=\"position: fixed; inset: 100px 20px; overflow: auto\">{calculator}</div>";
    journey(|page| async move {
        paste_script(&page, MODAL, "").await?;
        page.until("document.querySelector('iframe')?.clientHeight > 2 * innerHeight").await?;
        page.ask("document.querySelector('.modal').scrollTo(0, 700)").await?;
        page.enter("//iframe").await?;
        page.leave_frame().await?;
        page.ask("document.querySelector('.modal').scrollTo(0, 700)").await?;
        page.enter_frame().await?;
        page.until("document.querySelector('.summary').style.top === '700px'").await?;
        page.leave_frame().await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn where_little_can_be_seen_no_answer_stays_and_all_topics_keep_their_height() -> Result<()> {
    const LOW: &str = "<div class=modal style=\"position: fixed; inset: 100px 20px auto; height: 400px; overflow: auto\">{calculator}</div>";
    journey(|page| async move {
        paste_script(&page, LOW, "").await?;
        page.until("document.querySelector('iframe')?.clientHeight > 1000").await?;
        page.ask("document.querySelector('.modal').scrollTo(0, 700)").await?;
        page.enter("//iframe").await?;
        page.until("document.querySelector('[data-tall=little]')").await?;
        page.until("getComputedStyle(document.querySelector('.topic')).contentVisibility === 'visible'").await?;
        ensure!(page.ask("return document.querySelector('.summary').style.top").await? == "0px", "the bar is moved");
        page.leave_frame().await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_only_hides_what_is_too_wide_is_no_box_that_scrolls() -> Result<()> {
    journey(|page| async move {
        let style = "<style>html, body { height: 100%; margin: 0 } body { overflow-x: hidden }</style>";
        paste_script(&page, "{calculator}", style).await?;
        page.until("document.querySelector('iframe')?.clientHeight > 2 * innerHeight").await?;
        page.enter("//iframe").await?;
        page.leave_frame().await?;
        page.ask("scrollTo(0, 700)").await?;
        page.enter_frame().await?;
        page.until("document.querySelector('.summary').style.top === '700px'").await?;
        page.leave_frame().await
    })
    .await
}

/// How many frames are seen in the page, and how many there are.
const FRAMES: &str = "(() => {
    const frames = [...document.querySelectorAll('iframe')];
    return [frames.filter(frame => getComputedStyle(frame).visibility === 'visible').length, frames.length].join(' of ');
})()";

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_is_copied_moved_changed_or_taken_away_has_its_frame_with_it() -> Result<()> {
    journey(|page| async move {
        paste_script(&page, "<div id=first>{calculator}</div><div id=other></div>", "").await?;
        page.until(&format!("{FRAMES} === '1 of 1'")).await?;
        // A carousel copies its slides, hidden link and all.
        page.ask(
            "document.getElementById('other').append(...document.getElementById('first').cloneNode(true).children)",
        )
        .await?;
        page.until(&format!("{FRAMES} === '2 of 2'")).await?;
        page.until("[...document.querySelectorAll('iframe')].every(frame => frame.clientHeight > 1000)").await?;
        page.ask("document.querySelector('#other a').remove()").await?;
        page.until(&format!("{FRAMES} === '1 of 1'")).await?;
        page.ask("document.getElementById('other').append(document.querySelector('#first a'))").await?;
        page.until("document.querySelector('#other a[hidden] + iframe')").await?;
        // A framework gives the link other words and another address, which is no step of the visitor's.
        page.until("document.querySelector('iframe').clientHeight > 1000").await?;
        page.ask("window.steps = history.length").await?;
        page.ask(
            "const link = document.querySelector('#other a');
             link.textContent = 'Open the calculator';
             link.lang = 'en';
             link.hash = 'notice=lombardia-2019&employees=5';",
        )
        .await?;
        page.until("document.querySelector('iframe[title=\"Open the calculator\"][lang=en]')").await?;
        page.enter("//iframe").await?;
        page.until("document.getElementById('notice')?.value === 'lombardia-2019'").await?;
        page.expect_text("Dipendenti", "5").await?;
        page.leave_frame().await?;
        ensure!(page.ask("return history.length === steps").await? == true, "the way back has one more step");
        page.ask("document.querySelector('#other a').removeAttribute('data-calcolatore')").await?;
        page.until(&format!("{FRAMES} === '0 of 0' && !document.querySelector('#other a').hidden")).await?;
        page.ask("document.querySelector('#other a').dataset.calcolatore = ''").await?;
        page.until(&format!("{FRAMES} === '1 of 1' && document.querySelector('#other a').hidden")).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn frames_follow_their_links_into_another_order() -> Result<()> {
    journey(|page| async move {
        paste_script(&page, "<div id=list><h3>P</h3>{calculator}<h3>Q</h3>{calculator}</div>", "").await?;
        page.until(&format!("{FRAMES} === '2 of 2'")).await?;
        // As React and Vue do it: they move what they know of.
        page.ask(
            "const list = document.getElementById('list');
             const [p, linkP, , q, linkQ] = list.children;
             linkQ.hash = 'notice=lombardia-2019&employees=5';
             list.prepend(q, linkQ);",
        )
        .await?;
        page.until("[...document.getElementById('list').children].map(({ tagName }) => tagName).join() === 'H3,A,IFRAME,H3,A,IFRAME'")
            .await?;
        page.enter("(//iframe)[1]").await?;
        page.until("document.getElementById('notice')?.value === 'lombardia-2019'").await?;
        page.leave_frame().await?;
        page.until("[...document.querySelectorAll('iframe')].every(frame => frame.clientHeight > 1000)").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_without_an_origin_can_embed_it_too() -> Result<()> {
    journey(|page| async move {
        page.go_to_host("sandbox.html").await?;
        page.enter("//iframe[@id='sandbox']").await?;
        page.until("origin === 'null'").await?;
        page.until("document.querySelector('a[data-calcolatore]')?.hidden").await?;
        page.until("document.querySelector('iframe')?.clientHeight > 1000").await?;
        page.enter("//iframe").await?;
        page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
        page.leave_frame().await?;
        page.leave_frame().await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_frame_that_wordpress_makes_of_an_address_works() -> Result<()> {
    journey(|page| async move {
        // WebKit takes no file for the page's own in a sandbox, but where the policy names its origin.
        let file = if page.engine() == Engine::WebKit { "con-origine" } else { "embed.html" };
        let code = format!(
            "<!doctype html><html lang=it><title>WordPress</title><body>
             <iframe class=wp-embedded-content sandbox=allow-scripts security=restricted title=Calcolatore width=600 height=800
                 src=\"{}{file}#notice=lombardia-2019&employees=17#?secret=Ab3dEf9hIj\" data-secret=Ab3dEf9hIj></iframe>",
            page.address()
        );
        paste_into(&page, "free.html", &code).await?;
        page.enter("//iframe").await?;
        page.until("document.getElementById('notice')?.value === 'lombardia-2019'").await?;
        page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
        let said = page.ask("return document.body.textContent").await?;
        ensure!(!said.to_string().contains("secret"), "the ending is talked about");
        page.leave_frame().await
    })
    .await
}
