//! A new password, which the old one must allow.

use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Response},
};
use newsroom::rights::Action;
use press::No;
use serde::Deserialize;

use super::overview;
use crate::{
    access::door::Door,
    caller::Caller,
    desk::Desk,
    error::DeskError,
    page::{self, failure},
    who::Who,
};

/// What was sent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    old: String,
    new: String,
    again: String,
}

pub(super) async fn save(
    State(desk): State<Desk>,
    who: Who,
    caller: Caller,
    door: Door,
    Form(sent): Form<Sent>,
) -> Result<Response, DeskError> {
    who.may(Action::OwnAccount, None)?;
    door.origin()?;
    let language = desk.interface(&who.lang);
    let saved = if sent.new == sent.again {
        let (me, visit) = ((&who.user, &who.session), caller.visit(&desk));
        desk.press
            .set_password(me, &sent.old, &sent.new, &visit, desk.chance.into())
            .await
            .map_err(|no| match no {
                No::Denied(denied) => Ok(failure::denied(language, &denied)),
                no => Err(DeskError::from(no)),
            })
    } else {
        Err(Ok(failure::word(language, "access-passwords-differ")))
    };
    match saved {
        Ok(()) => Ok(page::done("/desk/account/", "said-password-set").into_response()),
        Err(error) => {
            let view = overview::with_error(&desk, &who, error?).await?;
            let status = http::StatusCode::UNPROCESSABLE_ENTITY;
            Ok((status, page::render(&desk, &who, &view)?).into_response())
        }
    }
}
