//! Two things that are one.

use axum::{Json, extract::State};
use newsroom::{rights::Action, thing::ThingKind};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{ThingView, find};
use crate::{
    api::{body::Body, caller::Caller, params::Segments, problem::ApiError, shape::Id},
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(post))
}

/// Which thing it is in truth.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"into": "caucasus"}))]
struct MergePost {
    /// The id of the thing that stays.
    #[schema(value_type = Id)]
    into: String,
}

/// What became of two things.
#[derive(Serialize, ToSchema)]
struct Merged {
    /// The thing that stays, with the names that it lacked.
    thing: ThingView,
    /// How many stories name it now instead.
    stories: u64,
}

/// Merges a thing into another one of its kind: every story that names it names the other from then on. Sections can't be.
#[utoipa::path(post, path = "/things/{kind}/{id}/merges", tag = "things",
    params(("kind" = String, Path, pattern = "^(section|topic|person|organisation|place|agency|dossier)$", description = "The kind."),
        ("id" = String, Path, description = "The id of the thing that goes.")), request_body = MergePost,
    responses((status = 200, body = Merged, description = "They are one.")))]
async fn post(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((kind, id)): Segments<(ThingKind, String)>,
    sent: Result<Body<MergePost>, ApiError>,
) -> Result<Json<Merged>, ApiError> {
    caller.may(Action::DeleteThing, None)?;
    let Body(post) = sent?;
    find(&desk, kind, &id).await?;
    let act = caller.act(&desk);
    let stories = desk.press.merge_things(kind, &id, &post.into, &act).await?;
    let thing = ThingView::of(&find(&desk, kind, &post.into).await?);
    Ok(Json(Merged { thing, stories }))
}
