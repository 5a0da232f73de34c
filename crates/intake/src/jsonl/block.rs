//! Blocks, list items and table cells.

use newsroom::{
    block::{Block, BlockKind, ListStyle, Part, TableHeader},
    id::{BlockId, Ids, PictureId},
    runs::WebAddress,
};

use super::{
    Bad, memory,
    memory::Source,
    runs,
    wire::{BlockWire, PartWire},
};

/// A block of a line; without an id it gets one of `ids`.
pub(super) fn inward(
    mut wire: BlockWire,
    source: Option<&Source<'_>>,
    ids: &mut dyn Ids,
) -> Result<Block, Bad> {
    let id = id(wire.id.take(), ids)?;
    let translates = translates(wire.translates.take().as_ref(), source)?;
    let kind = std::mem::take(&mut wire.kind);
    let kind = match kind.as_str() {
        "paragraph" => BlockKind::Paragraph(text(&mut wire)?),
        "crosshead" => BlockKind::Crosshead(text(&mut wire)?),
        "quote" => BlockKind::Quote {
            text: text(&mut wire)?,
            speaker: wire.speaker.take(),
            channel: wire.channel.take(),
        },
        "list" => list(&mut wire, source, ids)?,
        "picture" => picture(&mut wire)?,
        "embed" => embed(&mut wire)?,
        "table" => table(&mut wire, source, ids)?,
        "divider" => BlockKind::Divider,
        other => {
            let kinds = "paragraph, crosshead, quote, list, picture, embed, table or divider";
            return Err(Bad::new(
                "kind",
                format!("“{other}” is no kind of block: {kinds}"),
            ));
        }
    };
    let block = Block { id, kind, translates };
    match stray(&wire) {
        Some(field) => Err(Bad::new(
            field,
            format!("a {} has no `{field}`", block.kind_word()),
        )),
        None => Ok(block),
    }
}

fn id(given: Option<String>, ids: &mut dyn Ids) -> Result<BlockId, Bad> {
    BlockId::parse(given.unwrap_or_else(|| ids.next())).map_err(|error| Bad::new("id", error))
}

fn translates(
    wire: Option<&serde_json::Value>,
    source: Option<&Source<'_>>,
) -> Result<Vec<newsroom::standing::Translates>, Bad> {
    let Some(wire) = wire else { return Ok(Vec::new()) };
    memory::inward(wire, source).map_err(|bad| bad.within("translates"))
}

fn text(wire: &mut BlockWire) -> Result<newsroom::runs::Runs, Bad> {
    runs::inward(wire.text.take(), wire.runs.take())
}

fn list(wire: &mut BlockWire, source: Option<&Source<'_>>, ids: &mut dyn Ids) -> Result<BlockKind, Bad> {
    let style = match wire.style.take().as_deref() {
        None | Some("bulleted") => ListStyle::Bulleted,
        Some("numbered") => ListStyle::Numbered,
        Some(other) => {
            return Err(Bad::new(
                "style",
                format!("“{other}” is no style: bulleted or numbered"),
            ));
        }
    };
    let items =
        parts(wire.items.take().unwrap_or_default(), source, ids).map_err(|bad| bad.within("items"))?;
    Ok(BlockKind::List { style, items })
}

fn table(wire: &mut BlockWire, source: Option<&Source<'_>>, ids: &mut dyn Ids) -> Result<BlockKind, Bad> {
    let header = match wire.header.take().as_deref() {
        None | Some("row") => TableHeader::Row,
        Some("none") => TableHeader::None,
        Some(other) => return Err(Bad::new("header", format!("“{other}” is no header: row or none"))),
    };
    let mut rows = Vec::new();
    for (at, row) in wire.rows.take().unwrap_or_default().into_iter().enumerate() {
        rows.push(parts(row, source, ids).map_err(|bad| bad.within(&format!("rows[{at}]")))?);
    }
    Ok(BlockKind::Table { header, rows })
}

