//! What a reader asks for, and what they get.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use language::{Lang, Moment};

/// A request, as far as an answer depends on it. The host isn't part of it: addresses are the newsroom's own.
#[derive(Debug, Clone)]
pub struct Ask {
    /// The path as it came, percent-encoded: `/ar/politics/%D9%86%D8%B5/`.
    pub path: String,
    /// The query as it came, without its question mark.
    pub query: Option<String>,
    /// The `Accept-Language` header.
    pub accept_language: Option<String>,
    /// The language that the reader once chose for `/`, from the cookie [`crate::choice::COOKIE`].
    pub saved_language: Option<String>,
    /// The `Accept` header: an edition may be asked for as JSON.
    pub accept: Option<String>,
    /// The moment of asking. Only the news sitemap, which holds the last two days, and
    /// fronts with urgent stories depend on it.
    pub now: Moment,
}

impl Ask {
    /// Asks for a path with nothing else said.
    #[must_use]
    pub fn new(path: impl Into<String>, now: Moment) -> Self {
        Self {
            path: path.into(),
            query: None,
            accept_language: None,
            saved_language: None,
            accept: None,
            now,
        }
    }
}

/// An answer, whole.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers that belong to the content; the router adds those of every answer.
    pub headers: HeaderMap,
    /// The body; of a redirect, a line for whoever doesn't follow it.
    pub body: Bytes,
    /// The names of the pictures that an article shows, for the export.
    pub pictures: Vec<String>,
    /// The path of an article's share card, for the export.
    pub card: Option<String>,
}

/// Kept by browsers and caches, but asked for anew each time: after a publish readers get the new page.
const FRESH: HeaderValue = HeaderValue::from_static("public, no-cache");
/// Named by its content.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

impl Answer {
    /// A text of a media type, to be asked for anew each time.
    #[must_use]
    pub fn new(status: StatusCode, media_type: &'static str, body: impl Into<Bytes>) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
        headers.insert(header::CACHE_CONTROL, FRESH);
        Self {
            status,
            headers,
            body: body.into(),
            pictures: Vec::new(),
            card: None,
        }
    }

    /// A page in a language.
    #[must_use]
    pub fn page(status: StatusCode, lang: &Lang, html: String) -> Self {
        Self::new(status, "text/html; charset=utf-8", html).in_language(lang)
    }

    /// A file that is named by its content: it never changes.
    #[must_use]
    pub fn immutable(media_type: &'static str, body: impl Into<Bytes>) -> Self {
        Self::new(StatusCode::OK, media_type, body).with(header::CACHE_CONTROL, FOR_EVER)
    }

    /// Sends the reader to an address, percent-encoded, from the root or absolute.
    #[must_use]
    pub fn redirect(status: StatusCode, to: &str) -> Self {
        // An encoded address is ASCII; one that isn't could only come from a fault of ours.
        let location = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
        let mut answer = Self::new(status, "text/plain; charset=utf-8", format!("{to}\n"));
        answer.headers.insert(header::LOCATION, location);
        answer
    }

    /// For ever elsewhere (301).
    #[must_use]
    pub fn moved(to: &str) -> Self {
        Self::redirect(StatusCode::MOVED_PERMANENTLY, to)
    }

    /// The same with the language it is in.
    #[must_use]
    pub fn in_language(self, lang: &Lang) -> Self {
        match HeaderValue::from_str(lang.as_str()) {
            Ok(tag) => self.with(header::CONTENT_LANGUAGE, tag),
            Err(_) => self,
        }
    }

    /// The same with a header in place of one of that name.
    #[must_use]
    pub fn with(mut self, name: header::HeaderName, value: HeaderValue) -> Self {
        self.headers.insert(name, value);
        self
    }
}
