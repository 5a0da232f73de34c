//! The page of what went wrong, and the same for programs (RFC 9457).

use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use language::Args;
use press::No;
use serde::Serialize;
use site::languages::Language;

use crate::{error::DeskError, page::View, refusal};

/// What went wrong, in words.
#[derive(Debug, Serialize)]
pub(crate) struct Failure {
    /// What happened, in a line.
    title: String,
    /// What is wrong and what to do.
    text: String,
}

impl View for Failure {
    const TEMPLATE: &'static str = "failure.html";
}

impl Failure {
    pub(crate) fn of(language: &Language, error: &DeskError) -> Self {
        let word = |key: &str| language.words.text(key, &Args::none());
        let (title, text) = match error {
            DeskError::SignedOut => ("desk-signed-out", word("desk-signed-out-text")),
            DeskError::NotFound => ("desk-not-found", word("desk-not-found-text")),
            DeskError::Bad(what) => ("desk-bad", what.clone()),
            DeskError::No(No::Overtaken { .. } | No::StoryOvertaken(_)) => {
                ("desk-overtaken", word("desk-overtaken-text"))
            }
            DeskError::No(No::Refused(refusal)) => ("desk-refused", refusal::words(language, refusal)),
            DeskError::Forbidden(forbidden) => ("desk-refused", forbidden.to_string()),
            DeskError::No(No::Denied(denied)) => ("desk-refused", denied.to_string()),
            DeskError::No(No::Media(error)) => {
                ("pictures-not-taken", crate::pictures::words(language, error))
            }
            _ if error.status() == StatusCode::SERVICE_UNAVAILABLE => ("desk-busy", word("desk-busy-text")),
            _ => ("desk-broken", word("desk-broken-text")),
        };
        Self {
            title: word(title),
            text,
        }
    }

    /// The same as `application/problem+json`.
    pub(crate) fn problem(&self, status: StatusCode) -> Response {
        let problem = serde_json::json!({
            "type": "about:blank",
            "title": self.title,
            "status": status.as_u16(),
            "detail": self.text,
        });
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        (status, kind, problem.to_string()).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_page_of_a_failure_has_its_words_in_every_language() {
        sample::check(&Failure {
            title: String::from("تعذّرت القراءة"),
            text: String::from("السطر 3: <b> غير معروف"),
        });
    }
}
