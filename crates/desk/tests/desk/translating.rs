//! Coverage, the list of stories, the queue, assignments, and corrections that travel, as people use them.

use fixture::ids::{lang, story_id};
use http::StatusCode;
use newsroom::{line::Notice, rights::Role, standing::UnitId, task::Correcting};

use crate::{
    newsroom::{Newsroom, nobody, set_clock},
    person::Person,
};

/// The newsroom with a correction of the Arabic edition of the summit.
async fn corrected() -> Newsroom {
    let newsroom = Newsroom::open().await;
    let what = Correcting {
        note: Notice::parse("صُحح عدد الأشهر.").unwrap(),
        unit: UnitId::parse("a3").ok(),
    };
    newsroom
        .press
        .correct(&story_id("summit"), &lang("ar"), what, &nobody())
        .await
        .unwrap();
    newsroom
}

async fn user_id(newsroom: &Newsroom, login: &str) -> String {
    let mut read = newsroom.press.store.read().await.unwrap();
    let all = store::user::all(&mut read).await.unwrap();
    let found = all.iter().find(|user| user.login.as_str() == login);
    found.unwrap().id.to_string()
}

async fn ok(person: &Person, path: &str) -> crate::person::Got {
    let got = person.get(path).await;
    assert_eq!(got.status, StatusCode::OK, "{path}: {}", got.text());
    got
}

