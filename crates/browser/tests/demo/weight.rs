//! What a page costs a reader, and from whom it takes it.

use anyhow::{Context, Result};
use browser::demo::Demo;
use browser::http::{self, Answer};
use scraper::{Html, Selector};

use crate::pages::{LANGUAGES, of_every_kind};
use crate::reader::Reader;

/// Without pictures and fonts, in bytes on the wire.
const HEAVIEST: usize = 60_000;

#[tokio::test]
async fn no_page_with_its_styles_is_heavier_than_60_kilobytes_on_the_wire() -> Result<()> {
    let Some(demo) = Demo::start()? else { return Ok(()) };
    let newsroom = demo.newsroom()?;
    for language in &LANGUAGES {
        for page in of_every_kind(&newsroom, language.tag)? {
            let plain = http::get(&demo.url(&page.path)?).await?;
            let packed = packed(&demo, &page.path).await?;
            assert!(
                packed.body.len() < plain.body.len(),
                "{} is not compressed",
                page.path
            );
            let mut weight = packed.body.len();
            for address in linked(plain.text()?) {
                weight += self::packed(&demo, &address).await?.body.len();
            }
            assert!(weight < HEAVIEST, "{} weighs {weight} bytes", page.path);
        }
    }
    Ok(())
}

#[tokio::test]
async fn nothing_on_a_page_is_loaded_from_another_origin() -> Result<()> {
    const FOREIGN: &str = "return performance.getEntriesByType('resource').map(entry => entry.name)\
        .filter(address => new URL(address).origin !== location.origin)";
    const BROKEN: &str = "return [...document.images].filter(image => image.loading !== 'lazy' && !image.naturalWidth)\
        .map(image => image.currentSrc || image.src)";
    let Some(reader) = Reader::start().await? else {
        return Ok(());
    };
    for language in &LANGUAGES {
        for page in of_every_kind(&reader.newsroom, language.tag)? {
            reader.open(&page.path).await?;
            for (fault, script) in [("loads from elsewhere", FOREIGN), ("has broken pictures", BROKEN)] {
                let found: Vec<String> = reader.browser.ask(script).await?;
                assert!(found.is_empty(), "{} {fault}: {found:?}", page.path);
            }
        }
    }
    Ok(())
}

async fn packed(demo: &Demo, address: &str) -> Result<Answer> {
    let reader = http::Reader {
        languages: None,
        encodings: Some("br, gzip"),
    };
    http::get_as(&demo.url(address)?, reader)
        .await
        .with_context(|| address.to_owned())
}

/// The styles and scripts that the page loads.
fn linked(html: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    let styles = Selector::parse("link[rel=stylesheet]").expect("a selector");
    let scripts = Selector::parse("script[src]").expect("a selector");
    let styles = document.select(&styles).filter_map(|link| link.attr("href"));
    let scripts = document.select(&scripts).filter_map(|script| script.attr("src"));
    styles.chain(scripts).map(str::to_owned).collect()
}
