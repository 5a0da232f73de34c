//! The body of an article, block by block.

use serde::Serialize;

use super::{
    card::Picture,
    href::Href,
    inline::{Line, Text},
};

/// A block of the body, in reading order.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its text.
        line: Line,
    },
    /// A heading inside the text (`<h2>`).
    Crosshead {
        /// Its anchor on the page: letters, digits and dashes, unique on it (the block's id).
        id: String,
        /// Its text.
        line: Line,
    },
    /// Someone's words.
    Quote {
        /// The words; quotation marks only where the text itself has them.
        line: Line,
        /// Who said it.
        speaker: Option<String>,
        /// Through what it came: press office, agency, interview.
        channel: Option<String>,
    },
    /// A list.
    List {
        /// Bullets or numbers.
        style: ListStyle,
        /// Its items.
        items: Vec<Line>,
    },
    /// A picture; one without `src` is awaited and is left out.
    Picture {
        /// The picture.
        picture: Box<Picture>,
    },
    /// Something that lives elsewhere, shown as a card that links to it.
    Embed {
        /// Its address.
        href: Href,
        /// Its title; no links, for the whole card is one.
        title: Vec<Text>,
        /// Where it lives, for the eye: `example.org`.
        host: String,
    },
    /// A table.
    Table(Table),
    /// A break in the text.
    Divider,
}

/// Bullets or numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ListStyle {
    /// In no order: `<ul>`.
    Bulleted,
    /// Numbered from 1: `<ol>`.
    Numbered,
}

/// A table. Every row has as many cells as `head`, where there is one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// Names the table, and the region that scrolls it; without one the region is called “table”.
    pub caption: Option<String>,
    /// The column headings; empty where there are none.
    pub head: Vec<Line>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A table's row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// The row's own heading: its first cell, where that is one.
    pub head: Option<Line>,
    /// The other cells.
    pub cells: Vec<Line>,
}
