//! The last part of a page's address: letters and digits of any script, joined by single dashes.

use std::fmt;

use icu::{
    casemap::CaseMapper,
    locale::LanguageIdentifier,
    properties::{CodePointMapData, props::GeneralCategory},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::UnicodeNormalization;

use crate::{Locale, locale::SlugStyle};

/// The longest slug, in characters.
pub const LONGEST: usize = 80;

/// What stands where a text leaves no letter or digit.
const FALLBACK: &str = "story";

/// A slug: 1 to 80 characters, NFC, lower case, letters and digits of any script (and the marks they carry),
/// single dashes between, none at either end.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(String);

/// A text that is no slug.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadSlug {
    /// Nothing is there.
    #[error("a slug may not be empty")]
    Empty,
    /// It is over 80 characters long.
    #[error("a slug has at most {LONGEST} characters; this one has {0}")]
    TooLong(usize),
    /// A dash at an end, two together, or a combining mark after a dash.
    #[error("“{0}” has a word with no letter before, after or between its dashes")]
    Dashes(String),
    /// A character that is no letter, digit, mark or dash.
    #[error("“{0}” has “{1}”, which is no letter, digit or dash")]
    Character(String, char),
    /// Capitals, or letters not in their composed form.
    #[error("“{0}” is not in its one form, which is “{1}”")]
    Form(String, String),
}

impl Slug {
    /// Takes a text that is a slug as it stands.
    ///
    /// # Errors
    /// It isn't one; nothing is mended ([`Slug::make`] mends).
    pub fn parse(text: &str) -> Result<Self, BadSlug> {
        if text.is_empty() {
            return Err(BadSlug::Empty);
        }
        let length = text.chars().count();
        if LONGEST < length {
            return Err(BadSlug::TooLong(length));
        }
        if let Some(odd) = text.chars().find(|c| *c != '-' && !belongs(*c)) {
            return Err(BadSlug::Character(text.to_owned(), odd));
        }
        if text
            .split('-')
            .any(|word| word.is_empty() || word.starts_with(is_mark))
        {
            return Err(BadSlug::Dashes(text.to_owned()));
        }
        let form = one_form(text);
        if form != text {
            return Err(BadSlug::Form(text.to_owned(), form));
        }
        Ok(Self(text.to_owned()))
    }

    /// Makes a slug of any text, by the locale's setting: in its own script (Arabic without vowel marks and
    /// tatweel), or in ASCII (`Щука и ёж` → `shchuka-i-ezh`). Cut at a word where it would be over 80
    /// characters; `story` where the text has no letter or digit.
    #[must_use]
    pub fn make(text: &str, locale: &Locale) -> Self {
        let composed: String = match locale.slug {
            SlugStyle::Native => text.nfkc().collect(),
            SlugStyle::Ascii => text.nfc().collect(),
        };
        let bare: String = composed.chars().filter(|c| !is_dropped(*c)).collect();
        let lower = CaseMapper::new().lowercase_to_string(&bare, &locale.lang.identifier());
        let letters = match locale.slug {
            SlugStyle::Native => lower.into_owned(),
            SlugStyle::Ascii => ascii(&lower),
        };
        Self(cut(&joined(&one_form(&letters)), LONGEST))
    }

    /// The same slug with a number: `-2`, within 80 characters, the words before it cut where need be.
    #[must_use]
    pub fn with_number(&self, number: u32) -> Self {
        let tail = format!("-{number}");
        Self(cut(&self.0, LONGEST - tail.len()) + &tail)
    }

    /// The slug's text, not percent-encoded.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Words of slug characters, joined by single dashes.
fn joined(letters: &str) -> String {
    let words = letters.split(|c| !belongs(c));
    // A mark with no letter before it spells nothing.
    let spelled = words
        .map(|word| word.trim_start_matches(is_mark))
        .filter(|word| !word.is_empty());
    spelled.collect::<Vec<_>>().join("-")
}

/// At most `longest` characters, ending with a whole word; a single word longer than that is cut where it
/// must be.
fn cut(slug: &str, longest: usize) -> String {
    if slug.is_empty() {
        return FALLBACK.to_owned();
    }
    let Some((end, next)) = slug.char_indices().nth(longest) else {
        return slug.to_owned();
    };
    let head = &slug[..end];
    let whole = if next == '-' {
        head
    } else {
        head.rsplit_once('-').map_or(head, |(words, _)| words)
    };
    whole.trim_end_matches('-').to_owned()
}

/// The one form of a slug's letters: NFC and lower case by rules that no language changes.
fn one_form(text: &str) -> String {
    CaseMapper::new()
        .lowercase_to_string(&text.nfc().collect::<String>(), &LanguageIdentifier::UNKNOWN)
        .nfc()
        .collect()
}

/// Transliterated to ASCII, the signs that are no sound of their own (`ь`) left out.
fn ascii(text: &str) -> String {
    any_ascii::any_ascii(text)
        .chars()
        .filter(|c| !matches!(c, '\'' | '`' | '"'))
        .collect()
}

/// Letters, digits and the marks that are part of a spelling.
fn belongs(c: char) -> bool {
    c.is_alphabetic()
        || is_mark(c)
        || CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::DecimalNumber
}

fn is_mark(c: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    matches!(
        category,
        GeneralCategory::NonspacingMark | GeneralCategory::SpacingMark
    )
}

/// What is dropped without parting a word: Arabic vowel marks and tatweel, apostrophes, and marks that can't
/// be seen.
fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\'' | '\u{2019}' | '\u{2bc}' | '\u{301}'
        | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for Slug {
    type Err = BadSlug;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl Serialize for Slug {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}
