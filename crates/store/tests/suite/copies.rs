//! Backup, restore, and what `doctor` asks.

use fixture::{
    ids::{lang, story_id},
    standing,
};
use newsroom::{
    change::Event,
    record::{NewsroomRecord, RedirectRecord, RedirectTarget},
    story::Story,
};
use store::{
    Database, Error, Store, edition, feed, picture, redirect, revision, story,
    take::{TakenStory, take},
    thing,
    version::Insert,
};

use crate::{
    desk::{self, Counted, Desk, Engine, now},
    values::{self, State},
    whole,
};

/// Fills a newsroom with something of everything.
async fn fill(store: &Store) {
    let mut tx = store.write(now()).await.unwrap();
    let names = NewsroomRecord {
        names: standing::names("ترجمان", "Толмач", "Tarjuman"),
        ..NewsroomRecord::default()
    };
    store::newsroom::put(&mut tx, &names, Event::Taken).await.unwrap();
    for one in standing::things() {
        thing::put(&mut tx, &one, Event::Taken).await.unwrap();
    }
    picture::put(&mut tx, &whole::picture("p-1"), Event::Taken)
        .await
        .unwrap();
    let to = RedirectTarget::Path("/ar/".to_owned());
    redirect::put(
        &mut tx,
        &RedirectRecord {
            from: "/قديم".to_owned(),
            to,
        },
        Event::Taken,
    )
    .await
    .unwrap();
    let id = story_id("خبر");
    let mut whole = values::taken_edition(
        &id,
        "ar",
        State::Withdrawn,
        now(),
        whole::whole_text(),
        ("politics", "خبر"),
    );
    whole.edition = whole::whole_edition(&id, "ar");
    let mut stories: Vec<TakenStory> = (0..300).map(values::numbered).collect();
    stories.push(TakenStory {
        story: whole::whole_story(id.as_str()),
        editions: vec![whole],
    });
    take(&mut tx, &stories).await.unwrap();
    tx.commit().await.unwrap();
}

/// Everything of a newsroom in words, but the feed's epoch.
async fn everything(store: &Store) -> String {
    let mut read = store.read().await.unwrap();
    let mut all = format!("{:?}", store::newsroom::find(&mut read).await.unwrap());
    for kind in newsroom::thing::ThingKind::ALL {
        all += &format!("{:?}", thing::all(&mut read, kind).await.unwrap());
    }
    all += &format!("{:?}", picture::all(&mut read, None, 999).await.unwrap());
    all += &format!("{:?}", redirect::all(&mut read, None, 999).await.unwrap());
    all += &format!("{:?}", feed::since(&mut read, 0, 99_999).await.unwrap());
    for id in story::ids(&mut read, None, 9999).await.unwrap() {
        all += &format!("{:?}", story::find(&mut read, &id).await.unwrap());
        for kept in edition::of_story(&mut read, &id).await.unwrap() {
            let lang = &kept.value.lang;
            all += &format!(
                "{kept:?}{:?}",
                revision::newest(&mut read, &id, lang).await.unwrap()
            );
            all += &format!(
                "{:?}",
                store::address::of_edition(&mut read, &id, lang).await.unwrap()
            );
        }
    }
    let public = store.public();
    for tag in ["ar", "ru", "en"].map(lang) {
        let scope = store::public::scope::Scope::Topic(values::topic("summits"));
        all += &format!("{:?}", public.cards(&tag, &scope, 0, 999).await.unwrap());
    }
    all
}

