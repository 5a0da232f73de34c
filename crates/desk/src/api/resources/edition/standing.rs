//! How a translation stands to its source, and settling a unit: "this change does not concern us".

use axum::{Json, extract::State};
use language::Lang;
use newsroom::{
    id::StoryId,
    refusal::Refusal,
    rights::Action,
    standing::{UnitId, UnitStanding, standings},
};
use serde::{Deserialize, Serialize};
use store::revision;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{body::Body, caller::Caller, params::Segments, problem::ApiError, shape::Id},
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(settle))
}

/// How a unit stands to its source.
#[derive(Serialize, ToSchema)]
struct StandingView {
    /// `@headline`, `@standfirst`, or the id of a block, list item or table cell.
    unit: String,
    /// `current`, `stale`, `orphan`, or `missing` for a unit of the source that nothing translates.
    standing: &'static str,
}

impl StandingView {
    fn of(line: &UnitStanding) -> Self {
        Self {
            unit: line.unit.to_string(),
            standing: line.standing.as_str(),
        }
    }
}

/// A unit to settle.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"unit": "@headline"}))]
struct Settled {
    /// `@headline`, `@standfirst`, or the id of a block, list item or table cell.
    #[schema(value_type = Id)]
    unit: String,
    /// Whether it is a unit of the source that nothing translates and nothing needs to; `false` where nothing is said.
    #[serde(default)]
    missing: bool,
}

/// How each unit of a translation stands to its source; none for an original.
#[utoipa::path(get, path = "/stories/{story}/editions/{language}/standings", tag = "editions",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")),
    responses((status = 200, body = [StandingView], description = "By unit, then what is missing.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
) -> Result<Json<Vec<StandingView>>, ApiError> {
    caller.may(Action::ReadStories, None)?;
    read(&desk, &story, &lang).await.map(Json)
}

/// Says that what changed in the source of a unit does not concern it.
#[utoipa::path(post, path = "/stories/{story}/editions/{language}/settlements", tag = "editions",
    params(("story" = String, Path, description = "The story's id."), ("language" = String, Path, description = "The language's tag.")), request_body = Settled,
    responses((status = 200, body = [StandingView], description = "How each unit stands now.")))]
async fn settle(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((story, lang)): Segments<(StoryId, Lang)>,
    sent: Result<Body<Settled>, ApiError>,
) -> Result<Json<Vec<StandingView>>, ApiError> {
    caller.may(Action::Settle, Some(&lang))?;
    let Body(settled) = sent?;
    let unit = UnitId::parse(&settled.unit).map_err(|error| ApiError::unfit("unit", error))?;
    let act = caller.act(&desk);
    if settled.missing {
        desk.press.settle_missing(&story, &lang, &unit, &act).await?;
    } else {
        desk.press.settle(&story, &lang, &unit, &act).await?;
    }
    read(&desk, &story, &lang).await.map(Json)
}

async fn read(desk: &Desk, story: &StoryId, lang: &Lang) -> Result<Vec<StandingView>, ApiError> {
    let mut read = desk.press.store.read().await?;
    let edition = super::find(&mut read, story, lang).await?.value;
    let Some(from) = edition.origin.translated_from() else {
        return Ok(Vec::new());
    };
    let source = revision::newest(&mut read, story, from).await?;
    let target = revision::newest(&mut read, story, lang).await?;
    let gone = |lang: &Lang| Refusal::NoSuchEdition {
        story: story.clone(),
        lang: lang.clone(),
    };
    let source = source.ok_or_else(|| gone(from))?;
    let target = target.ok_or_else(|| gone(lang))?;
    Ok(standings(&source.text, &target.text)
        .iter()
        .map(StandingView::of)
        .collect())
}
