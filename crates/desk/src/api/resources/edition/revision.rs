//! Revisions: what an edition said, save by save.

use axum::{Json, extract::State, response::Response};
use http::Uri;
use intake::jsonl::text::write;
use language::Lang;
use newsroom::{
    edition::{Fate, RevisionNumber},
    id::StoryId,
    rights::Action,
};
use serde::Serialize;
use serde_json::Value;
use store::revision::{self, Entry};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::shape::TextShape;
use crate::{
    api::{
        caller::Caller,
        paging::{self, Asked, Listed},
        params::{Params, Segments},
        problem::ApiError,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(get))
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

/// A revision with its text.
#[derive(Serialize, ToSchema)]
struct RevisionView {
    /// Its number.
    number: u32,
    /// The revision it was made from; `null` for the first.
    base: Option<u32>,
    /// When it was saved.
    #[schema(format = DateTime)]
    at: String,
    /// Who saved it.
    by: Option<String>,
    /// What it says.
    #[schema(value_type = TextShape)]
    text: Value,
}

/// An edition's revisions, the oldest first.
#[utoipa::path(get, path = "/stories/{story}/editions/{language}/revisions", tag = "editions",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag."), Asked),
    responses((status = 200, body = Listed<RevisionLine>, description = "A page of revisions.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
    query: Result<Params<Asked>, ApiError>,
    uri: Uri,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let Params(asked) = query?;
    let mut read = desk.press.store.read().await?;
    super::find(&mut read, &story, &lang).await?;
    let all = revision::list(&mut read, &story, &lang).await?;
    let (page, next) = asked.page_of(&all)?;
    Ok(paging::answer(
        &uri,
        page.iter().map(RevisionLine::of).collect(),
        next,
    ))
}

/// A revision.
#[utoipa::path(get, path = "/stories/{story}/editions/{language}/revisions/{number}", tag = "editions",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag."),
        ("number" = u32, Path, minimum = 1, description = "Its number.")),
    responses((status = 200, body = RevisionView, description = "The revision.")))]
async fn get(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang, number)): Segments<(StoryId, Lang, RevisionNumber)>,
) -> Result<Json<RevisionView>, ApiError> {
    caller.may(Action::ReadStories, None)?;
    super::find(&mut *desk.press.store.read().await?, &story, &lang).await?;
    let found = desk.press.revision(&story, &lang, number).await?;
    Ok(Json(RevisionView {
        number: found.number,
        base: found.base,
        at: found.at.to_string(),
        by: found.by.clone(),
        text: write(&found.text),
    }))
}
