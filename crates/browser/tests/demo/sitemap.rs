//! Sitemaps and robots.txt, read by an independent reader of XML.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use browser::demo::Demo;
use browser::http;
use roxmltree::Document;
use url::Url;

use crate::pages::LANGUAGES;

const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// Of each page its alternates: language tag to address.
type Alternates = BTreeMap<String, BTreeMap<String, String>>;

#[tokio::test]
async fn the_sitemap_lists_every_public_edition_and_no_other_and_its_alternates_are_symmetric() -> Result<()>
{
    let Some(demo) = Demo::start()? else { return Ok(()) };
    let newsroom = demo.newsroom()?;
    let listed = sitemap(&demo).await?;
    let paths: BTreeSet<String> = listed
        .keys()
        .map(|address| Ok(demo.url(address)?.path().to_owned()))
        .collect::<Result<_>>()?;
    for story in &newsroom.stories {
        for language in story.editions.keys() {
            let page = demo.url(&story.path(language)?)?;
            assert_eq!(
                paths.contains(page.path()),
                story.is_public_in(language),
                "{page}"
            );
        }
    }
    for (address, alternates) in &listed {
        for (language, alternate) in alternates.iter().filter(|(language, _)| *language != "x-default") {
            let sisters = listed
                .get(alternate)
                .with_context(|| format!("{address}: {alternate} is not listed"))?;
            assert_eq!(
                sisters, alternates,
                "{address} and its edition in {language} differ"
            );
        }
        let itself = alternates.is_empty() || alternates.values().any(|alternate| alternate == address);
        assert!(itself, "{address} is not among its own alternates");
        assert_eq!(http::get(&demo.url(address)?).await?.status, 200, "{address}");
    }
    Ok(())
}

#[tokio::test]
async fn the_alternates_in_a_pages_head_are_those_of_the_sitemap() -> Result<()> {
    let Some(demo) = Demo::start()? else { return Ok(()) };
    let newsroom = demo.newsroom()?;
    let listed = sitemap(&demo).await?;
    let selector = scraper::Selector::parse("head > link[rel=alternate][hreflang]").expect("a selector");
    for story in &newsroom.stories {
        for language in story
            .editions
            .keys()
            .filter(|language| story.is_public_in(language))
        {
            let page = demo.url(&story.path(language)?)?;
            let html = http::get(&page).await?;
            let document = scraper::Html::parse_document(html.text()?);
            let links = document
                .select(&selector)
                .filter_map(|link| Some((link.attr("hreflang")?.to_owned(), link.attr("href")?.to_owned())));
            let head: BTreeMap<String, String> = links.collect();
            let entry = listed
                .iter()
                .find(|(address, _)| demo.url(address).is_ok_and(|url| url == page));
            let (_, sitemap) = entry.with_context(|| format!("{page} is not listed"))?;
            assert_eq!(&head, sitemap, "{page}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_news_sitemap_is_in_its_language_and_robots_name_the_sitemap() -> Result<()> {
    let Some(demo) = Demo::start()? else { return Ok(()) };
    for language in LANGUAGES.iter().map(|language| language.tag) {
        let answer = http::get(&demo.url(&format!("/{language}/news-sitemap.xml"))?).await?;
        assert_eq!(answer.status, 200);
        let languages = texts(answer.text()?, "language")?;
        assert!(
            languages.iter().all(|said| said == language),
            "{languages:?} in the sitemap of {language}"
        );
    }
    let robots = http::get(&demo.url("/robots.txt")?).await?;
    let sitemap = robots
        .text()?
        .lines()
        .find_map(|line| line.strip_prefix("Sitemap: "))
        .map(str::to_owned);
    let sitemap = sitemap.context("robots.txt names no sitemap")?;
    assert_eq!(Url::parse(&sitemap)?.path(), "/sitemap.xml");
    Ok(())
}

/// The whole sitemap: where it is an index, of all its parts.
async fn sitemap(demo: &Demo) -> Result<Alternates> {
    let mut open = vec![String::from("/sitemap.xml")];
    let mut listed = Alternates::new();
    while let Some(address) = open.pop() {
        let answer = http::get(&demo.url(&address)?).await?;
        assert_eq!(answer.status, 200, "{address}");
        let xml = answer.text()?;
        if xml.contains("<sitemapindex") {
            open.extend(texts(xml, "loc")?);
        } else {
            listed.extend(pages(xml).with_context(|| address.clone())?);
        }
    }
    Ok(listed)
}

/// The pages of one part, with their alternates.
fn pages(xml: &str) -> Result<Alternates> {
    let document = Document::parse(xml)?;
    let mut pages = Alternates::new();
    for url in document
        .root_element()
        .children()
        .filter(|node| node.has_tag_name((SITEMAP, "url")))
    {
        let address = url.children().find(|node| node.has_tag_name((SITEMAP, "loc")));
        let address = address
            .and_then(|node| node.text())
            .context("a page without an address")?;
        let links = url.children().filter(|node| node.has_tag_name((XHTML, "link")));
        let alternates = links.map(|link| {
            let attribute = |name| {
                link.attribute(name)
                    .map(str::to_owned)
                    .with_context(|| format!("a link without {name}"))
            };
            Ok((attribute("hreflang")?, attribute("href")?))
        });
        pages.insert(address.trim().to_owned(), alternates.collect::<Result<_>>()?);
    }
    Ok(pages)
}

/// The texts of all elements of that name, whatever their namespace.
fn texts(xml: &str, name: &str) -> Result<Vec<String>> {
    let document = Document::parse(xml)?;
    let named = document
        .descendants()
        .filter(|node| node.tag_name().name() == name);
    Ok(named
        .filter_map(|node| node.text())
        .map(|text| text.trim().to_owned())
        .collect())
}
