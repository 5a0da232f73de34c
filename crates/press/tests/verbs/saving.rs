//! Saving: onto the head, or beside it; settling a unit.

use fixture::{
    Counter,
    ids::{lang, story_id},
    paragraph,
};
use newsroom::{
    edition::{Fate, Public, WorkingState},
    refusal::Refusal,
    standing::{Standing, Tally, UnitId, standings},
    text::Text,
};
use press::{
    No,
    save::{Draft, Place, Saved},
    translation::Translation,
};

use crate::newsroom::{Newsroom, salma};

#[tokio::test]
async fn readers_keep_the_published_text_while_a_draft_goes_on() {
    let newsroom = Newsroom::standing().await;
    let (story, ar) = (story_id("summit"), lang("ar"));
    let text = newsroom.longer(&story, &ar, paragraph("a4", "فقرة جديدة.")).await;
    let saved = newsroom
        .press
        .save(&story, &ar, Draft::on(1, text), &salma("09:00"))
        .await
        .unwrap();
    assert_eq!(
        saved,
        Saved {
            head: 2,
            place: Place::Head
        }
    );
    let edition = newsroom.edition(&story, &ar).await;
    assert_eq!((edition.head, edition.working.state), (2, WorkingState::Draft));
    assert!(matches!(edition.public, Public::Published(published) if published.revision == 1));
}

#[tokio::test]
async fn a_save_that_meets_another_is_merged_where_they_wrote_in_different_places() {
    let newsroom = Newsroom::standing().await;
    let (story, ar) = (story_id("summit"), lang("ar"));
    let mine = newsroom.longer(&story, &ar, paragraph("mine", "فقرتي.")).await;
    let theirs = newsroom.longer(&story, &ar, paragraph("theirs", "فقرتهم.")).await;
    let press = &newsroom.press;
    press
        .save(&story, &ar, Draft::on(1, mine), &salma("09:00"))
        .await
        .unwrap();
    let saved = press
        .save(&story, &ar, Draft::on(1, theirs), &salma("09:01"))
        .await
        .unwrap();
    let Place::Merged(text) = saved.place else {
        panic!("{saved:?}")
    };
    let head = newsroom.revision(&story, &ar, saved.head).await;
    assert_eq!((head.number, head.base, &head.text), (3, Some(2), &*text));
    for id in ["mine", "theirs"] {
        assert!(
            text.body.blocks().iter().any(|block| block.id.as_str() == id),
            "{id}"
        );
    }
}

#[tokio::test]
async fn a_save_that_meets_another_in_the_same_place_is_kept_beside_it() {
    let newsroom = Newsroom::standing().await;
    let (story, ar) = (story_id("summit"), lang("ar"));
    let mine = newsroom.longer(&story, &ar, paragraph("new", "فقرتي.")).await;
    let theirs = newsroom.longer(&story, &ar, paragraph("new", "فقرتهم.")).await;
    let press = &newsroom.press;
    press
        .save(&story, &ar, Draft::on(1, mine.clone()), &salma("09:00"))
        .await
        .unwrap();
    let saved = press
        .save(&story, &ar, Draft::on(1, theirs.clone()), &salma("09:01"))
        .await
        .unwrap();
    let Place::Beside {
        kept_as,
        text,
        conflicts,
    } = saved.place
    else {
        panic!("{saved:?}")
    };
    assert_eq!((saved.head, kept_as, conflicts.len()), (2, 3, 1));
    assert_eq!(text.body, mine.body, "where both wrote, the head's words stand");
    assert_eq!(newsroom.edition(&story, &ar).await.head, 2);
    let kept = newsroom.revision(&story, &ar, 3).await;
    assert_eq!(
        (kept.fate, kept.text.body),
        (Fate::Conflict, theirs.body),
        "nothing typed is lost"
    );
}

#[tokio::test]
async fn an_attempt_made_again_is_answered_again_and_saves_nothing() {
    let newsroom = Newsroom::standing().await;
    let (story, ar) = (story_id("summit"), lang("ar"));
    let attempt = |name: &str, text: Text| Draft {
        attempt: Some(name.to_owned()),
        ..Draft::on(1, text)
    };
    let press = &newsroom.press;
    let one = newsroom.longer(&story, &ar, paragraph("new", "فقرتي.")).await;
    let two = newsroom.longer(&story, &ar, paragraph("other", "أخرى.")).await;
    let three = newsroom.longer(&story, &ar, paragraph("new", "غيرها.")).await;
    let mut answers = Vec::new();
    for (name, text) in [("one", &one), ("two", &two), ("three", &three)] {
        let saved = press
            .save(&story, &ar, attempt(name, text.clone()), &salma("09:00"))
            .await
            .unwrap();
        answers.push((name, text, saved));
    }
    let head = newsroom.edition(&story, &ar).await.head;
    for (name, text, answer) in answers {
        let again = press
            .save(&story, &ar, attempt(name, text.clone()), &salma("09:30"))
            .await
            .unwrap();
        assert_eq!(again, answer, "{name}");
    }
    assert_eq!(newsroom.edition(&story, &ar).await.head, head);
    let list = store::revision::list(&mut press.store.read().await.unwrap(), &story, &ar)
        .await
        .unwrap();
    assert_eq!(
        list.len(),
        4,
        "the first, two that became the head, one kept beside"
    );
}

#[tokio::test]
async fn what_alters_nothing_makes_no_revision() {
    let newsroom = Newsroom::standing().await;
    let (story, ar) = (story_id("summit"), lang("ar"));
    let text = newsroom.revision(&story, &ar, 1).await.text;
    let saved = newsroom
        .press
        .save(&story, &ar, Draft::on(1, text), &salma("09:00"))
        .await
        .unwrap();
    assert_eq!((saved.head, saved.place), (1, Place::Head));
    assert_ne!(
        newsroom.edition(&story, &ar).await.working.state,
        WorkingState::Draft
    );
}

#[tokio::test]
async fn a_translation_is_begun_with_blocks_that_know_their_source_and_bar_publishing_while_they_are_blank() {
    let newsroom = Newsroom::standing().await;
    let (story, ar, ru) = (story_id("harvest"), lang("ar"), lang("ru"));
    let begun = Translation {
        from: ru.clone(),
        into: ar.clone(),
        translator: None,
    };
    let mut ids = Counter::default();
    let press = &newsroom.press;
    let source = newsroom.revision(&story, &ru, 1).await.text;
    match press
        .begin_translation(&story, &begun, &salma("09:00"), &mut ids)
        .await
    {
        Ok(edition) => assert_eq!(edition.origin.translated_from(), Some(&ru)),
        Err(error) => panic!("{error}"),
    }
    let text = newsroom.revision(&story, &ar, 1).await.text;
    assert_eq!(text.body.blocks().len(), source.body.blocks().len());
    assert!(text.headline.is_awaited());
    let findings = press.check(&story, salma("09:00").at).await.unwrap();
    let blank = findings
        .iter()
        .filter(|finding| finding.rule == "translation-blank" && finding.lang == ar);
    assert!(1 < blank.count());
    let no = press.publish(&story, &ar, &salma("09:05")).await.unwrap_err();
    assert!(matches!(no, No::Refused(Refusal::CopyDesk { .. })), "{no}");
    let again = press
        .begin_translation(&story, &begun, &salma("09:06"), &mut ids)
        .await
        .unwrap_err();
    assert!(matches!(again, No::Refused(Refusal::EditionThere { .. })));
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
        .save(&story, &ar, Draft::on(1, text.clone()), &salma("09:00"))
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
