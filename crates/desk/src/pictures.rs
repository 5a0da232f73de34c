//! Pictures: the library, one picture, and how pictures come in.

mod bring;
mod delete;
mod describe;
mod library;
mod pick;
mod refused;
mod renew;
mod sent;
mod show;
mod shown;
mod upload;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use media::check::LARGEST_FILE;

use crate::desk::Desk;

pub(crate) use refused::words;

/// What a form adds to its files.
const AROUND: usize = 64 << 10;

pub(crate) fn routes() -> Router<Desk> {
    let coming = Router::new()
        .route("/desk/pictures/upload", post(upload::upload))
        .route("/desk/pictures/{id}/file", post(bring::bring))
        .layer(DefaultBodyLimit::max(upload::MOST * (LARGEST_FILE + AROUND)));
    Router::new()
        .route("/desk/pictures/", get(library::library))
        .route("/desk/pictures/pick", get(pick::pick))
        .route("/desk/pictures/{id}/", get(show::show).post(describe::describe))
        .route("/desk/pictures/{id}/renew", post(renew::renew))
        .route("/desk/pictures/{id}/delete", post(delete::delete))
        .merge(coming)
}
