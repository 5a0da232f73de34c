//! Changing somebody's name and roles.

use axum::{extract::State, response::Response};
use newsroom::{denied::Denied, id::UserId, line::ShownName, rights::Action};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    UserView, answer, find,
    given::{GrantGiven, grants},
    not_oneself,
};
use crate::{
    api::{
        body::Body,
        caller::Caller,
        params::Segments,
        problem::{ApiError, Conflict},
        shape::{Version, Words},
        version::IfSeen,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(patch))
}

/// What is changed of somebody; what isn't named stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"grants": [{"role": "editor", "languages": ["ar"]}]}))]
struct UserPatch {
    /// Their name.
    #[schema(value_type = Option<Words>, required = false)]
    name: Option<String>,
    /// Their roles.
    #[schema(min_items = 1, required = false)]
    grants: Option<Vec<GrantGiven>>,
}

/// Changes somebody's name and roles. What they have open follows at their next request.
#[utoipa::path(patch, path = "/users/{user}", tag = "people", params(("user" = String, Path, description = "Their id."), Version),
    request_body = UserPatch, responses((status = 200, body = UserView, description = "Who they are now."), Conflict))]
async fn patch(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<UserId>,
    seen: Result<IfSeen, ApiError>,
    sent: Result<Body<UserPatch>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::ChangePeople, None)?;
    let (IfSeen(seen), Body(patch)) = (seen?, sent?);
    let before = find(&desk, &id).await?;
    not_oneself(&caller, &id)?;
    let name = patch.name.as_deref().map(ShownName::parse).transpose();
    let name = name.map_err(|error| ApiError::unfit("name", error))?;
    let grants = patch.grants.map(|given| grants(&desk, given)).transpose()?;
    if grants.as_ref().is_some_and(newsroom::rights::Grants::is_empty) {
        return Err(ApiError::unfit("grants", Denied::NoRole));
    }
    let (name, grants) = (name.unwrap_or(before.name), grants.unwrap_or(before.grants));
    let changed = desk
        .press
        .set_roles(&id, name, grants, &seen, &caller.act(&desk))
        .await?;
    Ok(answer(&changed))
}
