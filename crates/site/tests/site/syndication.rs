//! Editions for partners, judged by the IPTC's own schemas.

use std::{fs, io::Write as _, path::PathBuf, process::Command};

use fixture::ids::{lang, moment};
use http::StatusCode;
use newsroom::id::{SectionId, TopicId};
use roxmltree::Document;
use serde_json::{Value, json};
use site::{
    route::List,
    syndication::{Asked, Format},
};

use crate::newsroom::{ADDRESS, Newsroom};

const SUMMIT: &str = "/ar/politics/%D9%82%D9%85%D8%A9-%D8%A7%D9%84%D9%85%D9%86%D8%A7%D9%85%D8%A9/";
const G2: &str = "http://iptc.org/std/nar/2006-10-01/";

/// The IPTC's files, which are no part of the repository.
fn data() -> PathBuf {
    std::env::var_os("TARJUMAN_DATA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    )
}

/// What ninjs's own schema says against a document; none where the schema isn't on this machine.
fn faults(document: &Value) -> Vec<String> {
    let path = data().join("ninjs/schemas/ninjs-schema_3.1.json");
    let Ok(schema) = fs::read(&path) else {
        println!("skipped: {} isn't there", path.display());
        return Vec::new();
    };
    let schema: Value = serde_json::from_slice(&schema).unwrap();
    // It refers to GeoJSON's schema, which nothing of ours uses.
    let registry = jsonschema::Registry::new()
        .add("https://geojson.org/schema/GeoJSON.json", json!({}))
        .unwrap()
        .prepare()
        .unwrap();
    let schema = jsonschema::options()
        .with_registry(&registry)
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    schema
        .iter_errors(document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

fn asked(list: List, limit: u32) -> Asked {
    Asked {
        list,
        limit,
        now: moment("2026-11-04T08:00:00Z"),
        path: "/api/v1/syndication/ar/ninjs?limit=3".to_owned(),
    }
}

async fn give(newsroom: &Newsroom, tag: &str, asked: &Asked, format: Format) -> Option<Vec<u8>> {
    let answer = newsroom
        .site
        .syndicate(&lang(tag), asked, format)
        .await
        .unwrap()?;
    assert_eq!(answer.status, StatusCode::OK);
    Some(answer.body.to_vec())
}

#[tokio::test]
async fn an_edition_is_json_for_who_asks_and_a_page_for_everybody_else() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    for path in [
        SUMMIT,
        "/ru/politics/sammit-v-maname/",
        "/en/politics/summit-in-manama/",
    ] {
        let page = reader.get(path).await;
        assert_eq!(page.headers["vary"], "Accept, Accept-Encoding");
        assert_eq!(page.headers["content-type"], "text/html; charset=utf-8");
        let json = reader.send("GET", path, &[("accept", "application/json")]).await;
        assert_eq!(
            (&json.headers["vary"], &json.headers["content-type"]),
            (
                &"Accept, Accept-Encoding".parse().unwrap(),
                &"application/json".parse().unwrap()
            )
        );
        assert_ne!(page.headers["etag"], json.headers["etag"]);
        let item: Value = serde_json::from_slice(&json.bytes).unwrap();
        assert_eq!(faults(&item), Vec::<String>::new(), "{path}");
        assert_eq!(item["uri"], format!("{ADDRESS}{path}"));
        assert_eq!(item["language"], &path[1..3]);
        let both = [("accept", "application/json;q=0.5, text/html;q=0.4")];
        assert_eq!(reader.send("GET", path, &both).await.bytes, json.bytes);
        let rather_not = [("accept", "application/json;q=0.4, text/html;q=0.5")];
        assert_eq!(reader.send("GET", path, &rather_not).await.bytes, page.bytes);
    }
}

#[tokio::test]
async fn an_edition_names_its_sisters_pictures_sources_and_corrections() {
    let newsroom = Newsroom::standing().await;
    let path = "/ru/politics/sammit-v-maname/";
    let got = newsroom
        .reader()
        .send("GET", path, &[("accept", "application/json")])
        .await;
    let item: Value = serde_json::from_slice(&got.bytes).unwrap();
    let named = |name: &str| {
        let all = item["associations"].as_array().unwrap();
        all.iter().find(|one| one["name"] == name).unwrap().clone()
    };
    assert_eq!(named("edition-ar")["uri"], format!("{ADDRESS}{SUMMIT}"));
    assert_eq!(named("edition-en")["headlines"][0]["value"], "Summit in Manama");
    let kin: Vec<Value> = ["edition-ar", "edition-en"]
        .map(|name| named(name)["rel"].clone())
        .into();
    assert!(
        kin.iter().all(|rel| rel == "original" || rel == "translation"),
        "{kin:?}"
    );
    let picture = named("picture-p-1");
    assert_eq!(
        (&picture["rel"], &picture["by"]),
        (&"lead".into(), &"Фотоагентство".into())
    );
    assert_eq!(picture["renditions"][0]["width"], 1600);
    assert_eq!(item["infoSources"][0]["uri"], "https://tass.example/1");
    assert!(
        item["edNote"]
            .as_str()
            .unwrap()
            .contains("Исправлено число участников.")
    );
    let body = item["bodies"][0]["value"].as_str().unwrap();
    assert!(
        body.contains("<hr/>") && body.contains("<h2>Crosshead</h2>"),
        "{body}"
    );
    assert!(0 < item["bodies"][0]["wordCount"].as_u64().unwrap());
}

#[tokio::test]
async fn withdrawn_and_old_addresses_answer_as_for_the_page() {
    let newsroom = Newsroom::standing().await;
    let reader = newsroom.reader();
    let json = [("accept", "application/json")];
    for (path, status) in [
        (
            "/ar/politics/%D8%AE%D8%A8%D8%B1-%D9%85%D8%B3%D8%AD%D9%88%D8%A8/",
            410,
        ),
        ("/ar/politics/nothing/", 404),
        (
            "/ar/politics/%D9%82%D9%85%D8%A9-%D9%81%D9%8A-%D8%A7%D9%84%D9%85%D9%86%D8%A7%D9%85%D8%A9/",
            301,
        ),
    ] {
        assert_eq!(
            reader.send("GET", path, &json).await.status.as_u16(),
            status,
            "{path}"
        );
    }
}

#[tokio::test]
async fn partners_get_valid_ninjs_of_whatever_is_published_and_nothing_else() {
    let newsroom = Newsroom::standing().await;
    for tag in ["ar", "ru", "en"] {
        let bytes = give(&newsroom, tag, &asked(List::All, 50), Format::Ninjs)
            .await
            .unwrap();
        let feed: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(faults(&feed), Vec::<String>::new(), "{tag}");
        let items = feed["associations"].as_array().unwrap();
        assert!(
            items
                .iter()
                .all(|item| item["language"] == tag && item["pubStatus"] == "usable")
        );
        assert!(!feed.to_string().contains("سر الموعد") && !feed.to_string().contains("نص لم يعد منشورا"));
    }
    let three = give(&newsroom, "ar", &asked(List::All, 1), Format::Ninjs)
        .await
        .unwrap();
    let three: Value = serde_json::from_slice(&three).unwrap();
    assert_eq!(three["associations"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_list_that_isnt_there_is_none() {
    let newsroom = Newsroom::standing().await;
    let section = List::Section(SectionId::parse("nothing").unwrap());
    let topic = List::Topic(TopicId::parse("unread").unwrap());
    for list in [section, topic] {
        assert!(
            give(&newsroom, "ar", &asked(list, 5), Format::Ninjs)
                .await
                .is_none()
        );
    }
    assert!(
        give(&newsroom, "fr", &asked(List::All, 5), Format::Ninjs)
            .await
            .is_none()
    );
    let empty = Newsroom::empty().await;
    assert!(
        give(&empty, "ar", &asked(List::All, 5), Format::NewsMl)
            .await
            .is_none(),
        "a message holds an item"
    );
}

#[tokio::test]
async fn partners_get_newsml_with_whole_texts_in_their_direction() {
    let newsroom = Newsroom::standing().await;
    for (tag, dir) in [("ar", "rtl"), ("ru", "ltr"), ("en", "ltr")] {
        let bytes = give(&newsroom, tag, &asked(List::All, 50), Format::NewsMl)
            .await
            .unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let message = Document::parse(&text).unwrap();
        assert!(message.root_element().has_tag_name((G2, "newsMessage")));
        let items: Vec<_> = message
            .descendants()
            .filter(|node| node.has_tag_name((G2, "newsItem")))
            .collect();
        assert!(!items.is_empty());
        for item in items {
            assert_eq!(item.attribute("standardversion"), Some("2.35"));
            assert_eq!(item.attribute("dir"), Some(dir));
            assert!(item.attribute("version").unwrap().parse::<u64>().unwrap() > 0);
            let html = item
                .descendants()
                .find(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "html")));
            assert_eq!(html.unwrap().attribute("lang"), Some(tag));
        }
        valid(&text);
    }
}

/// Asks libxml2 whether a message is valid by the IPTC's schema, where both are on this machine.
fn valid(message: &str) {
    let schema = data().join("newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd");
    if fs::metadata(&schema).map_or(0, |file| file.len()) == 0 {
        println!("skipped: {} isn't there, or is empty", schema.display());
        return;
    }
    let Some(xmllint) = std::env::var_os("TARJUMAN_XMLLINT") else {
        assert!(
            std::env::var_os("TARJUMAN_REQUIRE").is_none(),
            "xmllint is needed: TARJUMAN_XMLLINT"
        );
        println!("skipped: TARJUMAN_XMLLINT isn't set");
        return;
    };
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(message.as_bytes()).unwrap();
    let output = Command::new(xmllint)
        .args(["--noout", "--nonet", "--schema"])
        .arg(&schema)
        .arg(file.path())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
