//! Who asks.

use axum::{extract::FromRequestParts, http::request::Parts};
use http::HeaderMap;
use language::Lang;
use newsroom::workflow::Act;

use crate::{desk::Desk, error::DeskError};

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub struct Who {
    /// Their name, as others see it.
    pub name: String,
    /// The language they read the desk in.
    pub lang: Lang,
    /// What they have just done, to be said on this page: the key of a message. Set by [`crate::gate`].
    pub said: Option<String>,
}

impl Who {
    /// What they do now.
    #[must_use]
    pub fn act(&self, desk: &Desk) -> Act {
        Act {
            by: Some(self.name.clone()),
            at: desk.now(),
            user: None,
            origin: newsroom::audit::Origin::Desk(String::from("unknown")),
        }
    }
}

/// Who sent a request, by its session cookie.
pub(crate) async fn find(_desk: &Desk, _headers: &HeaderMap) -> Result<Option<Who>, DeskError> {
    Ok(None)
}

impl FromRequestParts<Desk> for Who {
    type Rejection = DeskError;

    async fn from_request_parts(parts: &mut Parts, _desk: &Desk) -> Result<Self, DeskError> {
        parts
            .extensions
            .get::<Option<Self>>()
            .cloned()
            .flatten()
            .ok_or(DeskError::SignedOut)
    }
}
