//! Pages without a mouse: the way past the masthead, the focus one can see, and every link within reach.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use browser::session::Browser;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde::Deserialize;

use crate::pages::{LANGUAGES, Language};
use crate::reader::Reader;

/// More stops than this on one page means that the focus runs in a circle.
const MOST: usize = 400;

/// What has the focus; `null` where nothing of the page has it.
const FOCUSED: &str = r"
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    const number = [...document.querySelectorAll('*')].indexOf(element);
    return {
        number,
        name: element.tagName.toLowerCase() + ' ' + (element.getAttribute('href') || '') + ' ' + element.textContent.trim(),
        href: element.getAttribute('href') || '',
        inMain: Boolean(element.closest('main')),
        seen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight
            && box.right > 0 && box.left < innerWidth,
        marked: outlined || style.boxShadow !== 'none',
    };";

/// The numbers of everything that must be within reach: what is shown and can be followed, pressed or filled in.
const REACHABLE: &str = r"
    const all = [...document.querySelectorAll('*')];
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
        .filter(element => element.checkVisibility() && element.getClientRects().length > 0 && !element.disabled
            && element.type !== 'hidden')
        .map(element => all.indexOf(element));";

#[derive(Deserialize, Debug, Clone)]
#[serde(rename_all = "camelCase")]
struct Focused {
    number: usize,
    name: String,
    href: String,
    in_main: bool,
    seen: bool,
    marked: bool,
}

#[tokio::test]
async fn the_first_stop_is_a_visible_link_past_the_masthead() -> Result<()> {
    let Some(reader) = Reader::start().await? else {
        return Ok(());
    };
    for language in &LANGUAGES {
        for path in pages(&reader, language)? {
            reader.open(&path).await?;
            press(&reader.browser, Key::Tab).await?;
            let skip = focused(&reader.browser)
                .await?
                .with_context(|| format!("{path}: nothing takes the focus"))?;
            assert!(
                skip.href.starts_with('#'),
                "{path}: the first stop is {}",
                skip.name
            );
            assert!(
                skip.seen,
                "{path}: the link past the masthead has the focus and cannot be seen"
            );
            press(&reader.browser, Key::Enter).await?;
            press(&reader.browser, Key::Tab).await?;
            let next = focused(&reader.browser)
                .await?
                .with_context(|| format!("{path}: nothing is in the page"))?;
            assert!(next.in_main, "{path}: after the skip link comes {}", next.name);
        }
    }
    Ok(())
}

#[tokio::test]
async fn everything_is_reached_by_the_tab_key_and_its_focus_can_be_seen() -> Result<()> {
    let Some(reader) = Reader::start().await? else {
        return Ok(());
    };
    for language in &LANGUAGES {
        for path in pages(&reader, language)? {
            reader.open(&path).await?;
            let wanted: BTreeSet<usize> = reader.browser.ask(REACHABLE).await?;
            let mut reached = BTreeSet::new();
            for _ in 0..MOST {
                press(&reader.browser, Key::Tab).await?;
                let Some(stop) = focused(&reader.browser).await? else {
                    break;
                };
                assert!(stop.seen, "{path}: the focus is out of sight at {}", stop.name);
                assert!(stop.marked, "{path}: the focus cannot be seen at {}", stop.name);
                if !reached.insert(stop.number) {
                    break;
                }
            }
            let missed: Vec<&usize> = wanted.difference(&reached).collect();
            assert!(
                missed.is_empty(),
                "{path}: out of reach: {:?}",
                names(&reader.browser, &missed).await?
            );
        }
    }
    Ok(())
}

/// The front and an article.
fn pages(reader: &Reader, language: &Language) -> Result<[String; 2]> {
    let story = reader
        .newsroom
        .story("in that language", |story| story.is_public_in(language.tag))?;
    Ok([format!("/{}/", language.tag), story.path(language.tag)?])
}

async fn press(browser: &Browser, key: Key) -> Result<()> {
    let value = char::from(key);
    let press = KeyActions::new("keyboard".into())
        .then(KeyAction::Down { value })
        .then(KeyAction::Up { value });
    Ok(browser.client.perform_actions(press).await?)
}

async fn focused(browser: &Browser) -> Result<Option<Focused>> {
    browser.ask(FOCUSED).await
}

async fn names(browser: &Browser, numbers: &[&usize]) -> Result<Vec<String>> {
    let script = format!(
        "const all = document.querySelectorAll('*'); return {numbers:?}.map(number => all[number].outerHTML.slice(0, 200))"
    );
    browser.ask(&script).await
}
