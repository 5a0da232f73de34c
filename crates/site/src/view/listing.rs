//! Lists of stories, newest first, page by page: a section's, a topic's, and what is older than the front page.

use serde::Serialize;

use super::{
    View,
    card::{Card, Link, Name},
    page::Page,
};

/// The context of `listing.html`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Listing {
    /// The layout's part.
    pub page: Page,
    /// What is listed.
    pub kind: ListingKind,
    /// The section's or topic's name.
    pub title: Name,
    /// A line about it, where it has one.
    pub description: Option<String>,
    /// The way from the front page to this one, the front page first, this page left out.
    pub breadcrumbs: Vec<Link>,
    /// The stories that are urgent now, on the first page.
    pub urgent: Vec<Card>,
    /// The stories of this page, newest first but for those that stay at the top; empty where there is none yet.
    pub cards: Vec<Card>,
    /// Where this page stands among the list's pages.
    pub pagination: Pagination,
    /// The month archive's address, from the root, where there is one.
    pub archive: Option<String>,
}

/// What a list lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ListingKind {
    /// All stories: the pages after the front page.
    Latest,
    /// A section.
    Section,
    /// A topic.
    Topic,
}

/// Where a page stands among its list's pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pagination {
    /// This page's number, from 1.
    pub number: u32,
    /// How many there are, 1 or more.
    pub total: u32,
    /// The page of newer stories, from the root; none on the first.
    pub newer: Option<String>,
    /// The page of older stories, from the root; none on the last.
    pub older: Option<String>,
}

impl View for Listing {
    const TEMPLATE: &'static str = "listing.html";
}
