//! Fronts, standing pages, documents and settings, as people of the newsroom use them.

use http::StatusCode;
use newsroom::rights::Role;

use crate::newsroom::Newsroom;

const PDF: &str = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_arranges_a_front_and_readers_see_it() {
    let newsroom = Newsroom::open().await;
    let editor = newsroom.role(Role::Editor).await;
    let page = editor.get("/desk/front/ar/").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(page.text().contains("قمة في المنامة"));
    for act in [
        vec![("act", "urge"), ("story", "summit"), ("minutes", "60")],
        vec![("act", "pin"), ("story", "summit")],
        vec![("act", "order"), ("order", "summit")],
    ] {
        let done = editor.post("/desk/front/ar/", &act).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    }
    let front = newsroom.stranger().get("/ar/").await;
    assert_eq!(front.texts(".urgent h2"), ["عاجل"]);
    let refused = editor
        .post("/desk/front/ar/", &[("act", "pin"), ("story", "draft")])
        .await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let bad = editor
        .post(
            "/desk/front/ar/",
            &[("act", "urge"), ("story", "summit"), ("minutes", "x")],
        )
        .await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reporter = newsroom.role(Role::Reporter).await;
    let refused = reporter.post("/desk/front/ar/", &[("act", "no-lead")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let nowhere = editor.get("/desk/front/fr/").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    let nowhere = editor.get("/desk/front/ar/nothing/").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    assert_eq!(
        editor.get("/desk/front/ru/politics/?q=%D0%BC").await.status,
        StatusCode::OK
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chief_begins_a_standing_page() {
    let newsroom = Newsroom::open().await;
    let chief = newsroom.role(Role::Chief).await;
    let begun = chief
        .post("/desk/pages/new", &[("headline", "من نحن"), ("language", "ar")])
        .await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
    assert!(
        begun.location().starts_with("/desk/stories/"),
        "{}",
        begun.location()
    );
    let list = chief.get("/desk/pages/").await;
    assert!(list.text().contains("من نحن"), "{}", list.text());
    let story = begun.location().split('/').nth(3).unwrap().to_owned();
    let moved = chief
        .post("/desk/pages/order", &[("story", &story), ("to", "up")])
        .await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text());
    let stories = chief.get("/desk/stories/").await;
    assert!(
        stories.text().contains("الصفحات الثابتة"),
        "its section has a name"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_of_the_standing_pages_leads_to_the_first_of_them() {
    let newsroom = Newsroom::open().await;
    let chief = newsroom.role(Role::Chief).await;
    let stranger = newsroom.stranger();
    assert_eq!(stranger.get("/ar/about/").await.status, StatusCode::NOT_FOUND);
    let text = "نكتب بثلاث لغات.";
    let begun = chief
        .post("/desk/pages/new", &[("headline", "من نحن"), ("language", "ar")])
        .await;
    let page = begun.location().to_owned();
    let opened = chief.get(&format!("{page}text")).await.value();
    let body = serde_json::json!({
        "base": opened["base"],
        "text": {"headline": "من نحن", "blocks": [{"id": "b1", "kind": "paragraph", "text": text}]},
    });
    let saved = chief
        .send(
            "PUT",
            &format!("{page}text"),
            &[("content-type", "application/json")],
            body.to_string().into(),
        )
        .await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.text());
    let done = chief.post(&format!("{page}publish"), &[("seen", "yes")]).await;
    assert!(done.status.is_redirection(), "{}", done.text());
    let led = stranger.get("/ar/about/").await;
    assert_eq!(led.status, StatusCode::FOUND);
    assert!(stranger.get(led.location()).await.text().contains(text));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_agency_asks_is_offered_where_a_story_says_nothing_of_its_own() {
    let newsroom = Newsroom::open().await;
    let chief = newsroom.role(Role::Chief).await;
    let set = chief
        .post("/desk/settings/terms/", &[("terms.tass", "по подписке")])
        .await;
    assert_eq!(set.status, StatusCode::SEE_OTHER, "{}", set.text());
    let page = chief.get("/desk/stories/summit/").await;
    let fields = page.values("input[name=source_terms]", "placeholder");
    assert!(
        fields.iter().any(|usual| usual == "по подписке"),
        "{}",
        page.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_is_attached_by_a_form() {
    let newsroom = Newsroom::open().await;
    let reporter = newsroom.role(Role::Reporter).await;
    let send = async |bytes: &str| {
        let body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"title.ar\"\r\n\r\nالبيان\r\n--x\r\n\
             Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n{bytes}\r\n--x--\r\n"
        );
        let kind = [("content-type", "multipart/form-data; boundary=x")];
        let path = "/desk/stories/summit/documents/";
        reporter.send("POST", path, &kind, body.into()).await
    };
    let done = send(PDF).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let bad = send("<html>").await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = reporter.get("/desk/stories/summit/documents/").await;
    let text = page.text();
    let at = text.find("/media/").unwrap();
    let url = text[at..].split('"').next().unwrap();
    let file = newsroom.stranger().get(url).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.headers["content-type"], "application/pdf");
    assert_eq!(file.headers["content-disposition"], "attachment");
    assert!(
        file.headers["cache-control"]
            .to_str()
            .unwrap()
            .contains("immutable")
    );
    assert_eq!(file.bytes, PDF.as_bytes());
    let hash = url.trim_start_matches("/media/").trim_end_matches(".pdf");
    let off = reporter
        .post(
            &format!("/desk/stories/summit/documents/{hash}"),
            &[("act", "off")],
        )
        .await;
    assert_eq!(off.status, StatusCode::SEE_OTHER);
    assert_eq!(
        reporter.get("/desk/stories/nobody/documents/").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_set_goes_at_once() {
    let newsroom = Newsroom::open().await;
    let chief = newsroom.role(Role::Chief).await;
    let reporter = newsroom.role_in(Role::Reporter, &["ar"]).await;
    for (path, fields) in [
        (
            "/desk/settings/newsroom/",
            vec![("name.ar", "ترجمان"), ("about.ru", "Новости")],
        ),
        (
            "/desk/settings/languages/ar/",
            vec![("digits", "latn"), ("hijri", "")],
        ),
        (
            "/desk/settings/rules/",
            vec![("tatweel", "off"), ("double-space", "")],
        ),
        ("/desk/settings/spelling/ru/", vec![("list", "Путен = Путин\n")]),
        (
            "/desk/settings/site/",
            vec![("stale_note", "no"), ("page_size", "30")],
        ),
        ("/desk/settings/terms/", vec![("terms.tass", "بالاتفاق")]),
    ] {
        let page = chief.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
        let done = chief.post(path, &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{path}: {}", done.text());
        let refused = reporter.post(path, &fields).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    let settings = newsroom.press.settings();
    assert_eq!(settings.site.page_size, 30);
    let front = newsroom.stranger().get("/ar/").await;
    assert!(front.text().contains("ترجمان") && front.text().contains("2026"));
    for (path, fields) in [
        ("/desk/settings/languages/ar/", [("digits", "roman")]),
        ("/desk/settings/rules/", [("tatweel", "deadly")]),
        ("/desk/settings/spelling/ru/", [("list", "Путин = Путин")]),
        ("/desk/settings/site/", [("page_size", "0")]),
    ] {
        let bad = chief.post(path, &fields).await;
        assert_eq!(
            bad.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{path}: {}",
            bad.text()
        );
    }
    assert_eq!(chief.get("/desk/settings/").await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn things_are_made_named_merged_and_deleted() {
    let newsroom = Newsroom::open().await;
    let chief = newsroom.role(Role::Chief).await;
    let made = chief
        .post(
            "/desk/settings/topic/",
            &[("name.ar", "القوقاز"), ("name.en", "Caucasus"), ("id", "")],
        )
        .await;
    assert_eq!(made.location(), "/desk/settings/topic/caucasus/?said=said-done");
    chief
        .post("/desk/settings/topic/", &[("name.ar", "قوقاز"), ("id", "kavkaz")])
        .await;
    let named = chief
        .post("/desk/settings/topic/kavkaz/", &[("name.ar", "القفقاس")])
        .await;
    assert_eq!(named.status, StatusCode::SEE_OTHER);
    let found = chief
        .get("/desk/settings/topic/?q=%D9%82%D9%88%D9%82%D8%A7%D8%B2")
        .await;
    assert!(found.text().contains("caucasus") && !found.text().contains("kavkaz"));
    let merged = chief
        .post("/desk/settings/topic/kavkaz/merge", &[("into", "القوقاز")])
        .await;
    assert_eq!(merged.location(), "/desk/settings/topic/caucasus/?said=said-done");
    assert_eq!(
        chief.get("/desk/settings/topic/kavkaz/").await.status,
        StatusCode::NOT_FOUND
    );
    let used = chief.post("/desk/settings/section/politics/delete", &[]).await;
    assert_eq!(used.status, StatusCode::CONFLICT, "{}", used.text());
    let moved = chief
        .post("/desk/settings/section/order", &[("id", "economy"), ("to", "up")])
        .await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER);
    let list = chief.get("/desk/settings/section/").await.text();
    assert!(list.find("economy").unwrap() < list.find("politics").unwrap());
    let reserved = chief
        .post("/desk/settings/section/", &[("name.ar", "x"), ("id", "about")])
        .await;
    assert_eq!(reserved.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        chief.get("/desk/settings/nothing/").await.status,
        StatusCode::NOT_FOUND
    );
}
