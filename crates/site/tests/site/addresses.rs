//! Every kind of address, in every language.

use crate::{
    html::Parsed,
    newsroom::{ADDRESS, Newsroom, PICTURE},
};

const AR: &str = "/ar/politics/%D9%82%D9%85%D8%A9-%D8%A7%D9%84%D9%85%D9%86%D8%A7%D9%85%D8%A9/";
const AR_OLD: &str =
    "/ar/politics/%D9%82%D9%85%D8%A9-%D9%81%D9%8A-%D8%A7%D9%84%D9%85%D9%86%D8%A7%D9%85%D8%A9/";
const PULLED: &str = "/ar/politics/%D8%AE%D8%A8%D8%B1-%D9%85%D8%B3%D8%AD%D9%88%D8%A8/";

#[tokio::test]
async fn every_kind_of_page_is_there_in_its_language() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    for path in [
        "/ar/",
        "/ru/",
        "/en/",
        "/ar/politics/",
        "/ru/economy/",
        "/en/sport/",
        "/ru/sport/",
        AR,
        "/ru/politics/sammit-v-maname/",
        "/en/politics/summit-in-manama/",
        "/ar/topic/gulf/",
        "/en/topic/gulf/",
        "/ar/archive/",
        "/ar/archive/2026/11/",
        "/en/archive/2026/10/",
    ] {
        let got = reader.get(path).await;
        assert_eq!(got.status, 200, "{path}");
        let tag = &path[1..3];
        let page = Parsed::of(&got.text());
        assert_eq!(page.attribute("html", "lang"), tag);
        assert_eq!(
            page.attribute("html", "dir"),
            if tag == "ar" { "rtl" } else { "ltr" }
        );
        assert_eq!(
            page.attribute("link[rel=canonical]", "href"),
            format!("{ADDRESS}{path}")
        );
        assert_eq!(got.header("content-language"), Some(tag));
        assert!(!got.text().contains('⟦'), "{path}: a word is missing");
    }
}

#[tokio::test]
async fn an_address_that_names_nothing_is_told_in_its_language() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    for (path, tag, accepts) in [
        ("/ar/politics/none/", "ar", "en"),
        ("/ru/none/", "ru", "en"),
        ("/en/page/99/", "en", "ar"),
        ("/en/page/2/", "en", "ar"),
        ("/ar/topic/unread/", "ar", "en"),
        ("/ar/topic/none/feed.xml", "ar", "en"),
        ("/ar/archive/2019/01/", "ar", "en"),
        ("/ar/archive/2026/11/page/2/", "ar", "en"),
        ("/ar/sitemap-2019-01.xml", "ar", "en"),
        ("/none/", "ru", "ru"),
        ("/fr/", "ar", "fr"),
        ("/404.html", "ar", ""),
    ] {
        let got = reader.send("GET", path, &[("accept-language", accepts)]).await;
        assert_eq!(got.status, 404, "{path}");
        let page = Parsed::of(&got.text());
        assert_eq!(page.attribute("html", "lang"), tag, "{path}");
        assert_eq!(page.attribute("meta[name=robots]", "content"), "noindex, follow");
        assert!(page.all("link[rel=canonical]").is_empty());
    }
}

#[tokio::test]
async fn every_other_way_of_writing_an_address_leads_to_the_one() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    for (path, one) in [
        (AR_OLD, AR),
        ("/ar", "/ar/"),
        ("//ar//politics", "/ar/politics/"),
        ("/AR/politics/", "/ar/politics/"),
        ("/ar/politics/page/1/", "/ar/politics/"),
        ("/en/politics/Summit-In-Manama/", "/en/politics/summit-in-manama/"),
        ("/ar/feed.xml/", "/ar/feed.xml"),
        ("/ar/politics/?utm_source=x", "/ar/politics/"),
        ("/old/1.html", "/ru/politics/sammit-v-maname/"),
        ("/%D9%82%D8%AF%D9%8A%D9%85", "/ar/politics/"),
        ("/%D9%82%D8%AF%D9%8A%D9%85/", "/ar/politics/"),
        ("/?p=7", "https://other.example/%D8%B3%D8%A8%D8%B9%D8%A9"),
    ] {
        if path.contains("utm") {
            assert_eq!(reader.get(path).await.status, 200);
            continue;
        }
        assert_eq!(reader.get(path).await.moved(), one, "{path}");
    }
    let lower = AR.to_ascii_lowercase();
    assert_eq!(reader.get(&lower).await.moved(), AR);
    assert_eq!(reader.get("/ar/%FF/").await.status, 400);
    assert_eq!(reader.get("/secret/").await.status, 404, "it leads to a draft");
}

#[tokio::test]
async fn the_root_leads_to_the_language_of_the_reader() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    for (headers, to) in [
        (vec![], "/ar/"),
        (vec![("accept-language", "fr, en;q=0.5, ru;q=0.9")], "/ru/"),
        (
            vec![("accept-language", "ru"), ("cookie", "a=b; lang=en")],
            "/en/",
        ),
    ] {
        let got = reader.send("GET", "/", &headers).await;
        assert_eq!((got.status.as_u16(), got.header("location")), (302, Some(to)));
        assert_eq!(
            got.header("vary"),
            Some("Accept-Language, Cookie, Accept-Encoding")
        );
        assert_eq!(got.header("set-cookie"), None);
        let page = Parsed::of(&got.text());
        assert_eq!(page.attributes("main li a", "href"), ["/ar/", "/ru/", "/en/"]);
    }
    let saved = reader.get("/?lang=ru").await;
    assert_eq!(saved.header("location"), Some("/ru/"));
    assert!(saved.header("set-cookie").unwrap().starts_with("lang=ru; "));
    assert_eq!(reader.get("/?lang=xx").await.header("set-cookie"), None);
}

