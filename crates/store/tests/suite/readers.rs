//! What readers see, and what they never do.

use std::fmt::Write;

use fixture::{
    ids::{lang, story_id},
    standing,
};
use newsroom::{
    change::Event,
    edition::{Fate, Public, Published, Revision},
    record::{RedirectRecord, RedirectTarget},
    story::Story,
};
use store::{
    address::{self, Claim, Claimed},
    edition, picture,
    public::{
        resolve::{Resolution, Target},
        scope::Scope,
    },
    redirect, revision, story,
    take::{TakenStory, take},
    thing,
    version::Update,
};

use crate::{
    desk::{Desk, now},
    values::{self, State},
};

/// Stories in all combinations of states of an Arabic and a Russian edition; each text holds a word that names it, each
/// published edition has an unpublished later revision too.
fn every_state() -> Vec<TakenStory> {
    let mut stories = Vec::new();
    for (a, ar) in State::ALL.into_iter().enumerate() {
        for (r, ru) in State::ALL.into_iter().enumerate() {
            let id = story_id(&format!("s-{a}{r}"));
            let editions = [("ar", ar), ("ru", ru)].map(|(tag, state)| {
                let secret = format!(
                    "{}-{}{a}{r}",
                    if state == State::Published {
                        "open"
                    } else {
                        "secret"
                    },
                    tag
                );
                let words = values::text(&format!("خبر {secret}"), &secret);
                let mut taken = values::taken_edition(
                    &id,
                    tag,
                    state,
                    now(),
                    words.clone(),
                    ("politics", &format!("s-{a}{r}")),
                );
                let later = values::text(&format!("secret later {tag}"), "secret");
                taken.edition.head = 2;
                taken.edition.working.note = Some("secret note".to_owned());
                taken.revisions.push(Revision {
                    number: 2,
                    base: Some(1),
                    at: now(),
                    by: Some("secret".to_owned()),
                    fate: Fate::Head,
                    text: later,
                });
                taken
            });
            stories.push(TakenStory {
                story: Story {
                    section: Some(values::section("politics")),
                    topics: vec![values::topic("summits")],
                    ..Story::new(id)
                },
                editions: editions.to_vec(),
            });
        }
    }
    stories
}

pub(crate) async fn nothing_but_what_is_published_is_ever_seen(desk: &Desk) {
    let stories = every_state();
    let mut tx = desk.store.write(now()).await.unwrap();
    take(&mut tx, &stories).await.unwrap();
    for taken in &stories {
        for tag in ["ar", "ru"] {
            let to = RedirectTarget::Edition(taken.story.id.clone(), lang(tag));
            let from = format!("/{tag}/{}", taken.story.id);
            redirect::put(&mut tx, &RedirectRecord { from, to }, Event::Taken)
                .await
                .unwrap();
        }
    }
    tx.commit().await.unwrap();
    let public = desk.store.public();
    let mut seen = String::new();
    for tag in ["ar", "ru"].map(lang) {
        let between = Scope::Between {
            from: now().plus_seconds(-9),
            to: now().plus_seconds(9),
        };
        for scope in [
            Scope::Front,
            Scope::Section(values::section("politics")),
            Scope::Topic(values::topic("summits")),
            between,
        ] {
            assert_eq!(public.count(&tag, &scope).await.unwrap(), 4, "{scope:?}");
            let cards = public.cards(&tag, &scope, 0, 99).await.unwrap();
            assert_eq!(cards.len(), 4, "{scope:?}");
            let articles = public.articles(&tag, &scope, 99).await.unwrap();
            assert_eq!(articles.len(), 4, "{scope:?}");
            write!(seen, "{cards:?}{articles:?}").unwrap();
        }
        let listed = public.listed(&tag, None, 99).await.unwrap();
        assert_eq!(listed.len(), 4);
        write!(seen, "{listed:?}").unwrap();
        for taken in &stories {
            let id = &taken.story.id;
            let state = taken
                .editions
                .iter()
                .find(|taken| taken.edition.lang == tag)
                .unwrap()
                .edition
                .public
                .clone();
            let article = public.article(id, &tag).await.unwrap();
            let found = public
                .resolve(&tag, &values::section("politics"), &values::slug(id.as_str()))
                .await
                .unwrap();
            let target = public.redirect(&format!("/{tag}/{id}")).await.unwrap();
            match state {
                Public::Published(_) => {
                    assert_eq!(found, Resolution::Article(Box::new(article.clone().unwrap())));
                    assert!(matches!(target, Some(Target::Edition(_))));
                }
                Public::Withdrawn { .. } => {
                    assert!(
                        article.is_none() && matches!(found, Resolution::Gone(_)) && target.is_some(),
                        "{found:?}"
                    );
                }
                Public::None | Public::Scheduled { .. } => {
                    assert!(
                        article.is_none() && found == Resolution::Nothing && target.is_none(),
                        "{found:?}"
                    );
                }
            }
            write!(seen, "{article:?}{found:?}").unwrap();
        }
    }
    let withdrawn = public.withdrawn(None, 99).await.unwrap();
    assert_eq!(withdrawn.len(), 8);
    let next = public
        .withdrawn(Some((&withdrawn[0].story, &withdrawn[0].address.lang)), 99)
        .await
        .unwrap();
    assert_eq!(next, withdrawn[1..]);
    let redirects = public.redirects(None, 99).await.unwrap();
    assert_eq!(
        redirects.iter().filter(|(_, target)| target.is_some()).count(),
        16
    );
    write!(seen, "{withdrawn:?}{redirects:?}").unwrap();
    assert!(seen.contains("open-ar") && !seen.contains("secret"));
}

