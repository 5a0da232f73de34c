//! Comparing two texts by words: line by line, block by block, the blocks aligned by their ids.

use std::collections::HashMap;

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use crate::{
    block::Block,
    id::BlockId,
    merge::{Line, sequence},
    text::Text,
    wording,
};

/// The longest two wordings, in bytes, that are compared word by word; longer ones are shown one after the other.
const LONGEST: usize = 60_000;

/// What became of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Op {
    /// They stand in both.
    Equal,
    /// They stood in the older one.
    Delete,
    /// They stand in the newer one.
    Insert,
}

/// Words in a row of which the same became.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// What became of them.
    pub op: Op,
    /// The words, with their spaces.
    pub text: String,
}

/// What a row of a comparison is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A line above the body.
    Line(Line),
    /// A block, with its kind's word.
    Block(BlockId, &'static str),
}

/// What became of a line or a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fate {
    /// It says the same.
    Same,
    /// It says something else, or is of another kind.
    Changed,
    /// It wasn't there.
    Added,
    /// It isn't there any more.
    Removed,
}

/// A row of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub place: Place,
    /// What became of it.
    pub fate: Fate,
    /// Its words, old and new.
    pub pieces: Vec<Piece>,
}

/// The words of two wordings in one row: what was taken out stands before what came in its place.
#[must_use]
pub fn words(was: &str, now: &str) -> Vec<Piece> {
    if LONGEST < was.len() + now.len() && was != now {
        return vec![piece(Op::Delete, was), piece(Op::Insert, now)];
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_unicode_words(was, now).iter_all_changes() {
        let op = match change.tag() {
            ChangeTag::Equal => Op::Equal,
            ChangeTag::Delete => Op::Delete,
            ChangeTag::Insert => Op::Insert,
        };
        match pieces.last_mut() {
            Some(last) if last.op == op => last.text.push_str(change.value()),
            _ => pieces.push(piece(op, change.value())),
        }
    }
    pieces
}

/// All lines and blocks of two texts, in the order of the newer one; what was taken out stands behind what it stood behind.
#[must_use]
pub fn texts(was: &Text, now: &Text) -> Vec<Row> {
    let lines = Line::ALL.into_iter();
    let lines = lines.filter_map(|line| row(Place::Line(line), line.of(was), line.of(now)));
    lines.chain(blocks(was, now)).collect()
}

fn blocks(was: &Text, now: &Text) -> Vec<Row> {
    let ids =
        |text: &Text| -> Vec<BlockId> { text.body.blocks().iter().map(|block| block.id.clone()).collect() };
    let (old_ids, new_ids) = (ids(was), ids(now));
    let order = sequence::order(
        &[],
        &old_ids.iter().collect::<Vec<_>>(),
        &new_ids.iter().collect::<Vec<_>>(),
    );
    let (was, now) = (by_id(was), by_id(now));
    let rows = order.into_iter().filter_map(|id| {
        let (old, new) = (was.get(id).copied(), now.get(id).copied());
        let kind = new.or(old)?.kind_word();
        let said = |block: Option<&Block>| block.map(wording::of_block);
        let mut row = row(
            Place::Block(id.clone(), kind),
            said(old).as_deref(),
            said(new).as_deref(),
        )?;
        // Marks and links are no words; a block in which only they differ has changed too.
        if old.zip(new).is_some_and(|(old, new)| old.kind != new.kind) {
            row.fate = Fate::Changed;
        }
        Some(row)
    });
    rows.collect()
}

fn row(place: Place, was: Option<&str>, now: Option<&str>) -> Option<Row> {
    let (fate, pieces) = match (was, now) {
        (None, None) => return None,
        (None, Some(now)) => (Fate::Added, vec![piece(Op::Insert, now)]),
        (Some(was), None) => (Fate::Removed, vec![piece(Op::Delete, was)]),
        (Some(was), Some(now)) if was == now => (Fate::Same, vec![piece(Op::Equal, now)]),
        (Some(was), Some(now)) => (Fate::Changed, words(was, now)),
    };
    Some(Row { place, fate, pieces })
}

fn piece(op: Op, text: &str) -> Piece {
    Piece {
        op,
        text: text.to_owned(),
    }
}

fn by_id(text: &Text) -> HashMap<&BlockId, &Block> {
    let blocks = text.body.blocks().iter();
    blocks.map(|block| (&block.id, block)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(was: &str, now: &str, expected: &str) {
        let shown: String = words(was, now)
            .into_iter()
            .map(|piece| match piece.op {
                Op::Equal => piece.text,
                Op::Delete => format!("[-{}-]", piece.text),
                Op::Insert => format!("[+{}+]", piece.text),
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn words_are_compared_in_any_script() {
        check(
            "قال الوزير اليوم",
            "قال الرئيس اليوم",
            "قال [-الوزير-][+الرئيس+] اليوم",
        );
        check(
            "Встреча в 10 часов",
            "Встреча в 11 часов",
            "Встреча в [-10-][+11+] часов",
        );
        check("", "новое", "[+новое+]");
        check("то же", "то же", "то же");
    }
}
