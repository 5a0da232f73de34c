//! The text of a revision as a document.

use language::Slug;
use newsroom::{
    block::{Block, BlockKind, ListStyle, Part, TableHeader},
    body::Body,
    content::ContentHash,
    id::{BlockId, PictureId},
    line::{Byline, Dateline, Headline, Kicker, ShortHeadline, Standfirst},
    runs::WebAddress,
    standing::{Translates, UnitId},
    text::Text,
};
use serde::{Deserialize, Serialize};

use super::runs::{RunsRow, runs, runs_row};

/// The document of a text.
pub(crate) fn write(text: &Text) -> String {
    super::write(&TextRow::from(text))
}

/// The text of a document.
///
/// # Errors
/// In words: what in the document can't be a text.
pub(crate) fn read(document: &str) -> Result<Text, String> {
    let row: TextRow = serde_json::from_str(document).map_err(|error| error.to_string())?;
    row.text()
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TextRow {
    headline: Headline,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kicker: Option<Kicker>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    short_headline: Option<ShortHeadline>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    dateline: Option<Dateline>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    headline_translates: Vec<TranslatesRow>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    standfirst: Option<Standfirst>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    standfirst_translates: Vec<TranslatesRow>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    byline: Option<Byline>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    slug: Option<Slug>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    blocks: Vec<BlockRow>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TranslatesRow {
    unit: String,
    content: ContentHash,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BlockRow {
    id: BlockId,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    translates: Vec<TranslatesRow>,
    is: KindRow,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum KindRow {
    Paragraph(RunsRow),
    Crosshead(RunsRow),
    Quote {
        text: RunsRow,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        speaker: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        channel: Option<String>,
    },
    List {
        style: StyleRow,
        items: Vec<PartRow>,
    },
    Picture {
        picture: PictureId,
        caption: RunsRow,
    },
    Embed {
        url: String,
        title: RunsRow,
    },
    Table {
        header: HeaderRow,
        rows: Vec<Vec<PartRow>>,
    },
    Divider,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum StyleRow {
    Bulleted,
    Numbered,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum HeaderRow {
    Row,
    None,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PartRow {
    id: BlockId,
    text: RunsRow,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    translates: Vec<TranslatesRow>,
}

impl From<&Text> for TextRow {
    fn from(text: &Text) -> Self {
        Self {
            headline: text.headline.clone(),
            kicker: text.kicker.clone(),
            short_headline: text.short_headline.clone(),
            dateline: text.dateline.clone(),
            headline_translates: translates_rows(&text.headline_translates),
            standfirst: text.standfirst.clone(),
            standfirst_translates: translates_rows(&text.standfirst_translates),
            byline: text.byline.clone(),
            slug: text.slug.clone(),
            blocks: text.body.blocks().iter().map(BlockRow::from).collect(),
        }
    }
}

impl TextRow {
    fn text(self) -> Result<Text, String> {
        let blocks = self
            .blocks
            .into_iter()
            .map(BlockRow::block)
            .collect::<Result<_, _>>()?;
        Ok(Text {
            headline: self.headline,
            kicker: self.kicker,
            short_headline: self.short_headline,
            dateline: self.dateline,
            headline_translates: translates(self.headline_translates)?,
            standfirst: self.standfirst,
            standfirst_translates: translates(self.standfirst_translates)?,
            byline: self.byline,
            slug: self.slug,
            body: Body::new(blocks).map_err(|error| error.to_string())?,
        })
    }
}

fn translates_rows(all: &[Translates]) -> Vec<TranslatesRow> {
    let row = |one: &Translates| TranslatesRow {
        unit: one.unit.to_string(),
        content: one.content,
    };
    all.iter().map(row).collect()
}

fn translates(rows: Vec<TranslatesRow>) -> Result<Vec<Translates>, String> {
    let value = |row: TranslatesRow| {
        let unit = UnitId::parse(&row.unit).map_err(|error| error.to_string())?;
        Ok(Translates {
            unit,
            content: row.content,
        })
    };
    rows.into_iter().map(value).collect()
}

impl From<&Block> for BlockRow {
    fn from(block: &Block) -> Self {
        Self {
            id: block.id.clone(),
            translates: translates_rows(&block.translates),
            is: KindRow::from(&block.kind),
        }
    }
}

impl BlockRow {
    fn block(self) -> Result<Block, String> {
        Ok(Block {
            id: self.id,
            kind: self.is.kind()?,
            translates: translates(self.translates)?,
        })
    }
}

impl From<&BlockKind> for KindRow {
    fn from(kind: &BlockKind) -> Self {
        match kind {
            BlockKind::Paragraph(text) => Self::Paragraph(runs_row(text)),
            BlockKind::Crosshead(text) => Self::Crosshead(runs_row(text)),
            BlockKind::Quote {
                text,
                speaker,
                channel,
            } => Self::Quote {
                text: runs_row(text),
                speaker: speaker.clone(),
                channel: channel.clone(),
            },
            BlockKind::List { style, items } => Self::List {
                style: match style {
                    ListStyle::Bulleted => StyleRow::Bulleted,
                    ListStyle::Numbered => StyleRow::Numbered,
                },
                items: part_rows(items),
            },
            BlockKind::Picture { picture, caption } => Self::Picture {
                picture: picture.clone(),
                caption: runs_row(caption),
            },
            BlockKind::Embed { url, title } => Self::Embed {
                url: url.as_str().to_owned(),
                title: runs_row(title),
            },
            BlockKind::Table { header, rows } => Self::Table {
                header: match header {
                    TableHeader::Row => HeaderRow::Row,
                    TableHeader::None => HeaderRow::None,
                },
                rows: rows.iter().map(|row| part_rows(row)).collect(),
            },
            BlockKind::Divider => Self::Divider,
        }
    }
}

impl KindRow {
    fn kind(self) -> Result<BlockKind, String> {
        Ok(match self {
            Self::Paragraph(text) => BlockKind::Paragraph(runs(text)?),
            Self::Crosshead(text) => BlockKind::Crosshead(runs(text)?),
            Self::Quote {
                text,
                speaker,
                channel,
            } => BlockKind::Quote {
                text: runs(text)?,
                speaker,
                channel,
            },
            Self::List { style, items } => BlockKind::List {
                style: match style {
                    StyleRow::Bulleted => ListStyle::Bulleted,
                    StyleRow::Numbered => ListStyle::Numbered,
                },
                items: parts(items)?,
            },
            Self::Picture { picture, caption } => BlockKind::Picture {
                picture,
                caption: runs(caption)?,
            },
            Self::Embed { url, title } => BlockKind::Embed {
                url: WebAddress::parse(&url).map_err(|error| error.to_string())?,
                title: runs(title)?,
            },
            Self::Table { header, rows } => BlockKind::Table {
                header: match header {
                    HeaderRow::Row => TableHeader::Row,
                    HeaderRow::None => TableHeader::None,
                },
                rows: rows.into_iter().map(parts).collect::<Result<_, _>>()?,
            },
            Self::Divider => BlockKind::Divider,
        })
    }
}

fn part_rows(parts: &[Part]) -> Vec<PartRow> {
    let row = |part: &Part| PartRow {
        id: part.id.clone(),
        text: runs_row(&part.text),
        translates: translates_rows(&part.translates),
    };
    parts.iter().map(row).collect()
}

fn parts(rows: Vec<PartRow>) -> Result<Vec<Part>, String> {
    let value = |row: PartRow| {
        Ok(Part {
            id: row.id,
            text: runs(row.text)?,
            translates: translates(row.translates)?,
        })
    };
    rows.into_iter().map(value).collect()
}
