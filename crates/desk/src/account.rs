//! `/desk/account/`: one's own name, language, password, second step, passkeys and sessions.

mod agent;
mod overview;
mod passkeys;
mod password;
mod second_step;
mod sessions;

use axum::{
    Router,
    routing::{get, post},
};
use newsroom::{denied::Denied, rights::Action};
use press::No;

use crate::{desk::Desk, error::DeskError, who::Who};

pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/desk/account/", get(overview::page).post(overview::save))
        .route("/desk/account/password", post(password::save))
        .route(
            "/desk/account/second-step",
            get(second_step::page).post(second_step::confirm),
        )
        .route("/desk/account/second-step/begin", post(second_step::begin))
        .route("/desk/account/second-step/end", post(second_step::end))
        .route("/desk/account/recovery-codes", post(second_step::renew))
        .route("/desk/account/passkeys/ask", post(passkeys::ask))
        .route("/desk/account/passkeys", post(passkeys::add))
        .route("/desk/account/passkeys/{id}/remove", post(passkeys::remove))
        .route("/desk/account/sessions/{id}/end", post(sessions::end))
        .route("/desk/account/sessions/end-others", post(sessions::end_others))
}

/// Whoever finds a browser left open must not be able to keep its owner out: ways in are changed by those alone who have
/// shown who they are a short while ago.
fn fresh(desk: &Desk, who: &Who) -> Result<(), DeskError> {
    who.may(Action::OwnAccount, None)?;
    if who.session.is_fresh(desk.now()) {
        Ok(())
    } else {
        Err(No::Denied(Denied::NotFresh).into())
    }
}
