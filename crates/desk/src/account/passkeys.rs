//! One's own passkeys: added by two requests of the page's script, removed by a form.

use axum::{
    Json,
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use newsroom::denied::Denied;
use press::{No, access::passkey::Added};
use serde::Deserialize;
use serde_json::json;

use super::fresh;
use crate::{
    access::{
        cookie::{self, Which},
        door::Door,
    },
    caller::Caller,
    desk::Desk,
    error::DeskError,
    page,
    who::Who,
};

/// What the device made, and what its owner calls it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    name: String,
    answer: Added,
}

pub(super) async fn ask(
    State(desk): State<Desk>,
    who: Who,
    caller: Caller,
    door: Door,
    jar: CookieJar,
) -> Result<Response, DeskError> {
    fresh(&desk, &who)?;
    let visit = caller.visit(&desk);
    let begun = desk
        .press
        .begin_passkey(&who.user, door.origin()?, &visit, desk.chance.into());
    let (question, token) = begun.await?;
    Ok((cookie::give(jar, Which::Step, &token), Json(question)).into_response())
}

pub(super) async fn add(
    State(desk): State<Desk>,
    who: Who,
    door: Door,
    jar: CookieJar,
    Json(sent): Json<Sent>,
) -> Result<Response, DeskError> {
    fresh(&desk, &who)?;
    let step = cookie::brought(&jar, Which::Step).ok_or(No::Denied(Denied::TookTooLong))?;
    let answer = (&sent.answer, sent.name.as_str());
    desk.press
        .add_passkey(&who.user, door.origin()?, &step, answer, &who.act(&desk))
        .await?;
    Ok((cookie::take(jar, Which::Step), Json(json!({"added": true}))).into_response())
}

pub(super) async fn remove(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    who: Who,
) -> Result<Redirect, DeskError> {
    fresh(&desk, &who)?;
    if !desk.press.remove_passkey(&who.user, &id, &who.act(&desk)).await? {
        return Err(DeskError::NotFound);
    }
    Ok(page::done("/desk/account/", "said-passkey-removed"))
}
