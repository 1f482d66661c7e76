//! The page as a person meets it: fields by their labels, figures by their names, keys. Every look waits for what it
//! expects. What only a test does is in `instruments`.

mod instruments;

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::site::Site;
use crate::{Engine, PATIENCE, place};

pub use instruments::Medium;

/// After how many places the keyboard went round the whole page.
const MOST_STOPS: usize = 250;

/// The key that goes to the next place that takes keys.
pub const TAB: &str = "\u{e004}";

/// The keys that go back to the one before.
pub const SHIFT_TAB: &str = "\u{e008}\u{e004}\u{e000}";

/// The keys that paste what was copied.
pub const PASTE: &str = "\u{e009}v\u{e000}";

/// The page in a browser.
pub struct Page {
    client: Client,
    engine: Engine,
    address: String,
    host: String,
}

impl Page {
    /// Opens the page and waits until it can be used, at the width that was asked for.
    pub(crate) async fn open(browser: &Browser, width: u32, site: &Site) -> Result<Self> {
        browser.widen(width).await.with_context(|| format!("a page cannot be {width} px wide"))?;
        let (address, host) = (site.address().to_owned(), site.host().to_owned());
        let page = Self { client: browser.client().clone(), engine: browser.engine(), address, host };
        page.client.goto(&page.address).await?;
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
        self.find(xpath).await.with_context(|| format!("not there: {xpath}"))
    }

    async fn find(&self, xpath: &str) -> Result<Element, CmdError> {
        patiently(|| {
            let wait = self.client.wait().at_most(PATIENCE).every(Duration::from_millis(20));
            wait.for_element(Locator::XPath(xpath))
        })
        .await
    }

