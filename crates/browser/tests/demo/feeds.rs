//! RSS, Atom and JSON Feed, read by an independent reader of feeds.

use anyhow::{Context, Result};
use browser::demo::Demo;
use browser::http;
use browser::newsroom::Newsroom;
use feed_rs::model::{Entry, Feed, FeedType};

use crate::pages::LANGUAGES;

const FORMATS: [(&str, FeedType, &str); 3] = [
    ("feed.xml", FeedType::RSS2, "application/rss+xml"),
    ("atom.xml", FeedType::Atom, "application/atom+xml"),
    ("feed.json", FeedType::JSON, "application/feed+json"),
];

#[tokio::test]
async fn the_feeds_of_every_language_section_and_topic_list_what_is_published_there() -> Result<()> {
    let Some(demo) = Demo::start()? else { return Ok(()) };
    let newsroom = demo.newsroom()?;
    for language in LANGUAGES.iter().map(|language| language.tag) {
        let public = newsroom
            .stories
            .iter()
            .filter(|story| story.is_public_in(language));
        let Some(story) = public.clone().find(|story| !story.topics.is_empty()) else {
            continue;
        };
        let places = [
            format!("/{language}/"),
            format!("/{language}/{}/", story.section),
            format!("/{language}/topic/{}/", story.topics[0]),
        ];
        for place in &places {
            for (file, kind, media) in &FORMATS {
                let address = format!("{place}{file}");
                let feed = read(&demo, &address, media).await?;
                assert_eq!(feed.feed_type, *kind, "{address}");
                assert_holds(&demo, &newsroom, language, &address, &feed).await?;
                let listed = feed
                    .entries
                    .iter()
                    .any(|entry| title(entry) == story.editions[language].headline);
                assert!(listed, "{address} doesn't list {}", story.id);
            }
        }
    }
    Ok(())
}

async fn read(demo: &Demo, address: &str, media: &str) -> Result<Feed> {
    let answer = http::get(&demo.url(address)?).await?;
    assert_eq!(answer.status, 200, "{address}");
    let said = answer.header(::http::header::CONTENT_TYPE);
    assert!(said.starts_with(media), "{address} is said to be {said}");
    feed_rs::parser::parse(&answer.body[..]).with_context(|| address.to_owned())
}

/// The feed is in that language, newest first, and each entry is a public edition whose page is there.
async fn assert_holds(
    demo: &Demo,
    newsroom: &Newsroom,
    language: &str,
    address: &str,
    feed: &Feed,
) -> Result<()> {
    assert!(
        feed.title.is_some() && !feed.entries.is_empty(),
        "{address} is empty"
    );
    if feed.feed_type == FeedType::RSS2 {
        assert_eq!(feed.language.as_deref(), Some(language), "{address}");
    }
    let times: Vec<_> = feed.entries.iter().map(|entry| entry.published).collect();
    assert!(
        times.iter().all(Option::is_some),
        "{address}: an entry has no time"
    );
    assert!(
        times.is_sorted_by(|earlier, later| earlier >= later),
        "{address} is not newest first"
    );
    for entry in &feed.entries {
        let public = newsroom
            .stories
            .iter()
            .filter(|story| story.is_public_in(language));
        let story = public
            .clone()
            .find(|story| story.editions[language].headline == title(entry));
        let story =
            story.with_context(|| format!("{address} lists {:?}, which is not public", title(entry)))?;
        let link = entry
            .links
            .first()
            .with_context(|| format!("{address}: {} has no link", story.id))?;
        assert!(
            link.href.starts_with("http"),
            "{address}: {} is no whole address",
            link.href
        );
        let page = demo.url(&link.href)?;
        assert_eq!(page, demo.url(&story.path(language)?)?, "{address}");
        assert_eq!(http::get(&page).await?.status, 200, "{page}");
    }
    Ok(())
}

fn title(entry: &Entry) -> &str {
    entry.title.as_ref().map_or("", |title| title.content.trim())
}
