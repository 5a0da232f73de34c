//! A whole day at the desk, by the hands of a reporter, a translator and an editor: a story is written in Russian with a
//! picture, what the copy desk finds is mended, it is translated into Arabic side by side, both come out together; the
//! Russian is corrected, the Arabic turns stale by one block and is mended; then both are withdrawn.
//!
//! Three times: with the desk in Arabic, in Russian and in English. The texts keep their own direction in each.

mod album;
mod editor;
mod pen;
mod person;
mod reader;
mod reporter;
mod text;
mod translator;

use anyhow::Result;
use browser::installation::Installation;

use crate::{
    editor::NADIA,
    person::Person,
    reporter::ANNA,
    text::{ARABIC, RECORDS, RUSSIAN, TOLD_IN_ARABIC, TOLD_IN_RUSSIAN},
    translator::SALMA,
};

#[tokio::test]
async fn a_whole_day_with_the_desk_in_arabic() -> Result<()> {
    a_whole_day("ar").await
}

#[tokio::test]
async fn a_whole_day_with_the_desk_in_russian() -> Result<()> {
    a_whole_day("ru").await
}

#[tokio::test]
async fn a_whole_day_with_the_desk_in_english() -> Result<()> {
    a_whole_day("en").await
}

/// The three who make the day.
struct People<'a> {
    anna: Person<'a>,
    salma: Person<'a>,
    nadia: Person<'a>,
}

async fn a_whole_day(tongue: &'static str) -> Result<()> {
    let Some(newsroom) = Installation::new(RECORDS)? else {
        return Ok(());
    };
    let server = newsroom.serve()?;
    let Some(people) = people(&newsroom, tongue).await? else {
        return Ok(());
    };
    let story = morning(&people).await?;
    let addresses = noon(&people, &story).await?;
    afternoon(&people, &story, &addresses).await?;
    evening(&people.nadia, &story, &addresses).await?;
    drop(server);
    Ok(())
}

async fn people<'a>(newsroom: &'a Installation, tongue: &'static str) -> Result<Option<People<'a>>> {
    let anna = Person::take_on(newsroom, &ANNA, tongue).await?;
    let salma = Person::take_on(newsroom, &SALMA, tongue).await?;
    let nadia = Person::take_on(newsroom, &NADIA, tongue).await?;
    let (Some(anna), Some(salma), Some(nadia)) = (anna, salma, nadia) else {
        return Ok(None);
    };
    Ok(Some(People { anna, salma, nadia }))
}

/// The story is written and translated, and both are handed over.
async fn morning(people: &People<'_>) -> Result<String> {
    let People { anna, salma, nadia } = people;
    reporter::begins_the_story(anna).await?;
    reporter::writes(anna).await?;
    reporter::mends(anna, &RUSSIAN, TOLD_IN_RUSSIAN).await?;
    reporter::adds_the_picture(anna).await?;
    reporter::sees_it_whole(anna).await?;
    reporter::hands_over(anna).await?;
    translator::begins(salma).await?;
    translator::translates(salma).await?;
    editor::opens(nadia).await
}

/// Both come out in one moment; their addresses, the Russian one first.
async fn noon(people: &People<'_>, story: &str) -> Result<(String, String)> {
    let nadia = &people.nadia;
    editor::approves(nadia, "ru").await?;
    editor::approves(nadia, "ar").await?;
    editor::publishes_both(nadia).await?;
    let (ru, ar) = (
        editor::address(nadia, "ru").await?,
        editor::address(nadia, "ar").await?,
    );
    let one = reader::reads(nadia, &ru, &ar, "ru", &RUSSIAN, TOLD_IN_RUSSIAN).await?;
    let other = reader::reads(nadia, &ar, &ru, "ar", &ARABIC, TOLD_IN_ARABIC).await?;
    assert_eq!(one, other, "both came out in the same moment");
    reader::looks(nadia, &ru).await?;
    reader::looks(nadia, &ar).await?;
    nadia.goto(story).await?;
    Ok((ru, ar))
}

/// A word of the Russian was wrong: its translation turns stale there and nowhere else, and follows.
async fn afternoon(people: &People<'_>, story: &str, (ru, ar): &(String, String)) -> Result<()> {
    let People { anna, salma, nadia } = people;
    let right_in_russian = TOLD_IN_RUSSIAN.replace(RUSSIAN.wrong, RUSSIAN.right);
    let right_in_arabic = TOLD_IN_ARABIC.replace(ARABIC.wrong, ARABIC.right);
    reporter::corrects(anna, &format!("{story}ru/")).await?;
    nadia.goto(story).await?;
    editor::updates(nadia, "ru").await?;
    editor::corrects(nadia).await?;
    reader::reads(nadia, ru, ar, "ru", &RUSSIAN, &right_in_russian).await?;
    assert_eq!(reader::corrections(nadia, ru).await?, [RUSSIAN.correction]);
    assert!(reader::is_said_to_be_behind(nadia, ar).await?);
    translator::sees_what_is_stale(salma).await?;
    translator::mends_it(salma).await?;
    translator::answers(salma).await?;
    salma.goto(&format!("{story}ar/")).await?;
    reporter::hands_over(salma).await?;
    nadia.goto(story).await?;
    editor::updates(nadia, "ar").await?;
    reader::reads(nadia, ar, ru, "ar", &ARABIC, &right_in_arabic).await?;
    assert_eq!(reader::corrections(nadia, ar).await?, [ARABIC.correction]);
    assert!(!reader::is_said_to_be_behind(nadia, ar).await?);
    Ok(())
}

/// Both are withdrawn.
async fn evening(nadia: &Person<'_>, story: &str, (ru, ar): &(String, String)) -> Result<()> {
    nadia.goto(story).await?;
    editor::withdraws(nadia, "ru", &RUSSIAN).await?;
    editor::withdraws(nadia, "ar", &ARABIC).await?;
    reader::finds_it_gone(nadia, ru, "ru", &RUSSIAN).await?;
    reader::finds_it_gone(nadia, ar, "ar", &ARABIC).await
}
