//! `/desk/sign-in/code`: the second step.

use axum::{
    Form,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use newsroom::denied::Denied;
use press::No;
use serde::{Deserialize, Serialize};

use super::{
    cookie::{self, Which},
    door::Door,
    sign_in::{AGAIN, encoded, place},
};
use crate::{
    caller::Caller,
    desk::Desk,
    error::DeskError,
    page::{self, View, failure},
};

/// Where to go then.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    then: String,
}

/// What was sent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    code: String,
    #[serde(default)]
    then: String,
}

#[derive(Debug, Serialize)]
struct Code {
    then: String,
    error: Option<String>,
}

impl View for Code {
    const TEMPLATE: &'static str = "access/code.html";
}

pub(super) async fn page(
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
    caller: Caller,
) -> Result<Response, DeskError> {
    let view = Code {
        then: place(&asked.then).to_owned(),
        error: None,
    };
    let lang = caller.language(&desk);
    Ok(page::plain(&desk, desk.interface(&lang), None, &view)?.into_response())
}

pub(super) async fn enter(
    State(desk): State<Desk>,
    caller: Caller,
    door: Door,
    jar: CookieJar,
    Form(sent): Form<Sent>,
) -> Result<Response, DeskError> {
    door.origin()?;
    let then = place(&sent.then);
    let again = Redirect::to(&format!("/desk/sign-in?then={}", encoded(then)));
    let Some(step) = cookie::brought(&jar, Which::Step) else {
        return Ok(again.into_response());
    };
    let visit = caller.visit(&desk);
    let entered = desk
        .press
        .take_second_step(&step, &sent.code, &visit, desk.chance.into())
        .await;
    match entered {
        Ok(token) => {
            let jar = cookie::give(cookie::take(jar, Which::Step), Which::Session, &token);
            Ok((jar, Redirect::to(then)).into_response())
        }
        Err(No::Denied(Denied::TookTooLong)) => Ok((cookie::take(jar, Which::Step), again).into_response()),
        Err(No::Denied(denied @ (Denied::WrongCode | Denied::Wait(_)))) => {
            let language = desk.interface(&caller.language(&desk));
            let view = Code {
                then: then.to_owned(),
                error: Some(failure::denied(language, &denied)),
            };
            Ok((AGAIN, page::plain(&desk, language, None, &view)?).into_response())
        }
        Err(no) => Err(no.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_page_has_its_words_in_every_language() {
        sample::check(&Code {
            then: String::from("/desk/"),
            error: Some(String::from("خطأ")),
        });
    }
}
