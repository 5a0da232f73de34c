//! Merging two texts: what either side typed is in the result or among the conflicts, whatever they did.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

use newsroom::{
    block::{Block, BlockKind, ListStyle, Part, TableHeader},
    body::Body,
    content::of_headline,
    id::BlockId,
    line::{Headline, Standfirst},
    merge::{BlockConflict, Conflict, Line, Merged, merge},
    runs::Runs,
    standing::{Translates, UnitId},
    text::Text,
};
use proptest::prelude::*;

fn id(text: &str) -> BlockId {
    BlockId::parse(text).unwrap()
}

fn block(name: &str, kind: BlockKind) -> Block {
    Block {
        id: id(name),
        kind,
        translates: Vec::new(),
    }
}

fn paragraph(name: &str, text: &str) -> Block {
    block(name, BlockKind::Paragraph(Runs::plain(text)))
}

fn part(name: &str, text: &str) -> Part {
    Part {
        id: id(name),
        text: Runs::plain(text),
        translates: Vec::new(),
    }
}

fn list(name: &str, items: &[(&str, &str)]) -> Block {
    let items = items.iter().map(|(id, text)| part(id, text)).collect();
    block(
        name,
        BlockKind::List {
            style: ListStyle::Bulleted,
            items,
        },
    )
}

fn text(blocks: Vec<Block>) -> Text {
    Text {
        body: Body::new(blocks).unwrap(),
        ..Text::new(Headline::parse("عنوان").unwrap())
    }
}

fn said(text: &Text) -> Vec<String> {
    let blocks = text.body.blocks().iter();
    blocks
        .map(|block| block.runs().map(Runs::text).unwrap_or_default())
        .collect()
}

/// Of each conflict about a block, whether mine and theirs are there.
fn sides(merged: &Merged) -> Vec<(bool, bool)> {
    let conflicts = merged.conflicts.iter();
    conflicts
        .filter_map(|conflict| match conflict {
            Conflict::Block(one) => Some((one.mine.is_some(), one.theirs.is_some())),
            Conflict::Line { .. } => None,
        })
        .collect()
}

#[test]
fn blocks_that_only_one_side_touched_merge() {
    let base = text(vec![
        paragraph("a", "واحد"),
        paragraph("b", "اثنان"),
        paragraph("c", "ثلاثة"),
    ]);
    let mine = text(vec![
        paragraph("a", "واحد!"),
        paragraph("b", "اثنان"),
        paragraph("n", "جديد"),
        paragraph("c", "ثلاثة"),
    ]);
    let theirs = text(vec![
        paragraph("c", "ثلاثة؟"),
        paragraph("a", "واحد"),
        paragraph("b", "اثنان"),
    ]);
    let Merged { text, conflicts } = merge(&base, &mine, &theirs);
    assert_eq!(conflicts, []);
    assert_eq!(said(&text), ["ثلاثة؟", "واحد!", "اثنان", "جديد"]);
}

#[test]
fn a_block_that_both_touched_is_a_conflict_with_all_versions() {
    let base = text(vec![paragraph("a", "واحد")]);
    let mine = text(vec![paragraph("a", "لي")]);
    let theirs = text(vec![paragraph("a", "لهم")]);
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.text, theirs);
    let [Conflict::Block(conflict)] = merged.conflicts.as_slice() else {
        panic!("{:?}", merged.conflicts)
    };
    let BlockConflict {
        id,
        base,
        mine,
        theirs,
    } = &**conflict;
    let says = |block: &Option<Block>| block.as_ref().unwrap().runs().unwrap().text();
    assert_eq!(id.as_str(), "a");
    assert_eq!([says(base), says(mine), says(theirs)], ["واحد", "لي", "لهم"]);
}

#[test]
fn what_one_took_out_and_the_other_wrote_in_is_a_conflict() {
    let base = text(vec![paragraph("a", "واحد"), paragraph("b", "اثنان")]);
    let shorter = text(vec![paragraph("b", "اثنان")]);
    let longer = text(vec![paragraph("a", "واحد وأكثر"), paragraph("b", "اثنان")]);
    let merged = merge(&base, &shorter, &longer);
    assert_eq!(sides(&merged), [(false, true)]);
    assert_eq!(said(&merged.text), ["واحد وأكثر", "اثنان"]);
    let merged = merge(&base, &longer, &shorter);
    assert_eq!(sides(&merged), [(true, false)]);
    assert_eq!(said(&merged.text), ["اثنان"]);
}

