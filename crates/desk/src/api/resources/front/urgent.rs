//! The stories in a front's urgent band.

use axum::{Json, extract::State};
use language::{Lang, Moment};
use newsroom::{arrangement::Arranging, id::StoryId};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{Asked, FrontView, arrange};
use crate::{
    api::{
        body::Body,
        caller::Caller,
        params::{Params, Segments},
        problem::{ApiError, Conflict},
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(put, delete))
}

/// Until when a story is urgent.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"until": "2026-11-24T18:00:00Z"}))]
struct UrgentPut {
    /// The moment from which on it isn't.
    #[schema(value_type = String, format = DateTime)]
    until: Moment,
}

/// Puts a story into a front's urgent band.
#[utoipa::path(put, path = "/fronts/{language}/urgent/{story}", tag = "fronts", params(("language" = String, Path, description = "The language's tag."), ("story" = String, Path, description = "The story's id."), Asked),
    request_body = UrgentPut, responses((status = 200, body = FrontView, description = "The front as it is now."), Conflict))]
async fn put(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((lang, story)): Segments<(Lang, StoryId)>,
    query: Result<Params<Asked>, ApiError>,
    sent: Result<Body<UrgentPut>, ApiError>,
) -> Result<Json<FrontView>, ApiError> {
    let urge = || Ok(Arranging::Urge(story, sent?.0.until));
    arrange(&desk, &caller, lang, query, urge).await
}

/// Takes a story out of a front's urgent band.
#[utoipa::path(delete, path = "/fronts/{language}/urgent/{story}", tag = "fronts", params(("language" = String, Path, description = "The language's tag."), ("story" = String, Path, description = "The story's id."), Asked),
    responses((status = 200, body = FrontView, description = "The front as it is now."), Conflict))]
async fn delete(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((lang, story)): Segments<(Lang, StoryId)>,
    query: Result<Params<Asked>, ApiError>,
) -> Result<Json<FrontView>, ApiError> {
    arrange(&desk, &caller, lang, query, || Ok(Arranging::Calm(story))).await
}
