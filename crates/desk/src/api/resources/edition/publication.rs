//! Publishing an edition's newest revision.

use axum::{extract::State, response::Response};
use language::Lang;
use newsroom::{id::StoryId, rights::Action};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::view::EditionView;
use crate::{
    api::{
        caller::Caller,
        params::Segments,
        problem::{ApiError, Conflict},
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(put))
}

/// Publishes an edition's newest revision; it answers when readers get it. To take it back see `withdrawal`.
#[utoipa::path(put, path = "/stories/{story}/editions/{language}/publication", tag = "publishing",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")),
    responses((status = 200, body = EditionView, description = "The edition as it is now."), Conflict))]
async fn put(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
) -> Result<Response, ApiError> {
    caller.may(Action::Publish, Some(&lang))?;
    desk.press.publish(&story, &lang, &caller.act(&desk)).await?;
    super::now(&desk, &story, &lang).await
}
