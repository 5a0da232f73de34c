//! The site over HTTP: a thin shell around [`Site::answer`].

mod headers;

use std::sync::Arc;

use axum::{
    Router,
    body::Body,
    extract::{Path, Request, State},
    response::Response,
    routing::get,
};
use http::{HeaderMap, Method, StatusCode, header};
use language::Moment;

use crate::{
    answer::{Answer, Ask},
    choice,
    site::Site,
};

/// Where the files of pictures are.
pub trait Pictures: Send + Sync + 'static {
    /// The bytes of a picture by its name (`{hash}.{ending}`); `None` where there is none. May block.
    ///
    /// # Errors
    /// Where the pictures are kept doesn't answer.
    fn read(&self, name: &str) -> std::io::Result<Option<Vec<u8>>>;
}

impl Pictures for media::Media {
    fn read(&self, name: &str) -> std::io::Result<Option<Vec<u8>>> {
        if name.ends_with(".pdf") {
            return self.read_document(name).map_err(std::io::Error::other);
        }
        media::Media::shown(self, name).map_err(std::io::Error::other)
    }
}

#[derive(Clone)]
struct Shared {
    site: Site,
    pictures: Arc<dyn Pictures>,
    clock: fn() -> Moment,
}

/// The readers' side: every address that the binary doesn't take for the editors. `clock` tells the moment of a request.
pub fn router(site: Site, pictures: Arc<dyn Pictures>, clock: fn() -> Moment) -> Router {
    let shared = Shared {
        site,
        pictures,
        clock,
    };
    Router::new()
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready))
        .route(crate::machine::oembed::PATH, get(oembed))
        .route("/media/{name}", get(picture))
        .route("/assets/{name}", get(asset))
        .fallback(page)
        .with_state(shared)
}

/// Whether readers can be served: the store answers.
async fn ready(State(shared): State<Shared>) -> (StatusCode, &'static str) {
    match shared.site.inner().public.head().await {
        Ok(_) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the store doesn't answer\n")
        }
    }
}

async fn page(State(shared): State<Shared>, request: Request) -> Response {
    let (method, ask) = (request.method().clone(), ask(&request, (shared.clock)()));
    if method != Method::GET && method != Method::HEAD {
        let refusal = Answer::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "text/plain; charset=utf-8",
            "only GET and HEAD\n",
        );
        let allow = http::HeaderValue::from_static("GET, HEAD");
        return respond(&method, request.headers(), refusal.with(header::ALLOW, allow));
    }
    let answer = match shared.site.answer(&ask).await {
        Ok(answer) => answer,
        Err(error) => {
            let id = request
                .headers()
                .get("x-request-id")
                .and_then(|id| id.to_str().ok());
            tracing::error!(%error, path = ask.path, request = id, "a page could not be made");
            let failure = shared
                .site
                .failure(StatusCode::INTERNAL_SERVER_ERROR, &ask, id.map(str::to_owned));
            failure.with(header::CACHE_CONTROL, http::HeaderValue::from_static("no-store"))
        }
    };
    respond(&method, request.headers(), answer)
}

/// Whoever shows a link to an edition may be a script of another site's page: the answer is for everybody.
async fn oembed(State(shared): State<Shared>, request: Request) -> Response {
    let answer = match shared
        .site
        .oembed(request.uri().query().unwrap_or_default())
        .await
    {
        Ok(answer) => answer,
        Err(error) => {
            tracing::error!(%error, "oEmbed could not be answered");
            Answer::new(StatusCode::INTERNAL_SERVER_ERROR, "text/plain; charset=utf-8", "")
        }
    };
    let anyone = http::HeaderValue::from_static("*");
    let answer = answer.with(header::ACCESS_CONTROL_ALLOW_ORIGIN, anyone);
    respond(request.method(), request.headers(), answer)
}

async fn asset(State(shared): State<Shared>, Path(name): Path<String>, request: Request) -> Response {
    let found = shared.site.inner().theme.asset(&name);
    let answer = match found {
        Some(asset) => Answer::immutable(
            asset.media_type,
            bytes::Bytes::from(asset.bytes.clone().into_owned()),
        ),
        None => absent(),
    };
    respond(request.method(), request.headers(), answer)
}

async fn picture(State(shared): State<Shared>, Path(name): Path<String>, request: Request) -> Response {
    let (pictures, wanted) = (Arc::clone(&shared.pictures), name.clone());
    let read = tokio::task::spawn_blocking(move || pictures.read(&wanted)).await;
    let answer = match read.unwrap_or_else(|error| Err(std::io::Error::other(error))) {
        Ok(Some(bytes)) if name.ends_with(".pdf") => document(bytes),
        Ok(Some(bytes)) => match media_type(&name) {
            Some(media_type) => Answer::immutable(media_type, bytes),
            None => absent(),
        },
        Ok(None) => absent(),
        Err(error) => {
            tracing::error!(%error, name, "a picture could not be read");
            Answer::new(StatusCode::INTERNAL_SERVER_ERROR, "text/plain; charset=utf-8", "")
        }
    };
    respond(request.method(), request.headers(), answer)
}

/// A document is kept by its reader, not shown in a page of ours: whatever stands in it, it can't act on the site.
fn document(bytes: Vec<u8>) -> Answer {
    let kept = http::HeaderValue::from_static("attachment");
    Answer::immutable("application/pdf", bytes).with(header::CONTENT_DISPOSITION, kept)
}

/// The media type of a kept picture, by its name's ending.
fn media_type(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "jpg" => Some("image/jpeg"),
        "png" => Some("image/png"),
        "gif" => Some("image/gif"),
        "webp" => Some("image/webp"),
        "avif" => Some("image/avif"),
        _ => None,
    }
}

fn absent() -> Answer {
    Answer::new(StatusCode::NOT_FOUND, "text/plain; charset=utf-8", "not found\n")
}

fn ask(request: &Request, now: Moment) -> Ask {
    let text = |name: header::HeaderName| {
        let value = request.headers().get(name)?;
        value.to_str().ok().map(str::to_owned)
    };
    Ask {
        path: request.uri().path().to_owned(),
        query: request.uri().query().map(str::to_owned),
        accept_language: text(header::ACCEPT_LANGUAGE),
        accept: text(header::ACCEPT),
        saved_language: text(header::COOKIE).as_deref().and_then(saved),
        now,
    }
}

fn saved(cookies: &str) -> Option<String> {
    let mut pairs = cookies.split(';').filter_map(|pair| pair.trim().split_once('='));
    pairs
        .find(|(name, _)| *name == choice::COOKIE)
        .map(|(_, tag)| tag.to_owned())
}

/// The answer as it is sent: with the headers of every answer, without a body where none is wanted.
fn respond(method: &Method, asked: &HeaderMap, answer: Answer) -> Response {
    let tag = headers::tag_of(&answer);
    let mut response = Response::new(Body::empty());
    *response.status_mut() = answer.status;
    *response.headers_mut() = answer.headers;
    headers::add(response.headers_mut(), tag.as_ref());
    if headers::is_known(asked, tag.as_ref()) {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        response.headers_mut().remove(header::CONTENT_TYPE);
        return response;
    }
    response
        .headers_mut()
        .insert(header::CONTENT_LENGTH, answer.body.len().into());
    if *method != Method::HEAD {
        *response.body_mut() = Body::from(answer.body);
    }
    response
}
