//! The body of an article, block by block.

use std::collections::HashSet;

use language::Lang;
use newsroom::{
    block::{Block as Known, BlockKind, ListStyle as KnownStyle, Part, TableHeader},
    body::Body,
    id::{BlockId, PictureId},
    picture::Picture,
    runs::{Runs, WebAddress},
};

use super::{
    line::{Links, line, texts},
    picture::picture,
};
use crate::view::{
    block::{Block, ListStyle, Row, Table},
    href::Href,
};

/// What a body is shown with.
pub(crate) struct Shown<'a> {
    /// Its language.
    pub(crate) lang: &'a Lang,
    /// Where the stories it links to are.
    pub(crate) links: &'a Links,
    /// The pictures that are known.
    pub(crate) pictures: &'a [Picture],
}

impl Shown<'_> {
    /// The blocks of a body that show something.
    pub(crate) fn body(&self, body: &Body) -> Vec<Block> {
        let mut anchors = HashSet::new();
        let blocks = body.blocks().iter();
        blocks
            .filter_map(|block| self.block(block, &mut anchors))
            .collect()
    }

    /// A picture by its id.
    pub(crate) fn known(&self, id: &PictureId) -> Option<&Picture> {
        self.pictures.iter().find(|picture| picture.id == *id)
    }

    fn block(&self, block: &Known, anchors: &mut HashSet<String>) -> Option<Block> {
        let line = |runs: &Runs| line(runs, self.links, self.lang);
        Some(match &block.kind {
            BlockKind::Paragraph(runs) if runs.is_blank() => return None,
            BlockKind::Paragraph(runs) => Block::Paragraph { line: line(runs) },
            BlockKind::Crosshead(runs) if runs.is_blank() => return None,
            BlockKind::Crosshead(runs) => Block::Crosshead {
                id: anchor(&block.id, anchors),
                line: line(runs),
            },
            BlockKind::Quote {
                text,
                speaker,
                channel,
            } => Block::Quote {
                line: line(text),
                speaker: speaker.clone(),
                channel: channel.clone(),
            },
            BlockKind::List { style, items } => self.list(*style, items)?,
            BlockKind::Picture { picture, caption } => self.picture(picture, caption)?,
            BlockKind::Embed { url, title } => self.embed(url, title)?,
            BlockKind::Table { header, rows } => Block::Table(self.table(*header, rows)?),
            BlockKind::Divider => Block::Divider,
        })
    }

    fn list(&self, style: KnownStyle, items: &[Part]) -> Option<Block> {
        let style = match style {
            KnownStyle::Bulleted => ListStyle::Bulleted,
            KnownStyle::Numbered => ListStyle::Numbered,
        };
        let items = items
            .iter()
            .map(|item| line(&item.text, self.links, self.lang))
            .collect::<Vec<_>>();
        (!items.is_empty()).then_some(Block::List { style, items })
    }

    fn picture(&self, id: &PictureId, caption: &Runs) -> Option<Block> {
        let mut picture = picture(self.known(id)?, self.lang);
        if !caption.is_blank() {
            picture.caption = line(caption, self.links, self.lang);
        }
        picture.src.is_some().then_some(Block::Picture {
            picture: Box::new(picture),
        })
    }

    fn embed(&self, url: &WebAddress, title: &Runs) -> Option<Block> {
        let host = url.host().unwrap_or_else(|| url.as_str().to_owned());
        let mut title = texts(title, self.lang);
        if title.iter().all(|text| text.text.trim().is_empty()) {
            title = vec![crate::view::inline::Text::plain(host.clone())];
        }
        Some(Block::Embed {
            href: Href::new(url.as_str())?,
            title,
            host,
        })
    }

    fn table(&self, header: TableHeader, rows: &[Vec<Part>]) -> Option<Table> {
        let cells = |row: &Vec<Part>| {
            row.iter()
                .map(|cell| line(&cell.text, self.links, self.lang))
                .collect()
        };
        let (head, rows) = match (header, rows) {
            (TableHeader::Row, [head, rest @ ..]) => (cells(head), rest),
            _ => (Vec::new(), rows),
        };
        let rows: Vec<Row> = rows
            .iter()
            .map(|row| Row {
                head: None,
                cells: cells(row),
            })
            .collect();
        (!rows.is_empty() || !head.is_empty()).then_some(Table {
            caption: None,
            head,
            rows,
        })
    }
}

/// The anchor of a block: its id's letters and digits, after a letter of ours so that it is none of the layout's.
fn anchor(id: &BlockId, taken: &mut HashSet<String>) -> String {
    let plain: String = id
        .as_str()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    let mut anchor = format!("b-{plain}");
    while !taken.insert(anchor.clone()) {
        anchor.push_str("-2");
    }
    anchor
}
