//! Versions: a change names the version it was made from (`If-Match`), so that nobody overwrites what they haven't seen.

use axum::{extract::FromRequestParts, http::request::Parts};
use http::{StatusCode, header};
use press::seen::Seen;
use store::version::Version;

use super::problem::ApiError;

/// The version that a change was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IfMatch {
    /// Whatever is there.
    Any,
    /// This one.
    Of(i64),
}

/// The header of a version.
pub(crate) fn etag(version: Version) -> String {
    format!("\"{}\"", version.number())
}

impl IfMatch {
    /// Whether a change may be made to what is there.
    ///
    /// # Errors
    /// It has changed since.
    pub(crate) fn check(self, there: Version) -> Result<(), ApiError> {
        match self {
            Self::Of(number) if number != there.number() => Err(overtaken(there)),
            _ => Ok(()),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text == "*" {
            return Some(Self::Any);
        }
        let number = text.strip_prefix('"')?.strip_suffix('"')?;
        let digits = !number.is_empty() && number.bytes().all(is_digit);
        // What no version is is well said, and the version of nothing.
        digits.then(|| Self::Of(number.parse().unwrap_or(i64::MAX)))
    }
}

/// What a change was made from, of something that has no version of its own: its stamp.
pub(crate) struct IfSeen(pub(crate) Seen);

/// The most digits of a stamp or a version.
const LONGEST: usize = 18;

impl<S: Send + Sync> FromRequestParts<S> for IfSeen {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, ApiError> {
        let sent = parts.headers.get(header::IF_MATCH).ok_or_else(missing)?;
        let seen = sent.to_str().ok().and_then(stamp);
        seen.map(Self).ok_or_else(bad)
    }
}

fn stamp(text: &str) -> Option<Seen> {
    let text = text.trim();
    if text == "*" {
        return Some(Seen::Anything);
    }
    let stamp = text.strip_prefix('"')?.strip_suffix('"')?;
    ((1..=LONGEST).contains(&stamp.len()) && stamp.bytes().all(is_digit))
        .then(|| Seen::Stamp(stamp.to_owned()))
}

fn is_digit(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'a'..=b'f')
}

fn missing() -> ApiError {
    let detail = "send the version that you have read, as its ETag says it: If-Match: \"3\"";
    ApiError::new(StatusCode::PRECONDITION_REQUIRED, "version-required", detail).at("If-Match")
}

fn bad() -> ApiError {
    let detail = "If-Match is one version in quotation marks, or *";
    ApiError::new(StatusCode::BAD_REQUEST, "bad-version", detail).at("If-Match")
}

fn overtaken(there: Version) -> ApiError {
    let detail = format!("it has version {} now: read it again", there.number());
    ApiError::new(StatusCode::PRECONDITION_FAILED, "overtaken", detail)
        .at("If-Match")
        .with(header::ETAG, &etag(there))
}

impl<S: Send + Sync> FromRequestParts<S> for IfMatch {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, ApiError> {
        let sent = parts.headers.get(header::IF_MATCH).ok_or_else(missing)?;
        sent.to_str().ok().and_then(Self::parse).ok_or_else(bad)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_one_number_in_quotation_marks() {
        assert_eq!(IfMatch::parse("\"7\""), Some(IfMatch::Of(7)));
        assert_eq!(IfMatch::parse(" * "), Some(IfMatch::Any));
        let beyond = "\"083131378344598290404358979982566\"";
        assert_eq!(IfMatch::parse(beyond), Some(IfMatch::Of(i64::MAX)));
        assert_eq!(stamp("\"0a1f\""), Some(Seen::Stamp("0a1f".to_owned())));
        assert_eq!(stamp("*"), Some(Seen::Anything));
        for bad in ["0a1f", "\"\"", "\"0A\"", "\"0123456789012345678\"", "\"ч\""] {
            assert_eq!(stamp(bad), None, "{bad}");
        }
        for bad in ["7", "W/\"7\"", "\"7\", \"8\"", "\"٧\"", "\"\"", "\"-7\"", ""] {
            assert_eq!(IfMatch::parse(bad), None, "{bad}");
        }
    }
}
