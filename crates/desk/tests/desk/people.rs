//! People: inviting, roles, blocking, coming back, and the log of it.

use http::StatusCode;
use newsroom::{
    rights::Role,
    user::{Login, User},
};
use store::user;

use crate::newsroom::Newsroom;

async fn user_of(newsroom: &Newsroom, login: &str) -> User {
    let login = Login::parse(login).unwrap();
    let mut read = newsroom.press.store.read().await.unwrap();
    user::find_by_login(&mut read, &login).await.unwrap().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_invites_and_the_log_says_who() {
    let newsroom = Newsroom::open().await;
    let admin = newsroom.role(Role::Administrator).await;
    assert_eq!(admin.get("/desk/people/invite").await.status, StatusCode::OK);
    let fields = [
        ("login", "نور"),
        ("name", "نور <b>الدين</b>"),
        ("role-translator", "some"),
        ("lang-translator", "ar"),
        ("role-editor", "none"),
    ];
    let got = admin.post("/desk/people/", &fields).await;
    assert_eq!(got.status, StatusCode::OK, "{}", got.text());
    let link = got.texts("textarea")[0].clone();
    assert!(link.starts_with("http://localhost:8080/desk/link/"), "{link}");
    let noor = user_of(&newsroom, "نور").await;
    assert_eq!(noor.grants.to_string(), "translator ar");
    let again = admin.post("/desk/people/", &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.texts("[role=alert]")[0].contains("نور"));
    let roleless = admin.post("/desk/people/", &[("login", "ريم")]).await;
    assert_eq!(roleless.texts("[role=alert]"), ["اختر دورًا واحدًا على الأقل."]);
    let unknown = admin
        .post("/desk/people/", &[("login", "ريم"), ("role-root", "all")])
        .await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    let log = admin.get("/desk/audit/").await;
    assert!(
        log.texts("tbody tr")
            .iter()
            .any(|row| row.contains("دعوة الأشخاص") && row.contains("سلمى administrator"))
    );
    let list = admin.get("/desk/people/").await;
    assert!(!list.text().contains("<b>الدين"));
}

#[tokio::test(flavor = "multi_thread")]
async fn roles_are_felt_at_the_next_request_and_blocking_at_once() {
    let newsroom = Newsroom::open().await;
    let admin = newsroom.role(Role::Administrator).await;
    let reporter = newsroom.role(Role::Reporter).await;
    let id = user_of(&newsroom, "reporter").await.id;
    assert_eq!(reporter.get("/desk/audit/").await.status, StatusCode::FORBIDDEN);
    let fields = [("name", "سلمى"), ("role-chief", "all")];
    let saved = admin.post(&format!("/desk/people/{id}/"), &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    assert_eq!(reporter.get("/desk/audit/").await.status, StatusCode::OK);
    let blocked = admin.post(&format!("/desk/people/{id}/block"), &[]).await;
    assert_eq!(blocked.status, StatusCode::SEE_OTHER);
    assert_eq!(reporter.get("/desk/").await.status, StatusCode::SEE_OTHER);
    admin.post(&format!("/desk/people/{id}/let-in"), &[]).await;
    assert!(!user_of(&newsroom, "reporter").await.is_blocked());
    // What was open stays ended: they sign in again.
    assert_eq!(reporter.get("/desk/").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_administrator_stays_one() {
    let newsroom = Newsroom::open().await;
    let admin = newsroom.role(Role::Administrator).await;
    let id = user_of(&newsroom, "administrator").await.id;
    let fields = [("name", "سلمى"), ("role-chief", "all")];
    let refused = admin.post(&format!("/desk/people/{id}/"), &fields).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let refused = admin.post(&format!("/desk/people/{id}/block"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(admin.get("/desk/people/").await.status, StatusCode::OK);
    let nobody = admin.get("/desk/people/nobody/").await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_names_the_roles_and_the_people_who_can() {
    let newsroom = Newsroom::open().await;
    newsroom.role(Role::Administrator).await;
    let translator = newsroom.role_in(Role::Translator, &["ar"]).await;
    let got = translator.get("/desk/people/invite").await;
    assert_eq!(got.status, StatusCode::FORBIDDEN);
    assert_eq!(got.texts("h1"), ["هذا ليس من صلاحياتك"]);
    assert_eq!(got.texts("dd"), ["مسؤول النظام", "سلمى administrator"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_is_filtered_and_taken_away() {
    let newsroom = Newsroom::open().await;
    let chief = newsroom.role(Role::Chief).await;
    let csv = chief.get("/desk/audit/export.csv?deed=signed-in").await;
    assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
    let lines: Vec<String> = csv.text().lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[1].contains("signed-in") && lines[1].contains("127.0.0.1"));
    let jsonl = chief.get("/desk/audit/export.jsonl").await;
    let last: serde_json::Value = serde_json::from_str(jsonl.text().lines().last().unwrap()).unwrap();
    assert_eq!(last["deed"], "export-audit");
    assert_eq!(
        chief.get("/desk/audit/?deed=x").await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(
        chief
            .get("/desk/audit/?user=%3Cscript%3E&from=2026-11-24")
            .await
            .status,
        StatusCode::OK
    );
}
