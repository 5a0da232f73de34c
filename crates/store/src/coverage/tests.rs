//! What can't be reached from outside: rows that are wrong, stories that go, and how the database finds its way.

use fixture::ids::{lang, story_id};
use newsroom::{
    change::{Aggregate, Event},
    coverage::PublicState,
    edition::WorkingState,
    id::SectionId,
    line::Headline,
    story::Story,
    text::Text,
};

use super::{
    list::{Filter, Lack, walks},
    walk::{Stretch, merged},
};
use crate::{
    Store, Tx, edition,
    revision::{self, NewRevision},
    scratch, story,
    verify::Fault,
};

/// A story with an Arabic draft.
async fn draft(tx: &mut Tx, id: &str) {
    let id = story_id(id);
    let _ = story::insert(tx, &Story::new(id.clone()), Event::Saved)
        .await
        .unwrap();
    let arabic = newsroom::edition::Edition {
        story: id.clone(),
        lang: lang("ar"),
        origin: newsroom::edition::Origin::Original,
        head: 1,
        working: newsroom::edition::Working::default(),
        public: newsroom::edition::Public::None,
        corrections: Vec::new(),
    };
    let _ = edition::insert(tx, &arabic, Event::Saved).await.unwrap();
    let first = NewRevision {
        base: None,
        at: scratch::now(),
        by: None,
        fate: newsroom::edition::Fate::Head,
        text: Text::new(Headline::parse("مسودة").unwrap()),
    };
    revision::insert(tx, &id, &lang("ar"), &first).await.unwrap();
}

async fn with_drafts(database: &crate::Database) -> Store {
    let store = Store::create(database, scratch::now(), &mut scratch::Fixed)
        .await
        .unwrap();
    store
        .cover(&[lang("ar"), lang("ru")], scratch::now())
        .await
        .unwrap();
    let mut tx = store.write(scratch::now()).await.unwrap();
    for id in ["s-1", "s-2"] {
        draft(&mut tx, id).await;
    }
    tx.commit().await.unwrap();
    store
}

async fn run(tx: &mut Tx, statements: &[&str]) {
    for sql in statements {
        tx.run(sql, Vec::new()).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_found_and_counted_anew() {
    let dir = tempfile::tempdir().unwrap();
    for (database, _scratch) in scratch::databases(dir.path()) {
        let store = with_drafts(&database).await;
        assert_eq!(store.verify().await.unwrap(), []);
        let mut tx = store.write(scratch::now()).await.unwrap();
        run(
            &mut tx,
            &[
                "UPDATE coverage SET fit = 'stale', stale_units = 3 WHERE story = 's-1' AND lang = 'ar'",
                "DELETE FROM coverage_story WHERE story = 's-2'",
                "UPDATE coverage_count SET stories = 7 WHERE lang = 'ru'",
                "INSERT INTO coverage_story (story, day, section, words) VALUES ('ghost', '2026-01-01', '', '')",
            ],
        )
        .await;
        tx.commit().await.unwrap();
        let faults = store.verify().await.unwrap();
        let of = |id: &str| Fault::Covered { story: story_id(id) };
        let counted = |tag: &str| Fault::Counted { lang: lang(tag) };
        for fault in [of("s-1"), of("s-2"), of("ghost"), counted("ar"), counted("ru")] {
            assert!(faults.contains(&fault), "{fault} is missing in {faults:?}");
        }
        store.recount(scratch::now()).await.unwrap();
        assert_eq!(store.verify().await.unwrap(), []);
        store.close().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edition_that_goes_is_lacking_and_a_story_that_goes_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    for (database, _scratch) in scratch::databases(dir.path()) {
        let store = with_drafts(&database).await;
        let mut tx = store.write(scratch::now()).await.unwrap();
        run(
            &mut tx,
            &[
                "DELETE FROM revision WHERE story IN ('s-1', 's-2')",
                "DELETE FROM edition WHERE story IN ('s-1', 's-2')",
                "DELETE FROM story WHERE id = 's-2'",
            ],
        )
        .await;
        tx.changed(Aggregate::Edition(story_id("s-1"), lang("ar")), Event::Saved);
        tx.changed(Aggregate::Story(story_id("s-2")), Event::Saved);
        tx.commit().await.unwrap();
        assert_eq!(store.verify().await.unwrap(), []);
        let mut read = store.read().await.unwrap();
        let rows = read
            .rows(
                "SELECT story, lang FROM coverage WHERE fit = 'absent' ORDER BY lang",
                Vec::new(),
            )
            .await
            .unwrap();
        assert_eq!(
            rows.len(),
            2,
            "the first story has no edition any more, the second is gone"
        );
        drop(read);
        store.close().await.unwrap();
    }
}

/// Every combination of what can be asked for but words and persons.
fn filters() -> Vec<Filter> {
    let section = SectionId::parse("politics").ok();
    let mut all = Vec::new();
    for asked in [None, Some(lang("ar"))] {
        for lack in [None, Some(Lack::Stale), Some(Lack::Missing), Some(Lack::Absent)] {
            for working in [None, Some(WorkingState::Draft)] {
                for public in [None, Some(PublicState::Published)] {
                    for section in [None, section.clone()] {
                        all.push(Filter {
                            lang: asked.clone(),
                            lack,
                            working,
                            public,
                            section,
                            ..Filter::default()
                        });
                    }
                }
            }
        }
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn every_filter_walks_along_an_index() {
    let dir = tempfile::tempdir().unwrap();
    let database = crate::Database::file(dir.path().join("newsroom.db"));
    let store = with_drafts(&database).await;
    let mut read = store.read().await.unwrap();
    let after = super::list::Key {
        day: "2026-11-24".to_owned(),
        story: story_id("s-2"),
    };
    for filter in filters() {
        for after in [None, Some(&after)] {
            let stretch = Stretch {
                after,
                from: Some("2026-01-01"),
                until: Some("2026-12-31"),
                rows: 51,
            };
            let walks = walks(&filter, &[lang("ar"), lang("ru")]);
            for walk in &walks {
                let (sql, values) = merged(std::slice::from_ref(walk), &stretch);
                let plan = read
                    .rows(&format!("EXPLAIN QUERY PLAN {sql}"), values)
                    .await
                    .unwrap();
                let plan: Vec<String> = plan.iter().map(|row| row.text("detail").unwrap()).collect();
                let plan = plan.join("\n");
                assert!(plan.contains("INDEX coverage_"), "{filter:?}: {plan}");
                assert!(!plan.contains("sqlite_autoindex"), "{filter:?}: {plan}");
                // The rows come in the order of the index: none is read to be sorted.
                assert!(!plan.contains("TEMP B-TREE"), "{filter:?}: {plan}");
            }
        }
    }
}
