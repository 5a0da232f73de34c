//! Translating: what is there in which language and what is missing, who works on what, and corrections that travel.

mod assign;
mod bar;
mod beside;
mod coverage;
mod filter;
mod line;
mod names;
mod numbers;
pub(crate) mod queue;
mod stories;
mod task;

use axum::{Router, routing::get, routing::post};

use crate::desk::Desk;

pub(crate) use beside::Beside;
pub(crate) use names::Names;
pub(crate) use numbers::Numbers;

pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/desk/coverage/", get(coverage::page))
        .route("/desk/stories/", get(stories::page))
        .route("/desk/queue/", get(queue::page))
        .route(
            "/desk/stories/{story}/{lang}/assign",
            get(assign::page).post(assign::assign),
        )
        .route("/desk/stories/{story}/{lang}/unassign", post(assign::unassign))
        .route("/desk/stories/{story}/{lang}/tasks/", get(task::list))
        .route(
            "/desk/stories/{story}/{lang}/tasks/{number}",
            get(task::page).post(task::answer),
        )
}
