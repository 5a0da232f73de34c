//! A standing page: about the newsroom, contact, imprint.

use serde::Serialize;

use super::{
    View,
    article::{Document, Translation},
    block::Block,
    card::{Link, Picture, When},
    page::Page,
};

/// The context of `standing.html`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Standing {
    /// The layout's part. Its `languages` are what the page's own language switch shows.
    pub page: Page,
    /// The way from the front page to this one, the front page first, the page itself left out.
    pub breadcrumbs: Vec<Link>,
    /// The headline.
    pub headline: String,
    /// The standfirst.
    pub standfirst: Option<String>,
    /// When it was last changed.
    pub changed: When,
    /// The picture above the text.
    pub lead_picture: Option<Picture>,
    /// The text.
    pub body: Vec<Block>,
    /// The documents attached to it.
    pub documents: Vec<Document>,
    /// Whose translation it is, where it is one.
    pub translation: Option<Translation>,
}

impl View for Standing {
    const TEMPLATE: &'static str = "standing.html";
}