    /// What stands in an element, by `XPath`. A no-break space counts as a space.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn text(&self, xpath: &str) -> Result<String> {
        let text = patiently(|| async { self.find(xpath).await?.text().await });
        Ok(text.await.with_context(|| format!("not there: {xpath}"))?.replace('\u{a0}', " "))
    }

    /// Waits until an element, by `XPath`, is gone.
    ///
    /// # Errors
    /// When it stays.
    pub async fn expect_gone(&self, xpath: &str) -> Result<()> {
        let found =
            format!("document.evaluate({}, document, null, XPathResult.BOOLEAN_TYPE).booleanValue", json!(xpath));
        self.until(&format!("!{found}")).await
    }

    /// Clicks on an element, by `XPath`, scrolled to where nothing covers it, as a person does.
    ///
    /// # Errors
    /// When it does not come, or is covered even so.
    pub async fn click_on(&self, xpath: &str) -> Result<()> {
        let clicked = patiently(|| async {
            let element = self.find(xpath).await?;
            self.scroll_to(&element).await?;
            element.click().await
        });
        clicked.await.with_context(|| format!("not clicked: {xpath}"))
    }

    /// Scrolls an element to the middle, and waits until it stays there: what was typed may still draw parts above it.
    async fn scroll_to(&self, element: &Element) -> Result<(), CmdError> {
        const SCROLL: &str = "const [element, done] = arguments; let before; let calm = 0; const look = () => {
            element.scrollIntoView({ block: 'center' });
            const { top } = element.getBoundingClientRect();
            // A frame between two whole pixels may go to and fro.
            calm = Math.abs(top - before) < 2 ? calm + 1 : 0;
            before = top;
            if (calm > 3) done(); else requestAnimationFrame(look);
        }; look();";
        self.client.execute_async(SCROLL, vec![serde_json::to_value(element)?]).await?;
        Ok(())
    }

    /// How many elements there are, by `XPath`.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn count(&self, xpath: &str) -> Result<usize> {
        Ok(self.client.find_all(Locator::XPath(xpath)).await?.len())
    }

    /// The field with this label, the first where several have it.
    ///
    /// # Errors
    /// When there is none.
    pub async fn field(&self, label: &str) -> Result<Element> {
        self.expect(&field(label)).await
    }

    /// The field with this label in the group with this title.
    ///
    /// # Errors
    /// When there is none.
    pub async fn field_in(&self, group: &str, label: &str) -> Result<Element> {
        self.expect(&field_in(group, label)).await
    }

    /// Clicks on the field with this label: it has the focus then; a tick, or one of several, is chosen.
    ///
    /// # Errors
    /// When there is no such choice.
    pub async fn choose(&self, label: &str) -> Result<()> {
        self.click_on(&field(label)).await
    }

    /// Chooses what has this label in the group with this title.
    ///
    /// # Errors
    /// When there is no such choice.
    pub async fn choose_in(&self, group: &str, label: &str) -> Result<()> {
        self.click_on(&field_in(group, label)).await
    }

    /// Chooses the line that has these words in the list with this label.
    ///
    /// # Errors
    /// When there is no such list or no such line.
    pub async fn select(&self, label: &str, line: &str) -> Result<()> {
        let (label, line) = (quoted(label), quoted(line));
        let list = format!("//select[@id=//label[normalize-space()={label}]/@for]");
        let option = format!("{list}/option[contains(., {line})]");
        self.scroll_to(&self.expect(&list).await?).await?;
        Ok(self.expect(&option).await?.click().await?)
    }

    /// Opens what this title, or one that begins so, opens; the first where several do.
    ///
    /// # Errors
    /// When there is none.
    pub async fn open_up(&self, title: &str) -> Result<()> {
        let of = format!("//details[starts-with(normalize-space(summary), {})]", quoted(title));
        self.expect(&of).await?;
        if self.count(&format!("{of}[@open]")).await? == 0 {
            self.click_on(&format!("{of}/summary")).await?;
        }
        self.expect(&format!("{of}[@open]")).await.map(drop)
    }

    /// Opens everything that can be opened, and waits until it is drawn.
    ///
    /// # Errors
    /// When something stays closed.
    pub async fn open_everything(&self) -> Result<()> {
        self.ask("for (const details of document.querySelectorAll('details')) { details.open = true; }").await?;
        // The steps of an explanation are drawn once it was asked for.
        self.until("[...document.querySelectorAll('details.sources')].every(details => details.childElementCount > 1)")
            .await
    }

    /// Presses the button, or follows the link, with these words.
    ///
    /// # Errors
    /// When there is none.
    pub async fn click(&self, words: &str) -> Result<()> {
        let words = quoted(words);
        self.click_on(&format!("//*[self::a or self::button][normalize-space()={words}]")).await
    }

    /// Clears the field with this label, as a person does, and types into it.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn type_into(&self, label: &str, text: &str) -> Result<()> {
        self.choose(label).await?;
        let field = self.field(label).await?;
        // Select all, delete.
        field.send_keys("\u{e009}a\u{e000}\u{e017}").await?;
        field.send_keys(text).await?;
        // Under load, drivers lose keys that follow a change of focus between two processes. What the page does to a text,
        // `typing.rs` sees without this.
        if !text.is_empty() && field.prop("value").await?.is_some_and(|typed| typed.is_empty()) {
            field.send_keys(text).await?;
        }
        Ok(())
    }

    /// Waits until this stands in the field with this label.
    ///
    /// # Errors
    /// When it never does.
    pub async fn expect_text(&self, label: &str, text: &str) -> Result<()> {
        let field = self.field(label).await?.attr("id").await?.unwrap_or_default();
        self.until(&format!("document.getElementById('{field}').value === '{text}'")).await
    }

    /// What stands in the field with this label.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn text_in(&self, label: &str) -> Result<String> {
        Ok(self.field(label).await?.prop("value").await?.unwrap_or_default())
    }

    /// Waits until the figure with this name reads so among the results.
    ///
    /// # Errors
    /// When it never does.
    pub async fn expect_figure(&self, name: &str, text: &str) -> Result<()> {
        self.expect_value("dl[@class='figures']", name, text).await
    }

    /// Waits until the figure with this name reads so in the bar that never leaves sight.
    ///
    /// # Errors
    /// When it never does.
    pub async fn expect_in_brief(&self, name: &str, text: &str) -> Result<()> {
        self.expect_value("section[@class='summary']", name, text).await
    }

    /// Waits until a name reads so in a list of names and values. A no-break space counts as a space.
    async fn expect_value(&self, list: &str, name: &str, text: &str) -> Result<()> {
        let (name, text) = (quoted(name), quoted(text));
        let value = format!("dd/span[@data-figure][normalize-space(translate(., '\u{a0}', ' '))={text}]");
        self.expect(&format!("//{list}//div[normalize-space(dt)={name}]/{value}")).await.map(drop)
    }

    /// Waits until the row of the cost table with this name reads so. Its explanation stands beside the name.
    ///
    /// # Errors
    /// When it never does.
    pub async fn expect_row(&self, name: &str, text: &str) -> Result<()> {
        let xpath = format!(
            "//table[@class='cost-table']//tr[th/text()[normalize-space()={}]]\
             /td[normalize-space(translate(., '\u{a0}', ' '))={}]",
            quoted(name),
            quoted(text)
        );
        self.expect(&xpath).await.map(drop)
    }

    /// Waits until the element with this id has the focus.
    ///
    /// # Errors
    /// When it never has.
    pub async fn expect_focus(&self, id: &str) -> Result<()> {
        self.until(&format!("document.activeElement.id === '{id}'")).await
    }

    /// Goes from one place to the next with the keyboard, until a `JavaScript` expression is true of the one that has
    /// the focus, `at`.
    ///
    /// # Errors
    /// When it is true of none.
    pub async fn tab_to(&self, expression: &str) -> Result<()> {
        let look = format!("const at = document.activeElement; return Boolean({expression})");
        for _ in 0..MOST_STOPS {
            self.press(TAB).await?;
            if self.ask(&look).await? == true {
                return Ok(());
            }
        }
        bail!("the keyboard does not lead to {expression}")
    }

    /// As [`Self::tab_to`], to what has these words: a link, a button, or what opens something; or the field with them
    /// as its label.
    ///
    /// # Errors
    /// When the keyboard does not lead there.
    pub async fn tab_to_words(&self, words: &str) -> Result<()> {
        let words = json!(words);
        self.tab_to(&format!("(at.labels?.[0] ?? at).textContent.trim().startsWith({words})")).await
    }

    /// Presses keys where the focus is.
    ///
    /// # Errors
    /// When nothing has the focus.
    pub async fn press(&self, keys: &str) -> Result<()> {
        Ok(self.client.active_element().await?.send_keys(keys).await?)
    }

    /// Goes to the next place that takes keys, or back to the one before; also inside an element, to which Firefox's
    /// driver sends no keys by name.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn step(&self, is_back: bool) -> Result<()> {
        const SHIFT: char = '\u{e008}';
        const NEXT: char = '\u{e004}';
        let mut keys = KeyActions::new("keys".to_owned());
        if is_back {
            keys = keys.then(KeyAction::Down { value: SHIFT });
        }
        keys = keys.then(KeyAction::Down { value: NEXT }).then(KeyAction::Up { value: NEXT });
        if is_back {
            keys = keys.then(KeyAction::Up { value: SHIFT });
        }
        Ok(self.client.perform_actions(keys).await?)
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
                 else {{ requestAnimationFrame(look); }}
             }};
             look();",
            PATIENCE.as_millis()
        );
        let seen = patiently(|| self.client.execute_async(&look, Vec::new())).await?;
        ensure!(seen == true, "never true: {expression}");
        Ok(())
    }

    /// Goes to this part of the address, as if it had been typed there.
    ///
    /// # Errors
    /// When the page does not come.
    pub async fn go_to_address(&self, part: &str) -> Result<()> {
        // Anew: within a page, another part is not a new page.
        self.client.goto("about:blank").await?;
        Ok(self.client.goto(&format!("{}{part}", self.address)).await?)
    }

    /// Opens a published file from the disk, without a server.
    ///
    /// # Errors
    /// When the page does not come.
    pub async fn go_to_file(&self, name: &str) -> Result<()> {
        let file = place("CALCOLATORE_DIST")?.join(name);
        Ok(self.client.goto(&format!("file://{}", file.display())).await?)
    }

    /// Goes to a page of the other site, which embeds the calculator.
    ///
    /// # Errors
    /// When the page does not come.
    pub async fn go_to_host(&self, page: &str) -> Result<()> {
        Ok(self.client.goto(&format!("{}{page}", self.host)).await?)
    }

    /// Goes into a frame, by `XPath`; what is looked for from now on is looked for there.
    ///
    /// # Errors
    /// When there is no such frame.
    pub async fn enter(&self, xpath: &str) -> Result<()> {
        let frame = self.expect(xpath).await?;
        // Browsers draw nothing in a frame that nobody sees.
        self.scroll_to(&frame).await?;
        Ok(frame.enter_frame().await?)
    }

    /// Goes back to the page around a frame.
    ///
    /// # Errors
    /// When the browser does not go.
    pub async fn leave_frame(&self) -> Result<()> {
        Ok(self.client.enter_parent_frame().await?)
    }

    /// Goes into the only frame of the page; what is looked for from now on is looked for there.
    ///
    /// # Errors
    /// When there is no frame.
    pub async fn enter_frame(&self) -> Result<()> {
        self.expect("//iframe").await?;
        Ok(self.client.enter_frame(0).await?)
    }

    /// The browser's own way back.
    ///
    /// # Errors
    /// When the browser does not go.
    pub async fn back(&self) -> Result<()> {
        Ok(self.client.back().await?)
    }
}

