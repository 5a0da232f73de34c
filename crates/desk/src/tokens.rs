//! `/desk/account/tokens/`: one's own tokens of the API, and for administrators everybody's.

mod list;
mod make;
mod revoke;
mod view;

use axum::{
    Router,
    routing::{get, post},
};

use crate::desk::Desk;

/// Where they are.
const HERE: &str = "/desk/account/tokens/";

pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/desk/account/tokens/", get(list::list).post(make::make))
        .route("/desk/account/tokens/{token}/revoke", post(revoke::revoke))
}
