//! Taking records: the same, grown, different; and back out as the same records.

use fixture::standing;
use newsroom::record::{Record, StoryRecord};
use press::take::{Differing, Outcome};

use crate::newsroom::Newsroom;

#[tokio::test]
async fn what_is_there_already_is_left_alone() {
    let newsroom = Newsroom::standing().await;
    let before = newsroom.press.store.public().head().await.unwrap();
    for done in newsroom
        .take_stories(standing::stories(), Differing::LeftOut)
        .await
    {
        assert_eq!(done.outcome, Outcome::Already);
    }
    assert_eq!(newsroom.press.store.public().head().await.unwrap(), before);
}

#[tokio::test]
async fn an_edition_that_comes_later_is_merged_and_a_different_text_is_left_out() {
    let newsroom = Newsroom::empty().await;
    let whole = standing::summit();
    let only_arabic = StoryRecord {
        editions: vec![whole.editions[0].clone()],
        ..whole.clone()
    };
    newsroom.take_stories(vec![only_arabic], Differing::LeftOut).await;
    let done = newsroom
        .take_stories(vec![whole.clone()], Differing::LeftOut)
        .await;
    assert_eq!(done[0].outcome, Outcome::Merged);
    assert_eq!(newsroom.record(&whole.story.id).await.editions.len(), 3);
    let mut other = whole.clone();
    other.editions[0].text.headline = newsroom::line::Headline::parse("قمة أخرى").unwrap();
    let done = newsroom
        .take_stories(vec![other.clone()], Differing::LeftOut)
        .await;
    assert!(matches!(&done[0].outcome, Outcome::LeftOut(why) if why.contains("--update")));
    let done = newsroom.take_stories(vec![other.clone()], Differing::Taken).await;
    assert_eq!(done[0].outcome, Outcome::Taken);
    let ar = newsroom.record(&whole.story.id).await.editions[0].clone();
    assert_eq!(ar.text.headline, other.editions[0].text.headline);
}

#[tokio::test]
async fn an_export_gives_what_was_taken_in_an_order_in_which_it_can_be_taken() {
    let newsroom = Newsroom::standing().await;
    let mut export = newsroom.press.export().await.unwrap();
    let mut records = Vec::new();
    while let Some(page) = export.next().await.unwrap() {
        records.extend(page.into_iter().map(|exported| exported.record));
    }
    let other = Newsroom::empty().await;
    let done = other.take(records.clone(), Differing::LeftOut).await;
    assert!(
        done.iter()
            .all(|done| matches!(done.outcome, Outcome::Taken | Outcome::Already)),
        "{done:?}"
    );
    for record in &records {
        if let Record::Story(story) = record {
            assert_eq!(other.record(&story.story.id).await, **story);
        }
    }
}
