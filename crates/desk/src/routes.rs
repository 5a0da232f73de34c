//! The table of contents: every address of the desk.

use axum::{Router, middleware, routing::get};

use crate::{
    api, assets, desk::Desk, editor, error::DeskError, gate, home, pictures, reference, stories, tokens,
    webhooks, who::Who,
};

/// The editors' side, to be laid beside the readers'.
pub fn router(desk: Desk) -> Router {
    let pages = Router::new()
        .merge(home::routes())
        .merge(reference::routes())
        .merge(tokens::routes())
        .merge(webhooks::routes())
        .merge(stories::routes())
        .merge(editor::routes())
        .merge(pictures::routes())
        .route("/desk/{*nothing}", get(nothing))
        .layer(middleware::from_fn_with_state(desk.clone(), gate::gate));
    Router::new()
        .route(
            "/desk",
            get(|| async { axum::response::Redirect::permanent("/desk/") }),
        )
        .route("/desk/assets/{name}", get(assets::answer))
        .merge(pages)
        .merge(api::routes(&desk))
        .merge(editor::shared())
        .with_state(desk)
}

/// Which addresses there are is nobody's business who isn't signed in.
async fn nothing(_who: Who) -> DeskError {
    DeskError::NotFound
}
