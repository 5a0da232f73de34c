//! Lists over several pages, and names in other languages than the page's.

use std::collections::BTreeSet;

use fixture::{
    Edition, build,
    ids::{lang, moment},
};
use newsroom::{
    change::Event,
    names::Names,
    record::StoryRecord,
    thing::{Thing, ThingKind},
};

use crate::{
    html::Parsed,
    newsroom::{Newsroom, story},
};

/// `count` English stories, one an hour.
fn stories(count: i64) -> Vec<StoryRecord> {
    let first = moment("2026-10-02T00:00:00Z");
    let story_at = |number: i64| {
        let at = first.plus_seconds(number * 3600).to_string();
        let edition = Edition::new("en", &format!("Story {number}"))
            .blocks(vec![build::paragraph("b", "Text.")])
            .published(&at);
        story(&format!("s-{number}"), "politics", vec![edition.build()])
    };
    (0..count).map(story_at).collect()
}

async fn newsroom(count: i64) -> Newsroom {
    let newsroom = Newsroom::empty().await;
    let mut tx = newsroom
        .store
        .write(moment("2026-11-24T08:00:00Z"))
        .await
        .unwrap();
    let names: Names = [(lang("ru"), "Политика".to_owned())].into_iter().collect();
    let section = Thing::new(ThingKind::Section, "politics", names).unwrap();
    store::thing::put(&mut tx, &section, Event::Taken).await.unwrap();
    tx.commit().await.unwrap();
    newsroom.take(&stories(count)).await;
    newsroom
}

/// Follows the links to older pages from a first one: the stories of each page, and the pages' titles.
async fn walk(newsroom: &Newsroom, first: &str, older: &str) -> (Vec<String>, Vec<String>) {
    let reader = newsroom.reader();
    let (mut stories, mut titles) = (Vec::new(), Vec::new());
    let mut next = Some(first.to_owned());
    while let Some(path) = next {
        let page = Parsed::of(&reader.page(&path).await);
        stories.extend(page.attributes(".headline a", "href"));
        titles.push(page.text("title"));
        next = page
            .attributes(older, "href")
            .into_iter()
            .find(|path| path.contains("page"));
    }
    (stories, titles)
}

#[tokio::test]
async fn every_story_stands_once_on_the_pages_after_the_front() {
    let newsroom = newsroom(47).await;
    let (stories, titles) = walk(&newsroom, "/en/", ".onward a, a.older").await;
    assert_eq!(
        titles.len(),
        3,
        "a front of forty, then pages of five: {titles:?}"
    );
    assert_eq!(stories.len(), 47);
    assert_eq!(stories.iter().collect::<BTreeSet<_>>().len(), 47);
    assert_eq!(newsroom.reader().get("/en/page/4/").await.status, 404);
}

#[tokio::test]
async fn every_story_stands_once_on_the_pages_of_its_section_and_each_page_has_its_title() {
    let newsroom = newsroom(12).await;
    let (stories, titles) = walk(&newsroom, "/en/politics/", "a.older").await;
    assert_eq!((stories.len(), titles.len()), (12, 3));
    assert_eq!(stories.iter().collect::<BTreeSet<_>>().len(), 12);
    assert_eq!(titles.iter().collect::<BTreeSet<_>>().len(), 3, "{titles:?}");
    let second = Parsed::of(&newsroom.reader().page("/en/politics/page/2/").await);
    assert!(
        second.alternates().is_empty(),
        "it holds other stories in each language"
    );
    let current = second.attribute("header nav.languages a[aria-current]", "href");
    assert_eq!(current, "/en/politics/page/2/");
}

#[tokio::test]
async fn a_month_of_very_many_stories_goes_over_several_pages() {
    let newsroom = newsroom(450).await;
    let (stories, _) = walk(&newsroom, "/en/archive/2026/10/", "nav.pages a.older").await;
    assert_eq!(stories.iter().collect::<BTreeSet<_>>().len(), 450);
}

#[tokio::test]
async fn a_name_in_another_language_says_which() {
    let newsroom = newsroom(3).await;
    let reader = newsroom.reader();
    for path in ["/en/", "/en/politics/", "/en/politics/story-1/"] {
        let page = Parsed::of(&reader.page(path).await);
        assert_eq!(
            page.text("nav.sections a span[lang=ru][dir=ltr]"),
            "Политика",
            "{path}"
        );
    }
    let page = Parsed::of(&reader.page("/en/politics/").await);
    assert_eq!(page.attribute("h1 span", "lang"), "ru");
}
