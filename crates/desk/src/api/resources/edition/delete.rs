//! Deleting an edition that readers never got.

use axum::extract::State;
use http::StatusCode;
use language::Lang;
use newsroom::{id::StoryId, rights::Action};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{
        caller::Caller,
        params::Segments,
        problem::{ApiError, Conflict},
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(delete))
}

/// Deletes an edition that was never public, and the story with its last one.
#[utoipa::path(delete, path = "/stories/{story}/editions/{language}", tag = "editions",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")),
    responses((status = 204, description = "It is gone."), Conflict))]
async fn delete(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
) -> Result<StatusCode, ApiError> {
    caller.may(Action::DeleteDraft, Some(&lang))?;
    desk.press
        .discard_edition(&story, &lang, &caller.act(&desk))
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
