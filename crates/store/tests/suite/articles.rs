//! What an article brings with it.

use fixture::{
    ids::{lang, story_id},
    standing,
};
use newsroom::{
    change::Event,
    edition::{Fate, Public, Published},
    story::Story,
};
use store::{
    edition, picture, revision,
    take::{TakenStory, take},
    thing,
    version::Update,
};

use crate::{
    desk::{Desk, now},
    values::{self, State},
    whole,
};

pub(crate) async fn an_article_brings_all_its_page_shows(desk: &Desk) {
    let summit = standing::summit();
    let id = summit.story.id.clone();
    let mut stories = vec![values::numbered(1)];
    stories.push(TakenStory {
        story: whole::whole_story(id.as_str()),
        editions: Vec::new(),
    });
    for record in &summit.editions {
        let mut words = record.text.clone();
        if record.lang == lang("en") {
            words = whole::whole_text();
        }
        let mut taken = values::taken_edition(
            &id,
            record.lang.as_str(),
            State::Published,
            now(),
            words,
            ("politics", "summit"),
        );
        taken.edition.origin = record.origin.clone();
        stories[1].editions.push(taken);
    }
    stories.push(TakenStory {
        story: Story::new(story_id("s-other")),
        editions: vec![values::taken_edition(
            &story_id("s-other"),
            "en",
            State::Published,
            now(),
            values::text("Other", "x"),
            ("economy", "other"),
        )],
    });
    let mut tx = desk.store.write(now()).await.unwrap();
    for one in standing::things() {
        thing::put(&mut tx, &one, Event::Taken).await.unwrap();
    }
    picture::put(&mut tx, &whole::picture("p-2"), Event::Taken)
        .await
        .unwrap();
    take(&mut tx, &stories).await.unwrap();
    tx.commit().await.unwrap();
    let article = desk
        .store
        .public()
        .article(&id, &lang("en"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(article.text, whole::whole_text());
    assert_eq!(article.story, whole::whole_story(id.as_str()));
    let sisters: Vec<_> = article
        .sisters
        .iter()
        .map(|sister| sister.address.lang.to_string())
        .collect();
    assert_eq!(sisters, ["ar", "ru"]);
    assert_eq!(article.sisters[0].headline.as_str(), "قمة في المنامة");
    assert_eq!(article.things.section, standing::things()[0]);
    assert_eq!(
        article
            .things
            .agencies
            .iter()
            .map(|one| one.id())
            .collect::<Vec<_>>(),
        ["tass", "spa"]
    );
    assert_eq!(
        article.things.agencies[0].names,
        standing::names("تاس", "ТАСС", "TASS")
    );
    assert!(article.things.agencies[1].names.is_empty());
    assert_eq!(
        article
            .things
            .topics
            .iter()
            .map(|one| one.id())
            .collect::<Vec<_>>(),
        ["قوقاز", "summits"]
    );
    assert_eq!(article.things.place.unwrap().id(), "موسكو");
    assert_eq!(article.things.dossier.unwrap().id(), "talks");
    assert_eq!(article.pictures, [whole::picture("p-2")]);
    assert_eq!(
        article.story_links.into_iter().collect::<Vec<_>>(),
        [(story_id("s-other"), values::address("en", "economy", "other"))]
    );
}

pub(crate) async fn readers_learn_that_an_original_has_changed(desk: &Desk) {
    use store::public::article::Freshness::{Current, Original, SourceChanged};
    let summit = standing::summit();
    let id = summit.story.id.clone();
    let editions = summit.editions.iter().map(|record| {
        let mut taken = values::taken_edition(
            &id,
            record.lang.as_str(),
            State::Published,
            now(),
            record.text.clone(),
            ("politics", "summit"),
        );
        taken.edition.origin = record.origin.clone();
        taken
    });
    let mut tx = desk.store.write(now()).await.unwrap();
    take(
        &mut tx,
        &[TakenStory {
            story: summit.story.clone(),
            editions: editions.collect(),
        }],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let public = desk.store.public();
    let freshness = async |tag: &str| public.article(&id, &lang(tag)).await.unwrap().unwrap().freshness;
    assert_eq!(freshness("ar").await, Original);
    assert_eq!([freshness("ru").await, freshness("en").await], [Current, Current]);

    // A new draft of the original changes nothing for readers; publishing it does.
    let changed = values::text("قمة في الرياض", "اجتمع الوزراء في الرياض.");
    for publish in [false, true] {
        let mut tx = desk.store.write(now()).await.unwrap();
        let mut kept = edition::find(&mut tx, &id, &lang("ar")).await.unwrap().unwrap();
        let new = revision::NewRevision {
            base: Some(1),
            at: now(),
            by: None,
            fate: Fate::Head,
            text: changed.clone(),
        };
        kept.value.head = revision::insert(&mut tx, &id, &lang("ar"), &new).await.unwrap();
        if publish {
            kept.value.public = Public::Published(Published {
                revision: kept.value.head,
                at: now(),
                updated: Some(now()),
            });
        }
        let update = edition::update(&mut tx, &kept.value, kept.version, Event::Published)
            .await
            .unwrap();
        assert!(matches!(update, Update::Written(_)));
        tx.commit().await.unwrap();
        let expected = if publish { SourceChanged } else { Current };
        assert_eq!(
            [freshness("ru").await, freshness("en").await],
            [expected, expected]
        );
    }
}
