//! Stories: what is true of them whatever the language.

mod begin;
mod delete;
mod embargo;
mod facts;
mod given;
pub(super) mod line;
mod list;
mod together;
pub(super) mod view;

use axum::{extract::State, response::Response};
use newsroom::{id::StoryId, refusal::Refusal, rights::Action};
use store::{edition, story};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{answer, caller::Caller, params::Segments, problem::ApiError},
    desk::Desk,
};
use view::StoryView;

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .merge(list::routes())
        .merge(begin::routes())
        .routes(routes!(get))
        .merge(facts::routes())
        .merge(delete::routes())
        .merge(embargo::routes())
        .merge(together::routes())
}

/// A story: its facts, and how its editions stand.
#[utoipa::path(get, path = "/stories/{story}", tag = "stories", params(("story" = String, Path, description = "The story's id.")),
    responses((status = 200, body = StoryView, description = "The story.", headers(("ETag" = String, description = "Its version, for If-Match.")))))]
async fn get(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<StoryId>,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadStories, None)?;
    now(&desk, &id).await
}

/// A story as it is now.
async fn now(desk: &Desk, id: &StoryId) -> Result<Response, ApiError> {
    let mut read = desk.press.store.read().await?;
    let found = story::find(&mut read, id).await?;
    let found = found.ok_or_else(|| Refusal::NoSuchStory(id.clone()))?;
    let editions = edition::of_story(&mut read, id).await?;
    let view = StoryView::of(&found.value, &editions);
    Ok(answer::versioned(&view, found.version))
}
