//! Pages of text: as a story, as another edition, again.

use fixture::{Counter, build::Edition, ids::lang, paragraph, standing};
use language::Date;
use newsroom::{
    edition::Public,
    id::{SectionId, StoryId},
    standing::{Tally, standings},
};
use press::{
    Keeping,
    page::{Page, PageTerms, Publishing},
    take::{Differing, Outcome},
};

use crate::newsroom::{Newsroom, salma};

fn page(tag: &str, headline: &str, blocks: [(&str, &str); 2], source: &str) -> Page {
    let blocks = blocks.map(|(id, text)| paragraph(id, text)).to_vec();
    Page {
        lang: lang(tag),
        text: Edition::new(tag, headline).blocks(blocks).build().text,
        date: Date::parse("2026-11-03").ok(),
        photo_credit: Some("سلمى".to_owned()),
        source: Some(source.to_owned()),
    }
}

fn arabic() -> Page {
    page(
        "ar",
        "باخرة في الميناء",
        [("a1", "رست باخرة."), ("a2", "وعلى متنها ٢١٤ مسافرا.")],
        "وكالة المضيق",
    )
}

fn russian() -> Page {
    page(
        "ru",
        "Пароход в порту",
        [("r1", "Пришёл пароход."), ("r2", "На борту 214 пассажиров.")],
        "Агентство пролива",
    )
}

fn terms(translation: Option<(StoryId, &str)>) -> PageTerms {
    PageTerms {
        differing: Differing::LeftOut,
        section: SectionId::parse("economy").ok(),
        publishing: Publishing::AtOnce,
        keeping: Keeping::ForGood,
        translation: translation.map(|(story, tag)| (story, lang(tag))),
        act: salma("09:00"),
    }
}

#[tokio::test]
async fn a_page_becomes_a_story_and_another_page_its_translation() {
    let newsroom = Newsroom::empty().await;
    let mut ids = Counter::default();
    let done = newsroom
        .press
        .take_page(arabic(), &terms(None), &mut ids)
        .await
        .unwrap();
    assert_eq!(done.outcome, Outcome::Taken);
    let story = done.story;
    let translated = terms(Some((story.clone(), "ar")));
    let done = newsroom
        .press
        .take_page(russian(), &translated, &mut ids)
        .await
        .unwrap();
    assert_eq!(done.outcome, Outcome::Merged);
    assert!(
        done.remarks.iter().any(|remark| remark.rule == "agency-named"),
        "{:?}",
        done.remarks
    );

    let record = newsroom.record(&story).await;
    let [ar, ru] = record.editions.as_slice() else {
        panic!("two editions")
    };
    assert!(Tally::of(&standings(&ar.text, &ru.text)).is_current());
    assert_eq!(record.story.sources.len(), 1, "one agency under two names");
    let zone = standing::settings().zone;
    for edition in [lang("ar"), lang("ru")] {
        let Public::Published(published) = newsroom.edition(&story, &edition).await.public else {
            panic!("{edition}")
        };
        assert_eq!(published.at, Date::parse("2026-11-03").unwrap().start(&zone));
    }
}

#[tokio::test]
async fn the_same_page_again_is_there_already_and_a_changed_one_is_left_out() {
    let newsroom = Newsroom::empty().await;
    let mut ids = Counter::default();
    let first = newsroom
        .press
        .take_page(arabic(), &terms(None), &mut ids)
        .await
        .unwrap();
    let again = newsroom
        .press
        .take_page(arabic(), &terms(None), &mut ids)
        .await
        .unwrap();
    assert_eq!((again.outcome, &again.story), (Outcome::Already, &first.story));
    let changed = page(
        "ar",
        "باخرة في الميناء",
        [("a1", "رست باخرتان."), ("a2", "وعلى متنهما ٢١٤ مسافرا.")],
        "وكالة المضيق",
    );
    let left = newsroom
        .press
        .take_page(changed.clone(), &terms(None), &mut ids)
        .await
        .unwrap();
    assert!(matches!(left.outcome, Outcome::LeftOut(_)));
    let update = PageTerms {
        differing: Differing::Taken,
        ..terms(None)
    };
    let taken = newsroom
        .press
        .take_page(changed, &update, &mut ids)
        .await
        .unwrap();
    assert_eq!((taken.outcome, taken.story), (Outcome::Taken, first.story));
}

#[tokio::test]
async fn a_page_in_a_language_that_is_not_ours_is_refused_whole() {
    let newsroom = Newsroom::empty().await;
    let before = newsroom.press.store.public().head().await.unwrap();
    let german = page(
        "de",
        "Ein Schiff",
        [("g1", "Es kam."), ("g2", "Es ging.")],
        "Agentur",
    );
    assert!(
        newsroom
            .press
            .take_page(german, &terms(None), &mut Counter::default())
            .await
            .is_err()
    );
    assert_eq!(newsroom.press.store.public().head().await.unwrap(), before);
}

#[tokio::test]
async fn an_original_that_comes_again_makes_only_what_changed_stale() {
    let newsroom = Newsroom::empty().await;
    let mut ids = Counter::default();
    let done = newsroom
        .press
        .take_page(arabic(), &terms(None), &mut ids)
        .await
        .unwrap();
    newsroom
        .press
        .take_page(russian(), &terms(Some((done.story.clone(), "ar"))), &mut ids)
        .await
        .unwrap();
    let changed = page(
        "ar",
        "باخرة في الميناء",
        [("n1", "رست باخرة."), ("n2", "وعلى متنها ٢١٥ مسافرا.")],
        "وكالة المضيق",
    );
    let update = PageTerms {
        differing: Differing::Taken,
        ..terms(None)
    };
    newsroom
        .press
        .take_page(changed, &update, &mut ids)
        .await
        .unwrap();
    let record = newsroom.record(&done.story).await;
    let tally = Tally::of(&standings(&record.editions[0].text, &record.editions[1].text));
    assert_eq!((tally.current, tally.stale, tally.orphan), (2, 1, 0));
}
