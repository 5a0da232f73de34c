//! The readers' side: what a page is given, and how a theme makes it a page.

pub mod theme;
pub mod view;
