//! One's own sessions: each can be ended, from any of them.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use newsroom::{audit::Access, rights::Action};

use crate::{desk::Desk, error::DeskError, page, who::Who};

pub(super) async fn end(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    who: Who,
) -> Result<Redirect, DeskError> {
    who.may(Action::OwnAccount, None)?;
    let act = who.act(&desk);
    if !desk
        .press
        .end_session(&who.user.id, &id, Access::SessionEnded, &act)
        .await?
    {
        return Err(DeskError::NotFound);
    }
    Ok(page::done("/desk/account/", "said-session-ended"))
}

pub(super) async fn end_others(State(desk): State<Desk>, who: Who) -> Result<Redirect, DeskError> {
    who.may(Action::OwnAccount, None)?;
    desk.press
        .end_other_sessions(&who.user.id, &who.session.id, &who.act(&desk))
        .await?;
    Ok(page::done("/desk/account/", "said-session-ended"))
}
