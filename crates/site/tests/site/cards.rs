//! Share cards over HTTP: named by their pages, drawn once, gone with their editions.

use std::{fs, path::Path};

use http::StatusCode;
use newsroom::settings::Shown;

use crate::{
    html::Parsed,
    newsroom::{ADDRESS, Newsroom, PICTURE, settings},
    reader::Reader,
};

const SUMMIT: &str = "/ar/politics/%D9%82%D9%85%D8%A9-%D8%A7%D9%84%D9%85%D9%86%D8%A7%D9%85%D8%A9/";

/// What a page says of its picture for sharing.
async fn named(reader: &Reader, page: &str, what: &str) -> String {
    let page = Parsed::of(&reader.page(page).await);
    page.attribute(&format!("meta[property='og:image{what}']"), "content")
        .to_owned()
}

/// The path of a page's card.
async fn card(reader: &Reader, page: &str) -> String {
    let url = named(reader, page, "").await;
    url.strip_prefix(ADDRESS).unwrap().to_owned()
}

/// The files below a folder.
fn files(folder: &Path) -> Vec<String> {
    let folders = fs::read_dir(folder).into_iter().flatten();
    let inner = folders.flat_map(|folder| fs::read_dir(folder.unwrap().path()).unwrap());
    inner
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .collect()
}

#[tokio::test]
async fn every_edition_names_its_card_with_its_size_and_what_it_says() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    for page in [
        SUMMIT,
        "/ru/politics/sammit-v-maname/",
        "/en/sport/the-cycling-race/",
    ] {
        let path = card(&reader, page).await;
        assert!(path.starts_with(&format!("/card/{}/", &page[1..3])), "{path}");
        assert_eq!(named(&reader, page, ":width").await, "1200");
        assert_eq!(named(&reader, page, ":height").await, "630");
        let parsed = Parsed::of(&reader.page(page).await);
        let twitter = parsed.attribute("meta[name='twitter:image']", "content");
        assert_eq!(twitter, format!("{ADDRESS}{path}"));
    }
    assert_eq!(
        named(&reader, SUMMIT, ":alt").await,
        "قمة في المنامة — سياسة — ترجمان — ٠١ نوفمبر ٢٠٢٦"
    );
}

#[tokio::test]
async fn a_card_is_a_picture_to_be_kept_for_a_year() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    let got = reader.get(&card(&reader, SUMMIT).await).await;
    assert_eq!(got.status, StatusCode::OK);
    assert_eq!(got.headers["content-type"], "image/png");
    assert_eq!(
        got.headers["cache-control"],
        "public, max-age=31536000, immutable"
    );
    let picture = image::load_from_memory(&got.bytes).unwrap();
    assert_eq!((picture.width(), picture.height()), (1200, 630));
}

#[tokio::test]
async fn a_card_that_many_ask_for_at_once_is_drawn_once_and_kept() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    let path = card(&reader, SUMMIT).await;
    let asked = (0..20).map(|_| reader.get(&path));
    let got = futures::future::join_all(asked).await;
    assert!(
        got.iter()
            .all(|one| one.bytes == got[0].bytes && one.status == StatusCode::OK)
    );
    assert_eq!(files(&newsroom.cards()).len(), 1);
}

#[tokio::test]
async fn a_card_of_before_leads_to_the_one_of_now() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    let path = card(&reader, SUMMIT).await;
    let (edition, _) = path.rsplit_once('/').unwrap();
    let got = reader
        .get(&format!("{edition}/0123456789abcdef01234567.png"))
        .await;
    assert_eq!(got.status, StatusCode::FOUND);
    assert_eq!(got.headers["location"], path.as_str());
    assert_eq!(got.headers["cache-control"], "public, no-cache");
}

#[tokio::test]
async fn what_isnt_published_has_no_card() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    for edition in ["en/draft", "ar/kept", "ar/pulled", "ar/nothing", "fr/summit"] {
        let got = reader
            .get(&format!("/card/{edition}/0123456789abcdef01234567.png"))
            .await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{edition}");
    }
    assert!(files(&newsroom.cards()).is_empty());
}

#[tokio::test]
async fn without_cards_an_edition_is_shared_with_its_lead_picture() {
    let mut settings = settings();
    settings.site.cards = Shown::No;
    let newsroom = Newsroom::standing_with(settings).await;
    let reader = newsroom.reader();
    assert_eq!(
        named(&reader, SUMMIT, "").await,
        format!("{ADDRESS}/media/{PICTURE}")
    );
}
