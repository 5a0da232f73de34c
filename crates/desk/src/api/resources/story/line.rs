//! Stories in lists.

use serde::Serialize;
use store::overview::{self, Line};
use utoipa::ToSchema;

/// A story in a list.
#[derive(Serialize, ToSchema)]
pub(in super::super) struct StoryLine {
    /// Its id.
    id: String,
    /// The day of the event.
    #[schema(format = Date)]
    date: Option<String>,
    /// Its section's id.
    section: Option<String>,
    /// Its editions, by language.
    editions: Vec<EditionLine>,
}

/// An edition in a list.
#[derive(Serialize, ToSchema)]
struct EditionLine {
    /// Its language.
    language: String,
    /// The language it was translated from; `null` for an original.
    translated_from: Option<String>,
    /// The newest headline.
    headline: String,
    /// `draft`, `in_review` or `ready`.
    working: &'static str,
    /// `none`, `scheduled`, `published` or `withdrawn`.
    public: String,
}

impl StoryLine {
    pub(in super::super) fn of(line: &Line) -> Self {
        let edition = |edition: &overview::EditionLine| EditionLine {
            language: edition.lang.to_string(),
            translated_from: edition.translated_from.as_ref().map(ToString::to_string),
            headline: edition.headline.to_string(),
            working: edition.working.as_str(),
            public: edition.public.clone(),
        };
        Self {
            id: line.story.to_string(),
            date: line.date.map(|date| date.to_string()),
            section: line.section.as_ref().map(ToString::to_string),
            editions: line.editions.iter().map(edition).collect(),
        }
    }
}