fn picture(wire: &mut BlockWire) -> Result<BlockKind, Bad> {
    let named = wire
        .picture
        .take()
        .ok_or_else(|| Bad::new("picture", "a picture block names a picture"))?;
    let picture = PictureId::parse(named).map_err(|error| Bad::new("picture", error))?;
    Ok(BlockKind::Picture {
        picture,
        caption: text(wire)?,
    })
}

fn embed(wire: &mut BlockWire) -> Result<BlockKind, Bad> {
    let url = wire
        .url
        .take()
        .ok_or_else(|| Bad::new("url", "an embed has the address of what it shows"))?;
    let url = WebAddress::parse(&url).map_err(|error| Bad::new("url", error))?;
    Ok(BlockKind::Embed {
        url,
        title: text(wire)?,
    })
}

fn parts(wire: Vec<PartWire>, source: Option<&Source<'_>>, ids: &mut dyn Ids) -> Result<Vec<Part>, Bad> {
    let mut parts = Vec::with_capacity(wire.len());
    for (at, part) in wire.into_iter().enumerate() {
        let within = |bad: Bad| bad.within(&format!("[{at}]"));
        parts.push(Part {
            id: id(part.id, ids).map_err(within)?,
            text: runs::inward(part.text, part.runs).map_err(within)?,
            translates: translates(part.translates.as_ref(), source).map_err(within)?,
        });
    }
    Ok(parts)
}

/// A field that is given and that this kind of block hasn't taken.
fn stray(wire: &BlockWire) -> Option<&'static str> {
    let left = [
        ("text", wire.text.is_some()),
        ("runs", wire.runs.is_some()),
        ("speaker", wire.speaker.is_some()),
        ("channel", wire.channel.is_some()),
        ("picture", wire.picture.is_some()),
        ("url", wire.url.is_some()),
        ("style", wire.style.is_some()),
        ("items", wire.items.is_some()),
        ("header", wire.header.is_some()),
        ("rows", wire.rows.is_some()),
    ];
    left.into_iter().find(|(_, given)| *given).map(|(field, _)| field)
}

/// A block as it stands on a line.
pub(super) fn outward(block: &Block) -> BlockWire {
    let (text, runs) = block.runs().map(runs::outward).unwrap_or_default();
    let mut wire = BlockWire {
        id: Some(block.id.to_string()),
        kind: block.kind_word().to_owned(),
        text,
        runs,
        translates: memory::outward(&block.translates),
        ..BlockWire::default()
    };
    match &block.kind {
        BlockKind::Paragraph(_) | BlockKind::Crosshead(_) => keep_text(&mut wire),
        BlockKind::Quote { speaker, channel, .. } => {
            keep_text(&mut wire);
            wire.speaker.clone_from(speaker);
            wire.channel.clone_from(channel);
        }
        BlockKind::List { style, items } => {
            wire.style = Some(
                if *style == ListStyle::Numbered {
                    "numbered"
                } else {
                    "bulleted"
                }
                .to_owned(),
            );
            wire.items = Some(items.iter().map(part).collect());
        }
        BlockKind::Picture { picture, .. } => wire.picture = Some(picture.to_string()),
        BlockKind::Embed { url, .. } => wire.url = Some(url.as_str().to_owned()),
        BlockKind::Table { header, rows } => {
            wire.header = Some(
                if *header == TableHeader::Row {
                    "row"
                } else {
                    "none"
                }
                .to_owned(),
            );
            wire.rows = Some(rows.iter().map(|row| row.iter().map(part).collect()).collect());
        }
        BlockKind::Divider => {}
    }
    wire
}

/// A block that is all text says so even where it says nothing.
fn keep_text(wire: &mut BlockWire) {
    if wire.text.is_none() && wire.runs.is_none() {
        wire.text = Some(String::new());
    }
}

fn part(part: &Part) -> PartWire {
    let (text, runs) = runs::outward(&part.text);
    let mut wire = PartWire {
        id: Some(part.id.to_string()),
        text,
        runs,
        translates: memory::outward(&part.translates),
    };
    if wire.text.is_none() && wire.runs.is_none() {
        wire.text = Some(String::new());
    }
    wire
}
