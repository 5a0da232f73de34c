//! Pages that say why there is no story: not there, withdrawn, or failed.

use serde::Serialize;

use super::{
    View,
    card::{Card, When},
    page::{LanguageLink, Page},
};

/// The context of `not_found.html` (404).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NotFound {
    /// The layout's part, in the language of the address.
    pub page: Page,
    /// Editions in other languages of a story that has none in this one; empty where the address names no story.
    pub elsewhere: Vec<LanguageLink>,
    /// A few of the newest stories, so that the page isn't a dead end.
    pub latest: Vec<Card>,
}

/// The context of `gone.html` (410): a withdrawn edition.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Gone {
    /// The layout's part.
    pub page: Page,
    /// The public notice: why it was withdrawn.
    pub notice: String,
    /// When it was withdrawn.
    pub at: Option<When>,
    /// A few of the newest stories.
    pub latest: Vec<Card>,
}

/// The context of `error.html` (500, 503): nothing here may need the store.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ServerError {
    /// The layout's part.
    pub page: Page,
    /// What an operator finds in the log.
    pub request_id: Option<String>,
}

impl View for NotFound {
    const TEMPLATE: &'static str = "not_found.html";
}

impl View for Gone {
    const TEMPLATE: &'static str = "gone.html";
}

impl View for ServerError {
    const TEMPLATE: &'static str = "error.html";
}
