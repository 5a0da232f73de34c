//! What programs leave: tokens, answers under a key, webhooks with their deliveries.

use fixture::ids::story_id;
use newsroom::{
    change::Event,
    id::{DeliveryId, TokenId, UserId, WebhookId},
    token::{Name, Secret, Token, scope::Scopes},
    webhook::{
        State, Target, Webhook,
        delivery::{self as how, Outcome},
        events::Events,
        signature,
    },
};
use store::{
    answered::{self, Answer},
    discard, erasure, feed, token,
    version::Insert,
    webhook::{self, attempt, claim, delivery},
};

use crate::desk::{Desk, now};

fn made_token(id: &str, owner: &str) -> Token {
    Token {
        id: TokenId::parse(id).unwrap(),
        owner: UserId::parse(owner).unwrap(),
        name: Name::parse("نشرة الصباح").unwrap(),
        prefix: "tjm_abcdef".to_owned(),
        scopes: Scopes::parse(["read", "publish"]).unwrap(),
        made: now(),
        expires: Some(now().plus_seconds(60)),
        used: None,
        revoked: None,
    }
}

pub(crate) async fn a_token_is_found_by_its_secret_alone(desk: &Desk) {
    let secret = Secret::of(&[3; 32]);
    let mut made = made_token("t-1", "u-1");
    let mut tx = desk.store.write(now()).await.unwrap();
    token::insert(&mut tx, &made, &secret.hash()).await.unwrap();
    token::insert(&mut tx, &made_token("t-2", "u-2"), &Secret::of(&[4; 32]).hash())
        .await
        .unwrap();
    token::used(&mut tx, &made.id, now().plus_seconds(5))
        .await
        .unwrap();
    token::revoke(&mut tx, &made.id, now().plus_seconds(9))
        .await
        .unwrap();
    token::revoke(&mut tx, &made.id, now().plus_seconds(99))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    made.used = Some(now().plus_seconds(5));
    made.revoked = Some(now().plus_seconds(9));
    let mut read = desk.store.read().await.unwrap();
    let by = token::of_secret(&mut read, &secret.hash()).await.unwrap();
    assert_eq!(by.as_ref(), Some(&made));
    assert_eq!(
        token::of_secret(&mut read, &Secret::of(&[9; 32]).hash())
            .await
            .unwrap(),
        None
    );
    assert_eq!(token::of_owner(&mut read, &made.owner).await.unwrap(), [made]);
    assert_eq!(token::all(&mut read).await.unwrap().len(), 2);
}

pub(crate) async fn a_key_belongs_to_the_first_request_that_names_it(desk: &Desk) {
    let made = made_token("t-1", "u-1");
    let mut tx = desk.store.write(now()).await.unwrap();
    token::insert(&mut tx, &made, &Secret::of(&[3; 32]).hash())
        .await
        .unwrap();
    let first = answered::begin(&mut tx, &made.id, "مفتاح", "a").await.unwrap();
    assert_eq!(first, Insert::Written);
    let second = answered::begin(&mut tx, &made.id, "مفتاح", "b").await.unwrap();
    assert_eq!(second, Insert::AlreadyThere);
    let answer = Answer {
        status: 201,
        headers: "location: /x".to_owned(),
        body: "{\"نص\":1}".to_owned(),
    };
    answered::keep(&mut tx, &made.id, "مفتاح", &answer).await.unwrap();
    let kept = answered::find(&mut tx, &made.id, "مفتاح").await.unwrap().unwrap();
    assert_eq!((kept.request.as_str(), kept.answer), ("a", Some(answer)));
    assert_eq!(answered::forget_before(&mut tx, now()).await.unwrap(), 0);
    assert_eq!(
        answered::forget_before(&mut tx, now().plus_seconds(1))
            .await
            .unwrap(),
        1
    );
}

pub(crate) async fn an_answer_that_tells_of_what_was_erased_is_not_given_again(desk: &Desk) {
    let made = made_token("t-1", "u-1");
    let mut tx = desk.store.write(now()).await.unwrap();
    token::insert(&mut tx, &made, &Secret::of(&[3; 32]).hash())
        .await
        .unwrap();
    for (key, headers, body) in [
        ("made", "location: /api/v1/stories/s_1", "{}"),
        ("told", "", "{\"id\":\"s_1\",\"headline\":\"سرّ\"}"),
        ("named", "", "{\"by\":\"ليلى \\\"ن\\\"\"}"),
        ("other", "", "{\"id\":\"sx1\"}"),
    ] {
        let _ = answered::begin(&mut tx, &made.id, key, "a").await.unwrap();
        let answer = Answer {
            status: 201,
            headers: headers.to_owned(),
            body: body.to_owned(),
        };
        answered::keep(&mut tx, &made.id, key, &answer).await.unwrap();
    }
    let _ = answered::begin(&mut tx, &made.id, "under way", "s_1")
        .await
        .unwrap();
    discard::story(&mut tx, &story_id("s_1"), Event::Erased)
        .await
        .unwrap();
    erasure::name(&mut tx, "ليلى \"ن\"").await.unwrap();
    for (key, is_there) in [
        ("made", false),
        ("told", false),
        ("named", false),
        ("other", true),
        ("under way", true),
    ] {
        let found = answered::find(&mut tx, &made.id, key).await.unwrap();
        assert_eq!(found.is_some(), is_there, "{key}");
    }
}

