//! Stories as programs see them.

use newsroom::{edition::Edition, story::Story};
use serde::Serialize;
use store::version::Kept;
use utoipa::ToSchema;

use super::super::edition::view::EditionView;

/// A story.
#[derive(Serialize, ToSchema)]
pub(in super::super) struct StoryView {
    /// Its id.
    id: String,
    /// What is true of it whatever the language.
    facts: FactsView,
    /// Its editions, by language.
    editions: Vec<EditionView>,
}

/// A story's facts.
#[derive(Serialize, ToSchema)]
struct FactsView {
    /// The day of the event.
    #[schema(format = Date)]
    date: Option<String>,
    /// Its section's id.
    section: Option<String>,
    /// Its topics' ids, in the editor's order.
    topics: Vec<String>,
    /// Its place's id.
    place: Option<String>,
    /// The id of the picture over the text.
    lead_picture: Option<String>,
    /// Where it comes from.
    sources: Vec<SourceView>,
    /// The id of the running story it belongs to.
    dossier: Option<String>,
    /// The moment before which nothing of it may be published.
    #[schema(format = DateTime)]
    embargo: Option<String>,
}

/// An agency's report that a story rests on.
#[derive(Serialize, ToSchema)]
struct SourceView {
    /// The agency's id.
    agency: String,
    /// The report's address.
    url: Option<String>,
    /// On what terms it may be used.
    terms: Option<String>,
}

impl StoryView {
    pub(in super::super) fn of(story: &Story, editions: &[Kept<Edition>]) -> Self {
        Self {
            id: story.id.to_string(),
            facts: FactsView::of(story),
            editions: editions.iter().map(EditionView::of).collect(),
        }
    }
}

impl FactsView {
    fn of(story: &Story) -> Self {
        let source = |source: &newsroom::story::Source| SourceView {
            agency: source.agency.to_string(),
            url: source.url.clone(),
            terms: source.terms.clone(),
        };
        Self {
            date: story.date.map(|date| date.to_string()),
            section: story.section.as_ref().map(ToString::to_string),
            topics: story.topics.iter().map(ToString::to_string).collect(),
            place: story.place.as_ref().map(ToString::to_string),
            lead_picture: story.lead_picture.as_ref().map(ToString::to_string),
            sources: story.sources.iter().map(source).collect(),
            dossier: story.dossier.as_ref().map(ToString::to_string),
            embargo: story.embargo.map(|at| at.to_string()),
        }
    }
}
