//! `/desk/link/{token}`: a one-time link is taken up: name and password are set, and its owner is in.

use axum::{
    Form,
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use newsroom::{denied::Denied, invitation::Purpose};
use press::{
    No,
    access::{link::Taking, token::Token},
};
use serde::{Deserialize, Serialize};

use super::{
    cookie::{self, Which},
    door::Door,
    sign_in::{AGAIN, interface, languages},
};
use crate::{
    caller::Caller,
    desk::Desk,
    error::DeskError,
    page::{self, View, failure},
};

/// In which language the page is read.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    lang: Option<String>,
}

/// What was sent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    name: String,
    password: String,
    again: String,
}

#[derive(Debug, Serialize)]
struct Link {
    login: String,
    name: String,
    /// Whether somebody comes back, rather than for the first time.
    back: bool,
    error: Option<String>,
    shortest: usize,
    safe: bool,
    languages: Vec<(String, String)>,
}

impl View for Link {
    const TEMPLATE: &'static str = "access/link.html";
}

pub(super) async fn page(
    State(desk): State<Desk>,
    Path(token): Path<String>,
    Query(asked): Query<Asked>,
    caller: Caller,
    door: Door,
    jar: CookieJar,
) -> Result<Response, DeskError> {
    let view = view(&desk, &read(&token)?, &door).await?;
    let (jar, lang) = interface(&desk, asked.lang.as_deref(), &caller, jar);
    let page = page::plain(&desk, desk.interface(&lang), None, &view)?;
    Ok((jar, page).into_response())
}

pub(super) async fn take(
    State(desk): State<Desk>,
    Path(token): Path<String>,
    caller: Caller,
    door: Door,
    jar: CookieJar,
    Form(sent): Form<Sent>,
) -> Result<Response, DeskError> {
    door.origin()?;
    let token = read(&token)?;
    let language = desk.interface(&caller.language(&desk));
    let again = async |error: String| {
        let mut view = view(&desk, &token, &door).await?;
        view.name.clone_from(&sent.name);
        view.error = Some(error);
        Ok((AGAIN, page::plain(&desk, language, None, &view)?).into_response())
    };
    if sent.password != sent.again {
        return again(failure::word(language, "access-passwords-differ")).await;
    }
    let taking = Taking {
        name: &sent.name,
        password: &sent.password,
    };
    let taken = desk
        .press
        .take_link(&token, taking, &caller.visit(&desk), desk.chance.into())
        .await;
    match taken {
        Ok(session) => {
            let jar = cookie::give(jar, Which::Session, &session);
            Ok((jar, Redirect::to("/desk/")).into_response())
        }
        Err(No::Denied(denied @ Denied::Weak(_))) => again(failure::denied(language, &denied)).await,
        Err(no) => Err(no.into()),
    }
}

fn read(token: &str) -> Result<Token, DeskError> {
    Ok(Token::parse(token).ok_or(No::Denied(Denied::LinkGone))?)
}

async fn view(desk: &Desk, token: &Token, door: &Door) -> Result<Link, DeskError> {
    let (link, user) = desk.press.link(token, desk.now()).await?;
    Ok(Link {
        login: user.login.as_str().to_owned(),
        name: user.name.as_str().to_owned(),
        back: link.purpose == Purpose::Reset,
        error: None,
        shortest: newsroom::password::SHORTEST,
        safe: door.origin.is_some(),
        languages: languages(desk),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_page_has_its_words_in_every_language() {
        for (back, safe) in [(true, true), (false, true), (true, false)] {
            sample::check(&Link {
                login: String::from("salma"),
                name: String::from("سلمى حداد"),
                back,
                error: Some(String::from("خطأ")),
                shortest: 10,
                safe,
                languages: vec![("ar".to_owned(), "العربية".to_owned())],
            });
        }
    }
}
