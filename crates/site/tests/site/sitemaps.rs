//! Sitemaps and robots.txt.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};

use crate::{
    html::Parsed,
    newsroom::{ADDRESS, Newsroom},
};

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Option<&'a str> {
    node.children()
        .find(|child| child.tag_name().name() == name)?
        .text()
}

fn locations(text: &str) -> Vec<String> {
    let document = Document::parse(text).unwrap();
    let entries = document.root_element().children().filter(Node::is_element);
    entries
        .map(|entry| child(entry, "loc").unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn the_index_names_sitemaps_whose_pages_are_there_with_the_same_alternates() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    let index = locations(&reader.page("/sitemap.xml").await);
    for name in [
        "/ar/sitemap-lists.xml",
        "/en/sitemap-2026-11.xml",
        "/ru/news-sitemap.xml",
    ] {
        assert!(
            index.contains(&format!("{ADDRESS}{name}")),
            "{name} isn't in {index:?}"
        );
    }
    let mut pages = BTreeSet::new();
    for sitemap in index.iter().filter(|address| !address.contains("/news-sitemap")) {
        let text = reader.page(sitemap.strip_prefix(ADDRESS).unwrap()).await;
        let document = Document::parse(&text).unwrap();
        for entry in document.root_element().children().filter(Node::is_element) {
            let address = child(entry, "loc").unwrap();
            assert!(pages.insert(address.to_owned()), "{address} stands twice");
            let links = entry.children().filter(|child| child.tag_name().name() == "link");
            let alternates: Vec<(String, String)> = links
                .map(|link| {
                    (
                        link.attribute("hreflang").unwrap().to_owned(),
                        link.attribute("href").unwrap().to_owned(),
                    )
                })
                .collect();
            let page = Parsed::of(&reader.page(address.strip_prefix(ADDRESS).unwrap()).await);
            assert_eq!(page.alternates(), alternates, "{address}");
            assert_eq!(page.attribute("link[rel=canonical]", "href"), address);
        }
    }
    assert!(pages.contains(&format!("{ADDRESS}/ru/economy/urozhay-sobran/")));
    assert!(pages.contains(&format!("{ADDRESS}/ar/topic/gulf/")));
    assert!(
        !pages.contains(&format!("{ADDRESS}/ru/sport/")),
        "an empty section"
    );
}

#[tokio::test]
async fn the_news_sitemap_holds_two_days_and_says_their_language() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    // It is 4 November, 08:00: the summit of the 1st is older, the story of the 3rd is not.
    let text = reader.page("/en/news-sitemap.xml").await;
    assert_eq!(
        locations(&text),
        ["https://news.example/en/politics/a-pulled-story/"]
    );
    assert!(
        text.contains("<news:language>en</news:language>")
            && text.contains("<news:name>Tarjuman</news:name>")
    );
    assert!(locations(&reader.page("/ar/news-sitemap.xml").await).is_empty());
}

#[tokio::test]
async fn robots_are_told_where_the_sitemaps_are() {
    let newsroom = Newsroom::empty().await;
    let text = newsroom.reader().page("/robots.txt").await;
    assert!(text.contains("Disallow: /desk/"));
    assert!(text.contains("Sitemap: https://news.example/sitemap.xml"));
}

#[tokio::test]
async fn an_empty_newsroom_has_fronts_and_nothing_else() {
    let newsroom = Newsroom::empty().await;
    let reader = newsroom.reader();
    for path in ["/ar/", "/ru/", "/en/"] {
        let page = Parsed::of(&reader.page(path).await);
        assert_eq!(page.text(".nameplate"), "news.example");
    }
    assert_eq!(
        locations(&reader.page("/en/sitemap-lists.xml").await),
        ["https://news.example/en/"]
    );
}
