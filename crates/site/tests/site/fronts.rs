//! Fronts as editors arrange them, standing pages, documents, and settings that editors change while readers read.

use std::sync::Arc;

use fixture::{
    Edition, build,
    ids::{lang, moment, story_id},
};
use language::{Moment, Numbering};
use newsroom::{
    arrangement::{Arrangement, FrontId, Urgent},
    attachment::{Attachment, DocumentFile},
    change::Event,
    id::SectionId,
    names::Names,
    settings::LanguageSettings,
};
use site::{
    Ask,
    export::{Forms, Mode, Options, export},
};

use crate::{
    html::Parsed,
    newsroom::{Newsroom, story},
    reader::Shots,
};

const BEFORE: &str = "2026-11-04T08:00:00Z";
const UNTIL: &str = "2026-11-04T09:00:00Z";

async fn arrange(newsroom: &Newsroom, section: Option<&str>, arranged: &Arrangement) {
    let front = FrontId {
        lang: lang("ar"),
        section: section.map(|id| SectionId::parse(id).unwrap()),
    };
    let mut tx = newsroom.store.write(moment(BEFORE)).await.unwrap();
    let before = store::arrangement::find(&mut tx, &front).await.unwrap();
    let put = store::arrangement::put(&mut tx, &front, arranged, before.version, Event::Saved).await;
    assert_ne!(put.unwrap(), store::version::Update::Overtaken);
    tx.commit().await.unwrap();
}

async fn page_at(newsroom: &Newsroom, path: &str, now: Moment) -> Parsed {
    let answer = newsroom.site.answer(&Ask::new(path, now)).await.unwrap();
    Parsed::of(std::str::from_utf8(&answer.body).unwrap())
}

fn urgent_plain() -> Arrangement {
    Arrangement {
        urgent: vec![Urgent {
            story: story_id("plain"),
            until: moment(UNTIL),
        }],
        pinned: vec![story_id("summit"), story_id("draft")],
        lead: None,
    }
}

#[tokio::test]
async fn an_urgent_story_goes_by_itself_when_its_time_has_come() {
    let newsroom = Newsroom::standing().await;
    arrange(&newsroom, None, &urgent_plain()).await;
    let page = page_at(&newsroom, "/ar/", moment(BEFORE)).await;
    assert_eq!(page.text(".urgent h2"), "عاجل");
    assert_eq!(page.text(".urgent .headline"), "سباق الدراجات");
    assert_eq!(page.attributes("section.urgent", "aria-labelledby"), ["urgent"]);
    assert_eq!(page.text(".pinned"), "مثبّت");
    let everywhere = page.attributes(".headline a", "href");
    let race = everywhere.iter().filter(|href| href.contains("sport")).count();
    assert_eq!(
        race, 1,
        "what is urgent doesn't stand below again: {everywhere:?}"
    );
    let later = page_at(&newsroom, "/ar/", moment(UNTIL)).await;
    assert!(later.attributes("section.urgent", "aria-labelledby").is_empty());
    let everywhere = later.attributes(".headline a", "href");
    assert_eq!(everywhere.iter().filter(|href| href.contains("sport")).count(), 1);
}

#[tokio::test]
async fn a_story_leads_a_section_and_drops_out_with_its_publication() {
    let newsroom = Newsroom::standing().await;
    let lead = Arrangement {
        lead: Some(story_id("pulled")),
        pinned: vec![story_id("summit")],
        ..Arrangement::default()
    };
    arrange(&newsroom, Some("politics"), &lead).await;
    let page = page_at(&newsroom, "/ar/politics/", moment(BEFORE)).await;
    assert_eq!(
        page.text(".lead .headline"),
        "قمة في المنامة",
        "a withdrawn story leads nothing"
    );
    let other = Arrangement {
        lead: Some(story_id("plain")),
        ..Arrangement::default()
    };
    arrange(&newsroom, None, &other).await;
    let page = page_at(&newsroom, "/ar/", moment(BEFORE)).await;
    assert_eq!(page.text(".lead .headline"), "سباق الدراجات");
}

#[tokio::test]
async fn an_incremental_export_lets_urgent_stories_go() {
    let newsroom = Newsroom::standing().await;
    arrange(&newsroom, None, &urgent_plain()).await;
    let folder = tempfile::tempdir().unwrap();
    let front = folder.path().join("ar/index.html");
    for (now, is_urgent) in [(BEFORE, true), (UNTIL, false)] {
        let options = Options {
            mode: Mode::Incremental,
            forms: Forms::Plain,
            now: moment(now),
        };
        export(&newsroom.site, Arc::new(Shots), folder.path(), options, &|| ())
            .await
            .unwrap();
        let html = std::fs::read_to_string(&front).unwrap();
        assert_eq!(html.contains("section class=\"wrap urgent\""), is_urgent);
    }
}

