//! The page for a fault of ours. It asks nothing of the store.

use super::layout;
use crate::{languages::Language, site::Inner, theme::ThemeError, view::notice::ServerError};

/// The page, with the number under which an operator finds the fault in the log.
pub(crate) fn html(
    inner: &Inner,
    language: &Language,
    request: Option<String>,
) -> Result<String, ThemeError> {
    let view = ServerError {
        page: layout::bare(inner, language),
        request_id: request,
    };
    inner.theme.render(&view, &language.words)
}
