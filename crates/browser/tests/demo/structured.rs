//! The structured data of an article, read as the JSON it must be.

use anyhow::{Context, Result};
use browser::demo::Demo;
use browser::http;
use browser::newsroom::Story;
use scraper::{Html, Selector};
use serde_json::Value;

#[tokio::test]
async fn every_article_describes_itself_as_schema_orgs_news_article() -> Result<()> {
    let Some(demo) = Demo::start()? else { return Ok(()) };
    let newsroom = demo.newsroom()?;
    for story in &newsroom.stories {
        for language in story
            .editions
            .keys()
            .filter(|language| story.is_public_in(language))
        {
            let article = article(&demo, story, language).await?;
            assert_article(&demo, story, language, &article)
                .with_context(|| format!("{} in {language}", story.id))?;
        }
    }
    Ok(())
}

/// The object of the page's structured data that is the article.
async fn article(demo: &Demo, story: &Story, language: &str) -> Result<Value> {
    let page = demo.url(&story.path(language)?)?;
    let answer = http::get(&page).await?;
    let document = Html::parse_document(answer.text()?);
    let selector = Selector::parse("script[type='application/ld+json']").expect("a selector");
    let mut objects = Vec::new();
    for script in document.select(&selector) {
        let text: String = script.text().collect();
        let value: Value = serde_json::from_str(&text).with_context(|| format!("{page}: {text}"))?;
        assert_eq!(value["@context"], "https://schema.org", "{page}");
        match value.get("@graph").unwrap_or(&value) {
            Value::Array(graph) => objects.extend(graph.iter().cloned()),
            object => objects.push(object.clone()),
        }
    }
    let crumbs = objects.iter().any(|object| object["@type"] == "BreadcrumbList");
    assert!(crumbs, "{page} has no trail of crumbs");
    let article = objects
        .into_iter()
        .find(|object| object["@type"] == "NewsArticle");
    article.with_context(|| format!("{page} describes no NewsArticle"))
}

fn assert_article(demo: &Demo, story: &Story, language: &str, article: &Value) -> Result<()> {
    let edition = &story.editions[language];
    assert_eq!(article["headline"], edition.headline);
    assert_eq!(article["inLanguage"], *language);
    for time in ["datePublished", "dateModified"] {
        let said = article[time].as_str().with_context(|| format!("no {time}"))?;
        assert!(
            said.is_ascii() && said.get(10..11) == Some("T"),
            "{time} is {said}"
        );
    }
    for person in ["author", "publisher"] {
        assert!(
            article[person].is_object() || article[person].is_array(),
            "no {person}: {article:#}"
        );
    }
    let address = article["url"]
        .as_str()
        .or(article["mainEntityOfPage"].as_str())
        .context("no address")?;
    assert_eq!(demo.url(address)?, demo.url(&story.path(language)?)?);
    if edition.translated_from.is_some() {
        assert!(
            !article["translationOfWork"].is_null(),
            "a translation doesn't name its original: {article:#}"
        );
    }
    let translated = story.editions.iter().any(|(other, edition)| {
        edition.translated_from.as_deref() == Some(language) && story.is_public_in(other)
    });
    if translated {
        assert!(
            !article["workTranslation"].is_null(),
            "an original doesn't name its translations: {article:#}"
        );
    }
    if !story.sources.is_empty() {
        assert!(
            !article["isBasedOn"].is_null(),
            "a story with sources isn't based on them: {article:#}"
        );
    }
    Ok(())
}
