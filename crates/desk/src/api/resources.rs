//! What programs may ask for, one module a resource.

mod assignment;
mod audit;
mod changes;
mod coverage;
mod document;
mod edition;
mod erasure;
mod front;
mod me;
mod newsroom;
mod page;
mod picture;
mod settings;
mod story;
mod syndication;
mod task;
mod thing;
mod token;
mod user;
mod webhook;

use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;

use super::problem::Problem;
use crate::desk::Desk;

/// What the description begins with.
#[derive(OpenApi)]
#[openapi(components(schemas(Problem)))]
struct Beginning;

/// All resources.
pub(super) fn all() -> OpenApiRouter<Desk> {
    OpenApiRouter::with_openapi(Beginning::openapi())
        .merge(me::routes())
        .merge(newsroom::routes())
        .merge(thing::routes())
        .merge(story::routes())
        .merge(edition::routes())
        .merge(coverage::routes())
        .merge(assignment::routes())
        .merge(task::routes())
        .merge(picture::routes())
        .merge(document::routes())
        .merge(erasure::routes())
        .merge(front::routes())
        .merge(page::routes())
        .merge(settings::routes())
        .merge(changes::routes())
        .merge(syndication::routes())
        .merge(user::routes())
        .merge(token::routes())
        .merge(webhook::routes())
        .merge(audit::routes())
}
