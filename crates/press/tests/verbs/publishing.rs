//! Publishing, correcting, withdrawing, and what is due.

use fixture::ids::{lang, story_id};
use newsroom::{edition::Public, line::Notice, refusal::Refusal};
use press::No;

use crate::newsroom::{Newsroom, at, salma};

#[tokio::test]
async fn a_draft_is_published_with_who_and_when() {
    let newsroom = Newsroom::standing().await;
    let (story, en) = (story_id("draft"), lang("en"));
    let edition = newsroom
        .press
        .publish(&story, &en, &salma("09:00"))
        .await
        .unwrap();
    let Public::Published(published) = edition.public else {
        panic!("{edition:?}")
    };
    assert_eq!(
        (published.at, published.updated, edition.working.by.as_deref()),
        (at("09:00"), None, Some("Salma"))
    );
    let again = newsroom
        .press
        .publish(&story, &en, &salma("10:00"))
        .await
        .unwrap();
    assert_eq!(
        again.public,
        Public::Published(published),
        "publishing the same text again changes nothing for readers"
    );
}

#[tokio::test]
async fn what_cannot_be_done_is_refused_and_nothing_is_written() {
    let newsroom = Newsroom::standing().await;
    let head = || async { newsroom.press.store.public().head().await.unwrap().seq };
    let before = head().await;
    let notice = || Notice::parse("سُحب الخبر.").unwrap();
    let act = salma("09:00");
    let refused = [
        newsroom
            .press
            .withdraw(&story_id("draft"), &lang("en"), notice(), &act)
            .await
            .unwrap_err(),
        newsroom
            .press
            .correct(&story_id("draft"), &lang("en"), notice(), &act)
            .await
            .unwrap_err(),
        newsroom
            .press
            .publish(&story_id("draft"), &lang("ar"), &act)
            .await
            .unwrap_err(),
        newsroom
            .press
            .publish(&story_id("nothing"), &lang("ar"), &act)
            .await
            .unwrap_err(),
        newsroom
            .press
            .publish(&story_id("draft"), &lang("de"), &act)
            .await
            .unwrap_err(),
    ];
    assert!(matches!(
        refused.map(|no| match no {
            No::Refused(refusal) => refusal,
            other => panic!("{other}"),
        }),
        [
            Refusal::NotPublished("withdraw"),
            Refusal::NotPublished("correct"),
            Refusal::NoSuchEdition { .. },
            Refusal::NoSuchStory(_),
            Refusal::NotOurLanguage(_)
        ]
    ));
    assert_eq!(head().await, before);
}

#[tokio::test]
async fn a_withdrawn_edition_keeps_when_readers_first_got_it() {
    let newsroom = Newsroom::standing().await;
    let (story, ru) = (story_id("harvest"), lang("ru"));
    let first = newsroom.edition(&story, &ru).await.public;
    let notice = Notice::parse("Материал отозван.").unwrap();
    let withdrawn = newsroom
        .press
        .withdraw(&story, &ru, notice, &salma("09:00"))
        .await
        .unwrap();
    assert!(matches!(&withdrawn.public, Public::Withdrawn { last, .. } if Public::Published(*last) == first));
    let back = newsroom
        .press
        .publish(&story, &ru, &salma("10:00"))
        .await
        .unwrap();
    let (Public::Published(before), Public::Published(now)) = (first, back.public) else {
        panic!()
    };
    assert_eq!((now.at, now.updated), (before.at, Some(at("10:00"))));
}

#[tokio::test]
async fn what_is_scheduled_is_released_once_when_it_is_due() {
    let newsroom = Newsroom::standing().await;
    let (story, en) = (story_id("draft"), lang("en"));
    newsroom
        .press
        .schedule(&story, &en, at("12:00"), &salma("09:00"))
        .await
        .unwrap();
    assert!(newsroom.press.release(at("11:59")).await.unwrap().is_empty());
    assert_eq!(
        newsroom.press.release(at("12:01")).await.unwrap(),
        [(story.clone(), en.clone())]
    );
    assert!(newsroom.press.release(at("12:02")).await.unwrap().is_empty());
    let edition = newsroom.edition(&story, &en).await;
    assert!(matches!(edition.public, Public::Published(published) if published.at == at("12:00")));
}
