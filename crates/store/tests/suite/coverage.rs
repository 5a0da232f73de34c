//! Coverage: kept in step by every write, listed by every filter, made anew where it is wrong.

use fixture::{
    ids::{lang, story_id},
    paragraph,
};
use language::{Date, Lang};
use newsroom::{
    body::Body,
    change::Event,
    coverage::{Fit, PublicState},
    edition::{Edition, Fate, Origin, Public, WorkingState},
    pairing::pair,
    story::Story,
    text::Text,
};
use store::{
    Store,
    coverage::{
        counts,
        list::{Filter, list},
        page::{Cell, Line, lines},
    },
    edition, revision,
    revision::NewRevision,
    story,
    take::{TakenStory, take},
};

use crate::{
    desk::{Desk, now},
    values::{self, State, headline},
};

/// An Arabic original of three paragraphs, and what translates it.
pub(crate) fn arabic(third: &str) -> Text {
    let mut text = Text::new(headline("قمة في المنامة"));
    let blocks = [("a1", "اجتمع الوزراء."), ("a2", "وصدر بيان."), ("a3", third)];
    text.body = Body::new(blocks.map(|(id, words)| paragraph(id, words)).to_vec()).unwrap();
    text
}

fn russian() -> Text {
    let mut text = Text::new(headline("Саммит в Манаме"));
    let blocks = [
        ("r1", "Министры собрались."),
        ("r2", "Вышло заявление."),
        ("r3", "Конец."),
    ];
    text.body = Body::new(blocks.map(|(id, words)| paragraph(id, words)).to_vec()).unwrap();
    pair(&arabic("انتهى."), text).unwrap().0
}

/// A story of an Arabic original with a Russian translation, both published.
pub(crate) fn summit(id: &str) -> TakenStory {
    let id = story_id(id);
    let slug = id.as_str().to_owned();
    let taken = |tag: &str, text: Text| {
        values::taken_edition(&id, tag, State::Published, now(), text, ("politics", &slug))
    };
    let ar = taken("ar", arabic("انتهى."));
    let mut ru = taken("ru", russian());
    ru.edition.origin = Origin::Translation {
        from: lang("ar"),
        translator: None,
    };
    TakenStory {
        story: Story {
            section: Some(values::section("politics")),
            date: Date::parse("2026-11-20").ok(),
            ..Story::new(id)
        },
        editions: vec![ar, ru],
    }
}

fn ours() -> Vec<Lang> {
    ["ar", "ru", "en"].map(lang).to_vec()
}

pub(crate) async fn taken(store: &Store, stories: &[TakenStory]) {
    store.cover(&ours(), now()).await.unwrap();
    let mut tx = store.write(now()).await.unwrap();
    take(&mut tx, stories).await.unwrap();
    tx.commit().await.unwrap();
}

async fn line(store: &Store, id: &str) -> Line {
    let mut read = store.read().await.unwrap();
    lines(&mut read, &[story_id(id)]).await.unwrap().remove(0)
}

async fn cell(store: &Store, tag: &str) -> Cell {
    line(store, "summit").await.cell(&lang(tag)).unwrap().clone()
}

/// Everything that is derived is as it should be.
async fn is_in_step(store: &Store) {
    assert_eq!(store.verify().await.unwrap(), []);
}

