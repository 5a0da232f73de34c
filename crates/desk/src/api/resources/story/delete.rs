//! Deleting a story that readers never got.

use axum::extract::State;
use http::StatusCode;
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

/// Deletes a story no edition of which was ever public.
#[utoipa::path(delete, path = "/stories/{story}", tag = "stories", params(("story" = String, Path, description = "The story's id.")),
    responses((status = 204, description = "It is gone."), Conflict))]
async fn delete(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<StoryId>,
) -> Result<StatusCode, ApiError> {
    caller.may(Action::DeleteDraft, None)?;
    desk.press.discard_story(&id, &caller.act(&desk)).await?;
    Ok(StatusCode::NO_CONTENT)
}
