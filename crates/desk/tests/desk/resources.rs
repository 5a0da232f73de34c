//! What a program does with the API's resources, as somebody does it at the desk: people, settings, things, fronts, pages,
//! documents, previews, revisions, erasing.

use axum::body::Body;
use newsroom::rights::Role;
use serde_json::{Value, json};

use crate::{
    newsroom::{Newsroom, PASSWORD},
    person::Got,
    program::Program,
};

/// Sends JSON with the version that it was made from.
async fn change(program: &Program, method: &str, path: &str, seen: &str, body: &Value) -> Got {
    let headers = [("content-type", "application/json"), ("if-match", seen)];
    program
        .send(method, path, &headers, Body::from(body.to_string()))
        .await
}

fn version(got: &Got) -> String {
    got.headers["etag"].to_str().unwrap().to_owned()
}

async fn delete(program: &Program, path: &str) -> Got {
    program.send("DELETE", path, &[], Body::empty()).await
}

fn kind(got: &Got) -> String {
    let kind = got.value()["type"].as_str().unwrap().to_owned();
    kind.trim_start_matches("urn:tarjuman:problem:").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_is_invited_given_other_roles_and_kept_out() {
    let newsroom = Newsroom::open().await;
    let program = newsroom.program(Role::Administrator, &["people"]).await;
    let new = json!({"login": "أحمد", "name": "أحمد سعيد", "grants": [{"role": "translator", "languages": ["ar"]}]});
    let invited = program.json("POST", "/users", &new).await;
    assert_eq!(invited.status, 201, "{}", invited.text());
    assert_eq!(invited.value()["user"]["standing"], "invited");
    let link = invited.value()["link"]["address"].as_str().unwrap().to_owned();
    let path = invited.location().trim_start_matches("/api/v1").to_owned();
    assert_eq!(kind(&program.json("POST", "/users", &new).await), "login-taken");

    let taking = link.split_once("8080").unwrap().1;
    let fields = [("name", "أحمد سعيد"), ("password", PASSWORD), ("again", PASSWORD)];
    let taken = newsroom.stranger().post(taking, &fields).await;
    assert_eq!(taken.status, 303, "{}", taken.text());
    let got = program.get(&path).await;
    assert_eq!(got.value()["standing"], "active");
    let sessions = program.get(&format!("{path}/sessions")).await.value();
    let session = sessions[0]["id"].as_str().unwrap();
    assert_eq!(
        delete(&program, &format!("{path}/sessions/{session}"))
            .await
            .status,
        204
    );
    assert_eq!(program.get(&format!("{path}/sessions")).await.value(), json!([]));

    let grants = json!({"grants": [{"role": "editor", "languages": ["ar", "ru"]}]});
    let stale = change(&program, "PATCH", &path, "\"0a\"", &grants).await;
    assert_eq!(
        (stale.status.as_u16(), kind(&stale)),
        (412, "overtaken".to_owned())
    );
    let changed = change(&program, "PATCH", &path, &version(&got), &grants).await;
    assert_eq!(
        changed.value()["grants"][0]["role"],
        "editor",
        "{}",
        changed.text()
    );
    let strange = json!({"grants": [{"role": "editor", "languages": ["fa"]}]});
    let refused = change(&program, "PATCH", &path, "*", &strange).await;
    assert_eq!(
        (refused.status.as_u16(), kind(&refused)),
        (409, "not-our-language".to_owned())
    );

    let block = format!("{path}/block");
    let blocked = program.send("PUT", &block, &[], Body::empty()).await;
    assert_eq!(blocked.value()["standing"], "blocked");
    let links = program.json("POST", &format!("{path}/links"), &json!({})).await;
    assert_eq!((links.status.as_u16(), kind(&links)), (409, "blocked".to_owned()));
    assert_eq!(delete(&program, &block).await.value()["standing"], "active");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_does_not_shut_out_whom_it_acts_for() {
    let newsroom = Newsroom::open().await;
    let program = newsroom.program(Role::Administrator, &["people"]).await;
    let all = program.get("/users?limit=200").await.value();
    let me = all["items"].as_array().unwrap().last().unwrap()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let path = format!("/users/{me}");
    let block = program
        .send("PUT", &format!("{path}/block"), &[], Body::empty())
        .await;
    assert_eq!((block.status.as_u16(), kind(&block)), (409, "oneself".to_owned()));
    let grants = json!({"grants": [{"role": "reporter", "languages": null}]});
    let got = change(&program, "PATCH", &path, "*", &grants).await;
    assert_eq!((got.status.as_u16(), kind(&got)), (409, "oneself".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_that_is_shown_once_is_not_given_again_under_its_key() {
    let newsroom = Newsroom::open().await;
    let program = newsroom.program(Role::Administrator, &["people"]).await;
    let new = json!({"login": "maria", "grants": [{"role": "reporter", "languages": ["ru"]}]}).to_string();
    let headers = [("content-type", "application/json"), ("idempotency-key", "k-1")];
    let first = program
        .send("POST", "/users", &headers, Body::from(new.clone()))
        .await;
    assert_eq!(first.status, 201, "{}", first.text());
    let again = program.send("POST", "/users", &headers, Body::from(new)).await;
    assert_eq!(
        (again.status.as_u16(), kind(&again)),
        (409, "login-taken".to_owned())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_read_and_changed_part_by_part() {
    let newsroom = Newsroom::open().await;
    let program = newsroom.program(Role::Chief, &["read", "settings"]).await;
    let before = program.get("/settings").await;
    let rules = json!({"rules": {"quote-unbalanced": "error"}});
    let changed = change(&program, "PUT", "/settings/rules", &version(&before), &rules).await;
    assert_eq!(
        changed.value()["in_force"]["rules"]["quote-unbalanced"],
        "error",
        "{}",
        changed.text()
    );
    let site = json!({"stale_note": "no", "page_size": 30});
    let stale = change(&program, "PUT", "/settings/site", &version(&before), &site).await;
    assert_eq!(stale.status, 412);
    let changed = change(&program, "PUT", "/settings/site", &version(&changed), &site).await;
    assert_eq!(changed.value()["set"]["page_size"], 30);
    // An integer is one however it is written; what can't be is told before that something else is there now.
    let same = json!({"stale_note": "no", "page_size": 30.0});
    let again = change(&program, "PUT", "/settings/site", "*", &same).await;
    assert_eq!(again.value()["set"]["page_size"], 30, "{}", again.text());
    for bad in [json!(0), json!(30.5), json!(-1), json!(70000), json!("30")] {
        let site = json!({"page_size": bad});
        let refused = change(&program, "PUT", "/settings/site", "\"0\"", &site).await;
        assert_eq!(refused.status, 422, "{bad}: {}", refused.text());
    }
    let ways = json!({"digits": "arab", "day": "padded"});
    let changed = change(&program, "PUT", "/settings/languages/ar", "*", &ways).await;
    assert_eq!(changed.value()["set"]["languages"]["ar"]["digits"], "arab");
    let spelling = json!({"spelling": {"بوتن": "بوتين"}});
    let changed = change(&program, "PUT", "/settings/spelling/ar", "*", &spelling).await;
    assert_eq!(changed.value()["in_force"]["spelling"]["ar"]["بوتن"], "بوتين");
    let names = json!({"names": {"ar": "ترجمان"}, "about": {"ar": "غرفة أخبار"}});
    let changed = change(&program, "PUT", "/settings/names", "*", &names).await;
    assert_eq!(changed.value()["in_force"]["names"]["ar"], "ترجمان");
    let terms = json!({"terms": {"tass": "بالاتفاق"}});
    let changed = change(&program, "PUT", "/settings/terms", "*", &terms).await;
    assert_eq!(changed.value()["set"]["terms"]["tass"], "بالاتفاق");
    let strange = json!({"rules": {"no-such-rule": "error"}});
    let refused = change(&program, "PUT", "/settings/rules", "*", &strange).await;
    assert_eq!(
        (refused.status.as_u16(), kind(&refused)),
        (422, "bad-settings".to_owned())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn things_are_made_named_merged_and_taken_away() {
    let newsroom = Newsroom::open().await;
    let program = newsroom.program(Role::Chief, &["read", "settings"]).await;
    let new = json!({"id": "gulf", "names": {"ar": "الخليج", "ru": "Залив"}});
    let made = program.json("POST", "/things/topic", &new).await;
    assert_eq!(made.status, 201, "{}", made.text());
    assert_eq!(
        kind(&program.json("POST", "/things/topic", &new).await),
        "thing-there"
    );
    let got = program.get("/things/topic/gulf").await;
    let names = json!({"names": {"ar": "الخليج العربي"}});
    let put = change(&program, "PUT", "/things/topic/gulf", &version(&got), &names).await;
    assert_eq!(
        put.value()["names"],
        json!({"ar": "الخليج العربي"}),
        "{}",
        put.text()
    );
    let stale = change(&program, "PUT", "/things/topic/gulf", &version(&got), &names).await;
    assert_eq!(stale.status, 412);
    let other = json!({"id": "persian-gulf", "names": {"ru": "Персидский залив"}});
    program.json("POST", "/things/topic", &other).await;
    let merge = json!({"into": "gulf"});
    let merged = program
        .json("POST", "/things/topic/persian-gulf/merges", &merge)
        .await;
    assert_eq!(
        merged.value()["thing"]["names"]["ru"],
        "Персидский залив",
        "{}",
        merged.text()
    );
    assert_eq!(program.get("/things/topic/persian-gulf").await.status, 404);
    assert_eq!(delete(&program, "/things/topic/gulf").await.status, 204);
    assert_eq!(delete(&program, "/things/topic/gulf").await.status, 404);
    let order = program.get("/things/section").await.value();
    let mut ids: Vec<Value> = order["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["id"].clone())
        .collect();
    ids.reverse();
    let put = program
        .json("PUT", "/section-order", &json!({"sections": ids}))
        .await;
    assert_eq!(put.value()[0]["id"], ids[0], "{}", put.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_front_is_arranged_act_by_act() {
    let newsroom = Newsroom::open().await;
    let program = newsroom.program(Role::Editor, &["read", "publish"]).await;
    let lead = program
        .json("PUT", "/fronts/ar/lead", &json!({"story": "summit"}))
        .await;
    assert_eq!(lead.value()["lead"], "summit", "{}", lead.text());
    let pinned = program
        .send("PUT", "/fronts/ar/pinned/summit", &[], Body::empty())
        .await;
    assert_eq!(pinned.value()["pinned"], json!(["summit"]));
    let until = json!({"until": "2026-11-24T18:00:00Z"});
    let urgent = program.json("PUT", "/fronts/ar/urgent/summit", &until).await;
    assert_eq!(urgent.value()["urgent"][0]["story"], "summit");
    let draft = program
        .json("PUT", "/fronts/ar/lead", &json!({"story": "draft"}))
        .await;
    assert_eq!(
        (draft.status.as_u16(), kind(&draft)),
        (409, "not-on-front".to_owned())
    );
    delete(&program, "/fronts/ar/urgent/summit").await;
    let got = delete(&program, "/fronts/ar/pinned/summit").await.value();
    assert_eq!((&got["pinned"], &got["urgent"]), (&json!([]), &json!([])));
    assert_eq!(program.get("/fronts/fa").await.status, 404);
    assert_eq!(program.get("/fronts/ar?section=nowhere").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn standing_pages_are_begun_and_put_in_order() {
    let newsroom = Newsroom::open().await;
    let program = newsroom
        .program(Role::Chief, &["read", "write", "settings"])
        .await;
    let mut made = Vec::new();
    for headline in ["من نحن", "اتصل بنا"] {
        let page = json!({"language": "ar", "headline": headline});
        let got = program.json("POST", "/pages", &page).await;
        assert_eq!(got.status, 201, "{}", got.text());
        made.push(got.value()["id"].clone());
    }
    made.reverse();
    let put = program.json("PUT", "/page-order", &json!({"pages": made})).await;
    assert_eq!(put.value()[0]["id"], made[0], "{}", put.text());
    assert_eq!(
        program.get("/pages").await.value()[0]["editions"][0]["headline"],
        "اتصل بنا"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_attached_titled_ordered_and_taken_off() {
    let newsroom = Newsroom::open().await;
    let program = newsroom.program(Role::Reporter, &["read", "pictures"]).await;
    let path = "/stories/summit/documents";
    for content in ["(one)", "(two)"] {
        let got = attach(&program, path, content).await;
        assert_eq!(got.status, 201, "{}", got.text());
    }
    let all = program.get(path).await;
    let hash = |at: usize| all.value()[at]["hash"].as_str().unwrap().to_owned();
    let titles = json!({"titles": {"ar": "نص البيان"}});
    let one = format!("{path}/{}", hash(0));
    let titled = change(&program, "PUT", &format!("{one}/titles"), &version(&all), &titles).await;
    assert_eq!(
        titled.value()[0]["titles"]["ar"],
        "نص البيان",
        "{}",
        titled.text()
    );
    let order = json!({"documents": [hash(1)]});
    let put = "/stories/summit/document-order";
    assert_eq!(
        change(&program, "PUT", put, &version(&all), &order).await.status,
        412
    );
    let ordered = change(&program, "PUT", put, &version(&titled), &order).await;
    assert_eq!(ordered.value()[0]["hash"], hash(1).as_str());
    assert_eq!(delete(&program, &one).await.status, 204);
    assert_eq!(delete(&program, &one).await.status, 404);
    let not_a_pdf = send_file(&program, path, b"<html>".to_vec()).await;
    assert_eq!(
        (not_a_pdf.status.as_u16(), kind(&not_a_pdf)),
        (422, "document".to_owned())
    );
}

async fn attach(program: &Program, path: &str, content: &str) -> Got {
    let pdf = format!(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Title {content} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
    );
    send_file(program, path, pdf.into_bytes()).await
}

async fn send_file(program: &Program, path: &str, bytes: Vec<u8>) -> Got {
    let mut form =
        b"--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n".to_vec();
    form.extend_from_slice(&bytes);
    form.extend_from_slice(b"\r\n--x--\r\n");
    let kind = [("content-type", "multipart/form-data; boundary=x")];
    program.send("POST", path, &kind, Body::from(form)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn revisions_are_read_compared_and_shown_by_a_link() {
    let newsroom = Newsroom::open().await;
    let program = newsroom.program(Role::Editor, &["read", "write"]).await;
    let edition = "/stories/summit/editions/ar";
    let text = program.get(&format!("{edition}/text")).await.value();
    let mut changed = text["text"].clone();
    changed["headline"] = json!("قمة جديدة");
    let put = json!({"base": text["base"], "text": changed});
    let saved = program
        .json("PUT", &format!("{edition}/text"), &put)
        .await
        .value();
    let (from, to) = (text["base"].as_u64().unwrap(), saved["base"].as_u64().unwrap());
    let listed = program.get(&format!("{edition}/revisions?limit=1")).await;
    assert_eq!(listed.value()["items"][0]["number"], 1);
    assert!(listed.headers.contains_key("link"));
    let one = program.get(&format!("{edition}/revisions/{from}")).await.value();
    assert_eq!(one["text"]["headline"], text["text"]["headline"]);
    assert_eq!(program.get(&format!("{edition}/revisions/99")).await.status, 404);
    let compared = program
        .get(&format!("{edition}/comparison?from={from}&to={to}"))
        .await
        .value();
    assert_eq!(
        (&compared[0]["unit"], &compared[0]["fate"]),
        (&json!("@headline"), &json!("changed"))
    );
    let preview = program
        .json("POST", &format!("{edition}/previews"), &json!({}))
        .await;
    assert_eq!(preview.status, 201, "{}", preview.text());
    let address = preview.value()["address"].as_str().unwrap().to_owned();
    let shown = newsroom
        .stranger()
        .get(address.split_once("8080").unwrap().1)
        .await;
    assert!(shown.text().contains("قمة جديدة"), "{}", shown.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn stories_are_found_by_what_is_asked_of_them() {
    let newsroom = Newsroom::open().await;
    let program = newsroom.program(Role::Reporter, &["read"]).await;
    let ids = async |query: &str| -> Vec<String> {
        let got = program.get(&format!("/stories?{query}")).await;
        let items = got.value()["items"]
            .as_array()
            .unwrap_or_else(|| panic!("{}", got.text()))
            .clone();
        items
            .iter()
            .map(|one| one["id"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(ids("").await, ["draft", "harvest", "summit"]);
    assert!(ids("public=published").await.contains(&"summit".to_owned()));
    assert!(!ids("public=published").await.contains(&"draft".to_owned()));
    assert_eq!(ids("since=2030-01-01T00:00:00Z").await, [""; 0]);
    assert_eq!(ids("section=nowhere").await, [""; 0]);
    assert_eq!(ids("topic=nowhere").await, [""; 0]);
    assert_eq!(ids("author=nobody").await, [""; 0]);
    let summit = program.get("/stories/summit").await.value();
    let section = summit["facts"]["section"].as_str().unwrap().to_owned();
    assert!(
        ids(&format!("section={section}"))
            .await
            .contains(&"summit".to_owned())
    );
    if let Some(topic) = summit["facts"]["topics"][0].as_str() {
        assert!(
            ids(&format!("topic={topic}"))
                .await
                .contains(&"summit".to_owned())
        );
    }
    let text = program.get("/stories/summit/editions/ar/text").await.value();
    let headline = text["text"]["headline"].as_str().unwrap().to_owned();
    let word = headline.split(' ').next().unwrap();
    let word = percent_encoding::utf8_percent_encode(word, percent_encoding::NON_ALPHANUMERIC).to_string();
    assert!(ids(&format!("text={word}")).await.contains(&"summit".to_owned()));
    let found = program
        .get(&format!("/search?language=ar&text={word}"))
        .await
        .value();
    assert_eq!(found[0]["story"], "summit", "{found}");
    assert_eq!(program.get("/stories?public=lost").await.status, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn editions_are_scheduled_together_and_erased_on_an_order() {
    let newsroom = Newsroom::open().await;
    let program = newsroom.program(Role::Chief, &["read", "write", "publish"]).await;
    let both = json!({"languages": ["ar", "ar"], "at": "2020-01-01T00:00:00Z"});
    let past = program.json("PUT", "/stories/draft/schedule", &both).await;
    assert!(
        past.status.is_client_error() && past.status != 403,
        "{}",
        past.text()
    );
    assert_eq!(
        program
            .json("PUT", "/stories/summit/publication", &json!({"languages": []}))
            .await
            .status,
        422
    );
    let published = program
        .json(
            "PUT",
            "/stories/summit/publication",
            &json!({"languages": ["ar", "ru"]}),
        )
        .await;
    assert_eq!(published.status, 200, "{}", published.text());
    let order = json!({"extent": "edition", "language": "ru", "reference": "محكمة، ٢٠٢٦/١٤"});
    let erased = program.json("POST", "/stories/summit/erasures", &order).await;
    assert_eq!(erased.value()["editions"], json!(["ru"]), "{}", erased.text());
    assert_eq!(program.get("/stories/summit/editions/ru").await.status, 404);
    let without = json!({"extent": "edition", "reference": "x"});
    assert_eq!(
        program
            .json("POST", "/stories/summit/erasures", &without)
            .await
            .status,
        422
    );
    let nobody = json!({"person": "لا أحد", "reference": "x"});
    let got = program.json("POST", "/erasures", &nobody).await;
    assert!([404, 409].contains(&got.status.as_u16()), "{}", got.text());
}
