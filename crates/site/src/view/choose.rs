//! The page behind `/`, for whoever isn't led on to a language: readers of an export without a server of ours.

use serde::Serialize;

use super::{
    View,
    page::{LanguageLink, Page},
};

/// The context of `choose.html`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Choose {
    /// The layout's part, in the newsroom's first language.
    pub page: Page,
    /// The languages, in the newsroom's order, each with its front page.
    pub choices: Vec<LanguageLink>,
}

impl View for Choose {
    const TEMPLATE: &'static str = "choose.html";
}
