//! People of the desk.

use axum::{Json, extract::State};
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
    api::{caller::Caller, params::Segments, problem::ApiError},
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(get))
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
#[utoipa::path(get, path = "/users", tag = "people", responses((status = 200, body = [UserView], description = "In the order in which they came.")))]
async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Vec<UserView>>, ApiError> {
    caller.may(Action::ReadPeople, None)?;
    let all = user::all(&mut *desk.press.store.read().await?).await?;
    Ok(Json(all.iter().map(UserView::of).collect()))
}

/// Somebody.
#[utoipa::path(get, path = "/users/{user}", tag = "people", params(("user" = String, Path, description = "Their id.")),
    responses((status = 200, body = UserView, description = "Somebody.")))]
async fn get(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<UserId>,
) -> Result<Json<UserView>, ApiError> {
    caller.may(Action::ReadPeople, None)?;
    let found = user::find(&mut *desk.press.store.read().await?, &id).await?;
    let found = found.ok_or_else(|| ApiError::not_found(format!("there is nobody “{id}” here")))?;
    Ok(Json(UserView::of(&found)))
}
