//! `/desk/audit/`: who did what, when, and from where.

mod export;
mod filter;
mod list;

use axum::{Router, routing::get};

use crate::desk::Desk;

pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/desk/audit/", get(list::page))
        .route("/desk/audit/export.csv", get(export::csv))
        .route("/desk/audit/export.jsonl", get(export::jsonl))
}
