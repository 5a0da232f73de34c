//! Several editions of a story together: all of them in one moment, or none where one is refused.

use axum::{extract::State, response::Response};
use language::{Lang, Moment};
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
        shape::Tag,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(publish))
        .routes(routes!(schedule))
}

/// Editions to be published.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"languages": ["ar", "ru"]}))]
struct PublicationPut {
    /// Their languages.
    #[schema(value_type = Vec<Tag>, min_items = 1)]
    languages: Vec<Lang>,
}

/// Editions to be published at a moment.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"languages": ["ar", "ru"], "at": "2026-11-25T06:00:00Z"}))]
struct SetSchedulePut {
    /// Their languages.
    #[schema(value_type = Vec<Tag>, min_items = 1)]
    languages: Vec<Lang>,
    /// The moment.
    #[schema(value_type = String, format = DateTime)]
    at: Moment,
}

/// Publishes the newest revisions of several editions together; it answers when readers get them.
#[utoipa::path(put, path = "/stories/{story}/publication", tag = "publishing", params(("story" = String, Path, description = "The story's id.")),
    request_body = PublicationPut, responses((status = 200, body = StoryView, description = "The story as it is now."), Conflict))]
async fn publish(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<StoryId>,
    sent: Result<Body<PublicationPut>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::Publish, None)?;
    let Body(put) = sent?;
    let langs = each(&caller, Action::Publish, put.languages)?;
    desk.press
        .publish_together(&id, &langs, &caller.act(&desk))
        .await?;
    super::now(&desk, &id).await
}

/// Sets the newest revisions of several editions to be published at one moment.
#[utoipa::path(put, path = "/stories/{story}/schedule", tag = "publishing", params(("story" = String, Path, description = "The story's id.")),
    request_body = SetSchedulePut, responses((status = 200, body = StoryView, description = "The story as it is now."), Conflict))]
async fn schedule(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<StoryId>,
    sent: Result<Body<SetSchedulePut>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::Schedule, None)?;
    let Body(put) = sent?;
    let langs = each(&caller, Action::Schedule, put.languages)?;
    desk.press
        .schedule_together(&id, &langs, put.at, &caller.act(&desk))
        .await?;
    super::now(&desk, &id).await
}

/// The languages, each once and each allowed.
fn each(caller: &Caller, action: Action, given: Vec<Lang>) -> Result<Vec<Lang>, ApiError> {
    let mut langs = Vec::new();
    for lang in given {
        caller.may(action, Some(&lang))?;
        if !langs.contains(&lang) {
            langs.push(lang);
        }
    }
    if langs.is_empty() {
        return Err(ApiError::unfit("languages", "name at least one language"));
    }
    Ok(langs)
}
