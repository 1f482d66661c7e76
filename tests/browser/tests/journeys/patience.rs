//! The tests themselves: what is waited for may come with the next page, and the look at this one is then cut off.

use anyhow::Result;
use browser_tests::journey;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_waited_for_may_come_with_the_next_page() -> Result<()> {
    journey(|page| async move {
        let leave = "setTimeout(() => location.assign('./'), 100)";
        page.go_to_address("ospite").await?;
        page.ask(leave).await?;
        page.until("Boolean(document.getElementById('employees'))").await?;
        page.go_to_address("ospite").await?;
        page.ask(leave).await?;
        page.click_on("//form//input[@id='employees']").await?;
        page.expect_focus("employees").await
    })
    .await
}
