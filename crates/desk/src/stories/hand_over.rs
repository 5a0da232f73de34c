//! Handing a draft over for review.

use axum::{extract::State, response::Response};
use newsroom::rights::Action;

use super::{at::AtEdition, publish::to};
use crate::{desk::Desk, error::DeskError, who::Who};

/// Hands it over.
pub(super) async fn hand_over(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
) -> Result<Response, DeskError> {
    who.may(Action::HandOver, Some(&lang))?;
    desk.press.hand_over(&story, &lang, &who.act(&desk)).await?;
    Ok(to(&story, &lang, "said-handed-over"))
}
