//! Bringing back an earlier revision, as a new one.

use axum::{Json, extract::State};
use language::Lang;
use newsroom::{edition::RevisionNumber, id::StoryId, rights::Action};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{body::Body, caller::Caller, params::Segments, problem::ApiError},
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(post))
}

/// A revision to bring back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"revision": 3}))]
struct RestorationPost {
    /// Its number.
    #[schema(minimum = 1)]
    revision: RevisionNumber,
}

/// Where a revision was brought back.
#[derive(Serialize, ToSchema)]
struct Restored {
    /// The revision that says the same now.
    base: RevisionNumber,
}

/// Brings back an earlier revision, as a new one: nothing is lost of those between.
#[utoipa::path(post, path = "/stories/{story}/editions/{language}/restorations", tag = "editions",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")), request_body = RestorationPost,
    responses((status = 200, body = Restored, description = "The new revision.")))]
async fn post(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
    sent: Result<Body<RestorationPost>, ApiError>,
) -> Result<Json<Restored>, ApiError> {
    caller.may(Action::RestoreRevision, Some(&lang))?;
    let Body(post) = sent?;
    let act = caller.act(&desk);
    let saved = desk
        .press
        .restore_revision(&story, &lang, post.revision, &act)
        .await?;
    Ok(Json(Restored { base: saved.head }))
}