pub(crate) async fn a_backup_can_be_restored_into_either_database(desk: &Desk) {
    fill(&desk.store).await;
    let file = desk.dir.path().join("backup.db");
    desk.store.backup(&file, now()).await.unwrap();
    let left: Vec<_> = std::fs::read_dir(desk.dir.path())
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name())
        .collect();
    assert!(
        left.iter()
            .all(|name| !name.to_string_lossy().contains("backup.db.")),
        "{left:?}"
    );
    assert!(
        matches!(desk.store.backup(&file, now()).await, Err(Error::File { .. })),
        "a backup overwrote a file"
    );
    let expected = everything(&desk.store).await;
    let epoch = feed::head(&mut desk.store.read().await.unwrap())
        .await
        .unwrap()
        .epoch;
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let dir = tempfile::tempdir().unwrap();
        let Some((database, scratch)) = desk::empty(engine, dir.path()) else {
            continue;
        };
        let restored = Store::restore(&database, &file, now(), &mut Counted)
            .await
            .unwrap();
        assert_eq!(everything(&restored).await, expected, "{engine:?}");
        assert_ne!(
            feed::head(&mut restored.read().await.unwrap())
                .await
                .unwrap()
                .epoch,
            epoch
        );
        assert_eq!(restored.verify().await.unwrap(), []);
        let again = Store::restore(&database, &file, now(), &mut Counted).await;
        assert!(
            matches!(again, Err(Error::AlreadyThere { .. })),
            "a restore overwrote a newsroom"
        );
        assert_eq!(everything(&restored).await, expected);
        restored.close().await.unwrap();
        drop(scratch);
    }
}

pub(crate) async fn a_backup_is_of_one_moment_while_others_write(desk: &Desk) {
    fill(&desk.store).await;
    let store = desk.store.clone();
    let writer = tokio::spawn(async move {
        for number in 1000.. {
            let mut tx = store.write(now()).await.unwrap();
            take(&mut tx, &[values::numbered(number)]).await.unwrap();
            tx.commit().await.unwrap();
            tokio::task::yield_now().await;
        }
    });
    for number in 0..3 {
        let file = desk.dir.path().join(format!("backup-{number}.db"));
        desk.store.backup(&file, now()).await.unwrap();
        // Whatever a transaction wrote is there whole, or not at all: `verify` counts feed, revisions and addresses.
        let database = Database::file(desk.dir.path().join(format!("restored-{number}.db")));
        let restored = Store::restore(&database, &file, now(), &mut Counted)
            .await
            .unwrap();
        assert_eq!(restored.verify().await.unwrap(), []);
        let mut read = restored.read().await.unwrap();
        let stories = story::ids(&mut read, None, 99_999).await.unwrap().len() as i64;
        // Each numbered story is four changes; the rest is what else `fill` makes.
        assert_eq!(feed::head(&mut read).await.unwrap().seq, (stories - 1) * 4 + 8);
        drop(read);
        restored.close().await.unwrap();
    }
    writer.abort();
    let _ = writer.await;
}

pub(crate) async fn what_is_no_backup_is_refused(desk: &Desk) {
    let dir = tempfile::tempdir().unwrap();
    let Some((database, _scratch)) = desk::empty(desk.engine, dir.path()) else {
        return;
    };
    let text = dir.path().join("text.db");
    std::fs::write(
        &text,
        "هذا نص وليس قاعدة بيانات, long enough to be read as a header of a file of SQLite.".repeat(99),
    )
    .unwrap();
    let empty = dir.path().join("empty.db");
    std::fs::write(&empty, "").unwrap();
    for bad in [text, empty, dir.path().join("absent.db"), dir.path().to_owned()] {
        let refused = Store::restore(&database, &bad, now(), &mut Counted).await;
        let Err(error) = refused else {
            panic!("{} was restored", bad.display())
        };
        assert!(error.to_string().contains(&*bad.to_string_lossy()), "{error}");
    }
    let absent = Store::open(&database, now()).await;
    assert!(matches!(absent, Err(Error::NoNewsroom { .. })));
    // What failed leaves a database that can be used.
    Store::create(&database, now(), &mut Counted)
        .await
        .unwrap()
        .close()
        .await
        .unwrap();
}

pub(crate) async fn doctor_finds_what_is_missing(desk: &Desk) {
    let id = story_id("s-1");
    let mut tx = desk.store.write(now()).await.unwrap();
    assert_eq!(
        story::insert(&mut tx, &Story::new(id.clone()), Event::Taken)
            .await
            .unwrap(),
        Insert::Written
    );
    let edition = whole::whole_edition(&id, "ar");
    assert_eq!(
        edition::insert(&mut tx, &edition, Event::Taken).await.unwrap(),
        Insert::Written
    );
    tx.commit().await.unwrap();
    let faults = desk.store.verify().await.unwrap();
    let words: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(faults.len(), 3, "{words:?}");
    assert!(
        words[0].contains("head") && words[1].contains("public") && words[2].contains("no address"),
        "{words:?}"
    );
}
