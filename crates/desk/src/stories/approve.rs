//! Finding an edition fit to be published.

use axum::{extract::State, response::Response};
use newsroom::rights::Action;

use super::{at::AtEdition, publish::to};
use crate::{desk::Desk, error::DeskError, who::Who};

/// Finds it fit.
pub(super) async fn approve(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
) -> Result<Response, DeskError> {
    who.may(Action::Approve, Some(&lang))?;
    desk.press.approve(&story, &lang, &who.act(&desk)).await?;
    Ok(to(&story, &lang, "said-approved"))
}
