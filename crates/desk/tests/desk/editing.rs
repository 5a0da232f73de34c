//! The editor's protocol: texts opened and saved by several people, checked, compared, restored, translated, previewed.

use http::StatusCode;
use newsroom::rights::Role;
use serde_json::{Value, json};

use crate::{newsroom::Newsroom, person::Person};

const SUMMIT: &str = "/desk/stories/summit/ar/";

fn at(name: &str) -> String {
    format!("{SUMMIT}{name}")
}

async fn opened(person: &Person, path: &str) -> Value {
    let got = person.json("GET", path, &Value::Null).await;
    assert_eq!(got.status, StatusCode::OK, "{}", got.text());
    got.value()
}

/// The text of the Arabic edition with other words in one of its blocks.
fn with(text: &Value, block: usize, words: &str) -> Value {
    let mut text = text.clone();
    let block = &mut text["blocks"][block];
    block["text"] = json!(words);
    if let Some(block) = block.as_object_mut() {
        block.remove("runs");
    }
    text
}

async fn save(person: &Person, base: &Value, attempt: &str, text: &Value) -> (StatusCode, Value) {
    let sent = json!({"base": base, "attempt": attempt, "text": text});
    let got = person.json("PUT", &at("text"), &sent).await;
    (got.status, got.value())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_opened_as_it_stands_and_saved_as_it_is_sent() {
    let newsroom = Newsroom::open().await;
    let salma = newsroom.role(Role::Reporter).await;
    let before = opened(&salma, &at("text")).await;
    assert_eq!(before["base"], 1);
    assert_eq!(before["text"]["headline"], "قمة في المنامة");
    assert_eq!(
        (&before["working"], &before["public"]),
        (&json!("ready"), &json!("published"))
    );
    assert_eq!(before["source"], Value::Null);
    let mut text = with(&before["text"], 0, "اجتمع الوزراء اليوم في المنامة.");
    text["kicker"] = json!("شؤون خليجية");
    text["short_headline"] = json!("قمة المنامة");
    let (status, saved) = save(&salma, &before["base"], "one", &text).await;
    assert_eq!((status, &saved["base"]), (StatusCode::OK, &json!(2)), "{saved}");
    assert_eq!(saved.get("text"), None, "what was sent is what is kept");
    let after = opened(&salma, &at("text")).await;
    assert_eq!((&after["text"], &after["working"]), (&text, &json!("draft")));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_write_in_different_blocks_are_merged_and_in_the_same_one_choose() {
    let newsroom = Newsroom::open().await;
    let (salma, anna) = (
        newsroom.role(Role::Reporter).await,
        newsroom.role(Role::Editor).await,
    );
    let before = opened(&salma, &at("text")).await;
    let base = &before["base"];
    let mine = with(&before["text"], 0, "فقرة سلمى.");
    let hers = with(&before["text"], 2, "فقرة آنا.");
    assert_eq!(save(&salma, base, "s1", &mine).await.0, StatusCode::OK);
    let (status, merged) = save(&anna, base, "a1", &hers).await;
    assert_eq!(status, StatusCode::OK);
    let blocks = &merged["text"]["blocks"];
    assert_eq!(
        (&blocks[0]["text"], &blocks[2]["text"]),
        (&json!("فقرة سلمى."), &json!("فقرة آنا."))
    );

    let clash = with(&before["text"], 0, "فقرة أخرى.");
    let (status, answer) = save(&anna, base, "a2", &clash).await;
    assert_eq!(status, StatusCode::CONFLICT, "{answer}");
    assert_eq!((&answer["base"], &answer["kept_as"]), (&json!(3), &json!(4)));
    assert_eq!(answer["text"]["blocks"][0]["text"], "فقرة سلمى.", "theirs stands");
    let conflict = &answer["conflicts"][0];
    assert_eq!(conflict["unit"], before["text"]["blocks"][0]["id"]);
    assert_eq!(
        (&conflict["mine"]["text"], &conflict["theirs"]["text"]),
        (&json!("فقرة أخرى."), &json!("فقرة سلمى."))
    );
    let again = save(&anna, base, "a2", &clash).await;
    assert_eq!(again, (status, answer), "the same attempt has the same answer");
    let list = salma.get(&at("revisions/")).await;
    assert_eq!(list.status, StatusCode::OK, "{}", list.text());
    assert_eq!(
        list.texts(".revisions .is-stale").len(),
        1,
        "the conflict is listed"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attempt_whose_answer_was_lost_is_saved_once() {
    let newsroom = Newsroom::open().await;
    let salma = newsroom.role(Role::Reporter).await;
    let before = opened(&salma, &at("text")).await;
    let text = with(&before["text"], 0, "مرة واحدة.");
    let first = save(&salma, &before["base"], "lost", &text).await;
    for _ in 0..3 {
        assert_eq!(save(&salma, &before["base"], "lost", &text).await, first);
    }
    assert_eq!(opened(&salma, &at("text")).await["base"], 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_known_is_refused_with_its_place_and_nothing_is_saved() {
    let newsroom = Newsroom::open().await;
    let salma = newsroom.role(Role::Reporter).await;
    let before = opened(&salma, &at("text")).await;
    let base = &before["base"];
    let mut html = before["text"].clone();
    html["blocks"][1]["html"] = json!("<script>alert(1)</script>");
    let mut script = before["text"].clone();
    script["blocks"][0] = json!({"id": "x", "kind": "paragraph", "runs": [{"text": "x", "marks": [{"link": "javascript:alert(1)"}]}]});
    let mut twice = before["text"].clone();
    twice["blocks"][1]["id"] = twice["blocks"][0]["id"].clone();
    for (text, place) in [
        (html, "blocks[1].html"),
        (script, "blocks[0].runs[0].marks[0]"),
        (twice, "blocks"),
        (json!({"headline": 7}), "headline"),
        (json!([]), ""),
    ] {
        let (status, problem) = save(&salma, base, "bad", &text).await;
        assert_eq!(
            (status, &problem["place"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!(place)),
            "{problem}"
        );
    }
    let got = salma
        .json(
            "PUT",
            &at("text"),
            &json!({"base": 1, "text": {}, "colour": "red"}),
        )
        .await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", got.text());
    let got = salma
        .json("PUT", &at("text"), &json!({"base": 99, "text": before["text"]}))
        .await;
    assert_eq!(got.status, StatusCode::NOT_FOUND, "{}", got.text());
    assert_eq!(opened(&salma, &at("text")).await["base"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_never_becomes_a_script_of_any_page() {
    let newsroom = Newsroom::open().await;
    let salma = newsroom.role(Role::Reporter).await;
    let before = opened(&salma, &at("text")).await;
    let evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";
    let mut text = with(&before["text"], 0, evil);
    for line in [
        "headline",
        "kicker",
        "short_headline",
        "dateline",
        "byline",
        "standfirst",
    ] {
        text[line] = json!(evil);
    }
    assert_eq!(
        save(&salma, &before["base"], "evil", &text).await.0,
        StatusCode::OK
    );
    for path in [
        "",
        "revisions/",
        "revisions/compare?from=1&to=2",
        "preview",
        "preview/page",
    ] {
        let got = salma.get(&at(path)).await;
        assert_eq!(got.status, StatusCode::OK, "{path}: {}", got.text());
        let page = got.text();
        assert!(
            !page.contains("<script>alert") && !page.contains("<img src=x"),
            "{path}: {page}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_checked_by_the_rules_of_the_copy_desk_before_it_is_saved() {
    let newsroom = Newsroom::open().await;
    let salma = newsroom.role(Role::Reporter).await;
    let before = opened(&salma, &at("text")).await;
    let mut text = with(&before["text"], 0, "قال  الوزير «نعم.");
    text["headline"] = json!("");
    let got = salma.json("POST", &at("check"), &json!({ "text": text })).await;
    assert_eq!(got.status, StatusCode::OK, "{}", got.text());
    let found = got.value();
    let findings = found["findings"].as_array().unwrap();
    let of = |rule: &str| {
        findings
            .iter()
            .find(|one| one["rule"] == rule)
            .unwrap_or_else(|| panic!("{rule}: {found}"))
    };
    let space = of("double-space");
    assert_eq!(space["unit"], before["text"]["blocks"][0]["id"]);
    assert_eq!(
        (&space["start"], &space["end"], &space["mend"]),
        (&json!(3), &json!(5), &json!(" "))
    );
    assert_eq!(
        (
            &of("headline-missing")["unit"],
            &of("headline-missing")["severity"]
        ),
        (&json!("@headline"), &json!("error"))
    );
    let words = space["text"].as_str().unwrap();
    assert!(
        words.chars().any(|c| ('\u{620}'..'\u{650}').contains(&c)),
        "in Arabic: {words}"
    );
    assert_eq!(opened(&salma, &at("text")).await["base"], 1, "nothing is saved");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_write_is_told_who_may_and_a_stranger_is_asked_who_they_are() {
    let newsroom = Newsroom::open().await;
    let anna = newsroom.role_in(Role::Translator, &["ru"]).await;
    let before = opened(&anna, &at("text")).await;
    let (status, problem) = save(&anna, &before["base"], "x", &before["text"]).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "{problem}");
    let got = newsroom.stranger().json("GET", &at("text"), &Value::Null).await;
    assert_eq!(got.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_source_is_shown_with_what_changed_and_settled_or_confirmed() {
    let newsroom = Newsroom::open().await;
    let (salma, anna) = (
        newsroom.role(Role::Reporter).await,
        newsroom.role(Role::Translator).await,
    );
    let before = opened(&salma, &at("text")).await;
    let ids: Vec<Value> = (0..3)
        .map(|nth| before["text"]["blocks"][nth]["id"].clone())
        .collect();
    let mut text = with(&before["text"], 2, "وتعقد الجولة المقبلة بعد ٤ أشهر.");
    let blocks = text["blocks"].as_array_mut().unwrap();
    blocks.push(json!({"id": "new", "kind": "paragraph", "text": "فقرة جديدة."}));
    assert_eq!(
        save(&salma, &before["base"], "one", &text).await.0,
        StatusCode::OK
    );

    let russian = "/desk/stories/summit/ru/";
    let side = opened(&anna, &format!("{russian}text")).await;
    let source = &side["source"];
    assert_eq!(
        (&source["lang"], &source["dir"], &source["base"]),
        (&json!("ar"), &json!("rtl"), &json!(2))
    );
    let change = &source["changes"][0];
    assert_eq!(
        (&change["unit"], source["changes"].as_array().unwrap().len()),
        (&ids[2], 1)
    );
    assert_eq!(change["diff"][1], json!({"op": "delete", "text": "٣"}));
    assert_eq!(change["diff"][2], json!({"op": "insert", "text": "٤"}));
    assert_eq!(
        source["offers"],
        json!([{"kind": "added", "unit": "new", "after": ids[2]}])
    );
    let standing = |side: &Value, word: &str| -> Vec<Value> {
        let lines = side["standings"].as_array().unwrap().iter();
        lines
            .filter(|line| line["standing"] == word)
            .map(|line| line["unit"].clone())
            .collect()
    };
    let stale = standing(&side, "stale");
    assert_eq!((stale.len(), standing(&side, "missing")), (1, vec![json!("new")]));

    let settled = anna
        .json("POST", &format!("{russian}settle"), &json!({"unit": stale[0]}))
        .await
        .value();
    assert!(standing(&settled, "stale").is_empty(), "{settled}");
    let settled = anna
        .json("POST", &format!("{russian}settle"), &json!({"missing": "new"}))
        .await
        .value();
    assert_eq!(
        (standing(&settled, "missing").len(), &settled["source"]["offers"]),
        (0, &json!([]))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_translation_is_begun_and_its_blank_blocks_bar_publishing() {
    let newsroom = Newsroom::open().await;
    let anna = newsroom.role(Role::Translator).await;
    let got = anna
        .post(
            "/desk/stories/harvest/translations",
            &[("from", "ru"), ("into", "ar")],
        )
        .await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.text());
    assert!(
        got.location().starts_with("/desk/stories/harvest/ar/"),
        "{}",
        got.location()
    );
    let page = anna.get("/desk/stories/harvest/ar/").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.text().replace(' ', "").contains("\"mode\":\"translate\""),
        "{}",
        page.text()
    );
    let begun = opened(&anna, "/desk/stories/harvest/ar/text").await;
    assert_eq!(
        (&begun["text"]["headline"], &begun["text"]["blocks"][0]["text"]),
        (&json!(""), &json!(""))
    );
    assert_eq!(
        begun["text"]["blocks"][0]["translates"][0]["block"],
        begun["source"]["text"]["blocks"][0]["id"]
    );
    assert_eq!(begun["source"]["offers"], json!([]));
    let findings = begun["findings"].as_array().unwrap();
    let errors: Vec<&Value> = findings
        .iter()
        .filter(|one| one["rule"] == "translation-blank")
        .map(|one| &one["unit"])
        .collect();
    assert_eq!(errors, [&json!("@headline"), &begun["text"]["blocks"][0]["id"]]);
    let again = anna
        .post(
            "/desk/stories/harvest/translations",
            &[("from", "ru"), ("into", "ar")],
        )
        .await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

#[tokio::test(flavor = "multi_thread")]
async fn revisions_are_compared_and_an_old_one_is_restored_as_a_new_one() {
    let newsroom = Newsroom::open().await;
    let salma = newsroom.role(Role::Reporter).await;
    let before = opened(&salma, &at("text")).await;
    let text = with(&before["text"], 0, "اجتمع الوزراء في الدوحة.");
    save(&salma, &before["base"], "one", &text).await;
    let compared = salma.get(&at("revisions/compare?from=1&to=2")).await;
    assert_eq!(
        (compared.texts("del"), compared.texts("ins")),
        (vec!["المنامة".to_owned()], vec!["الدوحة".to_owned()])
    );
    let got = salma.post(&at("revisions/1/restore"), &[]).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.text());
    let after = opened(&salma, &at("text")).await;
    assert_eq!(
        (&after["base"], &after["text"]["blocks"]),
        (&json!(3), &before["text"]["blocks"])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_is_the_readers_page_and_its_link_expires() {
    let newsroom = Newsroom::open().await;
    let salma = newsroom.role(Role::Reporter).await;
    let before = opened(&salma, &at("text")).await;
    let mut text = with(&before["text"], 0, "لا يقرؤها أحد بعد.");
    text["kicker"] = json!("شؤون خليجية");
    text["dateline"] = json!("المنامة، ٢٤ نوفمبر");
    save(&salma, &before["base"], "one", &text).await;
    let framed = salma.get(&at("preview/page?revision=2")).await;
    assert_eq!(framed.texts(".overline"), ["شؤون خليجية"]);
    assert_eq!(
        framed.texts(".text p")[0],
        "المنامة، ٢٤ نوفمبر — لا يقرؤها أحد بعد."
    );
    assert!(
        framed.headers["content-security-policy"]
            .to_str()
            .unwrap()
            .contains("frame-ancestors 'self'")
    );
    assert!(
        salma
            .get(&at("preview/page?revision=1"))
            .await
            .texts(".overline")
            .is_empty()
    );
    let made = salma.post(&at("preview?revision=2"), &[]).await;
    let links = made.texts(".preview-link a");
    let path = links[0]
        .strip_prefix("http://localhost:8080")
        .unwrap_or_else(|| panic!("{links:?}"));
    let stranger = newsroom.stranger();
    let seen = stranger.get(path).await;
    assert_eq!(
        (seen.status, seen.texts(".overline")),
        (StatusCode::OK, vec!["شؤون خليجية".to_owned()])
    );
    assert_eq!(seen.headers["x-robots-tag"], "noindex");
    assert_eq!(
        stranger.get("/preview/guessed/").await.status,
        StatusCode::NOT_FOUND
    );
    crate::newsroom::set_clock("2026-12-02T09:00:00Z");
    assert_eq!(stranger.get(path).await.status, StatusCode::NOT_FOUND);
    let readers = stranger.get("/ar/politics/").await;
    assert!(
        !readers.text().contains("شؤون خليجية"),
        "readers see nothing of it"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_there_is_seen_and_stories_are_found_to_link_to() {
    let newsroom = Newsroom::open().await;
    let (salma, anna) = (
        newsroom.role(Role::Reporter).await,
        newsroom.role(Role::Editor).await,
    );
    let seen = salma.json("POST", &at("presence"), &json!({"unit": "a1"})).await;
    assert_eq!(seen.status, StatusCode::NO_CONTENT);
    let there = opened(&anna, &at("text")).await;
    assert_eq!(
        (&there["presence"][0]["unit"], &there["presence"][0]["name"]),
        (&json!("a1"), &json!("سلمى reporter"))
    );
    salma
        .send("DELETE", &at("presence"), &[], axum::body::Body::empty())
        .await;
    assert_eq!(opened(&anna, &at("text")).await["presence"], json!([]));
    let found = opened(
        &anna,
        "/desk/links?q=%D8%A7%D9%84%D9%85%D9%86%D8%A7%D9%85%D9%87&lang=ar",
    )
    .await;
    assert_eq!(
        (&found[0]["story"], found.as_array().unwrap().len()),
        (&json!("summit"), 1)
    );
}
