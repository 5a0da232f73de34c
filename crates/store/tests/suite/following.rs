//! The change feed, as whoever follows it sees it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use fixture::ids::{lang, story_id};
use newsroom::{
    change::{Aggregate, Event},
    story::Story,
};
use store::{
    Store,
    feed::{self, Head},
    story,
    version::Insert,
};

use crate::{
    desk::{Desk, now},
    whole,
};

const WRITERS: usize = 16;
const ROUNDS: usize = 12;

/// Reads the feed until it has seen `last`, and finds no gap in any reading.
async fn follow(store: Store, last: i64, stop: Arc<AtomicBool>) -> Vec<newsroom::change::Change> {
    let mut seen: Vec<newsroom::change::Change> = Vec::new();
    let mut at = 0;
    while at < last && !stop.load(Ordering::Relaxed) {
        let mut read = store.read().await.unwrap();
        let head = feed::head(&mut read).await.unwrap();
        let changes = feed::since(&mut read, at, 1000).await.unwrap();
        let numbers: Vec<i64> = changes.iter().map(|change| change.seq).collect();
        assert_eq!(
            numbers,
            (at + 1..=at + numbers.len() as i64).collect::<Vec<_>>(),
            "a gap"
        );
        assert_eq!(
            numbers.last().copied().unwrap_or(at),
            head.seq,
            "the head runs ahead of the feed"
        );
        at = head.seq;
        seen.extend(changes);
    }
    seen
}

