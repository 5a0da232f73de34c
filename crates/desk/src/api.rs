//! The same acts for programs: JSON under `/api/v1`, opened by tokens alone. This tree knows no cookies, so nobody's browser
//! can be made to act here. Every resource has a module, every act is a resource with `PUT` and `DELETE`.

pub(crate) mod answer;
pub(crate) mod body;
pub(crate) mod caller;
pub(crate) mod description;
pub(crate) mod door;
pub(crate) mod form;
pub(crate) mod ids;
pub(crate) mod keyed;
pub(crate) mod limits;
pub(crate) mod paging;
pub(crate) mod params;
pub(crate) mod problem;
pub(crate) mod shape;
pub(crate) mod version;

mod resources;

use std::sync::Arc;

use axum::{Json, Router, extract::DefaultBodyLimit, middleware, routing::get};
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::openapi::OpenApi;

use crate::desk::Desk;
use door::Door;
use problem::ApiError;

/// Where the API is.
pub(crate) const BASE: &str = "/api/v1";

/// The most bytes of a request that isn't a picture.
const LARGEST: usize = 2 * 1024 * 1024;

/// The API and its description.
pub(crate) fn routes(desk: &Desk) -> Router<Desk> {
    let (resources, document) = resources::all().split_for_parts();
    let document = Arc::new(description::finish(document));
    let resources = resources
        .fallback(nothing)
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn_with_state(Door::new(desk), door::pass));
    Router::new()
        .nest(BASE, resources)
        .route("/api/openapi.json", get(move || description(document.clone())))
}

/// What the API's description says.
pub(crate) fn document() -> OpenApi {
    description::finish(resources::all().split_for_parts().1)
}

async fn description(document: Arc<OpenApi>) -> Json<OpenApi> {
    Json(OpenApi::clone(&document))
}

async fn nothing() -> ApiError {
    ApiError::not_found("there is no such address; /api/openapi.json names all there are")
}
