//! `/desk/sign-in`: name and password, or a passkey.

use axum::{
    Form,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use http::StatusCode;
use language::Lang;
use press::{No, access::sign_in::Entered};
use serde::{Deserialize, Serialize};

use super::{
    cookie::{self, Which},
    door::Door,
};
use crate::{
    caller::Caller,
    desk::Desk,
    error::DeskError,
    page::{self, View, failure},
};

/// Where to go after signing in, and in which language the page is read.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    then: Option<String>,
    lang: Option<String>,
}

/// What was sent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    login: String,
    password: String,
    #[serde(default)]
    then: String,
}

#[derive(Debug, Serialize)]
struct SignIn {
    login: String,
    then: String,
    error: Option<String>,
    /// Whether somebody may sign in this way at all.
    safe: bool,
    /// Where they may.
    safe_at: String,
    /// The languages of the interface: tag and own name.
    languages: Vec<(String, String)>,
}

impl View for SignIn {
    const TEMPLATE: &'static str = "access/sign_in.html";
}

pub(super) async fn page(
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
    caller: Caller,
    door: Door,
    jar: CookieJar,
) -> Result<Response, DeskError> {
    let view = SignIn::new(&desk, &door, String::new(), asked.then.as_deref());
    let (jar, lang) = interface(&desk, asked.lang.as_deref(), &caller, jar);
    let page = page::plain(&desk, desk.interface(&lang), None, &view)?;
    Ok((jar, page).into_response())
}

pub(super) async fn enter(
    State(desk): State<Desk>,
    caller: Caller,
    door: Door,
    jar: CookieJar,
    Form(sent): Form<Sent>,
) -> Result<Response, DeskError> {
    door.origin()?;
    let visit = caller.visit(&desk);
    let entered = desk
        .press
        .sign_in(&sent.login, &sent.password, &visit, desk.chance.into())
        .await;
    let then = place(&sent.then);
    match entered {
        Ok(Entered::In(token, _)) => {
            let jar = cookie::give(jar, Which::Session, &token);
            Ok((jar, Redirect::to(then)).into_response())
        }
        Ok(Entered::SecondStep(token)) => {
            let jar = cookie::give(jar, Which::Step, &token);
            let to = format!("/desk/sign-in/code?then={}", encoded(then));
            Ok((jar, Redirect::to(&to)).into_response())
        }
        Err(No::Denied(denied)) => {
            let lang = caller.language(&desk);
            let language = desk.interface(&lang);
            let mut view = SignIn::new(&desk, &door, sent.login, Some(then));
            view.error = Some(failure::denied(language, &denied));
            let status = DeskError::from(No::Denied(denied)).status();
            Ok((status, page::plain(&desk, language, None, &view)?).into_response())
        }
        Err(no) => Err(no.into()),
    }
}

impl SignIn {
    fn new(desk: &Desk, door: &Door, login: String, then: Option<&str>) -> Self {
        let settings = desk.press.settings();
        let safe_at = if settings.address.starts_with("https://") {
            format!("{}/desk/", settings.address)
        } else {
            format!("http://localhost:{}/desk/", door.port.unwrap_or(80))
        };
        Self {
            login,
            then: place(then.unwrap_or_default()).to_owned(),
            error: None,
            safe: door.origin.is_some(),
            safe_at,
            languages: languages(desk),
        }
    }
}

/// The languages of the interface: tag and own name.
pub(crate) fn languages(desk: &Desk) -> Vec<(String, String)> {
    let all = desk.interfaces().iter();
    all.map(|one| (one.lang.as_str().to_owned(), one.name.clone()))
        .collect()
}

/// The language a page before signing in is read in: the one that was asked for, which is then kept, or the browser's.
pub(super) fn interface(
    desk: &Desk,
    asked: Option<&str>,
    caller: &Caller,
    jar: CookieJar,
) -> (CookieJar, Lang) {
    let chosen = asked.and_then(|tag| desk.interfaces().tags().iter().find(|lang| lang.as_str() == tag));
    match chosen {
        Some(lang) => (cookie::keep_language(jar, lang), lang.clone()),
        None => (jar, caller.language(desk)),
    }
}

/// Where to go: a place of the desk and nowhere else.
pub(super) fn place(then: &str) -> &str {
    let is_ours = then.starts_with("/desk/") && then.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    if is_ours { then } else { "/desk/" }
}

pub(super) fn encoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// The status of a page that is shown again with what was wrong.
pub(super) const AGAIN: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn one_goes_on_to_the_desk_and_nowhere_else() {
        assert_eq!(place("/desk/stories/s-1/ar/?x=1"), "/desk/stories/s-1/ar/?x=1");
        for bad in [
            "",
            "https://evil.example/",
            "//evil.example",
            "/ar/",
            "/desk/\r\nX: y",
            "/desk/\\x",
        ] {
            assert_eq!(place(bad), "/desk/", "{bad:?}");
        }
    }

    #[test]
    fn the_page_has_its_words_in_every_language() {
        let view = |safe| SignIn {
            login: String::from("سلمى"),
            then: String::from("/desk/"),
            error: Some(String::from("خطأ")),
            safe,
            safe_at: String::from("http://localhost:8080/desk/"),
            languages: vec![("ar".to_owned(), "العربية".to_owned())],
        };
        sample::check(&view(true));
        sample::check(&view(false));
    }
}
