//! `/desk/webhooks/`: where the newsroom tells other programs what changed, and what became of it.

mod act;
mod list;
mod make;
mod one;
mod view;

use axum::{
    Router,
    routing::{get, post},
};

use crate::desk::Desk;

/// Where they are.
const HERE: &str = "/desk/webhooks/";

pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/desk/webhooks/", get(list::list).post(make::make))
        .route("/desk/webhooks/{webhook}/", get(one::one).post(act::change))
        .route("/desk/webhooks/{webhook}/ping", post(act::ping))
        .route("/desk/webhooks/{webhook}/state", post(act::state))
        .route("/desk/webhooks/{webhook}/delete", post(act::delete))
        .route(
            "/desk/webhooks/{webhook}/deliveries/{delivery}/resend",
            post(act::resend),
        )
}

/// A webhook's page.
fn page_of(id: &newsroom::id::WebhookId) -> String {
    format!("{HERE}{}/", crate::api::answer::segment(id.as_str()))
}