#[tokio::test(flavor = "multi_thread")]
async fn the_coverage_shows_each_story_in_each_language_and_every_filter_works() {
    let newsroom = Newsroom::open().await;
    let salma = newsroom.role(Role::Editor).await;
    let page = ok(&salma, "/desk/coverage/").await;
    assert_eq!(page.texts("tbody tr").len(), 3);
    assert_eq!(page.texts("tbody td.cell").len(), 9);
    assert_eq!(page.texts("tbody td.cell.is-absent").len(), 4);
    for (query, stories) in [
        ("lang=ar&lack=absent", 2),
        ("lack=absent", 2),
        ("lack=stale", 0),
        ("lang=en&state=draft", 1),
        ("state=published", 2),
        ("section=economy", 1),
        ("section=economy&lang=ar&lack=absent&state=&age=&mine=&q=", 1),
        ("q=%D8%A7%D9%84%D9%85%D9%86%D8%A7%D9%85%D8%A9", 1),
        ("q=%D1%83%D1%80%D0%BE%D0%B6", 1),
        ("q=nothing", 0),
        ("mine=yes", 0),
        ("age=week", 3),
        ("age=older-year", 0),
    ] {
        let page = ok(&salma, &format!("/desk/coverage/?{query}")).await;
        assert_eq!(page.texts("tbody tr").len(), stories, "{query}");
        let list = ok(&salma, &format!("/desk/stories/?{query}")).await;
        assert_eq!(list.texts("ol.stories > li").len(), stories, "{query}");
    }
    for bad in [
        "lang=xx",
        "lang=%00",
        "lack=all",
        "state=x",
        "age=9",
        "after=x",
        "section=A%20b",
    ] {
        let got = salma.get(&format!("/desk/coverage/?{bad}")).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn work_is_given_with_a_due_time_and_stands_first_in_the_queue_of_whoever_has_it() {
    let newsroom = Newsroom::open().await;
    let salma = newsroom.role(Role::Editor).await;
    let layla = newsroom.role_in(Role::Translator, &["ar"]).await;
    let to = user_id(&newsroom, "translator-ar").await;
    let path = "/desk/stories/harvest/ar/assign";
    ok(&salma, path).await;
    let fields = [
        ("to", to.as_str()),
        ("due", "2026-11-24T12:30"),
        ("note", "قبل النشرة"),
    ];
    let got = salma.post(path, &fields).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.text());
    assert!(got.location().ends_with("?said=said-assigned"));
    let queue = ok(&layla, "/desk/queue/").await;
    let first = &queue.texts(".todo")[0];
    assert!(first.contains("قبل النشرة") && !first.contains("فات"), "{first}");
    set_clock("2026-11-24T12:31:00Z");
    let queue = ok(&layla, "/desk/queue/").await;
    assert!(
        queue.texts(".todo")[0].contains("فات موعدها"),
        "{}",
        queue.texts(".todo")[0]
    );
    let mine = ok(&layla, "/desk/coverage/?mine=yes").await;
    assert_eq!(mine.texts("tbody tr").len(), 1);
    let day = ok(&layla, "/desk/").await;
    assert!(day.text().contains("قبل النشرة"));
    let got = layla.post("/desk/stories/harvest/ar/unassign", &[]).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "one may give up one's own");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_give_work_may_take_what_is_free_and_nothing_else() {
    let newsroom = Newsroom::open().await;
    let salma = newsroom.role(Role::Editor).await;
    let layla = newsroom.role_in(Role::Translator, &["ar"]).await;
    let omar = newsroom.role_in(Role::Translator, &["ar", "ru"]).await;
    let (hers, his) = (
        user_id(&newsroom, "translator-ar").await,
        user_id(&newsroom, "translator-ar-ru").await,
    );
    let path = "/desk/stories/harvest/ar/assign";
    let forbidden = layla.post(path, &[("to", his.as_str())]).await;
    assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
    assert_eq!(
        layla.post(path, &[("to", hers.as_str())]).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        omar.post(path, &[("to", his.as_str())]).await.status,
        StatusCode::FORBIDDEN
    );
    let gone = omar.post("/desk/stories/harvest/ar/unassign", &[]).await;
    assert_eq!(gone.status, StatusCode::FORBIDDEN);
    for (fields, status) in [
        (vec![("to", "nobody")], StatusCode::CONFLICT),
        (
            vec![("to", hers.as_str()), ("due", "2020-01-01T10:00")],
            StatusCode::CONFLICT,
        ),
        (
            vec![("to", hers.as_str()), ("due", "tomorrow")],
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (
            vec![("to", hers.as_str()), ("x", "1")],
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (vec![("to", "")], StatusCode::UNPROCESSABLE_ENTITY),
        (vec![], StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        assert_eq!(salma.post(path, &fields).await.status, status, "{fields:?}");
    }
    for absent in [
        "/desk/stories/nothing/ar/assign",
        "/desk/stories/harvest/x/assign",
    ] {
        assert_eq!(salma.get(absent).await.status, StatusCode::NOT_FOUND, "{absent}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_waits_in_the_queue_of_its_sisters_until_it_is_answered() {
    let newsroom = corrected().await;
    let olga = newsroom.role_in(Role::Translator, &["ru"]).await;
    let queue = ok(&olga, "/desk/queue/").await;
    assert!(queue.text().contains("صُحح عدد الأشهر."));
    let path = "/desk/stories/summit/ru/tasks/1";
    let task = ok(&olga, path).await;
    assert!(task.text().contains("Следующий раунд пройдёт через 3 месяца."));
    assert!(
        task.text()
            .contains(r#"<bdi lang="ar" dir="rtl">صُحح عدد الأشهر.</bdi>"#)
    );
    assert!(
        ok(&olga, "/desk/stories/summit/ru/tasks/")
            .await
            .text()
            .contains(path)
    );
    let blank = olga.post(path, &[("answer", "printed"), ("words", " ")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mended = olga.post(path, &[("answer", "mended")]).await;
    assert_eq!(mended.status, StatusCode::CONFLICT, "readers have it");
    let note = [("answer", "printed"), ("words", "Исправлено число месяцев.")];
    let printed = olga.post(path, &note).await;
    assert_eq!(printed.status, StatusCode::SEE_OTHER, "{}", printed.text());
    let page = ok(&newsroom.stranger(), "/ru/politics/sammit-v-maname/").await;
    assert!(page.text().contains("Исправлено число месяцев."));
    assert_eq!(
        olga.post(path, &note).await.status,
        StatusCode::CONFLICT,
        "answered once"
    );
    assert!(!ok(&olga, "/desk/queue/").await.text().contains("صُحح عدد الأشهر."));
    let english = "/desk/stories/summit/en/tasks/1";
    let forbidden = olga
        .post(english, &[("answer", "unconcerned"), ("words", "x")])
        .await;
    assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
    assert_eq!(
        olga.get("/desk/stories/summit/en/tasks/9").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        olga.get("/desk/stories/summit/en/tasks/x").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_has_a_day_and_a_queue() {
    let newsroom = corrected().await;
    for role in Role::ALL {
        let person = newsroom.role(role).await;
        for path in ["/desk/", "/desk/queue/", "/desk/coverage/", "/desk/stories/"] {
            assert_eq!(ok(&person, path).await.texts("h1").len(), 1, "{path}");
        }
    }
}
