//! Restoring an old revision as a new one.

use axum::{extract::State, response::Redirect};
use newsroom::rights::Action;

use super::at::AtRevision;
use crate::{desk::Desk, error::DeskError, page, who::Who};

pub(super) async fn restore(
    State(desk): State<Desk>,
    who: Who,
    AtRevision { at, number }: AtRevision,
) -> Result<Redirect, DeskError> {
    who.may(Action::RestoreRevision, Some(&at.lang))?;
    desk.press
        .restore_revision(&at.story, &at.lang, number, &who.act(&desk))
        .await?;
    Ok(page::done(&at.address(), "said-restored"))
}
