//! What can go wrong at the desk: one type, which becomes a page in the words of whoever asked.

use axum::{
    extract::{multipart::MultipartRejection, rejection::FormRejection},
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};
use media::document::DocumentError;
use newsroom::{denied::Denied, refusal::Refusal, rights::Forbidden};
use press::No;

/// Why a request wasn't carried out; nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// Nobody is signed in. Pages lead to signing in, and back; programs get 401.
    #[error("nobody is signed in")]
    SignedOut,
    /// Somebody is signed in who may not do this: the page says who can.
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    /// Another site sent it.
    #[error("another site sent it")]
    CrossSite,
    /// There is no such page.
    #[error("there is no such page")]
    NotFound,
    /// The newsroom, the database or the pictures say no.
    #[error(transparent)]
    No(#[from] No),
    /// What was sent can't be read: what is wrong and where.
    #[error("{0}")]
    Bad(String),
    /// A page couldn't be rendered.
    #[error(transparent)]
    Template(#[from] minijinja::Error),
    /// The readers' side failed.
    #[error(transparent)]
    Site(#[from] site::SiteError),
}

impl From<Refusal> for DeskError {
    fn from(refusal: Refusal) -> Self {
        Self::No(refusal.into())
    }
}

impl From<store::Error> for DeskError {
    fn from(error: store::Error) -> Self {
        Self::No(error.into())
    }
}

impl From<FormRejection> for DeskError {
    fn from(rejection: FormRejection) -> Self {
        Self::Bad(rejection.body_text())
    }
}

impl From<axum_extra::extract::FormRejection> for DeskError {
    fn from(rejection: axum_extra::extract::FormRejection) -> Self {
        Self::Bad(rejection.to_string())
    }
}

impl From<MultipartRejection> for DeskError {
    fn from(rejection: MultipartRejection) -> Self {
        Self::Bad(rejection.body_text())
    }
}

impl DeskError {
    /// The status it is answered with.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Forbidden(_) | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Bad(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::No(No::Refused(refusal)) => of_refusal(refusal),
            Self::No(No::Denied(denied)) => of_denied(denied),
            Self::No(No::Overtaken { .. } | No::StoryOvertaken(_) | No::Changed) => StatusCode::CONFLICT,
            Self::No(No::Media(_) | No::Document(DocumentError::Bad(_))) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::No(No::Store(store::Error::Busy { .. })) => StatusCode::SERVICE_UNAVAILABLE,
            Self::No(_) | Self::Template(_) | Self::Site(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// Whoever must wait is told so; what is wrong with what was sent is 422.
fn of_denied(denied: &Denied) -> StatusCode {
    match denied {
        Denied::Wait(_) => StatusCode::TOO_MANY_REQUESTS,
        Denied::Blocked | Denied::NotFresh | Denied::Unsafe => StatusCode::FORBIDDEN,
        Denied::LastAdministrator | Denied::Oneself | Denied::LoginTaken(_) => StatusCode::CONFLICT,
        Denied::NoSuchUser(_) => StatusCode::NOT_FOUND,
        Denied::LinkGone => StatusCode::GONE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// What isn't there is 404; what the state of things doesn't allow is 409.
fn of_refusal(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::NoSuchStory(_)
        | Refusal::NoSuchEdition { .. }
        | Refusal::NoSuchRevision(_)
        | Refusal::NoSuchUnit(_)
        | Refusal::NoSuchPicture(_)
        | Refusal::NoSuchThing { .. }
        | Refusal::NoSuchNote
        | Refusal::NoSuchTask(_)
        | Refusal::NoSuchSection(_)
        | Refusal::NoSuchToken(_)
        | Refusal::NoSuchWebhook(_)
        | Refusal::NoSuchDelivery(_)
        | Refusal::NoSuchDocument(_) => StatusCode::NOT_FOUND,
        Refusal::BadSettings(_) | Refusal::BadId(_) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::CONFLICT,
    }
}

/// What [`crate::gate`] makes the page of: the error travels to it with the response.
#[derive(Clone)]
pub(crate) struct Trouble(pub(crate) std::sync::Arc<DeskError>);

impl IntoResponse for DeskError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, http::HeaderValue::from_static("no-store"));
        response
            .extensions_mut()
            .insert(Trouble(std::sync::Arc::new(self)));
        response
    }
}
