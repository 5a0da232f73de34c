//! What the reporter does: writes the story with its picture, mends what the copy desk finds, hands over; and later corrects.

use std::path::Path;

use anyhow::Result;
use fantoccini::{Locator, key::Key};

use crate::{
    album::Shot,
    person::{Person, Taken},
    text::{RUSSIAN, TOLD_IN_RUSSIAN, Written},
};

pub(crate) const ANNA: Taken = Taken {
    login: "anna",
    name: "Анна Орлова",
    role: "reporter",
    languages: "ru",
};

/// The section as each interface names it.
fn section(tongue: &str) -> &'static str {
    match tongue {
        "ar" => "مجتمع",
        "ru" => "Общество",
        _ => "Society",
    }
}

pub(crate) async fn begins_the_story(anna: &Person<'_>) -> Result<()> {
    anna.comes_back().await?;
    anna.reads("translating-day-empty").await?;
    anna.press("translating-new-story").await?;
    anna.fill("stories-headline", RUSSIAN.headline).await?;
    anna.choose("stories-section", section(anna.tongue)).await?;
    anna.fill("stories-agency", "Пролив-информ").await?;
    anna.pictured(Shot::NewStory).await?;
    anna.press("stories-begin").await?;
    anna.reads("said-begun").await?;
    anna.finds(".field-headline .field-text", &[RUSSIAN.headline])
        .await?;
    // A Russian text reads from the left, whichever way the interface does.
    anna.is_saved().await?;
    let (interface, text) = anna.directions().await?;
    assert_eq!(
        (interface.as_str(), text),
        (anna.direction(), vec!["ltr".to_owned()])
    );
    Ok(())
}

pub(crate) async fn writes(anna: &Person<'_>) -> Result<()> {
    anna.puts_caret_in(".field-standfirst .field-text").await?;
    anna.types(RUSSIAN.standfirst).await?;
    anna.puts_caret_in(".document > p").await?;
    anna.types(RUSSIAN.first).await?;
    anna.key(Key::Enter).await?;
    anna.makes_by_slash("editor-key-crosshead").await?;
    anna.types(RUSSIAN.crosshead).await?;
    anna.key(Key::Enter).await?;
    anna.types(RUSSIAN.second).await?;
    anna.key(Key::Enter).await?;
    anna.chord(Key::Alt, "3").await?;
    anna.types(RUSSIAN.quote).await?;
    names_the_speaker(anna, &RUSSIAN).await?;
    anna.is_saved().await
}

/// Who said it, and by way of whom.
pub(crate) async fn names_the_speaker(person: &Person<'_>, written: &Written) -> Result<()> {
    for (key, words) in [
        ("editor-quote-speaker", written.speaker),
        ("editor-quote-channel", written.channel),
    ] {
        person.click_words(&person.say(key)).await?;
        person.types(words).await?;
    }
    person.key(Key::Enter).await
}

/// Sees the finding under the words and in the list beside them, goes there by one key and mends it by another.
pub(crate) async fn mends(person: &Person<'_>, written: &Written, told: &str) -> Result<()> {
    let under = format!(".document .finding[data-rule={}]", written.rule);
    person.element(Locator::Css(&under)).await?;
    person.sees(&person.count("editor-warnings", 1)).await?;
    let rule = person.say(&format!("rule-{}", written.rule)).to_lowercase();
    let said = person.all(".desk-rule").await?.join(" ").to_lowercase();
    assert!(said.contains(&rule), "“{rule}” isn't in “{said}”");
    person.key(Key::F8).await?;
    person.has_before_them(&under).await?;
    if written.rule == RUSSIAN.rule {
        person.pictured(Shot::Finding).await?;
    }
    let before = person.all(".document > p").await?;
    assert!(!before.iter().any(|words| words == told), "{before:?}");
    person.chord(Key::Alt, "m").await?;
    person
        .until(told, async || {
            Ok(person
                .text()
                .await?
                .iter()
                .any(|words| words == told)
                .then_some(()))
        })
        .await?;
    person
        .until("the finding to go", async || {
            Ok(person.all(&under).await?.is_empty().then_some(()))
        })
        .await?;
    person.is_saved().await
}

/// Puts a picture from this computer behind the second paragraph, and says whose it is and what it shows.
pub(crate) async fn adds_the_picture(anna: &Person<'_>) -> Result<()> {
    anna.puts_caret_in(".document > p:nth-last-of-type(1)").await?;
    anna.click_words(&format!("+ {}", anna.say("editor-insert")))
        .await?;
    anna.click(Locator::XPath(&format!(
        "//*[@role='menuitem'][normalize-space(.)={}]",
        crate::person::quoted(&anna.say("editor-key-picture"))
    )))
    .await?;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tarjuman/demo/media/ferry.jpg");
    let chooser = anna.element(Locator::Css("dialog input[type=file]")).await?;
    chooser
        .send_keys(&file.canonicalize()?.display().to_string())
        .await?;
    anna.until("the picture in the text", async || {
        let shown = "return (document.querySelector('figure.picture img')?.naturalWidth ?? 0) > 0";
        Ok(anna.browser.ask::<bool>(shown).await?.then_some(()))
    })
    .await?;
    anna.reads("editor-picture-no-credit").await?;
    anna.sees(&anna.count("editor-errors", 1)).await?;
    says_whose_it_is(anna, "ru", &RUSSIAN).await
}

/// On the picture's own page, in a tab of its own; the editor knows it as soon as one is back.
pub(crate) async fn says_whose_it_is(person: &Person<'_>, lang: &str, written: &Written) -> Result<()> {
    person.press("editor-picture-edit").await?;
    person
        .in_new_tab(async || {
            for (field, words) in [("credit", written.credit), ("alt", written.alt)] {
                let field = person.element(Locator::Id(&format!("{field}-{lang}"))).await?;
                field.clear().await?;
                field.send_keys(words).await?;
            }
            if lang == "ar" {
                person.pictured(Shot::Credit).await?;
            }
            person.press("pictures-save").await?;
            person.reads("said-picture-described").await
        })
        .await?;
    person
        .finds(
            ".picture-words > div:not(.is-missing) > bdi",
            &[written.credit, written.alt],
        )
        .await?;
    person
        .until("no error", async || {
            Ok(person.all(".count-error").await?.is_empty().then_some(()))
        })
        .await
}

pub(crate) async fn hands_over(person: &Person<'_>) -> Result<()> {
    person.is_saved().await?;
    person.press("edition-hand-over").await?;
    person.reads("said-handed-over").await
}

/// All blocks stand in order, as they were meant.
pub(crate) async fn sees_it_whole(anna: &Person<'_>) -> Result<()> {
    let whole = [
        RUSSIAN.headline,
        RUSSIAN.standfirst,
        TOLD_IN_RUSSIAN,
        RUSSIAN.crosshead,
        RUSSIAN.second,
        RUSSIAN.quote,
    ];
    let text: Vec<String> = anna
        .text()
        .await?
        .iter()
        .map(|words| words.replace('\u{a0}', " "))
        .collect();
    assert_eq!(text, whole);
    anna.pictured(Shot::Written).await
}

/// Chooses the wrong word, writes the right one over it, and hands over again.
pub(crate) async fn corrects(anna: &Person<'_>, text: &str) -> Result<()> {
    anna.goto(text).await?;
    anna.is_saved().await?;
    anna.doubleclicks(RUSSIAN.wrong).await?;
    anna.types(RUSSIAN.right).await?;
    anna.sees(&TOLD_IN_RUSSIAN.replace(RUSSIAN.wrong, RUSSIAN.right))
        .await?;
    hands_over(anna).await
}
