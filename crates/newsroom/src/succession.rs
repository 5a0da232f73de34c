//! A text that comes again without ids of its own, as a page or a line of another system does: its blocks get the ids
//! of the blocks that they succeed, so that translations still know what they translate.

use std::collections::{HashMap, HashSet};

use crate::{
    alignment::{Fit, Said, align},
    block::{Block, Part},
    body::{BadBody, Body},
    id::BlockId,
    text::Text,
};

/// Gives the blocks of `next` whose ids are among `made` the ids of the blocks of `before` that they succeed: of those
/// that say the same as many as can be, in order, and of the others those of like kinds between them. An id that
/// a block of `next` has already stays that one's.
///
/// # Errors
/// Never for a body that was one before; the error is [`Body::new`]'s.
pub fn inherit_ids(before: &Body, next: Body, made: &HashSet<BlockId>) -> Result<Body, BadBody> {
    let mut blocks = next.into_blocks();
    let taken: HashSet<BlockId> = ids(&blocks).cloned().collect();
    let inherits = |heir: &BlockId, old: &BlockId| made.contains(heir) && !taken.contains(old);
    let heirs: Vec<(usize, &Block)> = {
        let (olds, news) = (Said::all(before.blocks()), Said::all(&blocks));
        let pairs = align(&olds, &news, succeeds);
        pairs
            .into_iter()
            .map(|(old, new)| (new, olds[old].block))
            .collect()
    };
    for (at, old) in heirs {
        let block = &mut blocks[at];
        if inherits(&block.id, &old.id) {
            block.id = old.id.clone();
        }
        for (part, old) in block.parts_mut().zip(old.parts().collect::<Vec<&Part>>()) {
            if inherits(&part.id, &old.id) {
                part.id = old.id.clone();
            }
        }
    }
    Body::new(blocks)
}

/// The text of `next`, all of whose ids were made, in place of `before`. What says the same stays as it was, with its
/// marks and with what it remembers of its source; a standfirst and a slug that `next` doesn't have stay too.
///
/// # Errors
/// Never for a text whose body was one before; the error is [`Body::new`]'s.
pub fn succeed(before: &Text, mut next: Text) -> Result<Text, BadBody> {
    let made = ids(next.body.blocks()).cloned().collect();
    let mut blocks = inherit_ids(&before.body, next.body, &made)?.into_blocks();
    let olds: HashMap<&BlockId, &Block> = before
        .body
        .blocks()
        .iter()
        .map(|block| (&block.id, block))
        .collect();
    for block in &mut blocks {
        if let Some(old) = olds.get(&block.id).filter(|old| says_the_same(old, block)) {
            *block = (*old).clone();
        }
    }
    next.body = Body::new(blocks)?;
    if next.headline == before.headline {
        next.headline_translates.clone_from(&before.headline_translates);
    }
    if next.standfirst.is_none() || next.standfirst == before.standfirst {
        next.standfirst.clone_from(&before.standfirst);
        next.standfirst_translates
            .clone_from(&before.standfirst_translates);
    }
    next.slug = next.slug.or_else(|| before.slug.clone());
    Ok(next)
}

fn ids(blocks: &[Block]) -> impl Iterator<Item = &BlockId> {
    blocks
        .iter()
        .flat_map(|block| std::iter::once(&block.id).chain(block.parts().map(|part| &part.id)))
}

fn succeeds(old: &Said<'_>, new: &Said<'_>) -> Option<Fit> {
    let same = old.block.kind_word() == new.block.kind_word() && old.text == new.text;
    old.is_like(new).then(|| Fit {
        worth: u32::from(same),
        cost: old.disagreement(new),
    })
}

fn says_the_same(old: &Block, new: &Block) -> bool {
    let said = |block: &Block| block.runs().map(crate::runs::Runs::text);
    old.kind_word() == new.kind_word() && said(old) == said(new) && old.parts().next().is_none()
}
