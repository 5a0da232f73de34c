//! Fronts as editors arrange them, standing pages, documents, and things as the desk works with them.

use fixture::{
    ids::{lang, story_id},
    standing,
};
use newsroom::{
    arrangement::{Arrangement, FrontId, Urgent},
    attachment::{Attachment, DocumentFile},
    change::{Aggregate, Event},
    id::{SectionId, StoryId},
    story::Story,
    thing::{Thing, ThingKind},
};
use store::{
    arrangement, attachment, feed,
    public::scope::Scope,
    take::{TakenStory, take},
    thing::{self, desk::Wanted},
    version::Update,
};

use crate::{
    desk::{Desk, now},
    values::{self, State},
};

async fn fill(desk: &Desk) {
    let stories: Vec<TakenStory> = (0..4).map(values::numbered).collect();
    let mut tx = desk.store.write(now()).await.unwrap();
    take(&mut tx, &stories).await.unwrap();
    let id = story_id("من-نحن");
    let about = TakenStory {
        story: Story {
            section: Some(SectionId::standing()),
            topics: vec![values::topic("summits")],
            ..Story::new(id.clone())
        },
        editions: vec![values::taken_edition(
            &id,
            "ar",
            State::Published,
            now(),
            values::text("من نحن", "نحن غرفة أخبار."),
            ("about", "من-نحن"),
        )],
    };
    take(&mut tx, &[about]).await.unwrap();
    tx.commit().await.unwrap();
}

fn front() -> FrontId {
    FrontId {
        lang: lang("ar"),
        section: None,
    }
}

fn numbered(number: u32) -> StoryId {
    story_id(&format!("s-{number:06}"))
}

