//! What an address names: a story, or one of its editions. What can't be an id is no address of ours.

use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use language::{Lang, address::encode_segment};
use newsroom::id::StoryId;

use crate::{desk::Desk, error::DeskError};

/// A story.
pub(crate) struct AtStory(pub(crate) StoryId);

/// An edition of a story.
pub(crate) struct AtEdition(pub(crate) StoryId, pub(crate) Lang);

/// A note on an edition.
pub(crate) struct AtNote(pub(crate) StoryId, pub(crate) Lang, pub(crate) String);

impl FromRequestParts<Desk> for AtStory {
    type Rejection = DeskError;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, DeskError> {
        let Path(story) = path::<String>(parts, desk).await?;
        Ok(Self(story_id(story)?))
    }
}

impl FromRequestParts<Desk> for AtEdition {
    type Rejection = DeskError;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, DeskError> {
        let Path((story, lang)) = path::<(String, String)>(parts, desk).await?;
        Ok(Self(story_id(story)?, lang_tag(&lang)?))
    }
}

impl FromRequestParts<Desk> for AtNote {
    type Rejection = DeskError;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, DeskError> {
        let Path((story, lang, note)) = path::<(String, String, String)>(parts, desk).await?;
        Ok(Self(story_id(story)?, lang_tag(&lang)?, note))
    }
}

async fn path<T: serde::de::DeserializeOwned + Send>(
    parts: &mut Parts,
    desk: &Desk,
) -> Result<Path<T>, DeskError> {
    let read = Path::<T>::from_request_parts(parts, desk).await;
    read.map_err(|_| DeskError::NotFound)
}

fn story_id(text: String) -> Result<StoryId, DeskError> {
    StoryId::parse(text).map_err(|_| DeskError::NotFound)
}

fn lang_tag(text: &str) -> Result<Lang, DeskError> {
    Lang::parse(text).map_err(|_| DeskError::NotFound)
}

/// The address of a story's page.
pub(crate) fn of_story(story: &StoryId) -> String {
    format!("/desk/stories/{}/", encode_segment(story.as_str()))
}

/// The address of an edition's page.
pub(crate) fn of_edition(story: &StoryId, lang: &Lang) -> String {
    format!("{}{lang}/", of_story(story))
}
