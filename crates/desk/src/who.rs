//! Who asks.

use axum::{extract::FromRequestParts, http::request::Parts};
use language::Lang;
use newsroom::{audit::Origin, rights::Action, session::Session, user::User, workflow::Act};

use crate::{caller::Caller, desk::Desk, error::DeskError};

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub struct Who {
    /// They.
    pub user: User,
    /// Their session.
    pub session: Session,
    /// The language they read the desk in.
    pub lang: Lang,
    /// The network address they ask from.
    pub address: String,
    /// What they have just done, to be said on this page: the key of a message. Set by [`crate::gate`].
    pub said: Option<String>,
}

impl Who {
    /// Their name, as others see it.
    #[must_use]
    pub fn name(&self) -> &str {
        self.user.name.as_str()
    }

    /// Whether they may do something in a language; `None` asks whether they may in some language, or anywhere.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`], which becomes a page that says who can.
    pub fn may(&self, action: Action, lang: Option<&Lang>) -> Result<(), DeskError> {
        Ok(self.user.may(action, lang)?)
    }

    /// The same as a yes or a no, for what a page offers.
    #[must_use]
    pub fn can(&self, action: Action, lang: Option<&Lang>) -> bool {
        self.user.may(action, lang).is_ok()
    }

    /// What they do now.
    #[must_use]
    pub fn act(&self, desk: &Desk) -> Act {
        Act::of(&self.user, desk.now(), Origin::Desk(self.address.clone()))
    }
}

/// Who sent a request, by its session cookie.
pub(crate) async fn find(desk: &Desk, caller: &Caller) -> Result<Option<Who>, DeskError> {
    let Some(token) = &caller.session else {
        return Ok(None);
    };
    let found = desk.press.session(token, desk.now(), &caller.address).await?;
    Ok(found.map(|(session, user)| Who {
        lang: user.interface.clone().unwrap_or_else(|| caller.language(desk)),
        user,
        session,
        address: caller.address.clone(),
        said: None,
    }))
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
