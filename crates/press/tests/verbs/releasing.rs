//! What is scheduled comes out once, and together, however many nodes look for it.

use fixture::{
    Counter, Edition,
    build::paragraph,
    ids::{lang, story_id},
    postgres::Postgres,
    standing,
};
use language::Moment;
use media::Media;
use newsroom::{
    change::{Aggregate, Event},
    edition::Public,
    record::{Made, Record, StoryRecord},
    refusal::Refusal,
};
use press::{
    Keeping, No, Press,
    take::{Differing, Item, Terms},
};
use store::{Database, Store, feed};

use crate::newsroom::{Newsroom, NoFiles, at, salma};

/// Two drafts of one story: what says nothing yet can be scheduled.
fn pair() -> StoryRecord {
    let ar = Edition::new("ar", "مؤتمر صحفي").blocks(vec![paragraph("a1", "يبدأ المؤتمر.")]);
    let ru = Edition::new("ru", "Пресс-конференция").blocks(vec![paragraph("r1", "Начинается.")]);
    StoryRecord {
        story: standing::facts("pair", "politics"),
        editions: vec![ar.build(), ru.build()],
    }
}

async fn take(press: &Press) {
    let things = standing::things().into_iter().map(Record::Thing);
    let records = things.chain([Record::Story(Box::new(pair()))]);
    let item = |record| Item {
        name: "a record".to_owned(),
        record,
        made: Made::default(),
    };
    let terms = Terms {
        differing: Differing::LeftOut,
        section: None,
        keeping: Keeping::ForGood,
        act: salma("08:01"),
    };
    let items = records.map(item).collect();
    press.import(terms, &NoFiles).take(items).await.unwrap();
}

/// Looks for what is due again and again, as a node does.
async fn node(press: Press) -> usize {
    let mut released = 0;
    for second in 0..40 {
        let now: Moment = at("09:59").plus_seconds(30 + second * 2);
        released += press.release(now).await.unwrap().len();
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    released
}

async fn published(store: &Store) -> Vec<i64> {
    let mut read = store.read().await.unwrap();
    let changes = feed::since(&mut read, 0, 1_000).await.unwrap();
    let mine = changes.iter().filter(|change| {
        let pair = matches!(&change.aggregate, Aggregate::Edition(story, _) if *story == story_id("pair"));
        pair && change.event == Event::Published
    });
    mine.map(|change| change.seq).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_nodes_on_one_postgresql_publish_what_is_scheduled_once() {
    let Some(server) = Postgres::shared() else { return };
    let (scratch, folder) = (server.scratch(), tempfile::tempdir().unwrap());
    let database = Database::parse(&scratch.url(), folder.path()).unwrap();
    let made = Store::create(&database, at("08:00"), &mut Counter::default())
        .await
        .unwrap();
    let press = |store| {
        Press::new(
            store,
            Media::new(folder.path().join("media")),
            standing::settings(),
        )
    };
    let first = press(made);
    take(&first).await;
    let both = [lang("ar"), lang("ru")];
    first
        .schedule_together(&story_id("pair"), &both, at("10:00"), &salma("09:00"))
        .await
        .unwrap();
    // The node that scheduled it is gone; two others were started since.
    first.store.close().await.unwrap();
    let nodes = [
        press(Store::open(&database, at("09:30")).await.unwrap()),
        press(Store::open(&database, at("09:30")).await.unwrap()),
    ];
    let loops = nodes.clone().map(|press| tokio::spawn(node(press)));
    let mut released = 0;
    for one in loops {
        released += one.await.unwrap();
    }
    assert_eq!(released, 2);
    let seen = published(&nodes[0].store).await;
    assert_eq!(seen.len(), 2, "each edition once in the feed");
    assert_eq!(seen[1], seen[0] + 1, "both in one transaction");
    for press in nodes {
        press.store.close().await.unwrap();
    }
}

#[tokio::test]
async fn a_schedule_survives_a_restart_and_keeps_its_moment() {
    let newsroom = Newsroom::empty().await;
    take(&newsroom.press).await;
    let (story, both) = (story_id("pair"), [lang("ar"), lang("ru")]);
    newsroom
        .press
        .schedule_together(&story, &both, at("10:00"), &salma("09:00"))
        .await
        .unwrap();
    let database = newsroom.press.store.database().clone();
    let again = Store::open(&database, at("12:00")).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let press = Press::new(again, Media::new(folder.path()), standing::settings());
    assert_eq!(press.release(at("12:00")).await.unwrap().len(), 2);
    assert_eq!(press.release(at("12:01")).await.unwrap(), []);
    let edition = newsroom.edition(&story, &both[0]).await;
    assert!(matches!(edition.public, Public::Published(now) if now.at == at("10:00")));
}

#[tokio::test]
async fn of_a_set_all_are_published_or_none() {
    let newsroom = Newsroom::empty().await;
    take(&newsroom.press).await;
    let story = story_id("pair");
    let with_one_that_is_not_there = [lang("ar"), lang("en")];
    let refused = newsroom
        .press
        .publish_together(&story, &with_one_that_is_not_there, &salma("09:00"))
        .await
        .unwrap_err();
    assert!(matches!(refused, No::Refused(Refusal::NoSuchEdition { .. })));
    assert_eq!(newsroom.edition(&story, &lang("ar")).await.public, Public::None);
    let both = [lang("ar"), lang("ru")];
    newsroom
        .press
        .publish_together(&story, &both, &salma("09:01"))
        .await
        .unwrap();
    let seen = published(&newsroom.press.store).await;
    assert_eq!(seen.len(), 2);
}

#[tokio::test]
async fn an_embargo_bars_publishing_and_scheduling_before_it_ends_in_words() {
    let newsroom = Newsroom::empty().await;
    take(&newsroom.press).await;
    let (story, ar, press) = (story_id("pair"), lang("ar"), &newsroom.press);
    press.embargo(&story, at("12:00"), &salma("09:00")).await.unwrap();
    let refusals = [
        press.publish(&story, &ar, &salma("11:59")).await.unwrap_err(),
        press
            .schedule(&story, &ar, at("11:59"), &salma("09:00"))
            .await
            .unwrap_err(),
    ];
    for no in refusals {
        assert!(
            matches!(&no, No::Refused(Refusal::Embargo(until)) if *until == at("12:00")),
            "{no}"
        );
    }
    press
        .schedule(&story, &ar, at("12:00"), &salma("09:00"))
        .await
        .unwrap();
    let later = press
        .embargo(&story, at("13:00"), &salma("09:01"))
        .await
        .unwrap_err();
    assert!(matches!(later, No::Refused(Refusal::ScheduledBefore { .. })));
    assert_eq!(press.release(at("12:00")).await.unwrap().len(), 1);
    let late = press
        .embargo(&story, at("14:00"), &salma("12:01"))
        .await
        .unwrap_err();
    assert!(matches!(late, No::Refused(Refusal::AlreadyOut(_))));
}
