//! Assignments; corrections that travel to the sisters of the edition they were marked on.

use fixture::{
    Edition,
    ids::{lang, story_id},
    standing,
};
use newsroom::{
    assignment::Asked,
    id::UserId,
    line::{Notice, ShownName},
    record::StoryRecord,
    refusal::Refusal,
    rights::{Grants, Role},
    standing::UnitId,
    task::{Answer, Correcting},
    user::{Login, Standing, User},
};
use press::{No, take::Differing};
use store::{assignment, user};

use crate::newsroom::{Newsroom, at, salma};

fn notice(text: &str) -> Notice {
    Notice::parse(text).unwrap()
}

fn dated(unit: &str) -> Correcting {
    Correcting {
        note: notice("صُحح عدد الأشهر."),
        unit: UnitId::parse(unit).ok(),
    }
}

/// Somebody who translates into Arabic and English.
fn layla() -> User {
    User {
        id: UserId::parse("u-1").unwrap(),
        login: Login::parse("layla").unwrap(),
        name: ShownName::parse("ليلى حداد").unwrap(),
        interface: None,
        grants: Grants::in_languages(Role::Translator, &[lang("ar"), lang("en")]),
        standing: Standing::Active,
    }
}

async fn corrections(newsroom: &Newsroom, tag: &str) -> Vec<String> {
    let edition = newsroom.edition(&story_id("summit"), &lang(tag)).await;
    edition
        .corrections
        .iter()
        .map(|one| one.text.to_string())
        .collect()
}

#[tokio::test]
async fn a_correction_travels_to_each_sister_with_the_block_it_concerns() {
    let newsroom = Newsroom::standing().await;
    let (story, ar) = (story_id("summit"), lang("ar"));
    newsroom
        .press
        .correct(&story, &ar, dated("a3"), &salma("09:00"))
        .await
        .unwrap();
    let tasks = newsroom.press.tasks(&story).await.unwrap();
    let concerned: Vec<(String, Vec<String>)> = tasks
        .iter()
        .map(|one| {
            let units = one.units.iter().map(|(unit, _)| unit.to_string()).collect();
            (one.task.lang.to_string(), units)
        })
        .collect();
    assert_eq!(
        concerned,
        [
            ("en".to_owned(), vec!["e3".to_owned()]),
            ("ru".to_owned(), vec!["r3".to_owned()])
        ]
    );
    assert_eq!(
        tasks[0].corrected.as_deref(),
        Some("وتعقد الجولة المقبلة بعد ٣ أشهر.")
    );
    assert_eq!(corrections(&newsroom, "ar").await, ["صُحح عدد الأشهر."]);
    assert!(
        corrections(&newsroom, "ru").await.is_empty(),
        "its readers are told nothing until it is answered there"
    );
    let task = &tasks[1].task;
    let printed = Answer::Printed(notice("Исправлено число месяцев."));
    newsroom
        .press
        .answer(&story, &lang("ru"), task.number, printed, &salma("10:00"))
        .await
        .unwrap();
    let ru = newsroom.edition(&story, &lang("ru")).await;
    assert_eq!(ru.corrections[0].at, at("10:00"));
    assert_eq!(corrections(&newsroom, "ru").await, ["Исправлено число месяцев."]);
    let tasks = newsroom.press.tasks(&story).await.unwrap();
    assert_eq!(tasks.len(), 2, "printing opens no task on the sisters");
    assert!(tasks[0].task.closed.is_none() && tasks[1].task.closed.is_some());
}

#[tokio::test]
async fn what_does_not_concern_a_sister_is_said_with_its_reason() {
    let newsroom = Newsroom::standing().await;
    let (story, ru, en) = (story_id("summit"), lang("ru"), lang("en"));
    newsroom
        .press
        .correct(&story, &ru, notice("Исправлена подпись."), &salma("09:00"))
        .await
        .unwrap();
    let reason = Answer::Unconcerned(notice("The English edition has no caption."));
    newsroom
        .press
        .answer(&story, &en, 1, reason.clone(), &salma("10:00"))
        .await
        .unwrap();
    assert!(corrections(&newsroom, "en").await.is_empty());
    let again = newsroom
        .press
        .answer(&story, &en, 1, reason, &salma("10:01"))
        .await
        .unwrap_err();
    assert!(matches!(again, No::Refused(Refusal::TaskClosed(1))), "{again}");
    let mended = newsroom
        .press
        .answer(&story, &lang("ar"), 1, Answer::Mended, &salma("10:02"))
        .await
        .unwrap_err();
    assert!(matches!(mended, No::Refused(Refusal::ReadersHaveIt)), "{mended}");
    let absent = newsroom
        .press
        .answer(&story, &en, 7, Answer::Mended, &salma("10:03"))
        .await
        .unwrap_err();
    assert!(matches!(absent, No::Refused(Refusal::NoSuchTask(7))), "{absent}");
}

