//! Standing pages: about, contact, imprint. Each is a story with editions, which are written and published like any other.

use axum::{Json, extract::State, response::Response};
use language::Lang;
use newsroom::{id::StoryId, line::Headline, refusal::Refusal, rights::Action};
use serde::Deserialize;
use store::{edition, story};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::story::{line::StoryLine, view::StoryView};
use crate::{
    api::{
        BASE, answer,
        body::Body,
        caller::Caller,
        problem::{ApiError, Unknown},
        shape::{Id, Tag, Words},
    },
    desk::Desk,
    pages,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(list, post))
        .routes(routes!(order))
}

/// A standing page to begin.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"language": "ar", "headline": "من نحن"}))]
struct PagePost {
    /// The language of its first edition, an original.
    #[schema(value_type = Tag)]
    language: Lang,
    /// Its headline.
    #[schema(value_type = Words)]
    headline: String,
}

/// An order of standing pages.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PageOrderPut {
    /// The pages' stories; those that aren't named follow in their order.
    #[schema(value_type = Vec<Id>)]
    pages: Vec<StoryId>,
}

/// The standing pages, in the house's order.
#[utoipa::path(get, path = "/pages", tag = "pages", responses((status = 200, body = [StoryLine], description = "At most 200.")))]
async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Vec<StoryLine>>, ApiError> {
    caller.may(Action::ReadStories, None)?;
    now(&desk).await
}

async fn now(desk: &Desk) -> Result<Json<Vec<StoryLine>>, ApiError> {
    let lines = pages::lines(desk).await?;
    Ok(Json(lines.iter().map(StoryLine::of).collect()))
}

/// Begins a standing page.
#[utoipa::path(post, path = "/pages", tag = "pages", request_body = PagePost,
    responses((status = 201, body = StoryView, description = "It is there.")))]
async fn post(
    State(desk): State<Desk>,
    caller: Caller,
    sent: Result<Body<PagePost>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::WritePage, None)?;
    let Body(post) = sent?;
    caller.may(Action::WritePage, Some(&post.language))?;
    let headline = Headline::parse(&post.headline).map_err(|error| ApiError::unfit("headline", error))?;
    let id = StoryId::parse((desk.chance.id)()).map_err(ApiError::no_id)?;
    desk.press
        .begin_page(&id, &post.language, headline, &caller.act(&desk))
        .await?;
    let mut read = desk.press.store.read().await?;
    let found = story::find(&mut read, &id).await?;
    let found = found.ok_or_else(|| Refusal::NoSuchStory(id.clone()))?;
    let editions = edition::of_story(&mut read, &id).await?;
    let address = format!("{BASE}/stories/{}", answer::segment(id.as_str()));
    Ok(answer::made(&StoryView::of(&found.value, &editions), &address))
}

/// Puts the standing pages into an order.
#[utoipa::path(put, path = "/page-order", tag = "pages", request_body = PageOrderPut,
    responses((status = 200, body = [StoryLine], description = "The pages in their order."), Unknown))]
async fn order(
    State(desk): State<Desk>,
    caller: Caller,
    sent: Result<Body<PageOrderPut>, ApiError>,
) -> Result<Json<Vec<StoryLine>>, ApiError> {
    caller.may(Action::ChangeSettings, None)?;
    let Body(put) = sent?;
    let there = pages::lines(&desk).await?;
    if let Some(other) = put
        .pages
        .iter()
        .find(|id| !there.iter().any(|line| line.story == **id))
    {
        return Err(Refusal::NoSuchStory(other.clone()).into());
    }
    let mut order = put.pages;
    let mut seen = std::collections::HashSet::new();
    order.retain(|id| seen.insert(id.clone()));
    let act = caller.act(&desk);
    desk.press.set(|record| record.house.pages = order, &act).await?;
    now(&desk).await
}