/// The field with this label, the first where several have it, as `XPath`.
fn field(label: &str) -> String {
    format!("//*[@id=//label[normalize-space()={}]/@for]", quoted(label))
}

/// The field with this label in the group with this title, as `XPath`.
fn field_in(group: &str, label: &str) -> String {
    let (group, label) = (quoted(group), quoted(label));
    format!("//*[@id=//fieldset[normalize-space(legend)={group}]//label[normalize-space()={label}]/@for]")
}

/// Does something anew where what it was done to is gone: a person looks at what is there now.
async fn patiently<Done, Doing>(act: impl Fn() -> Doing) -> Result<Done, CmdError>
where
    Doing: Future<Output = Result<Done, CmdError>>,
{
    let end = Instant::now() + PATIENCE;
    loop {
        match act().await {
            Err(error) if is_gone(&error) && Instant::now() < end => {}
            done => return done,
        }
    }
}

/// Whether what was there is no more: an element was drawn anew, or its page was left for another. The latter has no
/// kind of its own: `WebKit`'s driver calls it a frame that is not there, Firefox's a script that failed.
fn is_gone(error: &CmdError) -> bool {
    let unloaded = matches!(error, CmdError::Standard(said) if said.message.contains("unload"));
    unloaded || error.is_stale_element_reference() || error.is_no_such_element()
}

/// A text as `XPath` quotes it; none here has both kinds of quotes.
fn quoted(text: &str) -> String {
    if text.contains('\'') { format!("\"{text}\"") } else { format!("'{text}'") }
}
