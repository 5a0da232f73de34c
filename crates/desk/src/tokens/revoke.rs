//! Revoking a token: one's own, or for administrators anybody's.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use newsroom::{id::TokenId, refusal::Refusal, rights::Action};
use store::token;

use super::HERE;
use crate::{desk::Desk, error::DeskError, page, who::Who};

pub(super) async fn revoke(
    State(desk): State<Desk>,
    who: Who,
    Path(id): Path<TokenId>,
) -> Result<Redirect, DeskError> {
    let found = token::find(&mut *desk.press.store.read().await?, &id).await?;
    let found = found.ok_or_else(|| Refusal::NoSuchToken(id.clone()))?;
    let action = if found.owner == who.user.id {
        Action::MakeToken
    } else {
        Action::RevokeToken
    };
    who.may(action, None)?;
    desk.press.revoke_token(&id, &who.act(&desk)).await?;
    Ok(page::done(HERE, "said-token-revoked"))
}
