//! Pages that are kept ready: after every act of the newsroom readers get what they would get if nothing were kept.

use std::{collections::BTreeSet, sync::Arc};

use fixture::{
    ids::{lang, story_id},
    standing,
};
use http::{StatusCode, header};
use newsroom::{
    arrangement::{Arranging, FrontId},
    erasure::{Extent, Order},
    id::{SectionId, StoryId, TopicId},
    line::Notice,
    thing::ThingKind,
};
use site::ready::{self, Ready};
use store::{edition, story};

use crate::{
    newsroom::{Newsroom, nobody, now, set_clock, site},
    person::Person,
};

/// A reader, and every address that they have ever seen.
struct Reader<'a> {
    newsroom: &'a Newsroom,
    kept: Person,
    seen: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    fn of(newsroom: &'a Newsroom) -> Self {
        Self {
            newsroom,
            kept: newsroom.stranger(),
            seen: BTreeSet::new(),
        }
    }

    /// Compares every address with what somebody gets for whom nothing is kept.
    async fn sees_what_is_so(&mut self, after: &str) {
        let press = &self.newsroom.press;
        let ready = Ready::new(site(press), ready::Keeping::default());
        let app = site::router(ready, Arc::new(press.media.clone()), now);
        let fresh = Person::new(app, None);
        self.look_around(&fresh).await;
        for path in &self.seen {
            let (kept, fresh) = (self.kept.get(path).await, fresh.get(path).await);
            assert_eq!(kept.status, fresh.status, "{path} after {after}");
            assert_eq!(kept.text(), fresh.text(), "{path} after {after}");
            assert_eq!(
                kept.headers.get(header::LOCATION),
                fresh.headers.get(header::LOCATION),
                "{path} after {after}"
            );
        }
    }

    async fn look_around(&mut self, fresh: &Person) {
        self.seen.insert("/sitemap.xml".to_owned());
        for tag in ["ar", "ru", "en"] {
            for rest in [
                "",
                "feed.xml",
                "atom.xml",
                "feed.json",
                "archive/",
                "archive/2026/11/",
                "news-sitemap.xml",
            ] {
                self.seen.insert(format!("/{tag}/{rest}"));
            }
            for list in ["politics", "economy", "topic/harvests"] {
                for rest in ["", "feed.xml", "feed.json"] {
                    self.seen.insert(format!("/{tag}/{list}/{rest}"));
                }
            }
        }
        for part in addresses(&fresh.get("/sitemap.xml").await.text()) {
            let listed = addresses(&fresh.get(&part).await.text());
            self.seen.extend(listed);
            self.seen.insert(part);
        }
    }
}

/// The paths of a sitemap.
fn addresses(sitemap: &str) -> Vec<String> {
    let after = sitemap.split("<loc>").skip(1);
    let locs = after.filter_map(|rest| rest.split("</loc>").next());
    locs.filter_map(|loc| {
        loc.split_once("://")?
            .1
            .split_once('/')
            .map(|(_, path)| format!("/{path}"))
    })
    .collect()
}

async fn facts_of(newsroom: &Newsroom, id: &StoryId) -> store::version::Kept<newsroom::story::Story> {
    let mut tx = newsroom.press.store.read().await.unwrap();
    story::find(&mut tx, id).await.unwrap().unwrap()
}

