//! Links that show one revision as readers would see it, to whoever has them.

use axum::{extract::State, response::Response};
use language::Lang;
use newsroom::{edition::RevisionNumber, id::StoryId, rights::Action};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{answer, body::Body, caller::Caller, params::Segments, problem::ApiError},
    desk::Desk,
    editor::preview::shared_link,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(post))
}

/// A revision to be shown.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"revision": 3}))]
struct PreviewPost {
    /// Its number; the newest where none is named.
    #[schema(minimum = 1, required = false)]
    revision: Option<RevisionNumber>,
}

/// A link. It is shown this once: what is kept is a hash of it.
#[derive(Serialize, ToSchema)]
struct PreviewView {
    /// The link's address.
    address: String,
    /// The revision that it shows.
    revision: RevisionNumber,
    /// Until when it is good.
    #[schema(format = DateTime)]
    until: String,
}

/// Makes a link that shows a revision to whoever has it, for a week.
#[utoipa::path(post, path = "/stories/{story}/editions/{language}/previews", tag = "editions",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")),
    request_body = PreviewPost, responses((status = 201, body = PreviewView, description = "The link.")))]
async fn post(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
    sent: Result<Body<PreviewPost>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::SharePreview, Some(&lang))?;
    let Body(post) = sent?;
    let found = super::find(&mut *desk.press.store.read().await?, &story, &lang).await?;
    let revision = post.revision.unwrap_or(found.value.head);
    let act = caller.act(&desk);
    let (address, until) = shared_link(&desk, &story, &lang, revision, &act).await?;
    let link = PreviewView {
        revision,
        until: until.to_string(),
        address,
    };
    Ok(answer::made_once(&link, &link.address))
}
