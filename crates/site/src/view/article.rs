//! An edition of a story, as its readers see it.

use language::Lang;
use serde::Serialize;

use super::{
    View,
    block::Block,
    card::{Card, Credit, Link, Name, Picture, When},
    page::Page,
};

/// The context of `article.html`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Article {
    /// The layout's part. Its `languages` are what the article's own language switch shows.
    pub page: Page,
    /// The way from the front page to this one, the front page first, the article itself left out.
    pub breadcrumbs: Vec<Link>,
    /// The section it is in.
    pub section: Link,
    /// What stands above the headline, where the desk wrote something there.
    pub kicker: Option<String>,
    /// The headline.
    pub headline: String,
    /// Where and when it was written, as it stands before the first paragraph.
    pub dateline: Option<String>,
    /// The standfirst.
    pub standfirst: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// The organisation that signs it, at its foot.
    pub organisation: Option<String>,
    /// Where it happened or was filed from.
    pub place: Option<Name>,
    /// When it was published.
    pub published: When,
    /// When it was last changed, where readers would want to know: not on the day it was published without a change.
    pub updated: Option<When>,
    /// How long it takes to read, in whole minutes, 1 or more.
    pub reading_minutes: Option<u32>,
    /// The picture above the text.
    pub lead_picture: Option<Picture>,
    /// The text.
    pub body: Vec<Block>,
    /// The documents attached to it.
    pub documents: Vec<Document>,
    /// Corrections, the newest first.
    pub corrections: Vec<Correction>,
    /// Whose translation it is, where it is one.
    pub translation: Option<Translation>,
    /// The agencies and others it rests on.
    pub sources: Vec<Credit>,
    /// Credits of pictures that stand nowhere on the page because they are still awaited.
    pub awaited_credits: Vec<Credit>,
    /// Its topics.
    pub topics: Vec<Link>,
    /// Other stories of the section, newest first; three or four look best.
    pub related: Vec<Card>,
    /// The page's absolute address as people read it (not percent-encoded), for print and for copying.
    pub permalink: String,
}

/// A PDF attached to a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Document {
    /// What it is called.
    pub title: Name,
    /// Where it is kept: `/media/{hash}.pdf`.
    pub url: String,
    /// How large it is, in words: «١٫٢ ميغابايت».
    pub size: String,
}

/// A dated public note on what was wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Correction {
    /// When it was made.
    pub at: When,
    /// What was wrong and what is right.
    pub text: String,
}

/// Where a translation comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Translation {
    /// The language it was translated from; the interface has a phrase for each, with its own grammar.
    pub from: Lang,
    /// That language's name in the page's language, for a language the interface has no phrase for.
    pub from_name: String,
    /// Who translated it.
    pub translator: Option<String>,
    /// The original's address from the root, where it is published.
    pub original: Option<String>,
    /// Whether the original says something else now than when it was translated.
    pub is_stale: bool,
}

impl View for Article {
    const TEMPLATE: &'static str = "article.html";
}
