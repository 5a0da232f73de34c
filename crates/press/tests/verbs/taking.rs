//! Taking records: the same, grown, different; and back out as the same records.

use fixture::{
    ids::{lang, story_id},
    paragraph, standing,
};
use newsroom::{
    body::Body,
    edition::WorkingState,
    id::{BlockId, SectionId},
    record::{Made, Record, Status, StoryRecord, WorkingRecord},
    thing::{Thing, ThingKind},
};
use press::take::{Differing, Outcome};

use crate::newsroom::{Newsroom, salma};

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

/// The harvest, its one paragraph with an id that was made for it.
fn harvest_with_made_id(id: &str, said: &str) -> (Record, Made) {
    let mut record = standing::harvest();
    record.editions[0].text.body = Body::new(vec![paragraph(id, said)]).unwrap();
    let made = Made {
        blocks: [BlockId::parse(id).unwrap()].into(),
        ..Made::default()
    };
    (Record::Story(Box::new(record)), made)
}

#[tokio::test]
async fn blocks_without_ids_are_known_again() {
    let newsroom = Newsroom::standing().await;
    let (same, made) = harvest_with_made_id("made-1", "Собрали 12 тонн.");
    let done = newsroom.take_made(vec![same], made, Differing::LeftOut).await;
    assert_eq!(done[0].outcome, Outcome::Already);
    let (changed, made) = harvest_with_made_id("made-2", "Собрали 13 тонн.");
    let done = newsroom.take_made(vec![changed], made, Differing::Taken).await;
    assert_eq!(done[0].outcome, Outcome::Taken);
    let record = newsroom.record(&story_id("harvest")).await;
    assert_eq!(record.editions[0].text.body.blocks()[0].id.as_str(), "r1");
}

#[tokio::test]
async fn a_section_that_a_story_names_by_its_name_is_the_one_of_that_name() {
    let newsroom = Newsroom::standing().await;
    let mut record = standing::harvest();
    record.story.section = Some(SectionId::parse("politika").unwrap());
    let named = [(lang("ru"), "Политика".to_owned())].into_iter().collect();
    let made = Made {
        things: vec![Thing::new(ThingKind::Section, "politika", named).unwrap()],
        ..Made::default()
    };
    let record = Record::Story(Box::new(record));
    newsroom.take_made(vec![record], made, Differing::Taken).await;
    let section = newsroom.record(&story_id("harvest")).await.story.section;
    assert_eq!(section.unwrap().as_str(), "politics");
}

#[tokio::test]
async fn a_record_without_a_section_leaves_its_story_where_it_is() {
    let newsroom = Newsroom::standing().await;
    let mut record = standing::harvest();
    record.story.section = None;
    let done = newsroom.take_stories(vec![record], Differing::Taken).await;
    assert_eq!((&done[0].outcome, done[0].remarks.len()), (&Outcome::Already, 0));
}

#[tokio::test]
async fn a_text_that_was_changed_and_changed_back_is_there_already_when_its_export_comes_back() {
    let newsroom = Newsroom::standing().await;
    let (story, ru) = (story_id("harvest"), lang("ru"));
    let text = newsroom.revision(&story, &ru, 1).await.text;
    let longer = newsroom.longer(&story, &ru, paragraph("r9", "Ещё.")).await;
    for (base, text) in [(1, longer), (2, text)] {
        let draft = press::save::Draft::on(base, text);
        newsroom
            .press
            .save(&story, &ru, draft, &salma("09:00"))
            .await
            .unwrap();
    }
    let record = newsroom.record(&story).await;
    assert_eq!(
        record.editions[0].working,
        Some(WorkingRecord {
            state: WorkingState::Draft,
            note: None,
            text: None,
        })
    );
    let done = newsroom.take_stories(vec![record], Differing::LeftOut).await;
    assert_eq!(done[0].outcome, Outcome::Already);
}

#[tokio::test]
async fn a_draft_with_a_later_text_is_there_already_when_it_comes_again() {
    let newsroom = Newsroom::empty().await;
    let mut record = standing::harvest();
    record.editions[0].status = Status::Unpublished(WorkingState::Draft);
    let mut later = record.editions[0].text.clone();
    later.body = Body::new(vec![paragraph("r1", "Собрали 13 тонн.")]).unwrap();
    record.editions[0].working = Some(WorkingRecord {
        state: WorkingState::Draft,
        note: None,
        text: Some(later),
    });
    newsroom
        .take_stories(vec![record.clone()], Differing::LeftOut)
        .await;
    let done = newsroom.take_stories(vec![record], Differing::LeftOut).await;
    assert_eq!(done[0].outcome, Outcome::Already);
}
