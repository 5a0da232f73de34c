//! Editions: a story in one language, with its two independent facts, the working and the public state.

use language::{Lang, Moment};

use crate::{id::StoryId, line::Notice, text::Text};

/// The number of a revision, from 1, in the order in which they were stored.
pub type RevisionNumber = u32;

/// A story in one language, without its text: that is in its revisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The story.
    pub story: StoryId,
    /// The language.
    pub lang: Lang,
    /// Original or translation: a relation, not a rank.
    pub origin: Origin,
    /// The newest revision that isn't a conflict: what editors work on.
    pub head: RevisionNumber,
    /// How far the work is.
    pub working: Working,
    /// What readers get.
    pub public: Public,
    /// Corrections, oldest first.
    pub corrections: Vec<Correction>,
}

/// Where an edition's words come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Written in this language.
    Original,
    /// Translated from a sister edition.
    Translation {
        /// The language of that edition.
        from: Lang,
        /// Who translated it, as readers see it.
        translator: Option<String>,
    },
}

impl Origin {
    /// The language it was translated from, for a translation.
    #[must_use]
    pub fn translated_from(&self) -> Option<&Lang> {
        match self {
            Self::Original => None,
            Self::Translation { from, .. } => Some(from),
        }
    }
}

/// How far the work on an edition is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WorkingState {
    /// Being written.
    #[default]
    Draft,
    /// With someone who reads it.
    InReview,
    /// Fit to be published.
    Ready,
}

impl WorkingState {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Draft, Self::InReview, Self::Ready];

    /// The state's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InReview => "in_review",
            Self::Ready => "ready",
        }
    }

    /// The state by its word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// The working state, with who set it, when, and what they noted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Working {
    /// The state.
    pub state: WorkingState,
    /// Who set it; `None` where no person did (an import).
    pub by: Option<String>,
    /// When; `None` where that isn't known (an import).
    pub at: Option<Moment>,
    /// Why it was sent back.
    pub note: Option<String>,
}

/// What readers get of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Public {
    /// Nothing.
    None,
    /// Nothing yet: from a moment on, a revision.
    Scheduled {
        /// The moment.
        at: Moment,
        /// The revision that will be published.
        revision: RevisionNumber,
    },
    /// A revision.
    Published(Published),
    /// A notice in its place.
    Withdrawn {
        /// What readers are told.
        notice: Notice,
        /// Since when.
        at: Moment,
        /// What had been published.
        last: Published,
    },
}

/// A publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// The revision readers get.
    pub revision: RevisionNumber,
    /// When readers first got the edition; lists are ordered by it.
    pub at: Moment,
    /// When readers last got another revision.
    pub updated: Option<Moment>,
}

impl Public {
    /// The state's word: `none`, `scheduled`, `published` or `withdrawn`.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Scheduled { .. } => "scheduled",
            Self::Published(_) => "published",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    /// The revision this state points at.
    #[must_use]
    pub fn revision(&self) -> Option<RevisionNumber> {
        match self {
            Self::None => None,
            Self::Scheduled { revision, .. } => Some(*revision),
            Self::Published(published) | Self::Withdrawn { last: published, .. } => Some(published.revision),
        }
    }
}

/// A dated public note on a published edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// When it was made.
    pub at: Moment,
    /// What was wrong and what is right.
    pub text: Notice,
}

/// An immutable snapshot of an edition's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its number.
    pub number: RevisionNumber,
    /// The revision it was made from; `None` for the first.
    pub base: Option<RevisionNumber>,
    /// When it was stored.
    pub at: Moment,
    /// Who saved it; `None` where no person did.
    pub by: Option<String>,
    /// Whether it lost a race: kept, shown, and never the head.
    pub fate: Fate,
    /// What it says.
    pub text: Text,
}

/// What became of a save.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It became the head.
    Head,
    /// Someone else had saved since its base: it is kept beside the head as a conflict.
    Conflict,
}
