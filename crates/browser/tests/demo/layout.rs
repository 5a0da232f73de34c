//! How pages lie: from the right in Arabic, on a phone, in the dark.

use anyhow::Result;
use browser::devtools::{Scheme, Screen};
use serde::Deserialize;

use crate::pages::{LANGUAGES, of_every_kind};
use crate::reader::Reader;

/// How far the last line of the longest paragraph stays from the sides of the paragraph's own box.
const LAST_LINE: &str = r"
    const paragraph = [...document.querySelectorAll('main p')]
        .reduce((longest, p) => p.textContent.length > longest.textContent.length ? p : longest);
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const rects = [...range.getClientRects()];
    const bottom = Math.max(...rects.map(rect => rect.bottom));
    const line = rects.filter(rect => Math.abs(rect.bottom - bottom) < 4);
    const box = paragraph.getBoundingClientRect();
    return {
        left: Math.min(...line.map(rect => rect.left)) - box.left,
        right: box.right - Math.max(...line.map(rect => rect.right)),
    };";

/// Where the first and the last crumb of the trail begin, from the left of the window.
const TRAIL: &str = r"
    const links = [...document.querySelectorAll('main nav a')].filter(a => a.getClientRects().length > 0);
    const first = links[0].getBoundingClientRect();
    const second = links.slice(1).map(a => a.getBoundingClientRect()).find(rect => Math.abs(rect.top - first.top) < 4);
    return [first.left, second ? second.left : null];";

const OVERFLOWING: &str = r"
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const name = element => element.tagName.toLowerCase() + (element.className ? '.' + element.className : '');
    return [...document.querySelectorAll('body *')]
        .filter(element => element.getBoundingClientRect().right > width + 1 || element.getBoundingClientRect().left < -1)
        .map(name).slice(0, 10).concat(['page ' + document.documentElement.scrollWidth + ' of ' + width]);";

/// The background the page paints, and the contrast of its heading and of its first paragraph against what is behind.
const COLOURS: &str = r"
    const rgb = colour => (colour.match(/[\d.]+/g) || []).map(Number);
    const behind = element => {
        for (let e = element; e; e = e.parentElement) {
            const [r, g, b, a = 1] = rgb(getComputedStyle(e).backgroundColor);
            if (a === 1) return [r, g, b];
        }
        return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255];
    };
    const linear = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    const contrast = element => {
        const [a, b] = [rgb(getComputedStyle(element).color), behind(element)].map(luminance).sort((x, y) => y - x);
        return (a + 0.05) / (b + 0.05);
    };
    return {
        background: luminance(behind(document.body)),
        heading: contrast(document.querySelector('h1')),
        text: contrast(document.querySelector('main p')),
    };";

#[derive(Deserialize)]
struct Gaps {
    left: f64,
    right: f64,
}

#[derive(Deserialize, Debug)]
struct Colours {
    background: f64,
    heading: f64,
    text: f64,
}

#[tokio::test]
async fn lines_begin_at_the_right_in_arabic_and_at_the_left_elsewhere() -> Result<()> {
    let Some(reader) = Reader::start().await? else {
        return Ok(());
    };
    reader.browser.set_screen(Screen::Desk).await?;
    let story = reader.newsroom.story("in all languages", |story| {
        LANGUAGES.iter().all(|language| story.is_public_in(language.tag))
    })?;
    for language in &LANGUAGES {
        reader.open(&story.path(language.tag)?).await?;
        let Gaps { left, right } = reader.browser.ask(LAST_LINE).await?;
        let (first, second): (f64, Option<f64>) = reader.browser.ask(TRAIL).await?;
        let begins_right = second.map(|second| second < first);
        match language.dir {
            "rtl" => {
                assert!(
                    right < 3.0 && left > right,
                    "{}: gaps {left} and {right}",
                    language.tag
                );
                assert_ne!(
                    begins_right,
                    Some(false),
                    "{}: the trail runs from the left",
                    language.tag
                );
            }
            _ => {
                assert!(
                    left < 3.0 && right > left,
                    "{}: gaps {left} and {right}",
                    language.tag
                );
                assert_ne!(
                    begins_right,
                    Some(true),
                    "{}: the trail runs from the right",
                    language.tag
                );
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn no_page_is_wider_than_a_phone() -> Result<()> {
    let Some(reader) = Reader::start().await? else {
        return Ok(());
    };
    reader.browser.set_screen(Screen::Phone).await?;
    let mut wide = Vec::new();
    for language in &LANGUAGES {
        for page in of_every_kind(&reader.newsroom, language.tag)? {
            reader.open(&page.path).await?;
            let overflowing: Vec<String> = reader.browser.ask(OVERFLOWING).await?;
            if !overflowing.is_empty() {
                wide.push(format!("{}: {}", page.path, overflowing.join(", ")));
            }
        }
    }
    assert!(wide.is_empty(), "wider than a phone:\n{}", wide.join("\n"));
    Ok(())
}

#[tokio::test]
async fn pages_are_light_or_dark_as_the_reader_prefers_and_readable_in_both() -> Result<()> {
    let Some(reader) = Reader::start().await? else {
        return Ok(());
    };
    for language in &LANGUAGES {
        for page in of_every_kind(&reader.newsroom, language.tag)? {
            for scheme in [Scheme::Light, Scheme::Dark] {
                reader.browser.set_scheme(scheme).await?;
                reader.open(&page.path).await?;
                let colours: Colours = reader.browser.ask(COLOURS).await?;
                let fits = match scheme {
                    Scheme::Light => colours.background > 0.7,
                    Scheme::Dark => colours.background < 0.1,
                };
                let readable = colours.heading >= 4.5 && colours.text >= 4.5;
                assert!(fits && readable, "{} in {scheme:?}: {colours:?}", page.path);
            }
        }
    }
    Ok(())
}
