//! The tests themselves: what is waited for may come with the next page, and the look at this one is then cut off.

use anyhow::Result;
use browser_tests::journey;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_waited_for_may_come_with_the_next_page() -> Result<()> {
    journey(|page| async move {
        // The first look at this page leads away from it, and has not ended then.
        page.go_to_address("ospite").await?;
        page.ask("window.leave = () => { location.assign('./'); return false; }").await?;
        page.until("window.leave?.() ?? Boolean(document.getElementById('employees'))").await?;
        // So does a link that was followed.
        page.go_to_address("ospite").await?;
        page.ask("document.body.innerHTML = '<a href=./>Al calcolatore</a>'").await?;
        page.click("Al calcolatore").await?;
        page.click_on("//form//input[@id='employees']").await?;
        page.expect_focus("employees").await
    })
    .await
}
