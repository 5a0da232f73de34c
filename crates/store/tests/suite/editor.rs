//! What the editor keeps beside texts: attempts that were answered, who is where, links to previews.

use fixture::ids::{lang, story_id};
use newsroom::{
    line::{Dateline, Headline, Kicker, ShortHeadline},
    standing::UnitId,
};
use store::{
    edition, presence,
    presence::Presence,
    preview::{self, Preview},
    revision,
    save_attempt::{self, Attempt, Outcome},
    take,
};

use crate::{
    desk::{Desk, now},
    values::{self, State},
};

pub(crate) async fn an_attempt_is_remembered_for_a_while(desk: &Desk) {
    let (story, ar) = (story_id("s-1"), lang("ar"));
    let kept = Attempt {
        id: "0193".to_owned(),
        at: now(),
        base: 1,
        head: 2,
        revision: 3,
        outcome: Outcome::Conflict,
    };
    let mut tx = desk.store.write(now()).await.unwrap();
    save_attempt::insert(&mut tx, &story, &ar, &kept).await.unwrap();
    tx.commit().await.unwrap();
    let found = async |id| {
        let mut snapshot = desk.store.read().await.unwrap();
        save_attempt::find(&mut snapshot, &story, &ar, id).await.unwrap()
    };
    assert_eq!(found("0193").await, Some(kept));
    assert_eq!(found("0194").await, None);
    let mut tx = desk.store.write(now()).await.unwrap();
    save_attempt::forget(&mut tx, now().plus_seconds(1))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(found("0193").await, None);
}

pub(crate) async fn who_is_seen_is_there_and_who_is_not_is_gone(desk: &Desk) {
    let (story, ar) = (story_id("s-1"), lang("ar"));
    let person = |id: &str, unit: Option<&str>| Presence {
        person: id.to_owned(),
        name: format!("اسم {id}"),
        unit: unit.map(|unit| UnitId::parse(unit).unwrap()),
    };
    let see = async |one: Presence, seconds: i64| {
        let mut tx = desk.store.write(now().plus_seconds(seconds)).await.unwrap();
        let gone = now().plus_seconds(seconds - 45);
        presence::see(&mut tx, &story, &ar, &one, gone).await.unwrap();
        tx.commit().await.unwrap();
    };
    let there = async |since: i64| {
        let mut snapshot = desk.store.read().await.unwrap();
        presence::at(&mut snapshot, &story, &ar, now().plus_seconds(since))
            .await
            .unwrap()
    };
    see(person("a", None), 0).await;
    see(person("b", Some("@headline")), 10).await;
    see(person("a", Some("b1")), 20).await;
    assert_eq!(
        there(0).await,
        [person("a", Some("b1")), person("b", Some("@headline"))]
    );
    assert_eq!(there(15).await, [person("a", Some("b1"))]);
    see(person("c", None), 60).await;
    assert_eq!(there(0).await, [person("a", Some("b1")), person("c", None)]);
    let mut tx = desk.store.write(now()).await.unwrap();
    presence::leave(&mut tx, &story, &ar, "a").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(there(0).await, [person("c", None)]);
}

pub(crate) async fn a_link_to_a_preview_expires(desk: &Desk) {
    let link = Preview {
        story: story_id("s-1"),
        lang: lang("ar"),
        revision: 4,
        by: Some("سلمى".to_owned()),
        until: now().plus_seconds(60),
    };
    let mut tx = desk.store.write(now()).await.unwrap();
    preview::insert(&mut tx, "hash", &link).await.unwrap();
    tx.commit().await.unwrap();
    let mut snapshot = desk.store.read().await.unwrap();
    assert_eq!(
        preview::find(&mut snapshot, "hash", now()).await.unwrap(),
        Some(link)
    );
    assert_eq!(preview::find(&mut snapshot, "other", now()).await.unwrap(), None);
    let later = now().plus_seconds(60);
    assert_eq!(preview::find(&mut snapshot, "hash", later).await.unwrap(), None);
}

pub(crate) async fn the_lines_of_an_edition_come_back_and_a_draft_may_wait_for_its_headline(desk: &Desk) {
    let (story, ar) = (story_id("s-1"), lang("ar"));
    let mut text = values::text("قمة", "نص");
    text.headline = Headline::awaited();
    text.kicker = Kicker::parse("شؤون خليجية").ok();
    text.short_headline = ShortHeadline::parse("قمة المنامة").ok();
    text.dateline = Dateline::parse("المنامة، ١ نوفمبر").ok();
    let taken = values::taken_edition(
        &story,
        "ar",
        State::Draft,
        now(),
        text.clone(),
        ("politics", "قمة"),
    );
    let mut tx = desk.store.write(now()).await.unwrap();
    let whole = take::TakenStory {
        story: newsroom::story::Story::new(story.clone()),
        editions: vec![taken],
    };
    take::take(&mut tx, &[whole]).await.unwrap();
    tx.commit().await.unwrap();
    let mut snapshot = desk.store.read().await.unwrap();
    let head = revision::newest(&mut snapshot, &story, &ar)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(head.text, text);
    assert!(edition::find(&mut snapshot, &story, &ar).await.unwrap().is_some());
    assert_eq!(
        revision::before(&mut snapshot, &story, &ar, 2, 9).await.unwrap(),
        [head]
    );
}
