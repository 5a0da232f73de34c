//! What stands in an address: its parts and its query.

use axum::{
    extract::{FromRequestParts, Path, Query},
    http::request::Parts,
};
use http::StatusCode;
use serde::de::DeserializeOwned;

use super::problem::ApiError;

/// The parts of an address. What can't be an id is the address of nothing.
pub(crate) struct Segments<T>(pub(crate) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Segments<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        // No id holds it, and no database takes it.
        if parts.uri.path().contains("%00") {
            return Err(ApiError::not_found("the address holds a character U+0000").at("path"));
        }
        let path = Path::<T>::from_request_parts(parts, state).await;
        let Path(value) = path.map_err(|rejection| ApiError::not_found(rejection.body_text()).at("path"))?;
        Ok(Self(value))
    }
}

/// The query of an address.
pub(crate) struct Params<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Params<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, ApiError> {
        let bad =
            |detail: String| ApiError::new(StatusCode::UNPROCESSABLE_ENTITY, "bad-query", detail).at("query");
        let query = parts.uri.query().unwrap_or_default();
        let holds_nothing = |(name, value): (std::borrow::Cow<'_, str>, std::borrow::Cow<'_, str>)| {
            name.contains('\0') || value.contains('\0')
        };
        if url::form_urlencoded::parse(query.as_bytes()).any(holds_nothing) {
            return Err(ApiError::unfit("query", "the query holds a character U+0000"));
        }
        let read = Query::<T>::try_from_uri(&parts.uri);
        let Query(value) = read.map_err(|rejection| bad(rejection.body_text()))?;
        Ok(Self(value))
    }
}

/// A word of a query that is one of some.
///
/// # Errors
/// It is none of them.
pub(crate) fn word<T>(
    place: &str,
    word: Option<&str>,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Result<Option<T>, ApiError> {
    let Some(word) = word else { return Ok(None) };
    let bad = || {
        let detail = format!("“{word}” is none of what {place} can be");
        ApiError::new(StatusCode::UNPROCESSABLE_ENTITY, "bad-query", detail).at(place)
    };
    parse(word).map(Some).ok_or_else(bad)
}
