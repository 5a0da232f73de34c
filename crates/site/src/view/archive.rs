//! The archive: its months, and one of them day by day.

use serde::Serialize;

use super::{
    View,
    card::{Card, Link, When},
    page::Page,
};

/// The context of `archive.html`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Archive {
    /// The layout's part.
    pub page: Page,
    /// The month as readers write it: أكتوبر ٢٠٢٠.
    pub month: String,
    /// The way from the front page to this one, the front page first, this page left out.
    pub breadcrumbs: Vec<Link>,
    /// The days on which something was published, newest first; empty where nothing was.
    pub days: Vec<Day>,
    /// The nearest earlier month with a story.
    pub earlier: Option<Link>,
    /// The nearest later month with a story.
    pub later: Option<Link>,
}

/// The context of `months.html`: the archive's months.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Months {
    /// The layout's part.
    pub page: Page,
    /// The way from the front page to this one, the front page first, this page left out.
    pub breadcrumbs: Vec<Link>,
    /// The years in which something was published, newest first; none where nothing was.
    pub years: Vec<Year>,
}

/// One year's months.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Year {
    /// The months in which something was published, newest first, each named with its year.
    pub months: Vec<Link>,
}

/// One day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Day {
    /// The day.
    pub date: When,
    /// Its stories, newest first.
    pub cards: Vec<Card>,
}

impl View for Archive {
    const TEMPLATE: &'static str = "archive.html";
}

impl View for Months {
    const TEMPLATE: &'static str = "months.html";
}
