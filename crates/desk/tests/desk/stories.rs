//! Stories at the desk: from a headline to readers and back, as the people of the newsroom do it.

use http::StatusCode;
use newsroom::rights::Role;
use serde_json::json;

use crate::{
    newsroom::{Newsroom, set_clock},
    person::{Got, Person},
};

const DRAFT: &str = "/desk/stories/draft/";

fn ok(got: &Got) {
    assert!(
        got.status.is_redirection() || got.status.is_success(),
        "{}: {}",
        got.status,
        got.text()
    );
}

/// A Russian-only story with a section, begun by an editor; answers with its page's address.
async fn begun(person: &Person) -> String {
    let fields = [
        ("lang", "ru"),
        ("headline", "Урожай в закромах"),
        ("section", "economy"),
        ("date", "2026-11-24"),
        ("place", "Казань"),
        ("source_agency", "ТАСС"),
    ];
    let got = person.post("/desk/stories/new", &fields).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.text());
    let (story, rest) = got
        .location()
        .split_once("/ru/")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    assert_eq!(rest, "?said=said-begun");
    format!("{story}/")
}

#[tokio::test(flavor = "multi_thread")]
async fn publishing_answers_when_readers_have_the_text() {
    let newsroom = Newsroom::open().await;
    let editor = newsroom.role(Role::Editor).await;
    let page = begun(&editor).await;
    let ask = editor.get(&format!("{page}ru/publish")).await;
    assert_eq!(ask.status, StatusCode::OK, "{}", ask.text());
    assert_eq!(ask.texts("h1"), ["نشر النسخة: الروسية"]);
    let address = ask.values(".address a", "href").remove(0);
    let address = address.as_str();
    let strange = newsroom.stranger();
    assert_eq!(strange.get(address).await.status, StatusCode::NOT_FOUND);
    ok(&editor
        .post(&format!("{page}ru/publish"), &[("seen", "yes")])
        .await);
    let read = strange.get(address).await;
    assert_eq!(read.status, StatusCode::OK);
    assert!(read.text().contains("Урожай в закромах"));
    let shown = editor.get(&page).await;
    assert!(
        shown.text().contains(address),
        "the desk shows where readers have it"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_editor_offers_what_comes_next_first() {
    let newsroom = Newsroom::open().await;
    let editor = newsroom.role(Role::Editor).await;
    let page = begun(&editor).await;
    let next = async || {
        editor
            .get(&format!("{page}ru/"))
            .await
            .texts(".edition-bar .primary")
    };
    assert_eq!(next().await, ["إحالة إلى المراجعة"]);
    ok(&editor.post(&format!("{page}ru/hand-over"), &[]).await);
    assert_eq!(next().await, ["إجازة"]);
    ok(&editor.post(&format!("{page}ru/approve"), &[]).await);
    assert_eq!(next().await, ["نشر"]);
    ok(&editor
        .post(&format!("{page}ru/publish"), &[("seen", "yes")])
        .await);
    assert!(next().await.is_empty(), "readers have the newest text");
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_say_until_when_a_story_is_under_embargo() {
    let newsroom = Newsroom::open().await;
    let editor = newsroom.role(Role::Editor).await;
    let page = begun(&editor).await;
    ok(&editor
        .post(&format!("{page}embargo"), &[("until", "2026-11-25T09:00")])
        .await);
    for list in ["/desk/stories/", "/desk/coverage/"] {
        assert!(editor.get(list).await.text().contains("حظر نشر حتى"), "{list}");
    }
    set_clock("2026-11-26T09:00:00Z");
    for list in ["/desk/stories/", "/desk/coverage/"] {
        assert!(!editor.get(list).await.text().contains("حظر نشر حتى"), "{list}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lead_picture_is_looked_for_among_all_pictures() {
    let newsroom = Newsroom::open().await;
    let editor = newsroom.role(Role::Editor).await;
    let none = editor.get(&format!("{DRAFT}?pictures=qqq")).await;
    assert_eq!(none.status, StatusCode::OK, "{}", none.text());
    assert_eq!(none.values("#pictures-wanted", "value"), ["qqq"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_and_a_withdrawal_reach_readers_at_once() {
    let newsroom = Newsroom::open().await;
    let editor = newsroom.role(Role::Editor).await;
    let address = "/ar/politics/%D9%82%D9%85%D8%A9-%D9%81%D9%8A-%D8%A7%D9%84%D9%85%D9%86%D8%A7%D9%85%D8%A9/";
    let strange = newsroom.stranger();
    assert_eq!(strange.get(address).await.status, StatusCode::OK);
    let blank = editor
        .post("/desk/stories/summit/ar/correct", &[("note", " ")])
        .await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    let note = "ورد خطأ أنها بعد شهرين.";
    ok(&editor
        .post("/desk/stories/summit/ar/correct", &[("note", note)])
        .await);
    assert!(strange.get(address).await.text().contains(note));
    let notice = "سُحب الخبر لعدم صحته.";
    ok(&editor
        .post("/desk/stories/summit/ar/withdraw", &[("notice", notice)])
        .await);
    let gone = strange.get(address).await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(gone.text().contains(notice));
    let again = editor
        .post("/desk/stories/summit/ar/withdraw", &[("notice", notice)])
        .await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(
        again.text().contains("سُحبت هذه النسخة من قبل"),
        "{}",
        again.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn warnings_ask_before_anything_is_published() {
    let newsroom = Newsroom::open().await;
    let editor = newsroom.role(Role::Editor).await;
    let text = "Переговоры завершились\n\n1 октября 2020 года\n\nОн сказал: «Мы готовы.\n\nИ уехал.\n\nИсточник: ТАСС";
    let fields = [
        ("lang", "ru"),
        ("section", "politics"),
        ("text", text),
        ("take", "yes"),
    ];
    let taken = editor.post("/desk/stories/new/text", &fields).await;
    let page = taken.location().split('?').next().unwrap().to_owned();
    let asked = editor.post(&format!("{page}ru/publish"), &[]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", asked.text());
    assert!(asked.text().contains("علامة اقتباس لا تُغلق"), "{}", asked.text());
    ok(&editor
        .post(&format!("{page}ru/publish"), &[("seen", "yes")])
        .await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_set_is_scheduled_and_comes_out_together_in_the_newsrooms_zone() {
    let newsroom = Newsroom::open().await;
    let editor = newsroom.role(Role::Editor).await;
    let page = begun(&editor).await;
    let headline = [("lang", "ar"), ("headline", "حصاد وفير")];
    ok(&editor.post(&format!("{page}editions"), &headline).await);
    let ask = editor.get(&format!("{page}ru/schedule")).await;
    assert!(ask.text().contains("UTC"), "the zone is shown");
    let past = [("at", "2026-11-24T08:00"), ("with", "ar"), ("seen", "yes")];
    let refused = editor.post(&format!("{page}ru/schedule"), &past).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
    let later = [("at", "2026-11-24T10:00"), ("with", "ar"), ("seen", "yes")];
    ok(&editor.post(&format!("{page}ru/schedule"), &later).await);
    set_clock("2026-11-24T10:00:00Z");
    let released = newsroom
        .press
        .release(fixture::ids::moment("2026-11-24T10:00:00Z"))
        .await
        .unwrap();
    assert_eq!(released.len(), 2);
    let shown = editor.get(&page).await;
    let addresses = shown.values(".address a", "href");
    assert_eq!(addresses.len(), 2, "{}", shown.text());
    for address in addresses {
        assert_eq!(newsroom.stranger().get(&address).await.status, StatusCode::OK);
    }
    let left = editor.post(&format!("{page}ru/unschedule"), &[]).await;
    assert_eq!(left.status, StatusCode::CONFLICT);
    assert!(left.text().contains("غير مجدولة"), "{}", left.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_published_under_an_embargo_and_the_desk_says_so() {
    let newsroom = Newsroom::open().await;
    let editor = newsroom.role(Role::Editor).await;
    let page = begun(&editor).await;
    ok(&editor
        .post(&format!("{page}embargo"), &[("until", "2026-11-24T12:00")])
        .await);
    assert!(editor.get(&page).await.text().contains("تحت الحظر"));
    let refused = editor
        .post(&format!("{page}ru/publish"), &[("seen", "yes")])
        .await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text().contains("تحت الحظر"), "{}", refused.text());
    let early = [("at", "2026-11-24T11:00"), ("seen", "yes")];
    let refused = editor.post(&format!("{page}ru/schedule"), &early).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    ok(&editor.post(&format!("{page}embargo/lift"), &[]).await);
    ok(&editor
        .post(&format!("{page}ru/publish"), &[("seen", "yes")])
        .await);
    let late = editor
        .post(&format!("{page}embargo"), &[("until", "2026-11-25T12:00")])
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}

#[tokio::test(flavor = "multi_thread")]
async fn facts_meet_facts_and_nothing_that_was_typed_is_lost() {
    let newsroom = Newsroom::open().await;
    let editor = newsroom.role(Role::Editor).await;
    let shown = editor.get("/desk/stories/harvest/").await;
    let version = shown.values("input[name=version]", "value");
    let fields = |place: &'static str, version: &str| {
        vec![
            ("version", version.to_owned()),
            ("section", "politics".to_owned()),
            ("place", place.to_owned()),
            ("source_agency", "tass".to_owned()),
            ("source_url", "https://tass.example/1".to_owned()),
            ("source_terms", String::new()),
        ]
    };
    let send = |fields: Vec<(&'static str, String)>| {
        let editor = editor.clone();
        async move {
            let fields: Vec<(&str, &str)> = fields
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            editor.post("/desk/stories/harvest/facts", &fields).await
        }
    };
    ok(&send(fields("قازان", &version[0])).await);
    let moved = newsroom.stranger().get("/ru/economy/urozhay-sobran/").await;
    assert!(moved.status.is_redirection(), "the old address leads on");
    assert_eq!(moved.location(), "/ru/politics/urozhay-sobran/");
    let overtaken = send(fields("موسكو", &version[0])).await;
    assert_eq!(overtaken.status, StatusCode::CONFLICT);
    assert!(overtaken.text().contains("موسكو") && overtaken.text().contains("قازان"));
    let mut none = fields("قازان", &overtaken.values("input[name=version]", "value")[0]);
    none[1].1.clear();
    let refused = send(none).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("فلا يبقى بلا قسم"), "{}", refused.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edition_goes_to_review_and_back_with_a_note_that_is_answered_and_settled() {
    let newsroom = Newsroom::open().await;
    let reporter = newsroom.role(Role::Reporter).await;
    let editor = newsroom.role(Role::CopyEditor).await;
    ok(&reporter.post(&format!("{DRAFT}en/hand-over"), &[]).await);
    let ask = editor.get(&format!("{DRAFT}en/send-back")).await;
    assert!(ask.text().contains("A secret."), "the block to point at");
    let fields = [("note", "من قال هذا؟"), ("unit", "e1")];
    ok(&editor.post(&format!("{DRAFT}en/send-back"), &fields).await);
    let shown = reporter.get(DRAFT).await;
    assert!(shown.text().contains("من قال هذا؟"));
    let listed = reporter
        .json("GET", &format!("{DRAFT}en/notes"), &json!(null))
        .await;
    let notes = listed.value();
    let note = notes["notes"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(notes["notes"][0]["unit"], "e1");
    let answer = json!({"text": "الوزير"});
    let answered = reporter
        .json("POST", &format!("{DRAFT}en/notes/{note}/answer"), &answer)
        .await;
    assert_eq!(answered.value()["notes"][0]["answers"][0]["text"], "الوزير");
    ok(&editor.post(&format!("{DRAFT}en/notes/{note}/settle"), &[]).await);
    let again = editor.post(&format!("{DRAFT}en/notes/{note}/settle"), &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let nowhere = json!({"unit": "e99", "text": "x"});
    let refused = editor.json("POST", &format!("{DRAFT}en/notes"), &nowhere).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    let strange = json!({"text": "x", "html": "<b>"});
    let refused = editor.json("POST", &format!("{DRAFT}en/notes"), &strange).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        editor.post(&format!("{DRAFT}en/approve"), &[]).await.status,
        StatusCode::CONFLICT
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_are_deleted_and_what_readers_had_is_not() {
    let newsroom = Newsroom::open().await;
    let chief = newsroom.role(Role::Chief).await;
    let refused = chief.post("/desk/stories/summit/ru/delete", &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text().contains("قرأ القرّاء"), "{}", refused.text());
    ok(&chief.post(&format!("{DRAFT}en/delete"), &[]).await);
    assert_eq!(chief.get(DRAFT).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_erased_on_an_order_is_gone_and_readers_are_told() {
    let newsroom = Newsroom::open().await;
    let chief = newsroom.role(Role::Chief).await;
    let editor = newsroom.role(Role::Editor).await;
    assert_eq!(
        editor.get("/desk/stories/summit/erase").await.status,
        StatusCode::FORBIDDEN
    );
    let order = |word| {
        [
            ("extent", "edition:ar"),
            ("reference", "قرار 7"),
            ("notice", ""),
            ("word", word),
        ]
    };
    let untyped = chief.post("/desk/stories/summit/erase", &order("نعم")).await;
    assert_eq!(untyped.status, StatusCode::UNPROCESSABLE_ENTITY);
    ok(&chief.post("/desk/stories/summit/erase", &order("محو")).await);
    let address = "/ar/politics/%D9%82%D9%85%D8%A9-%D9%81%D9%8A-%D8%A7%D9%84%D9%85%D9%86%D8%A7%D9%85%D8%A9/";
    let gone = newsroom.stranger().get(address).await;
    assert_eq!(gone.status, StatusCode::GONE);
    let sister = newsroom.stranger().get("/ru/politics/sammit-v-maname/").await;
    assert_eq!(sister.status, StatusCode::OK);
    assert!(newsroom.press.store.verify().await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_text_is_shown_as_it_is_recognised_and_then_taken() {
    let newsroom = Newsroom::open().await;
    let reporter = newsroom.role(Role::Reporter).await;
    let text = "بوتين وماكرون يبحثان الأوضاع\n\n1 أكتوبر 2020\n\nبحث الرئيسان الأوضاع في القوقاز.\n\nواتفقا على مواصلة الاتصالات.\n\nالمصدر: تاس";
    let fields = [("lang", ""), ("section", "politics"), ("text", text)];
    let shown = reporter.post("/desk/stories/new/text", &fields).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
    assert!(shown.text().contains("العنوان: بوتين وماكرون يبحثان الأوضاع"));
    let take = [fields[0], fields[1], fields[2], ("take", "yes")];
    let taken = reporter.post("/desk/stories/new/text", &take).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
    let page = taken.location().split('?').next().unwrap().to_owned();
    assert!(reporter.get(&page).await.text().contains("بوتين وماكرون"));
    let empty = reporter.post("/desk/stories/new/text", &[("text", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_is_told_who_may() {
    let newsroom = Newsroom::open().await;
    let translator = newsroom.role_in(Role::Translator, &["ar"]).await;
    for (path, fields) in [
        ("/desk/stories/summit/ar/publish", vec![]),
        ("/desk/stories/summit/ar/withdraw", vec![("notice", "x")]),
        ("/desk/stories/draft/en/hand-over", vec![]),
        ("/desk/stories/new", vec![("lang", "ar"), ("headline", "خبر")]),
    ] {
        let refused = translator.post(path, &fields).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    let strange = translator
        .post("/desk/stories/summit/facts", &[("colour", "red")])
        .await;
    assert!(strange.status.is_client_error());
    assert_eq!(
        translator.get("/desk/stories/nothing/").await.status,
        StatusCode::NOT_FOUND
    );
}
