//! Saves that meet: one wins, none is lost.

use fixture::ids::{lang, story_id};
use newsroom::{
    change::Event,
    edition::{Fate, Public},
    id::StoryId,
    story::Story,
    workflow,
};
use store::{
    Store, edition, revision, story,
    version::{Insert, Update},
};

use crate::{
    desk::{Desk, now},
    values,
};

const WRITERS: usize = 16;

/// Saves on revision 1 as `press` does: what `newsroom` decides is written in the transaction that read.
async fn save(store: Store, id: StoryId, by: String) -> Fate {
    let act = workflow::Act {
        by: Some(by.clone()),
        ..workflow::Act::of_nobody(now(), newsroom::audit::Origin::CommandLine)
    };
    let mut tx = store.write(now()).await.unwrap();
    let kept = edition::find(&mut tx, &id, &lang("ar")).await.unwrap().unwrap();
    let fate = workflow::save(&kept.value, 1);
    let new = revision::NewRevision {
        base: Some(1),
        at: now(),
        by: Some(by.clone()),
        fate,
        text: values::text(&by, &by),
    };
    let number = revision::insert(&mut tx, &id, &lang("ar"), &new).await.unwrap();
    if fate == Fate::Head {
        let saved = workflow::saved(kept.value, number, &act);
        let update = edition::update(&mut tx, &saved, kept.version, Event::Saved)
            .await
            .unwrap();
        assert!(matches!(update, Update::Written(_)));
    }
    tx.commit().await.unwrap();
    fate
}

pub(crate) async fn of_saves_on_one_base_one_wins_and_none_is_lost(desk: &Desk) {
    let id = story_id("s-1");
    let mut tx = desk.store.write(now()).await.unwrap();
    assert_eq!(
        story::insert(&mut tx, &Story::new(id.clone()), Event::Taken)
            .await
            .unwrap(),
        Insert::Written
    );
    let edition = values::edition(&id, &lang("ar"), Public::None);
    assert_eq!(
        edition::insert(&mut tx, &edition, Event::Taken).await.unwrap(),
        Insert::Written
    );
    let first = revision::NewRevision {
        base: None,
        at: now(),
        by: None,
        fate: Fate::Head,
        text: values::text("أول", "نص"),
    };
    revision::insert(&mut tx, &id, &lang("ar"), &first).await.unwrap();
    tx.commit().await.unwrap();
    let saves: Vec<_> = (0..WRITERS)
        .map(|who| tokio::spawn(save(desk.store.clone(), id.clone(), format!("محرر {who}"))))
        .collect();
    let mut fates = Vec::new();
    for save in saves {
        fates.push(save.await.unwrap());
    }
    assert_eq!(fates.iter().filter(|fate| **fate == Fate::Head).count(), 1);
    let mut read = desk.store.read().await.unwrap();
    let list = revision::list(&mut read, &id, &lang("ar")).await.unwrap();
    assert_eq!(
        list.iter().map(|entry| entry.number).collect::<Vec<_>>(),
        (1..=17).collect::<Vec<_>>()
    );
    let mut savers: Vec<_> = list[1..].iter().map(|entry| entry.headline.to_string()).collect();
    savers.sort();
    let mut expected: Vec<_> = (0..WRITERS).map(|who| format!("محرر {who}")).collect();
    expected.sort();
    assert_eq!(savers, expected);
    let head = edition::find(&mut read, &id, &lang("ar"))
        .await
        .unwrap()
        .unwrap()
        .value
        .head;
    assert_eq!(
        list.iter()
            .filter(|entry| entry.fate == Fate::Head)
            .map(|entry| entry.number)
            .collect::<Vec<_>>(),
        [1, head]
    );
}
