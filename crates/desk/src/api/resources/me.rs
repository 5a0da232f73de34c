//! Whoever asks: the token and its owner.

use axum::{Json, extract::State};
use newsroom::rights::Action;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    token::TokenView,
    user::{GrantView, grants},
};
use crate::{
    api::{caller::Caller, problem::ApiError},
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(get))
}

/// Who a token acts for, and what it opens.
#[derive(Serialize, ToSchema)]
struct Me {
    /// The person's id.
    id: String,
    /// Their name, as others see it.
    name: String,
    /// Their roles.
    grants: Vec<GrantView>,
    /// The token that was sent.
    token: TokenView,
}

/// Who asks.
#[utoipa::path(get, path = "/me", tag = "me", responses((status = 200, body = Me, description = "The token and its owner.")))]
async fn get(State(desk): State<Desk>, caller: Caller) -> Result<Json<Me>, ApiError> {
    caller.user.may(Action::OwnAccount, None)?;
    Ok(Json(Me {
        id: caller.user.id.to_string(),
        name: caller.user.name.to_string(),
        grants: grants(&caller.user),
        token: TokenView::of(&caller.token, desk.now()),
    }))
}
