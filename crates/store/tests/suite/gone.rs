//! What goes: drafts that are deleted, and what is erased on an order.

use fixture::ids::{lang, story_id};
use newsroom::{
    change::{Aggregate, Event},
    edition::{Fate, Working},
    note::Note,
};
use store::{
    discard, edition, erasure, feed, note,
    public::resolve::Resolution,
    revision, story,
    take::{TakenStory, take},
};

use crate::{
    desk::{Desk, Engine, now},
    values::{self, State},
};

/// A word that stands in the erased text and nowhere else.
const SECRET: &str = "سرّالشاهد";

/// A story with an Arabic and a Russian edition; the Arabic one says what must go, in its second revision too.
async fn fill(desk: &Desk) {
    let id = story_id("s-secret");
    let ar = values::taken_edition(
        &id,
        "ar",
        State::Published,
        now(),
        values::text("الخبر", SECRET),
        ("politics", "الخبر"),
    );
    let ru = values::taken_edition(
        &id,
        "ru",
        State::Published,
        now(),
        values::text("Новость", "Текст"),
        ("politics", "novost"),
    );
    let mut tx = desk.store.write(now()).await.unwrap();
    let taken = TakenStory {
        story: newsroom::story::Story {
            section: Some(values::section("politics")),
            topics: vec![values::topic("summits")],
            ..newsroom::story::Story::new(id.clone())
        },
        editions: vec![ar, ru],
    };
    take(&mut tx, &[taken]).await.unwrap();
    let second = revision::NewRevision {
        base: Some(1),
        at: now(),
        by: Some("ليلى".to_owned()),
        fate: Fate::Conflict,
        text: values::text("الخبر", SECRET),
    };
    revision::insert(&mut tx, &id, &lang("ar"), &second)
        .await
        .unwrap();
    let told = Note {
        id: "n-1".to_owned(),
        unit: None,
        revision: 1,
        by: Some("ليلى".to_owned()),
        at: now(),
        text: values::notice(SECRET),
        settled: None,
        answers: Vec::new(),
    };
    note::insert(&mut tx, &id, &lang("ar"), &told).await.unwrap();
    tx.commit().await.unwrap();
}

pub(crate) async fn a_deleted_edition_leaves_its_sisters_and_no_gap_in_the_feed(desk: &Desk) {
    fill(desk).await;
    let (id, ar) = (story_id("s-secret"), lang("ar"));
    let mut tx = desk.store.write(now()).await.unwrap();
    discard::edition(&mut tx, &id, &ar, Event::Deleted).await.unwrap();
    let head = tx.commit().await.unwrap();
    let mut read = desk.store.read().await.unwrap();
    assert_eq!(edition::find(&mut read, &id, &ar).await.unwrap(), None);
    assert!(
        edition::find(&mut read, &id, &lang("ru"))
            .await
            .unwrap()
            .is_some()
    );
    let last = feed::since(&mut read, head.seq - 1, 9).await.unwrap();
    assert_eq!(last[0].aggregate, Aggregate::Edition(id.clone(), ar));
    assert_eq!(last[0].event, Event::Deleted);
    drop(read);
    let mut tx = desk.store.write(now()).await.unwrap();
    discard::story(&mut tx, &id, Event::Deleted).await.unwrap_err();
    drop(tx);
    let mut tx = desk.store.write(now()).await.unwrap();
    discard::edition(&mut tx, &id, &lang("ru"), Event::Deleted)
        .await
        .unwrap();
    discard::story(&mut tx, &id, Event::Deleted).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        story::find(&mut desk.store.read().await.unwrap(), &id)
            .await
            .unwrap(),
        None
    );
    assert_eq!(desk.store.verify().await.unwrap(), []);
}

