//! The page of what went wrong, and the same for programs (RFC 9457).

use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use language::Args;
use media::document::DocumentError;
use newsroom::{denied::Denied, rights::Forbidden};
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
    /// The keys of the roles that may.
    roles: Vec<&'static str>,
    /// The names of those who can.
    able: Vec<String>,
    /// Where to go from here, and the key of what is there.
    to: (&'static str, &'static str),
}

impl View for Failure {
    const TEMPLATE: &'static str = "failure.html";
}

impl Failure {
    pub(crate) fn of(language: &Language, error: &DeskError, able: Vec<String>) -> Self {
        let word = |key: &str| language.words.text(key, &Args::none());
        let (title, text) = match error {
            DeskError::SignedOut => ("desk-signed-out", word("desk-signed-out-text")),
            DeskError::NotFound => ("desk-not-found", word("desk-not-found-text")),
            DeskError::Bad(what) => ("desk-bad", what.clone()),
            DeskError::No(No::Overtaken { .. } | No::StoryOvertaken(_) | No::Changed) => {
                ("desk-overtaken", word("desk-overtaken-text"))
            }
            DeskError::No(No::Refused(refusal)) => ("desk-refused", refusal::words(language, refusal)),
            DeskError::CrossSite => ("access-cross-site", word("access-cross-site-text")),
            DeskError::Forbidden(forbidden) => ("access-forbidden", forbidden_text(language, forbidden)),
            DeskError::No(No::Denied(error)) => ("access-denied", denied(language, error)),
            DeskError::No(No::Document(error @ DocumentError::Bad(_))) => ("desk-refused", error.to_string()),
            DeskError::No(No::Media(error)) => {
                ("pictures-not-taken", crate::pictures::words(language, error))
            }
            _ if error.status() == StatusCode::SERVICE_UNAVAILABLE => ("desk-busy", word("desk-busy-text")),
            _ => ("desk-broken", word("desk-broken-text")),
        };
        let roles = match error {
            DeskError::Forbidden(forbidden) => forbidden.roles().iter().map(|role| role.key()).collect(),
            _ => Vec::new(),
        };
        Self {
            title: word(title),
            text,
            roles,
            able,
            to: way_on(error),
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

/// Whoever must show once more who they are goes there, and comes back.
fn way_on(error: &DeskError) -> (&'static str, &'static str) {
    match error {
        DeskError::No(No::Denied(Denied::NotFresh)) => {
            ("/desk/sign-in?then=%2Fdesk%2Faccount%2F", "access-sign-in")
        }
        DeskError::No(No::Denied(_)) => ("/desk/sign-in", "access-sign-in"),
        _ => ("/desk/", "desk-to-day"),
    }
}

/// A word of the interface.
pub(crate) fn word(language: &Language, key: &str) -> String {
    language.words.text(key, &Args::none())
}

/// Why somebody isn't let in, in words.
pub(crate) fn denied(language: &Language, denied: &Denied) -> String {
    let args = match denied {
        Denied::Wait(seconds) if 90 <= *seconds => {
            let args = Args::none().with("minutes", (*seconds + 59) / 60);
            return language.words.text("access-denied-wait-minutes", &args);
        }
        Denied::Wait(seconds) => Args::none().with("seconds", *seconds),
        Denied::LoginTaken(login) => Args::none().with("login", login.as_str()),
        Denied::Weak(_) => Args::none()
            .with("shortest", newsroom::password::SHORTEST)
            .with("longest", newsroom::password::LONGEST),
        _ => Args::none(),
    };
    language.words.text(denied.key(), &args)
}

/// What it is that they may not do, and in which language.
fn forbidden_text(language: &Language, forbidden: &Forbidden) -> String {
    let key = forbidden.action.key();
    let act = if language.words.has(&key) {
        word(language, &key)
    } else {
        forbidden.action.as_str().to_owned()
    };
    let args = Args::none().with("act", act.as_str());
    match &forbidden.lang {
        Some(lang) => {
            let args = args.with("language", language.name_of(lang));
            language.words.text("access-forbidden-in-language", &args)
        }
        None => language.words.text("access-forbidden-text", &args),
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
            roles: vec!["access-role-editor", "access-role-chief"],
            able: vec![String::from("سلمى حداد")],
            to: ("/desk/", "desk-to-day"),
        });
    }
}
