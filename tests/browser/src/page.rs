//! The page as a person meets it: fields by their labels, figures by their names, keys, screenshots. Every look waits
//! for what it expects.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::browser::{Browser, DevTools};
use crate::{Engine, PATIENCE, place};

/// The page in a browser.
pub struct Page {
    client: Client,
    engine: Engine,
    address: String,
}

impl Page {
    /// Opens the page and waits until it can be used, at the width that was asked for.
    pub(crate) async fn open(browser: &Browser, width: u32, address: &str) -> Result<Self> {
        browser.widen(width).await.with_context(|| format!("a page cannot be {width} px wide"))?;
        let page = Self { client: browser.client().clone(), engine: browser.engine(), address: address.to_owned() };
        page.client.goto(address).await?;
        page.expect("//form//input[@id='employees']").await?;
        page.until(&format!("innerWidth === {width}")).await?;
        Ok(page)
    }

    /// The browser in which the page is.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// Where the page was opened.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Waits for an element, by `XPath`.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn expect(&self, xpath: &str) -> Result<Element> {
        let wait = self.client.wait().at_most(PATIENCE).every(Duration::from_millis(20));
        wait.for_element(Locator::XPath(xpath)).await.with_context(|| format!("not there: {xpath}"))
    }

    /// How many elements there are, by `XPath`.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn count(&self, xpath: &str) -> Result<usize> {
        Ok(self.client.find_all(Locator::XPath(xpath)).await?.len())
    }

    /// The field with this label.
    ///
    /// # Errors
    /// When there is none.
    pub async fn field(&self, label: &str) -> Result<Element> {
        self.expect(&format!("//*[@id=//label[normalize-space()={}]/@for]", quoted(label))).await
    }

    /// Clears the field with this label, as a person does, and types into it.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn type_into(&self, label: &str, text: &str) -> Result<()> {
        let field = self.field(label).await?;
        field.click().await?;
        // Select all, delete.
        field.send_keys("\u{e009}a\u{e000}\u{e017}").await?;
        Ok(field.send_keys(text).await?)
    }

    /// What stands in the field with this label.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn text_in(&self, label: &str) -> Result<String> {
        Ok(self.field(label).await?.prop("value").await?.unwrap_or_default())
    }

    /// Waits until the figure with this name reads so. A no-break space counts as a space.
    ///
    /// # Errors
    /// When it never does.
    pub async fn expect_figure(&self, name: &str, text: &str) -> Result<()> {
        let xpath = format!(
            "//dt[normalize-space()={}]/following-sibling::dd[starts-with(normalize-space(translate(., '\u{a0}', ' ')), {})]",
            quoted(name),
            quoted(text)
        );
        self.expect(&xpath).await.map(drop)
    }

    /// Waits until the row of the cost table with this name reads so.
    ///
    /// # Errors
    /// When it never does.
    pub async fn expect_row(&self, name: &str, text: &str) -> Result<()> {
        let xpath = format!(
            "//tr[normalize-space(th)={}]/td[normalize-space(translate(., '\u{a0}', ' '))={}]",
            quoted(name),
            quoted(text)
        );
        self.expect(&xpath).await.map(drop)
    }

    /// Presses keys where the focus is.
    ///
    /// # Errors
    /// When nothing has the focus.
    pub async fn press(&self, keys: &str) -> Result<()> {
        Ok(self.client.active_element().await?.send_keys(keys).await?)
    }

    /// What a script in the page gives.
    ///
    /// # Errors
    /// When the script fails.
    pub async fn ask(&self, script: &str) -> Result<Value> {
        Ok(self.client.execute(script, Vec::new()).await?)
    }

    /// What a script in the page gives when it calls `arguments[0]`.
    ///
    /// # Errors
    /// When the script fails, or does not call it within half a minute.
    pub async fn ask_later(&self, script: &str) -> Result<Value> {
        Ok(self.client.execute_async(script, Vec::new()).await?)
    }

    /// Waits until a `JavaScript` expression is true in the page.
    ///
    /// # Errors
    /// When it never is, or cannot be worked out.
    pub async fn until(&self, expression: &str) -> Result<()> {
        let look = format!(
            "const end = performance.now() + {}, done = arguments[0];
             const look = () => {{
                 if ({expression}) {{ done(true); }}
                 else if (performance.now() > end) {{ done(false); }}
                 else {{ setTimeout(look, 10); }}
             }};
             look();",
            PATIENCE.as_millis()
        );
        ensure!(self.ask_later(&look).await? == true, "never true: {expression}");
        Ok(())
    }

    /// Makes the processor so many times slower for the page. Only Chromium can.
    ///
    /// # Errors
    /// In another browser.
    pub async fn slow_down(&self, times: u32) -> Result<()> {
        let command = DevTools { command: "Emulation.setCPUThrottlingRate", parameters: json!({ "rate": times }) };
        self.client.issue_cmd(command).await.with_context(|| format!("{} cannot be slowed down", self.engine))?;
        Ok(())
    }

    /// Checks that nothing must be scrolled sideways.
    ///
    /// # Errors
    /// When something is wider than the screen.
    pub async fn fits(&self) -> Result<()> {
        let widths =
            self.ask("const page = document.documentElement; return [page.scrollWidth, page.clientWidth]").await?;
        let [content, screen] = [0, 1].map(|place| widths.get(place).and_then(Value::as_u64));
        ensure!(content <= screen, "content and screen are {widths} px wide");
        Ok(())
    }

    /// Keeps a picture of what is on the screen for whoever wants to look, under this name and the browser's.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn picture(&self, name: &str) -> Result<()> {
        let folder = place("CALCOLATORE_ARTIFACTS")?;
        fs::create_dir_all(&folder)?;
        let file = format!("{name}-{}.png", self.engine).to_lowercase();
        fs::write(folder.join(file), self.client.screenshot().await?)?;
        Ok(())
    }
}

/// A text as `XPath` quotes it; none here has both kinds of quotes.
fn quoted(text: &str) -> String {
    if text.contains('\'') { format!("\"{text}\"") } else { format!("'{text}'") }
}
