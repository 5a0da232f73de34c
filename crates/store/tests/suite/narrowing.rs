//! Lists of stories, narrowed by what is asked of them.

use fixture::ids::{lang, story_id};
use language::Date;
use newsroom::{
    assignment::Assignment,
    coverage::PublicState,
    edition::WorkingState,
    id::{StoryId, UserId},
    text::Text,
};
use store::{
    assignment,
    coverage::list::{Filter, Found, Lack, list},
    overview::{self, filter::Filter as Asked},
    take::TakenStory,
};

use crate::{
    coverage::{arabic, found, many, summit, taken},
    desk::{Desk, now},
    values::{self, headline},
};

pub(crate) async fn a_plain_list_finds_what_is_asked_of_it(desk: &Desk) {
    let store = &desk.store;
    many(store).await;
    let ids = async |filter: Asked| -> Vec<String> {
        let mut read = store.read().await.unwrap();
        let lines = overview::list(&mut read, &filter, None, 100).await.unwrap();
        lines.iter().map(|line| line.story.to_string()).collect()
    };
    let any = Asked::default();
    assert_eq!(ids(any.clone()).await.len(), 8);
    let published = Asked {
        lang: Some(lang("ru")),
        public: Some(PublicState::Published),
        ..any.clone()
    };
    assert_eq!(ids(published.clone()).await, ["s-2-current", "s-2-stale"]);
    let of_arabic = Asked {
        lang: Some(lang("ar")),
        ..published
    };
    assert!(ids(of_arabic).await.is_empty(), "no Arabic edition is public");
    let section = Asked {
        section: Some(values::section("politics")),
        ..any.clone()
    };
    assert_eq!(ids(section).await.len(), 6);
    let topic = Asked {
        topic: Some(values::topic("summits")),
        ..any.clone()
    };
    assert!(ids(topic).await.is_empty());
    let words = |text: &str| Asked {
        words: Some(text.to_owned()),
        ..any.clone()
    };
    assert_eq!(ids(words("المنامه")).await.len(), 8, "however it is written");
    assert!(ids(words("%_")).await.len() == 8 && ids(words("nowhere")).await.is_empty());
    let since = |seconds| Asked {
        since: Some(now().plus_seconds(seconds)),
        ..any.clone()
    };
    assert_eq!((ids(since(0)).await.len(), ids(since(1)).await.len()), (8, 0));
    let author = Asked {
        author: Some("nobody".to_owned()),
        ..any
    };
    assert!(ids(author).await.is_empty());
}

pub(crate) async fn every_filter_finds_what_it_asks_for(desk: &Desk) {
    let store = &desk.store;
    many(store).await;
    let any = Filter::default();
    assert_eq!(found(store, &any).await.len(), 8);
    let stale = Filter {
        lack: Some(Lack::Stale),
        ..Filter::default()
    };
    assert_eq!(
        found(store, &stale).await,
        ["s-3-stale", "s-2-stale", "s-1-stale", "s-0-stale"]
    );
    let of_arabic = Filter {
        lang: Some(lang("ar")),
        ..stale.clone()
    };
    assert!(
        found(store, &of_arabic).await.is_empty(),
        "an original is never stale"
    );
    let published = Filter {
        lang: Some(lang("ru")),
        public: Some(PublicState::Published),
        ..Filter::default()
    };
    assert_eq!(found(store, &published).await, ["s-2-stale", "s-2-current"]);
    let both = Filter {
        lack: Some(Lack::Stale),
        ..published.clone()
    };
    assert_eq!(found(store, &both).await, ["s-2-stale"]);
    let section = Filter {
        section: Some(values::section("politics")),
        ..both
    };
    assert_eq!(found(store, &section).await, ["s-2-stale"]);
    let elsewhere = Filter {
        section: Some(values::section("economy")),
        ..published
    };
    assert!(found(store, &elsewhere).await.is_empty());
    let absent = |tag| Filter {
        lang: Some(lang(tag)),
        lack: Some(Lack::Absent),
        ..Filter::default()
    };
    assert_eq!(found(store, &absent("en")).await.len(), 8);
    assert!(found(store, &absent("ru")).await.is_empty());
    let days = Filter {
        from: Date::parse("2026-11-11").ok(),
        until: Date::parse("2026-11-12").ok(),
        ..Filter::default()
    };
    assert_eq!(found(store, &days).await, ["s-1-current", "s-0-stale"]);
    let ready = Filter {
        working: Some(WorkingState::Ready),
        lang: Some(lang("ru")),
        ..Filter::default()
    };
    assert_eq!(found(store, &ready).await.len(), 8);
}

