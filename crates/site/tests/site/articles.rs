//! Articles: what they say of themselves, and of each other.

use std::collections::BTreeMap;

use crate::{
    html::Parsed,
    newsroom::{ADDRESS, Newsroom, PICTURE},
};

const SUMMIT: [(&str, &str); 3] = [
    (
        "ar",
        "/ar/politics/%D9%82%D9%85%D8%A9-%D8%A7%D9%84%D9%85%D9%86%D8%A7%D9%85%D8%A9/",
    ),
    ("ru", "/ru/politics/sammit-v-maname/"),
    ("en", "/en/politics/summit-in-manama/"),
];

#[tokio::test]
async fn alternates_are_symmetric() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    let mut pages = vec![
        "/ar/",
        "/ru/",
        "/en/",
        "/ar/politics/",
        "/en/sport/",
        "/ar/topic/gulf/",
        "/ru/archive/",
    ];
    pages.extend(["/ru/economy/", "/ar/archive/2026/11/", "/en/archive/2026/10/"]);
    pages.extend(SUMMIT.map(|(_, path)| path));
    pages.push("/ru/economy/urozhay-sobran/");
    for path in pages {
        let own = format!("{ADDRESS}{path}");
        let alternates = Parsed::of(&reader.page(path).await).alternates();
        let tag = &path[1..3];
        assert!(
            alternates.contains(&(tag.to_owned(), own.clone())),
            "{path} names itself: {alternates:?}"
        );
        assert_eq!(
            alternates.iter().filter(|(tag, _)| tag == "x-default").count(),
            1,
            "{path}"
        );
        for (_, other) in alternates.iter().filter(|(tag, _)| tag != "x-default") {
            let back = Parsed::of(&reader.page(other.strip_prefix(ADDRESS).unwrap()).await).alternates();
            assert_eq!(back, alternates, "{path} and {other} say different things");
        }
    }
}

#[tokio::test]
async fn the_switch_leads_to_the_sister_edition_or_says_that_there_is_none() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    for (tag, path) in SUMMIT {
        let page = Parsed::of(&reader.page(path).await);
        for (other, sister) in SUMMIT.iter().filter(|(other, _)| *other != tag) {
            let link = format!("header nav.languages a[hreflang={other}]");
            assert_eq!(page.attribute(&link, "href"), *sister);
        }
        let names: Vec<String> = page
            .all("header nav.languages a")
            .iter()
            .map(|link| link.text().collect())
            .collect();
        assert_eq!(names, ["العربية", "Русский", "English"]);
    }
    let harvest = Parsed::of(&reader.page("/ru/economy/urozhay-sobran/").await);
    assert_eq!(
        harvest.attributes("header nav.languages a.absent", "href"),
        ["/ar/", "/en/"]
    );
    assert!(harvest.all("header nav.languages a[hreflang]").is_empty());
    assert!(
        harvest.text(".editions").contains("на английском пока нет"),
        "{}",
        harvest.text(".editions")
    );
    let tags: Vec<String> = harvest.alternates().into_iter().map(|(tag, _)| tag).collect();
    assert_eq!(tags, ["ru", "x-default"]);
}

