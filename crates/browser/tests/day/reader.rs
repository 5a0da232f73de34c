//! What readers get, while no rendition of the picture is there yet: by browser and as it is on the wire.

use anyhow::{Context, Result};
use browser::http::{self, Answer};
use scraper::{Html, Selector};
use url::Url;

use crate::{person::Person, text::Written};

async fn get(nadia: &Person<'_>, path: &str) -> Result<Answer> {
    http::get(&Url::parse(&nadia.newsroom.at(path))?).await
}

/// The words that a selector finds, each element's in one line.
fn words(page: &Html, selector: &str) -> Result<Vec<String>> {
    let selector = Selector::parse(selector).map_err(|error| anyhow::anyhow!("{error}"))?;
    let text = |found: scraper::ElementRef<'_>| {
        let all: String = found.text().collect();
        all.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    Ok(page.select(&selector).map(text).collect())
}

fn attribute(page: &Html, selector: &str, name: &str) -> Result<String> {
    let parsed = Selector::parse(selector).map_err(|error| anyhow::anyhow!("{error}"))?;
    let found = page.select(&parsed).next();
    let value = found.and_then(|found| found.value().attr(name));
    Ok(value
        .with_context(|| format!("no {selector} with {name}"))?
        .to_owned())
}

/// The edition as it was written, in its language and direction, with its picture, and the way to its sister.
pub(crate) async fn reads(
    nadia: &Person<'_>,
    path: &str,
    sister: &str,
    lang: &str,
    written: &Written,
    first: &str,
) -> Result<String> {
    let answer = get(nadia, path).await?;
    assert_eq!(answer.status, 200, "{path}");
    let page = Html::parse_document(answer.text()?);
    let dir = if lang == "ar" { "rtl" } else { "ltr" };
    assert_eq!(attribute(&page, "html", "lang")?, lang);
    assert_eq!(attribute(&page, "html", "dir")?, dir);
    assert_eq!(words(&page, "h1")?, [written.headline]);
    assert_eq!(words(&page, ".standfirst")?, [written.standfirst]);
    assert_eq!(words(&page, ".text > p")?[0], first);
    assert_eq!(words(&page, ".text > h2")?, [written.crosshead]);
    assert_eq!(words(&page, ".quote blockquote")?, [written.quote]);
    assert_eq!(words(&page, ".quote .speaker")?, [written.speaker]);
    assert_eq!(words(&page, ".quote .channel")?, [written.channel]);
    assert!(words(&page, "figcaption .credit")?[0].contains(written.credit));
    assert_eq!(attribute(&page, ".text figure img", "alt")?, written.alt);
    let ways = words(&page, &format!(".languages a[href='{sister}']"))?;
    assert_eq!(ways.len(), 1, "the switch leads to the sister");
    // The picture itself stands in for its renditions.
    assert!(words(&page, ".text figure source")?.is_empty());
    let picture = get(nadia, &attribute(&page, ".text figure img", "src")?).await?;
    assert_eq!(picture.status, 200);
    assert!(picture.body.starts_with(&[0xff, 0xd8]), "a JPEG");
    attribute(&page, ".date time", "datetime")
}

/// The picture is seen, and nothing is wider than the page.
pub(crate) async fn looks(nadia: &Person<'_>, path: &str) -> Result<()> {
    nadia.goto(path).await?;
    nadia
        .until("the picture in the article", async || {
            let shown = "const it = document.querySelector('.text figure img'); it.scrollIntoView(); \
                         return it.complete && it.naturalWidth > 0 && it.getBoundingClientRect().width > 200";
            Ok(nadia.browser.ask::<bool>(shown).await?.then_some(()))
        })
        .await?;
    let over: i64 = nadia
        .browser
        .ask("scrollTo(0, 0); return document.documentElement.scrollWidth - innerWidth")
        .await?;
    assert!(over <= 0, "{path} is {over} pixels wider than the window");
    Ok(())
}

/// The corrections under an edition, without their days.
pub(crate) async fn corrections(nadia: &Person<'_>, path: &str) -> Result<Vec<String>> {
    let page = get(nadia, path).await?;
    let page = Html::parse_document(page.text()?);
    let days = words(&page, ".corrections p b")?;
    let all = words(&page, ".corrections p")?;
    let without = all
        .iter()
        .zip(&days)
        .map(|(all, day)| all.replacen(day.as_str(), "", 1).trim().to_owned());
    Ok(without.collect())
}

/// Whether an edition tells its readers that the original has changed.
pub(crate) async fn is_said_to_be_behind(nadia: &Person<'_>, path: &str) -> Result<bool> {
    let page = get(nadia, path).await?;
    Ok(!words(&Html::parse_document(page.text()?), ".translation .stale")?.is_empty())
}

/// Gone, with the notice, and out of the front page and the feed.
pub(crate) async fn finds_it_gone(
    nadia: &Person<'_>,
    path: &str,
    lang: &str,
    written: &Written,
) -> Result<()> {
    let answer = get(nadia, path).await?;
    assert_eq!(answer.status, 410, "{path}");
    let text = answer.text()?;
    let page = Html::parse_document(text);
    assert_eq!(words(&page, ".withdrawal")?, [written.notice]);
    assert!(!text.contains(written.standfirst) && !text.contains(written.quote));
    for list in [format!("/{lang}/"), format!("/{lang}/feed.xml")] {
        let list = get(nadia, &list).await?;
        assert!(list.status.is_success(), "{} lists", list.status);
        assert!(!list.text()?.contains(written.headline));
    }
    Ok(())
}
