//! Aligning two sequences of blocks, by dynamic programming. Only blocks of like kinds pair (a paragraph with a quote
//! too, since one newsroom sets as a quote what another runs in a paragraph).

use crate::block::{Block, BlockKind};

/// The most blocks of a text that are aligned; those after them find no partner. The table has a cell for each pair.
pub(crate) const MOST: usize = 2_000;

/// How well one pair fits: first by how much speaks for it, then by how little speaks against it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Fit {
    /// What goes before the number of pairs.
    pub(crate) worth: u32,
    /// What decides among as many pairs.
    pub(crate) cost: f64,
}

/// A block with what it says.
pub(crate) struct Said<'a> {
    pub(crate) block: &'a Block,
    pub(crate) text: String,
    length: f64,
}

impl<'a> Said<'a> {
    /// What each of some blocks says.
    pub(crate) fn all(blocks: &'a [Block]) -> Vec<Self> {
        blocks.iter().map(Self::new).collect()
    }

    fn new(block: &'a Block) -> Self {
        let own = block.runs().map(crate::runs::Runs::text).unwrap_or_default();
        let text = block.parts().fold(own, |text, part| text + &part.text.text());
        // One more than there are characters, so that nothing is divided by zero.
        let length = f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX)) + 1.0;
        Self { block, text, length }
    }

    /// Whether the two may pair at all.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let prose = |block: &Block| matches!(block.kind, BlockKind::Paragraph(_) | BlockKind::Quote { .. });
        let (one, two) = (self.block, other.block);
        one.kind_word() == two.kind_word() || (prose(one) && prose(two))
    }

    /// How badly the two lengths disagree: the absolute logarithm of their ratio.
    pub(crate) fn disagreement(&self, other: &Self) -> f64 {
        (self.length / other.length).ln().abs()
    }
}

/// The best score from a place on: what the pairs are worth, how many they are, and how badly they fit.
type Score = (u32, u32, f64);

fn better(a: Score, b: Score) -> bool {
    (b.0, b.1) < (a.0, a.1) || ((a.0, a.1) == (b.0, b.1) && a.2 < b.2)
}

fn joined(fit: Fit, rest: Score) -> Score {
    (rest.0 + fit.worth, rest.1 + 1, rest.2 + fit.cost)
}

/// The pairs of the best alignment, in order, by their places.
pub(crate) fn align<'a>(
    first: &[Said<'a>],
    second: &[Said<'a>],
    fit: impl Fn(&Said<'a>, &Said<'a>) -> Option<Fit>,
) -> Vec<(usize, usize)> {
    let (first, second) = (&first[..first.len().min(MOST)], &second[..second.len().min(MOST)]);
    let fit = |s: usize, t: usize| fit(&first[s], &second[t]);
    let mut best = vec![vec![(0, 0, 0.0); second.len() + 1]; first.len() + 1];
    for s in (0..first.len()).rev() {
        for t in (0..second.len()).rev() {
            best[s][t] = if better(best[s + 1][t], best[s][t + 1]) {
                best[s + 1][t]
            } else {
                best[s][t + 1]
            };
            let paired = fit(s, t).map(|fit| joined(fit, best[s + 1][t + 1]));
            if let Some(score) = paired.filter(|score| better(*score, best[s][t])) {
                best[s][t] = score;
            }
        }
    }
    trace(fit, &best)
}

fn trace(fit: impl Fn(usize, usize) -> Option<Fit>, best: &[Vec<Score>]) -> Vec<(usize, usize)> {
    let (mut s, mut t) = (0, 0);
    let mut pairs = Vec::new();
    while s + 1 < best.len() && t + 1 < best[s].len() {
        let paired = fit(s, t).map(|fit| joined(fit, best[s + 1][t + 1]));
        if paired == Some(best[s][t]) {
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
