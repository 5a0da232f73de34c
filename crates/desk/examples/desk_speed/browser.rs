//! Somebody at a browser, signed in.

use axum::{Router, body::Body};
use http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use serde_json::Value;
use tower::ServiceExt;

/// Somebody at a browser.
pub(crate) struct Browser {
    pub(crate) app: Router,
    pub(crate) session: String,
}

impl Browser {
    /// Asks for something that must be there.
    pub(crate) async fn get(&self, path: &str, accept: &str) -> Vec<u8> {
        let (status, body) = self.send("GET", path, &[("accept", accept)], Body::empty()).await;
        assert_eq!(
            status,
            StatusCode::OK,
            "{path}: {}",
            String::from_utf8_lossy(&body)
        );
        body
    }

    /// Asks for a page.
    pub(crate) async fn page(&self, path: &str) -> Vec<u8> {
        self.get(path, "text/html").await
    }

    /// Sends JSON.
    pub(crate) async fn put(&self, path: &str, value: &Value) -> StatusCode {
        let kind = [
            ("content-type", "application/json"),
            ("accept", "application/json"),
        ];
        self.send("PUT", path, &kind, Body::from(value.to_string()))
            .await
            .0
    }

    /// Sends a form.
    pub(crate) async fn post(&self, path: &str, form: &str) -> StatusCode {
        let kind = [("content-type", "application/x-www-form-urlencoded")];
        self.send("POST", path, &kind, Body::from(form.to_owned()))
            .await
            .0
    }

    async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> (StatusCode, Vec<u8>) {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost:8080")
            .header(header::ORIGIN, "http://localhost:8080")
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT_LANGUAGE, "ar")
            .header(header::COOKIE, format!("__Host-tarjuman={}", self.session));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self
            .app
            .clone()
            .oneshot(request.body(body).unwrap())
            .await
            .unwrap();
        let status = response.status();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        (status, body.to_vec())
    }
}
