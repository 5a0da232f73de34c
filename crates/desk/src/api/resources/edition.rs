//! Editions: a story in one language, and every act on it.

mod begin;
mod comparison;
mod correction;
mod delete;
mod finding;
mod note;
mod preview;
mod publication;
mod restoration;
mod revision;
mod schedule;
mod shape;
mod standing;
mod text;
pub(super) mod view;
mod withdrawal;
mod working;

use axum::{extract::State, response::Response};
use language::Lang;
use newsroom::{id::StoryId, refusal::Refusal, rights::Action};
use store::{Connection, edition, story, version::Kept};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{answer, caller::Caller, params::Segments, problem::ApiError},
    desk::Desk,
};
use view::EditionView;

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(get))
        .merge(begin::routes())
        .merge(delete::routes())
        .merge(note::routes())
        .merge(text::routes())
        .merge(revision::routes())
        .merge(comparison::routes())
        .merge(preview::routes())
        .merge(restoration::routes())
        .merge(standing::routes())
        .merge(finding::routes())
        .merge(working::routes())
        .merge(publication::routes())
        .merge(schedule::routes())
        .merge(withdrawal::routes())
        .merge(correction::routes())
}

/// An edition: where its words come from, how far the work is, what readers get.
#[utoipa::path(get, path = "/stories/{story}/editions/{language}", tag = "editions",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")),
    responses((status = 200, body = EditionView, description = "The edition.", headers(("ETag" = String, description = "Its version.")))))]
async fn get(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let found = find(&mut *desk.press.store.read().await?, &story, &lang).await?;
    Ok(answer::versioned(&EditionView::of(&found), found.version))
}

/// An edition that is there.
///
/// # Errors
/// It isn't.
pub(super) async fn find(
    connection: &mut Connection,
    story: &StoryId,
    lang: &Lang,
) -> Result<Kept<newsroom::edition::Edition>, ApiError> {
    if story::find(connection, story).await?.is_none() {
        return Err(Refusal::NoSuchStory(story.clone()).into());
    }
    let found = edition::find(connection, story, lang).await?;
    let (story, lang) = (story.clone(), lang.clone());
    Ok(found.ok_or(Refusal::NoSuchEdition { story, lang })?)
}

/// The answer to an act: the edition as it is now.
pub(super) async fn now(desk: &Desk, story: &StoryId, lang: &Lang) -> Result<Response, ApiError> {
    let found = find(&mut *desk.press.store.read().await?, story, lang).await?;
    Ok(answer::versioned(&EditionView::of(&found), found.version))
}
