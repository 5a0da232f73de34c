//! A story's embargo: set, moved, lifted.

use axum::{extract::State, response::Redirect};
use language::Moment;
use newsroom::rights::Action;

use super::at::{AtStory, of_story};
use crate::{desk::Desk, error::DeskError, fields::Fields, page, who::Who};

/// Sets it, or moves it.
pub(super) async fn set(
    State(desk): State<Desk>,
    who: Who,
    AtStory(story): AtStory,
    fields: Result<Fields, DeskError>,
) -> Result<Redirect, DeskError> {
    who.may(Action::Embargo, None)?;
    let fields = fields?.only(&["until"])?;
    let bad = || DeskError::Bad(desk.interface(&who.lang).word("stories-bad-time"));
    let until = Moment::local(fields.one("until"), &desk.press.settings().zone).map_err(|_| bad())?;
    desk.press.embargo(&story, until, &who.act(&desk)).await?;
    Ok(page::done(&of_story(&story), "said-embargo"))
}

/// Lifts it.
pub(super) async fn lift(
    State(desk): State<Desk>,
    who: Who,
    AtStory(story): AtStory,
) -> Result<Redirect, DeskError> {
    who.may(Action::Embargo, None)?;
    desk.press.lift_embargo(&story, &who.act(&desk)).await?;
    Ok(page::done(&of_story(&story), "said-embargo-lifted"))
}
