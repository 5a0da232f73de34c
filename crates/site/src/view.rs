//! What the templates are given: one struct for each page, complete, plain and documented.
//!
//! These are the public surface of a theme: a newsroom's own templates read exactly these fields. Whoever fills
//! them has already chosen the edition, formatted dates in its language and built absolute addresses where the
//! field says so; a template only lays out. Text is text, never markup: templates escape it.

pub mod archive;
pub mod article;
pub mod block;
pub mod card;
pub mod choose;
pub mod front;
pub mod href;
pub mod inline;
pub mod json_ld;
pub mod listing;
pub mod notice;
pub mod page;
pub mod sample;
pub mod standing;

/// A page's context: what one template is given.
pub trait View: serde::Serialize {
    /// The template's file in the theme: `article.html`.
    const TEMPLATE: &'static str;
}
