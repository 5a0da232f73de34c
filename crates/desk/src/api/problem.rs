//! What went wrong, as RFC 9457 has it: a kind, a status, words, and the place in what was sent.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    Json,
    response::{IntoResponse, Response},
};
use http::{HeaderName, HeaderValue, StatusCode, header};
use newsroom::{denied::Denied, refusal::Refusal, rights::Forbidden};
use press::No;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::{
    IntoResponses, ToSchema,
    openapi::{ContentBuilder, Ref, RefOr, Response as Described, ResponseBuilder},
};

use crate::error::DeskError;

/// The media type of a problem.
pub(crate) const MEDIA_TYPE: &str = "application/problem+json";

/// Why a request wasn't carried out; nothing was changed then.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Problem {
    /// The kind of problem: `urn:tarjuman:problem:` and a word that stays the same.
    #[serde(rename = "type")]
    #[schema(example = "urn:tarjuman:problem:no-such-story")]
    kind: String,
    /// The status in words.
    title: String,
    /// The status again.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// What is wrong here, and what to do.
    detail: String,
    /// Where in what was sent: `blocks[2].runs[0].text`, `query`, `If-Match`.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<String>,
    /// The request's id, by which the server's log has it.
    instance: String,
    /// More of it, where a kind of problem has more to say.
    #[serde(flatten)]
    #[schema(ignore)]
    more: Map<String, Value>,
}

/// An error of the API, on its way to becoming a [`Problem`].
#[derive(Debug, Clone)]
pub(crate) struct ApiError(Box<Inner>);

#[derive(Debug, Clone)]
struct Inner {
    status: StatusCode,
    kind: String,
    detail: String,
    place: Option<String>,
    more: Map<String, Value>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl ApiError {
    /// An error with its kind's word and what is wrong.
    pub(crate) fn new(status: StatusCode, kind: &str, detail: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            status,
            kind: kind.to_owned(),
            detail: detail.into(),
            place: None,
            more: Map::new(),
            headers: Vec::new(),
        }))
    }

    /// There is no such thing.
    pub(crate) fn not_found(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found", detail)
    }

    /// What stands in an address can't be an id.
    pub(crate) fn no_id(error: impl ToString) -> Self {
        Self::not_found(error.to_string()).at("path")
    }

    /// What was sent can be read, but can't be meant.
    pub(crate) fn unfit(place: impl Into<String>, detail: impl ToString) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "unfit", detail.to_string()).at(place)
    }

    /// The same error with a place in what was sent.
    pub(crate) fn at(mut self, place: impl Into<String>) -> Self {
        self.0.place = Some(place.into());
        self
    }

    /// The same error with more to say.
    pub(crate) fn saying(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.more.insert(key.to_owned(), value.into());
        self
    }

    /// The same error with a header.
    pub(crate) fn with(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.0.headers.push((name, value));
        }
        self
    }

    /// What a status alone says.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        let (kind, detail) = match status {
            StatusCode::NOT_FOUND => ("not-found", "there is nothing at this address"),
            StatusCode::METHOD_NOT_ALLOWED => (
                "method-not-allowed",
                "the header Allow names the methods of this address",
            ),
            StatusCode::PAYLOAD_TOO_LARGE => ("too-large", "the body has more bytes than are taken here"),
            StatusCode::UNSUPPORTED_MEDIA_TYPE => {
                ("unsupported-media-type", "the body must be application/json")
            }
            StatusCode::BAD_REQUEST => ("bad-request", "the request can't be read"),
            _ if status.is_server_error() => ("internal", "the server failed; its log has this request's id"),
            _ => ("refused", "the request was refused"),
        };
        Self::new(status, kind, detail)
    }

    /// The answer, which names the request.
    pub(crate) fn answer(&self, request: &str) -> Response {
        let problem = Problem {
            kind: format!("urn:tarjuman:problem:{}", self.0.kind),
            title: self.0.status.canonical_reason().unwrap_or("Problem").to_owned(),
            status: self.0.status.as_u16(),
            detail: self.0.detail.clone(),
            place: self.0.place.clone(),
            instance: format!("urn:uuid:{request}"),
            more: self.0.more.clone(),
        };
        let mut response = (self.0.status, Json(problem)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        headers.extend(self.0.headers.iter().cloned());
        response
    }

    /// The status it is answered with.
    pub(crate) fn status(&self) -> StatusCode {
        self.0.status
    }
}

