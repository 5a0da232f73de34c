//! Keeping somebody out, and letting them in again.

use axum::{extract::State, response::Response};
use newsroom::{id::UserId, rights::Action};
use press::access::roles::Door;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{UserView, answer, find};
use crate::{
    api::{
        caller::Caller,
        params::Segments,
        problem::{ApiError, Conflict},
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(shut, open))
}

/// Keeps somebody out: their sessions end, their tokens and links open nothing.
#[utoipa::path(put, path = "/users/{user}/block", tag = "people", params(("user" = String, Path, description = "Their id.")),
    responses((status = 200, body = UserView, description = "They are kept out."), Conflict))]
async fn shut(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<UserId>,
) -> Result<Response, ApiError> {
    set(&desk, &caller, &id, Door::Shut).await
}

/// Lets somebody in again, with the password they had.
#[utoipa::path(delete, path = "/users/{user}/block", tag = "people", params(("user" = String, Path, description = "Their id.")),
    responses((status = 200, body = UserView, description = "They may come in.")))]
async fn open(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<UserId>,
) -> Result<Response, ApiError> {
    set(&desk, &caller, &id, Door::Open).await
}

async fn set(desk: &Desk, caller: &Caller, id: &UserId, door: Door) -> Result<Response, ApiError> {
    caller.may(Action::BlockPeople, None)?;
    find(desk, id).await?;
    let user = desk.press.set_door(id, door, &caller.act(desk)).await?;
    Ok(answer(&user))
}
