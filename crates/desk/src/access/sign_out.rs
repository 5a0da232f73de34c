//! `/desk/sign-out`: ends the session of this browser.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use newsroom::audit::Access;

use super::cookie::{self, Which};
use crate::{desk::Desk, error::DeskError, who::Who};

pub(super) async fn leave(State(desk): State<Desk>, who: Who, jar: CookieJar) -> Result<Response, DeskError> {
    let act = who.act(&desk);
    desk.press
        .end_session(&who.user.id, &who.session.id, Access::SignedOut, &act)
        .await?;
    Ok((cookie::take(jar, Which::Session), Redirect::to("/desk/sign-in")).into_response())
}
