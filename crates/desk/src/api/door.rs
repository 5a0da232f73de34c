//! The API's door: who asks is found out by their token, how often they may ask is counted, and whatever went wrong becomes
//! a problem with the request's id. No request passes without a good token.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderName, HeaderValue, StatusCode, header};

use super::{
    caller, keyed,
    limits::{Limits, Standing},
    problem::{ApiError, MEDIA_TYPE, Trouble},
};
use crate::desk::Desk;

/// The header with the request's id.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The headers that tell a program how often it may still ask.
pub(crate) const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
/// What is left of it.
pub(crate) const LIMIT: HeaderName = HeaderName::from_static("ratelimit");

/// What stands at the door.
#[derive(Clone)]
pub(crate) struct Door {
    desk: Desk,
    limits: Arc<Limits>,
}

impl Door {
    pub(crate) fn new(desk: &Desk) -> Self {
        let limits = Arc::new(Limits::new(desk.press.settings().api.requests_a_minute));
        Self {
            desk: desk.clone(),
            limits,
        }
    }
}

/// Lets a request pass, and finishes its answer.
pub(crate) async fn pass(State(door): State<Door>, request: Request, next: Next) -> Response {
    let id = (door.desk.chance.id)();
    let (response, standing) = admit(&door, request, next).await;
    finish(&id, response, standing)
}

async fn admit(door: &Door, mut request: Request, next: Next) -> (Response, Option<Standing>) {
    let caller = match caller::find(&door.desk, request.headers(), request.extensions()).await {
        Ok(caller) => caller,
        Err(error) => return (error.into_response(), None),
    };
    let standing = door.limits.count(&caller.token.id, door.desk.now());
    if let Some(wait) = standing.wait {
        let detail = format!("too many requests: ask again in {wait} s");
        let error = ApiError::new(StatusCode::TOO_MANY_REQUESTS, "too-many-requests", detail)
            .with(header::RETRY_AFTER, &wait.to_string());
        return (error.into_response(), Some(standing));
    }
    request.extensions_mut().insert(caller.clone());
    (
        keyed::carry_out(&door.desk, &caller, request, next).await,
        Some(standing),
    )
}

fn finish(id: &str, response: Response, standing: Option<Standing>) -> Response {
    let mut response = shape(id, response);
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set(REQUEST_ID, id);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::CACHE_CONTROL, "no-store");
    if let Some(standing) = standing {
        set(POLICY, &standing.policy());
        set(LIMIT, &standing.left());
    }
    response
}

/// Every answer of failure is a problem, also those that the router made. What it says in its headers stays.
fn shape(id: &str, mut response: Response) -> Response {
    if let Some(Trouble(error)) = response.extensions_mut().remove::<Trouble>() {
        if error.status().is_server_error() {
            tracing::error!(
                request = id,
                status = error.status().as_u16(),
                "the API could not answer"
            );
        }
        return error.answer(id);
    }
    let status = response.status();
    let said = response.headers().get(header::CONTENT_TYPE);
    let is_problem = said.is_some_and(|said| said == MEDIA_TYPE);
    if is_problem || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let mut shaped = ApiError::of_status(status).answer(id);
    if let Some(allow) = response.headers().get(header::ALLOW) {
        shaped.headers_mut().insert(header::ALLOW, allow.clone());
    }
    shaped
}
