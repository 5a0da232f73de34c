//! Revisions: what an edition said, save by save.

use axum::{Json, extract::State};
use language::Lang;
use newsroom::{edition::Fate, id::StoryId, rights::Action};
use serde::Serialize;
use store::revision::{self, Entry};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{caller::Caller, params::Segments, problem::ApiError},
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(list))
}

/// A revision, without its text.
#[derive(Serialize, ToSchema)]
pub(super) struct RevisionLine {
    /// Its number, from 1.
    number: u32,
    /// The revision it was made from; `null` for the first.
    base: Option<u32>,
    /// When it was saved.
    #[schema(format = DateTime)]
    at: String,
    /// Who saved it.
    by: Option<String>,
    /// `head`, or `conflict` where somebody else had saved first: then it is kept beside.
    fate: &'static str,
    /// Its headline.
    headline: String,
}

impl RevisionLine {
    fn of(entry: &Entry) -> Self {
        Self {
            number: entry.number,
            base: entry.base,
            at: entry.at.to_string(),
            by: entry.by.clone(),
            fate: match entry.fate {
                Fate::Head => "head",
                Fate::Conflict => "conflict",
            },
            headline: entry.headline.to_string(),
        }
    }
}

/// An edition's revisions, the oldest first.
#[utoipa::path(get, path = "/stories/{story}/editions/{language}/revisions", tag = "editions",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")),
    responses((status = 200, body = [RevisionLine], description = "All revisions.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
) -> Result<Json<Vec<RevisionLine>>, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let mut read = desk.press.store.read().await?;
    super::find(&mut read, &story, &lang).await?;
    let all = revision::list(&mut read, &story, &lang).await?;
    Ok(Json(all.iter().map(RevisionLine::of).collect()))
}
