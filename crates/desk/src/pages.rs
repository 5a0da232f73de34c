//! `/desk/pages/`: the standing pages, their editions and their order.

mod change;
mod list;

pub(crate) use list::lines;

use axum::{
    Router,
    routing::{get, post},
};

use crate::desk::Desk;

pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/desk/pages/", get(list::list))
        .route("/desk/pages/new", post(change::new))
        .route("/desk/pages/order", post(change::order))
}
