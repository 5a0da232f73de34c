//! Taking an edition off the schedule.

use axum::{extract::State, response::Response};
use newsroom::rights::Action;

use super::{at::AtEdition, publish::to};
use crate::{desk::Desk, error::DeskError, who::Who};

/// Takes it off.
pub(super) async fn unschedule(
    State(desk): State<Desk>,
    who: Who,
    AtEdition(story, lang): AtEdition,
) -> Result<Response, DeskError> {
    who.may(Action::Schedule, Some(&lang))?;
    desk.press.unschedule(&story, &lang, &who.act(&desk)).await?;
    Ok(to(&story, &lang, "said-unscheduled"))
}
