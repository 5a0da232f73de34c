//! Merging two texts that were made from one: what somebody saved while somebody else was still writing.
//!
//! Every line and every block that only one side touched is taken from that side. What both touched, each in another way,
//! is a conflict: the text keeps theirs, and the conflict holds all versions, so that nothing anybody typed is lost. Lists,
//! tables and quotes are merged item by item, cell by cell and field by field before they count as touched by both.

mod blocks;
mod kinds;
mod lines;
pub(crate) mod sequence;

use crate::{block::Block, id::BlockId, text::Text};

/// What came of a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The text of both sides; in a conflict it says what they said.
    pub text: Text,
    /// What both touched: lines first, then blocks, those that were there before in their old order.
    pub conflicts: Vec<Conflict>,
}

/// Something that both sides touched, each in another way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// A line above the body; `None` where a side has none.
    Line {
        /// Which one.
        line: Line,
        /// What both began with.
        base: Option<String>,
        /// What one made of it.
        mine: Option<String>,
        /// What the other made of it, which is what the merged text says.
        theirs: Option<String>,
    },
    /// A block.
    Block(Box<BlockConflict>),
}

/// A block that both sides touched; `None` where a side has taken it out or hadn't got it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockConflict {
    /// Which one.
    pub id: BlockId,
    /// What both began with.
    pub base: Option<Block>,
    /// What one made of it.
    pub mine: Option<Block>,
    /// What the other made of it, which is what the merged text says.
    pub theirs: Option<Block>,
}

/// A line above the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Line {
    /// Above the headline.
    Kicker,
    /// The headline.
    Headline,
    /// The one of lists.
    ShortHeadline,
    /// Under the headline.
    Standfirst,
    /// Who signs it.
    Byline,
    /// Where and when it was written.
    Dateline,
    /// Its part of the address.
    Slug,
}

impl Line {
    /// All of them, from the top down.
    pub const ALL: [Self; 7] = [
        Self::Kicker,
        Self::Headline,
        Self::ShortHeadline,
        Self::Standfirst,
        Self::Byline,
        Self::Dateline,
        Self::Slug,
    ];

    /// The line's field in the interchange.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kicker => "kicker",
            Self::Headline => "headline",
            Self::ShortHeadline => "short_headline",
            Self::Standfirst => "standfirst",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Slug => "slug",
        }
    }

    /// What a text says there.
    #[must_use]
    pub fn of(self, text: &Text) -> Option<&str> {
        match self {
            Self::Kicker => text.kicker.as_ref().map(crate::line::Kicker::as_str),
            Self::Headline => Some(text.headline.as_str()),
            Self::ShortHeadline => text
                .short_headline
                .as_ref()
                .map(crate::line::ShortHeadline::as_str),
            Self::Standfirst => text.standfirst.as_ref().map(crate::line::Standfirst::as_str),
            Self::Byline => text.byline.as_ref().map(crate::line::Byline::as_str),
            Self::Dateline => text.dateline.as_ref().map(crate::line::Dateline::as_str),
            Self::Slug => text.slug.as_ref().map(language::Slug::as_str),
        }
    }
}

/// Merges what was made of `base` by two sides: `theirs` is what is stored already, `mine` what comes to it.
#[must_use]
pub fn merge(base: &Text, mine: &Text, theirs: &Text) -> Merged {
    let mut conflicts = Vec::new();
    let mut text = lines::merge(base, mine, theirs, &mut conflicts);
    text.body = blocks::merge(&base.body, &mine.body, &theirs.body, &mut conflicts);
    Merged { text, conflicts }
}

/// Of three values the one that stands; `None` where both sides changed it, each in another way.
fn choose<'a, T: PartialEq>(base: &T, mine: &'a T, theirs: &'a T) -> Option<&'a T> {
    if mine == theirs || mine == base {
        Some(theirs)
    } else if theirs == base {
        Some(mine)
    } else {
        None
    }
}
