//! Changing a story's facts.

use axum::{extract::State, response::Response};
use newsroom::{id::StoryId, refusal::Refusal, rights::Action};
use store::story;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{given::FactsGiven, view::StoryView};
use crate::{
    api::{
        body::Body,
        caller::Caller,
        params::Segments,
        problem::{ApiError, Conflict},
        shape::Version,
        version::IfMatch,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(patch))
}

/// Changes a story's facts: what is named is set, `null` takes away, what isn't named stays.
#[utoipa::path(patch, path = "/stories/{story}", tag = "stories",
    params(("story" = String, Path, description = "The story's id."),
        Version),
    request_body = FactsGiven,
    responses((status = 200, body = StoryView, description = "The story as it is now."), Conflict))]
async fn patch(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<StoryId>,
    seen: Result<IfMatch, ApiError>,
    sent: Result<Body<FactsGiven>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::ChangeFacts, None)?;
    let seen = seen?;
    let Body(given) = sent?;
    let found = story::find(&mut *desk.press.store.read().await?, &id).await?;
    let found = found.ok_or_else(|| Refusal::NoSuchStory(id.clone()))?;
    seen.check(found.version)?;
    let facts = given.over(found.value);
    desk.press
        .set_facts(facts, found.version, &caller.act(&desk))
        .await?;
    super::now(&desk, &id).await
}
