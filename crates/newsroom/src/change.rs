//! The change feed's values: which aggregate changed, and what happened to it.

use language::{Lang, Moment};

use crate::{
    arrangement::FrontId,
    id::{PictureId, StoryId},
    thing::ThingKind,
};

/// The thing of the store that a change is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Aggregate {
    /// The newsroom's names and settings.
    Newsroom,
    /// A section, topic, agency ….
    Thing(ThingKind, String),
    /// A picture.
    Picture(PictureId),
    /// A story's facts.
    Story(StoryId),
    /// A story's edition.
    Edition(StoryId, Lang),
    /// A redirect from an old address.
    Redirect(String),
    /// Who works on a story in a language.
    Assignment(StoryId, Lang),
    /// The tasks of a story's edition.
    Tasks(StoryId, Lang),
    /// How a front is arranged.
    Front(FrontId),
}

impl Aggregate {
    /// Its kind, its key (empty for the newsroom's own) and its language: as the feed and the audit log keep it.
    #[must_use]
    pub fn parts(&self) -> (&'static str, &str, Option<&Lang>) {
        match self {
            Self::Newsroom => ("newsroom", "", None),
            Self::Thing(kind, id) => (kind.as_str(), id, None),
            Self::Picture(id) => ("picture", id.as_str(), None),
            Self::Story(id) => ("story", id.as_str(), None),
            Self::Edition(story, lang) => ("edition", story.as_str(), Some(lang)),
            Self::Redirect(from) => ("redirect", from, None),
            Self::Assignment(story, lang) => ("assignment", story.as_str(), Some(lang)),
            Self::Tasks(story, lang) => ("tasks", story.as_str(), Some(lang)),
            Self::Front(front) => {
                let section = front.section.as_ref().map_or("", |section| section.as_str());
                ("front", section, Some(&front.lang))
            }
        }
    }
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Event {
    /// It came into being or was changed by an import.
    Taken,
    /// A revision or a fact was saved.
    Saved,
    /// A save met someone else's and was kept beside it.
    Conflicted,
    /// Handed over for review.
    HandedOver,
    /// Sent back with a note.
    SentBack,
    /// Found fit to be published.
    Approved,
    /// Set to be published later.
    Scheduled,
    /// Readers get it, or get another revision.
    Published,
    /// Readers get a notice in its place.
    Withdrawn,
    /// A correction was added.
    Corrected,
    /// A unit was settled without altering its text.
    Settled,
    /// Given to somebody to work on.
    Assigned,
    /// Given to nobody any more.
    Unassigned,
    /// A sister's correction waits for an answer.
    Opened,
    /// It has got one.
    Closed,
    /// What readers get of a picture was made.
    Rendered,
    /// It is no longer to be published at a moment.
    Unscheduled,
    /// The story's embargo was set, moved or lifted.
    Embargoed,
    /// A note of a review was written, answered or settled.
    Noted,
    /// It was never public, and is gone.
    Deleted,
    /// It was erased on an order, and is gone.
    Erased,
}

impl Event {
    /// All events.
    pub const ALL: [Self; 21] = [
        Self::Taken,
        Self::Saved,
        Self::Conflicted,
        Self::HandedOver,
        Self::SentBack,
        Self::Approved,
        Self::Scheduled,
        Self::Published,
        Self::Withdrawn,
        Self::Corrected,
        Self::Settled,
        Self::Assigned,
        Self::Unassigned,
        Self::Opened,
        Self::Closed,
        Self::Rendered,
        Self::Unscheduled,
        Self::Embargoed,
        Self::Noted,
        Self::Deleted,
        Self::Erased,
    ];

    /// The event's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Saved => "saved",
            Self::Conflicted => "conflicted",
            Self::HandedOver => "handed-over",
            Self::SentBack => "sent-back",
            Self::Approved => "approved",
            Self::Scheduled => "scheduled",
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
            Self::Corrected => "corrected",
            Self::Settled => "settled",
            Self::Assigned => "assigned",
            Self::Unassigned => "unassigned",
            Self::Opened => "opened",
            Self::Closed => "closed",
            Self::Rendered => "rendered",
            Self::Unscheduled => "unscheduled",
            Self::Embargoed => "embargoed",
            Self::Noted => "noted",
            Self::Deleted => "deleted",
            Self::Erased => "erased",
        }
    }

    /// The event by its word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|event| event.as_str() == word)
    }
}

/// One row of the change feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its number: the feed's numbers are contiguous from 1.
    pub seq: i64,
    /// When it was committed.
    pub at: Moment,
    /// What changed.
    pub aggregate: Aggregate,
    /// What happened to it.
    pub event: Event,
}
