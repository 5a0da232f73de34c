//! What must hold of every page of the desk: axe finds nothing, it fits a phone, it knows its language, it says what it is.

use std::{fs, path::PathBuf, time::Duration};

use anyhow::{Context, Result, bail};
use browser::{
    axe::Axe,
    devtools::{Scheme, Screen},
};
use serde::Deserialize;

use crate::office::Office;

/// A way in which pages are looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sight {
    pub(crate) screen: Screen,
    pub(crate) scheme: Scheme,
}

impl Sight {
    /// In its place in the names of pictures.
    fn name(self) -> &'static str {
        match (self.screen, self.scheme) {
            (Screen::Desk, Scheme::Light) => "1440",
            (Screen::Desk, Scheme::Dark) => "1440-dark",
            (Screen::Phone, Scheme::Light) => "390",
            (Screen::Phone, Scheme::Dark) => "390-dark",
            (Screen::Page, Scheme::Light) => "1200-light",
            (Screen::Page, Scheme::Dark) => "1200-dark",
        }
    }
}

/// Looks at pages and remembers what is wrong with them.
pub(crate) struct Judge {
    axe: Axe,
    pictures: Option<PathBuf>,
    sights: Vec<Sight>,
    pub(crate) findings: Vec<String>,
    /// Pages as they are in the browser, to be judged for their markup.
    pub(crate) markup: Vec<(String, String)>,
}

/// What a page says about itself.
#[derive(Deserialize, Debug)]
struct Seen {
    title: String,
    headings: Vec<String>,
    lang: String,
    dir: String,
    /// By how much the page is wider than the screen, and what sticks out.
    wider: i64,
    outside: Vec<String>,
    /// Whether something shows where the focus is.
    focus: bool,
    /// Words that nobody filled in.
    raw: Vec<String>,
}

impl Seen {
    /// All of it, for whoever looks for the fault.
    fn said(&self) -> String {
        let Self {
            title,
            headings,
            lang,
            dir,
            wider,
            outside,
            raw,
            ..
        } = self;
        format!("“{title}”, {headings:?}, {lang} {dir}, {wider} pixels wider: {outside:?}, {raw:?}")
    }
}

