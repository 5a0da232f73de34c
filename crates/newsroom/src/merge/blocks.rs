//! The body, block by block.

use std::collections::HashMap;

use super::{BlockConflict, Conflict, choose, kinds, sequence};
use crate::{block::Block, body::Body, id::BlockId};

/// What becomes of one block.
enum Outcome {
    Stands(Block),
    Gone,
    Conflict,
}

/// The merged body.
pub(super) fn merge(base: &Body, mine: &Body, theirs: &Body, conflicts: &mut Vec<Conflict>) -> Body {
    let before = conflicts.len();
    let [of_base, of_mine, of_theirs] = [base, mine, theirs].map(by_id);
    let order = sequence::order(&ids(base), &ids(mine), &ids(theirs));
    let mut blocks = Vec::with_capacity(order.len());
    for id in order {
        let versions = [&of_base, &of_mine, &of_theirs].map(|of| of.get(id).copied());
        match one(versions) {
            Outcome::Stands(block) => blocks.push(block),
            Outcome::Gone => {}
            Outcome::Conflict => {
                conflicts.push(conflict(id, versions));
                blocks.extend(versions[2].cloned());
            }
        }
    }
    Body::new(blocks).unwrap_or_else(|_| {
        // An id that is a block's on one side and an item's on the other: then theirs stands, and all of mine is shown.
        conflicts.truncate(before);
        conflicts.extend(all_of_mine(mine, &of_base, &of_theirs));
        theirs.clone()
    })
}

fn one([base, mine, theirs]: [Option<&Block>; 3]) -> Outcome {
    match (base, mine, theirs) {
        (_, None, None) => Outcome::Gone,
        (None, Some(only), None) | (None, None, Some(only)) => Outcome::Stands(only.clone()),
        (None, Some(mine), Some(theirs)) if mine.kind == theirs.kind => Outcome::Stands(theirs.clone()),
        // What one side took out goes, where the other hasn't written in it since.
        (Some(base), Some(left), None) | (Some(base), None, Some(left)) if left.kind == base.kind => {
            Outcome::Gone
        }
        (Some(base), Some(mine), Some(theirs)) => both(base, mine, theirs),
        _ => Outcome::Conflict,
    }
}

fn both(base: &Block, mine: &Block, theirs: &Block) -> Outcome {
    let kind = choose(&base.kind, &mine.kind, &theirs.kind).cloned();
    let Some(kind) = kind.or_else(|| kinds::merge(&base.kind, &mine.kind, &theirs.kind)) else {
        return Outcome::Conflict;
    };
    // No word is typed in what a block remembers of its source: where both changed it, the later look at the source counts.
    let translates = choose(&base.translates, &mine.translates, &theirs.translates);
    Outcome::Stands(Block {
        id: theirs.id.clone(),
        kind,
        translates: translates.unwrap_or(&theirs.translates).clone(),
    })
}

fn conflict(id: &BlockId, versions: [Option<&Block>; 3]) -> Conflict {
    let [base, mine, theirs] = versions.map(Option::<&Block>::cloned);
    Conflict::Block(Box::new(BlockConflict {
        id: id.clone(),
        base,
        mine,
        theirs,
    }))
}

fn all_of_mine(
    mine: &Body,
    base: &HashMap<&BlockId, &Block>,
    theirs: &HashMap<&BlockId, &Block>,
) -> Vec<Conflict> {
    let blocks = mine.blocks().iter();
    let touched =
        blocks.filter(|block| base.get(&block.id) != Some(block) && theirs.get(&block.id) != Some(block));
    touched
        .map(|block| {
            let of = |side: &HashMap<&BlockId, &Block>| side.get(&block.id).copied().cloned();
            Conflict::Block(Box::new(BlockConflict {
                id: block.id.clone(),
                base: of(base),
                mine: Some(block.clone()),
                theirs: of(theirs),
            }))
        })
        .collect()
}

fn by_id(body: &Body) -> HashMap<&BlockId, &Block> {
    body.blocks().iter().map(|block| (&block.id, block)).collect()
}

fn ids(body: &Body) -> Vec<&BlockId> {
    body.blocks().iter().map(|block| &block.id).collect()
}
