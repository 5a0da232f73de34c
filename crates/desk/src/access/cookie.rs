//! The cookies of the door. Their prefix makes browsers keep them to this host, to HTTPS (or this machine), to the whole site.

use axum_extra::extract::cookie::{Cookie, CookieJar};
use language::Lang;
use newsroom::session::ABSOLUTE;
use press::access::token::Token;

use crate::caller::{LANGUAGE_COOKIE, SESSION_COOKIE};

/// What is under way at the door: a second step, or a passkey.
const STEP_COOKIE: &str = "__Host-tarjuman-step";

/// How long that may take, in seconds; the database knows better.
const STEP: i64 = 300;

/// How long a choice of language lasts, in seconds: a year.
const LANGUAGE: i64 = 365 * 24 * 3600;

/// Which of the two.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Which {
    /// The session.
    Session,
    /// What is under way.
    Step,
}

impl Which {
    fn name(self) -> &'static str {
        match self {
            Self::Session => SESSION_COOKIE,
            Self::Step => STEP_COOKIE,
        }
    }

    fn seconds(self) -> i64 {
        match self {
            Self::Session => ABSOLUTE,
            Self::Step => STEP,
        }
    }
}

/// Gives a cookie.
pub(crate) fn give(jar: CookieJar, which: Which, token: &Token) -> CookieJar {
    jar.add(cookie(which, token.as_str(), which.seconds()))
}

/// Takes a cookie back.
pub(crate) fn take(jar: CookieJar, which: Which) -> CookieJar {
    jar.add(cookie(which, "", 0))
}

/// What a cookie brings.
pub(crate) fn brought(jar: &CookieJar, which: Which) -> Option<Token> {
    Token::parse(jar.get(which.name())?.value())
}

/// Keeps the language that was chosen.
pub(super) fn keep_language(jar: CookieJar, lang: &Lang) -> CookieJar {
    jar.add(written(LANGUAGE_COOKIE, lang.as_str(), LANGUAGE))
}

fn cookie(which: Which, value: &str, seconds: i64) -> Cookie<'static> {
    written(which.name(), value, seconds)
}

fn written(name: &'static str, value: &str, seconds: i64) -> Cookie<'static> {
    let written = format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={seconds}");
    // What was just written can be read.
    Cookie::parse(written).unwrap_or_else(|_| Cookie::from(name))
}
