//! What every page has: its language, its head, its way to the sister editions, and the site around it.

use language::Lang;
use serde::Serialize;

use super::{
    card::{Link, When},
    inline::Tongue,
    json_ld::JsonLd,
};

/// The part of a context that the base layout reads.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Page {
    /// The language of the page.
    pub lang: Lang,
    /// Its direction: `rtl` or `ltr`.
    pub dir: &'static str,
    /// Its script (ISO 15924): `Arab`, `Cyrl`, `Latn`, … The theme sets its type and preloads its font by it.
    pub script: &'static str,
    /// The document's title, whole: `Headline · Newsroom`.
    pub title: String,
    /// The description for search engines and cards, one or two sentences without markup.
    pub description: Option<String>,
    /// The page's one absolute address; none for a page that has no place of its own (an error).
    pub canonical: Option<String>,
    /// Whether search engines may keep it.
    pub indexing: Indexing,
    /// The same page in every language it has, its own among them, in the newsroom's order; then `x-default`.
    pub alternates: Vec<Alternate>,
    /// Where this page's oEmbed is, for an edition.
    pub oembed: Option<String>,
    /// The manifest of the site in this language, from the root.
    pub manifest: String,
    /// The feeds that this page announces, the nearest first.
    pub feeds: Vec<Feed>,
    /// The newsroom's languages, in its order, each with where its link leads from here.
    pub languages: Vec<LanguageLink>,
    /// The sections with stories in this language, in the newsroom's order.
    pub sections: Vec<SectionLink>,
    /// The standing pages in this language, in the newsroom's order.
    pub standing: Vec<Link>,
    /// The newsroom itself.
    pub newsroom: Newsroom,
    /// Open Graph, where the page can be shared.
    pub og: Option<OpenGraph>,
    /// Structured data, where the page has any.
    pub json_ld: Option<JsonLd>,
}

/// Whether search engines may keep a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Indexing {
    /// They may.
    Index,
    /// They may not, but may follow its links.
    NoIndex,
}

/// One `hreflang` alternate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternate {
    /// A language tag, or `x-default`.
    pub hreflang: String,
    /// The absolute address.
    pub url: String,
}

/// A feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Feed {
    /// Its title: `Politics · Newsroom`.
    pub title: String,
    /// Its format.
    pub format: FeedFormat,
    /// Its address, from the root.
    pub url: String,
}

/// The formats of feeds. Each is written as its media type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum FeedFormat {
    /// RSS 2.0.
    #[serde(rename = "application/rss+xml")]
    Rss,
    /// Atom.
    #[serde(rename = "application/atom+xml")]
    Atom,
    /// JSON Feed 1.1.
    #[serde(rename = "application/feed+json")]
    Json,
}

/// One language of the newsroom, as the switch shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LanguageLink {
    /// The language.
    pub lang: Lang,
    /// Its direction.
    pub dir: &'static str,
    /// Its name in itself: العربية, Русский, English.
    pub name: String,
    /// Where the link leads, from the root.
    pub url: String,
    /// What is there.
    pub kind: Counterpart,
}

/// What a language's link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Counterpart {
    /// The page that is being read.
    Current,
    /// The same page, or the same story, in that language: the link carries `hreflang`.
    Sister,
    /// There is none: the link leads to that language's front page, says so, and carries no `hreflang`.
    Front,
}

/// A section in the navigation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionLink {
    /// Its name.
    pub name: String,
    /// The name's language, where it has none in the page's language.
    pub tongue: Option<Tongue>,
    /// Its address, from the root.
    pub url: String,
    /// Whether the page is that section or in it.
    pub current: bool,
}

/// The newsroom, as its pages name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Newsroom {
    /// Its name.
    pub name: String,
    /// The name's language, where it has none in the page's language.
    pub tongue: Option<Tongue>,
    /// The line under the name, where it has one.
    pub tagline: Option<String>,
    /// Its front page in the page's language, from the root.
    pub home: String,
    /// The organisation that answers for it, for the foot of the page.
    pub publisher: Option<String>,
}

/// Open Graph, and what a share card is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenGraph {
    /// `article` or `website`.
    pub kind: OpenGraphKind,
    /// The title, without the newsroom's name.
    pub title: String,
    /// The picture.
    pub image: Option<OpenGraphImage>,
    /// The locale with an underscore: `ar_AR`, `ru_RU`, `en_GB`.
    pub locale: String,
    /// The sister editions' locales.
    pub other_locales: Vec<String>,
    /// For an article: when it was published.
    pub published: Option<When>,
    /// For an article: when it was last changed.
    pub modified: Option<When>,
    /// For an article: its section's name.
    pub section: Option<String>,
}

/// What is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OpenGraphKind {
    /// An article.
    Article,
    /// Any other page.
    Website,
}

/// A picture for a share card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenGraphImage {
    /// Its absolute address.
    pub url: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// What it shows.
    pub alt: String,
}
