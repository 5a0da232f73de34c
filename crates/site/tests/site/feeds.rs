//! Feeds, read by an independent parser.

use feed_rs::{model::Feed, parser};
use serde_json::Value;

use crate::newsroom::{ADDRESS, Newsroom, PICTURE};

const FILES: [&str; 3] = ["feed.xml", "atom.xml", "feed.json"];

fn parse(bytes: &[u8]) -> Feed {
    parser::parse(bytes).unwrap_or_else(|error| panic!("{error}"))
}

#[tokio::test]
async fn every_list_has_feeds_that_are_read_back() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    for list in ["", "politics/", "topic/gulf/"] {
        let mut ids = Vec::new();
        for file in FILES {
            let path = format!("/ar/{list}{file}");
            let got = reader.get(&path).await;
            assert_eq!(got.status, 200, "{path}");
            let feed = parse(&got.bytes);
            let summit = feed
                .entries
                .iter()
                .find(|entry| entry.id.contains("summit"))
                .unwrap();
            assert_eq!(summit.title.as_ref().unwrap().content, "قمة في المنامة");
            assert!(
                summit.links[0]
                    .href
                    .starts_with(&format!("{ADDRESS}/ar/politics/"))
            );
            let tags: Vec<&str> = summit
                .categories
                .iter()
                .map(|category| category.term.as_str())
                .collect();
            assert_eq!(tags, ["سياسة", "الخليج"], "{path}");
            assert_eq!(summit.authors[0].name.as_deref(), Some("News desk"));
            let html = summit
                .content
                .as_ref()
                .and_then(|content| content.body.clone())
                .unwrap();
            assert!(
                html.contains("<p>اجتمع الوزراء في المنامة.</p>"),
                "{path}: {html}"
            );
            assert!(html.contains(&format!("{ADDRESS}/media/{PICTURE}")));
            assert!(html.contains("https://tass.example/1") && html.contains("تاس"));
            assert!(feed.language.as_deref().is_none_or(|tag| tag == "ar"));
            ids.push(summit.id.clone());
        }
        assert!(
            ids.iter()
                .all(|id| *id == "tag:news.example,2026-11-01:summit/ar"),
            "{ids:?}"
        );
    }
}

#[tokio::test]
async fn feeds_say_their_language_and_where_they_are() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    let rss = reader.page("/ru/politics/feed.xml").await;
    let rss = roxmltree::Document::parse(&rss).unwrap();
    let channel = rss
        .descendants()
        .find(|node| node.has_tag_name("channel"))
        .unwrap();
    let text = |name: &str| {
        channel
            .children()
            .find(|node| node.has_tag_name(name))
            .and_then(|node| node.text())
    };
    assert_eq!(text("language"), Some("ru"));
    assert_eq!(text("title"), Some("Толмач: Политика"));
    assert_eq!(text("lastBuildDate"), Some("Sun, 01 Nov 2026 13:00:00 +0300"));
    let own = channel
        .children()
        .find(|node| node.tag_name().namespace() == Some("http://www.w3.org/2005/Atom"));
    assert_eq!(
        own.unwrap().attribute("href"),
        Some("https://news.example/ru/politics/feed.xml")
    );
    let json: Value = serde_json::from_str(&reader.page("/en/feed.json").await).unwrap();
    assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(json["language"], "en");
    assert_eq!(json["items"][0]["language"], "en");
}

#[tokio::test]
async fn an_empty_section_has_empty_feeds() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    for file in FILES {
        let got = reader.get(&format!("/ru/sport/{file}")).await;
        assert_eq!(parse(&got.bytes).entries.len(), 0);
    }
}