#[tokio::test]
async fn a_correction_of_a_block_that_is_nowhere_is_refused_whole() {
    let newsroom = Newsroom::standing().await;
    let (story, ar) = (story_id("summit"), lang("ar"));
    let refused = newsroom
        .press
        .correct(&story, &ar, dated("a9"), &salma("09:00"))
        .await
        .unwrap_err();
    assert!(
        matches!(refused, No::Refused(Refusal::NoSuchUnit(_))),
        "{refused}"
    );
    assert!(corrections(&newsroom, "ar").await.is_empty());
    assert!(newsroom.press.tasks(&story).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_sister_that_readers_never_had_is_mended_a_withdrawn_one_is_not_asked() {
    let newsroom = Newsroom::empty().await;
    let ar = Edition::new("ar", "عنوان")
        .published("2026-11-01T09:00:00Z")
        .build();
    let ru = Edition::new("ru", "Заголовок").translating(&ar).build();
    let en = Edition::new("en", "Headline")
        .translating(&ar)
        .withdrawn("2026-11-01T10:00:00Z", "Withdrawn")
        .build();
    let record = StoryRecord {
        story: standing::facts("قمة", "politics"),
        editions: vec![ar, en, ru],
    };
    newsroom.take_stories(vec![record], Differing::LeftOut).await;
    let story = story_id("قمة");
    newsroom
        .press
        .correct(&story, &lang("ar"), dated("@headline"), &salma("09:00"))
        .await
        .unwrap();
    let tasks = newsroom.press.tasks(&story).await.unwrap();
    assert_eq!(tasks.len(), 1);
    assert_eq!(tasks[0].units, [(UnitId::Headline, "Заголовок".to_owned())]);
    newsroom
        .press
        .answer(&story, &lang("ru"), 1, Answer::Mended, &salma("10:00"))
        .await
        .unwrap();
}

#[tokio::test]
async fn somebody_works_on_an_edition_until_it_is_published() {
    let newsroom = Newsroom::standing().await;
    let (story, ar, en) = (story_id("draft"), lang("ar"), lang("en"));
    let asked = |due: Option<&str>| Asked {
        to: UserId::parse("u-1").unwrap(),
        due: due.map(at),
        note: Some(notice("قبل نشرة الظهر")),
    };
    let press = &newsroom.press;
    let mut tx = press.store.write(at("08:30")).await.unwrap();
    let _ = user::insert(&mut tx, &layla()).await.unwrap();
    tx.commit().await.unwrap();
    press
        .assign(&story, &en, asked(Some("12:00")), &salma("09:00"))
        .await
        .unwrap();
    press
        .assign(&story, &ar, asked(None), &salma("09:01"))
        .await
        .unwrap();
    let work = async || {
        let mut read = press.store.read().await.unwrap();
        let all = assignment::of_user(&mut read, &UserId::parse("u-1").unwrap())
            .await
            .unwrap();
        all.iter().map(|one| one.lang.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        work().await,
        ["en", "ar"],
        "an edition to be made can be assigned too"
    );
    press.publish(&story, &en, &salma("10:00")).await.unwrap();
    assert_eq!(work().await, ["ar"]);
    press.unassign(&story, &ar, &salma("10:01")).await.unwrap();
    assert!(work().await.is_empty());
    let none = press.unassign(&story, &ar, &salma("10:02")).await.unwrap_err();
    assert!(matches!(none, No::Refused(Refusal::NotAssigned { .. })), "{none}");
    let past = press
        .assign(&story, &ar, asked(Some("10:00")), &salma("10:03"))
        .await
        .unwrap_err();
    assert!(matches!(past, No::Refused(Refusal::DuePast)), "{past}");
    let stranger = Asked {
        to: UserId::parse("u-2").unwrap(),
        ..asked(None)
    };
    for (lang, asked) in [(&en, stranger), (&lang("ru"), asked(None))] {
        let refused = press
            .assign(&story, lang, asked, &salma("10:03"))
            .await
            .unwrap_err();
        assert!(
            matches!(refused, No::Refused(Refusal::NotTheirWork(_))),
            "{refused}"
        );
    }
    let elsewhere = press
        .assign(&story, &lang("fa"), asked(None), &salma("10:04"))
        .await
        .unwrap_err();
    assert!(
        matches!(elsewhere, No::Refused(Refusal::NotOurLanguage(_))),
        "{elsewhere}"
    );
}
