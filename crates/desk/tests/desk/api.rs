//! The API over its router: who may pass, what failures look like, and a story's way through it.

use axum::body::Body;
use newsroom::rights::Role;
use serde_json::json;

use crate::{
    newsroom::{Newsroom, set_clock},
    person::Got,
};

fn problem(got: &Got, status: u16, kind: &str) {
    assert_eq!(got.status.as_u16(), status, "{}", got.text());
    assert_eq!(got.headers["content-type"], "application/problem+json");
    let problem = got.value();
    assert_eq!(
        problem["type"],
        format!("urn:tarjuman:problem:{kind}"),
        "{problem}"
    );
    assert_eq!(problem["status"], status);
    assert!(
        problem["instance"]
            .as_str()
            .unwrap()
            .ends_with(got.headers["x-request-id"].to_str().unwrap())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_good_token_nothing_is_told() {
    let newsroom = Newsroom::open().await;
    let stranger = newsroom.stranger();
    let path = "/api/v1/stories";
    let got = stranger.get(path).await;
    problem(&got, 401, "no-token");
    assert_eq!(got.headers["www-authenticate"], "Bearer");
    let wrong = [("authorization", "Bearer tjm_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")];
    problem(
        &stranger.send("GET", path, &wrong, Body::empty()).await,
        401,
        "bad-token",
    );
    let editor = newsroom.role(Role::Editor).await;
    problem(&editor.get(path).await, 401, "no-token");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_opens_what_its_scopes_and_its_owner_may() {
    let newsroom = Newsroom::open().await;
    let reader = newsroom.program(Role::Editor, &["read"]).await;
    assert_eq!(reader.get("/stories/summit").await.status, 200);
    let publish = "/stories/draft/editions/en/publication";
    let got = reader.json("PUT", publish, &json!({})).await;
    problem(&got, 403, "insufficient-scope");
    assert!(
        got.headers["www-authenticate"]
            .to_str()
            .unwrap()
            .contains("scope=\"publish\"")
    );
    let reporter = newsroom.program(Role::Reporter, &["read", "publish"]).await;
    let got = reporter.json("PUT", publish, &json!({})).await;
    problem(&got, 403, "forbidden");
    assert!(
        got.value()["roles"]
            .as_array()
            .unwrap()
            .contains(&json!("editor"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_failure_is_a_problem_with_its_place() {
    let newsroom = Newsroom::open().await;
    let program = newsroom
        .program(Role::Chief, &["read", "write", "publish", "audit"])
        .await;
    problem(&program.get("/nothing").await, 404, "not-found");
    problem(&program.get("/stories/لا-شيء").await, 404, "no-such-story");
    let got = program.send("PATCH", "/stories", &[], Body::empty()).await;
    problem(&got, 405, "method-not-allowed");
    assert!(got.headers.contains_key("allow"));
    let notice = "/stories/summit/editions/ar/withdrawal";
    problem(
        &program.send("PUT", notice, &[], Body::from("x")).await,
        415,
        "unsupported-media-type",
    );
    let kind = [("content-type", "application/json")];
    let got = program
        .send("PUT", notice, &kind, Body::from("{\"notice\":"))
        .await;
    problem(&got, 400, "bad-json");
    assert!(got.value()["place"].as_str().unwrap().starts_with("line 1"));
    let got = program
        .json("PUT", notice, &json!({"notice": "سُحب", "why": 1}))
        .await;
    problem(&got, 422, "unfit");
    let got = program.json("PUT", notice, &json!({"notice": " "})).await;
    problem(&got, 422, "unfit");
    assert_eq!(got.value()["place"], "notice");
    let large = Body::from(vec![b' '; 3 * 1024 * 1024]);
    problem(&program.send("PUT", notice, &kind, large).await, 413, "too-large");
    problem(&program.get("/stories?limit=0").await, 422, "bad-query");
    problem(&program.get("/stories?wrong=1").await, 422, "bad-query");
    problem(&program.get("/stories?cursor=x").await, 422, "bad-cursor");
    problem(&program.get("/audit?deed=flown").await, 422, "unfit");
    problem(&program.get("/audit?id=%00").await, 422, "unfit");
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_lead_to_their_next_page() {
    let newsroom = Newsroom::open().await;
    let program = newsroom.program(Role::Translator, &["read"]).await;
    let mut path = "/stories?limit=1".to_owned();
    let mut seen = Vec::new();
    loop {
        let got = program.get(&path).await;
        let page = got.value();
        assert_eq!(page["items"].as_array().unwrap().len(), 1);
        seen.push(page["items"][0]["id"].as_str().unwrap().to_owned());
        let Some(link) = got.headers.get("link") else {
            break;
        };
        let link = link.to_str().unwrap();
        assert!(link.contains("rel=\"next\"") && link.contains(page["next"].as_str().unwrap()));
        path = link
            .split(['<', '>'])
            .nth(1)
            .unwrap()
            .trim_start_matches("/api/v1")
            .to_owned();
    }
    assert_eq!(seen, ["draft", "harvest", "summit"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_published_edition_is_corrected_and_withdrawn() {
    let newsroom = Newsroom::open().await;
    let program = newsroom.program(Role::Editor, &["read", "publish"]).await;
    let edition = "/stories/summit/editions/ar";
    assert_eq!(program.get(edition).await.value()["public"]["state"], "published");
    let got = program
        .json(
            "POST",
            &format!("{edition}/corrections"),
            &json!({"text": "صُحّح العدد"}),
        )
        .await;
    assert_eq!(got.value()["corrections"][0]["text"], "صُحّح العدد");
    assert!(got.headers.contains_key("etag"));
    let got = program
        .json(
            "PUT",
            &format!("{edition}/withdrawal"),
            &json!({"notice": "سُحبت المادة"}),
        )
        .await;
    assert_eq!(got.value()["public"]["notice"], "سُحبت المادة");
    let again = program
        .json(
            "PUT",
            &format!("{edition}/withdrawal"),
            &json!({"notice": "سُحبت"}),
        )
        .await;
    problem(&again, 409, "withdrawn");
    let changes = program.get("/changes?since=0&limit=200").await.value();
    let last = changes["items"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (last["event"].as_str(), last["language"].as_str()),
        (Some("withdrawn"), Some("ar"))
    );
    assert_eq!(changes["seq"], last["seq"]);
    let chief = newsroom.program(Role::Chief, &["audit"]).await;
    let audit = chief.get("/audit?deed=withdrawn").await.value();
    assert_eq!(audit["items"][0]["token"], "نشرة الصباح");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_under_a_key_is_carried_out_once() {
    let newsroom = Newsroom::open().await;
    let program = newsroom.program(Role::Editor, &["publish"]).await;
    let path = "/stories/summit/editions/ru/corrections";
    let send = async |text: &str| {
        let headers = [("content-type", "application/json"), ("idempotency-key", "k-1")];
        let body = Body::from(json!({"text": text}).to_string());
        program.send("POST", path, &headers, body).await
    };
    let first = send("Исправлено имя").await;
    let again = send("Исправлено имя").await;
    assert_eq!((first.status, first.value()), (again.status, again.value()));
    assert_eq!(again.headers["etag"], first.headers["etag"]);
    assert_eq!(again.value()["corrections"].as_array().unwrap().len(), 1);
    problem(&send("Исправлена дата").await, 422, "key-of-another");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_revoked_by_another_one_and_opens_nothing() {
    let newsroom = Newsroom::open().await;
    let program = newsroom.program(Role::Reporter, &["read", "people"]).await;
    let other = newsroom.program(Role::Administrator, &["people"]).await;
    let me = program.get("/me").await.value();
    let path = format!("/tokens/{}", me["token"]["id"].as_str().unwrap());
    let own = program.send("DELETE", &path, &[], Body::empty()).await;
    problem(&own, 409, "token-in-use");
    assert_eq!(other.send("DELETE", &path, &[], Body::empty()).await.status, 204);
    problem(&program.get("/me").await, 401, "bad-token");
}

#[tokio::test(flavor = "multi_thread")]
async fn webhooks_are_made_tried_and_deleted() {
    let newsroom = Newsroom::open().await;
    let program = newsroom.program(Role::Administrator, &["webhooks"]).await;
    let new = json!({"name": "بوابة", "target": "https://hooks.example.org/t", "events": ["edition.*"]});
    let made = program.json("POST", "/webhooks", &new).await;
    assert_eq!(made.status, 201);
    assert!(made.value()["secret"].as_str().unwrap().starts_with("whsec_"));
    let path = made.location().trim_start_matches("/api/v1").to_owned();
    let paused = program.json("PATCH", &path, &json!({"state": "paused"})).await;
    assert_eq!(paused.value()["state"], "paused");
    let private = json!({"target": "http://127.0.0.1/"});
    problem(&program.json("PATCH", &path, &private).await, 422, "unfit");
    assert_eq!(
        program
            .json("POST", &format!("{path}/pings"), &json!({}))
            .await
            .status,
        202
    );
    let list = program.get(&format!("{path}/deliveries")).await.value();
    assert_eq!(list["items"][0]["event"], "ping");
    let one = format!("{path}/deliveries/{}", list["items"][0]["id"].as_str().unwrap());
    assert_eq!(program.get(&one).await.value()["attempts"], json!([]));
    assert_eq!(
        program
            .send("PUT", &format!("{one}/resend"), &[], Body::empty())
            .await
            .status,
        204
    );
    assert_eq!(
        program.send("DELETE", &path, &[], Body::empty()).await.status,
        204
    );
    problem(&program.get(&path).await, 404, "no-such-webhook");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_made_at_the_desk_and_shown_once() {
    let newsroom = Newsroom::open().await;
    let reporter = newsroom.role(Role::Reporter).await;
    let here = "/desk/account/tokens/";
    let fields = [
        ("name", "نشرة"),
        ("scope", "read"),
        ("scope", "write"),
        ("days", "30"),
    ];
    let made = reporter.post(here, &fields).await.text();
    let secret = made
        .split("value=\"tjm_")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let bearer = format!("Bearer tjm_{secret}");
    let open = [("authorization", bearer.as_str())];
    let me = newsroom
        .stranger()
        .send("GET", "/api/v1/me", &open, Body::empty())
        .await
        .value();
    assert_eq!(me["token"]["scopes"], json!(["read", "write"]));
    assert!(!reporter.get(here).await.text().contains(&secret));
    let none = [("name", "نشرة"), ("days", "30")];
    assert_eq!(reporter.post(here, &none).await.status, 422);
    set_clock("2026-12-25T09:00:00Z");
    problem(
        &newsroom
            .stranger()
            .send("GET", "/api/v1/me", &open, Body::empty())
            .await,
        401,
        "bad-token",
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_description_names_every_address_and_its_failures() {
    let newsroom = Newsroom::open().await;
    let document = newsroom.stranger().get("/api/openapi.json").await.value();
    assert_eq!(document["openapi"], "3.1.0");
    let items = document["paths"].as_object().unwrap().values();
    let operations = items.flat_map(|item| item.as_object().unwrap().values());
    let mut names: Vec<_> = operations
        .map(|one| one["operationId"].as_str().unwrap())
        .collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count, "an operation's name is its own");
    let publish = &document["paths"]["/stories/{story}/editions/{language}/publication"]["put"];
    for status in ["200", "401", "403", "404", "409", "429"] {
        assert!(publish["responses"].get(status).is_some(), "{status}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partners_token_opens_what_is_published_and_nothing_else() {
    let newsroom = Newsroom::open().await;
    let partner = newsroom.program(Role::Reporter, &["syndication"]).await;
    let got = partner.get("/syndication/ar/ninjs?limit=5").await;
    assert_eq!(got.status, 200, "{}", got.text());
    assert_eq!(got.value()["type"], "composite");
    let uri = got.value()["uri"].as_str().unwrap().to_owned();
    assert!(uri.ends_with("/api/v1/syndication/ar/ninjs?limit=5"), "{uri}");
    let got = partner.get("/syndication/en/newsml").await;
    assert_eq!(got.status, 200, "{}", got.text());
    assert!(got.text().contains("<newsMessage"));
    problem(&partner.get("/stories/summit").await, 403, "insufficient-scope");
    problem(&partner.get("/changes").await, 403, "insufficient-scope");
    let editor = newsroom.program(Role::Editor, &["read", "write"]).await;
    problem(
        &editor.get("/syndication/ar/ninjs").await,
        403,
        "insufficient-scope",
    );
    problem(
        &newsroom.stranger().get("/api/v1/syndication/ar/ninjs").await,
        401,
        "no-token",
    );
    for (path, status, kind) in [
        ("/syndication/fr/ninjs", 404, "not-found"),
        ("/syndication/%20/newsml", 404, "not-found"),
        ("/syndication/ar/ninjs?section=nothing", 404, "not-found"),
        ("/syndication/ar/ninjs?section=politics&topic=gulf", 422, "unfit"),
        ("/syndication/ar/ninjs?limit=101", 422, "bad-query"),
        ("/syndication/ar/ninjs?limit=0", 422, "bad-query"),
        ("/syndication/ar/ninjs?since=1", 422, "bad-query"),
        ("/syndication/ar/atom", 404, "not-found"),
    ] {
        problem(&partner.get(path).await, status, kind);
    }
}
