//! What one unit says, as its readers read it: for showing what changed in it.

use crate::{
    block::{Block, BlockKind},
    content::ContentHash,
    runs::Runs,
    standing::UnitId,
    text::Text,
};

/// What a unit of a text says; `None` where there is no such unit.
#[must_use]
pub fn of(text: &Text, unit: &UnitId) -> Option<String> {
    let id = match unit {
        UnitId::Headline => return Some(text.headline.to_string()),
        UnitId::Standfirst => return text.standfirst.as_ref().map(ToString::to_string),
        UnitId::Block(id) => id,
    };
    text.body.blocks().iter().find_map(|block| {
        if block.id == *id {
            return Some(own(block));
        }
        let mut parts = block.parts();
        parts.find(|part| part.id == *id).map(|part| part.text.text())
    })
}

/// What a unit said when its content had this hash, where this text is one that said it.
#[must_use]
pub fn with_content(text: &Text, unit: &UnitId, content: ContentHash) -> Option<String> {
    let said = text
        .units()
        .into_iter()
        .any(|one| one.id == *unit && one.content == content);
    if said { of(text, unit) } else { None }
}

/// A whole block: its words, who speaks, its address, and a line for each item or row.
#[must_use]
pub fn of_block(block: &Block) -> String {
    let mut lines: Vec<String> = Some(own(block))
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect();
    match &block.kind {
        BlockKind::List { items, .. } => lines.extend(items.iter().map(|item| item.text.text())),
        BlockKind::Table { rows, .. } => lines.extend(rows.iter().map(|row| {
            let cells: Vec<String> = row.iter().map(|cell| cell.text.text()).collect();
            cells.join(" | ")
        })),
        _ => {}
    }
    lines.join("\n")
}

fn own(block: &Block) -> String {
    let words = block.runs().map(Runs::text).unwrap_or_default();
    let rest = match &block.kind {
        BlockKind::Quote { speaker, channel, .. } => {
            let names: Vec<&str> = [speaker, channel]
                .into_iter()
                .filter_map(|name| name.as_deref())
                .collect();
            names.join("، ")
        }
        BlockKind::Embed { url, .. } => url.as_str().to_owned(),
        BlockKind::Picture { picture, .. } => picture.to_string(),
        _ => String::new(),
    };
    match (words.is_empty(), rest.is_empty()) {
        (_, true) => words,
        (true, false) => rest,
        (false, false) => format!("{words}\n— {rest}"),
    }
}
