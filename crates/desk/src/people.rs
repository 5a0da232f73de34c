//! `/desk/people/`: who works here, in which roles; inviting, blocking, letting back in.

mod block;
mod invite;
mod link;
mod list;
mod person;
pub(crate) mod roles;

use axum::{
    Router,
    routing::{get, post},
};

use crate::desk::Desk;

pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/desk/people/", get(list::page).post(invite::invite))
        .route("/desk/people/invite", get(invite::page))
        .route("/desk/people/{person}/", get(person::page).post(person::save))
        .route("/desk/people/{person}/block", post(block::shut))
        .route("/desk/people/{person}/let-in", post(block::open))
        .route("/desk/people/{person}/link", post(link::give))
        .route("/desk/people/{person}/sign-out", post(block::sign_out))
}