async fn made_webhook(desk: &Desk) -> Webhook {
    let mut tx = desk.store.write(now()).await.unwrap();
    let head = feed::head(&mut tx).await.unwrap();
    let made = Webhook {
        id: WebhookId::parse("w").unwrap(),
        name: Name::parse("بوابة").unwrap(),
        target: Target::kept("https://example.org/خطاف").unwrap(),
        events: Events::parse(["edition.*", "story.saved"]).unwrap(),
        secret: signature::Secret::of(&[1; 32]),
        state: State::Active,
        made: now(),
        by: Some("سلمى".to_owned()),
        dead_in_a_row: 0,
        epoch: head.epoch,
        seq: head.seq,
    };
    webhook::insert(&mut tx, &made).await.unwrap();
    tx.commit().await.unwrap();
    made
}

fn new(id: &str) -> delivery::New {
    delivery::New {
        id: DeliveryId::parse(id).unwrap(),
        event: "edition.saved".to_owned(),
        body: format!("{{\"n\":\"{id}\"}}"),
    }
}

pub(crate) async fn a_webhook_comes_back_and_goes_with_its_deliveries(desk: &Desk) {
    let mut made = made_webhook(desk).await;
    let mut tx = desk.store.write(now()).await.unwrap();
    let there = webhook::find(&mut tx, &made.id).await.unwrap();
    assert_eq!(there.as_ref(), Some(&made));
    made.state = State::Paused;
    made.dead_in_a_row = 2;
    webhook::update(&mut tx, &made).await.unwrap();
    delivery::put(&mut tx, &made.id, vec![new("d-1"), new("d-2")])
        .await
        .unwrap();
    attempt::begin(&mut tx, &new("d-1").id).await.unwrap();
    assert_eq!(webhook::all(&mut tx).await.unwrap(), std::slice::from_ref(&made));
    let list = delivery::list(&mut tx, &made.id, None, 10).await.unwrap();
    assert_eq!(list.iter().map(|one| one.place).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(
        delivery::list(&mut tx, &made.id, Some(2), 10).await.unwrap()[0]
            .id
            .as_str(),
        "d-1"
    );
    webhook::delete(&mut tx, &made.id).await.unwrap();
    assert_eq!(delivery::find(&mut tx, &new("d-1").id).await.unwrap(), None);
    tx.commit().await.unwrap();
}

pub(crate) async fn only_the_first_that_waits_is_next_and_one_delivers_at_a_time(desk: &Desk) {
    let made = made_webhook(desk).await;
    let mut tx = desk.store.write(now()).await.unwrap();
    delivery::put(&mut tx, &made.id, vec![new("d-1"), new("d-2")])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let later = now().plus_seconds(60);
    let mut tx = desk.store.write(now()).await.unwrap();
    assert_eq!(
        claim::open(&mut tx, now(), 9).await.unwrap(),
        std::slice::from_ref(&made.id)
    );
    assert!(claim::take(&mut tx, &made.id, "a", later).await.unwrap());
    assert!(!claim::take(&mut tx, &made.id, "b", later).await.unwrap());
    assert_eq!(claim::open(&mut tx, now(), 9).await.unwrap(), []);
    let mut first = claim::next(&mut tx, &made.id, now()).await.unwrap().unwrap();
    assert_eq!(first.id.as_str(), "d-1");
    first.due = later;
    first.tries = 1;
    delivery::update(&mut tx, &first).await.unwrap();
    assert_eq!(
        claim::next(&mut tx, &made.id, now()).await.unwrap(),
        None,
        "the second waits for the first"
    );
    let number = attempt::begin(&mut tx, &first.id).await.unwrap();
    let outcome = Outcome {
        millis: 7,
        status: None,
        note: "لا جواب".to_owned(),
        again_after: None,
    };
    attempt::end(&mut tx, &first.id, number, &outcome).await.unwrap();
    assert_eq!(
        attempt::list(&mut tx, &first.id).await.unwrap()[0].outcome,
        Some(outcome)
    );
    first.state = how::State::Dead;
    delivery::update(&mut tx, &first).await.unwrap();
    assert!(!claim::give_back(&mut tx, &made.id, "b").await.unwrap());
    assert!(claim::give_back(&mut tx, &made.id, "a").await.unwrap());
    let next = claim::next(&mut tx, &made.id, now()).await.unwrap().unwrap();
    assert_eq!(next.id.as_str(), "d-2");
    assert_eq!(delivery::waiting(&mut tx, &made.id).await.unwrap(), 1);
    tx.commit().await.unwrap();
    let mut tx = desk.store.write(later).await.unwrap();
    assert_eq!(delivery::forget_before(&mut tx, later, 9).await.unwrap(), 1);
    tx.commit().await.unwrap();
}

pub(crate) async fn a_webhook_that_has_seen_all_is_not_behind(desk: &Desk) {
    let mut made = made_webhook(desk).await;
    let mut tx = desk.store.write(now()).await.unwrap();
    let story = newsroom::story::Story::new(story_id("s-1"));
    let _ = store::story::insert(&mut tx, &story, newsroom::change::Event::Saved)
        .await
        .unwrap();
    let head = tx.commit().await.unwrap();
    let mut tx = desk.store.write(now()).await.unwrap();
    assert_eq!(
        webhook::behind(&mut tx, &head).await.unwrap(),
        std::slice::from_ref(&made.id)
    );
    made.seq = head.seq;
    webhook::update(&mut tx, &made).await.unwrap();
    assert_eq!(webhook::behind(&mut tx, &head).await.unwrap(), []);
    made.epoch = "another life".to_owned();
    webhook::update(&mut tx, &made).await.unwrap();
    assert_eq!(webhook::behind(&mut tx, &head).await.unwrap(), [made.id]);
}
