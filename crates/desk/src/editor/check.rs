//! The copy desk over a text that isn't saved yet, by the same rules as everywhere.

use axum::{Json, body::Bytes, extract::State};
use newsroom::rights::Action;
use serde_json::{Value, json};

use super::{
    at::At,
    problem::{self, Given, Problem},
    said,
};
use crate::{desk::Desk, who::Who};

pub(super) async fn check(
    State(desk): State<Desk>,
    who: Who,
    at: At,
    bytes: Bytes,
) -> Result<Json<Value>, Problem> {
    who.may(Action::ReadStories, None)?;
    let given: Given = problem::body(&bytes)?;
    let text = problem::text(&desk, &at, &given.text).await?;
    let findings = desk
        .press
        .check_draft(&at.story, &at.lang, &text, desk.now())
        .await?;
    let findings = said::findings(desk.interface(&who.lang), &text, &findings);
    Ok(Json(json!({ "findings": findings })))
}
