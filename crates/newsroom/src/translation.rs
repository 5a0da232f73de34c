//! Beginning a translation: a text that has a unit for each of its source's, knows which one, and says nothing yet.

use crate::{
    block::{Block, BlockKind, Part},
    body::{BadBody, Body},
    content::ContentHash,
    id::{BadId, BlockId, Ids},
    line::Headline,
    runs::Runs,
    standing::{Translates, UnitId},
    text::Text,
};

/// An id that was made can't be one: never, with ids that are unique texts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadIds {
    /// It isn't the text of an id.
    #[error(transparent)]
    Text(#[from] BadId),
    /// It stands twice.
    #[error(transparent)]
    Twice(#[from] BadBody),
}

/// The beginning of a translation of `source`. Pictures, embeds and dividers stand as they are, for a translator has nothing
/// to add to them but a caption; who speaks in a quote is written anew, as names are.
///
/// # Errors
/// An id that was made can't be one.
pub fn begin(source: &Text, ids: &mut dyn Ids) -> Result<Text, BadIds> {
    let mut text = Text::new(Headline::awaited());
    text.headline_translates = vec![Translates {
        unit: UnitId::Headline,
        content: crate::content::of_headline(source.headline.as_str()),
    }];
    let mut blocks = Vec::with_capacity(source.body.blocks().len());
    for block in source.body.blocks() {
        blocks.push(Block {
            id: BlockId::parse(ids.next())?,
            kind: kind(&block.kind, ids)?,
            translates: memory(&block.id, block.content()),
        });
    }
    text.body = Body::new(blocks)?;
    Ok(text)
}

/// A block for a translator's words in place of a source's: how one that was added to the source since is taken over.
///
/// # Errors
/// An id that was made can't be one.
pub fn blank(source: &Block, ids: &mut dyn Ids) -> Result<Block, BadIds> {
    Ok(Block {
        id: BlockId::parse(ids.next())?,
        kind: kind(&source.kind, ids)?,
        translates: memory(&source.id, source.content()),
    })
}

fn kind(source: &BlockKind, ids: &mut dyn Ids) -> Result<BlockKind, BadIds> {
    Ok(match source {
        BlockKind::Paragraph(_) => BlockKind::Paragraph(Runs::default()),
        BlockKind::Crosshead(_) => BlockKind::Crosshead(Runs::default()),
        BlockKind::Quote { .. } => BlockKind::Quote {
            text: Runs::default(),
            speaker: None,
            channel: None,
        },
        BlockKind::List { style, items } => BlockKind::List {
            style: *style,
            items: parts(items, ids)?,
        },
        BlockKind::Picture { picture, .. } => BlockKind::Picture {
            picture: picture.clone(),
            caption: Runs::default(),
        },
        BlockKind::Embed { url, .. } => BlockKind::Embed {
            url: url.clone(),
            title: Runs::default(),
        },
        BlockKind::Table { header, rows } => {
            let mut blank = Vec::with_capacity(rows.len());
            for row in rows {
                blank.push(parts(row, ids)?);
            }
            BlockKind::Table {
                header: *header,
                rows: blank,
            }
        }
        BlockKind::Divider => BlockKind::Divider,
    })
}

fn parts(source: &[Part], ids: &mut dyn Ids) -> Result<Vec<Part>, BadIds> {
    let blank = |part: &Part| {
        Ok(Part {
            id: BlockId::parse(ids.next())?,
            text: Runs::default(),
            translates: memory(&part.id, part.content()),
        })
    };
    source.iter().map(blank).collect()
}

fn memory(unit: &BlockId, content: ContentHash) -> Vec<Translates> {
    vec![Translates {
        unit: UnitId::Block(unit.clone()),
        content,
    }]
}
