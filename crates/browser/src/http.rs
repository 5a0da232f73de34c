//! One request, one answer, as they are on the wire: no redirect is followed, nothing is unpacked.

use anyhow::{Context, Result};
use bytes::Bytes;
use http::header::{ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, HeaderName};
use http::{HeaderMap, Request, StatusCode};
use http_body_util::{BodyExt, Empty};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use url::Url;

/// What a server answered.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as it was on the wire.
    pub body: Bytes,
}

/// What a reader's program says about itself.
#[derive(Clone, Copy, Default)]
pub struct Reader<'a> {
    /// Its `Accept-Language`, where it sends one.
    pub languages: Option<&'a str>,
    /// Its `Accept-Encoding`, where it sends one.
    pub encodings: Option<&'a str>,
}

/// Gets a page as a reader that takes any language and no compression.
///
/// # Errors
/// Where the server cannot be reached or breaks off.
pub async fn get(url: &Url) -> Result<Answer> {
    get_as(url, Reader::default()).await
}

/// Gets a page as that reader.
///
/// # Errors
/// Where the server cannot be reached or breaks off.
pub async fn get_as(url: &Url, reader: Reader<'_>) -> Result<Answer> {
    let mut request = Request::get(url.as_str()).header(ACCEPT, "*/*");
    let said = [
        (ACCEPT_LANGUAGE, reader.languages),
        (ACCEPT_ENCODING, reader.encodings),
    ];
    for (name, value) in said {
        if let Some(value) = value {
            request = request.header(name, value);
        }
    }
    let client = Client::builder(TokioExecutor::new()).build_http::<Empty<Bytes>>();
    let response = client
        .request(request.body(Empty::new())?)
        .await
        .with_context(|| format!("GET {url}"))?;
    let (head, body) = response.into_parts();
    let body = body
        .collect()
        .await
        .with_context(|| format!("the body of {url}"))?
        .to_bytes();
    Ok(Answer {
        status: head.status,
        headers: head.headers,
        body,
    })
}

impl Answer {
    /// The body as text.
    ///
    /// # Errors
    /// Where it is not UTF-8.
    pub fn text(&self) -> Result<&str> {
        std::str::from_utf8(&self.body).context("the body is not UTF-8")
    }

    /// A header's value as text; empty where it isn't there.
    #[must_use]
    pub fn header(&self, name: HeaderName) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}
