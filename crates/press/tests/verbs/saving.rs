//! Saving: onto the head, or beside it; settling a unit.

use fixture::{
    ids::{lang, story_id},
    paragraph,
};
use newsroom::{
    edition::{Fate, Public, WorkingState},
    standing::{Standing, Tally, UnitId, standings},
};

use crate::newsroom::{Newsroom, salma};

#[tokio::test]
async fn readers_keep_the_published_text_while_a_draft_goes_on() {
    let newsroom = Newsroom::standing().await;
    let (story, ar) = (story_id("summit"), lang("ar"));
    let text = newsroom.longer(&story, &ar, paragraph("a4", "فقرة جديدة.")).await;
    assert_eq!(
        newsroom
            .press
            .save(&story, &ar, 1, text, &salma("09:00"))
            .await
            .unwrap(),
        (2, Fate::Head)
    );
    let edition = newsroom.edition(&story, &ar).await;
    assert_eq!((edition.head, edition.working.state), (2, WorkingState::Draft));
    assert!(matches!(edition.public, Public::Published(published) if published.revision == 1));
}

#[tokio::test]
async fn a_save_that_meets_another_is_kept_beside_it() {
    let newsroom = Newsroom::standing().await;
    let (story, ar) = (story_id("summit"), lang("ar"));
    let mine = newsroom.longer(&story, &ar, paragraph("mine", "فقرتي.")).await;
    let theirs = newsroom.longer(&story, &ar, paragraph("theirs", "فقرتهم.")).await;
    newsroom
        .press
        .save(&story, &ar, 1, mine, &salma("09:00"))
        .await
        .unwrap();
    let (number, fate) = newsroom
        .press
        .save(&story, &ar, 1, theirs.clone(), &salma("09:01"))
        .await
        .unwrap();
    assert_eq!((number, fate), (3, Fate::Conflict));
    assert_eq!(newsroom.edition(&story, &ar).await.head, 2);
    assert_eq!(
        newsroom.revision(&story, &ar, 3).await.text.body,
        theirs.body,
        "nothing typed is lost"
    );
}

#[tokio::test]
async fn a_changed_original_makes_its_translations_stale_and_settling_ends_it() {
    let newsroom = Newsroom::standing().await;
    let (story, ar, ru) = (story_id("summit"), lang("ar"), lang("ru"));
    let mut text = newsroom.revision(&story, &ar, 1).await.text;
    let mut blocks = text.body.into_blocks();
    blocks[2] = newsroom::block::Block {
        id: blocks[2].id.clone(),
        ..paragraph("x", "وتعقد الجولة المقبلة بعد ٤ أشهر.")
    };
    text.body = newsroom::body::Body::new(blocks).unwrap();
    newsroom
        .press
        .save(&story, &ar, 1, text.clone(), &salma("09:00"))
        .await
        .unwrap();
    let target = newsroom.revision(&story, &ru, 1).await.text;
    let stale: Vec<_> = standings(&text, &target)
        .into_iter()
        .filter(|line| line.standing == Standing::Stale)
        .collect();
    assert_eq!(stale.len(), 1);
    let number = newsroom
        .press
        .settle(&story, &ru, &stale[0].unit, &salma("09:05"))
        .await
        .unwrap();
    let settled = newsroom.revision(&story, &ru, number).await.text;
    assert!(Tally::of(&standings(&text, &settled)).is_current());
    let said = |text: &newsroom::text::Text| {
        text.body
            .blocks()
            .iter()
            .map(|block| block.kind.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(said(&settled), said(&target), "no word was altered");
    assert!(
        newsroom
            .press
            .settle(&story, &ar, &UnitId::Headline, &salma("09:06"))
            .await
            .is_err(),
        "an original"
    );
}
