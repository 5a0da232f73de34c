//! The notes of a review.

use fixture::ids::{lang, story_id};
use language::Lang;
use newsroom::{
    line::Notice,
    note::{Answer, Note, Settled},
    standing::UnitId,
};
use store::{note, take::take};

use crate::{
    desk::{Desk, now},
    values,
};

fn written(id: &str, unit: Option<UnitId>) -> Note {
    Note {
        id: id.to_owned(),
        unit,
        revision: 1,
        by: Some("ليلى".to_owned()),
        at: now(),
        text: Notice::parse("من قال هذا؟").unwrap(),
        settled: None,
        answers: Vec::new(),
    }
}

pub(crate) async fn notes_come_back_with_their_answers_and_are_counted_while_they_are_open(desk: &Desk) {
    let (ar, story): (Lang, _) = (lang("ar"), story_id("s-000001"));
    let mut tx = desk.store.write(now()).await.unwrap();
    take(&mut tx, &[values::numbered(1)]).await.unwrap();
    let mut at_block = written("n-1", Some(UnitId::parse("b1").unwrap()));
    let at_whole = written("n-2", None);
    note::insert(&mut tx, &story, &ar, &at_block).await.unwrap();
    note::insert(&mut tx, &story, &ar, &at_whole).await.unwrap();
    assert_eq!(note::open_of(&mut tx, &story).await.unwrap()[&ar], 2);
    at_block.answers = ["a-1", "a-2"]
        .map(|id| Answer {
            id: id.to_owned(),
            by: None,
            at: now(),
            text: Notice::parse("الوزير").unwrap(),
        })
        .to_vec();
    at_block.settled = Some(Settled {
        by: Some("عمر".to_owned()),
        at: now(),
    });
    note::update(&mut tx, &story, &ar, &at_block).await.unwrap();
    tx.commit().await.unwrap();
    let mut read = desk.store.read().await.unwrap();
    assert_eq!(
        note::of_edition(&mut read, &story, &ar).await.unwrap(),
        [at_block.clone(), at_whole]
    );
    assert_eq!(
        note::find(&mut read, &story, &ar, "n-1").await.unwrap(),
        Some(at_block)
    );
    assert_eq!(
        note::find(&mut read, &story, &lang("ru"), "n-1").await.unwrap(),
        None
    );
    assert_eq!(note::open_of(&mut read, &story).await.unwrap()[&ar], 1);
}
