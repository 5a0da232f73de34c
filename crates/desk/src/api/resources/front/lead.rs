//! The story that leads a front.

use axum::{Json, extract::State};
use language::Lang;
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
        shape::Id,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(put, delete))
}

/// Which story leads.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"story": "s-000001"}))]
struct LeadPut {
    /// The story's id.
    #[schema(value_type = Id)]
    story: StoryId,
}

/// Lets a story lead a front.
#[utoipa::path(put, path = "/fronts/{language}/lead", tag = "fronts", params(("language" = String, Path, description = "The language's tag."), Asked),
    request_body = LeadPut, responses((status = 200, body = FrontView, description = "The front as it is now."), Conflict))]
async fn put(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(lang): Segments<Lang>,
    query: Result<Params<Asked>, ApiError>,
    sent: Result<Body<LeadPut>, ApiError>,
) -> Result<Json<FrontView>, ApiError> {
    let lead = || Ok(Arranging::Lead(sent?.0.story));
    arrange(&desk, &caller, lang, query, lead).await
}

/// Lets the newest story lead a front.
#[utoipa::path(delete, path = "/fronts/{language}/lead", tag = "fronts", params(("language" = String, Path, description = "The language's tag."), Asked),
    responses((status = 200, body = FrontView, description = "The front as it is now."), Conflict))]
async fn delete(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(lang): Segments<Lang>,
    query: Result<Params<Asked>, ApiError>,
) -> Result<Json<FrontView>, ApiError> {
    arrange(&desk, &caller, lang, query, || Ok(Arranging::NoLead)).await
}
