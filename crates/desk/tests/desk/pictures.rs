//! Pictures: how they come in, are found and described.

use std::io::Cursor;

use axum::body::Body;
use http::StatusCode;
use newsroom::rights::Role;

use crate::{
    newsroom::Newsroom,
    person::{Got, Person},
};

fn jpeg(shade: u8) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image::RgbImage::from_pixel(60, 40, image::Rgb([shade, 80, 40]))
        .write_to(&mut bytes, image::ImageFormat::Jpeg)
        .unwrap();
    bytes.into_inner()
}

/// Sends files as a form does; `accept` tells a script from a page.
async fn send(person: &Person, path: &str, accept: &str, files: &[(&str, &[u8])]) -> Got {
    let mut body = Vec::new();
    for (name, bytes) in files {
        let head = format!(
            "--xxx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: image/png\r\n\r\n"
        );
        body.extend(head.as_bytes());
        body.extend(*bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--xxx--\r\n");
    let headers = [
        ("content-type", "multipart/form-data; boundary=xxx"),
        ("accept", accept),
    ];
    person.send("POST", path, &headers, Body::from(body)).await
}

async fn upload(person: &Person, accept: &str, files: &[(&str, &[u8])]) -> Got {
    send(person, "/desk/pictures/upload", accept, files).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_uploaded_found_and_described() {
    let newsroom = Newsroom::open().await;
    let salma = newsroom.role(Role::Editor).await;
    let got = upload(&salma, "application/json", &[("ميناء.png", &jpeg(1))]).await;
    assert_eq!(got.status, StatusCode::CREATED, "{}", got.text());
    let offered = got.value();
    assert_eq!(offered["there"], false);
    let url = offered["url"].as_str().unwrap().to_owned();
    let thumb = salma.get(offered["thumb"].as_str().unwrap()).await;
    assert_eq!(thumb.status, StatusCode::OK);

    let page = salma.get(&url).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let html = page.text();
    let seen = html
        .split("name=\"seen\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let fields = [
        ("seen", seen.as_str()),
        ("credit.ar", "وكالة الصور"),
        ("alt.ar", "ميناء المنامة"),
        ("focal-x", "30"),
        ("focal-y", "70"),
        ("licence-name", "CC-BY-4.0"),
        ("licence-expires", "2026-11-20"),
    ];
    let done = salma.post(&url, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(done.location().ends_with("?said=said-picture-described"));
    let late = salma.post(&url, &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);

    let found = salma
        .get("/desk/pictures/?q=%D9%85%D9%8A%D9%86%D8%A7%D8%A1&only=expiring")
        .await;
    assert_eq!(found.texts(".shelf-title"), ["ميناء المنامة"]);
    assert!(
        found
            .texts(".badge")
            .iter()
            .any(|badge| badge.starts_with("انتهى الترخيص"))
    );
    let none = salma.get("/desk/pictures/?q=%D9%82%D8%B7%D8%A7%D8%B1").await;
    assert_eq!(none.texts(".empty h2"), ["لا نتائج"]);
    let picked = salma
        .get("/desk/pictures/pick?q=%D9%85%D9%8A%D9%86%D8%A7%D8%A1")
        .await
        .value();
    assert_eq!(picked[0]["credit"], "وكالة الصور");
    assert_eq!(picked.as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_picture_is_answered_with_the_one_that_is_there() {
    let newsroom = Newsroom::open().await;
    let salma = newsroom.role(Role::Reporter).await;
    let first = upload(&salma, "application/json", &[("1.jpg", &jpeg(2))])
        .await
        .value();
    let again = upload(&salma, "application/json", &[("2.jpg", &jpeg(2))]).await;
    assert_eq!(again.status, StatusCode::OK);
    assert_eq!(again.value()["id"], first["id"]);
    assert_eq!(again.value()["there"], true);
    let by_form = upload(&salma, "text/html", &[("3.jpg", &jpeg(2))]).await;
    assert!(by_form.location().ends_with("?said=said-picture-there"));
    let several = upload(&salma, "text/html", &[("4.jpg", &jpeg(3)), ("5.jpg", &jpeg(4))]).await;
    assert_eq!(several.location(), "/desk/pictures/?said=said-pictures-uploaded");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_picture_is_refused_in_the_words_of_whoever_brings_it() {
    let newsroom = Newsroom::open().await;
    let salma = newsroom.role(Role::Reporter).await;
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0";
    for (bytes, word) in [
        (heic.as_slice(), "HEIC"),
        (b"", "فارغ"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (&jpeg(5)[..40], "تالف"),
    ] {
        let got = upload(&salma, "application/json", &[("صورة.jpg", bytes)]).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(got.text().contains(word), "{}", got.text());
    }
    let page = upload(&salma, "text/html", &[("صورة.heic", heic)]).await;
    assert!(
        page.text().contains("صورة.heic") && page.text().contains("JPEG"),
        "{}",
        page.text()
    );
    let nothing = upload(&salma, "text/html", &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = vec![0; (50 << 20) + 1];
    let got = upload(&salma, "application/json", &[("big.jpg", &long)]).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.text().contains("ميغابايت"), "{}", got.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_deletes_a_picture_that_nothing_uses() {
    let newsroom = Newsroom::open().await;
    let editor = newsroom.role(Role::Editor).await;
    let offered = upload(&editor, "application/json", &[("1.jpg", &jpeg(8))])
        .await
        .value();
    let url = offered["url"].as_str().unwrap().to_owned();
    let reporter = newsroom.role(Role::Reporter).await;
    assert!(!reporter.get(&url).await.text().contains("id=\"delete\""));
    let delete = format!("{url}delete");
    assert_eq!(reporter.post(&delete, &[]).await.status, StatusCode::FORBIDDEN);
    assert!(editor.get(&url).await.text().contains("احذفها نهائيا"));
    let done = editor.post(&delete, &[]).await;
    assert_eq!(done.location(), "/desk/pictures/?said=said-picture-deleted");
    assert_eq!(editor.get(&url).await.status, StatusCode::NOT_FOUND);
    assert_eq!(editor.post(&delete, &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_is_told_and_what_is_not_there_is_not_there() {
    let newsroom = Newsroom::open().await;
    let machine = newsroom.role(Role::Administrator).await;
    let got = upload(&machine, "application/json", &[("1.jpg", &jpeg(6))]).await;
    assert_eq!(got.status, StatusCode::FORBIDDEN, "{}", got.text());
    assert_eq!(machine.get("/desk/pictures/").await.status, StatusCode::OK);
    assert_eq!(
        machine.get("/desk/pictures/nobody/").await.status,
        StatusCode::NOT_FOUND
    );
    let translator = newsroom.role(Role::Translator).await;
    let offered = upload(&translator, "application/json", &[("1.jpg", &jpeg(7))])
        .await
        .value();
    let url = offered["url"].as_str().unwrap();
    let html = translator.get(url).await.text();
    assert!(!html.contains("licence-name"));
    let licence = translator
        .post(url, &[("seen", "x"), ("licence-name", "CC0-1.0")])
        .await;
    assert_eq!(licence.status, StatusCode::FORBIDDEN);
    let stranger = newsroom.stranger();
    assert_eq!(
        stranger.get("/desk/pictures/pick").await.status,
        StatusCode::SEE_OTHER
    );
}