const LOOK: &str = r"
    const root = document.documentElement;
    const wider = root.scrollWidth - root.clientWidth;
    const name = it => it.tagName.toLowerCase() + (it.className ? '.' + String(it.className).replaceAll(' ', '.') : '');
    const sticks = it => { const box = it.getBoundingClientRect(); return box.right > root.clientWidth + 1 || box.left < -1; };
    const outside = wider > 0 ? [...document.querySelectorAll('body *')].filter(sticks).map(name).slice(0, 8) : [];
    const target = [...document.querySelectorAll('main a[href], main button, main input, main select, main summary')]
        .find(it => it.offsetParent !== null && !it.disabled);
    let focus = true;
    if (target) {
        target.focus({ preventScroll: true, focusVisible: true });
        const style = getComputedStyle(target);
        focus = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
        target.blur();
    }
    const words = document.body.innerText;
    return {
        title: document.title, lang: root.lang, dir: root.dir, wider, outside, focus,
        headings: [...document.querySelectorAll('h1')].map(it => it.textContent.trim()),
        raw: words.match(/\b(undefined|NaN|\[object|\{\$|translating-[a-z-]+|stories-[a-z]+-[a-z-]+)\b/g) || [],
    };";

impl Judge {
    /// A judge who looks at pages in these ways; `None` where axe is absent.
    pub(crate) fn new(sights: Vec<Sight>) -> Result<Option<Self>> {
        let pictures = std::env::var_os("TARJUMAN_PICTURES").map(PathBuf::from);
        if let Some(folder) = &pictures {
            fs::create_dir_all(folder)?;
        }
        Ok(Axe::load()?.map(|axe| Self {
            axe,
            pictures,
            sights,
            findings: Vec::new(),
            markup: Vec::new(),
        }))
    }

    /// Judges the page that is open, in every way.
    pub(crate) async fn judge(&mut self, office: &Office, name: &str) -> Result<()> {
        for (number, sight) in self.sights.clone().into_iter().enumerate() {
            office.browser.set_screen(sight.screen).await?;
            office.browser.set_scheme(sight.scheme).await?;
            let place = format!("{name} ({}, {})", office.lang, sight.name());
            if number == 0 {
                self.is_opened(office).await?;
            }
            self.look(office, &place).await?;
            // On a screen that was looked at, another scheme changes colours alone.
            let is_known = self.sights[..number]
                .iter()
                .any(|seen| seen.screen == sight.screen);
            let found = if is_known {
                self.axe.colour_findings(&office.browser).await?
            } else {
                self.axe.findings(&office.browser).await?
            };
            for finding in found {
                self.findings.push(format!("{place}: {finding}"));
            }
            self.take_picture(office, name, sight).await?;
        }
        let is_no: bool = office.browser.ask(IS_NO).await?;
        let errors = office.browser.console_errors().await?;
        // A page that says no is told by its status, and the browser repeats that.
        let repeats = |error: &&String| is_no && error.contains("Failed to load resource");
        for error in errors.iter().filter(|error| !repeats(error)) {
            self.findings
                .push(format!("{name} ({}): the console says {error}", office.lang));
        }
        Ok(())
    }

    /// Remembers the page that is open as the server sent it, to be judged for its markup.
    pub(crate) async fn keep_markup(&mut self, office: &Office, name: &str) -> Result<()> {
        let html: String = office.browser.ask(MARKUP).await?;
        self.markup.push((name.to_owned(), html));
        Ok(())
    }

    /// Waits until the editor, where there is one, has opened its text, and until the fonts are there.
    async fn is_opened(&self, office: &Office) -> Result<()> {
        let ready =
            "return !document.querySelector('[aria-busy=true]') && document.fonts.status === 'loaded'";
        for _ in 0..300 {
            if office.browser.ask::<bool>(ready).await? {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("the page doesn't open")
    }

    async fn look(&mut self, office: &Office, place: &str) -> Result<()> {
        let seen: Seen = office.browser.ask(LOOK).await?;
        let dir = if office.lang == "ar" { "rtl" } else { "ltr" };
        let faults = [
            (
                seen.title.trim().starts_with('·') || seen.title.trim().is_empty(),
                "has no title",
            ),
            (
                seen.headings.len() != 1 || seen.headings.concat().is_empty(),
                "has not one heading",
            ),
            (
                seen.lang != office.lang || seen.dir != dir,
                "is in another language",
            ),
            (0 < seen.wider, "scrolls sideways"),
            (!seen.focus, "doesn't show the focus"),
            (!seen.raw.is_empty(), "shows what nobody should see"),
        ];
        for (_, fault) in faults.iter().filter(|(is_so, _)| *is_so) {
            self.findings.push(format!("{place}: {fault}: {}", seen.said()));
        }
        Ok(())
    }

    async fn take_picture(&self, office: &Office, name: &str, sight: Sight) -> Result<()> {
        let Some(folder) = &self.pictures else {
            return Ok(());
        };
        let file = folder.join(format!("{}-{}-{name}.png", office.lang, sight.name()));
        let picture = office.browser.whole_picture(sight.screen).await?;
        fs::write(&file, picture).with_context(|| file.display().to_string())
    }
}

/// Whether the page that is open was answered with an error's status.
const IS_NO: &str = "return 400 <= (performance.getEntriesByType('navigation')[0]?.responseStatus ?? 0)";

/// The page as the server sent it.
const MARKUP: &str = r"
    const request = new XMLHttpRequest();
    request.open('GET', location.href, false);
    request.setRequestHeader('accept', 'text/html');
    request.send();
    return request.responseText;";
