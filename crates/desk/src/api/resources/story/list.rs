//! The list of stories, and looking for one.

use axum::{Json, extract::State, response::Response};
use http::Uri;
use language::{Lang, Moment};
use newsroom::{
    coverage::PublicState,
    edition::WorkingState,
    id::{SectionId, StoryId, TopicId},
    rights::Action,
};
use serde::{Deserialize, Serialize};
use store::{
    overview::{self, filter::Filter},
    picker,
};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::line::StoryLine;
use crate::{
    api::{
        caller::Caller,
        paging::{self, Limit, Listed},
        params::{Params, word},
        problem::ApiError,
        shape::{Cursor, Plain, Tag},
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(search))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// Only those with an edition in this language.
    #[param(value_type = Option<Tag>)]
    language: Option<Lang>,
    /// The working state of an edition: the one in that language, or any.
    #[param(pattern = "^(draft|in_review|ready)$")]
    working: Option<String>,
    /// Its public state.
    #[param(pattern = "^(none|scheduled|published|withdrawn)$")]
    public: Option<String>,
    /// Only those whose newest text in it was saved at this moment or later.
    #[param(value_type = Option<String>, format = DateTime)]
    since: Option<Moment>,
    /// A section's id.
    #[param(value_type = Option<Plain>)]
    section: Option<String>,
    /// A topic's id.
    #[param(value_type = Option<Plain>)]
    topic: Option<String>,
    /// Words of a headline, however they are written; each may be the beginning of one.
    #[param(value_type = Option<Plain>)]
    text: Option<String>,
    /// The name of somebody who saved a text of it.
    #[param(value_type = Option<Plain>)]
    author: Option<String>,
    /// How many a page holds.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<Limit>,
    /// Where the page begins: what the page before said as `next`.
    #[param(value_type = Option<Cursor>)]
    cursor: Option<String>,
}

impl Asked {
    fn filter(&self) -> Result<Option<Filter>, ApiError> {
        let working = word("working", self.working.as_deref(), WorkingState::parse)?;
        let public = word("public", self.public.as_deref(), PublicState::parse)?;
        // What can be no topic's id is the topic of no story; so it is with sections.
        let topic = self.topic.clone().map(TopicId::parse).transpose();
        let section = self.section.clone().map(SectionId::parse).transpose();
        let (Ok(topic), Ok(section)) = (topic, section) else {
            return Ok(None);
        };
        Ok(Some(Filter {
            lang: self.language.clone(),
            working,
            public,
            since: self.since,
            section,
            topic,
            words: self.text.clone(),
            author: self.author.clone(),
        }))
    }
}

/// Stories of which something is asked, in the order of their ids.
#[utoipa::path(get, path = "/stories", tag = "stories", params(Asked),
    responses((status = 200, body = Listed<StoryLine>, description = "A page of stories.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    query: Result<Params<Asked>, ApiError>,
    uri: Uri,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let Params(asked) = query?;
    let limit = asked.limit.unwrap_or_default();
    let after: Option<StoryId> = paging::begins(asked.cursor.as_deref())?;
    let mut read = desk.press.store.read().await?;
    let mut page = match asked.filter()? {
        Some(filter) => overview::list(&mut read, &filter, after.as_ref(), limit.0 + 1).await?,
        None => Vec::new(),
    };
    let next = paging::cut(&mut page, limit, |last| last.story.clone());
    Ok(paging::answer(
        &uri,
        page.iter().map(StoryLine::of).collect(),
        next,
    ))
}

/// Words of a headline, and the language in which they are looked for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct Sought {
    /// The language.
    #[param(value_type = Tag)]
    language: Lang,
    /// Words of a headline, however they are written; without one, the newest.
    #[param(value_type = Option<Plain>)]
    text: Option<String>,
    /// How many are wanted.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<Limit>,
}

/// A story that readers have.
#[derive(Serialize, ToSchema)]
struct FoundView {
    /// Its id.
    story: String,
    /// Its headline in that language.
    headline: String,
    /// The day of the event.
    #[schema(format = Date)]
    date: Option<String>,
}

/// Published stories by words of their headlines in a language, the newest first: what a link can lead to.
#[utoipa::path(get, path = "/search", tag = "stories", params(Sought),
    responses((status = 200, body = [FoundView], description = "The newest first.")))]
async fn search(
    State(desk): State<Desk>,
    caller: Caller,
    query: Result<Params<Sought>, ApiError>,
) -> Result<Json<Vec<FoundView>>, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let Params(sought) = query?;
    let limit = sought.limit.unwrap_or_default();
    let words = sought.text.unwrap_or_default();
    let mut read = desk.press.store.read().await?;
    let found = picker::stories(&mut read, &sought.language, &words, limit.0).await?;
    let view = |one: &picker::Found| FoundView {
        story: one.story.to_string(),
        headline: one.headline.to_string(),
        date: one.date.map(|date| date.to_string()),
    };
    Ok(Json(found.iter().map(view).collect()))
}
