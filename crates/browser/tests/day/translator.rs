//! What the translator does: side by side with the source, by keyboard; and what turned stale.

use anyhow::{Result, ensure};
use fantoccini::{Locator, key::Key};

use crate::{
    album::Shot,
    person::{Person, Taken},
    reporter::{hands_over, mends, names_the_speaker, says_whose_it_is},
    text::{ARABIC, RUSSIAN, TOLD_IN_ARABIC, TOLD_IN_RUSSIAN},
};

pub(crate) const SALMA: Taken = Taken {
    login: "salma",
    name: "سلمى حداد",
    role: "translator",
    languages: "ar",
};

/// Russian, as each interface names it.
fn russian(tongue: &str) -> &'static str {
    match tongue {
        "ar" => "الروسية",
        "ru" => "русский",
        _ => "Russian",
    }
}

/// Finds the story among those that have no edition in her language, and begins it.
pub(crate) async fn begins(salma: &Person<'_>) -> Result<()> {
    salma.press("desk-place-queue").await?;
    salma.reads("translating-queue-absent").await?;
    salma.pictured(Shot::Queue).await?;
    salma.click_words(RUSSIAN.headline).await?;
    let begin = salma.words.text(
        "stories-translate-from",
        &language::Args::none().with("language", russian(salma.tongue)),
    );
    salma.click_words(&begin).await?;
    salma.reads("said-translation-begun").await?;
    salma.element(Locator::Css(".source-cell")).await?;
    stands_side_by_side(salma).await
}

/// An Arabic text from the right, a Russian source from the left, the source where the interface begins; row by row.
async fn stands_side_by_side(salma: &Person<'_>) -> Result<()> {
    let (interface, text) = salma.directions().await?;
    assert_eq!(
        (interface.as_str(), text),
        (salma.direction(), vec!["rtl".to_owned()])
    );
    let rows: Vec<(String, bool, f64)> = salma
        .browser
        .ask(
            "return [...document.querySelectorAll('.document > .source-cell')] \
               .filter(it => it.nextElementSibling?.classList.contains('translated')) \
               .map(it => { \
                 const [source, target] = [it.getBoundingClientRect(), it.nextElementSibling.getBoundingClientRect()]; \
                 return [getComputedStyle(it.querySelector('.source-words')).direction, source.left < target.left, Math.abs(source.top - target.top)]; \
               })",
        )
        .await?;
    ensure!(
        rows.len() == 7,
        "headline, standfirst and five blocks have a source each: {rows:?}"
    );
    for (direction, source_is_left, apart) in rows {
        assert_eq!(direction, "ltr");
        assert_eq!(source_is_left, salma.direction() == "ltr");
        assert!(apart < 2.0, "a row's sides are {apart} pixels apart");
    }
    Ok(())
}

/// From block to block by one key, until nothing waits.
pub(crate) async fn translates(salma: &Person<'_>) -> Result<()> {
    salma.sees(&salma.count("editor-empty-units", 6)).await?;
    let units = [
        ARABIC.headline,
        ARABIC.standfirst,
        ARABIC.first,
        ARABIC.crosshead,
        ARABIC.second,
        ARABIC.quote,
    ];
    for (done, words) in units.into_iter().enumerate() {
        // The caret waits in the first of them.
        if 0 < done {
            salma.chord(Key::Alt, "n").await?;
        }
        if done == 3 {
            salma.pictured(Shot::Translating).await?;
        }
        salma.types(words).await?;
    }
    names_the_speaker(salma, &ARABIC).await?;
    salma.reads("editor-translation-current").await?;
    salma.finds(".source-cell .badge", &[]).await?;
    salma.is_saved().await?;
    mends(salma, &ARABIC, TOLD_IN_ARABIC).await?;
    says_whose_it_is(salma, "ar", &ARABIC).await?;
    // Digits became those of the language as they were typed.
    salma.sees("٤٠").await?;
    hands_over(salma).await
}

/// Sees in the coverage that her edition is behind by one block, and which that is.
pub(crate) async fn sees_what_is_stale(salma: &Person<'_>) -> Result<()> {
    salma.press("desk-place-coverage").await?;
    salma
        .finds(
            ".coverage td .badge.is-stale",
            &[&salma.count("translating-stale-units", 1)],
        )
        .await?;
    salma
        .finds(
            ".coverage td .badge.is-error",
            &[&salma.count("translating-open-tasks", 1)],
        )
        .await?;
    salma.pictured(Shot::Coverage).await?;
    salma
        .click(Locator::Css(".coverage td:has(.badge.is-stale) .cell-open"))
        .await?;
    salma
        .finds(".progress .count", &[&salma.count("editor-stale", 1)])
        .await?;
    salma.finds(".source-cell.is-stale del", &[RUSSIAN.wrong]).await?;
    salma.finds(".source-cell.is-stale ins", &[RUSSIAN.right]).await?;
    salma
        .finds(".document > .translated.is-stale", &[TOLD_IN_ARABIC])
        .await?;
    // What the correction said stands over the text.
    salma.sees(RUSSIAN.correction).await
}

/// Goes to the stale block by key, writes the right word, and confirms it by key.
pub(crate) async fn mends_it(salma: &Person<'_>) -> Result<()> {
    salma.puts_caret_in(".field-headline .field-text").await?;
    salma.chord(Key::Alt, "n").await?;
    salma.has_before_them(".document > .translated.is-stale").await?;
    salma.pictured(Shot::Stale).await?;
    salma.doubleclicks(ARABIC.wrong).await?;
    salma.types(ARABIC.right).await?;
    salma
        .chord(Key::Control, &char::from(Key::Enter).to_string())
        .await?;
    salma.reads("editor-translation-current").await?;
    salma.finds(".source-cell.is-stale", &[]).await?;
    salma
        .sees(&TOLD_IN_ARABIC.replace(ARABIC.wrong, ARABIC.right))
        .await?;
    salma.is_saved().await
}

/// Answers the correction's task: it was wrong here too, and readers are told in their language.
pub(crate) async fn answers(salma: &Person<'_>) -> Result<()> {
    salma.press("translating-answer").await?;
    salma
        .sees(&TOLD_IN_RUSSIAN.replace(RUSSIAN.wrong, RUSSIAN.right))
        .await?;
    salma
        .sees(&TOLD_IN_ARABIC.replace(ARABIC.wrong, ARABIC.right))
        .await?;
    salma.fill("translating-print-note", ARABIC.correction).await?;
    salma.pictured(Shot::Task).await?;
    salma.press("translating-print").await?;
    salma.reads("said-correction-printed").await
}
