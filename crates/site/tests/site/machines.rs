//! What programs get at fixed places, judged by parsers that aren't ours.

use http::StatusCode;
use language::Lang;
use newsroom::settings::Shown;
use roxmltree::Document;
use serde_json::Value;

use crate::{
    html::Parsed,
    newsroom::{ADDRESS, Newsroom, settings},
};

const SUMMIT: &str = "/ar/politics/%D9%82%D9%85%D8%A9-%D8%A7%D9%84%D9%85%D9%86%D8%A7%D9%85%D8%A9/";

#[tokio::test]
async fn a_page_names_manifest_icons_and_its_oembed_and_all_are_there() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    let page = Parsed::of(&reader.page(SUMMIT).await);
    for link in [
        "link[rel=manifest]",
        "link[rel=icon]",
        "link[rel=apple-touch-icon]",
    ] {
        let path = page.attribute(link, "href").to_owned();
        assert_eq!(reader.get(&path).await.status, StatusCode::OK, "{path}");
    }
    let oembed = page
        .attribute("link[type='application/json+oembed']", "href")
        .to_owned();
    let got = reader.get(oembed.strip_prefix(ADDRESS).unwrap()).await;
    assert_eq!(got.status, StatusCode::OK, "{oembed}");
    let front = Parsed::of(&reader.page("/ar/").await);
    assert!(front.all("link[type='application/json+oembed']").is_empty());
}

#[tokio::test]
async fn a_manifest_speaks_its_language_in_its_direction() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    for (tag, dir, name) in [
        ("ar", "rtl", "ترجمان"),
        ("ru", "ltr", "Толмач"),
        ("en", "ltr", "Tarjuman"),
    ] {
        let got = reader.get(&format!("/{tag}/manifest.webmanifest")).await;
        assert_eq!(got.headers["content-type"], "application/manifest+json");
        let manifest: Value = serde_json::from_slice(&got.bytes).unwrap();
        assert_eq!((&manifest["lang"], &manifest["dir"]), (&tag.into(), &dir.into()));
        assert_eq!(
            (&manifest["name"], &manifest["start_url"]),
            (&name.into(), &format!("/{tag}/").into())
        );
        for icon in manifest["icons"].as_array().unwrap() {
            let got = reader.get(icon["src"].as_str().unwrap()).await;
            let picture = image::load_from_memory(&got.bytes).unwrap();
            let size = format!("{}x{}", picture.width(), picture.height());
            assert_eq!(icon["sizes"], size.as_str());
        }
    }
}

#[tokio::test]
async fn the_icon_of_tabs_is_one_that_any_browser_reads() {
    let newsroom = Newsroom::standing().await;
    let got = newsroom.reader().get("/favicon.ico").await;
    assert_eq!(got.headers["content-type"], "image/x-icon");
    let (head, png) = got.bytes.split_at(22);
    assert_eq!((&head[..6], head[6], head[7]), (&[0, 0, 1, 0, 1, 0][..], 48, 48));
    let picture = image::load_from_memory(png).unwrap();
    assert_eq!((picture.width(), picture.height()), (48, 48));
}

#[tokio::test]
async fn language_models_are_told_of_every_language_and_section() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    let got = reader.get("/llms.txt").await;
    assert_eq!(got.headers["content-type"], "text/plain; charset=utf-8");
    let text = String::from_utf8(got.bytes).unwrap();
    assert!(text.starts_with("# ترجمان\n\n> خبر واحد بثلاث لغات\n\n"), "{text}");
    for heading in ["## العربية (ar)", "## Русский (ru)", "## English (en)"] {
        assert!(text.contains(heading), "{text}");
    }
    let links: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("- [")?.split_once("](")?.1.strip_suffix(')'))
        .collect();
    assert!(10 < links.len());
    for link in links {
        let path = link.strip_prefix(ADDRESS).unwrap();
        assert_eq!(reader.get(path).await.status, StatusCode::OK, "{link}");
    }
}

#[tokio::test]
async fn whom_to_tell_of_a_weakness_stands_where_the_settings_name_somebody() {
    let path = "/.well-known/security.txt";
    let silent = Newsroom::standing().await;
    assert_eq!(silent.reader().get(path).await.status, StatusCode::NOT_FOUND);
    let mut settings = settings();
    settings.site.security_contact = vec!["mailto:security@news.example".to_owned()];
    let newsroom = Newsroom::standing_with(settings).await;
    let text = String::from_utf8(newsroom.reader().get(path).await.bytes).unwrap();
    assert_eq!(
        text,
        "Contact: mailto:security@news.example\nExpires: 2027-05-03T00:00:00Z\n\
         Preferred-Languages: ar, ru, en\nCanonical: https://news.example/.well-known/security.txt\n"
    );
}

