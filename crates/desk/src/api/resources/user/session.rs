//! Where somebody is signed in, and ending it.

use axum::{Json, extract::State};
use http::StatusCode;
use newsroom::{audit::Access, id::UserId, rights::Action, session::Session};
use serde::Serialize;
use store::session;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::find;
use crate::{
    api::{caller::Caller, params::Segments, problem::ApiError},
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(list, end_all))
        .routes(routes!(end))
}

/// Somebody, signed in at one browser.
#[derive(Serialize, ToSchema)]
struct SessionView {
    /// Its id.
    id: String,
    /// When they signed in.
    #[schema(format = DateTime)]
    made: String,
    /// When it was last noted to be in use.
    #[schema(format = DateTime)]
    seen: String,
    /// The network address it was last noted from.
    address: String,
    /// What the browser calls itself.
    agent: String,
    /// How they showed who they are: `password`, `password-and-code`, `password-and-recovery-code`, `passkey` or `link`.
    proof: &'static str,
}

impl SessionView {
    fn of(session: &Session) -> Self {
        Self {
            id: session.id.clone(),
            made: session.made_at.to_string(),
            seen: session.seen_at.to_string(),
            address: session.address.clone(),
            agent: session.agent.clone(),
            proof: session.proof.as_str(),
        }
    }
}

/// Where somebody is signed in.
#[utoipa::path(get, path = "/users/{user}/sessions", tag = "people", params(("user" = String, Path, description = "Their id.")),
    responses((status = 200, body = [SessionView], description = "Those last in use first.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<UserId>,
) -> Result<Json<Vec<SessionView>>, ApiError> {
    caller.may(Action::ResetPeople, None)?;
    find(&desk, &id).await?;
    let sessions = session::of_user(&mut *desk.press.store.read().await?, &id).await?;
    let open = sessions.iter().filter(|session| !session.is_over(desk.now()));
    Ok(Json(open.map(SessionView::of).collect()))
}

/// Ends all of somebody's sessions.
#[utoipa::path(delete, path = "/users/{user}/sessions", tag = "people", params(("user" = String, Path, description = "Their id.")),
    responses((status = 204, description = "They are signed in nowhere.")))]
async fn end_all(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<UserId>,
) -> Result<StatusCode, ApiError> {
    caller.may(Action::ResetPeople, None)?;
    find(&desk, &id).await?;
    desk.press.end_other_sessions(&id, "", &caller.act(&desk)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Ends one of somebody's sessions.
#[utoipa::path(delete, path = "/users/{user}/sessions/{session}", tag = "people",
    params(("user" = String, Path, description = "Their id."), ("session" = String, Path, description = "The session's id.")),
    responses((status = 204, description = "It is over.")))]
async fn end(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((id, session)): Segments<(UserId, String)>,
) -> Result<StatusCode, ApiError> {
    caller.may(Action::ResetPeople, None)?;
    find(&desk, &id).await?;
    let act = caller.act(&desk);
    let ended = desk
        .press
        .end_session(&id, &session, Access::SessionEnded, &act)
        .await?;
    if !ended {
        return Err(ApiError::not_found(format!("they have no session “{session}”")).at("path"));
    }
    Ok(StatusCode::NO_CONTENT)
}
