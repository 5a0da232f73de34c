//! The text of one edition as JSON: what the editor and the API send and get. Its lines and blocks are those of an edition's
//! record; every block has an id, and what isn't known is refused with its place.

use language::{Lang, Slug};
use newsroom::{
    block::Block,
    line::{Byline, Dateline, Headline, Kicker, ShortHeadline, Standfirst},
    standing::UnitId,
    text::Text,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Bad, block, edition,
    inward::wire,
    made::NoIds,
    memory,
    memory::Source,
    wire::{BlockWire, PartWire},
};

/// A text that can't be taken: where in it, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{reason}", if place.is_empty() { String::new() } else { format!("{place}: ") })]
pub struct BadText {
    /// The field, as a path in the text: `blocks[2].runs[0].marks[1]`; empty where it isn't JSON at all.
    pub place: String,
    /// Why, and what to do.
    pub reason: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TextWire {
    headline: String,
    #[serde(default)]
    kicker: Option<String>,
    #[serde(default)]
    dateline: Option<String>,
    #[serde(default)]
    short_headline: Option<String>,
    #[serde(default)]
    standfirst: Option<String>,
    #[serde(default)]
    byline: Option<String>,
    #[serde(default)]
    slug: Option<String>,
    #[serde(default)]
    headline_translates: Option<Value>,
    #[serde(default)]
    standfirst_translates: Option<Value>,
    blocks: Vec<BlockWire>,
}

/// Reads a text. `source` is what a translation translates: without `headline_translates` its headline translates the
/// source's as it is now, and so does its standfirst; a bare id means the wording that is there now.
///
/// # Errors
/// See [`BadText`].
pub fn read(json: &str, source: Option<(&Lang, &Text)>) -> Result<Text, BadText> {
    if !json.trim_start().starts_with('{') {
        return Err(BadText {
            place: String::new(),
            reason: "a text is an object: {\"headline\": …, \"blocks\": […]}".to_owned(),
        });
    }
    let source = source.map(|(lang, text)| Source::new(lang, text));
    wire(json)
        .and_then(|wire| text(wire, source.as_ref()))
        .map_err(|bad| BadText {
            place: bad.place.trim_matches(['.', '?']).to_owned(),
            reason: bad.reason,
        })
}

/// A text as JSON: always the same for the same text. Lines that it hasn't got are `null`.
#[must_use]
pub fn write(text: &Text) -> Value {
    let line = |line: Option<String>| line.filter(|line| !line.is_empty());
    let wire = TextWire {
        headline: text.headline.to_string(),
        kicker: line(text.kicker.as_ref().map(ToString::to_string)),
        dateline: line(text.dateline.as_ref().map(ToString::to_string)),
        short_headline: line(text.short_headline.as_ref().map(ToString::to_string)),
        standfirst: line(text.standfirst.as_ref().map(ToString::to_string)),
        byline: line(text.byline.as_ref().map(ToString::to_string)),
        slug: text.slug.as_ref().map(|slug| slug.as_str().to_owned()),
        headline_translates: Some(memory::list(&text.headline_translates)),
        standfirst_translates: Some(memory::list(&text.standfirst_translates)),
        blocks: text.body.blocks().iter().map(block::outward).collect(),
    };
    json(&wire)
}

/// A block as it stands in a text.
#[must_use]
pub fn write_block(block: &Block) -> Value {
    json(&block::outward(block))
}

fn json(wire: &impl Serialize) -> Value {
    // These types hold strings, numbers and lists of them; making JSON of them can't fail.
    serde_json::to_value(wire).unwrap_or_else(|error| unreachable!("a text is JSON: {error}"))
}

fn text(wire: TextWire, source: Option<&Source<'_>>) -> Result<Text, Bad> {
    for (at, one) in wire.blocks.iter().enumerate() {
        known(one).map_err(|bad| bad.within(&format!("blocks[{at}]")))?;
    }
    let standfirst = edition::said("standfirst", given(wire.standfirst.as_deref()), Standfirst::parse)?;
    let standfirst_translates = match &standfirst {
        Some(_) => edition::line(wire.standfirst_translates.as_ref(), UnitId::Standfirst, source)?,
        None => Vec::new(),
    };
    Ok(Text {
        headline: Headline::draft(&wire.headline),
        kicker: edition::said("kicker", given(wire.kicker.as_deref()), Kicker::parse)?,
        short_headline: edition::said(
            "short_headline",
            given(wire.short_headline.as_deref()),
            ShortHeadline::parse,
        )?,
        dateline: edition::said("dateline", given(wire.dateline.as_deref()), Dateline::parse)?,
        headline_translates: edition::line(wire.headline_translates.as_ref(), UnitId::Headline, source)?,
        standfirst,
        standfirst_translates,
        byline: edition::said("byline", given(wire.byline.as_deref()), Byline::parse)?,
        slug: given(wire.slug.as_deref())
            .map(Slug::parse)
            .transpose()
            .map_err(|error| Bad::new("slug", error))?,
        body: edition::body(wire.blocks, source, &mut NoIds)?,
    })
}

/// A line of somebody who is still typing: one in which nothing is visible isn't there.
fn given(line: Option<&str>) -> Option<&str> {
    line.filter(|line| line.chars().any(newsroom::line::is_visible))
}

/// Whoever sends a block has given it its id.
fn known(block: &BlockWire) -> Result<(), Bad> {
    const NEEDED: &str = "it is needed: whoever makes a block gives it one";
    if block.id.is_none() {
        return Err(Bad::new("id", NEEDED));
    }
    let nameless = |parts: &[PartWire]| parts.iter().position(|part| part.id.is_none());
    if let Some(at) = block.items.as_deref().and_then(nameless) {
        return Err(Bad::new(format!("items[{at}].id"), NEEDED));
    }
    for (at, row) in block.rows.iter().flatten().enumerate() {
        if let Some(cell) = nameless(row) {
            return Err(Bad::new(format!("rows[{at}][{cell}].id"), NEEDED));
        }
    }
    Ok(())
}