#[tokio::test]
async fn another_site_shows_an_edition_in_its_language_and_direction() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    let url = format!("{ADDRESS}{SUMMIT}").replace('%', "%25");
    let got = reader
        .get(&format!("/api/v1/public/oembed?url={url}&maxwidth=420"))
        .await;
    assert_eq!(got.status, StatusCode::OK);
    assert_eq!(got.headers["access-control-allow-origin"], "*");
    let told: Value = serde_json::from_slice(&got.bytes).unwrap();
    assert_eq!((&told["version"], &told["type"]), (&"1.0".into(), &"rich".into()));
    assert_eq!(
        (&told["width"], &told["thumbnail_width"]),
        (&420.into(), &1200.into())
    );
    assert_eq!(told["provider_name"], "ترجمان");
    let html = told["html"].as_str().unwrap();
    let shown = Document::parse(html).unwrap();
    let quote = shown.root_element();
    assert_eq!(
        (quote.attribute("lang"), quote.attribute("dir")),
        (Some("ar"), Some("rtl"))
    );
    let card = told["thumbnail_url"]
        .as_str()
        .unwrap()
        .strip_prefix(ADDRESS)
        .unwrap()
        .to_owned();
    assert_eq!(reader.get(&card).await.status, StatusCode::OK);
    let xml = reader
        .get(&format!("/api/v1/public/oembed?url={url}&format=xml"))
        .await;
    let text = String::from_utf8(xml.bytes).unwrap();
    let parsed = Document::parse(&text).unwrap();
    assert_eq!(parsed.root_element().tag_name().name(), "oembed");
}

#[tokio::test]
async fn what_is_no_edition_of_ours_has_no_oembed() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    for (query, status) in [
        ("", 400),
        ("url=https%3A%2F%2Felsewhere.example%2F", 404),
        ("url=https%3A%2F%2Fnews.example%2Far%2F", 404),
        ("url=https%3A%2F%2Fnews.example%2Far%2Fpolitics%2Fnothing%2F", 404),
        ("url=https%3A%2F%2Fnews.example.evil%2Far%2Fpolitics%2Fx%2F", 404),
        ("url=x&format=yaml", 501),
    ] {
        let got = reader.get(&format!("/api/v1/public/oembed?{query}")).await;
        assert_eq!(got.status.as_u16(), status, "{query}");
    }
}

#[tokio::test]
async fn every_feed_names_the_hub_that_the_settings_name() {
    let mut settings = settings();
    settings.site.hub = Some("https://hub.example/".to_owned());
    settings.site.cards = Shown::No;
    let newsroom = Newsroom::standing_with(settings).await;
    let reader = newsroom.reader();
    for path in ["/ar/feed.xml", "/ru/atom.xml", "/en/politics/feed.json"] {
        let got = reader.get(path).await;
        assert_eq!(
            got.headers["link"],
            format!("<https://hub.example/>; rel=\"hub\", <{ADDRESS}{path}>; rel=\"self\"")
        );
        let text = String::from_utf8(got.bytes).unwrap();
        if path.ends_with(".json") {
            let feed: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(feed["hubs"][0]["url"], "https://hub.example/");
        } else {
            let feed = feed_rs::parser::parse(text.as_bytes()).unwrap();
            let hub = feed.links.iter().find(|link| link.rel.as_deref() == Some("hub"));
            let named = Document::parse(&text).unwrap().descendants().any(|node| {
                node.attribute("rel") == Some("hub") && node.attribute("href") == Some("https://hub.example/")
            });
            assert!(
                named && hub.is_none_or(|hub| hub.href == "https://hub.example/"),
                "{path}"
            );
        }
    }
    let silent = Newsroom::standing().await;
    assert!(
        !silent
            .reader()
            .get("/ar/feed.xml")
            .await
            .headers
            .contains_key("link")
    );
}

#[test]
fn reading_takes_longer_in_arabic_than_in_english() {
    let minutes = |tag| language::words::reading_minutes(1000, &Lang::parse(tag).unwrap());
    assert_eq!((minutes("ar"), minutes("ru"), minutes("en")), (8, 6, 5));
}
