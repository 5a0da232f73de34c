//! Newsrooms that earlier versions of the program wrote, one script for each version of the schema: a later version must
//! read them.
//!
//! When the schema has got a new version, run the ignored test below, make a script of the backup it names with
//! `sqlite3 FILE .dump`, and keep it as `tests/made_by/NNNN.sql`.

use std::path::Path;

use fixture::{
    ids::{lang, story_id},
    standing,
};
use newsroom::{
    change::Event,
    edition::{Fate, Revision},
    record::{NewsroomRecord, RedirectRecord, RedirectTarget},
    story::Story,
};
use sqlx::{ConnectOptions, sqlite::SqliteConnectOptions};
use store::{
    Store, edition, picture, redirect, revision, story,
    take::{TakenStory, take},
    thing,
};

use crate::{
    desk::{self, Counted, Desk, Engine, now},
    values::{self, State},
    whole,
};

const SCRIPTS: [(&str, &str); 1] = [("0001", include_str!("../made_by/0001.sql"))];

/// One of everything.
async fn fill(store: &Store) {
    let id = story_id("خبر");
    let text = whole::whole_text();
    let mut taken = values::taken_edition(
        &id,
        "ar",
        State::Withdrawn,
        now(),
        text,
        ("politics", "قمة-المنامة"),
    );
    taken.edition = whole::whole_edition(&id, "ar");
    let mut tx = store.write(now()).await.unwrap();
    store::newsroom::put(&mut tx, &names(), Event::Taken)
        .await
        .unwrap();
    for one in standing::things() {
        thing::put(&mut tx, &one, Event::Taken).await.unwrap();
    }
    picture::put(&mut tx, &whole::picture("p-1"), Event::Taken)
        .await
        .unwrap();
    redirect::put(&mut tx, &old_path(), Event::Taken).await.unwrap();
    let stories = [
        values::numbered(1),
        TakenStory {
            story: whole::whole_story(id.as_str()),
            editions: vec![taken],
        },
    ];
    take(&mut tx, &stories).await.unwrap();
    tx.commit().await.unwrap();
}

fn names() -> NewsroomRecord {
    NewsroomRecord {
        names: standing::names("ترجمان", "Толмач", "Tarjuman"),
        ..NewsroomRecord::default()
    }
}

fn old_path() -> RedirectRecord {
    RedirectRecord {
        from: "/قديم".to_owned(),
        to: RedirectTarget::Edition(story_id("خبر"), lang("ar")),
    }
}

/// What [`fill`] wrote is read as it was.
async fn holds_all(store: &Store) {
    assert_eq!(store.verify().await.unwrap(), []);
    let (id, ar) = (story_id("خبر"), lang("ar"));
    let mut read = store.read().await.unwrap();
    assert_eq!(store::newsroom::find(&mut read).await.unwrap(), names());
    for one in standing::things() {
        assert_eq!(
            thing::find(&mut read, one.kind(), one.id()).await.unwrap(),
            Some(one)
        );
    }
    assert_eq!(
        picture::all(&mut read, None, 9).await.unwrap(),
        [whole::picture("p-1")]
    );
    assert_eq!(redirect::all(&mut read, None, 9).await.unwrap(), [old_path()]);
    let kept = story::find(&mut read, &id).await.unwrap().unwrap().value;
    // Schema 5 brought the embargo.
    assert!(kept.embargo.is_none() || kept.embargo == whole::whole_story("خبر").embargo);
    let expected = Story {
        embargo: kept.embargo,
        ..whole::whole_story("خبر")
    };
    assert_eq!(kept, expected);
    assert_eq!(
        edition::find(&mut read, &id, &ar).await.unwrap().unwrap().value,
        whole::whole_edition(&id, "ar")
    );
    let text = whole::whole_text();
    let expected = Revision {
        number: 1,
        base: None,
        at: now(),
        by: None,
        fate: Fate::Head,
        text,
    };
    assert_eq!(
        revision::newest(&mut read, &id, &ar).await.unwrap(),
        Some(expected)
    );
    assert_eq!(story::ids(&mut read, None, 9).await.unwrap().len(), 2);
}

/// The SQLite file that a script makes.
async fn played(script: &str, file: &Path) {
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(true);
    let mut connection = options.connect().await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(script))
        .execute(&mut connection)
        .await
        .unwrap();
    sqlx::Connection::close(connection).await.unwrap();
}

pub(crate) async fn what_every_earlier_version_wrote_is_read(desk: &Desk) {
    for (version, script) in SCRIPTS {
        let dir = tempfile::tempdir().unwrap();
        let Some((database, scratch)) = desk::empty(desk.engine, dir.path()) else {
            return;
        };
        let file = dir.path().join(format!("made-by-{version}.db"));
        played(script, &file).await;
        let restored = Store::restore(&database, &file, now(), &mut Counted)
            .await
            .unwrap();
        holds_all(&restored).await;
        restored.close().await.unwrap();
        drop(scratch);
        let opened = Store::open(&store::Database::file(file), now()).await.unwrap();
        holds_all(&opened).await;
        opened.close().await.unwrap();
    }
}

#[tokio::test]
#[ignore = "writes a file to keep; see above"]
async fn write_what_this_version_writes() {
    let desk = desk::open(Engine::Sqlite).await.unwrap();
    fill(&desk.store).await;
    let file = std::env::temp_dir().join("tarjuman-made-by.db");
    desk.store.backup(&file, now()).await.unwrap();
    eprintln!("written: {}", file.display());
}
