//! `/desk/settings/api/`: the API's description as a page, rendered from the same document that programs read.

mod view;

use std::sync::LazyLock;

use axum::{Router, extract::State, response::Html, routing::get};
use newsroom::rights::Action;

use crate::{api, desk::Desk, error::DeskError, page, who::Who};
use view::Reference;

pub(crate) fn routes() -> Router<Desk> {
    Router::new().route("/desk/settings/api/", get(read))
}

/// The description changes with the program alone.
static REFERENCE: LazyLock<Reference> = LazyLock::new(|| Reference::of(&api::document()));

async fn read(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadSettings, None)?;
    page::render(&desk, &who, &*REFERENCE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn every_operation_stands_on_the_page() {
        let pages = sample::check(&*REFERENCE);
        for path in api::document().paths.paths.keys() {
            assert!(pages[0].contains(&format!("/api/v1{path}")), "{path}");
        }
    }
}