#[tokio::test]
async fn an_article_says_what_it_is_to_machines() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    let url = |tag: &str| format!("{ADDRESS}{}", BTreeMap::from(SUMMIT)[tag]);
    let ar = Parsed::of(&reader.page(SUMMIT[0].1).await).data("NewsArticle");
    assert_eq!(ar["headline"], "قمة في المنامة");
    assert_eq!(ar["inLanguage"], "ar");
    assert_eq!(ar["datePublished"], "2026-11-01T12:00:00+03:00");
    assert_eq!(
        ar["author"]["@type"], "Organization",
        "the newsroom knows its desk"
    );
    assert_eq!(ar["publisher"]["name"], "ترجمان");
    assert_eq!(ar["image"]["url"], format!("{ADDRESS}/media/{PICTURE}"));
    assert_eq!(ar["image"]["creditText"], "وكالة الصور");
    assert_eq!(ar["articleSection"], "سياسة");
    assert_eq!(ar["keywords"][0], "الخليج");
    assert_eq!(ar["isBasedOn"][0]["url"], "https://tass.example/1");
    assert_eq!(ar["isBasedOn"][0]["publisher"]["name"], "تاس");
    assert_eq!(ar["isAccessibleForFree"], true);
    assert_eq!(ar["workTranslation"].as_array().unwrap().len(), 2);
    assert_eq!(ar["workTranslation"][0]["@id"], url("en"));
    let ru = Parsed::of(&reader.page(SUMMIT[1].1).await).data("NewsArticle");
    assert_eq!(ru["translationOfWork"]["@id"], url("ar"));
    assert_eq!(ru["translationOfWork"]["headline"], "قمة في المنامة");
    assert_eq!(ru["translator"]["name"], "ليلى حداد");
    assert_eq!(ru["correction"][0]["datePublished"], "2026-11-02T12:00:00+03:00");
    let trail = Parsed::of(&reader.page(SUMMIT[1].1).await).data("BreadcrumbList");
    assert_eq!(
        trail["itemListElement"][1]["item"],
        format!("{ADDRESS}/ru/politics/")
    );
    assert_eq!(
        Parsed::of(&reader.page("/en/").await).data("WebSite")["inLanguage"],
        "en"
    );
}

#[tokio::test]
async fn a_translation_says_who_made_it_and_from_what() {
    let newsroom = Newsroom::standing().await;
    let page = Parsed::of(&newsroom.reader().page(SUMMIT[1].1).await);
    assert_eq!(page.attribute(".translation a", "href"), SUMMIT[0].1);
    assert!(page.text(".translation").contains("ليلى حداد"));
    assert!(page.text(".corrections").contains("2 ноября 2026"));
    assert!(page.text(".corrections").contains("Исправлено число участников."));
    assert_eq!(page.text(".article-foot .facts a"), "ТАСС");
}

#[tokio::test]
async fn every_kind_of_block_is_shown_and_links_lead_to_what_is_published() {
    let newsroom = Newsroom::standing().await;
    let page = Parsed::of(&newsroom.reader().page(SUMMIT[2].1).await);
    let links = [
        "https://elsewhere.example/x",
        "/en/sport/the-cycling-race/",
        "https://video.example/1",
    ];
    assert_eq!(page.attributes(".text > p a", "href"), links);
    assert_eq!(page.attribute(".text span[lang=fr]", "dir"), "ltr");
    assert_eq!(page.text(".text ol li"), "item");
    assert_eq!(page.text(".text table th"), "head");
    assert_eq!(page.attribute(".text h2", "id"), "b-x2");
    assert_eq!(
        page.attribute(".text figure.picture img", "src"),
        format!("/media/{PICTURE}")
    );
    assert!(page.text(".text").contains("unpublished"));
}

#[tokio::test]
async fn dates_are_in_the_digits_of_their_language_and_machine_dates_in_ascii() {
    let newsroom = Newsroom::standing().await;
    let page = Parsed::of(&newsroom.reader().page(SUMMIT[0].1).await);
    assert_eq!(page.text(".margin time"), "٠١ نوفمبر ٢٠٢٦");
    assert_eq!(
        page.all(".margin time")[0].attr("datetime"),
        Some("2026-11-01T12:00:00+03:00")
    );
}

#[tokio::test]
async fn a_day_of_the_archive_begins_where_the_zone_says() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    // 21:30 UTC on 31 October is 1 November in Moscow; 20:30 isn't.
    assert!(
        reader
            .page("/ar/archive/2026/11/")
            .await
            .contains("سباق الدراجات")
    );
    assert_eq!(reader.get("/ar/archive/2026/10/").await.status, 404);
    assert!(
        reader
            .page("/en/archive/2026/10/")
            .await
            .contains("The cycling race")
    );
}
