//! Signing in with a passkey: two requests of the page's script.

use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use axum_extra::extract::CookieJar;
use newsroom::denied::Denied;
use press::{No, access::passkey::Shown};
use serde_json::json;

use super::{
    cookie::{self, Which},
    door::Door,
};
use crate::{caller::Caller, desk::Desk, error::DeskError};

/// What the browser is to ask the device.
pub(super) async fn ask(
    State(desk): State<Desk>,
    caller: Caller,
    door: Door,
    jar: CookieJar,
) -> Result<Response, DeskError> {
    let visit = caller.visit(&desk);
    let asked = desk
        .press
        .ask_for_passkey(door.origin()?, &visit, desk.chance.into());
    let (question, token) = asked.await?;
    Ok((cookie::give(jar, Which::Step, &token), Json(question)).into_response())
}

/// What the device answered.
pub(super) async fn enter(
    State(desk): State<Desk>,
    caller: Caller,
    door: Door,
    jar: CookieJar,
    Json(shown): Json<Shown>,
) -> Result<Response, DeskError> {
    let step = cookie::brought(&jar, Which::Step).ok_or(No::Denied(Denied::TookTooLong))?;
    let visit = caller.visit(&desk);
    let entered = desk
        .press
        .sign_in_by_passkey(door.origin()?, &step, &shown, &visit, desk.chance.into())
        .await?;
    let jar = cookie::give(cookie::take(jar, Which::Step), Which::Session, &entered.0);
    Ok((jar, Json(json!({"entered": true}))).into_response())
}
