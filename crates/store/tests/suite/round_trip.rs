//! What is put into the store comes back as it was.

use fixture::{
    ids::{lang, story_id},
    standing,
};
use language::Numbering;
use newsroom::{
    change::Event,
    edition::{Fate, Public, Revision},
    house::House,
    id::AgencyId,
    names::Names,
    picture::Picture,
    record::{NewsroomRecord, RedirectRecord, RedirectTarget},
    settings::{LanguageSettings, RuleSetting, Shown},
    story::Story,
    thing::ThingKind,
};
use store::{
    edition, picture, redirect, revision, story, thing,
    version::{Insert, Update},
};

use crate::{
    desk::{Desk, now},
    values, whole,
};

/// A house with something set of everything.
fn house() -> House {
    let mut house = House::default();
    house.site.stale_note = Some(Shown::No);
    house.site.page_size = Some(7);
    let arabic = LanguageSettings {
        digits: Some(Numbering::Arab),
        ..LanguageSettings::default()
    };
    house.language.insert(lang("ar"), arabic);
    house.rules.insert("tatweel".to_owned(), RuleSetting::Off);
    let word = ("بوتن".to_owned(), "بوتين".to_owned());
    house.spelling.entry(lang("ar")).or_default().extend([word]);
    let tass = AgencyId::parse("tass").unwrap();
    house.terms.insert(tass, "بالاتفاق\u{0}".to_owned());
    house.pages.push(story_id("من-نحن"));
    house
}

pub(crate) async fn what_is_put_comes_back(desk: &Desk) {
    let id = story_id("خبر-١");
    let whole = whole::whole_story(id.as_str());
    let mut edition = whole::whole_edition(&id, "ar");
    let names = NewsroomRecord {
        names: standing::names("ترجمان", "Толмач", "Tarjuman"),
        about: Names::default(),
        house: house(),
    };
    let awaited = Picture {
        file: None,
        licence: Default::default(),
        ..whole::picture("p-2")
    };
    let redirects = [
        RedirectRecord {
            from: "/old/%D9%82".to_owned(),
            to: RedirectTarget::Edition(id.clone(), lang("ar")),
        },
        RedirectRecord {
            from: "/قديم".to_owned(),
            to: RedirectTarget::Path("/ar/politics/".to_owned()),
        },
    ];

    let mut tx = desk.store.write(now()).await.unwrap();
    store::newsroom::put(&mut tx, &names, Event::Taken).await.unwrap();
    for one in standing::things() {
        thing::put(&mut tx, &one, Event::Taken).await.unwrap();
        thing::put(&mut tx, &one, Event::Taken).await.unwrap();
    }
    for one in [&whole::picture("p-1"), &awaited] {
        picture::put(&mut tx, one, Event::Taken).await.unwrap();
    }
    for one in &redirects {
        redirect::put(&mut tx, one, Event::Taken).await.unwrap();
    }
    assert_eq!(
        story::insert(&mut tx, &whole, Event::Taken).await.unwrap(),
        Insert::Written
    );
    assert_eq!(
        story::insert(&mut tx, &Story::new(id.clone()), Event::Taken)
            .await
            .unwrap(),
        Insert::AlreadyThere
    );
    assert_eq!(
        edition::insert(&mut tx, &edition, Event::Taken).await.unwrap(),
        Insert::Written
    );
    assert_eq!(
        edition::insert(&mut tx, &edition, Event::Taken).await.unwrap(),
        Insert::AlreadyThere
    );
    tx.commit().await.unwrap();

    let mut read = desk.store.read().await.unwrap();
    assert_eq!(store::newsroom::find(&mut read).await.unwrap(), names);
    let sections = thing::all(&mut read, ThingKind::Section).await.unwrap();
    assert_eq!(
        sections.iter().map(|one| one.id()).collect::<Vec<_>>(),
        ["politics", "economy"]
    );
    assert_eq!(sections, standing::things()[..2]);
    for name in ["سيـاسة", "ПОЛИТИКА", "politics"] {
        assert_eq!(
            thing::find_by_name(&mut read, ThingKind::Section, name)
                .await
                .unwrap(),
            sections[..1],
            "{name}"
        );
    }
    assert_eq!(
        thing::find_by_name(&mut read, ThingKind::Topic, "politics")
            .await
            .unwrap(),
        []
    );
    assert_eq!(
        picture::all(&mut read, None, 10).await.unwrap(),
        [whole::picture("p-1"), awaited.clone()]
    );
    assert_eq!(
        picture::all(&mut read, Some(&whole::picture("p-1").id), 10)
            .await
            .unwrap(),
        [awaited]
    );
    assert_eq!(redirect::all(&mut read, None, 10).await.unwrap(), redirects);
    assert_eq!(
        redirect::find(&mut read, "/قديم").await.unwrap().as_ref(),
        Some(&redirects[1])
    );
    let kept = story::find(&mut read, &id).await.unwrap().unwrap();
    assert_eq!(kept.value, whole);
    let first = edition::find(&mut read, &id, &lang("ar")).await.unwrap().unwrap();
    assert_eq!(first.value, edition);
    drop(read);

    edition.public = Public::Scheduled {
        at: now(),
        revision: 1,
    };
    let mut tx = desk.store.write(now()).await.unwrap();
    let written = edition::update(&mut tx, &edition, first.version, Event::Scheduled)
        .await
        .unwrap();
    assert!(matches!(written, Update::Written(_)));
    let overtaken = edition::update(&mut tx, &edition, first.version, Event::Scheduled)
        .await
        .unwrap();
    assert_eq!(overtaken, Update::Overtaken);
    // Under its embargo nothing is due; at its end what was scheduled before is.
    assert_eq!(edition::due(&mut tx, now(), 9).await.unwrap(), []);
    let embargo = now().plus_seconds(3_600);
    assert_eq!(
        edition::due(&mut tx, embargo, 9).await.unwrap(),
        [edition::Due {
            story: id.clone(),
            lang: lang("ar"),
            at: now()
        }]
    );
    let updated = Story {
        topics: Vec::new(),
        ..whole
    };
    assert!(matches!(
        story::update(&mut tx, &updated, kept.version, Event::Saved)
            .await
            .unwrap(),
        Update::Written(_)
    ));
    assert_eq!(
        story::update(&mut tx, &updated, kept.version, Event::Saved)
            .await
            .unwrap(),
        Update::Overtaken
    );
    tx.commit().await.unwrap();
    let mut read = desk.store.read().await.unwrap();
    assert_eq!(story::find(&mut read, &id).await.unwrap().unwrap().value, updated);
    let editions = edition::of_story(&mut read, &id).await.unwrap();
    assert_eq!(
        editions.into_iter().map(|kept| kept.value).collect::<Vec<_>>(),
        [edition]
    );
}

