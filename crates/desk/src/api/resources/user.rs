//! People of the desk: who they are, how they come in, what they may.

mod change;
mod door;
mod given;
mod invite;
mod link;
mod session;

use axum::{extract::State, response::Response};
use http::{StatusCode, Uri};
use newsroom::{
    id::UserId,
    rights::{Action, Reach},
    user::{Standing, User},
};
use serde::Serialize;
use store::user;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{
        answer,
        caller::Caller,
        paging::{self, Asked, Listed},
        params::{Params, Segments},
        problem::ApiError,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(get))
        .merge(invite::routes())
        .merge(change::routes())
        .merge(door::routes())
        .merge(link::routes())
        .merge(session::routes())
}

/// Somebody of the desk.
#[derive(Serialize, ToSchema)]
pub(super) struct UserView {
    /// Their id.
    id: String,
    /// What they sign in as.
    login: String,
    /// Their name.
    name: String,
    /// `invited`, `active` or `blocked`.
    standing: &'static str,
    /// Their roles.
    grants: Vec<GrantView>,
}

/// A role, granted.
#[derive(Serialize, ToSchema)]
pub(super) struct GrantView {
    /// The role.
    role: &'static str,
    /// For which languages; `null` for all.
    languages: Option<Vec<String>>,
}

/// Somebody's roles.
pub(super) fn grants(user: &User) -> Vec<GrantView> {
    let view = |grant: &newsroom::rights::Grant| GrantView {
        role: grant.role.as_str(),
        languages: match &grant.reach {
            Reach::All => None,
            Reach::Languages(languages) => Some(languages.iter().map(ToString::to_string).collect()),
        },
    };
    user.grants.iter().map(view).collect()
}

impl UserView {
    fn of(user: &User) -> Self {
        Self {
            id: user.id.to_string(),
            login: user.login.to_string(),
            name: user.name.to_string(),
            standing: match user.standing {
                Standing::Invited => "invited",
                Standing::Active => "active",
                Standing::Blocked(_) => "blocked",
            },
            grants: grants(user),
        }
    }
}

/// Everybody.
#[utoipa::path(get, path = "/users", tag = "people", params(Asked),
    responses((status = 200, body = Listed<UserView>, description = "In the order in which they came.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    query: Result<Params<Asked>, ApiError>,
    uri: Uri,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadPeople, None)?;
    let Params(asked) = query?;
    let all = user::all(&mut *desk.press.store.read().await?).await?;
    let (page, next) = asked.page_of(&all)?;
    Ok(paging::answer(
        &uri,
        page.iter().map(UserView::of).collect(),
        next,
    ))
}

/// Somebody.
#[utoipa::path(get, path = "/users/{user}", tag = "people", params(("user" = String, Path, description = "Their id.")),
    responses((status = 200, body = UserView, description = "Somebody.", headers(("ETag" = String, description = "Their version, for If-Match.")))))]
async fn get(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<UserId>,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadPeople, None)?;
    Ok(answer(&find(&desk, &id).await?))
}

/// Somebody who is there.
///
/// # Errors
/// They aren't.
async fn find(desk: &Desk, id: &UserId) -> Result<User, ApiError> {
    let found = user::find(&mut *desk.press.store.read().await?, id).await?;
    found.ok_or_else(|| ApiError::not_found(format!("there is nobody “{id}” here")))
}

/// Somebody, with their version.
fn answer(user: &User) -> Response {
    answer::stamped(&UserView::of(user), user)
}

/// Nobody's program keeps them out, or takes their roles away: that takes another person, or themselves at the desk.
///
/// # Errors
/// It is the person it acts for.
fn not_oneself(caller: &Caller, id: &UserId) -> Result<(), ApiError> {
    if caller.user.id != *id {
        return Ok(());
    }
    let detail = "a program can't change the person it acts for: they do it at the desk";
    Err(ApiError::new(StatusCode::CONFLICT, "oneself", detail).at("path"))
}
