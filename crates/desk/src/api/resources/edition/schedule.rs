//! Publishing an edition at a moment to come.

use axum::{extract::State, response::Response};
use language::{Lang, Moment};
use newsroom::{id::StoryId, rights::Action};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::view::EditionView;
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
    OpenApiRouter::new().routes(routes!(put, delete))
}

/// When an edition is published.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"at": "2026-11-25T06:00:00Z"}))]
struct SchedulePut {
    /// The moment.
    #[schema(value_type = String, format = DateTime)]
    at: Moment,
}

/// Sets an edition's newest revision to be published at a moment.
#[utoipa::path(put, path = "/stories/{story}/editions/{language}/schedule", tag = "publishing",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")), request_body = SchedulePut,
    responses((status = 200, body = EditionView, description = "The edition as it is now."), Conflict))]
async fn put(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
    sent: Result<Body<SchedulePut>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::Schedule, Some(&lang))?;
    let Body(put) = sent?;
    desk.press
        .schedule(&story, &lang, put.at, &caller.act(&desk))
        .await?;
    super::now(&desk, &story, &lang).await
}

/// Takes an edition out of the schedule.
#[utoipa::path(delete, path = "/stories/{story}/editions/{language}/schedule", tag = "publishing",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")),
    responses((status = 200, body = EditionView, description = "The edition as it is now."), Conflict))]
async fn delete(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
) -> Result<Response, ApiError> {
    caller.may(Action::Schedule, Some(&lang))?;
    desk.press.unschedule(&story, &lang, &caller.act(&desk)).await?;
    super::now(&desk, &story, &lang).await
}
