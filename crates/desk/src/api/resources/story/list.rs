//! The list of stories.

use axum::{extract::State, response::Response};
use http::Uri;
use newsroom::{id::StoryId, rights::Action};
use serde::{Deserialize, Serialize};
use store::overview::{self, Line};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{
        caller::Caller,
        paging::{self, Limit, Listed},
        params::Params,
        problem::ApiError,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(list))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// How many a page holds.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<Limit>,
    /// Where the page begins: what the page before said as `next`.
    cursor: Option<String>,
}

/// A story in a list.
#[derive(Serialize, ToSchema)]
struct StoryLine {
    /// Its id.
    id: String,
    /// The day of the event.
    #[schema(format = Date)]
    date: Option<String>,
    /// Its section's id.
    section: Option<String>,
    /// Its editions, by language.
    editions: Vec<EditionLine>,
}

/// An edition in a list.
#[derive(Serialize, ToSchema)]
struct EditionLine {
    /// Its language.
    language: String,
    /// The language it was translated from; `null` for an original.
    translated_from: Option<String>,
    /// The newest headline.
    headline: String,
    /// `draft`, `in_review` or `ready`.
    working: &'static str,
    /// `none`, `scheduled`, `published` or `withdrawn`.
    public: String,
}

impl StoryLine {
    fn of(line: &Line) -> Self {
        let edition = |edition: &overview::EditionLine| EditionLine {
            language: edition.lang.to_string(),
            translated_from: edition.translated_from.as_ref().map(ToString::to_string),
            headline: edition.headline.to_string(),
            working: edition.working.as_str(),
            public: edition.public.clone(),
        };
        Self {
            id: line.story.to_string(),
            date: line.date.map(|date| date.to_string()),
            section: line.section.as_ref().map(ToString::to_string),
            editions: line.editions.iter().map(edition).collect(),
        }
    }
}

/// Stories, in the order of their ids.
#[utoipa::path(get, path = "/stories", tag = "stories", params(Asked),
    responses((status = 200, body = Listed<StoryLine>, description = "A page of stories.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Params(asked): Params<Asked>,
    uri: Uri,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let limit = asked.limit.unwrap_or_default();
    let after: Option<StoryId> = paging::begins(asked.cursor.as_deref())?;
    let mut read = desk.press.store.read().await?;
    let mut page = overview::list(&mut read, after.as_ref(), limit.0 + 1).await?;
    let next = paging::cut(&mut page, limit, |last| last.story.clone());
    Ok(paging::answer(
        &uri,
        page.iter().map(StoryLine::of).collect(),
        next,
    ))
}