#[test]
fn lines_are_units_of_their_own() {
    let base = text(Vec::new());
    let mut mine = base.clone();
    mine.headline = Headline::parse("عنواني").unwrap();
    let mut theirs = base.clone();
    theirs.headline = Headline::parse("عنوانهم").unwrap();
    theirs.standfirst = Standfirst::parse("مقدمة").ok();
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.text, theirs);
    assert_eq!(
        merged.conflicts,
        [Conflict::Line {
            line: Line::Headline,
            base: Some("عنوان".to_owned()),
            mine: Some("عنواني".to_owned()),
            theirs: Some("عنوانهم".to_owned()),
        }]
    );
}

#[test]
fn items_and_cells_of_one_block_merge_too() {
    let base = text(vec![list("l", &[("1", "أ"), ("2", "ب")])]);
    let mine = text(vec![list("l", &[("1", "أ!"), ("2", "ب"), ("3", "ج")])]);
    let theirs = text(vec![list("l", &[("0", "صفر"), ("1", "أ"), ("2", "ب!")])]);
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.conflicts, []);
    let items: Vec<String> = merged.text.body.blocks()[0]
        .parts()
        .map(|part| part.text.text())
        .collect();
    assert_eq!(items, ["صفر", "أ!", "ب!", "ج"]);
    let theirs = text(vec![list("l", &[("1", "أ؟"), ("2", "ب")])]);
    assert_eq!(merge(&base, &mine, &theirs).conflicts.len(), 1);
}

#[test]
fn a_row_and_a_column_added_at_once_are_a_conflict() {
    let table = |rows: &[&[&str]]| {
        let rows = rows
            .iter()
            .map(|row| row.iter().map(|cell| part(cell, cell)).collect())
            .collect();
        let header = TableHeader::Row;
        text(vec![block("t", BlockKind::Table { header, rows })])
    };
    let base = table(&[&["a1", "a2"]]);
    let wider = table(&[&["a1", "a2", "a3"]]);
    let longer = table(&[&["a1", "a2"], &["b1", "b2"]]);
    let merged = merge(&base, &wider, &longer);
    assert_eq!((merged.conflicts.len(), &merged.text), (1, &longer));
}

#[test]
fn a_confirmation_and_a_word_in_the_same_block_merge() {
    let base = text(vec![paragraph("a", "واحد")]);
    let mine = text(vec![paragraph("a", "واحد وأكثر")]);
    let mut confirmed = paragraph("a", "واحد");
    confirmed.translates = vec![Translates {
        unit: UnitId::Headline,
        content: of_headline("один"),
    }];
    let theirs = text(vec![confirmed.clone()]);
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.conflicts, []);
    assert_eq!(merged.text.body.blocks()[0].translates, confirmed.translates);
    assert_eq!(said(&merged.text), ["واحد وأكثر"]);
}

#[test]
fn an_id_that_means_two_things_loses_nothing() {
    let base = text(vec![paragraph("a", "واحد"), paragraph("b", "اثنان")]);
    let mine = text(vec![list("l", &[("a", "واحد")]), paragraph("b", "اثنان")]);
    let theirs = text(vec![paragraph("a", "واحد!"), paragraph("b", "اثنان")]);
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.text, theirs);
    assert_eq!(sides(&merged), [(true, false)]);
}

/// Something that one does to a body; numbers choose where.
#[derive(Debug, Clone)]
enum Edit {
    Write(usize, String),
    Add(usize, String),
    Remove(usize),
    Move(usize, usize),
    Split(usize),
    Join(usize),
    Head(String),
}

fn edit() -> impl Strategy<Value = Edit> {
    let words = "[абвغسق ]{1,6}";
    prop_oneof![
        4 => (any::<usize>(), words).prop_map(|(at, text)| Edit::Write(at, text)),
        3 => (any::<usize>(), words).prop_map(|(at, text)| Edit::Add(at, text)),
        2 => any::<usize>().prop_map(Edit::Remove),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(from, to)| Edit::Move(from, to)),
        1 => any::<usize>().prop_map(Edit::Split),
        1 => any::<usize>().prop_map(Edit::Join),
        1 => "[абв]{1,4}".prop_map(Edit::Head),
    ]
}