pub(crate) async fn words_are_found_however_they_are_written(desk: &Desk) {
    let store = &desk.store;
    let mut other = summit("other");
    other.editions.truncate(1);
    other.editions[0].addresses.clear();
    other.editions[0].revisions[0].text = Text::new(headline("أسعار القمح ترتفع 100%"));
    taken(store, &[summit("summit"), other]).await;
    for (words, stories) in [
        ("المنامة", &["summit"][..]),
        ("القِمّة", &[]),
        ("قمه المنام", &["summit"]),
        ("САММИТ", &["summit"]),
        ("саммит قمة", &["summit"]),
        ("اسعار", &["other"]),
        ("100", &["other"]),
        ("%", &["summit", "other"]),
        ("انتهى", &[]),
    ] {
        let filter = Filter {
            words: Some(words.to_owned()),
            ..Filter::default()
        };
        assert_eq!(found(store, &filter).await, stories, "{words}");
    }
    let in_russian = Filter {
        words: Some("قمة".to_owned()),
        lang: Some(lang("ru")),
        public: Some(PublicState::Published),
        ..Filter::default()
    };
    assert_eq!(found(store, &in_russian).await, ["summit"]);
}

pub(crate) async fn pages_follow_one_another_without_a_gap(desk: &Desk) {
    let store = &desk.store;
    let stories: Vec<TakenStory> = (0..23)
        .map(|number| {
            let mut story = summit(&format!("s-{number:02}"));
            // Some on one day, so that a page ends between them.
            story.story.date = Date::parse(&format!("2026-10-{:02}", 1 + number / 4)).ok();
            if number % 2 == 0 {
                story.editions[0].revisions[0].text = arabic("تغير.");
            }
            story
        })
        .collect();
    taken(store, &stories).await;
    for filter in [
        Filter::default(),
        Filter {
            lack: Some(Lack::Stale),
            ..Filter::default()
        },
        Filter {
            lang: Some(lang("ru")),
            ..Filter::default()
        },
        Filter {
            words: Some("саммит".to_owned()),
            ..Filter::default()
        },
    ] {
        let mut read = store.read().await.unwrap();
        let mut all: Vec<StoryId> = Vec::new();
        let mut after = None;
        loop {
            let page: Found = list(&mut read, &filter, after.as_ref(), 5).await.unwrap();
            assert!(page.stories.len() <= 5);
            all.extend(page.stories);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        let expected = if filter.lack.is_some() { 12 } else { 23 };
        assert_eq!(all.len(), expected);
        assert!(all.is_sorted_by(|a, b| b < a), "newest first, none twice");
    }
}

pub(crate) async fn somebody_s_work_is_found_by_every_filter_too(desk: &Desk) {
    let store = &desk.store;
    many(store).await;
    let me = UserId::parse("u-1").unwrap();
    let mut tx = store.write(now()).await.unwrap();
    for (id, tag) in [("s-2-stale", "ru"), ("s-2-current", "ru"), ("s-0-stale", "en")] {
        let assignment = Assignment {
            story: story_id(id),
            lang: lang(tag),
            to: me.clone(),
            due: None,
            note: None,
            by: None,
            at: now(),
        };
        assignment::put(&mut tx, &assignment).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mine = Filter {
        mine: Some(me),
        ..Filter::default()
    };
    assert_eq!(
        found(store, &mine).await,
        ["s-2-stale", "s-2-current", "s-0-stale"]
    );
    let stale = Filter {
        lack: Some(Lack::Stale),
        public: Some(PublicState::Published),
        words: Some("саммит".to_owned()),
        ..mine.clone()
    };
    assert_eq!(found(store, &stale).await, ["s-2-stale"]);
    let absent = Filter {
        lack: Some(Lack::Absent),
        lang: Some(lang("en")),
        from: Date::parse("2026-11-01").ok(),
        until: Date::parse("2026-11-30").ok(),
        section: Some(values::section("politics")),
        ..mine
    };
    assert_eq!(found(store, &absent).await, ["s-0-stale"]);
    let nobody = Filter {
        mine: UserId::parse("u-2").ok(),
        ..Filter::default()
    };
    assert!(found(store, &nobody).await.is_empty());
}
