//! The calculator as a guest: in a frame of another page, and held to its policy.

use anyhow::{Result, ensure};
use browser_tests::{Engine, journey, journey_in};

/// Puts the calculator into a frame that may do this.
const SANDBOX: &str = "
    const frame = document.createElement('iframe');
    frame.sandbox = 'MAY';
    frame.src = './';
    frame.style = 'width: 100%; height: 800px';
    document.body.append(frame);";

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_that_may_run_scripts_is_enough() -> Result<()> {
    journey(|page| async move {
        // Such a frame has no origin. WebKit then refuses what a policy calls the page's own (`'self'`): there the frame
        // needs an origin, or the policy the calculator's origin.
        let webkit = [("./", "allow-scripts allow-same-origin"), ("con-origine", "allow-scripts")];
        let others = [("./", "allow-scripts"), ("embed.html", "allow-scripts"), ("con-origine", "allow-scripts")];
        let frames = if page.engine() == Engine::WebKit { &webkit[..] } else { &others[..] };
        for (file, may) in frames {
            page.go_to_address("ospite").await?;
            page.ask(&SANDBOX.replace("MAY", may).replace("./", file)).await?;
            page.enter_frame().await?;
            page.type_into("Dipendenti", "17").await?;
            page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
            ensure!(
                (page.ask("return origin").await? == "null") == (*may == "allow-scripts"),
                "the frame is another one"
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_may_be_kept_it_works_and_does_not_even_ask() -> Result<()> {
    journey(|page| async move {
        page.go_to_address("ospite").await?;
        page.ask(&SANDBOX.replace("MAY", "allow-scripts allow-same-origin").replace("./", "senza-memoria")).await?;
        page.enter("//iframe").await?;
        page.expect("//form//input[@id='employees']").await?;
        ensure!(page.ask("return asked.join()").await? == "", "the page asked as soon as it began");
        let refused = "(() => { try { return !localStorage; } catch { return asked.length > 0; } })()";
        ensure!(page.ask(&format!("return {refused}")).await? == true, "something may be kept");
        page.ask("asked.length = 0").await?;
        page.type_into("Dipendenti", "17").await?;
        page.expect_figure("Massimale complessivo", "10.500,00 €").await?;
        // The last part of the results is drawn.
        page.expect("//dt[normalize-space()='Fideiussione a garanzia dell’acconto']").await?;
        page.open_everything().await?;
        page.ask("location.hash = '#regole'").await?;
        page.expect("//article[@id='regole']").await?;
        let asked = page.ask("return asked.join()").await?;
        ensure!(asked == "", "the page asked for {asked}");
        Ok(())
    })
    .await
}

/// What would have to be refused, each as an expression that is true when it was: what stands in the page's text, what
/// text becomes, who is asked.
const REFUSED: [(&str, &str); 5] = [
    ("eval", "(() => { try { return !(0, eval)('1'); } catch { return true; } })()"),
    ("a function from text", "(() => { try { return !new Function('return 1')(); } catch { return true; } })()"),
    (
        "markup from text",
        "(() => { try { document.createElement('p').innerHTML = '<i>'; return false; } catch { return true; } })()",
    ),
    (
        "a script in the page",
        "(() => { const script = document.createElement('script'); script.append('window.ran = 1');
          try { document.head.append(script); } catch { } return !window.ran; })()",
    ),
    (
        "a policy of one's own",
        "(() => { try { trustedTypes.createPolicy('x', {}); return false; } catch { return true; } })()",
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn the_policy_refuses_what_the_page_does_not_need() -> Result<()> {
    journey_in(Engine::Chromium, 1280, |page| async move {
        for (what, refused) in REFUSED {
            // Later: what a driver runs itself is not held to the policy.
            let later = format!("return new Promise(done => requestAnimationFrame(() => done({refused})))");
            ensure!(page.ask(&later).await? == true, "{what} is not refused");
        }
        let asked = "return new Promise(done => {
            document.addEventListener('securitypolicyviolation', event => done(event.effectiveDirective));
            fetch('https://example.org/').catch(() => {});
        })";
        ensure!(page.ask(asked).await? == "connect-src", "another origin can be asked");
        Ok(())
    })
    .await
}
