//! The addresses of the site: each kind once, read and written in one place.

mod read;

use std::fmt;

use language::{Date, Lang, Moment, Slug, Zone, address::encode_segment};
use newsroom::id::{SectionId, StoryId, TopicId};
use store::public::scope::Scope;

use crate::{
    inputs::Key,
    machine::{self, icon::Icon},
    view::page::FeedFormat,
};

/// An address of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `/`: leads to a language.
    Root,
    /// `/sitemap.xml`: the index of all sitemaps.
    Sitemaps,
    /// `/robots.txt`.
    Robots,
    /// `/llms.txt`.
    Llms,
    /// `/.well-known/security.txt`.
    Security,
    /// `/favicon.ico` and its like.
    Icon(Icon),
    /// An edition's share card, with the hash of what it shows.
    Card(Lang, StoryId, String),
    /// Something in a language.
    In(Lang, Place),
}

/// An address within a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The front page.
    Front,
    /// A page of a list, from 1; page 1 of all stories is the front page.
    List(List, u32),
    /// An edition.
    Article(SectionId, Slug),
    /// The archive's months.
    Archive,
    /// A page of a month, from 1.
    Month(Month, u32),
    /// The newest of a list, whole.
    Feed(List, FeedFormat),
    /// A part of the sitemap.
    Sitemap(Part),
    /// The last two days.
    NewsSitemap,
    /// The manifest for home screens.
    Manifest,
}

/// A list of stories.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum List {
    /// All of a language.
    All,
    /// A section's.
    Section(SectionId),
    /// A topic's.
    Topic(TopicId),
}

/// A part of a language's sitemap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The front page, the lists and the standing pages.
    Lists,
    /// What was first published in a month; a month of very many goes over several, from 1.
    Month(Month, u32),
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lists => f.write_str("lists"),
            Self::Month(month, 1) => write!(f, "{month}"),
            Self::Month(month, number) => write!(f, "{month}-{number}"),
        }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// A month of the archive, as the newsroom's zone counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i16,
    month: i8,
}

impl Route {
    /// The address of an edition.
    #[must_use]
    pub fn of_edition(address: &store::address::Address) -> Self {
        let place = Place::Article(address.section.clone(), address.slug.clone());
        Self::In(address.lang.clone(), place)
    }

    /// The path, percent-encoded: the one under which the page is found.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Root => "/".to_owned(),
            Self::Sitemaps => "/sitemap.xml".to_owned(),
            Self::Robots => "/robots.txt".to_owned(),
            Self::Llms => "/llms.txt".to_owned(),
            Self::Security => machine::security::PATH.to_owned(),
            Self::Icon(icon) => icon.path().to_owned(),
            Self::Card(lang, story, hash) => crate::share_card::path(lang, story, hash),
            Self::In(lang, place) => format!("/{lang}/{}", place.path()),
        }
    }
}

impl Place {
    /// What follows the language.
    fn path(&self) -> String {
        match self {
            Self::Front => String::new(),
            Self::List(list, page) => format!("{}{}", list.path(), page_path(*page)),
            Self::Article(section, slug) => format!(
                "{}/{}/",
                encode_segment(section.as_str()),
                encode_segment(slug.as_str())
            ),
            Self::Archive => "archive/".to_owned(),
            Self::Month(month, page) => format!("archive/{}{}", month.path(), page_path(*page)),
            Self::Feed(list, format) => format!("{}{}", list.path(), file_of(*format)),
            Self::Sitemap(part) => format!("sitemap-{part}.xml"),
            Self::NewsSitemap => "news-sitemap.xml".to_owned(),
            Self::Manifest => "manifest.webmanifest".to_owned(),
        }
    }
}

impl List {
    /// Which stories it holds.
    #[must_use]
    pub fn scope(&self) -> Scope {
        match self {
            Self::All => Scope::Front,
            Self::Section(section) => Scope::Section(section.clone()),
            Self::Topic(topic) => Scope::Topic(topic.clone()),
        }
    }

    /// What a page of it in a language is made from: the list, and whether the other languages have it.
    pub(crate) fn keys(&self, lang: &Lang, languages: &[Lang]) -> impl Iterator<Item = Key> + use<> {
        let keys: Vec<Key> = match self {
            Self::All => vec![Key::All(lang.clone())],
            Self::Section(section) => vec![Key::Section(lang.clone(), section.clone())],
            Self::Topic(topic) => languages
                .iter()
                .map(|lang| Key::Topic(lang.clone(), topic.clone()))
                .collect(),
        };
        keys.into_iter()
    }

    fn path(&self) -> String {
        match self {
            Self::All => String::new(),
            Self::Section(section) => format!("{}/", encode_segment(section.as_str())),
            Self::Topic(topic) => format!("topic/{}/", encode_segment(topic.as_str())),
        }
    }
}

impl Month {
    /// A month by its numbers; `None` where the calendar has none (1 to 9999, 1 to 12).
    #[must_use]
    pub fn new(year: i16, month: i8) -> Option<Self> {
        Date::new(year, month, 1).map(|_| Self { year, month })
    }

    /// The month of a moment in a zone.
    #[must_use]
    pub fn of(moment: Moment, zone: &Zone) -> Self {
        let date = moment.date(zone);
        Self {
            year: date.year(),
            month: date.month(),
        }
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.month
    }

    /// The month after it.
    #[must_use]
    pub fn next(self) -> Self {
        if self.month < 12 {
            return Self {
                month: self.month + 1,
                ..self
            };
        }
        Self {
            year: self.year + 1,
            month: 1,
        }
    }

    /// The first moment, and the first of the next month; `None` at the calendar's end.
    #[must_use]
    pub fn range(self, zone: &Zone) -> Option<(Moment, Moment)> {
        let next = self.next();
        let start = Date::new(self.year, self.month, 1)?.start(zone);
        Some((start, Date::new(next.year, next.month, 1)?.start(zone)))
    }

    fn path(self) -> String {
        format!("{:04}/{:02}/", self.year, self.month)
    }
}

fn page_path(page: u32) -> String {
    if page <= 1 {
        return String::new();
    }
    format!("page/{page}/")
}

/// The files of feeds.
const FEEDS: [(FeedFormat, &str); 3] = [
    (FeedFormat::Rss, "feed.xml"),
    (FeedFormat::Atom, "atom.xml"),
    (FeedFormat::Json, "feed.json"),
];

fn file_of(format: FeedFormat) -> &'static str {
    match format {
        FeedFormat::Rss => FEEDS[0].1,
        FeedFormat::Atom => FEEDS[1].1,
        FeedFormat::Json => FEEDS[2].1,
    }
}
