//! Blocks: the units of an edition's body, each with an id that survives edits.

use crate::{
    content::{ContentHash, Hasher},
    id::{BlockId, PictureId},
    runs::{Runs, WebAddress},
    standing::Translates,
};

/// One block of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its id, unique in its edition among blocks, items and cells.
    pub id: BlockId,
    /// What it says.
    pub kind: BlockKind,
    /// Which units of the source it translates; none in an original.
    pub translates: Vec<Translates>,
}

/// What a block is and says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph(Runs),
    /// A heading between paragraphs.
    Crosshead(Runs),
    /// Somebody's words.
    Quote {
        /// The words.
        text: Runs,
        /// Who said them.
        speaker: Option<String>,
        /// Through what they came: a press office, an agency, an interview.
        channel: Option<String>,
    },
    /// A list.
    List {
        /// Bullets or numbers.
        style: ListStyle,
        /// Its items.
        items: Vec<Part>,
    },
    /// A picture in the text.
    Picture {
        /// Which one.
        picture: PictureId,
        /// What stands under it here; where empty, the picture's own caption does.
        caption: Runs,
    },
    /// Something that stands elsewhere, shown as a card that links to it.
    Embed {
        /// Where it stands.
        url: WebAddress,
        /// What the card says.
        title: Runs,
    },
    /// A table.
    Table {
        /// What its first row is.
        header: TableHeader,
        /// Its rows, each of the same number of cells.
        rows: Vec<Vec<Part>>,
    },
    /// A pause between parts.
    Divider,
}

/// Bullets or numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ListStyle {
    /// In no order.
    #[default]
    Bulleted,
    /// Numbered from 1.
    Numbered,
}

/// What a table's first row is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TableHeader {
    /// It names the columns.
    #[default]
    Row,
    /// It is a row like the others.
    None,
}

/// A list's item or a table's cell: a unit of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its id, unique in its edition among blocks, items and cells.
    pub id: BlockId,
    /// What it says.
    pub text: Runs,
    /// Which units of the source it translates.
    pub translates: Vec<Translates>,
}

impl Block {
    /// The block's word in the interchange and in content hashes.
    #[must_use]
    pub fn kind_word(&self) -> &'static str {
        match &self.kind {
            BlockKind::Paragraph(_) => "paragraph",
            BlockKind::Crosshead(_) => "crosshead",
            BlockKind::Quote { .. } => "quote",
            BlockKind::List { .. } => "list",
            BlockKind::Picture { .. } => "picture",
            BlockKind::Embed { .. } => "embed",
            BlockKind::Table { .. } => "table",
            BlockKind::Divider => "divider",
        }
    }

    /// The block's own text: a picture's caption, an embed's title; none for lists, tables and dividers.
    #[must_use]
    pub fn runs(&self) -> Option<&Runs> {
        match &self.kind {
            BlockKind::Paragraph(runs)
            | BlockKind::Crosshead(runs)
            | BlockKind::Quote { text: runs, .. }
            | BlockKind::Picture { caption: runs, .. }
            | BlockKind::Embed { title: runs, .. } => Some(runs),
            BlockKind::List { .. } | BlockKind::Table { .. } | BlockKind::Divider => None,
        }
    }

    /// The same, to change.
    pub fn runs_mut(&mut self) -> Option<&mut Runs> {
        match &mut self.kind {
            BlockKind::Paragraph(runs)
            | BlockKind::Crosshead(runs)
            | BlockKind::Quote { text: runs, .. }
            | BlockKind::Picture { caption: runs, .. }
            | BlockKind::Embed { title: runs, .. } => Some(runs),
            BlockKind::List { .. } | BlockKind::Table { .. } | BlockKind::Divider => None,
        }
    }

    /// Whether it is a block of words in which nothing can be seen: begun, but not written.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match &self.kind {
            BlockKind::Paragraph(runs) | BlockKind::Crosshead(runs) | BlockKind::Quote { text: runs, .. } => {
                runs.is_blank()
            }
            _ => false,
        }
    }

    /// Its items or cells, row by row; none for other blocks.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        let (items, rows): (&[Part], &[Vec<Part>]) = match &self.kind {
            BlockKind::List { items, .. } => (items, &[]),
            BlockKind::Table { rows, .. } => (&[], rows),
            _ => (&[], &[]),
        };
        items.iter().chain(rows.iter().flatten())
    }

    /// The same, to change.
    pub fn parts_mut(&mut self) -> impl Iterator<Item = &mut Part> {
        let (items, rows): (&mut [Part], &mut [Vec<Part>]) = match &mut self.kind {
            BlockKind::List { items, .. } => (items, &mut []),
            BlockKind::Table { rows, .. } => (&mut [], rows),
            _ => (&mut [], &mut []),
        };
        items.iter_mut().chain(rows.iter_mut().flatten())
    }

    /// The hash of what the block itself says; items and cells have their own.
    #[must_use]
    pub fn content(&self) -> ContentHash {
        let mut hasher = Hasher::new(self.kind_word());
        if let Some(runs) = self.runs() {
            hasher.text(&runs.text());
        }
        match &self.kind {
            BlockKind::Quote { speaker, channel, .. } => {
                hasher.optional(speaker.as_deref());
                hasher.optional(channel.as_deref());
            }
            BlockKind::Picture { picture, .. } => hasher.text(picture.as_str()),
            BlockKind::Embed { url, .. } => hasher.text(url.as_str()),
            _ => {}
        }
        if let Some(runs) = self.runs() {
            hasher.links(runs);
        }
        hasher.finish()
    }
}

impl Part {
    /// The hash of what the item or cell says.
    #[must_use]
    pub fn content(&self) -> ContentHash {
        let mut hasher = Hasher::new("part");
        hasher.text(&self.text.text());
        hasher.links(&self.text);
        hasher.finish()
    }
}
