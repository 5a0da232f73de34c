//! What lists show of a text, kept beside it so that a list reads no texts.

use newsroom::{
    block::BlockKind,
    line::{Byline, Headline, Kicker, ShortHeadline, Standfirst},
    text::Text,
};
use serde::{Deserialize, Serialize};

/// The most characters of an opening.
const OPENING: usize = 300;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CardRow {
    pub(crate) headline: Headline,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) kicker: Option<Kicker>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) short_headline: Option<ShortHeadline>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) standfirst: Option<Standfirst>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) opening: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) byline: Option<Byline>,
}

impl From<&Text> for CardRow {
    fn from(text: &Text) -> Self {
        Self {
            headline: text.headline.clone(),
            kicker: text.kicker.clone(),
            short_headline: text.short_headline.clone(),
            standfirst: text.standfirst.clone(),
            opening: opening(text),
            byline: text.byline.clone(),
        }
    }
}

/// The first paragraph that says something, cut at a word with an ellipsis where it is long.
fn opening(text: &Text) -> Option<String> {
    let first = text.body.blocks().iter().find_map(|block| match &block.kind {
        BlockKind::Paragraph(runs) if !runs.is_blank() => Some(runs.text()),
        _ => None,
    })?;
    let Some((end, _)) = first.char_indices().nth(OPENING) else {
        return Some(first);
    };
    let head = &first[..end];
    let words = head
        .rsplit_once(char::is_whitespace)
        .map_or(head, |(words, _)| words);
    Some(format!("{}…", words.trim_end()))
}

#[cfg(test)]
mod tests {
    use newsroom::{block::Block, body::Body, id::BlockId, runs::Runs};

    use super::*;

    fn text(paragraphs: &[&str]) -> Text {
        let mut text = Text::new(Headline::parse("عنوان").unwrap());
        let block = |(at, words): (usize, &&str)| Block {
            id: BlockId::parse(format!("b{at}")).unwrap(),
            kind: BlockKind::Paragraph(Runs::plain(*words)),
            translates: Vec::new(),
        };
        text.body = Body::new(paragraphs.iter().enumerate().map(block).collect()).unwrap();
        text
    }

    #[test]
    fn an_opening_is_the_first_paragraph_that_says_something() {
        assert_eq!(opening(&text(&["\u{a0}", "قال الوزير."])).unwrap(), "قال الوزير.");
        assert_eq!(opening(&text(&[])), None);
    }

    #[test]
    fn a_long_opening_is_cut_at_a_word() {
        let long = "слово ".repeat(100);
        let cut = opening(&text(&[&long])).unwrap();
        assert!(cut.ends_with("слово…"), "{cut}");
        assert!(cut.chars().count() <= OPENING + 1);
    }
}
