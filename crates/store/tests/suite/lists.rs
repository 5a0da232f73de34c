//! Lists: their order, their pages, their cost.

use fixture::{
    ids::{lang, story_id},
    standing,
};
use newsroom::{change::Event, edition::Public};
use store::{
    edition,
    public::{resolve::Resolution, scope::Scope},
    story,
    take::{TakenStory, take},
    thing,
    version::Update,
};

use crate::{
    desk::{Desk, now},
    values::{self},
};

pub(crate) async fn lists_are_newest_first_and_page_by_page(desk: &Desk) {
    let stories: Vec<TakenStory> = (0..60).rev().map(values::numbered).collect();
    let mut tx = desk.store.write(now()).await.unwrap();
    for one in standing::things() {
        thing::put(&mut tx, &one, Event::Taken).await.unwrap();
    }
    take(&mut tx, &stories).await.unwrap();
    tx.commit().await.unwrap();
    let public = desk.store.public();
    let ar = lang("ar");
    let ids = |from: u32, to: u32| {
        (from..to)
            .map(|number| story_id(&format!("s-{number:06}")))
            .collect::<Vec<_>>()
    };
    for scope in [
        Scope::Front,
        Scope::Section(values::section("politics")),
        Scope::Topic(values::topic("summits")),
    ] {
        assert_eq!(public.count(&ar, &scope).await.unwrap(), 60);
        for (offset, limit) in [(0, 20), (20, 20), (50, 20), (60, 20)] {
            let cards = public.cards(&ar, &scope, offset, limit).await.unwrap();
            let expected = ids(offset, (offset + limit).min(60));
            assert_eq!(
                cards.into_iter().map(|card| card.story).collect::<Vec<_>>(),
                expected,
                "{scope:?}"
            );
        }
        let articles = public.articles(&ar, &scope, 3).await.unwrap();
        assert_eq!(
            articles
                .into_iter()
                .map(|article| article.story.id)
                .collect::<Vec<_>>(),
            ids(0, 3)
        );
    }
    let between = Scope::Between {
        from: now().plus_seconds(-120),
        to: now(),
    };
    assert_eq!(public.count(&ar, &between).await.unwrap(), 2);
    let mut after = None;
    let mut all = Vec::new();
    loop {
        let page = public
            .listed(&ar, &Scope::Everything, after.as_ref(), 7)
            .await
            .unwrap();
        let Some(last) = page.last() else { break };
        assert!(
            page.iter()
                .all(|one| one.sisters.len() == 2 && one.sisters[0].lang == lang("en"))
        );
        after = Some(last.spot());
        all.extend(page.into_iter().map(|one| one.story));
    }
    assert_eq!(all, ids(0, 60));
    assert_eq!(
        public.published_range(&ar).await.unwrap(),
        Some((now().plus_seconds(-59 * 60), now()))
    );
    assert_eq!(public.published_range(&lang("fr")).await.unwrap(), None);
    let sections = public.sections_with_stories(&ar).await.unwrap();
    assert_eq!(
        sections.iter().map(|one| one.id()).collect::<Vec<_>>(),
        ["politics"]
    );
    assert_eq!(public.topics_with_stories(&ar).await.unwrap(), []);
    let mut tx = desk.store.write(now()).await.unwrap();
    let topic = newsroom::thing::Thing::new(
        newsroom::thing::ThingKind::Topic,
        "summits",
        standing::names("قمم", "Саммиты", "Summits"),
    );
    thing::put(&mut tx, &topic.unwrap(), Event::Taken).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(public.topics_with_stories(&ar).await.unwrap()[0].1, 60);
}

pub(crate) async fn a_list_takes_as_many_statements_as_a_page(desk: &Desk) {
    let mut tx = desk.store.write(now()).await.unwrap();
    let stories: Vec<TakenStory> = (0..40).map(values::numbered).collect();
    take(&mut tx, &stories).await.unwrap();
    tx.commit().await.unwrap();
    let public = desk.store.public();
    let ar = lang("ar");
    let mut counts = Vec::new();
    for limit in [1, 40] {
        let before = desk.store.statements();
        assert_eq!(
            public.cards(&ar, &Scope::Front, 0, limit).await.unwrap().len(),
            limit as usize
        );
        let cards = desk.store.statements();
        assert_eq!(
            public.articles(&ar, &Scope::Front, limit).await.unwrap().len(),
            limit as usize
        );
        let articles = desk.store.statements();
        assert_eq!(
            public
                .listed(&ar, &Scope::Everything, None, limit)
                .await
                .unwrap()
                .len(),
            limit as usize
        );
        let listed = desk.store.statements();
        counts.push([cards - before, articles - cards, listed - articles]);
    }
    assert_eq!(counts[0], counts[1]);
    assert_eq!(counts[0], [1, 4, 2]);
    let before = desk.store.statements();
    let found = public
        .resolve(&ar, &values::section("politics"), &values::slug("story-1"))
        .await
        .unwrap();
    assert!(matches!(found, Resolution::Article(_)));
    assert_eq!(desk.store.statements() - before, 4);
}

pub(crate) async fn topics_follow_what_is_published(desk: &Desk) {
    let id = story_id("s-000001");
    let mut tx = desk.store.write(now()).await.unwrap();
    take(&mut tx, &[values::numbered(1)]).await.unwrap();
    let mut kept = story::find(&mut tx, &id).await.unwrap().unwrap();
    kept.value.topics = vec![values::topic("caucasus")];
    assert!(matches!(
        story::update(&mut tx, &kept.value, kept.version, Event::Saved)
            .await
            .unwrap(),
        Update::Written(_)
    ));
    let mut en = edition::find(&mut tx, &id, &lang("en")).await.unwrap().unwrap();
    en.value.public = Public::None;
    assert!(matches!(
        edition::update(&mut tx, &en.value, en.version, Event::Saved)
            .await
            .unwrap(),
        Update::Written(_)
    ));
    tx.commit().await.unwrap();
    let public = desk.store.public();
    let count = async |tag: &str, topic: &str| {
        public
            .count(&lang(tag), &Scope::Topic(values::topic(topic)))
            .await
            .unwrap()
    };
    assert_eq!(count("ar", "summits").await, 0);
    assert_eq!(count("ar", "caucasus").await, 1);
    assert_eq!(count("en", "caucasus").await, 0);
}
