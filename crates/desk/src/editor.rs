//! The editor: an edition's text, its revisions, its preview. The protocol that the script speaks is in
//! docs/editor-protocol.md.

mod at;
mod check;
mod compare;
mod events;
mod links;
pub(crate) mod live;
mod page;
mod presence;
pub(crate) mod preview;
mod problem;
mod restore;
mod revisions;
pub(crate) mod said;
mod settle;
mod text;
mod translation;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use crate::desk::Desk;

/// The longest text that is taken, in bytes of JSON: some four hundred printed pages.
const LONGEST: usize = 4 << 20;

pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/desk/stories/{story}/{lang}/", get(page::show))
        .route(
            "/desk/stories/{story}/{lang}/text",
            get(text::open).put(text::save),
        )
        .route("/desk/stories/{story}/{lang}/check", post(check::check))
        .route(
            "/desk/stories/{story}/{lang}/presence",
            post(presence::see).delete(presence::leave),
        )
        .route("/desk/stories/{story}/{lang}/events", get(events::listen))
        .route("/desk/stories/{story}/{lang}/settle", post(settle::settle))
        .route("/desk/stories/{story}/{lang}/revisions/", get(revisions::list))
        .route(
            "/desk/stories/{story}/{lang}/revisions/compare",
            get(compare::compare),
        )
        .route(
            "/desk/stories/{story}/{lang}/revisions/{number}/restore",
            post(restore::restore),
        )
        .route(
            "/desk/stories/{story}/{lang}/preview",
            get(preview::show).post(preview::share),
        )
        .route("/desk/stories/{story}/{lang}/preview/page", get(preview::framed))
        .route("/desk/stories/{story}/translations", post(translation::begin))
        .route("/desk/links", get(links::find))
        .layer(DefaultBodyLimit::max(LONGEST))
}

/// What whoever has a link sees, signed in or not.
pub(crate) fn shared() -> Router<Desk> {
    Router::new().route("/preview/{token}/", get(preview::shared))
}
