//! Tokens: one's own, and for administrators everybody's. They are made at the desk, where their owner has proven who they
//! are; here they are listed and revoked.

use axum::{Json, extract::State};
use http::StatusCode;
use language::Moment;
use newsroom::{id::TokenId, refusal::Refusal, rights::Action, token::Token};
use serde::Serialize;
use store::token;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{caller::Caller, params::Segments, problem::ApiError},
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(revoke))
}

/// A token, without its secret: that was shown once.
#[derive(Serialize, ToSchema)]
pub(super) struct TokenView {
    /// Its id.
    id: String,
    /// For whom it acts.
    owner: String,
    /// What its owner calls it.
    name: String,
    /// The first characters of its secret.
    prefix: String,
    /// What it opens.
    scopes: Vec<&'static str>,
    /// `good`, `expired` or `revoked`.
    standing: &'static str,
    /// When it was made.
    #[schema(format = DateTime)]
    made: String,
    /// When it stops being good.
    #[schema(format = DateTime)]
    expires: Option<String>,
    /// When it was last used, to the minute.
    #[schema(format = DateTime)]
    used: Option<String>,
}

impl TokenView {
    pub(super) fn of(token: &Token, now: Moment) -> Self {
        Self {
            id: token.id.to_string(),
            owner: token.owner.to_string(),
            name: token.name.as_str().to_owned(),
            prefix: token.prefix.clone(),
            scopes: token.scopes.iter().map(|scope| scope.as_str()).collect(),
            standing: token.standing(now).as_str(),
            made: token.made.to_string(),
            expires: token.expires.map(|at| at.to_string()),
            used: token.used.map(|at| at.to_string()),
        }
    }
}

/// Everybody's tokens, for administrators.
#[utoipa::path(get, path = "/tokens", tag = "tokens", responses((status = 200, body = [TokenView], description = "By owner, the newest first.")))]
async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Vec<TokenView>>, ApiError> {
    caller.may(Action::ReadTokens, None)?;
    let tokens = token::all(&mut *desk.press.store.read().await?).await?;
    Ok(Json(
        tokens
            .iter()
            .map(|token| TokenView::of(token, desk.now()))
            .collect(),
    ))
}

/// Revokes a token: one's own, or for administrators anybody's.
#[utoipa::path(delete, path = "/tokens/{token}", tag = "tokens", params(("token" = String, Path, description = "The token's id.")),
    responses((status = 204, description = "It opens nothing any more.")))]
async fn revoke(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<TokenId>,
) -> Result<StatusCode, ApiError> {
    let found = token::find(&mut *desk.press.store.read().await?, &id).await?;
    let found = found.ok_or_else(|| Refusal::NoSuchToken(id.clone()))?;
    let action = if found.owner == caller.user.id {
        Action::MakeToken
    } else {
        Action::RevokeToken
    };
    caller.may(action, None)?;
    desk.press.revoke_token(&id, &caller.act(&desk)).await?;
    Ok(StatusCode::NO_CONTENT)
}
