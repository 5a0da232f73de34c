//! One-time links by which somebody comes in, or back in.

use axum::{extract::State, response::Response};
use newsroom::{id::UserId, invitation::Purpose, rights::Action};
use press::access::token::Token;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{find, not_oneself};
use crate::{
    api::{BASE, answer, caller::Caller, params::Segments, problem::ApiError},
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(post))
}

/// A one-time link. It is shown this once: what is kept is a hash of it.
#[derive(Serialize, ToSchema)]
pub(super) struct LinkView {
    /// The link's address.
    address: String,
    /// `invitation`, or `reset` for whoever has lost their way in: then password, second step and passkeys begin anew.
    purpose: &'static str,
    /// Until when it is good.
    #[schema(format = DateTime)]
    until: String,
}

impl LinkView {
    pub(super) fn new(desk: &Desk, purpose: Purpose, token: &Token) -> Self {
        Self {
            address: format!("{}/desk/link/{}", desk.press.settings().address, token.as_str()),
            purpose: purpose.as_str(),
            until: purpose.until(desk.now()).to_string(),
        }
    }
}

/// Makes a one-time link for somebody; the one before is no longer good.
#[utoipa::path(post, path = "/users/{user}/links", tag = "people", params(("user" = String, Path, description = "Their id.")),
    responses((status = 201, body = LinkView, description = "The link.")))]
async fn post(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<UserId>,
) -> Result<Response, ApiError> {
    caller.may(Action::ResetPeople, None)?;
    not_oneself(&caller, &id)?;
    find(&desk, &id).await?;
    let (user, link, token) = desk
        .press
        .give_way_back(&id, &caller.act(&desk), desk.chance.into())
        .await?;
    let address = format!("{BASE}/users/{}", answer::segment(user.id.as_str()));
    let view = LinkView::new(&desk, link.purpose, &token);
    Ok(answer::made_once(&view, &address))
}