#[tokio::test]
async fn a_standing_page_is_in_the_foot_and_the_sitemap_and_in_no_list() {
    let newsroom = Newsroom::standing().await;
    let page = |tag: &str, headline: &str, words: &str| {
        Edition::new(tag, headline)
            .blocks(vec![build::paragraph("p", words)])
            .published("2026-11-03T09:00:00Z")
            .build()
    };
    let about = vec![
        page("ar", "من نحن", "نحن غرفة أخبار."),
        page("ru", "О редакции", "Мы редакция."),
    ];
    newsroom.take(&[story("about", "about", about)]).await;
    let reader = newsroom.reader();
    let path = "/ar/about/%D9%85%D9%86-%D9%86%D8%AD%D9%86/";
    let front = Parsed::of(&reader.page("/ar/").await);
    assert!(
        front
            .attributes("footer nav a", "href")
            .contains(&path.to_owned())
    );
    assert!(!front.attributes(".headline a", "href").contains(&path.to_owned()));
    let html = reader.page(path).await;
    let own = Parsed::of(&html);
    assert_eq!(own.text("h1"), "من نحن");
    assert!(!html.contains("NewsArticle"), "it is no news");
    let others = own.attributes("link[hreflang]", "hreflang");
    assert_eq!(others, ["ar", "ru", "x-default"]);
    let sitemap = String::from_utf8(reader.get("/ar/sitemap-lists.xml").await.bytes).unwrap();
    assert!(sitemap.contains(path));
    for file in [
        "/ar/feed.xml",
        "/ar/feed.json",
        "/ar/news-sitemap.xml",
        "/ar/archive/2026/11/",
    ] {
        let text = String::from_utf8(reader.get(file).await.bytes).unwrap();
        assert!(!text.contains("من نحن") || file.ends_with("11/"), "{file}");
        assert!(!text.contains("headline\"><a href=\"/ar/about/"), "{file}");
    }
    let all = reader.get("/ar/about/").await;
    assert_eq!((all.status.as_u16(), all.header("location")), (302, Some(path)));
    assert_eq!(reader.get("/ar/about/feed.xml").await.status.as_u16(), 404);
}

#[tokio::test]
async fn documents_stand_beneath_the_text_with_their_size() {
    let newsroom = Newsroom::standing().await;
    let arabic: Names = [(lang("ar"), "البيان الختامي".to_owned())].into_iter().collect();
    let document = Attachment {
        file: DocumentFile {
            hash: "d".repeat(64),
            size: 1_234_567,
        },
        titles: arabic,
    };
    let mut tx = newsroom.store.write(moment(BEFORE)).await.unwrap();
    store::attachment::put(&mut tx, &story_id("plain"), &[document], Event::Saved)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let reader = newsroom.reader();
    let front = Parsed::of(&reader.page("/ar/").await);
    let path = front
        .attributes(".headline a", "href")
        .into_iter()
        .find(|href| href.contains("sport"))
        .unwrap();
    let page = Parsed::of(&reader.page(&path).await);
    assert_eq!(page.text(".documents li .soft"), "PDF, ١٫٣ ميغابايت");
    let url = format!("/media/{}.pdf", "d".repeat(64));
    assert_eq!(page.attributes(".documents a", "href"), [url]);
    let english = reader.page("/en/sport/the-cycling-race/").await;
    assert!(english.contains("<span lang=\"ar\" dir=\"rtl\">البيان الختامي</span>"));
}

#[tokio::test]
async fn readers_get_what_editors_set_without_a_restart() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    assert!(reader.page("/ar/").await.contains("٢٠٢٦"));
    let mut tx = newsroom.store.write(moment(BEFORE)).await.unwrap();
    let mut record = store::newsroom::find(&mut tx).await.unwrap();
    let latin = LanguageSettings {
        digits: Some(Numbering::Latn),
        ..LanguageSettings::default()
    };
    record.house.language.insert(lang("ar"), latin);
    record.names.set(lang("ar"), "اسم جديد");
    store::newsroom::put(&mut tx, &record, Event::Saved)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let html = reader.page("/ar/").await;
    assert!(!html.contains("٢٠٢٦") && html.contains("2026"));
    assert!(html.contains("اسم جديد"));
}