pub(crate) async fn texts_come_back_to_the_last_mark(desk: &Desk) {
    let id = story_id("s-1");
    let mut tx = desk.store.write(now()).await.unwrap();
    assert_eq!(
        story::insert(&mut tx, &Story::new(id.clone()), Event::Taken)
            .await
            .unwrap(),
        Insert::Written
    );
    let edition = values::edition(&id, &lang("ar"), Public::None);
    assert_eq!(
        edition::insert(&mut tx, &edition, Event::Taken).await.unwrap(),
        Insert::Written
    );
    let new = revision::NewRevision {
        base: None,
        at: now(),
        by: Some("عمر".to_owned()),
        fate: Fate::Head,
        text: whole::whole_text(),
    };
    assert_eq!(
        revision::insert(&mut tx, &id, &lang("ar"), &new).await.unwrap(),
        1
    );
    let conflict = revision::NewRevision {
        base: Some(1),
        by: None,
        fate: Fate::Conflict,
        ..new.clone()
    };
    assert_eq!(
        revision::insert(&mut tx, &id, &lang("ar"), &conflict)
            .await
            .unwrap(),
        2
    );
    tx.commit().await.unwrap();

    let mut read = desk.store.read().await.unwrap();
    let expected = Revision {
        number: 1,
        base: None,
        at: now(),
        by: new.by,
        fate: Fate::Head,
        text: new.text,
    };
    assert_eq!(
        revision::find(&mut read, &id, &lang("ar"), 1)
            .await
            .unwrap()
            .as_ref(),
        Some(&expected)
    );
    assert_eq!(
        revision::newest(&mut read, &id, &lang("ar")).await.unwrap(),
        Some(expected)
    );
    assert_eq!(
        revision::find(&mut read, &id, &lang("ru"), 1).await.unwrap(),
        None
    );
    let list = revision::list(&mut read, &id, &lang("ar")).await.unwrap();
    assert_eq!(
        list.iter()
            .map(|entry| (entry.number, entry.fate))
            .collect::<Vec<_>>(),
        [(1, Fate::Head), (2, Fate::Conflict)]
    );
}
