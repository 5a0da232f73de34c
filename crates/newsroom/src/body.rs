//! A body: blocks in order, no two units with the same id.

use std::collections::HashSet;

use crate::{
    block::{Block, BlockKind},
    id::{BlockId, PictureId, StoryId},
    runs::{Link, Runs},
};

/// The blocks of an edition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body(Vec<Block>);

/// The blocks can't be one body.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadBody {
    /// Two blocks, items or cells share an id.
    #[error("the id “{0}” stands twice in this edition")]
    SameId(BlockId),
    /// A table's rows differ in length.
    #[error("the rows of table “{0}” don't all have the same number of cells")]
    RaggedTable(BlockId),
}

impl Body {
    /// Takes blocks whose units all have ids of their own, and tables with rows of one length.
    ///
    /// # Errors
    /// See [`BadBody`].
    pub fn new(blocks: Vec<Block>) -> Result<Self, BadBody> {
        let mut seen = HashSet::new();
        for block in &blocks {
            for id in std::iter::once(&block.id).chain(block.parts().map(|part| &part.id)) {
                if !seen.insert(id) {
                    return Err(BadBody::SameId(id.clone()));
                }
            }
            if let BlockKind::Table { rows, .. } = &block.kind
                && rows.windows(2).any(|pair| pair[0].len() != pair[1].len())
            {
                return Err(BadBody::RaggedTable(block.id.clone()));
            }
        }
        Ok(Self(blocks))
    }

    /// The blocks in order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.0
    }

    /// The pictures it shows, in order.
    pub fn pictures(&self) -> impl Iterator<Item = &PictureId> {
        self.0.iter().filter_map(|block| match &block.kind {
            BlockKind::Picture { picture, .. } => Some(picture),
            _ => None,
        })
    }

    /// The stories of ours that its text links to, in order, each as often as it does.
    pub fn stories(&self) -> impl Iterator<Item = &StoryId> {
        let runs = self.0.iter().flat_map(|block| {
            let own = block.runs().into_iter();
            own.chain(block.parts().map(|part| &part.text))
        });
        runs.flat_map(Runs::links).filter_map(|link| match link {
            Link::Story(story) => Some(story),
            Link::Web(_) => None,
        })
    }

    /// The blocks, to build another body from.
    #[must_use]
    pub fn into_blocks(self) -> Vec<Block> {
        self.0
    }

    /// The same, to change what they say; ids are checked again only by [`Body::new`].
    pub(crate) fn blocks_mut(&mut self) -> &mut [Block] {
        &mut self.0
    }
}
