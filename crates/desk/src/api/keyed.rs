//! Requests that name a key (`Idempotency-Key`): a program that doesn't know whether its request arrived sends it again, and
//! gets the answer that it got, or would have got, the first time.

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method, StatusCode, header};
use newsroom::id::TokenId;
use press::answered::Keyed;
use sha2::{Digest, Sha256};
use store::answered::Answer;

use super::{answer::ShownOnce, caller::Caller, problem::ApiError};
use crate::desk::Desk;

/// The header that names a key.
pub(crate) const HEADER: HeaderName = HeaderName::from_static("idempotency-key");

/// The most bytes of a request under a key: a picture with its form.
const LARGEST: usize = 64 * 1024 * 1024;

/// The headers of an answer that are given again.
const KEPT: [HeaderName; 5] = [
    header::CONTENT_TYPE,
    header::LOCATION,
    header::ETAG,
    header::LINK,
    header::ALLOW,
];

/// Carries a request out; one that names a key once.
pub(crate) async fn carry_out(desk: &Desk, caller: &Caller, request: Request, next: Next) -> Response {
    let key = match key(&request) {
        Ok(Some(key)) => key,
        Ok(None) => return next.run(request).await,
        Err(error) => return error.into_response(),
    };
    match once(desk, &caller.token.id, &key, request, next).await {
        Ok(response) => response,
        Err(error) => error.into_response(),
    }
}

/// Only `POST` needs a key: the other methods do the same however often they are asked.
fn key(request: &Request) -> Result<Option<String>, ApiError> {
    if request.method() != Method::POST {
        return Ok(None);
    }
    let Some(sent) = request.headers().get(HEADER) else {
        return Ok(None);
    };
    let plain =
        |text: &&str| (1..=255).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
    let key = sent.to_str().ok().filter(plain);
    let bad = || {
        let detail = "a key has 1 to 255 visible characters of ASCII";
        ApiError::new(StatusCode::BAD_REQUEST, "bad-key", detail).at("Idempotency-Key")
    };
    key.map(|key| Some(key.to_owned())).ok_or_else(bad)
}

async fn once(
    desk: &Desk,
    token: &TokenId,
    key: &str,
    request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    let (parts, body) = request.into_parts();
    let too_large = |_| ApiError::of_status(StatusCode::PAYLOAD_TOO_LARGE);
    let body = to_bytes(body, LARGEST).await.map_err(too_large)?;
    let fingerprint = fingerprint(&parts.method, &parts.uri.to_string(), &body);
    match desk
        .press
        .begin_keyed(token, key, &fingerprint, desk.now())
        .await?
    {
        Keyed::New => {}
        Keyed::Again(answer) => return Ok(again(answer)),
        Keyed::UnderWay => {
            return Err(conflict(
                "key-under-way",
                "the request under this key is being carried out",
            ));
        }
        Keyed::Other => {
            let detail = "this key was used for another request";
            let error = ApiError::new(StatusCode::UNPROCESSABLE_ENTITY, "key-of-another", detail);
            return Err(error.at("Idempotency-Key"));
        }
    }
    let response = next.run(Request::from_parts(parts, Body::from(body))).await;
    keep(desk, token, key, response).await
}

/// Keeps an answer that will stay the same, unless it holds a secret that is shown once. What failed for the server's reasons, or in words that the door has still to
/// find, may be tried again under the same key.
async fn keep(desk: &Desk, token: &TokenId, key: &str, response: Response) -> Result<Response, ApiError> {
    let is_secret = response.extensions().get::<ShownOnce>().is_some();
    if is_secret || !response.status().is_success() {
        desk.press.forget_key(token, key, desk.now()).await?;
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let failed = |_| ApiError::of_status(StatusCode::INTERNAL_SERVER_ERROR);
    let body = to_bytes(body, LARGEST).await.map_err(failed)?;
    let answer = Answer {
        status: parts.status.as_u16(),
        headers: lines(&parts.headers),
        body: String::from_utf8_lossy(&body).into_owned(),
    };
    desk.press.keep_answer(token, key, &answer, desk.now()).await?;
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn lines(headers: &http::HeaderMap) -> String {
    let line = |name: &HeaderName| {
        let value = headers.get(name)?.to_str().ok()?;
        Some(format!("{name}: {value}"))
    };
    KEPT.iter().filter_map(line).collect::<Vec<_>>().join("\n")
}

fn again(answer: Answer) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    let mut response = (status, answer.body).into_response();
    response.headers_mut().remove(header::CONTENT_TYPE);
    for line in answer.headers.lines() {
        let Some((name, value)) = line.split_once(": ") else {
            continue;
        };
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

fn fingerprint(method: &Method, uri: &str, body: &Bytes) -> String {
    let digest = Sha256::new()
        .chain_update(format!("{method} {uri}\n"))
        .chain_update(body)
        .finalize();
    data_encoding::HEXLOWER.encode(&digest)
}

fn conflict(kind: &str, detail: &str) -> ApiError {
    ApiError::new(StatusCode::CONFLICT, kind, detail).with(header::RETRY_AFTER, "1")
}