pub(crate) async fn an_old_address_leads_on_for_ever(desk: &Desk) {
    let id = story_id("s-1");
    let public = desk.store.public();
    let [first, second, third] = [("politics", "أول"), ("politics", "ثان"), ("economy", "ثان")]
        .map(|(place, slug)| values::address("ar", place, slug));
    let words = values::text("خبر", "نص");
    let edition = values::taken_edition(&id, "ar", State::Published, now(), words, ("politics", "أول"));
    let taken = TakenStory {
        story: Story::new(id.clone()),
        editions: vec![edition],
    };
    let mut tx = desk.store.write(now()).await.unwrap();
    take(&mut tx, &[taken]).await.unwrap();
    assert_eq!(
        address::claim(&mut tx, &id, &third, Claim::Reserved)
            .await
            .unwrap(),
        Claimed::Yes
    );
    tx.commit().await.unwrap();
    let resolve = async |address: &address::Address| {
        public
            .resolve(&address.lang, &address.section, &address.slug)
            .await
            .unwrap()
    };
    assert!(matches!(resolve(&first).await, Resolution::Article(_)));
    assert_eq!(resolve(&third).await, Resolution::Nothing);
    for address in [&second, &third] {
        let mut tx = desk.store.write(now()).await.unwrap();
        assert_eq!(
            address::claim(&mut tx, &id, address, Claim::Current)
                .await
                .unwrap(),
            Claimed::Yes
        );
        let head = tx.commit().await.unwrap();
        assert!(1 < head.seq);
    }
    assert_eq!(resolve(&first).await, Resolution::Moved(third.clone()));
    assert_eq!(resolve(&second).await, Resolution::Moved(third.clone()));
    let Resolution::Article(article) = resolve(&third).await else {
        panic!("no article")
    };
    assert_eq!(article.address, third);
    assert_eq!(article.address.path(), "/ar/economy/ثان/");
    let old = public.old_addresses(None, 9).await.unwrap();
    assert_eq!(
        old.iter().map(|moved| &moved.from).collect::<Vec<_>>(),
        [&first, &second]
    );
    assert!(old.iter().all(|moved| moved.to == third));
    assert_eq!(public.old_addresses(Some(&first), 9).await.unwrap(), old[1..]);

    let mut tx = desk.store.write(now()).await.unwrap();
    assert_eq!(
        address::claim(&mut tx, &id, &first, Claim::Current)
            .await
            .unwrap(),
        Claimed::Yes
    );
    tx.commit().await.unwrap();
    assert!(matches!(resolve(&first).await, Resolution::Article(_)));
    assert_eq!(resolve(&third).await, Resolution::Moved(first));
}

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
        let page = public.listed(&ar, after, 7).await.unwrap();
        let Some(last) = page.last() else { break };
        assert!(
            page.iter()
                .all(|one| one.sisters.len() == 2 && one.sisters[0].lang == lang("en"))
        );
        after = Some((last.at, last.story.clone()));
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

pub(crate) async fn an_article_brings_all_its_page_shows(desk: &Desk) {
    let summit = standing::summit();
    let id = summit.story.id.clone();
    let mut stories = vec![values::numbered(1)];
    stories.push(TakenStory {
        story: values::whole_story(id.as_str()),
        editions: Vec::new(),
    });
    for record in &summit.editions {
        let mut words = record.text.clone();
        if record.lang == lang("en") {
            words = values::whole_text();
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
    picture::put(&mut tx, &values::picture("p-2"), Event::Taken)
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
    assert_eq!(article.text, values::whole_text());
    assert_eq!(article.story, values::whole_story(id.as_str()));
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
    assert_eq!(article.pictures, [values::picture("p-2")]);
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
            public.listed(&ar, None, limit).await.unwrap().len(),
            limit as usize
        );
        let listed = desk.store.statements();
        counts.push([cards - before, articles - cards, listed - articles]);
    }
    assert_eq!(counts[0], counts[1]);
    assert_eq!(counts[0], [1, 3, 2]);
    let before = desk.store.statements();
    let found = public
        .resolve(&ar, &values::section("politics"), &values::slug("story-1"))
        .await
        .unwrap();
    assert!(matches!(found, Resolution::Article(_)));
    assert_eq!(desk.store.statements() - before, 3);
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
