//! Things: made, merged, taken away.

use fixture::{
    Counter,
    ids::{lang, story_id},
    standing::{self, names},
};
use newsroom::record::Record;
use newsroom::{
    id::TopicId,
    names::Names,
    refusal::Refusal,
    thing::{Thing, ThingKind},
};
use press::{No, take::Differing};
use store::thing;

use crate::newsroom::{Newsroom, salma};

async fn with_topics() -> Newsroom {
    let newsroom = Newsroom::empty().await;
    let topic = |id: &str, names| Record::Thing(Thing::new(ThingKind::Topic, id, names).unwrap());
    let arabic: Names = [(lang("ar"), "القوقاز".to_owned())].into_iter().collect();
    newsroom
        .take(
            vec![
                topic("caucasus", names("القوقاز", "Кавказ", "Caucasus")),
                topic("kavkaz", arabic),
            ],
            Differing::LeftOut,
        )
        .await;
    let mut stories = standing::stories();
    let id = |id: &str| TopicId::parse(id).unwrap();
    stories[0].story.topics = vec![id("caucasus"), id("kavkaz")];
    stories[1].story.topics = vec![id("caucasus")];
    newsroom.take_stories(stories, Differing::LeftOut).await;
    newsroom
}

#[tokio::test]
async fn stories_follow_a_topic_that_is_merged_and_its_address_leads_on() {
    let newsroom = with_topics().await;
    let act = salma("09:00");
    let press = &newsroom.press;
    let followed = press
        .merge_things(ThingKind::Topic, "caucasus", "kavkaz", &act)
        .await
        .unwrap();
    assert_eq!(followed, 2);
    let kavkaz = TopicId::parse("kavkaz").unwrap();
    for story in ["summit", "harvest"] {
        let record = newsroom.record(&story_id(story)).await;
        assert_eq!(record.story.topics, std::slice::from_ref(&kavkaz), "{story}");
    }
    let mut read = press.store.read().await.unwrap();
    assert_eq!(
        thing::find(&mut read, ThingKind::Topic, "caucasus")
            .await
            .unwrap(),
        None
    );
    let kept = thing::find(&mut read, ThingKind::Topic, "kavkaz")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        kept.names.get(&lang("ru")),
        Some("Кавказ"),
        "it gets the names it lacked"
    );
    drop(read);
    let leads = press
        .store
        .public()
        .redirect("/ar/topic/caucasus/")
        .await
        .unwrap();
    assert_eq!(
        leads,
        Some(store::public::resolve::Target::Path(
            "/ar/topic/kavkaz/".to_owned()
        ))
    );
    let oneself = press
        .merge_things(ThingKind::Topic, "kavkaz", "kavkaz", &act)
        .await
        .unwrap_err();
    assert!(
        matches!(oneself, No::Refused(Refusal::CannotMerge { .. })),
        "{oneself}"
    );
}

#[tokio::test]
async fn a_thing_in_use_stays_and_another_can_go() {
    let newsroom = with_topics().await;
    let (press, act) = (&newsroom.press, salma("09:00"));
    let used = press
        .delete_thing(ThingKind::Section, "politics", &act)
        .await
        .unwrap_err();
    assert!(matches!(used, No::Refused(Refusal::ThingUsed { .. })), "{used}");
    let mut ids = Counter::default();
    let sport = press
        .make_thing(
            ThingKind::Section,
            None,
            names("رياضة", "Спорт", "Sport"),
            &mut ids,
            &act,
        )
        .await
        .unwrap();
    assert_eq!(
        sport, "sport",
        "an address in Latin letters, for all languages share it"
    );
    let twice = press
        .make_thing(
            ThingKind::Section,
            Some("sport"),
            Names::default(),
            &mut ids,
            &act,
        )
        .await
        .unwrap_err();
    assert!(
        matches!(twice, No::Refused(Refusal::ThingThere { .. })),
        "{twice}"
    );
    for bad in ["about", "page", "a b"] {
        let bad = press
            .make_thing(ThingKind::Section, Some(bad), Names::default(), &mut ids, &act)
            .await
            .unwrap_err();
        assert!(matches!(bad, No::Refused(Refusal::BadId(_))), "{bad}");
    }
    press
        .delete_thing(ThingKind::Section, "sport", &act)
        .await
        .unwrap();
    let gone = press
        .delete_thing(ThingKind::Section, "sport", &act)
        .await
        .unwrap_err();
    assert!(matches!(gone, No::Refused(Refusal::NoSuchThing { .. })), "{gone}");
}
