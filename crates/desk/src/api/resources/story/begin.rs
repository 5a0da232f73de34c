//! Beginning a story with its first edition.

use axum::{extract::State, response::Response};
use language::Lang;
use newsroom::{id::StoryId, line::Headline, rights::Action, story::Story};
use serde::Deserialize;
use store::{edition, story};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{given::FactsGiven, view::StoryView};
use crate::{
    api::{
        BASE, answer,
        body::Body,
        caller::Caller,
        problem::{ApiError, Unknown},
        shape::{Tag, Words},
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(post))
}

/// A story to begin.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"language": "ar", "headline": "قمة في القاهرة", "facts": {"date": "2026-11-24", "section": "politics"}}))]
struct StoryPost {
    /// The language of its first edition, an original.
    #[schema(value_type = Tag)]
    language: Lang,
    /// Its headline.
    #[schema(value_type = Words)]
    headline: String,
    /// What is known of it.
    #[serde(default)]
    facts: FactsGiven,
}

/// Begins a story with an original edition of a headline.
#[utoipa::path(post, path = "/stories", tag = "stories", request_body = StoryPost,
    responses((status = 201, body = StoryView, description = "It is there."), Unknown))]
async fn post(
    State(desk): State<Desk>,
    caller: Caller,
    sent: Result<Body<StoryPost>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::StartStory, None)?;
    let Body(post) = sent?;
    caller.may(Action::StartStory, Some(&post.language))?;
    let headline = Headline::parse(&post.headline).map_err(|error| ApiError::unfit("headline", error))?;
    let blank = StoryId::parse("new").unwrap_or_else(|_| unreachable!("a word is an id"));
    let facts = post.facts.over(Story::new(blank));
    let mut ids = desk.chance;
    let act = caller.act(&desk);
    let id = desk
        .press
        .begin_story(facts, &post.language, headline, &act, &mut ids)
        .await?;
    let mut read = desk.press.store.read().await?;
    let found = story::find(&mut read, &id).await?;
    let found = found.ok_or_else(|| newsroom::refusal::Refusal::NoSuchStory(id.clone()))?;
    let editions = edition::of_story(&mut read, &id).await?;
    let address = format!("{BASE}/stories/{}", answer::segment(id.as_str()));
    Ok(answer::made(&StoryView::of(&found.value, &editions), &address))
}
