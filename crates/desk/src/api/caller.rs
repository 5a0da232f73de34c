//! Who asks: a token, and the person for whom it acts. A token may what its scopes name and its owner may, no more.

use axum::{extract::FromRequestParts, http::request::Parts};
use http::{Extensions, HeaderMap, StatusCode, header};
use language::Lang;
use newsroom::{
    audit::Origin,
    rights::Action,
    token::{Secret, Token, scope::Scope},
    user::{Standing, User},
    workflow::Act,
};
use store::user;

use super::problem::ApiError;
use crate::desk::Desk;

/// Somebody's program.
#[derive(Debug, Clone)]
pub(crate) struct Caller {
    /// For whom it acts.
    pub(crate) user: User,
    /// Its token.
    pub(crate) token: Token,
    /// From where it asks.
    address: String,
}

impl Caller {
    /// Whether it may do something, in a language or in some.
    ///
    /// # Errors
    /// Its token's scopes don't name it, or its owner may not.
    pub(crate) fn may(&self, action: Action, lang: Option<&Lang>) -> Result<(), ApiError> {
        let needed = Scope::of(action);
        if !self.token.scopes.allow(needed) {
            return Err(outside(needed));
        }
        Ok(self.user.may(action, lang)?)
    }

    /// Whether its token's scopes name one that no act needs.
    ///
    /// # Errors
    /// They don't.
    pub(crate) fn within(&self, scope: Scope) -> Result<(), ApiError> {
        if self.token.scopes.allow(scope) {
            Ok(())
        } else {
            Err(outside(scope))
        }
    }

    /// What it does now.
    pub(crate) fn act(&self, desk: &Desk) -> Act {
        let origin = Origin::Api {
            address: self.address.clone(),
            token: self.token.name.as_str().to_owned(),
        };
        Act::of(&self.user, desk.now(), origin)
    }
}

fn outside(needed: Scope) -> ApiError {
    let word = needed.as_str();
    let detail = format!("the token has no scope “{word}”: make one that has it at /desk/account/tokens/");
    ApiError::new(StatusCode::FORBIDDEN, "insufficient-scope", detail)
        .with(
            header::WWW_AUTHENTICATE,
            &format!("Bearer error=\"insufficient_scope\", scope=\"{word}\""),
        )
        .saying("scope", word)
}

/// Who sent a request, by its token.
///
/// # Errors
/// No token, or none that is good.
pub(crate) async fn find(
    desk: &Desk,
    headers: &HeaderMap,
    extensions: &Extensions,
) -> Result<Caller, ApiError> {
    let asked = crate::caller::Caller::of(headers, extensions);
    let sent = headers.get(header::AUTHORIZATION).ok_or_else(no_token)?;
    let secret = sent.to_str().ok().and_then(bearer).ok_or_else(bad_token)?;
    let token = desk.press.open_token(&secret, desk.now()).await?;
    let token = token.ok_or_else(bad_token)?;
    let owner = user::find(&mut *desk.press.store.read().await?, &token.owner).await?;
    let active = owner.filter(|owner| owner.standing == Standing::Active);
    Ok(Caller {
        user: active.ok_or_else(bad_token)?,
        token,
        address: asked.address,
    })
}

fn bearer(sent: &str) -> Option<Secret> {
    let (scheme, secret) = sent.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| Secret::parse(secret.trim()))
        .flatten()
}

fn no_token() -> ApiError {
    ApiError::new(
        StatusCode::UNAUTHORIZED,
        "no-token",
        "send a token: Authorization: Bearer tjm_…; one is made at /desk/account/tokens/",
    )
    .with(header::WWW_AUTHENTICATE, "Bearer")
}

fn bad_token() -> ApiError {
    ApiError::new(
        StatusCode::UNAUTHORIZED,
        "bad-token",
        "the token is unknown, expired or revoked, or its owner may not come in",
    )
    .with(header::WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
}

impl FromRequestParts<Desk> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _desk: &Desk) -> Result<Self, ApiError> {
        parts.extensions.get::<Self>().cloned().ok_or_else(no_token)
    }
}