pub(crate) async fn a_front_shows_what_is_arranged_and_published(desk: &Desk) {
    fill(desk).await;
    let arranged = Arrangement {
        lead: Some(numbered(2)),
        urgent: vec![Urgent {
            story: numbered(3),
            until: now().plus_seconds(60),
        }],
        pinned: vec![story_id("gone"), story_id("من-نحن"), numbered(1)],
    };
    let mut tx = desk.store.write(now()).await.unwrap();
    let before = arrangement::find(&mut tx, &front()).await.unwrap();
    assert!(before.value.is_empty());
    let first = arrangement::put(&mut tx, &front(), &arranged, before.version, Event::Saved).await;
    assert!(matches!(first.unwrap(), Update::Written(_)));
    let again = arrangement::put(&mut tx, &front(), &arranged, before.version, Event::Saved).await;
    assert_eq!(again.unwrap(), Update::Overtaken);
    tx.commit().await.unwrap();

    let shown = desk.store.public().front(&front()).await.unwrap();
    assert_eq!(shown.lead.unwrap().story, numbered(2));
    assert_eq!(shown.urgent[0].1, now().plus_seconds(60));
    let pinned: Vec<_> = shown.pinned.iter().map(|card| card.story.clone()).collect();
    assert_eq!(
        pinned,
        [numbered(1)],
        "neither what isn't published nor a standing page"
    );
    assert_eq!(desk.store.public().urgent_fronts().await.unwrap(), [front()]);
    let changes = feed::since(&mut desk.store.read().await.unwrap(), 0, 999)
        .await
        .unwrap();
    assert_eq!(changes.last().unwrap().aggregate, Aggregate::Front(front()));
    let all = arrangement::all(&mut desk.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(all, [(front(), arranged)]);
}

pub(crate) async fn standing_pages_are_in_no_list(desk: &Desk) {
    fill(desk).await;
    let public = desk.store.public();
    let ar = lang("ar");
    let between = Scope::Between {
        from: now().plus_seconds(-9_999),
        to: now().plus_seconds(9_999),
    };
    for scope in [Scope::Front, Scope::Topic(values::topic("summits")), between] {
        assert_eq!(public.count(&ar, &scope).await.unwrap(), 4, "{scope:?}");
        assert_eq!(
            public.cards(&ar, &scope, 0, 9).await.unwrap().len(),
            4,
            "{scope:?}"
        );
    }
    assert_eq!(public.count(&ar, &Scope::Everything).await.unwrap(), 5);
    assert_eq!(
        public
            .listed(&ar, &Scope::Everything, None, 9)
            .await
            .unwrap()
            .len(),
        5
    );
    let pages = Scope::Section(SectionId::standing());
    let page = public.articles(&ar, &pages, 9).await.unwrap().pop().unwrap();
    assert_eq!(page.text.headline.as_str(), "من نحن");
    assert_eq!(page.things.section, Thing::standing());
    assert_eq!(desk.store.verify().await.unwrap(), []);
}

pub(crate) async fn documents_come_with_their_story(desk: &Desk) {
    fill(desk).await;
    let document = |letter: &str, size| Attachment {
        file: DocumentFile {
            hash: letter.repeat(64),
            size,
        },
        titles: standing::names("البيان الختامي", "Заявление", "Statement"),
    };
    let attached = [document("b", 1_200_000), document("a", 7)];
    let mut tx = desk.store.write(now()).await.unwrap();
    attachment::put(&mut tx, &numbered(0), &attached, Event::Saved)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let public = desk.store.public();
    let article = public.article(&numbered(0), &lang("ar")).await.unwrap().unwrap();
    assert_eq!(article.attachments, attached, "in the editors' order");
    let mut read = desk.store.read().await.unwrap();
    let first = attachment::files(&mut read, None, 1).await.unwrap();
    assert_eq!(first[0].size, 7);
    let rest = attachment::files(&mut read, Some(&first[0].hash), 9)
        .await
        .unwrap();
    assert_eq!(rest.len(), 1);
}

pub(crate) async fn things_are_found_ordered_and_gone(desk: &Desk) {
    fill(desk).await;
    let mut tx = desk.store.write(now()).await.unwrap();
    for one in standing::things() {
        thing::put(&mut tx, &one, Event::Taken).await.unwrap();
    }
    let nameless = Thing::new(ThingKind::Section, "sport", newsroom::names::Names::default()).unwrap();
    thing::put(&mut tx, &nameless, Event::Taken).await.unwrap();
    let section = ThingKind::Section;
    let wanted = |search: Option<&str>, nameless: Option<&str>| Wanted {
        search: search.map(str::to_owned),
        nameless: nameless.map(lang),
    };
    for (wanted, expected) in [
        (wanted(None, None), vec!["politics", "economy", "sport"]),
        (wanted(Some("اقتصَاد"), None), vec!["economy"]),
        (wanted(Some("ПОЛИТ"), None), vec!["politics"]),
        (wanted(Some("sport"), None), vec!["sport"]),
        (wanted(Some("%"), None), vec![]),
        (wanted(None, Some("ar")), vec!["sport"]),
    ] {
        let page = thing::desk::page(&mut tx, section, &wanted, 0, 10).await.unwrap();
        assert_eq!(
            page.iter().map(Thing::id).collect::<Vec<_>>(),
            expected,
            "{wanted:?}"
        );
        let count = thing::desk::count(&mut tx, section, &wanted).await.unwrap();
        assert_eq!(count, expected.len() as u64);
    }
    let order = ["sport".to_owned(), "economy".to_owned()];
    thing::desk::order(&mut tx, section, &order, Event::Saved)
        .await
        .unwrap();
    let page = thing::desk::page(&mut tx, section, &Wanted::default(), 0, 2)
        .await
        .unwrap();
    assert_eq!(
        page.iter().map(Thing::id).collect::<Vec<_>>(),
        ["sport", "economy"]
    );
    assert_eq!(thing::desk::uses(&mut tx, section, "politics").await.unwrap(), 4);
    assert_eq!(
        thing::desk::uses(&mut tx, ThingKind::Topic, "summits")
            .await
            .unwrap(),
        5
    );
    assert_eq!(
        thing::desk::uses(&mut tx, ThingKind::Topic, "summit")
            .await
            .unwrap(),
        0
    );
    let used = thing::desk::used_by(&mut tx, ThingKind::Topic, "summits", 2)
        .await
        .unwrap();
    assert_eq!(used, [numbered(0), numbered(1)]);
    thing::desk::delete(&mut tx, section, "sport").await.unwrap();
    assert_eq!(thing::find(&mut tx, section, "sport").await.unwrap(), None);
    tx.commit().await.unwrap();
}
