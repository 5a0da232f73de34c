//! Arranging fronts and attaching documents.

use fixture::ids::{lang, story_id};
use newsroom::{
    arrangement::{Arrangement, Arranging, FrontId},
    id::SectionId,
    names::Names,
    record::Record,
    refusal::Refusal,
};
use press::{
    No,
    attach::Shift,
    take::{Differing, Outcome},
};

use crate::newsroom::{Newsroom, salma};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";

fn front(section: Option<&str>) -> FrontId {
    FrontId {
        lang: lang("ar"),
        section: section.map(|id| SectionId::parse(id).unwrap()),
    }
}

#[tokio::test]
async fn only_what_readers_get_stands_on_a_front() {
    let newsroom = Newsroom::standing().await;
    let act = salma("09:00");
    let summit = || story_id("summit");
    let arranged = newsroom
        .press
        .arrange(&front(None), &Arranging::Pin(summit()), &act)
        .await
        .unwrap();
    assert_eq!(arranged.pinned, [summit()]);
    let own = newsroom
        .press
        .arrange(&front(Some("politics")), &Arranging::Lead(summit()), &act)
        .await
        .unwrap();
    assert_eq!(own.lead, Some(summit()));
    for (front, act_on_it) in [
        (front(None), Arranging::Pin(story_id("draft"))),
        (front(None), Arranging::Lead(story_id("nobody"))),
        (front(Some("economy")), Arranging::Pin(summit())),
    ] {
        let refused = newsroom
            .press
            .arrange(&front, &act_on_it, &act)
            .await
            .unwrap_err();
        assert!(
            matches!(refused, No::Refused(Refusal::NotOnFront { .. })),
            "{refused}"
        );
    }
    let nowhere = newsroom
        .press
        .arrange(&front(Some("sport")), &Arranging::NoLead, &act)
        .await
        .unwrap_err();
    assert!(
        matches!(nowhere, No::Refused(Refusal::NoSuchSection(_))),
        "{nowhere}"
    );
}

#[tokio::test]
async fn a_front_travels_and_is_left_alone_where_it_differs() {
    let newsroom = Newsroom::standing().await;
    let arranged = Arrangement {
        lead: Some(story_id("summit")),
        ..Arrangement::default()
    };
    let record = || vec![Record::Front(front(None), arranged.clone())];
    let done = newsroom.take(record(), Differing::LeftOut).await;
    assert_eq!(done[0].outcome, Outcome::Taken);
    let done = newsroom.take(record(), Differing::LeftOut).await;
    assert_eq!(done[0].outcome, Outcome::Already);
    newsroom
        .press
        .arrange(&front(None), &Arranging::NoLead, &salma("09:00"))
        .await
        .unwrap();
    newsroom
        .press
        .arrange(&front(None), &Arranging::Pin(story_id("summit")), &salma("09:00"))
        .await
        .unwrap();
    let done = newsroom.take(record(), Differing::LeftOut).await;
    assert!(matches!(done[0].outcome, Outcome::LeftOut(_)));
    let done = newsroom.take(record(), Differing::Taken).await;
    assert_eq!(done[0].outcome, Outcome::Taken);
}

#[tokio::test]
async fn documents_are_attached_once_moved_and_taken_off() {
    let newsroom = Newsroom::standing().await;
    let (story, act) = (story_id("summit"), salma("09:00"));
    let titled = |title: &str| -> Names { [(lang("ar"), title.to_owned())].into_iter().collect() };
    let first = newsroom
        .press
        .attach(&story, PDF.to_vec(), titled("البيان"), &act)
        .await
        .unwrap();
    let again = newsroom
        .press
        .attach(&story, PDF.to_vec(), titled("البيان الختامي"), &act)
        .await
        .unwrap();
    assert_eq!(first, again);
    let mut other = PDF.to_vec();
    other.extend(b"\n");
    let second = newsroom
        .press
        .attach(&story, other, titled("ملحق"), &act)
        .await
        .unwrap();
    newsroom
        .press
        .move_document(&story, &second.hash, Shift::Up, &act)
        .await
        .unwrap();
    let public = newsroom.press.store.public();
    let article = public.article(&story, &lang("ar")).await.unwrap().unwrap();
    let titles: Vec<_> = article
        .attachments
        .iter()
        .filter_map(|one| one.titles.get(&lang("ar")))
        .collect();
    assert_eq!(titles, ["ملحق", "البيان الختامي"]);
    newsroom.press.detach(&story, &first.hash, &act).await.unwrap();
    let gone = newsroom
        .press
        .detach(&story, &first.hash, &act)
        .await
        .unwrap_err();
    assert!(matches!(gone, No::Refused(Refusal::NoSuchDocument(_))), "{gone}");
    let bad = newsroom
        .press
        .attach(&story, b"<html>".to_vec(), Names::default(), &act)
        .await
        .unwrap_err();
    assert!(matches!(bad, No::Document(_)), "{bad}");
}
