//! Pairing a text with the text it translates: blocks pair in order, what doesn't pair is named.
//!
//! Among the alignments of blocks of like kinds with the most pairs the one whose lengths agree best is taken, after Gale and Church, “A Program for Aligning Sentences
//! in Bilingual Corpora” (1993): as they do, a character of one language is taken to give one of the other; the
//! disagreement is the absolute logarithm of the two lengths' ratio.

use crate::{
    alignment::{Fit, Said, align},
    block::Block,
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
    let (partners, unpaired) = partners(sources, &blocks);
    for (block, source) in blocks.iter_mut().zip(partners) {
        if let Some(source) = source {
            bind(&sources[source], block);
        }
    }
    target.body = Body::new(blocks)?;
    Ok((target, unpaired))
}

/// For each target its source's place, and what has none on either side.
fn partners(sources: &[Block], targets: &[Block]) -> (Vec<Option<usize>>, Vec<Unpaired>) {
    let (sources, targets) = (Said::all(sources), Said::all(targets));
    let (mut of_source, mut of_target) = (vec![None; sources.len()], vec![None; targets.len()]);
    for (s, t) in align(&sources, &targets, translates) {
        (of_source[s], of_target[t]) = (Some(t), Some(s));
    }
    let alone = |said: &[Said<'_>], partners: &[Option<usize>]| -> Vec<Excerpt> {
        let places = said.iter().zip(partners).enumerate();
        places
            .filter(|(_, (_, partner))| partner.is_none())
            .map(|(at, (said, _))| excerpt(said, at))
            .collect()
    };
    let in_source = alone(&sources, &of_source).into_iter().map(Unpaired::Source);
    let in_target = alone(&targets, &of_target).into_iter().map(Unpaired::Target);
    let unpaired = in_source.chain(in_target).collect();
    (of_target, unpaired)
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

fn translates(source: &Said<'_>, target: &Said<'_>) -> Option<Fit> {
    source.is_like(target).then(|| Fit {
        worth: 0,
        cost: source.disagreement(target),
    })
}

fn excerpt(said: &Said<'_>, at: usize) -> Excerpt {
    Excerpt {
        kind: said.block.kind_word(),
        number: at + 1,
        text: said.text.chars().take(60).collect(),
    }
}
