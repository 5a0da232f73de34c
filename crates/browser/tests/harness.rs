//! The harness itself, on a small page with known virtues and faults.

use anyhow::Result;
use axum::Router;
use axum::response::Html;
use axum::routing::get;
use browser::axe::Axe;
use browser::devtools::{Scheme, Screen};
use browser::session::Browser;
use browser::{http, nu};
use url::Url;

const GOOD: &str = "<!doctype html><html lang=ar dir=rtl><head><meta charset=utf-8>\
    <meta name=viewport content='width=device-width'><title>صفحة</title>\
    <style>:root { color-scheme: light dark } body { color: black; background: white }\
    @media (prefers-color-scheme: dark) { body { color: white; background: black } }</style></head>\
    <body><main><h1>عنوان</h1><p>نص <a href='/faulty'>رابط</a></p></main></body></html>";

const FAULTY: &str = "<!doctype html><html lang=en dir=sideways><head><meta charset=utf-8><title>x</title></head>\
    <body><main><h1>x</h1><img src=data:,></main></body></html>";

async fn serve() -> Result<Url> {
    let pages = Router::new()
        .route("/good", get(|| async { Html(GOOD) }))
        .route("/faulty", get(|| async { Html(FAULTY) }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let base = Url::parse(&format!("http://{}/", listener.local_addr()?))?;
    tokio::spawn(async move { axum::serve(listener, pages).await });
    Ok(base)
}

#[tokio::test]
async fn screens_and_schemes_are_those_that_were_set() -> Result<()> {
    let Some(browser) = Browser::start().await? else {
        return Ok(());
    };
    let base = serve().await?;
    for (screen, width) in [(Screen::Phone, 390), (Screen::Desk, 1440)] {
        browser.set_screen(screen).await?;
        browser.client.goto(base.join("good")?.as_str()).await?;
        assert_eq!(browser.ask::<u32>("return innerWidth").await?, width);
    }
    for (scheme, background) in [
        (Scheme::Light, "rgb(255, 255, 255)"),
        (Scheme::Dark, "rgb(0, 0, 0)"),
    ] {
        browser.set_scheme(scheme).await?;
        let seen: String = browser
            .ask("return getComputedStyle(document.body).backgroundColor")
            .await?;
        assert_eq!(seen, background);
    }
    Ok(())
}

#[tokio::test]
async fn axe_finds_the_picture_without_words_and_nothing_on_the_good_page() -> Result<()> {
    let Some(browser) = Browser::start().await? else {
        return Ok(());
    };
    let Some(axe) = Axe::load()? else { return Ok(()) };
    let base = serve().await?;
    browser.client.goto(base.join("good")?.as_str()).await?;
    assert_eq!(axe.findings(&browser).await?, Vec::<String>::new());
    browser.client.goto(base.join("faulty")?.as_str()).await?;
    let findings = axe.findings(&browser).await?.join("\n");
    assert!(findings.contains("image-alt"), "{findings}");
    Ok(())
}

#[tokio::test]
async fn the_markup_checker_names_the_page_and_the_fault() -> Result<()> {
    let base = serve().await?;
    let mut pages = Vec::new();
    for name in ["good", "faulty"] {
        let answer = http::get(&base.join(name)?).await?;
        pages.push((name.to_owned(), answer.text()?.to_owned()));
    }
    let Some(errors) = nu::errors(&pages)? else {
        return Ok(());
    };
    assert!(
        errors
            .iter()
            .all(|line| line.starts_with("faulty, line 1: error: ")),
        "{errors:#?}"
    );
    assert!(errors.iter().any(|line| line.contains("sideways")), "{errors:#?}");
    assert!(errors.iter().any(|line| line.contains("alt")), "{errors:#?}");
    Ok(())
}
