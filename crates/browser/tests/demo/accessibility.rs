//! axe on every kind of page, in every language, light and dark, on a desk and on a phone.

use anyhow::Result;
use browser::axe::Axe;
use browser::devtools::{Scheme, Screen};

use crate::pages::{LANGUAGES, Language, of_every_kind};
use crate::reader::Reader;

#[tokio::test]
async fn axe_finds_nothing_in_arabic() -> Result<()> {
    assert_nothing_found(&LANGUAGES[0]).await
}

#[tokio::test]
async fn axe_finds_nothing_in_russian() -> Result<()> {
    assert_nothing_found(&LANGUAGES[1]).await
}

#[tokio::test]
async fn axe_finds_nothing_in_english() -> Result<()> {
    assert_nothing_found(&LANGUAGES[2]).await
}

async fn assert_nothing_found(language: &Language) -> Result<()> {
    let Some(axe) = Axe::load()? else { return Ok(()) };
    let Some(reader) = Reader::start().await? else {
        return Ok(());
    };
    let mut findings = Vec::new();
    for (screen, scheme) in [
        (Screen::Desk, Scheme::Light),
        (Screen::Desk, Scheme::Dark),
        (Screen::Phone, Scheme::Light),
    ] {
        reader.browser.set_screen(screen).await?;
        reader.browser.set_scheme(scheme).await?;
        for page in of_every_kind(&reader.newsroom, language.tag)? {
            reader.open(&page.path).await?;
            let place = format!("{} ({}), {screen:?}, {scheme:?}", page.path, page.kind);
            let found = axe.findings(&reader.browser).await?;
            findings.extend(found.into_iter().map(|finding| format!("{place}: {finding}")));
        }
    }
    assert!(findings.is_empty(), "axe found:\n{}", findings.join("\n"));
    Ok(())
}
