//! A reader: asks for addresses, gets answers.

use std::sync::Arc;

use axum::{Router, body::Body};
use http::{HeaderMap, HeaderName, Request, StatusCode};
use http_body_util::BodyExt;
use site::{
    Pictures, Site,
    ready::{Keeping, Ready},
};
use tower::ServiceExt;

/// A reader of a site.
pub(crate) struct Reader(Router);

/// What a reader got.
pub(crate) struct Got {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

/// One picture, whose bytes are its name.
pub(crate) struct Shots;

impl Pictures for Shots {
    fn read(&self, name: &str) -> std::io::Result<Option<Vec<u8>>> {
        Ok((name == crate::newsroom::PICTURE).then(|| name.as_bytes().to_vec()))
    }
}

impl Reader {
    pub(crate) fn of(site: &Site) -> Self {
        let clock = || fixture::ids::moment("2026-11-04T08:00:00Z");
        let keeping = Keeping {
            bytes: 8 << 20,
            keys: Some(HeaderName::from_static("surrogate-key")),
        };
        let ready = Ready::new(site.clone(), keeping);
        Self(site::router(ready, Arc::new(Shots), clock))
    }

    pub(crate) async fn get(&self, path: &str) -> Got {
        self.send("GET", path, &[]).await
    }

    pub(crate) async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Got {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self
            .0
            .clone()
            .oneshot(request.body(Body::empty()).unwrap())
            .await
            .unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = response.into_body().collect().await.unwrap().to_bytes().to_vec();
        Got {
            status,
            headers,
            bytes,
        }
    }

    /// A page that must be there.
    pub(crate) async fn page(&self, path: &str) -> String {
        let got = self.get(path).await;
        assert_eq!(got.status, 200, "{path}: {}", got.text());
        got.text()
    }
}

impl Got {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// Where a redirect for ever leads.
    pub(crate) fn moved(&self) -> &str {
        assert_eq!(self.status, 301, "{}", self.text());
        self.header("location").unwrap()
    }
}
