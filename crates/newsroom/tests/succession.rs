//! A text that comes again without ids: its blocks are known again, and so is what translates them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

use std::collections::HashSet;

use newsroom::{
    block::{Block, BlockKind},
    body::Body,
    id::BlockId,
    line::Headline,
    pairing::pair,
    runs::Runs,
    standing::{Standing, Tally, UnitId, standings},
    succession::{inherit_ids, succeed},
    text::Text,
};

fn paragraph(id: &str, text: &str) -> Block {
    Block {
        id: BlockId::parse(id).unwrap(),
        kind: BlockKind::Paragraph(Runs::plain(text)),
        translates: Vec::new(),
    }
}

fn text(headline: &str, blocks: Vec<Block>) -> Text {
    Text {
        body: Body::new(blocks).unwrap(),
        ..Text::new(Headline::parse(headline).unwrap())
    }
}

fn arabic() -> Text {
    text(
        "باخرة في الميناء",
        vec![
            paragraph("a1", "رست باخرة."),
            paragraph("a2", "وعلى متنها ٢١٤ مسافرا."),
            paragraph("a3", "وتغادر غدا."),
        ],
    )
}

fn russian() -> Text {
    text(
        "Пароход в порту",
        vec![
            paragraph("r1", "Пришёл пароход."),
            paragraph("r2", "На борту 214 пассажиров."),
            paragraph("r3", "Завтра он уйдёт."),
        ],
    )
}

fn ids(text: &Text) -> Vec<&str> {
    text.body.blocks().iter().map(|block| block.id.as_str()).collect()
}

#[test]
fn a_page_that_comes_again_makes_only_what_changed_stale() {
    let (ru, _) = pair(&arabic(), russian()).unwrap();
    let again = text(
        "باخرة في الميناء",
        vec![
            paragraph("n0", "هذا ما حدث أمس."),
            paragraph("n1", "رست باخرة."),
            paragraph("n2", "وعلى متنها ٢١٥ مسافرا."),
            paragraph("n3", "وتغادر غدا."),
        ],
    );
    let next = succeed(&arabic(), again).unwrap();
    assert_eq!(ids(&next), ["n0", "a1", "a2", "a3"]);
    let tally = Tally::of(&standings(&next, &ru));
    assert_eq!(
        (tally.current, tally.stale, tally.orphan, tally.missing),
        (3, 1, 0, 1)
    );
}

#[test]
fn a_translation_that_comes_again_does_not_forget_that_it_is_stale() {
    let (ru, _) = pair(&arabic(), russian()).unwrap();
    let mut changed = arabic();
    let mut blocks = changed.body.into_blocks();
    blocks[1] = paragraph("a2", "وعلى متنها ٢١٥ مسافرا.");
    changed.body = Body::new(blocks).unwrap();
    let again = text(
        "Пароход в порту",
        vec![
            paragraph("n1", "Пришёл большой пароход."),
            paragraph("n2", "На борту 214 пассажиров."),
            paragraph("n3", "Завтра он уйдёт."),
        ],
    );
    let (again, _) = pair(&changed, again).unwrap();
    let next = succeed(&ru, again).unwrap();
    assert_eq!(ids(&next), ["r1", "r2", "r3"]);
    let lines = standings(&changed, &next);
    let stale: Vec<&UnitId> = lines
        .iter()
        .filter(|line| line.standing != Standing::Current)
        .map(|line| &line.unit)
        .collect();
    assert_eq!(stale, [&UnitId::parse("r2").unwrap()]);
}

#[test]
fn a_paragraph_that_is_gone_takes_no_other_ones_id_along() {
    let again = text(
        "باخرة في الميناء",
        vec![
            paragraph("n2", "وعلى متنها ٢١٤ مسافرا."),
            paragraph("n3", "وتغادر غدا."),
            paragraph("n4", "وستعود."),
        ],
    );
    assert_eq!(ids(&succeed(&arabic(), again).unwrap()), ["a2", "a3", "n4"]);
}

#[test]
fn an_id_that_was_given_is_kept_and_nobody_else_gets_it() {
    let next = text(
        "باخرة في الميناء",
        vec![
            paragraph("a2", "رست باخرة."),
            paragraph("n2", "وعلى متنها ٢١٤ مسافرا."),
            paragraph("n3", "وتغادر غدا."),
        ],
    );
    let made: HashSet<BlockId> = ["n2", "n3"].map(|id| BlockId::parse(id).unwrap()).into();
    let body = inherit_ids(&arabic().body, next.body, &made).unwrap();
    let ids: Vec<&str> = body.blocks().iter().map(|block| block.id.as_str()).collect();
    assert_eq!(ids, ["a2", "n2", "a3"]);
}
