//! Which units of an edition say what a unit of its sister says.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

use language::Lang;
use newsroom::{
    block::{Block, BlockKind},
    body::Body,
    counterparts::{Sister, counterparts},
    id::BlockId,
    line::Headline,
    pairing::pair,
    runs::Runs,
    standing::UnitId,
    text::Text,
};

/// An edition: its language, that of its source, and what it says.
type Edition = (Lang, Option<Lang>, Text);

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

/// An edition of a headline and two paragraphs, their ids beginning with the language's first letter; paired with its source.
fn edition(tag: &str, source: Option<&Edition>) -> Edition {
    let mut text = Text::new(Headline::parse("عنوان").unwrap());
    let block = |number: u8| Block {
        id: BlockId::parse(format!("{}{number}", &tag[..1])).unwrap(),
        kind: BlockKind::Paragraph(Runs::plain(format!("فقرة {number}."))),
        translates: Vec::new(),
    };
    text.body = Body::new(vec![block(1), block(2)]).unwrap();
    match source {
        None => (lang(tag), None, text),
        Some((from, _, source)) => (lang(tag), Some(from.clone()), pair(source, text).unwrap().0),
    }
}

fn found(editions: &[Edition], from: &str, unit: &str, to: &str) -> Vec<String> {
    let sisters: Vec<Sister<'_>> = editions
        .iter()
        .map(|(lang, source, text)| Sister {
            lang,
            source: source.as_ref(),
            text,
        })
        .collect();
    let unit = UnitId::parse(unit).unwrap();
    let units = counterparts(&sisters, &lang(from), &unit, &lang(to));
    units.iter().map(ToString::to_string).collect()
}

#[test]
fn a_unit_is_found_in_a_translation_in_its_source_and_in_a_sister_of_one_source() {
    let ar = edition("ar", None);
    let (ru, en) = (edition("ru", Some(&ar)), edition("en", Some(&ar)));
    let editions = [ar, ru, en];
    assert_eq!(found(&editions, "ar", "a2", "ru"), ["r2"]);
    assert_eq!(found(&editions, "ru", "r2", "ar"), ["a2"]);
    assert_eq!(found(&editions, "ru", "r1", "en"), ["e1"]);
    assert_eq!(found(&editions, "ru", "@headline", "en"), ["@headline"]);
}

#[test]
fn a_unit_is_found_through_a_translation_of_a_translation() {
    let ar = edition("ar", None);
    let ru = edition("ru", Some(&ar));
    let en = edition("en", Some(&ru));
    let editions = [ar, ru, en];
    assert_eq!(found(&editions, "ar", "a1", "en"), ["e1"]);
    assert_eq!(found(&editions, "en", "e1", "ar"), ["a1"]);
}

#[test]
fn where_two_editions_are_joined_in_nothing_there_is_no_counterpart() {
    let editions = [edition("ar", None), edition("ru", None)];
    assert!(found(&editions, "ar", "a1", "ru").is_empty());
    assert!(found(&editions, "ar", "nothing", "ru").is_empty());
    assert!(found(&editions, "ar", "a1", "fa").is_empty());
}

#[test]
fn editions_that_translate_each_other_end_somewhere() {
    let ru = edition("ru", Some(&edition("ar", None)));
    let ar = edition("ar", Some(&ru));
    assert_eq!(found(&[ar, ru], "ar", "a1", "ru"), ["r1"]);
}
