//! Addresses follow editions, and old ones lead on.

use fixture::{
    ids::{lang, story_id},
    standing,
};
use language::Slug;
use newsroom::{id::SectionId, record::StoryRecord};
use press::take::{Differing, Outcome};
use store::public::resolve::Resolution;

use crate::newsroom::{Newsroom, salma};

async fn resolve(newsroom: &Newsroom, section: &str, slug: &str) -> Resolution {
    let (section, slug) = (SectionId::parse(section).unwrap(), Slug::parse(slug).unwrap());
    newsroom
        .press
        .store
        .public()
        .resolve(&lang("ru"), &section, &slug)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_new_slug_is_public_with_the_next_publish_and_the_old_one_leads_to_it() {
    let newsroom = Newsroom::standing().await;
    let (story, ru) = (story_id("harvest"), lang("ru"));
    let mut text = newsroom.revision(&story, &ru, 1).await.text;
    text.slug = Some(Slug::parse("novyi-urozhai").unwrap());
    newsroom
        .press
        .save(&story, &ru, press::save::Draft::on(1, text), &salma("09:00"))
        .await
        .unwrap();
    assert!(matches!(
        resolve(&newsroom, "economy", "novyi-urozhai").await,
        Resolution::Nothing
    ));
    newsroom
        .press
        .publish(&story, &ru, &salma("09:01"))
        .await
        .unwrap();
    assert!(matches!(
        resolve(&newsroom, "economy", "novyi-urozhai").await,
        Resolution::Article(_)
    ));
    let old = resolve(&newsroom, "economy", "urozhay-sobran").await;
    assert!(
        matches!(&old, Resolution::Moved(to) if to.slug.as_str() == "novyi-urozhai"),
        "{old:?}"
    );
}

#[tokio::test]
async fn a_story_that_moves_to_another_section_takes_its_addresses_along() {
    let newsroom = Newsroom::standing().await;
    let mut record = standing::harvest();
    record.story.section = Some(SectionId::parse("politics").unwrap());
    let done = newsroom.take_stories(vec![record], Differing::Taken).await;
    assert_eq!(done[0].outcome, Outcome::Taken);
    assert!(matches!(
        resolve(&newsroom, "politics", "urozhay-sobran").await,
        Resolution::Article(_)
    ));
    let old = resolve(&newsroom, "economy", "urozhay-sobran").await;
    assert!(
        matches!(&old, Resolution::Moved(to) if to.section.as_str() == "politics"),
        "{old:?}"
    );
}

#[tokio::test]
async fn a_text_without_a_slug_keeps_the_one_that_readers_know() {
    let newsroom = Newsroom::standing().await;
    let (story, ru) = (story_id("harvest"), lang("ru"));
    let mut text = newsroom.revision(&story, &ru, 1).await.text;
    text.headline = newsroom::line::Headline::parse("Урожай собран раньше срока").unwrap();
    text.slug = None;
    newsroom
        .press
        .save(&story, &ru, press::save::Draft::on(1, text), &salma("09:00"))
        .await
        .unwrap();
    newsroom
        .press
        .publish(&story, &ru, &salma("09:01"))
        .await
        .unwrap();
    assert!(matches!(
        resolve(&newsroom, "economy", "urozhay-sobran").await,
        Resolution::Article(_)
    ));
}

#[tokio::test]
async fn an_export_names_the_slug_that_readers_know_not_the_one_that_was_asked_for() {
    let newsroom = Newsroom::standing().await;
    let mut twin = standing::harvest();
    twin.story = standing::facts("a-twin", "politics");
    newsroom
        .take_stories(vec![twin.clone()], Differing::LeftOut)
        .await;
    twin.story = standing::facts("a-twin", "economy");
    newsroom.take_stories(vec![twin], Differing::Taken).await;
    assert!(matches!(
        resolve(&newsroom, "economy", "urozhay-sobran-2").await,
        Resolution::Article(_)
    ));
    let slug = |record: StoryRecord| record.editions[0].text.slug.clone();
    let twin = slug(newsroom.record(&story_id("a-twin")).await);
    assert_eq!(twin.unwrap().as_str(), "urozhay-sobran-2");
    let first = slug(newsroom.record(&story_id("harvest")).await);
    assert_eq!(first.unwrap().as_str(), "urozhay-sobran");
}
