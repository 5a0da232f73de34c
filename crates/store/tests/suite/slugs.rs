//! Whose a slug is.

use fixture::ids::{lang, story_id};
use newsroom::{change::Event, edition::Public, story::Story};
use store::{
    address::{self, Claim, Claimed, Wish},
    edition, story,
    version::Insert,
};

use crate::{
    desk::{Desk, now},
    values,
};

async fn story_in(desk: &Desk, id: &str) -> newsroom::id::StoryId {
    let id = story_id(id);
    let mut tx = desk.store.write(now()).await.unwrap();
    assert_eq!(
        story::insert(&mut tx, &Story::new(id.clone()), Event::Taken)
            .await
            .unwrap(),
        Insert::Written
    );
    for tag in ["ar", "en"] {
        let edition = values::edition(&id, &lang(tag), Public::None);
        assert_eq!(
            edition::insert(&mut tx, &edition, Event::Taken).await.unwrap(),
            Insert::Written
        );
    }
    tx.commit().await.unwrap();
    id
}

pub(crate) async fn a_slug_is_unique_in_its_language_and_section(desk: &Desk) {
    let (first, second) = (story_in(desk, "s-1").await, story_in(desk, "s-2").await);
    let mut tx = desk.store.write(now()).await.unwrap();
    let ar = values::address("ar", "politics", "summit");
    assert_eq!(
        address::claim(&mut tx, &first, &ar, Claim::Current)
            .await
            .unwrap(),
        Claimed::Yes
    );
    assert_eq!(
        address::claim(&mut tx, &second, &ar, Claim::Current)
            .await
            .unwrap(),
        Claimed::Taken
    );
    assert_eq!(
        address::claim(&mut tx, &second, &ar, Claim::Reserved)
            .await
            .unwrap(),
        Claimed::Taken
    );
    for shared in [
        values::address("en", "politics", "summit"),
        values::address("ar", "economy", "summit"),
    ] {
        assert_eq!(
            address::claim(&mut tx, &second, &shared, Claim::Current)
                .await
                .unwrap(),
            Claimed::Yes
        );
    }
    tx.commit().await.unwrap();
    let mut read = desk.store.read().await.unwrap();
    assert_eq!(address::find(&mut read, &ar).await.unwrap().unwrap().story, first);
    assert_eq!(
        address::of_edition(&mut read, &second, &lang("ar"))
            .await
            .unwrap()
            .len(),
        1
    );
}

pub(crate) async fn a_taken_slug_gets_the_first_free_number(desk: &Desk) {
    let (first, second) = (story_in(desk, "s-1").await, story_in(desk, "s-2").await);
    let mut tx = desk.store.write(now()).await.unwrap();
    let (ar, politics, slug) = (lang("ar"), values::section("politics"), values::slug("قمة"));
    let mut given = Vec::new();
    for number in 0..20 {
        let holder = story_id(&format!("t-{number:02}"));
        let free = address::free(&mut tx, &ar, &politics, &slug, &holder)
            .await
            .unwrap();
        assert_eq!(
            story::insert(&mut tx, &Story::new(holder.clone()), Event::Taken)
                .await
                .unwrap(),
            Insert::Written
        );
        let edition = values::edition(&holder, &ar, Public::None);
        assert_eq!(
            edition::insert(&mut tx, &edition, Event::Taken).await.unwrap(),
            Insert::Written
        );
        let place = address::Address {
            lang: ar.clone(),
            section: politics.clone(),
            slug: free.clone(),
        };
        assert_eq!(
            address::claim(&mut tx, &holder, &place, Claim::Reserved)
                .await
                .unwrap(),
            Claimed::Yes
        );
        assert_eq!(
            address::free(&mut tx, &ar, &politics, &free, &holder)
                .await
                .unwrap(),
            free
        );
        given.push(free.to_string());
    }
    assert_eq!(given[..3], ["قمة", "قمة-2", "قمة-3"]);
    assert_eq!(given[19], "قمة-20");
    let wish = |story: &newsroom::id::StoryId, slug: &str| Wish {
        story: story.clone(),
        address: values::address("ar", "politics", slug),
    };
    let wishes = [
        wish(&first, "قمة"),
        wish(&second, "قمة"),
        wish(&first, "جديد"),
        wish(&second, "جديد"),
    ];
    let free = address::free_many(&mut tx, &wishes).await.unwrap();
    assert_eq!(
        free.iter().map(|slug| slug.as_str()).collect::<Vec<_>>(),
        ["قمة-21", "قمة-22", "جديد", "جديد-2"]
    );
}

pub(crate) async fn a_reserved_slug_is_given_up_for_another(desk: &Desk) {
    let id = story_in(desk, "s-1").await;
    let mut tx = desk.store.write(now()).await.unwrap();
    let places = ["one", "two"].map(|slug| values::address("ar", "politics", slug));
    for place in &places {
        assert_eq!(
            address::claim(&mut tx, &id, place, Claim::Reserved)
                .await
                .unwrap(),
            Claimed::Yes
        );
    }
    let held = address::of_edition(&mut tx, &id, &lang("ar")).await.unwrap();
    assert_eq!(
        held.iter().map(|holding| &holding.address).collect::<Vec<_>>(),
        [&places[1]]
    );
    address::release(&mut tx, &id, &lang("ar")).await.unwrap();
    assert_eq!(address::of_edition(&mut tx, &id, &lang("ar")).await.unwrap(), []);
}
