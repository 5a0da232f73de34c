//! Pictures: the library, uploading, what is said of a picture, where it is used.

mod describe;
mod file;
mod upload;
mod view;

use axum::{Json, extract::State, response::Response};
use http::{StatusCode, Uri};
use newsroom::{id::PictureId, refusal::Refusal, rights::Action};
use serde::{Deserialize, Serialize};
use store::{
    library::{self, Only, Wanted},
    picture,
};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{
        caller::Caller,
        paging::{self, Limit, Listed},
        params::{Params, Segments},
        problem::ApiError,
        shape::{Cursor, Plain},
    },
    desk::Desk,
};
use view::PictureView;

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(get))
        .routes(routes!(uses))
        .merge(describe::routes())
        .merge(upload::routes())
        .merge(file::routes())
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// Words that all stand in its credit, alternative text, caption or file.
    #[param(value_type = Option<Plain>)]
    words: Option<String>,
    /// Which ones: `used`, `unused`, `awaited` or `failed`.
    #[param(pattern = "^(used|unused|awaited|failed)$")]
    only: Option<String>,
    /// How many a page holds.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<Limit>,
    /// Where the page begins: what the page before said as `next`.
    #[param(value_type = Option<Cursor>)]
    cursor: Option<String>,
}

/// Pictures, the newest first.
#[utoipa::path(get, path = "/pictures", tag = "pictures", params(Asked),
    responses((status = 200, body = Listed<PictureView>, description = "A page of pictures.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    query: Result<Params<Asked>, ApiError>,
    uri: Uri,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let Params(asked) = query?;
    let limit = asked.limit.unwrap_or_default();
    let offset: u64 = paging::begins::<u32>(asked.cursor.as_deref())?
        .unwrap_or_default()
        .into();
    let wanted = Wanted {
        words: asked.words.unwrap_or_default(),
        only: only(asked.only.as_deref())?,
    };
    let mut read = desk.press.store.read().await?;
    let page = library::page(&mut read, &wanted, offset, limit.0 + 1).await?;
    let mut page: Vec<_> = (offset + 1..).zip(page).collect();
    let next = paging::cut(&mut page, limit, |(place, _)| *place);
    let items = page
        .iter()
        .map(|(_, shelved)| PictureView::of(&shelved.picture))
        .collect();
    Ok(paging::answer(&uri, items, next))
}

fn only(word: Option<&str>) -> Result<Only, ApiError> {
    Ok(match word {
        None => Only::Any,
        Some("used") => Only::Used,
        Some("unused") => Only::Unused,
        Some("awaited") => Only::Awaited,
        Some("failed") => Only::Failed,
        Some(word) => {
            let detail = format!("“{word}” is none of used, unused, awaited and failed");
            return Err(ApiError::new(StatusCode::UNPROCESSABLE_ENTITY, "bad-query", detail).at("only"));
        }
    })
}

/// A picture.
#[utoipa::path(get, path = "/pictures/{picture}", tag = "pictures", params(("picture" = String, Path, description = "The picture's id.")),
    responses((status = 200, body = PictureView, description = "The picture.", headers(("ETag" = String, description = "What is known of it, for If-Match.")))))]
async fn get(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<PictureId>,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let found = picture::find(&mut *desk.press.store.read().await?, &id).await?;
    let found = found.ok_or(Refusal::NoSuchPicture(id))?;
    Ok(view::answer(&found))
}

/// Where a picture is used.
#[derive(Serialize, ToSchema)]
struct UseView {
    /// The story's id.
    story: String,
    /// Whether it stands over the story.
    leads: bool,
    /// The editions in whose text it stands.
    languages: Vec<String>,
}

/// Where a picture is used: over stories, and in the texts that readers or editors have.
#[utoipa::path(get, path = "/pictures/{picture}/uses", tag = "pictures", params(("picture" = String, Path, description = "The picture's id.")),
    responses((status = 200, body = [UseView], description = "By story, at most 200.")))]
async fn uses(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<PictureId>,
) -> Result<Json<Vec<UseView>>, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let mut read = desk.press.store.read().await?;
    if picture::find(&mut read, &id).await?.is_none() {
        return Err(Refusal::NoSuchPicture(id).into());
    }
    let view = |one: &library::Use| UseView {
        story: one.story.to_string(),
        leads: one.leads,
        languages: one.langs.iter().map(ToString::to_string).collect(),
    };
    let uses = library::uses(&mut read, &id, 200).await?;
    Ok(Json(uses.iter().map(view).collect()))
}
