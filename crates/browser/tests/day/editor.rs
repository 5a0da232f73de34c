//! What the editor does: approves, publishes, corrects and withdraws.

use anyhow::{Context, Result};
use fantoccini::Locator;

use crate::{
    album::Shot,
    person::{Person, Taken},
    text::{ARABIC, RUSSIAN, TOLD_IN_RUSSIAN, Written},
};

pub(crate) const NADIA: Taken = Taken {
    login: "nadia",
    name: "Nadia Rahal",
    role: "editor",
    languages: "ar,ru,en",
};

/// Opens the story from what waits for review; its address.
pub(crate) async fn opens(nadia: &Person<'_>) -> Result<String> {
    nadia.goto("/desk/").await?;
    nadia.reads("translating-day-review").await?;
    nadia.sees(ARABIC.headline).await?;
    nadia.click_words(RUSSIAN.headline).await?;
    nadia.press("edition-story").await?;
    nadia.reads("stories-editions").await?;
    let url = nadia.browser.client.current_url().await?;
    Ok(url.path().to_owned())
}

pub(crate) async fn approves(nadia: &Person<'_>, lang: &str) -> Result<()> {
    nadia
        .press_in(&format!("edition-{lang}"), "stories-act-approve")
        .await?;
    nadia.reads("said-approved").await?;
    let badge = format!("#edition-{lang} .badge.is-ready");
    nadia.element(Locator::Css(&badge)).await?;
    Ok(())
}

/// Publishes the Russian edition and in the same moment the Arabic one.
pub(crate) async fn publishes_both(nadia: &Person<'_>) -> Result<()> {
    nadia.press_in("edition-ru", "stories-act-publish").await?;
    nadia.reads("stories-no-findings").await?;
    nadia
        .click(Locator::XPath("//label[.//input[@name='with'][@value='ar']]"))
        .await?;
    nadia.pictured(Shot::Publish).await?;
    nadia.press("stories-publish-do").await?;
    nadia.reads("said-published").await?;
    for lang in ["ru", "ar"] {
        nadia
            .element(Locator::Css(&format!("#edition-{lang} .badge.is-published")))
            .await?;
    }
    // An Arabic address is read in Arabic letters.
    nadia.sees("/عودة-العبارة-إلى-المضيق/").await?;
    nadia.pictured(Shot::Story).await
}

/// Publishes what has been written since.
pub(crate) async fn updates(nadia: &Person<'_>, lang: &str) -> Result<()> {
    approves(nadia, lang).await?;
    nadia
        .press_in(&format!("edition-{lang}"), "stories-act-update")
        .await?;
    nadia.press("stories-update-do").await?;
    nadia.reads("said-published").await
}

/// Tells readers what was wrong, and the desk which block it concerns.
pub(crate) async fn corrects(nadia: &Person<'_>) -> Result<()> {
    nadia.press_in("edition-ru", "stories-act-correct").await?;
    nadia.fill("stories-correction", RUSSIAN.correction).await?;
    let path = format!(
        "//select[@name='unit']/option[starts-with(., '{}')]",
        "Паром «Надежда»"
    );
    let unit = nadia.browser.client.find(Locator::XPath(&path)).await;
    unit.with_context(|| format!("no block begins like {TOLD_IN_RUSSIAN}"))?
        .click()
        .await?;
    nadia.pictured(Shot::Correction).await?;
    nadia.press("stories-correct-do").await?;
    nadia.reads("said-corrected").await?;
    // The sister is behind by the one block, and has the correction to answer.
    nadia
        .finds("#edition-ar .badge.is-stale", &[&nadia.count("stories-stale", 1)])
        .await?;
    nadia
        .element(Locator::Css("#edition-ar .note.is-warning"))
        .await?;
    Ok(())
}

pub(crate) async fn withdraws(nadia: &Person<'_>, lang: &str, written: &Written) -> Result<()> {
    nadia
        .press_in(&format!("edition-{lang}"), "stories-act-withdraw")
        .await?;
    nadia.fill("stories-notice", written.notice).await?;
    nadia.press("stories-withdraw-do").await?;
    nadia.reads("said-withdrawn").await?;
    nadia
        .element(Locator::Css(&format!("#edition-{lang} .badge.is-withdrawn")))
        .await?;
    Ok(())
}

/// Where readers have the edition, as its card says.
pub(crate) async fn address(nadia: &Person<'_>, lang: &str) -> Result<String> {
    let link = nadia
        .element(Locator::Css(&format!("#edition-{lang} .address a")))
        .await?;
    link.attr("href").await?.context("the address is a link")
}
