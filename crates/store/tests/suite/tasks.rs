//! Assignments and tasks, and what a queue is read from.

use fixture::ids::{lang, story_id};
use language::Moment;
use newsroom::{
    assignment::Assignment,
    coverage::Fit,
    id::UserId,
    standing::UnitId,
    task::{Answer, Closed, Corrected},
};
use store::{assignment, coverage::waiting, task};

use crate::{
    coverage::{summit, taken},
    desk::{Desk, now},
    values::notice,
};

fn given(story: &str, tag: &str, to: &str, due: Option<Moment>) -> Assignment {
    Assignment {
        story: story_id(story),
        lang: lang(tag),
        to: UserId::parse(to).unwrap(),
        due,
        note: Some(notice("العنوان أولا\u{200f}، من فضلك")),
        by: Some("سلمى".to_owned()),
        at: now(),
    }
}

pub(crate) async fn an_assignment_comes_back_and_what_is_due_first_stands_first(desk: &Desk) {
    let all = [
        given("s-3", "ar", "u-1", None),
        given("s-2", "ar", "u-1", Some(now().plus_seconds(60))),
        given("s-1", "ru", "u-1", Some(now().plus_seconds(-60))),
        given("s-1", "ar", "u-2", None),
    ];
    let mut tx = desk.store.write(now()).await.unwrap();
    for one in &all {
        assignment::put(&mut tx, one).await.unwrap();
    }
    let handed_on = given("s-1", "ar", "u-3", None);
    assignment::put(&mut tx, &handed_on).await.unwrap();
    tx.commit().await.unwrap();
    let mut read = desk.store.read().await.unwrap();
    let of = |user: &str| UserId::parse(user).unwrap();
    assert_eq!(
        assignment::of_user(&mut read, &of("u-1")).await.unwrap(),
        [all[2].clone(), all[1].clone(), all[0].clone()]
    );
    assert_eq!(assignment::of_user(&mut read, &of("u-2")).await.unwrap(), []);
    let found = assignment::find(&mut read, &story_id("s-1"), &lang("ar"))
        .await
        .unwrap();
    assert_eq!(found, Some(handed_on));
    drop(read);
    let mut tx = desk.store.write(now()).await.unwrap();
    assert!(
        assignment::remove(&mut tx, &story_id("s-1"), &lang("ar"))
            .await
            .unwrap()
    );
    assert!(
        !assignment::remove(&mut tx, &story_id("s-1"), &lang("ar"))
            .await
            .unwrap()
    );
    tx.commit().await.unwrap();
}

pub(crate) async fn tasks_wait_for_an_answer_until_they_have_one(desk: &Desk) {
    let (id, ar) = (story_id("قمة"), lang("ar"));
    let corrected = |unit: Option<&str>| Corrected {
        lang: lang("ru"),
        note: notice("Исправлена дата."),
        unit: unit.map(|unit| UnitId::parse(unit).unwrap()),
    };
    let mut tx = desk.store.write(now()).await.unwrap();
    for (unit, number) in [(Some("r2"), 1), (Some("@headline"), 2), (None, 3)] {
        let given = task::insert(&mut tx, &id, &ar, &corrected(unit), Some("Ольга"), now()).await;
        assert_eq!(given.unwrap(), number);
    }
    tx.commit().await.unwrap();
    let mut read = desk.store.read().await.unwrap();
    let open = task::open(&mut read, &ar, 9).await.unwrap();
    assert_eq!(open.len(), 3);
    assert_eq!(open[0].corrected, corrected(Some("r2")));
    assert_eq!(open[1].corrected, corrected(Some("@headline")));
    assert_eq!((open[0].by.as_deref(), open[0].at), (Some("Ольга"), now()));
    drop(read);
    for (number, answer) in [
        (1, Answer::Printed(notice("صُحح التاريخ"))),
        (2, Answer::Unconcerned(notice("لا يعنينا"))),
        (3, Answer::Mended),
    ] {
        let mut tx = desk.store.write(now()).await.unwrap();
        let mut one = task::find(&mut tx, &id, &ar, number).await.unwrap().unwrap();
        one.closed = Some(Closed {
            by: Some("سلمى".to_owned()),
            at: now().plus_seconds(9),
            answer,
        });
        assert!(task::close(&mut tx, &one).await.unwrap());
        assert!(!task::close(&mut tx, &one).await.unwrap(), "closed once");
        let again = task::find(&mut tx, &id, &ar, number).await.unwrap();
        assert_eq!(again, Some(one));
        let waiting = task::open_counts(&mut tx, std::slice::from_ref(&id))
            .await
            .unwrap();
        let left: u32 = waiting.iter().map(|(_, _, open)| open).sum();
        assert_eq!(left, 3 - number);
        tx.commit().await.unwrap();
    }
    let mut read = desk.store.read().await.unwrap();
    assert_eq!(task::open(&mut read, &ar, 9).await.unwrap(), []);
    assert_eq!(task::of_story(&mut read, &id).await.unwrap().len(), 3);
}

pub(crate) async fn what_waits_longest_in_a_language_stands_first(desk: &Desk) {
    taken(&desk.store, &[summit("s-1"), summit("s-2")]).await;
    let mut read = desk.store.read().await.unwrap();
    let absent = waiting(&mut read, &[lang("en")], &[Fit::Absent], 9)
        .await
        .unwrap();
    assert_eq!(
        absent,
        [story_id("s-1"), story_id("s-2")].map(|id| (id, lang("en")))
    );
    let stale = waiting(&mut read, &[lang("ar"), lang("ru")], &[Fit::Stale], 9)
        .await
        .unwrap();
    assert_eq!(stale, []);
}
