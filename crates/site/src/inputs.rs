//! What an answer was made from: so that exactly those answers are made anew whose inputs a change of the newsroom concerns,
//! in a server's memory, in an export, and in a cache before the server, which knows them as surrogate keys.

use std::{collections::BTreeSet, fmt};

use language::{Lang, Moment};
use newsroom::id::{PictureId, SectionId, StoryId, TopicId};

use crate::route::Month;

/// One thing that answers are made from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A story: any edition of it, for a page names its sisters.
    Story(StoryId),
    /// What is known of a picture.
    Picture(PictureId),
    /// The list of everything in a language.
    All(Lang),
    /// The list of a section in a language.
    Section(Lang, SectionId),
    /// The list of a topic in a language.
    Topic(Lang, TopicId),
    /// Which stories of a section stand next to which: it changes where one comes between two others.
    Order(Lang, SectionId),
    /// What was first published in a month, in a language: its pages of the archive, and its sitemap.
    Month(Lang, Month),
    /// That anything at all is published for the first time, or withdrawn: the archive's months, and what shows the newest.
    Publication,
    /// Whatever all pages of a language show: a fact of a published story is changed, which may stand in any list.
    Lang(Lang),
}

impl fmt::Display for Key {
    /// As a surrogate key: ASCII without spaces, for all ids are.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Story(story) => write!(f, "s-{story}"),
            Self::Picture(picture) => write!(f, "p-{picture}"),
            Self::All(lang) => write!(f, "all-{lang}"),
            Self::Section(lang, section) => write!(f, "section-{lang}-{section}"),
            Self::Topic(lang, topic) => write!(f, "topic-{lang}-{topic}"),
            Self::Order(lang, section) => write!(f, "order-{lang}-{section}"),
            Self::Month(lang, month) => write!(f, "month-{lang}-{month}"),
            Self::Publication => f.write_str("publication"),
            Self::Lang(lang) => write!(f, "lang-{lang}"),
        }
    }
}

/// What an answer was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inputs {
    /// Each once.
    pub keys: BTreeSet<Key>,
    /// The moment from which the answer is another without any change; none where there is no such moment.
    pub until: Option<Moment>,
}

impl Inputs {
    /// Adds a thing.
    pub fn add(&mut self, key: Key) {
        self.keys.insert(key);
    }

    /// Says that the answer is another from a moment on; the earliest counts.
    pub fn end_at(&mut self, moment: Moment) {
        self.until = Some(self.until.map_or(moment, |known| known.min(moment)));
    }
}
