//! What the editor's script sends, read strictly; what can't be read is answered with its place (RFC 9457).

use axum::{
    body::Bytes,
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};
use intake::jsonl::text::{BadText, read};
use language::Lang;
use newsroom::text::Text;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

use super::at::At;
use crate::{desk::Desk, error::DeskError};

/// Why a request of the editor isn't carried out.
pub(super) enum Problem {
    /// What every page answers.
    Desk(DeskError),
    /// The text can't be taken.
    Text(BadText),
}

impl<E: Into<DeskError>> From<E> for Problem {
    fn from(error: E) -> Self {
        Self::Desk(error.into())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let bad = match self {
            Self::Desk(error) => return error.into_response(),
            Self::Text(bad) => bad,
        };
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        let problem = json!({
            "type": "about:blank",
            "title": status.canonical_reason(),
            "status": status.as_u16(),
            "detail": bad.to_string(),
            "place": bad.place,
        });
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        (status, kind, problem.to_string()).into_response()
    }
}

/// Reads what stands around a text.
pub(super) fn body<T: DeserializeOwned>(bytes: &Bytes) -> Result<T, Problem> {
    serde_json::from_slice(bytes).map_err(|error| {
        Problem::Text(BadText {
            place: String::new(),
            reason: error.to_string(),
        })
    })
}

/// A text to be looked at.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Given {
    pub(super) text: Value,
}

/// Reads an edition's text against the source that it translates.
pub(super) async fn text(desk: &Desk, at: &At, given: &Value) -> Result<Text, Problem> {
    let source = desk.press.source_of(&at.story, &at.lang).await?;
    let source: Option<(&Lang, &Text)> = source.as_ref().map(|(lang, text)| (lang, text));
    read(&given.to_string(), source).map_err(Problem::Text)
}