/// Saves another headline on top of the newest text.
async fn reword(newsroom: &Newsroom, id: &str, tag: &str, headline: &str) {
    let (id, lang) = (story_id(id), lang(tag));
    let mut tx = newsroom.press.store.read().await.unwrap();
    let found = edition::find(&mut tx, &id, &lang).await.unwrap().unwrap().value;
    let revision = store::revision::find(&mut tx, &id, &lang, found.head)
        .await
        .unwrap()
        .unwrap();
    drop(tx);
    let mut text = revision.text;
    text.headline = newsroom::line::Headline::parse(headline).unwrap();
    let draft = press::save::Draft::on(found.head, text);
    newsroom.press.save(&id, &lang, draft, &nobody()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_is_kept_that_a_change_has_made_wrong() {
    let newsroom = Newsroom::open().await;
    let press = &newsroom.press;
    let (summit, harvest) = (story_id("summit"), story_id("harvest"));
    let (ar, ru) = (lang("ar"), lang("ru"));
    let mut reader = Reader::of(&newsroom);
    reader.sees_what_is_so("nothing").await;

    reword(&newsroom, "summit", "ru", "Саммит в Манаме завершён").await;
    reader.sees_what_is_so("a save").await;
    set_clock("2026-11-24T09:01:00Z");
    press.publish(&summit, &ru, &nobody()).await.unwrap();
    reader.sees_what_is_so("a publish").await;

    let note = Notice::parse("Исправлено число.").unwrap();
    press.correct(&summit, &ru, note, &nobody()).await.unwrap();
    reader.sees_what_is_so("a correction").await;

    let names = standing::names("حصاد", "Урожаи", "Harvests");
    let mut ids = fixture::Counter::default();
    press
        .make_thing(ThingKind::Topic, Some("harvests"), names, &mut ids, &nobody())
        .await
        .unwrap();
    let kept = facts_of(&newsroom, &harvest).await;
    let mut facts = kept.value;
    facts.topics = vec![TopicId::parse("harvests").unwrap()];
    press.set_facts(facts, kept.version, &nobody()).await.unwrap();
    reader.sees_what_is_so("a topic").await;

    let kept = facts_of(&newsroom, &harvest).await;
    let mut facts = kept.value;
    facts.section = Some(SectionId::parse("politics").unwrap());
    facts.topics = Vec::new();
    press.set_facts(facts, kept.version, &nobody()).await.unwrap();
    reader.sees_what_is_so("a move to another section").await;

    let names = standing::names("السياسة", "Политическое", "Political");
    press
        .rename_thing(
            ThingKind::Section,
            "politics",
            names,
            &press::seen::Seen::Anything,
            &nobody(),
        )
        .await
        .unwrap();
    reader.sees_what_is_so("another name of a section").await;

    let front = FrontId {
        lang: ru.clone(),
        section: None,
    };
    press
        .arrange(&front, &Arranging::Lead(summit.clone()), &nobody())
        .await
        .unwrap();
    reader.sees_what_is_so("another lead").await;

    set_clock("2026-11-24T09:02:00Z");
    let notice = Notice::parse("سحب الخبر.").unwrap();
    press.withdraw(&summit, &ar, notice, &nobody()).await.unwrap();
    reader.sees_what_is_so("a withdrawal").await;

    set_clock("2026-11-24T09:03:00Z");
    press.publish(&summit, &ar, &nobody()).await.unwrap();
    reader.sees_what_is_so("a return").await;

    let order = Order {
        extent: Extent::Story,
        notice: None,
        reference: "A40-1".to_owned(),
    };
    press.erase(&harvest, &order, &nobody()).await.unwrap();
    reader.sees_what_is_so("an erasure").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_costs_no_statement_until_a_change_concerns_it() {
    let newsroom = Newsroom::open().await;
    let reader = newsroom.stranger();
    let (concerned, other) = ("/ru/politics/sammit-v-maname/", "/ru/economy/urozhay-sobran/");
    for path in [concerned, other, "/ru/", "/ru/economy/"] {
        assert_eq!(reader.get(path).await.status, StatusCode::OK, "{path}");
    }
    let cost = async |path: &str| {
        let before = newsroom.press.store.statements();
        assert_eq!(reader.get(path).await.status, StatusCode::OK);
        newsroom.press.store.statements() - before
    };
    for path in [concerned, other, "/ru/", "/ru/economy/"] {
        assert_eq!(cost(path).await, 0, "{path}");
    }
    newsroom
        .press
        .publish(&story_id("summit"), &lang("ru"), &nobody())
        .await
        .unwrap();
    assert_ne!(cost("/ru/").await, 0);
    for path in [other, "/ru/economy/"] {
        assert_eq!(cost(path).await, 0, "{path} has nothing to do with it");
    }
    for path in [concerned, "/ru/politics/", "/ar/politics/qimma-fi-almanama/"] {
        let _ = reader.get(path).await;
    }
    assert_eq!(cost(concerned).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_made_once_however_many_ask() {
    let newsroom = Newsroom::open().await;
    let one = newsroom.stranger();
    let store = &newsroom.press.store;
    let path = "/ru/politics/sammit-v-maname/";
    assert_eq!(one.get("/ru/").await.status, StatusCode::OK);
    let before = store.statements();
    let all = (0..64).map(|_| one.get(path));
    for got in futures::future::join_all(all).await {
        assert_eq!(got.status, StatusCode::OK);
    }
    let together = store.statements() - before;
    newsroom
        .press
        .publish(&story_id("summit"), &lang("ru"), &nobody())
        .await
        .unwrap();
    assert_eq!(one.get("/ru/").await.status, StatusCode::OK);
    let before = store.statements();
    assert_eq!(one.get(path).await.status, StatusCode::OK);
    let alone = store.statements() - before;
    assert_eq!(together, alone);
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_get_the_form_they_can_read_and_only_what_they_have_not() {
    let newsroom = Newsroom::open().await;
    let reader = newsroom.stranger();
    let path = "/ar/";
    let plain = reader.get(path).await;
    let tag = plain.headers[header::ETAG].to_str().unwrap().to_owned();
    for encoding in ["br", "zstd", "gzip"] {
        for round in ["made", "kept"] {
            let asked = [("accept-encoding", encoding)];
            let got = reader.send("GET", path, &asked, axum::body::Body::empty()).await;
            assert_eq!(got.headers[header::CONTENT_ENCODING], encoding, "{round}");
            assert_eq!(got.headers[header::ETAG].to_str().unwrap(), tag);
            let vary = got.headers[header::VARY].to_str().unwrap().to_ascii_lowercase();
            assert!(vary.contains("accept-encoding"), "{vary}");
            assert!(got.bytes.len() < plain.bytes.len());
            let head = reader.send("HEAD", path, &asked, axum::body::Body::empty()).await;
            assert_eq!(
                head.headers[header::CONTENT_LENGTH].to_str().unwrap(),
                got.bytes.len().to_string()
            );
            assert!(head.bytes.is_empty());
        }
    }
    let known = [("if-none-match", tag.as_str())];
    let got = reader.send("GET", path, &known, axum::body::Body::empty()).await;
    assert_eq!(got.status, StatusCode::NOT_MODIFIED);
    assert!(got.bytes.is_empty());
    // What it would be long, as the standard allows: not 0, which some caches believe.
    assert_eq!(
        got.headers[header::CONTENT_LENGTH].to_str().unwrap(),
        plain.bytes.len().to_string()
    );
}
