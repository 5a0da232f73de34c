//! The picker of links to stories of ours.

use axum::{
    Json,
    extract::{Query, State},
};
use language::Lang;
use newsroom::rights::Action;
use serde::Deserialize;
use serde_json::{Value, json};
use store::picker;

use crate::{desk::Desk, error::DeskError, who::Who};

/// Words of a headline, and the language in which they are looked for.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
    lang: String,
}

/// How many are offered.
const MOST: u32 = 20;

pub(super) async fn find(
    State(desk): State<Desk>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Json<Value>, DeskError> {
    who.may(Action::ReadStories, None)?;
    let lang = Lang::parse(&asked.lang).map_err(|error| DeskError::Bad(error.to_string()))?;
    let mut snapshot = desk.press.store.read().await?;
    let found = picker::stories(&mut snapshot, &lang, &asked.q, MOST).await?;
    let interface = desk.interface(&who.lang);
    let stories = found.iter().map(|one| {
        json!({
            "story": one.story.as_str(),
            "headline": one.headline.as_str(),
            "date": one.date.map(|date| interface.date(date).text).unwrap_or_default(),
            "url": format!("story:{}", one.story),
        })
    });
    Ok(Json(Value::Array(stories.collect())))
}