pub(crate) async fn sixteen_writers_leave_no_gap_for_any_follower(desk: &Desk) {
    let stop = Arc::new(AtomicBool::new(false));
    let changes = (WRITERS * ROUNDS * 3) as i64;
    let followers: Vec<_> = (0..3)
        .map(|_| tokio::spawn(follow(desk.store.clone(), changes, Arc::clone(&stop))))
        .collect();
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let store = desk.store.clone();
            tokio::spawn(async move {
                for round in 0..ROUNDS {
                    let mut tx = store.write(now()).await.unwrap();
                    for part in 0..3 {
                        let id = story_id(&format!("w{writer}-{round}-{part}"));
                        assert_eq!(
                            story::insert(&mut tx, &Story::new(id), Event::Saved)
                                .await
                                .unwrap(),
                            Insert::Written
                        );
                        tokio::time::sleep(Duration::from_micros((writer * 37 % 11) as u64 * 100)).await;
                    }
                    if round % 4 == 3 {
                        // What is rolled back takes no number.
                        tx.rollback().await.unwrap();
                        let mut tx = store.write(now()).await.unwrap();
                        for part in 0..3 {
                            let id = story_id(&format!("w{writer}-{round}-{part}"));
                            assert_eq!(
                                story::insert(&mut tx, &Story::new(id), Event::Saved)
                                    .await
                                    .unwrap(),
                                Insert::Written
                            );
                        }
                        tx.commit().await.unwrap();
                    } else {
                        tx.commit().await.unwrap();
                    }
                }
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
    let mut read = desk.store.read().await.unwrap();
    assert_eq!(feed::head(&mut read).await.unwrap().seq, changes);
    for follower in followers {
        let seen = tokio::time::timeout(Duration::from_secs(20), follower)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(seen.len() as i64, changes);
        // A writer's own changes come in the order of its commits.
        for writer in 0..WRITERS {
            let prefix = format!("w{writer}-");
            let own: Vec<&str> = seen
                .iter()
                .filter_map(|change| match &change.aggregate {
                    Aggregate::Story(id) if id.as_str().starts_with(&prefix) => Some(id.as_str()),
                    _ => None,
                })
                .collect();
            let expected: Vec<String> = (0..ROUNDS)
                .flat_map(|round| (0..3).map(move |part| format!("w{writer}-{round}-{part}")))
                .collect();
            assert_eq!(own, expected);
        }
    }
}

pub(crate) async fn a_transaction_names_each_aggregate_once(desk: &Desk) {
    let mut tx = desk.store.write(now()).await.unwrap();
    let edition = Aggregate::Edition(story_id("s-1"), lang("ar"));
    tx.changed(edition.clone(), Event::Saved);
    tx.changed(Aggregate::Newsroom, Event::Saved);
    tx.changed(edition.clone(), Event::Published);
    let head = tx.commit().await.unwrap();
    assert_eq!(head.seq, 2);
    let mut read = desk.store.read().await.unwrap();
    let changes = feed::since(&mut read, 0, 9).await.unwrap();
    let expected = [
        (1, edition, Event::Published),
        (2, Aggregate::Newsroom, Event::Saved),
    ];
    assert_eq!(
        changes
            .iter()
            .map(|one| (one.seq, one.aggregate.clone(), one.event))
            .collect::<Vec<_>>(),
        expected
    );
    assert!(changes.iter().all(|one| one.at == now()));
    assert_eq!(feed::since(&mut read, 1, 9).await.unwrap(), changes[1..]);
}

pub(crate) async fn every_aggregate_is_named_as_it_was(desk: &Desk) {
    use newsroom::thing::ThingKind;
    let mut aggregates = vec![
        Aggregate::Newsroom,
        Aggregate::Picture(whole::picture("ص-١").id),
        Aggregate::Story(story_id("خبر")),
        Aggregate::Edition(story_id("خبر"), lang("pt-BR")),
        Aggregate::Redirect("/قديم/".to_owned()),
        Aggregate::Assignment(story_id("خبر"), lang("ar")),
        Aggregate::Tasks(story_id("خبر"), lang("pt-BR")),
    ];
    aggregates.extend(ThingKind::ALL.map(|kind| Aggregate::Thing(kind, "x".to_owned())));
    for (aggregate, event) in aggregates.iter().zip(Event::ALL.into_iter().cycle()) {
        let mut tx = desk.store.write(now()).await.unwrap();
        tx.changed(aggregate.clone(), event);
        tx.commit().await.unwrap();
    }
    let mut read = desk.store.read().await.unwrap();
    let changes = feed::since(&mut read, 0, 99).await.unwrap();
    assert_eq!(
        changes
            .into_iter()
            .map(|change| change.aggregate)
            .collect::<Vec<_>>(),
        aggregates
    );
}

pub(crate) async fn a_transaction_left_alone_leaves_nothing(desk: &Desk) {
    let before = feed::head(&mut desk.store.read().await.unwrap()).await.unwrap();
    let mut tx = desk.store.write(now()).await.unwrap();
    assert_eq!(
        story::insert(&mut tx, &Story::new(story_id("s-1")), Event::Taken)
            .await
            .unwrap(),
        Insert::Written
    );
    drop(tx);
    let tx = desk.store.write(now()).await.unwrap();
    assert_eq!(tx.commit().await.unwrap(), before);
    let mut read = desk.store.read().await.unwrap();
    assert_eq!(story::find(&mut read, &story_id("s-1")).await.unwrap(), None);
}

pub(crate) async fn commits_of_this_process_and_of_others_wake_a_follower(desk: &Desk) {
    let other = Store::open(&desk.database, now()).await.unwrap();
    let seen = feed::head(&mut desk.store.read().await.unwrap()).await.unwrap();
    let mut watch = desk.store.watch(seen.clone());
    let mut readers = desk.store.public().watch(seen.clone());
    assert!(
        tokio::time::timeout(Duration::from_millis(120), watch.changed())
            .await
            .is_err()
    );
    for (number, store) in [(1, &desk.store), (2, &other)] {
        let mut tx = store.write(now()).await.unwrap();
        tx.changed(Aggregate::Newsroom, Event::Saved);
        tx.commit().await.unwrap();
        let expected = Head {
            seq: seen.seq + number,
            ..seen.clone()
        };
        for watch in [&mut watch, &mut readers] {
            // The contract is 100 milliseconds; a busy machine is given more.
            let head = tokio::time::timeout(Duration::from_secs(5), watch.changed())
                .await
                .unwrap()
                .unwrap();
            assert_eq!(head, expected);
        }
    }
    other.close().await.unwrap();
}
