//! The stories that stay at the top of a front.

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
    OpenApiRouter::new()
        .routes(routes!(order))
        .routes(routes!(put, delete))
}

/// An order of pinned stories.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"stories": ["s-000002", "s-000001"]}))]
struct PinnedOrderPut {
    /// The stories' ids; those that aren't named follow in their order.
    #[schema(value_type = Vec<Id>)]
    stories: Vec<StoryId>,
}

/// Puts the pinned stories of a front into an order.
#[utoipa::path(put, path = "/fronts/{language}/pinned", tag = "fronts", params(("language" = String, Path, description = "The language's tag."), Asked),
    request_body = PinnedOrderPut, responses((status = 200, body = FrontView, description = "The front as it is now."), Conflict))]
async fn order(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(lang): Segments<Lang>,
    query: Result<Params<Asked>, ApiError>,
    sent: Result<Body<PinnedOrderPut>, ApiError>,
) -> Result<Json<FrontView>, ApiError> {
    let order = || Ok(Arranging::Order(sent?.0.stories));
    arrange(&desk, &caller, lang, query, order).await
}

/// Pins a story to a front, behind those that are.
#[utoipa::path(put, path = "/fronts/{language}/pinned/{story}", tag = "fronts", params(("language" = String, Path, description = "The language's tag."), ("story" = String, Path, description = "The story's id."), Asked),
    responses((status = 200, body = FrontView, description = "The front as it is now."), Conflict))]
async fn put(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((lang, story)): Segments<(Lang, StoryId)>,
    query: Result<Params<Asked>, ApiError>,
) -> Result<Json<FrontView>, ApiError> {
    arrange(&desk, &caller, lang, query, || Ok(Arranging::Pin(story))).await
}

/// Takes a pinned story off a front.
#[utoipa::path(delete, path = "/fronts/{language}/pinned/{story}", tag = "fronts", params(("language" = String, Path, description = "The language's tag."), ("story" = String, Path, description = "The story's id."), Asked),
    responses((status = 200, body = FrontView, description = "The front as it is now."), Conflict))]
async fn delete(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((lang, story)): Segments<(Lang, StoryId)>,
    query: Result<Params<Asked>, ApiError>,
) -> Result<Json<FrontView>, ApiError> {
    arrange(&desk, &caller, lang, query, || Ok(Arranging::Unpin(story))).await
}