/// What an operation may be answered with where the state of things doesn't allow it.
pub(crate) struct Conflict;

impl IntoResponses for Conflict {
    fn responses() -> BTreeMap<String, RefOr<Described>> {
        [(
            "409".to_owned(),
            described("The state of things doesn't allow it."),
        )]
        .into()
    }
}

/// What an operation may be answered with that names something which isn't there.
pub(crate) struct Unknown;

impl IntoResponses for Unknown {
    fn responses() -> BTreeMap<String, RefOr<Described>> {
        [("404".to_owned(), described("What it names isn't there."))].into()
    }
}

/// A problem, as the description has it.
pub(crate) fn described(words: &str) -> RefOr<Described> {
    let schema = RefOr::Ref(Ref::from_schema_name("Problem"));
    let content = ContentBuilder::new().schema(Some(schema)).build();
    ResponseBuilder::new()
        .description(words)
        .content(MEDIA_TYPE, content)
        .build()
        .into()
}

/// The error that [`super::door`] makes the answer of.
#[derive(Clone)]
pub(crate) struct Trouble(pub(crate) Arc<ApiError>);

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = self.0.status.into_response();
        response.extensions_mut().insert(Trouble(Arc::new(self)));
        response
    }
}

/// The status of an error here, where a program can't ask back: what was changed since it was read is 412, and that somebody
/// is kept out, of whom something was asked, is how things stand.
fn status_of(error: &DeskError) -> StatusCode {
    match error {
        DeskError::No(No::Changed | No::StoryOvertaken(_) | No::Refused(Refusal::PictureChanged(_))) => {
            StatusCode::PRECONDITION_FAILED
        }
        DeskError::No(No::Denied(Denied::Blocked)) => StatusCode::CONFLICT,
        _ => error.status(),
    }
}

impl From<DeskError> for ApiError {
    fn from(error: DeskError) -> Self {
        let status = status_of(&error);
        if status.is_server_error() && status != StatusCode::SERVICE_UNAVAILABLE {
            tracing::error!(%error, "the API could not answer");
            return Self::of_status(status);
        }
        let kind = match &error {
            DeskError::No(No::Refused(refusal)) => refusal.key().trim_start_matches("refusal-"),
            DeskError::No(No::Denied(denied)) => denied.key().trim_start_matches("access-denied-"),
            DeskError::No(No::Overtaken { .. } | No::StoryOvertaken(_) | No::Changed) => "overtaken",
            DeskError::No(No::Store(_)) => "busy",
            DeskError::No(No::Media(_)) => "picture",
            DeskError::No(No::Document(_)) => "document",
            DeskError::NotFound => "not-found",
            _ => "refused",
        };
        let busy = status == StatusCode::SERVICE_UNAVAILABLE;
        let problem = Self::new(status, kind, error.to_string());
        if status == StatusCode::PRECONDITION_FAILED {
            return problem.at("If-Match");
        }
        if busy {
            problem.with(header::RETRY_AFTER, "1")
        } else {
            problem
        }
    }
}

impl From<No> for ApiError {
    fn from(no: No) -> Self {
        DeskError::from(no).into()
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        DeskError::from(refusal).into()
    }
}

impl From<store::Error> for ApiError {
    fn from(error: store::Error) -> Self {
        DeskError::from(error).into()
    }
}

impl From<Forbidden> for ApiError {
    fn from(forbidden: Forbidden) -> Self {
        let roles: Vec<Value> = forbidden
            .roles()
            .iter()
            .map(|role| role.as_str().into())
            .collect();
        Self::new(StatusCode::FORBIDDEN, "forbidden", forbidden.to_string()).saying("roles", roles)
    }
}
