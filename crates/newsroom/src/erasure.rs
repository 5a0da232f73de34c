//! Erasing on a lawful order: what goes for good, and what readers are told in its place.

use std::fmt;

use language::Lang;
use sha2::{Digest, Sha256};

use crate::{
    edition::{Edition, Origin},
    line::Notice,
};

/// What of a story is erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Extent {
    /// The story with all its editions.
    Story,
    /// One edition with all its revisions.
    Edition(Lang),
    /// The past of one edition: every revision but the newest and the one that readers have.
    Past(Lang),
}

impl Extent {
    /// Its word: `story`, `edition` or `past`.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::Edition(_) => "edition",
            Self::Past(_) => "past",
        }
    }

    /// The language it is limited to.
    #[must_use]
    pub fn lang(&self) -> Option<&Lang> {
        match self {
            Self::Story => None,
            Self::Edition(lang) | Self::Past(lang) => Some(lang),
        }
    }
}

/// An order that was carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// What goes.
    pub extent: Extent,
    /// What readers are told at its address; `None` for the mere fact.
    pub notice: Option<Notice>,
    /// Whose order it is, and its number: kept in the audit log.
    pub reference: String,
}

/// A sister of an edition that was erased: what it was translated from is no more, so it stands for itself.
#[must_use]
pub fn orphaned(mut sister: Edition, erased: &Lang) -> Option<Edition> {
    if sister.origin.translated_from() != Some(erased) {
        return None;
    }
    sister.origin = Origin::Original;
    Some(sister)
}

/// The mark of an address that was erased: it can be known again, and its words can't be read from it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AddressMark(String);

impl AddressMark {
    /// The mark of a path of the site.
    #[must_use]
    pub fn of(path: &str) -> Self {
        let digest = Sha256::digest(path.as_bytes());
        Self(digest.iter().fold(String::with_capacity(64), |mut text, byte| {
            use fmt::Write as _;
            // Writing to a string can't fail.
            let _ = write!(text, "{byte:02x}");
            text
        }))
    }

    /// Its 64 hexadecimal digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
