//! Answers: a value with its version, something new with its address, nothing.

use std::fmt::Debug;

use axum::{
    Json,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use press::seen::stamp;
use serde::Serialize;
use store::version::Version;

use super::version::etag;

/// A value with its version.
pub(crate) fn versioned<T: Serialize>(value: &T, version: Version) -> Response {
    let mut response = Json(value).into_response();
    if let Ok(tag) = HeaderValue::from_str(&etag(version)) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

/// A value that has no version of its own, with the stamp of what it was made of.
pub(crate) fn stamped<T: Serialize>(value: &T, of: &impl Debug) -> Response {
    let mut response = Json(value).into_response();
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{}\"", stamp(of))) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

/// An answer with a secret that is shown this once: it isn't kept to be given again.
#[derive(Clone)]
pub(crate) struct ShownOnce;

/// Something new that holds a secret.
pub(crate) fn made_once<T: Serialize>(value: &T, address: &str) -> Response {
    let mut response = made(value, address);
    response.extensions_mut().insert(ShownOnce);
    response
}

/// Something new, with its address.
pub(crate) fn made<T: Serialize>(value: &T, address: &str) -> Response {
    let mut response = (StatusCode::CREATED, Json(value)).into_response();
    if let Ok(address) = HeaderValue::from_str(address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}

/// A part of an address: an id in letters that an address may hold.
pub(crate) fn segment(id: &str) -> String {
    percent_encoding::utf8_percent_encode(id, percent_encoding::NON_ALPHANUMERIC).to_string()
}
