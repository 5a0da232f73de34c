//! Pairing a text with the text it translates: blocks pair in order, what doesn't pair is named.
//!
//! An alignment by dynamic programming over the two sequences of blocks. Only blocks of like kinds pair (a paragraph
//! with a quote too, since one newsroom sets as a quote what another runs in a paragraph); among the alignments with
//! the most pairs the one whose lengths agree best is taken, after Gale and Church, “A Program for Aligning Sentences
//! in Bilingual Corpora” (1993): as they do, a character of one language is taken to give one of the other; the
//! disagreement is the absolute logarithm of the two lengths' ratio.

use crate::{
    block::{Block, BlockKind},
    body::{BadBody, Body},
    standing::{Translates, UnitId},
    text::Text,
};

/// A block that found no partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unpaired {
    /// In the source: the translation lacks it.
    Source(Excerpt),
    /// In the translation: it is the translator's own.
    Target(Excerpt),
}

/// A block by its kind and its first words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The block's kind.
    pub kind: &'static str,
    /// Its place among the blocks, from 1.
    pub number: usize,
    /// The first 60 characters of what it says.
    pub text: String,
}

/// Makes `target` a translation of `source`: headline to headline, standfirst to standfirst, blocks in order.
///
/// # Errors
/// Never for a target whose body was one before; the error is [`Body::new`]'s.
pub fn pair(source: &Text, target: Text) -> Result<(Text, Vec<Unpaired>), BadBody> {
    let mut target = target;
    for id in [UnitId::Headline, UnitId::Standfirst] {
        let content = source
            .units()
            .into_iter()
            .find(|unit| unit.id == id)
            .map(|unit| unit.content);
        if let (Some(content), Some(translates)) = (content, target.translates_mut(&id)) {
            *translates = vec![Translates { unit: id, content }];
        }
    }
    let sources = source.body.blocks();
    let mut blocks = target.body.into_blocks();
    let pairs = align(sources, &blocks);
    let mut unpaired = Vec::new();
    for (at, block) in sources.iter().enumerate() {
        if !pairs.iter().any(|(s, _)| *s == at) {
            unpaired.push(Unpaired::Source(excerpt(block, at)));
        }
    }
    for (at, block) in blocks.iter_mut().enumerate() {
        match pairs.iter().find(|(_, t)| *t == at) {
            Some((s, _)) => bind(&sources[*s], block),
            None => unpaired.push(Unpaired::Target(excerpt(block, at))),
        }
    }
    target.body = Body::new(blocks)?;
    Ok((target, unpaired))
}

fn bind(source: &Block, target: &mut Block) {
    target.translates = vec![Translates {
        unit: UnitId::Block(source.id.clone()),
        content: source.content(),
    }];
    let parts: Vec<_> = source.parts().collect();
    for (part, source) in target.parts_mut().zip(parts) {
        part.translates = vec![Translates {
            unit: UnitId::Block(source.id.clone()),
            content: source.content(),
        }];
    }
}

/// The best score from here on: pairs made, and how badly their lengths disagree.
type Score = (usize, f64);

fn better(a: Score, b: Score) -> bool {
    b.0 < a.0 || (a.0 == b.0 && a.1 < b.1)
}

fn align(sources: &[Block], targets: &[Block]) -> Vec<(usize, usize)> {
    let (rows, columns) = (sources.len(), targets.len());
    let mut best = vec![vec![(0, 0.0); columns + 1]; rows + 1];
    for s in (0..rows).rev() {
        for t in (0..columns).rev() {
            best[s][t] = if better(best[s + 1][t], best[s][t + 1]) {
                best[s + 1][t]
            } else {
                best[s][t + 1]
            };
            let paired = joined(&sources[s], &targets[t], best[s + 1][t + 1]);
            if let Some(score) = paired.filter(|score| better(*score, best[s][t])) {
                best[s][t] = score;
            }
        }
    }
    trace(sources, targets, &best)
}

fn trace(sources: &[Block], targets: &[Block], best: &[Vec<Score>]) -> Vec<(usize, usize)> {
    let (mut s, mut t) = (0, 0);
    let mut pairs = Vec::new();
    while s < sources.len() && t < targets.len() {
        if joined(&sources[s], &targets[t], best[s + 1][t + 1]) == Some(best[s][t]) {
            pairs.push((s, t));
            s += 1;
            t += 1;
        } else if best[s + 1][t] == best[s][t] {
            s += 1;
        } else {
            t += 1;
        }
    }
    pairs
}

fn joined(source: &Block, target: &Block, rest: Score) -> Option<Score> {
    let prose = |block: &Block| matches!(block.kind, BlockKind::Paragraph(_) | BlockKind::Quote { .. });
    let alike = source.kind_word() == target.kind_word() || (prose(source) && prose(target));
    let cost = (length(source) / length(target)).ln().abs();
    alike.then_some((rest.0 + 1, rest.1 + cost))
}

/// Characters of prose, plus one so that nothing is divided by zero.
fn length(block: &Block) -> f64 {
    f64::from(u32::try_from(said(block).chars().count()).unwrap_or(u32::MAX)) + 1.0
}

fn said(block: &Block) -> String {
    let own = block.runs().map(crate::runs::Runs::text).unwrap_or_default();
    block.parts().fold(own, |text, part| text + &part.text.text())
}

fn excerpt(block: &Block, at: usize) -> Excerpt {
    Excerpt {
        kind: block.kind_word(),
        number: at + 1,
        text: said(block).chars().take(60).collect(),
    }
}
