//! An answer as it is sent: its headers complete, its forms made once each.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use language::Moment;
use tokio::sync::OnceCell;

use super::encoding::{Encoding, LEAST};
use crate::{answer::Answer, inputs::Inputs, router::headers};

/// A body with the headers that go with it.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// An answer that may be sent many times.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) tag: Option<HeaderValue>,
    pub(crate) inputs: Inputs,
    plain: Form,
    brotli: OnceCell<Option<Form>>,
    zstd: OnceCell<Option<Form>>,
    gzip: OnceCell<Option<Form>>,
}

/// What a key weighs in the index, with the page's address beside it: measured with stories' ids of 36 bytes.
const KEY: usize = 160;

impl Page {
    /// The answer with the headers of every answer; `keys` is the header that names its inputs to a cache before the server.
    pub(crate) fn of(answer: Answer, keys: Option<&HeaderName>) -> Self {
        let tag = headers::tag_of(&answer);
        let mut all = answer.headers;
        headers::add(&mut all, tag.as_ref());
        if LEAST <= answer.body.len() && is_text(&all) {
            headers::vary(&mut all, "Accept-Encoding");
        }
        if let Some(keys) = keys
            && let Some(value) = surrogates(&answer.inputs)
        {
            all.insert(keys, value);
        }
        Self {
            status: answer.status,
            tag,
            inputs: answer.inputs,
            plain: Form::of(all, answer.body),
            brotli: OnceCell::new(),
            zstd: OnceCell::new(),
            gzip: OnceCell::new(),
        }
    }

    /// Its form, where it is made already.
    pub(crate) fn made(&self, encoding: Encoding) -> Option<&Form> {
        if !self.is_compressed() {
            return Some(&self.plain);
        }
        let Some(cell) = self.cell(encoding) else {
            return Some(&self.plain);
        };
        cell.get().map(|form| form.as_ref().unwrap_or(&self.plain))
    }

    /// Its form, made on a thread of its own where it isn't there. However many ask, it is made once.
    pub(crate) async fn form(&self, encoding: Encoding) -> &Form {
        let Some(cell) = self.cell(encoding).filter(|_| self.is_compressed()) else {
            return &self.plain;
        };
        let make = async || {
            let body = self.plain.body.clone();
            let made = tokio::task::spawn_blocking(move || encoding.encode(&body)).await;
            match made.map_err(std::io::Error::other).flatten() {
                Ok(made) => made.map(|body| self.encoded(encoding, body)),
                Err(error) => {
                    tracing::error!(%error, ?encoding, "a page could not be compressed: it is sent as it is");
                    None
                }
            }
        };
        cell.get_or_init(make).await.as_ref().unwrap_or(&self.plain)
    }

    /// Whether it is another by now.
    pub(crate) fn is_over(&self, now: impl FnOnce() -> Moment) -> bool {
        self.inputs.until.is_some_and(|until| until <= now())
    }

    /// The bytes that it takes, once all its forms are made: the compressed ones together are smaller than the plain one.
    pub(crate) fn weight(&self) -> u32 {
        let bytes = 2 * self.plain.body.len() + 4 * 1024 + KEY * self.inputs.keys.len();
        u32::try_from(bytes).unwrap_or(u32::MAX)
    }

    fn encoded(&self, encoding: Encoding, body: Bytes) -> Form {
        let mut headers = self.plain.headers.clone();
        if let Some(name) = encoding.name() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        Form::of(headers, body)
    }

    fn is_compressed(&self) -> bool {
        LEAST <= self.plain.body.len() && is_text(&self.plain.headers)
    }

    fn cell(&self, encoding: Encoding) -> Option<&OnceCell<Option<Form>>> {
        match encoding {
            Encoding::Identity => None,
            Encoding::Brotli => Some(&self.brotli),
            Encoding::Zstd => Some(&self.zstd),
            Encoding::Gzip => Some(&self.gzip),
        }
    }
}

impl Form {
    fn of(mut headers: HeaderMap, body: Bytes) -> Self {
        headers.insert(header::CONTENT_LENGTH, body.len().into());
        Self { headers, body }
    }
}

/// Whether compressing makes it smaller.
fn is_text(headers: &HeaderMap) -> bool {
    let media_type = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    media_type.is_some_and(|said| {
        ["text/", "application/", "image/svg"]
            .iter()
            .any(|kind| said.starts_with(kind))
    })
}

/// The inputs as a list that caches split at spaces; one that is too long names none: such a cache must ask each time.
fn surrogates(inputs: &Inputs) -> Option<HeaderValue> {
    const MOST: usize = 16 * 1024;
    let keys: Vec<String> = inputs.keys.iter().map(ToString::to_string).collect();
    let line = keys.join(" ");
    (!line.is_empty() && line.len() <= MOST)
        .then(|| HeaderValue::from_str(&line).ok())
        .flatten()
}