pub(crate) async fn an_erased_text_is_gone_for_good_and_its_address_says_so(desk: &Desk) {
    fill(desk).await;
    let (id, ar) = (story_id("s-secret"), lang("ar"));
    let notice = values::notice("حُذف بأمر قضائي.");
    let mut tx = desk.store.write(now()).await.unwrap();
    erasure::mark_addresses(&mut tx, &id, &ar, Some(&notice))
        .await
        .unwrap();
    discard::edition(&mut tx, &id, &ar, Event::Erased).await.unwrap();
    tx.commit().await.unwrap();
    desk.store.scour().await.unwrap();
    let public = desk.store.public();
    let at = |tag: &str, slug: &str| {
        let (lang, slug) = (lang(tag), values::slug(slug));
        let public = public.clone();
        async move {
            public
                .resolve(&lang, &values::section("politics"), &slug)
                .await
                .unwrap()
        }
    };
    let Resolution::Gone(gone) = at("ar", "الخبر").await else {
        panic!("readers must be told")
    };
    assert_eq!((gone.notice, gone.at), (Some(notice), now()));
    assert!(matches!(at("ru", "novost").await, Resolution::Article(_)));
    assert_eq!(at("ar", "غيره").await, Resolution::Nothing);
    assert_eq!(desk.store.verify().await.unwrap(), []);
    if desk.engine == Engine::Sqlite {
        for file in std::fs::read_dir(desk.dir.path()).unwrap() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            let word = SECRET.as_bytes();
            assert!(!bytes.windows(word.len()).any(|part| part == word));
        }
    }
}

pub(crate) async fn an_erased_past_leaves_what_readers_have(desk: &Desk) {
    fill(desk).await;
    let (id, ar) = (story_id("s-secret"), lang("ar"));
    let mut tx = desk.store.write(now()).await.unwrap();
    assert_eq!(erasure::past(&mut tx, &id, &ar, 1, Some(1)).await.unwrap(), 1);
    tx.commit().await.unwrap();
    let mut read = desk.store.read().await.unwrap();
    assert_eq!(revision::list(&mut read, &id, &ar).await.unwrap().len(), 1);
}

pub(crate) async fn an_erased_name_is_nobodys_wherever_it_stood(desk: &Desk) {
    fill(desk).await;
    let (id, ar) = (story_id("s-secret"), lang("ar"));
    let mut tx = desk.store.write(now()).await.unwrap();
    let mut kept = edition::find(&mut tx, &id, &ar).await.unwrap().unwrap();
    kept.value.working = Working {
        by: Some("ليلى".to_owned()),
        ..kept.value.working
    };
    let _ = edition::update(&mut tx, &kept.value, kept.version, Event::Saved)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut tx = desk.store.write(now()).await.unwrap();
    // A revision, a note and a working state.
    assert_eq!(erasure::name(&mut tx, "ليلى").await.unwrap(), 3);
    assert_eq!(erasure::name(&mut tx, "ليل%").await.unwrap(), 0);
    tx.commit().await.unwrap();
    let mut read = desk.store.read().await.unwrap();
    let named = revision::find(&mut read, &id, &ar, 2).await.unwrap().unwrap().by;
    assert_eq!(named.as_deref(), Some("—"));
    let told = note::of_edition(&mut read, &id, &ar).await.unwrap();
    assert_eq!(told[0].by.as_deref(), Some("—"));
    let working = edition::find(&mut read, &id, &ar)
        .await
        .unwrap()
        .unwrap()
        .value
        .working;
    assert_eq!(working.by.as_deref(), Some("—"));
}

pub(crate) async fn nothing_is_due_under_an_embargo(desk: &Desk) {
    let id = story_id("s-later");
    let at = |seconds| now().plus_seconds(seconds);
    let scheduled = |tag, slug| {
        let words = values::text("خبر", "نص");
        values::taken_edition(&id, tag, State::Scheduled, at(60), words, ("politics", slug))
    };
    let mut tx = desk.store.write(now()).await.unwrap();
    let taken = TakenStory {
        story: newsroom::story::Story {
            section: Some(values::section("politics")),
            embargo: Some(at(120)),
            ..newsroom::story::Story::new(id.clone())
        },
        editions: vec![scheduled("ar", "a"), scheduled("ru", "r")],
    };
    take(&mut tx, &[taken]).await.unwrap();
    tx.commit().await.unwrap();
    let mut read = desk.store.read().await.unwrap();
    assert_eq!(edition::due(&mut read, at(90), 9).await.unwrap(), []);
    let due = edition::due(&mut read, at(120), 9).await.unwrap();
    let due: Vec<_> = due.iter().map(|due| (due.lang.as_str(), due.at)).collect();
    assert_eq!(due, [("ar", at(60)), ("ru", at(60))]);
}
