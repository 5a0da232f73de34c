//! Keeping somebody out, letting them in again, ending all their sessions.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use newsroom::rights::Action;
use press::access::roles::Door;

use super::{link::id, person::somebody};
use crate::{desk::Desk, error::DeskError, page, who::Who};

pub(super) async fn shut(
    State(desk): State<Desk>,
    Path(person): Path<String>,
    who: Who,
) -> Result<Redirect, DeskError> {
    who.may(Action::BlockPeople, None)?;
    let person = id(person)?;
    somebody(&desk, &person).await?;
    desk.press.set_door(&person, Door::Shut, &who.act(&desk)).await?;
    Ok(page::done(&format!("/desk/people/{person}/"), "said-blocked"))
}

pub(super) async fn open(
    State(desk): State<Desk>,
    Path(person): Path<String>,
    who: Who,
) -> Result<Redirect, DeskError> {
    who.may(Action::BlockPeople, None)?;
    let person = id(person)?;
    somebody(&desk, &person).await?;
    desk.press.set_door(&person, Door::Open, &who.act(&desk)).await?;
    Ok(page::done(&format!("/desk/people/{person}/"), "said-let-in"))
}

pub(super) async fn sign_out(
    State(desk): State<Desk>,
    Path(person): Path<String>,
    who: Who,
) -> Result<Redirect, DeskError> {
    who.may(Action::ResetPeople, None)?;
    let person = id(person)?;
    somebody(&desk, &person).await?;
    desk.press
        .end_other_sessions(&person, "", &who.act(&desk))
        .await?;
    Ok(page::done(
        &format!("/desk/people/{person}/"),
        "said-session-ended",
    ))
}
