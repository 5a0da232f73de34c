//! Text that tries to be markup, in every field there is.

use fixture::{
    Edition, build,
    ids::{lang, moment},
};
use newsroom::{
    block::{Block, BlockKind},
    change::Event,
    edition::{Correction, Origin},
    id::{AgencyId, BlockId, PictureId, PlaceId, TopicId},
    line::{Byline, Dateline, Kicker, Notice, ShortHeadline},
    names::Names,
    picture::{Licence, Picture},
    record::{NewsroomRecord, StoryRecord},
    runs::Runs,
    story::Source,
    thing::{Thing, ThingKind},
};
use scraper::Html;

use crate::newsroom::{Newsroom, shown, story};

const EVIL: &str = "</title></script><script>alert(1)</script><img src=x onerror=alert(2)>\"'--><b>]]>";

fn everywhere() -> Names {
    ["ar", "ru", "en"]
        .iter()
        .map(|tag| (lang(tag), EVIL.to_owned()))
        .collect()
}

async fn newsroom() -> Newsroom {
    let newsroom = Newsroom::empty().await;
    let mut tx = newsroom
        .store
        .write(moment("2026-11-24T08:00:00Z"))
        .await
        .unwrap();
    let named = NewsroomRecord {
        names: everywhere(),
        about: everywhere(),
        ..NewsroomRecord::default()
    };
    store::newsroom::put(&mut tx, &named, Event::Taken).await.unwrap();
    let kinds = [
        ThingKind::Section,
        ThingKind::Topic,
        ThingKind::Place,
        ThingKind::Agency,
    ];
    for kind in kinds {
        let thing = Thing::new(kind, "evil", everywhere()).unwrap();
        store::thing::put(&mut tx, &thing, Event::Taken).await.unwrap();
    }
    let picture = Picture {
        credit: everywhere(),
        alt: everywhere(),
        caption: everywhere(),
        licence: Licence {
            url: Some("javascript:alert(3)".to_owned()),
            ..Licence::default()
        },
        ..shown()
    };
    store::picture::put(&mut tx, &picture, Event::Taken)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    newsroom.take(&[published(), pulled()]).await;
    newsroom
}

fn published() -> StoryRecord {
    let block = |id: &str, kind| Block {
        id: BlockId::parse(id).unwrap(),
        kind,
        translates: Vec::new(),
    };
    let quote = BlockKind::Quote {
        text: Runs::plain(EVIL),
        speaker: Some(EVIL.to_owned()),
        channel: Some(EVIL.to_owned()),
    };
    let picture = BlockKind::Picture {
        picture: PictureId::parse("p-1").unwrap(),
        caption: Runs::plain(EVIL),
    };
    let blocks = vec![
        build::paragraph(EVIL.trim_start_matches('@'), EVIL),
        block("\"><script>", BlockKind::Crosshead(Runs::plain(EVIL))),
        block("q", quote),
        block("p", picture),
    ];
    let mut edition = Edition::new("ar", EVIL)
        .standfirst(EVIL)
        .blocks(blocks)
        .published("2026-11-03T00:00:00Z")
        .build();
    edition.text.kicker = Kicker::parse(EVIL).ok();
    edition.text.dateline = Dateline::parse(EVIL).ok();
    edition.text.short_headline = ShortHeadline::parse(EVIL).ok();
    edition.text.byline = Byline::parse(EVIL).ok();
    edition.origin = Origin::Translation {
        from: lang("ru"),
        translator: Some(EVIL.to_owned()),
    };
    edition.corrections = vec![Correction {
        at: moment("2026-11-03T00:00:00Z"),
        text: Notice::parse(EVIL).unwrap(),
    }];
    let mut story = story("evil", "evil", vec![edition]);
    story.story.topics = vec![TopicId::parse("evil").unwrap()];
    story.story.place = PlaceId::parse("evil").ok();
    story.story.lead_picture = PictureId::parse("p-1").ok();
    story.story.sources = vec![Source {
        agency: AgencyId::parse("evil").unwrap(),
        url: Some("javascript:alert(4)".to_owned()),
        terms: Some(EVIL.to_owned()),
    }];
    story
}

fn pulled() -> StoryRecord {
    let edition = Edition::new("ar", "مسحوب")
        .withdrawn("2026-11-03T00:00:00Z", EVIL)
        .build();
    story("pulled", "evil", vec![edition])
}

/// No element or attribute that came out of a text.
fn assert_harmless(path: &str, page: &str) {
    let document = Html::parse_document(page);
    for element in document
        .root_element()
        .descendants()
        .filter_map(scraper::ElementRef::wrap)
    {
        let name = element.value().name();
        let is_data = name == "script" && element.attr("type") == Some("application/ld+json");
        assert!(name != "script" || is_data, "{path}: a script");
        for (key, value) in element.value().attrs() {
            assert!(!key.starts_with("on"), "{path}: {key}={value}");
            assert!(
                !value.trim_start().starts_with("javascript:"),
                "{path}: {key}={value}"
            );
            assert!(value != "x", "{path}: {key}={value}");
        }
        assert_ne!(name, "b", "{path}: {}", element.html());
    }
}

#[tokio::test]
async fn no_text_becomes_markup_on_any_page() {
    let newsroom = newsroom().await;
    let reader = newsroom.reader();
    let front = reader.page("/ar/").await;
    let article = crate::html::Parsed::of(&front)
        .attributes("h2.headline a", "href")
        .remove(0);
    let pulled = "/ar/evil/%D9%85%D8%B3%D8%AD%D9%88%D8%A8/";
    for path in [
        "/",
        "/ar/",
        "/ru/",
        &article,
        "/ar/evil/",
        "/ar/topic/evil/",
        "/ar/archive/",
        "/ar/archive/2026/11/",
        pulled,
        "/ar/<script>alert(1)</script>/",
        "/ar/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E/",
    ] {
        let got = reader.get(&path.replace('<', "%3C").replace('>', "%3E")).await;
        let mut page = got.text();
        // Corrections are set in bold by the template itself.
        page = page
            .replace("<b><time", "<i><time")
            .replace("</time></b>", "</time></i>");
        assert_harmless(path, &page);
    }
}

#[tokio::test]
async fn no_text_becomes_markup_in_feeds() {
    let newsroom = newsroom().await;
    let reader = newsroom.reader();
    for file in ["feed.xml", "atom.xml", "feed.json"] {
        let feed = feed_rs::parser::parse(&reader.get(&format!("/ar/{file}")).await.bytes[..]).unwrap();
        let entry = &feed.entries[0];
        assert_harmless(
            file,
            &entry
                .content
                .as_ref()
                .and_then(|content| content.body.clone())
                .unwrap(),
        );
    }
    for path in ["/ar/news-sitemap.xml", "/ar/sitemap-2026-11.xml", "/ar/feed.xml"] {
        roxmltree::Document::parse(&reader.page(path).await).unwrap();
    }
}
