//! A story: what is true of an event whatever the language.

use language::{Date, Moment};

use crate::id::{AgencyId, DossierId, PictureId, PlaceId, SectionId, StoryId, TopicId};

/// The facts of a story, shared by its editions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// Its id.
    pub id: StoryId,
    /// The day of the event.
    pub date: Option<Date>,
    /// The section, without which nothing is published.
    pub section: Option<SectionId>,
    /// Topics, in the editor's order, none twice.
    pub topics: Vec<TopicId>,
    /// Where it happened.
    pub place: Option<PlaceId>,
    /// The picture over the text.
    pub lead_picture: Option<PictureId>,
    /// Where it comes from.
    pub sources: Vec<Source>,
    /// The running story it belongs to.
    pub dossier: Option<DossierId>,
    /// The moment before which nothing of it may be published.
    pub embargo: Option<Moment>,
}

impl Story {
    /// A story of which nothing is known yet.
    #[must_use]
    pub fn new(id: StoryId) -> Self {
        Self {
            id,
            date: None,
            section: None,
            topics: Vec::new(),
            place: None,
            lead_picture: None,
            sources: Vec::new(),
            dossier: None,
            embargo: None,
        }
    }

    /// Whether it is no news but a page that stands: about the newsroom, contact, imprint.
    #[must_use]
    pub fn is_standing_page(&self) -> bool {
        self.section.as_ref().is_some_and(SectionId::is_standing)
    }
}

/// An agency's report that the story rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The agency.
    pub agency: AgencyId,
    /// The report's address.
    pub url: Option<String>,
    /// On what terms it may be used.
    pub terms: Option<String>,
}
