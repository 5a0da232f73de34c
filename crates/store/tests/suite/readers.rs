//! What readers see, and what they never do.

use std::fmt::Write;

use fixture::ids::{lang, story_id};
use newsroom::{
    change::Event,
    edition::{Fate, Public, Revision},
    record::{RedirectRecord, RedirectTarget},
    story::Story,
};
use store::{
    address::{self, Claim, Claimed},
    public::{
        resolve::{Resolution, Target},
        scope::Scope,
    },
    redirect,
    take::{TakenStory, take},
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
        let listed = public.listed(&tag, &Scope::Everything, None, 99).await.unwrap();
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
