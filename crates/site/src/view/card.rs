//! The small parts that many pages share: a link, a moment, a picture, a story's card.

use serde::Serialize;

use super::{
    href::Href,
    inline::{Line, Tongue},
};

/// A name: of a section, a topic, a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Name {
    /// The name.
    pub name: String,
    /// Its language, where it has none in the page's language.
    pub tongue: Option<Tongue>,
}

/// A link inside the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// What it says.
    pub name: String,
    /// Its language, where it has no name in the page's language.
    pub tongue: Option<Tongue>,
    /// Its address, from the root: `/ar/politics/`.
    pub url: String,
}

/// A moment or a day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct When {
    /// For `<time datetime>`: RFC 3339 or `2020-10-01`, always ASCII.
    pub iso: String,
    /// As readers of the page's language write it: «٠١ أكتوبر ٢٠٢٠».
    pub text: String,
}

/// A picture. Without `src` it is awaited: templates leave it out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// One file that everything shows: `/media/{hash}-1280.jpg`; until that is made, `/media/{hash}.jpg`.
    pub src: Option<String>,
    /// The same format in several widths, for `srcset`; none until they are made.
    pub srcset: Option<String>,
    /// Better formats in several widths, the best first.
    pub sources: Vec<Source>,
    /// Its average colour, to be seen until it has come.
    pub tone: Option<String>,
    /// The picture in a few blurred pixels: an address that needs no request.
    pub blur: Option<String>,
    /// The classes by which the style keeps in view what matters where it is cropped: `fx-30 fy-0`.
    pub crop: Option<String>,
    /// The width of `src` in pixels.
    pub width: u32,
    /// The height of `src` in pixels.
    pub height: u32,
    /// What it shows, for who can't see it; empty where it only decorates.
    pub alt: String,
    /// The language of `alt`, where it isn't the page's.
    pub alt_tongue: Option<Tongue>,
    /// The line beneath it; empty where there is none.
    pub caption: Line,
    /// Who made it or owns it, without the word “Photo”.
    pub credit: Option<Credit>,
}

/// A picture in one format, for `<source>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Its media type.
    pub media_type: &'static str,
    /// Its files with their widths.
    pub srcset: String,
}

/// Who a picture or a text is owed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Credit {
    /// The name.
    pub name: String,
    /// Its language, where it has no name in the page's language.
    pub tongue: Option<Tongue>,
    /// Where the original is.
    pub href: Option<Href>,
}

/// A story as fronts and lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// What stands above the headline, where the desk wrote something there.
    pub kicker: Option<String>,
    /// The headline: the shorter one, where there is one.
    pub headline: String,
    /// The article's address, from the root.
    pub url: String,
    /// The section it is in.
    pub section: Link,
    /// The standfirst, or the first sentence of the text; at most about 200 characters.
    pub standfirst: Option<String>,
    /// When it was published.
    pub published: When,
    /// Its lead picture.
    pub picture: Option<Picture>,
    /// What editors made of its place.
    pub mark: Option<Mark>,
}

/// Why a story stands where it does, where that isn't its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// It is urgent for a while.
    Urgent,
    /// It stays at the top.
    Pinned,
}

impl Name {
    /// A name in the page's language.
    #[must_use]
    pub fn own(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            tongue: None,
        }
    }

    /// The name as a link to an address from the root.
    #[must_use]
    pub fn link(self, url: impl Into<String>) -> Link {
        Link {
            name: self.name,
            tongue: self.tongue,
            url: url.into(),
        }
    }

    /// The name as a credit.
    #[must_use]
    pub fn credit(self, href: Option<Href>) -> Credit {
        Credit {
            name: self.name,
            tongue: self.tongue,
            href,
        }
    }
}

impl Card {
    /// Whether the card has a picture that can be shown now.
    #[must_use]
    pub fn is_pictured(&self) -> bool {
        self.picture.as_ref().is_some_and(|picture| picture.src.is_some())
    }
}
