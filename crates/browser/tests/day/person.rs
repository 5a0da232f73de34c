//! Somebody at the desk with a browser of their own. What they click and fill in they find by the words they read.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use browser::{devtools::Screen, installation::Installation, session::Browser};
use fantoccini::{Locator, elements::Element};
use language::{Args, Lang, Locale, Numbering, Words};

/// How long somebody waits for a page before they say that it doesn't work.
const PATIENCE: Duration = Duration::from_secs(30);
const PASSWORD: &str = "قنديل-البحر-77-сирень";

/// What somebody clicks on: a button, a link, what folds and unfolds, a choice.
const CLICKED: &str = "self::a or self::button or self::summary or self::label";

pub(crate) struct Person<'a> {
    pub(crate) browser: Browser,
    pub(crate) newsroom: &'a Installation,
    pub(crate) words: Words,
    /// The language in which they read the desk.
    pub(crate) tongue: &'static str,
    login: &'static str,
}

/// Whom the newsroom takes on.
pub(crate) struct Taken {
    pub(crate) login: &'static str,
    pub(crate) name: &'static str,
    pub(crate) role: &'static str,
    pub(crate) languages: &'static str,
}

impl<'a> Person<'a> {
    /// Takes somebody on: they open their link, choose their language and a password, and are in. `None` without a browser.
    pub(crate) async fn take_on(
        newsroom: &'a Installation,
        taken: &Taken,
        tongue: &'static str,
    ) -> Result<Option<Self>> {
        let Some(browser) = Browser::start().await? else {
            return Ok(None);
        };
        browser.set_screen(Screen::Page).await?;
        let mut locale = Locale::of(Lang::parse(tongue)?);
        if tongue == "ar" {
            locale.digits = Numbering::Arab;
        }
        let link = newsroom.invite(&[
            taken.login,
            "--name",
            taken.name,
            "--role",
            taken.role,
            "--languages",
            taken.languages,
        ])?;
        let person = Self {
            browser,
            newsroom,
            words: Words::of(&locale),
            tongue,
            login: taken.login,
        };
        person.browser.client.goto(&link).await?;
        person.choose_tongue().await?;
        person.fill("access-new-password", PASSWORD).await?;
        person.fill("access-password-again", PASSWORD).await?;
        person.press("access-set-and-enter").await?;
        person.is_in().await?;
        Ok(Some(person))
    }

    async fn choose_tongue(&self) -> Result<()> {
        let own = format!(".tongues a[lang={}]", self.tongue);
        self.element(Locator::Css(&own)).await?.click().await?;
        self.element(Locator::Css(&format!("{own}[aria-current]")))
            .await?;
        Ok(())
    }

    /// Signs out, and in again with name and password.
    pub(crate) async fn comes_back(&self) -> Result<()> {
        self.click(Locator::Css(".bar-person")).await?;
        self.press("access-sign-out").await?;
        self.fill("access-login", self.login).await?;
        self.fill("access-password", PASSWORD).await?;
        self.press("access-enter").await?;
        self.is_in().await
    }

    /// The desk is open, in their language and its direction.
    async fn is_in(&self) -> Result<()> {
        self.element(Locator::Css(".bar-person")).await?;
        let said: (String, String) = self
            .browser
            .ask("return [document.documentElement.lang, getComputedStyle(document.body).direction]")
            .await?;
        assert_eq!(
            (said.0.as_str(), said.1.as_str()),
            (self.tongue, self.direction())
        );
        Ok(())
    }

