//! A reader at a browser before the demonstration.

use anyhow::{Context, Result, ensure};
use browser::demo::Demo;
use browser::newsroom::Newsroom;
use browser::session::Browser;
use serde::Deserialize;

/// A browser, the demonstration, and what it holds.
pub(crate) struct Reader {
    /// The browser; it closes first.
    pub(crate) browser: Browser,
    /// The served newsroom.
    pub(crate) demo: Demo,
    /// What the newsroom holds.
    pub(crate) newsroom: Newsroom,
}

/// A link as the page shows it.
#[derive(Deserialize, Debug)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Link {
    /// The path it leads to, not percent-encoded.
    pub(crate) path: String,
    /// The words in it.
    pub(crate) text: String,
    /// The language its words are marked as.
    pub(crate) lang: String,
    /// Its `hreflang`; empty where it claims none.
    pub(crate) hreflang: String,
}

const LINKS: &str = r"
    return [...document.querySelectorAll('body a[href]')].filter(a => a.origin === location.origin).map(a => ({
        path: decodeURIComponent(a.pathname),
        text: a.textContent.trim(),
        lang: (a.querySelector('[lang]') || a).closest('[lang]').lang,
        hreflang: a.getAttribute('hreflang') || '',
    }));";

const FOLLOW: &str = r"
    const wanted = arguments[0];
    const link = [...document.querySelectorAll('body a[href]')].find(a =>
        a.origin === location.origin && decodeURIComponent(a.pathname) === wanted);
    if (link) link.click();
    return Boolean(link);";

impl Reader {
    /// A reader with a fresh browser; `None` where a tool is absent.
    ///
    /// # Errors
    /// Where one doesn't start, or is absent and may not be.
    pub(crate) async fn start() -> Result<Option<Self>> {
        let Some(browser) = Browser::start().await? else {
            return Ok(None);
        };
        let Some(demo) = Demo::start()? else {
            return Ok(None);
        };
        let newsroom = demo.newsroom()?;
        Ok(Some(Self {
            browser,
            demo,
            newsroom,
        }))
    }

    /// Opens a page by its path.
    pub(crate) async fn open(&self, path: &str) -> Result<()> {
        self.browser
            .client
            .goto(self.demo.url(path)?.as_str())
            .await
            .with_context(|| format!("opening {path}"))
    }

    /// The links on the page that stay on the site.
    pub(crate) async fn links(&self) -> Result<Vec<Link>> {
        self.browser.ask(LINKS).await
    }

    /// Clicks the first link that leads to that path, and is there.
    pub(crate) async fn follow(&self, path: &str) -> Result<()> {
        let clicked = self.browser.client.execute(FOLLOW, vec![path.into()]).await?;
        ensure!(
            clicked == true,
            "no link leads from {} to {path}",
            self.path().await?
        );
        self.browser
            .client
            .wait()
            .for_url(&self.demo.url(path)?)
            .await
            .with_context(|| format!("going to {path}"))
    }

    /// The path of the page, not percent-encoded.
    pub(crate) async fn path(&self) -> Result<String> {
        self.browser
            .ask("return decodeURIComponent(location.pathname)")
            .await
    }

    /// The page's language and direction, as its root says.
    pub(crate) async fn root(&self) -> Result<(String, String)> {
        self.browser
            .ask("const { lang, dir } = document.documentElement; return [lang, dir]")
            .await
    }

    /// The words of the page's first heading, all white space as one space.
    pub(crate) async fn heading(&self) -> Result<String> {
        self.browser
            .ask("return document.querySelector('h1').textContent.trim().replace(/\\s+/g, ' ')")
            .await
    }
}
