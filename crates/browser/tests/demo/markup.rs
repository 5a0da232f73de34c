//! The Nu HTML checker on every kind of page, in every language.

use anyhow::Result;
use browser::demo::Demo;
use browser::{http, nu};

use crate::pages::{LANGUAGES, of_every_kind};

#[tokio::test]
async fn every_page_answers_with_its_status_and_the_markup_checker_finds_no_error() -> Result<()> {
    let Some(demo) = Demo::start()? else { return Ok(()) };
    let newsroom = demo.newsroom()?;
    let mut pages = Vec::new();
    for language in &LANGUAGES {
        for page in of_every_kind(&newsroom, language.tag)? {
            let answer = http::get(&demo.url(&page.path)?).await?;
            assert_eq!(
                answer.status.as_u16(),
                page.status,
                "{} ({})",
                page.path,
                page.kind
            );
            assert_eq!(
                answer.header(::http::header::CONTENT_TYPE),
                "text/html; charset=utf-8",
                "{}",
                page.path
            );
            pages.push((page.path, answer.text()?.to_owned()));
        }
    }
    let Some(errors) = nu::errors(&pages)? else {
        return Ok(());
    };
    assert!(
        errors.is_empty(),
        "the markup checker found:\n{}",
        errors.join("\n")
    );
    Ok(())
}

#[tokio::test]
async fn the_demonstration_has_pages_of_every_kind_in_some_language() -> Result<()> {
    let Some(demo) = Demo::start()? else { return Ok(()) };
    let newsroom = demo.newsroom()?;
    let mut kinds = std::collections::BTreeSet::new();
    for language in &LANGUAGES {
        kinds.extend(
            of_every_kind(&newsroom, language.tag)?
                .into_iter()
                .map(|page| page.kind),
        );
    }
    assert_eq!(
        Vec::from_iter(kinds),
        [
            "archive",
            "article",
            "front",
            "gone",
            "not found",
            "section",
            "topic"
        ]
    );
    Ok(())
}
