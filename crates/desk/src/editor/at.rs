//! What an address of the editor names. What can't be an id or a language is no address of ours.

use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use language::{Lang, address::encode_segment};
use newsroom::{edition::RevisionNumber, id::StoryId};
use serde::de::DeserializeOwned;

use crate::{desk::Desk, error::DeskError};

/// A story.
pub(super) struct AtStory(pub(super) StoryId);

/// An edition.
pub(super) struct At {
    pub(super) story: StoryId,
    pub(super) lang: Lang,
}

/// A revision of an edition.
pub(super) struct AtRevision {
    pub(super) at: At,
    pub(super) number: RevisionNumber,
}

impl At {
    /// The address of the edition's page.
    pub(super) fn address(&self) -> String {
        format!("{}{}/", of_story(&self.story), self.lang)
    }
}

/// The address of a story's page.
pub(super) fn of_story(story: &StoryId) -> String {
    format!("/desk/stories/{}/", encode_segment(story.as_str()))
}

fn at(story: String, lang: &str) -> Result<At, DeskError> {
    let story = StoryId::parse(story).map_err(|_| DeskError::NotFound)?;
    let lang = Lang::parse(lang).map_err(|_| DeskError::NotFound)?;
    Ok(At { story, lang })
}

async fn path<T: DeserializeOwned + Send>(parts: &mut Parts, desk: &Desk) -> Result<T, DeskError> {
    let path = Path::<T>::from_request_parts(parts, desk).await;
    path.map(|Path(path)| path).map_err(|_| DeskError::NotFound)
}

impl FromRequestParts<Desk> for AtStory {
    type Rejection = DeskError;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, DeskError> {
        let story: String = path(parts, desk).await?;
        StoryId::parse(story).map(Self).map_err(|_| DeskError::NotFound)
    }
}

impl FromRequestParts<Desk> for At {
    type Rejection = DeskError;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, DeskError> {
        let (story, lang): (String, String) = path(parts, desk).await?;
        at(story, &lang)
    }
}

impl FromRequestParts<Desk> for AtRevision {
    type Rejection = DeskError;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, DeskError> {
        let (story, lang, number): (String, String, RevisionNumber) = path(parts, desk).await?;
        Ok(Self {
            at: at(story, &lang)?,
            number,
        })
    }
}
