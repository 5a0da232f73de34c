//! Tokens: one's own, and for administrators everybody's. They are made at the desk, where their owner has proven who they
//! are; here they are listed and revoked.

use axum::{extract::State, response::Response};
use http::{StatusCode, Uri};
use language::Moment;
use newsroom::{id::TokenId, refusal::Refusal, rights::Action, token::Token};
use serde::Serialize;
use store::token;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{
        caller::Caller,
        paging::{self, Asked, Listed},
        params::{Params, Segments},
        problem::{ApiError, Conflict},
    },
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
#[utoipa::path(get, path = "/tokens", tag = "tokens", params(Asked),
    responses((status = 200, body = Listed<TokenView>, description = "By owner, the newest first.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    query: Result<Params<Asked>, ApiError>,
    uri: Uri,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadTokens, None)?;
    let Params(asked) = query?;
    let all = token::all(&mut *desk.press.store.read().await?).await?;
    let (page, next) = asked.page_of(&all)?;
    let view = |token: &Token| TokenView::of(token, desk.now());
    Ok(paging::answer(&uri, page.iter().map(view).collect(), next))
}

/// Revokes a token: another one of one's own, or for administrators anybody's.
#[utoipa::path(delete, path = "/tokens/{token}", tag = "tokens", params(("token" = String, Path, description = "The token's id.")),
    responses((status = 204, description = "It opens nothing any more."), Conflict))]
async fn revoke(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<TokenId>,
) -> Result<StatusCode, ApiError> {
    caller.may(Action::MakeToken, None)?;
    if id == caller.token.id {
        // A program that loses its way must not shut itself out in the middle of its work.
        let detail = "a token doesn't revoke itself: do it at /desk/account/tokens/ or with another token";
        return Err(ApiError::new(StatusCode::CONFLICT, "token-in-use", detail).at("path"));
    }
    let found = token::find(&mut *desk.press.store.read().await?, &id).await?;
    let found = found.ok_or_else(|| Refusal::NoSuchToken(id.clone()))?;
    if found.owner != caller.user.id {
        caller.may(Action::RevokeToken, None)?;
    }
    desk.press.revoke_token(&id, &caller.act(&desk)).await?;
    Ok(StatusCode::NO_CONTENT)
}
