//! What goes: drafts that are deleted, texts and names that are erased on an order.

use fixture::ids::{lang, story_id};
use newsroom::{
    audit::Deed,
    change::Event,
    edition::Origin,
    erasure::{Extent, Order},
    refusal::Refusal,
};
use press::{No, discard::Discarded};
use store::{audit, edition, revision, story};

use crate::newsroom::{Newsroom, salma};

#[tokio::test]
async fn only_what_readers_never_had_is_deleted() {
    let newsroom = Newsroom::standing().await;
    let press = &newsroom.press;
    let refused = press
        .discard_edition(&story_id("summit"), &lang("ru"), &salma("09:00"))
        .await
        .unwrap_err();
    assert!(matches!(refused, No::Refused(Refusal::WasPublished(_))));
    let refused = press
        .discard_story(&story_id("summit"), &salma("09:00"))
        .await
        .unwrap_err();
    assert!(matches!(refused, No::Refused(Refusal::WasPublished(_))));
    let gone = press
        .discard_edition(&story_id("draft"), &lang("en"), &salma("09:00"))
        .await
        .unwrap();
    assert_eq!(gone, Discarded::Story);
    let mut read = press.store.read().await.unwrap();
    assert_eq!(story::find(&mut read, &story_id("draft")).await.unwrap(), None);
}

#[tokio::test]
async fn an_erased_original_leaves_its_translations_standing_for_themselves() {
    let newsroom = Newsroom::standing().await;
    let (press, id) = (&newsroom.press, story_id("summit"));
    let order = Order {
        extent: Extent::Edition(lang("ar")),
        notice: None,
        reference: "قرار المحكمة 7".to_owned(),
    };
    let gone = press.erase(&id, &order, &salma("09:00")).await.unwrap();
    assert_eq!(gone.editions, [lang("ar")]);
    let mut read = press.store.read().await.unwrap();
    assert_eq!(edition::find(&mut read, &id, &lang("ar")).await.unwrap(), None);
    assert!(
        revision::list(&mut read, &id, &lang("ar"))
            .await
            .unwrap()
            .is_empty()
    );
    let told = audit::newest(&mut read, &audit::Filter::default(), None, 50)
        .await
        .unwrap();
    let erased = told
        .iter()
        .find(|entry| entry.note.deed == Deed::Change(Event::Erased))
        .unwrap();
    let detail = erased.note.detail.as_deref().unwrap();
    assert!(
        detail.contains("قرار المحكمة 7") && !detail.contains("المنامة"),
        "{detail}"
    );
    drop(read);
    let ru = newsroom.edition(&id, &lang("ru")).await;
    assert_eq!(ru.origin, Origin::Original);
    assert_eq!(press.store.verify().await.unwrap(), []);
    // What is left can still be exported.
    assert_eq!(newsroom.record(&id).await.editions.len(), 2);
}

#[tokio::test]
async fn a_name_that_stands_nowhere_is_refused_and_one_that_does_is_gone() {
    let newsroom = Newsroom::standing().await;
    let press = &newsroom.press;
    let refused = press
        .erase_name("Nobody", "7", &salma("09:00"))
        .await
        .unwrap_err();
    assert!(matches!(refused, No::Refused(Refusal::NobodyNamed(_))));
    let (draft, en) = (story_id("draft"), lang("en"));
    press.hand_over(&draft, &en, &salma("09:00")).await.unwrap();
    assert_eq!(press.erase_name("Salma", "7", &salma("09:01")).await.unwrap(), 1);
    let working = newsroom.edition(&draft, &en).await.working;
    assert_eq!(working.by.as_deref(), Some("—"));
}
