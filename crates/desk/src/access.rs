//! The door: signing in and out, and taking up a one-time link. These pages are for whoever isn't signed in.

mod code;
pub(crate) mod cookie;
pub(crate) mod door;
mod link;
mod passkey;
mod sign_in;
mod sign_out;

use axum::{
    Router,
    routing::{get, post},
};

use crate::desk::Desk;

pub(crate) use sign_in::languages;

pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/desk/sign-in", get(sign_in::page).post(sign_in::enter))
        .route("/desk/sign-in/code", get(code::page).post(code::enter))
        .route("/desk/sign-in/passkey/ask", post(passkey::ask))
        .route("/desk/sign-in/passkey", post(passkey::enter))
        .route("/desk/sign-out", post(sign_out::leave))
        .route("/desk/link/{token}", get(link::page).post(link::take))
}