/// Saves a text onto the head of the Arabic or the Russian edition.
async fn save(store: &Store, tag: &str, text: Text) {
    let (id, tag) = (story_id("summit"), lang(tag));
    let mut tx = store.write(now().plus_seconds(60)).await.unwrap();
    story::find(&mut tx, &id).await.unwrap();
    let mut kept = edition::find(&mut tx, &id, &tag).await.unwrap().unwrap();
    let new = NewRevision {
        base: Some(kept.value.head),
        at: tx.now(),
        by: None,
        fate: Fate::Head,
        text,
    };
    kept.value.head = revision::insert(&mut tx, &id, &tag, &new).await.unwrap();
    kept.value.working.state = WorkingState::Draft;
    let _ = edition::update(&mut tx, &kept.value, kept.version, Event::Saved)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn changed(store: &Store, id: &str, tag: &str, change: impl FnOnce(&mut Edition)) {
    let (id, tag) = (story_id(id), lang(tag));
    let mut tx = store.write(now()).await.unwrap();
    story::find(&mut tx, &id).await.unwrap();
    let mut kept = edition::find(&mut tx, &id, &tag).await.unwrap().unwrap();
    change(&mut kept.value);
    let _ = edition::update(&mut tx, &kept.value, kept.version, Event::Saved)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

pub(crate) async fn a_story_that_is_taken_is_covered_in_every_language(desk: &Desk) {
    taken(&desk.store, &[summit("summit")]).await;
    let line = line(&desk.store, "summit").await;
    let fits: Vec<(&str, Fit)> = line
        .cells
        .iter()
        .map(|cell| (cell.lang.as_str(), cell.fit))
        .collect();
    assert_eq!(
        fits,
        [("ar", Fit::Current), ("en", Fit::Absent), ("ru", Fit::Current)]
    );
    let ru = line.cell(&lang("ru")).unwrap();
    assert_eq!((ru.tally.current, ru.source.as_ref()), (4, Some(&lang("ar"))));
    assert_eq!(ru.headline, Some(headline("Саммит в Манаме")));
    assert_eq!(ru.states.unwrap().public, PublicState::Published);
    is_in_step(&desk.store).await;
}

pub(crate) async fn every_save_keeps_the_numbers_in_step(desk: &Desk) {
    let store = &desk.store;
    taken(store, &[summit("summit")]).await;
    save(store, "ar", arabic("وتعقد الجولة المقبلة قريبا.")).await;
    let ru = cell(store, "ru").await;
    assert_eq!((ru.fit, ru.tally.stale, ru.tally.current), (Fit::Stale, 1, 3));
    assert_eq!(ru.since, now().plus_seconds(60));
    is_in_step(store).await;

    let mut longer = arabic("وتعقد الجولة المقبلة قريبا.");
    let mut blocks = longer.body.into_blocks();
    blocks.remove(0);
    blocks.push(paragraph("a4", "وحضر السفراء."));
    longer.body = Body::new(blocks).unwrap();
    save(store, "ar", longer).await;
    let ru = cell(store, "ru").await;
    assert_eq!(ru.fit, Fit::StaleAndMissing);
    assert_eq!((ru.tally.stale, ru.tally.orphan, ru.tally.missing), (1, 1, 1));
    is_in_step(store).await;

    save(store, "ar", arabic("انتهى.")).await;
    assert_eq!(cell(store, "ru").await.fit, Fit::Current);
    is_in_step(store).await;

    save(store, "ru", Text::new(headline("Без перевода"))).await;
    let ru = cell(store, "ru").await;
    assert_eq!((ru.fit, ru.tally.missing), (Fit::Missing, 4));
    assert_eq!(ru.states.unwrap().working, WorkingState::Draft);
    is_in_step(store).await;
}

pub(crate) async fn facts_states_and_editions_that_come_keep_it_in_step(desk: &Desk) {
    let store = &desk.store;
    taken(store, &[summit("summit")]).await;
    let id = story_id("summit");
    let mut tx = store.write(now()).await.unwrap();
    let mut kept = story::find(&mut tx, &id).await.unwrap().unwrap();
    kept.value.section = Some(values::section("economy"));
    kept.value.date = None;
    let _ = story::update(&mut tx, &kept.value, kept.version, Event::Saved)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let economy = Filter {
        section: Some(values::section("economy")),
        ..Filter::default()
    };
    assert_eq!(found(store, &economy).await, ["summit"]);
    is_in_step(store).await;

    changed(store, "summit", "ru", |edition| edition.public = Public::None).await;
    assert_eq!(cell(store, "ru").await.states.unwrap().public, PublicState::None);
    is_in_step(store).await;

    let mut tx = store.write(now()).await.unwrap();
    let english = values::edition(&id, &lang("en"), Public::None);
    let _ = edition::insert(&mut tx, &english, Event::Saved).await.unwrap();
    let first = NewRevision {
        base: None,
        at: now(),
        by: None,
        fate: Fate::Head,
        text: Text::new(headline("Summit in Manama")),
    };
    revision::insert(&mut tx, &id, &lang("en"), &first).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(cell(store, "en").await.fit, Fit::Current);
    is_in_step(store).await;
}

pub(crate) async fn found(store: &Store, filter: &Filter) -> Vec<String> {
    let mut read = store.read().await.unwrap();
    let found = list(&mut read, filter, None, 50).await.unwrap();
    assert_eq!(found.next, None);
    found.stories.iter().map(ToString::to_string).collect()
}

/// Stories in many states: `s-` and the state of the Russian edition, and whether it is stale.
pub(crate) async fn many(store: &Store) {
    let mut stories = Vec::new();
    for (at, state) in State::ALL.into_iter().enumerate() {
        for stale in [false, true] {
            let id = format!("s-{at}-{}", if stale { "stale" } else { "current" });
            let mut taken = summit(&id);
            let day = format!("2026-11-{:02}", 10 + stories.len());
            taken.story.date = Date::parse(&day).ok();
            if at == 1 {
                taken.story.section = None;
            }
            let ru = &mut taken.editions[1];
            ru.edition.public = state.public(now());
            ru.addresses.clear();
            let ar = &mut taken.editions[0];
            ar.addresses.clear();
            ar.edition.public = Public::None;
            if stale {
                ar.revisions[0].text = arabic("تغير الخبر.");
            }
            stories.push(taken);
        }
    }
    taken(store, &stories).await;
}

pub(crate) async fn numbers_by_language_are_those_of_the_stories(desk: &Desk) {
    let store = &desk.store;
    many(store).await;
    let mut read = store.read().await.unwrap();
    let counts = counts(&mut read).await.unwrap();
    let of = |tag: &str, fit: Fit| -> i64 {
        counts
            .iter()
            .filter(|count| count.lang == lang(tag) && count.fit == fit)
            .map(|count| count.stories)
            .sum()
    };
    assert_eq!((of("ru", Fit::Stale), of("ru", Fit::Current)), (4, 4));
    assert_eq!((of("en", Fit::Absent), of("ar", Fit::Current)), (8, 8));
}

pub(crate) async fn a_language_that_comes_or_goes_has_its_rows(desk: &Desk) {
    let store = &desk.store;
    taken(store, &[summit("summit")]).await;
    let with_persian: Vec<Lang> = ["ar", "ru", "fa"].map(lang).to_vec();
    store.cover(&with_persian, now()).await.unwrap();
    let tags = |line: &Line| -> Vec<String> { line.cells.iter().map(|cell| cell.lang.to_string()).collect() };
    assert_eq!(tags(&line(store, "summit").await), ["ar", "fa", "ru"]);
    is_in_step(store).await;
    store.cover(&[lang("ar")], now()).await.unwrap();
    assert_eq!(
        tags(&line(store, "summit").await),
        ["ar", "ru"],
        "an edition that is there stays"
    );
    is_in_step(store).await;
}

pub(crate) async fn sixteen_writers_of_one_story_keep_its_numbers(desk: &Desk) {
    let store = &desk.store;
    taken(store, &[summit("summit")]).await;
    let mut writers = tokio::task::JoinSet::new();
    for number in 0..16 {
        let store = store.clone();
        writers.spawn(async move {
            match number % 2 {
                0 => save(&store, "ar", arabic(&format!("تغير {number}."))).await,
                _ => save(&store, "ru", russian()).await,
            }
        });
    }
    while let Some(done) = writers.join_next().await {
        done.unwrap();
    }
    assert_eq!(cell(store, "ru").await.tally.stale, 1);
    is_in_step(store).await;
}
