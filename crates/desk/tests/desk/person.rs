//! Somebody at a browser: asks for pages and sends forms with their session.

use axum::{Router, body::Body};
use http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use scraper::{Html, Selector};
use serde_json::Value;
use tower::ServiceExt;

use crate::newsroom::ADDRESS;

/// Somebody at a browser.
#[derive(Clone)]
pub(crate) struct Person {
    app: Router,
    session: Option<String>,
    step: Option<String>,
    host: String,
}

/// What they got.
pub(crate) struct Got {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Person {
    pub(crate) fn new(app: Router, session: Option<String>) -> Self {
        Self {
            app,
            session,
            step: None,
            host: String::from("localhost:8080"),
        }
    }

    /// The same at another browser: with the session of a cookie.
    pub(crate) fn with_session(&self, session: &str) -> Self {
        Self {
            session: Some(session.to_owned()),
            ..self.clone()
        }
    }

    /// The same in the middle of signing in.
    pub(crate) fn with_step(&self, step: &str) -> Self {
        Self {
            step: Some(step.to_owned()),
            ..self.clone()
        }
    }

    /// The same, come by another name of the host.
    pub(crate) fn at(&self, host: &str) -> Self {
        Self {
            host: host.to_owned(),
            ..self.clone()
        }
    }

    /// Asks for a page, as an Arabic browser does.
    pub(crate) async fn get(&self, path: &str) -> Got {
        self.send("GET", path, &[("accept", "text/html")], Body::empty())
            .await
    }

    /// Sends a form of a page.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Got {
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let pairs = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encode(name), encode(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let kind = [("content-type", "application/x-www-form-urlencoded")];
        self.send("POST", path, &kind, Body::from(body)).await
    }

    /// Sends JSON, as the editor does.
    pub(crate) async fn json(&self, method: &str, path: &str, body: &Value) -> Got {
        let kinds = [
            ("content-type", "application/json"),
            ("accept", "application/json"),
        ];
        self.send(method, path, &kinds, Body::from(body.to_string()))
            .await
    }

    /// Sends anything.
    pub(crate) async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Body) -> Got {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, &self.host)
            .header(header::ACCEPT_LANGUAGE, "ar");
        let said = |name: &str| headers.iter().any(|(one, _)| one.eq_ignore_ascii_case(name));
        for (name, value) in [("sec-fetch-site", "same-origin"), ("origin", ADDRESS)] {
            if !said(name) {
                request = request.header(name, value);
            }
        }
        let cookies = [
            ("__Host-tarjuman", &self.session),
            ("__Host-tarjuman-step", &self.step),
        ];
        for (name, value) in cookies {
            if let Some(value) = value {
                request = request.header(header::COOKIE, format!("{name}={value}"));
            }
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self
            .app
            .clone()
            .oneshot(request.body(body).unwrap())
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
}

impl Got {
    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    /// The body as JSON.
    pub(crate) fn value(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap()
    }

    /// Where it leads to.
    pub(crate) fn location(&self) -> &str {
        self.headers[header::LOCATION].to_str().unwrap()
    }

    /// The texts of all elements that a selector finds, white space as one space.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text());
        let selector = Selector::parse(selector).unwrap();
        let found = page.select(&selector).map(|element| {
            let text: String = element.text().collect();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        });
        found.collect()
    }

    /// An attribute of all elements that a selector finds.
    pub(crate) fn values(&self, selector: &str, attribute: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text());
        let selector = Selector::parse(selector).unwrap();
        let found = page.select(&selector);
        found
            .filter_map(|element| element.attr(attribute).map(str::to_owned))
            .collect()
    }
}
