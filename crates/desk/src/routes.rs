//! The table of contents: every address of the desk.

use axum::{Router, middleware, response::IntoResponse, routing::get};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::{
    access, account, api, assets, audit, desk::Desk, documents, editor, error::DeskError, front, gate, home,
    pages, people, pictures, reference, settings, stories, tokens, translating, webhooks, who::Who,
};

/// The editors' side, to be laid beside the readers'.
pub fn router(desk: Desk) -> Router {
    let pages = Router::new()
        .merge(access::routes())
        .merge(account::routes())
        .merge(audit::routes())
        .merge(home::routes())
        .merge(people::routes())
        .merge(translating::routes())
        .merge(front::routes())
        .merge(pages::routes())
        .merge(documents::routes())
        .merge(settings::routes())
        .merge(reference::routes())
        .merge(tokens::routes())
        .merge(webhooks::routes())
        .merge(stories::routes())
        .merge(editor::routes())
        .merge(pictures::routes())
        .route("/desk/{*nothing}", get(nothing))
        .layer(CsrfLayer::new().with_rejection_response(cross_site))
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

/// Another site's page sent it, whose reader may not know: by `Sec-Fetch-Site`, and `Origin` where a browser sends none. What
/// sends neither is no browser, and brings no cookie that somebody else's page could have it bring.
fn cross_site(_: ProtectionError) -> axum::response::Response {
    DeskError::CrossSite.into_response()
}

/// Which addresses there are is nobody's business who isn't signed in.
async fn nothing(_who: Who) -> DeskError {
    DeskError::NotFound
}