    pub(crate) fn direction(&self) -> &'static str {
        if self.tongue == "ar" { "rtl" } else { "ltr" }
    }

    /// A message of the desk, as it stands on their pages.
    pub(crate) fn say(&self, key: &str) -> String {
        self.words.text(key, &Args::none())
    }

    /// A message that counts.
    pub(crate) fn count(&self, key: &str, count: i64) -> String {
        self.words.text(key, &Args::none().with("count", count))
    }

    pub(crate) async fn goto(&self, path: &str) -> Result<()> {
        self.browser.client.goto(&self.newsroom.at(path)).await?;
        Ok(())
    }

    /// Asks until there is an answer.
    pub(crate) async fn until<T>(
        &self,
        what: &str,
        mut ask: impl AsyncFnMut() -> Result<Option<T>>,
    ) -> Result<T> {
        let began = Instant::now();
        loop {
            let found = ask().await;
            if let Ok(Some(found)) = found {
                return Ok(found);
            }
            if PATIENCE < began.elapsed() {
                let url = self.browser.client.current_url().await?;
                let page = self.page().await?;
                bail!(
                    "{} waits in vain for {what} at {url} ({:?}):\n{page}",
                    self.login,
                    found.err()
                );
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// What can be seen that the locator finds.
    pub(crate) async fn element(&self, locator: Locator<'_>) -> Result<Element> {
        self.until(&format!("{locator:?}"), async || {
            for found in self.browser.client.find_all(locator).await? {
                if found.is_displayed().await? {
                    return Ok(Some(found));
                }
            }
            Ok(None)
        })
        .await
    }

    /// Clicks on it, in the middle of the window: a page's own bars cover what stands at its edges.
    pub(crate) async fn click(&self, locator: Locator<'_>) -> Result<()> {
        self.until(&format!("a click on {locator:?}"), async || {
            let found = self.element(locator).await?;
            let middle = vec![serde_json::to_value(&found)?];
            let scroll = "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})";
            self.browser.client.execute(scroll, middle).await?;
            found.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Clicks on what says this and nothing else.
    pub(crate) async fn click_words(&self, words: &str) -> Result<()> {
        self.click_words_in("//body", words).await
    }

    async fn click_words_in(&self, place: &str, words: &str) -> Result<()> {
        let path = format!("{place}//*[{CLICKED}][normalize-space(.)={}]", quoted(words));
        self.click(Locator::XPath(&path)).await
    }

    /// Clicks on what a message names.
    pub(crate) async fn press(&self, key: &str) -> Result<()> {
        self.click_words(&self.say(key)).await
    }

    /// The same, in the part of the page with that id.
    pub(crate) async fn press_in(&self, id: &str, key: &str) -> Result<()> {
        self.click_words_in(&format!("//*[@id='{id}']"), &self.say(key))
            .await
    }

    /// The field that a label is for.
    pub(crate) async fn field(&self, label: &str) -> Result<Element> {
        let path = format!("//*[@id=//label[normalize-space(.)={}]/@for]", quoted(label));
        self.element(Locator::XPath(&path)).await
    }

    pub(crate) async fn fill(&self, key: &str, words: &str) -> Result<()> {
        let field = self.field(&self.say(key)).await?;
        field.clear().await?;
        field.send_keys(words).await?;
        Ok(())
    }

    pub(crate) async fn choose(&self, key: &str, option: &str) -> Result<()> {
        let field = self.field(&self.say(key)).await?;
        field.select_by_label(option).await?;
        Ok(())
    }

    /// All that can be read on the page, in one line.
    pub(crate) async fn page(&self) -> Result<String> {
        self.browser
            .ask("return document.body.innerText.replace(/\\s+/g, ' ')")
            .await
    }

    /// Waits until this can be read.
    pub(crate) async fn sees(&self, words: &str) -> Result<()> {
        self.until(&format!("“{words}”"), async || {
            Ok(self.page().await?.contains(words).then_some(()))
        })
        .await
    }

    /// Waits until what a message says can be read.
    pub(crate) async fn reads(&self, key: &str) -> Result<()> {
        self.sees(&self.say(key)).await
    }

    /// The words of everything that a selector finds and that can be seen.
    pub(crate) async fn all(&self, selector: &str) -> Result<Vec<String>> {
        let script = format!(
            "return [...document.querySelectorAll({})].filter(it => it.checkVisibility()).map(it => it.innerText.replace(/\\s+/g, ' ').trim())",
            serde_json::to_string(selector)?
        );
        self.browser.ask(&script).await
    }

    /// Waits until a selector finds exactly these words.
    pub(crate) async fn finds(&self, selector: &str, wanted: &[&str]) -> Result<()> {
        let mut last = Vec::new();
        let found = self
            .until(selector, async || {
                last = self.all(selector).await?;
                Ok((last == wanted).then_some(()))
            })
            .await;
        found.with_context(|| format!("{selector} should say {wanted:?}, says {last:?}"))
    }

    /// In the tab that the last click opened; closes it again.
    pub(crate) async fn in_new_tab(&self, act: impl AsyncFnOnce() -> Result<()>) -> Result<()> {
        let client = &self.browser.client;
        let own = client.window().await?;
        let other = self
            .until("a new tab", async || {
                let all = client.windows().await?;
                Ok(all.into_iter().find(|one| *one != own))
            })
            .await?;
        client.switch_to_window(other).await?;
        self.browser.set_screen(Screen::Page).await?;
        act().await?;
        client.close_window().await?;
        client.switch_to_window(own).await?;
        ensure!(client.windows().await?.len() == 1, "the tab is still open");
        Ok(())
    }
}

/// A string of XPath, which knows no escapes.
pub(crate) fn quoted(words: &str) -> String {
    if words.contains('"') {
        format!("'{words}'")
    } else {
        format!("\"{words}\"")
    }
}