#[tokio::test]
async fn a_withdrawn_edition_answers_with_its_notice() {
    let newsroom = Newsroom::standing().await;
    let got = newsroom.reader().get(PULLED).await;
    assert_eq!(got.status, 410);
    let page = Parsed::of(&got.text());
    assert_eq!(page.attribute("html", "lang"), "ar");
    assert_eq!(page.text(".withdrawal"), "سحبنا الخبر لأن مصدره تراجع عنه.");
    assert_eq!(page.attribute("meta[name=robots]", "content"), "noindex, follow");
    assert!(!got.text().contains("نص لم يعد منشورا"));
    let english = page.attributes("header nav.languages a[lang=en]", "href");
    assert_eq!(english, ["/en/politics/a-pulled-story/"]);
}

#[tokio::test]
async fn a_story_of_other_languages_is_named_where_it_is_missing() {
    let newsroom = Newsroom::standing().await;
    let got = newsroom.reader().get("/ar/politics/summit-in-manama/").await;
    assert_eq!(got.status, 404);
    let links = Parsed::of(&got.text()).attributes(".elsewhere a", "href");
    assert!(
        links.contains(&"/en/politics/summit-in-manama/".to_owned()),
        "{links:?}"
    );
}

#[tokio::test]
async fn the_host_of_a_request_is_never_believed() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    for path in [
        "/ar/",
        AR,
        "/ar/feed.xml",
        "/ar/feed.json",
        "/sitemap.xml",
        "/robots.txt",
        "/",
        "/ar/none/",
    ] {
        let plain = reader.get(path).await;
        let evil = [("host", "evil.example"), ("x-forwarded-host", "evil.example")];
        let asked = reader.send("GET", path, &evil).await;
        assert_eq!(plain.bytes, asked.bytes, "{path}");
        assert!(!asked.text().contains("evil.example"));
    }
}

#[tokio::test]
async fn what_is_not_published_is_nowhere() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    let secrets = [
        "Not for readers yet",
        "A secret.",
        "موعد لاحق",
        "سر الموعد",
        "not-for-readers-yet",
    ];
    for path in [
        "/ar/",
        "/en/",
        "/ar/politics/",
        "/en/politics/",
        "/en/archive/2026/11/",
        "/ar/feed.xml",
        "/en/feed.json",
        "/en/atom.xml",
        "/en/sitemap-2026-11.xml",
        "/ar/sitemap-2026-11.xml",
        "/ar/news-sitemap.xml",
        "/en/none/",
    ] {
        let text = reader.get(path).await.text();
        for secret in secrets {
            assert!(!text.contains(secret), "{path} shows “{secret}”");
        }
    }
    assert_eq!(reader.get("/en/politics/not-for-readers-yet/").await.status, 404);
    let scheduled = "/ar/politics/%D9%85%D9%88%D8%B9%D8%AF-%D9%84%D8%A7%D8%AD%D9%82/";
    assert_eq!(reader.get(scheduled).await.status, 404);
}

#[tokio::test]
async fn a_page_is_sent_once_and_only_to_who_reads() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    let first = reader.get(AR).await;
    let tag = first.header("etag").unwrap();
    let again = reader.send("GET", AR, &[("if-none-match", tag)]).await;
    assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
    let other = reader.send("GET", AR, &[("if-none-match", "\"x\"")]).await;
    assert_eq!(other.status, 200);
    let head = reader.send("HEAD", AR, &[]).await;
    assert_eq!((head.status.as_u16(), head.bytes.len()), (200, 0));
    assert_eq!(
        head.header("content-length"),
        Some(first.bytes.len().to_string().as_str())
    );
    let post = reader.send("POST", AR, &[]).await;
    assert_eq!(
        (post.status.as_u16(), post.header("allow")),
        (405, Some("GET, HEAD"))
    );
    for name in [
        "content-security-policy",
        "x-content-type-options",
        "referrer-policy",
    ] {
        assert!(first.header(name).is_some(), "{name}");
    }
}

#[tokio::test]
async fn files_named_by_their_content_are_kept_for_ever() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    let style = Parsed::of(&reader.page("/ar/").await).attribute("link[rel=stylesheet]", "href");
    for (path, media_type) in [
        (style.as_str(), "text/css; charset=utf-8"),
        (&format!("/media/{PICTURE}"), "image/webp"),
    ] {
        let got = reader.get(path).await;
        assert_eq!(got.status, 200, "{path}");
        assert_eq!(got.header("content-type"), Some(media_type));
        assert!(got.header("cache-control").unwrap().contains("immutable"));
    }
    for path in ["/media/x.webp", "/assets/none.css", "/media/%2E%2E%2Fnewsroom.db"] {
        assert_eq!(reader.get(path).await.status, 404, "{path}");
    }
    assert_eq!(
        reader.get("/media/../newsroom.db").await.status,
        301,
        "an address has one form, without dots"
    );
    assert_eq!(reader.get("/healthz").await.text(), "ok\n");
    assert_eq!(reader.get("/readyz").await.status, 200);
}