fn apply(base: &Text, edits: &[Edit], side: &str) -> Text {
    let mut text = base.clone();
    let mut blocks = text.body.blocks().to_vec();
    for (nth, edit) in edits.iter().enumerate() {
        let place = |at: &usize, blocks: &[Block]| (!blocks.is_empty()).then(|| at % blocks.len());
        match edit {
            Edit::Write(at, words) => {
                if let Some(at) = place(at, &blocks) {
                    blocks[at].kind = BlockKind::Paragraph(Runs::plain(words.as_str()));
                }
            }
            Edit::Add(at, words) => {
                let at = at % (blocks.len() + 1);
                blocks.insert(at, paragraph(&format!("{side}{nth}"), words));
            }
            Edit::Remove(at) => drop(place(at, &blocks).map(|at| blocks.remove(at))),
            Edit::Move(from, to) => {
                if let Some(from) = place(from, &blocks) {
                    let moved = blocks.remove(from);
                    let to = to % (blocks.len() + 1);
                    blocks.insert(to, moved);
                }
            }
            Edit::Split(at) => {
                if let Some(at) = place(at, &blocks) {
                    let words: Vec<char> = blocks[at].runs().unwrap().text().chars().collect();
                    let (head, tail) = words.split_at(words.len() / 2);
                    blocks[at].kind = BlockKind::Paragraph(Runs::plain(head.iter().collect::<String>()));
                    let tail = paragraph(&format!("{side}{nth}"), &tail.iter().collect::<String>());
                    blocks.insert(at + 1, tail);
                }
            }
            Edit::Join(at) => {
                if let Some(at) = place(at, &blocks).filter(|at| at + 1 < blocks.len()) {
                    let tail = blocks.remove(at + 1);
                    let both = blocks[at].runs().unwrap().text() + &tail.runs().unwrap().text();
                    blocks[at].kind = BlockKind::Paragraph(Runs::plain(both));
                }
            }
            Edit::Head(words) => text.headline = Headline::parse(words).unwrap(),
        }
    }
    text.body = Body::new(blocks).unwrap();
    text
}

fn base() -> impl Strategy<Value = Text> {
    prop::collection::vec("[абвغسق ]{0,8}", 0..7).prop_map(|paragraphs| {
        let blocks = paragraphs.iter().enumerate();
        text(
            blocks
                .map(|(at, words)| paragraph(&format!("b{at}"), words))
                .collect(),
        )
    })
}

/// Whether everything that a side typed since the base is in the merged text or shown in a conflict.
fn keeps(base: &Text, side: &Text, merged: &Merged, version: fn(&Conflict) -> Option<&Block>) -> bool {
    side.body.blocks().iter().all(|block| {
        let is_typed = !base
            .body
            .blocks()
            .iter()
            .any(|old| old.id == block.id && old.kind == block.kind);
        let stands = merged.text.body.blocks().contains(block);
        let is_shown = merged
            .conflicts
            .iter()
            .filter_map(version)
            .any(|shown| shown == block);
        !is_typed || stands || is_shown
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_that_anybody_typed_is_lost(
        base in base(),
        mine in prop::collection::vec(edit(), 0..8),
        theirs in prop::collection::vec(edit(), 0..8),
    ) {
        let (mine, theirs) = (apply(&base, &mine, "m"), apply(&base, &theirs, "t"));
        let merged = merge(&base, &mine, &theirs);
        prop_assert!(Body::new(merged.text.body.blocks().to_vec()).is_ok());
        let of_mine: fn(&Conflict) -> Option<&Block> = |conflict| match conflict {
            Conflict::Block(conflict) => conflict.mine.as_ref(),
            Conflict::Line { .. } => None,
        };
        let of_theirs: fn(&Conflict) -> Option<&Block> = |conflict| match conflict {
            Conflict::Block(conflict) => conflict.theirs.as_ref(),
            Conflict::Line { .. } => None,
        };
        prop_assert!(keeps(&base, &mine, &merged, of_mine), "mine is lost: {:?}", merged);
        prop_assert!(keeps(&base, &theirs, &merged, of_theirs), "theirs is lost: {:?}", merged);
        let headlined = merged.conflicts.iter().any(|conflict| matches!(conflict, Conflict::Line { line: Line::Headline, .. }));
        let kept = [&mine, &theirs].into_iter().all(|side| side.headline == base.headline || side.headline == merged.text.headline);
        prop_assert!(headlined || kept);
    }

    #[test]
    fn a_side_that_did_nothing_changes_nothing(base in base(), edits in prop::collection::vec(edit(), 0..8)) {
        let side = apply(&base, &edits, "s");
        for (mine, theirs) in [(&side, &base), (&base, &side), (&side, &side)] {
            let merged = merge(&base, mine, theirs);
            prop_assert_eq!(&merged.conflicts, &[]);
            prop_assert_eq!(&merged.text, &side);
        }
    }
}
