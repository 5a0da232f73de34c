//! A story's embargo: the moment before which nothing of it may be published.

use axum::{extract::State, response::Response};
use language::Moment;
use newsroom::{id::StoryId, rights::Action};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::view::StoryView;
use crate::{
    api::{
        body::Body,
        caller::Caller,
        params::Segments,
        problem::{ApiError, Conflict},
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(put, lift))
}

/// Until when nothing is published.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"until": "2026-11-25T06:00:00Z"}))]
struct EmbargoPut {
    /// The moment.
    #[schema(value_type = String, format = DateTime)]
    until: Moment,
}

/// Sets a story's embargo.
#[utoipa::path(put, path = "/stories/{story}/embargo", tag = "publishing",
    params(("story" = String, Path, description = "The story's id.")), request_body = EmbargoPut,
    responses((status = 200, body = StoryView, description = "The story as it is now."), Conflict))]
async fn put(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<StoryId>,
    sent: Result<Body<EmbargoPut>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::Embargo, None)?;
    let Body(put) = sent?;
    desk.press.embargo(&id, put.until, &caller.act(&desk)).await?;
    super::now(&desk, &id).await
}

/// Lifts a story's embargo.
#[utoipa::path(delete, path = "/stories/{story}/embargo", tag = "publishing",
    params(("story" = String, Path, description = "The story's id.")),
    responses((status = 200, body = StoryView, description = "The story as it is now.")))]
async fn lift(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<StoryId>,
) -> Result<Response, ApiError> {
    caller.may(Action::Embargo, None)?;
    desk.press.lift_embargo(&id, &caller.act(&desk)).await?;
    super::now(&desk, &id).await
}
