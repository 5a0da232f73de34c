//! A language tag, parsed once: the only way a language is named anywhere in the newsroom.

use std::{fmt, str::FromStr, sync::Arc};

use icu::locale::{LanguageIdentifier, LocaleDirectionality, LocaleExpander};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A BCP 47 language tag in canonical form, without extensions: `ar`, `ru`, `en`, `pt-BR`, `zh-Hant`.
///
/// Two tags are equal exactly when their canonical texts are, and they sort by that text.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lang(Arc<str>);

/// The text isn't a language tag that names a language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a language tag (BCP 47), such as ar, ru, en or pt-BR")]
pub struct BadLang(pub String);

/// The way a line of text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Lang {
    /// Reads a tag in any case and brings it to its canonical form (RFC 5646 §2.1.1).
    ///
    /// # Errors
    /// The text isn't well formed, or it names no language (`und`).
    pub fn parse(text: &str) -> Result<Self, BadLang> {
        let id = LanguageIdentifier::try_from_str(text).map_err(|_| BadLang(text.to_owned()))?;
        if id.language.is_unknown() {
            return Err(BadLang(text.to_owned()));
        }
        Ok(Self(id.to_string().into()))
    }

    /// The canonical tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language subtag alone: `pt` of `pt-BR`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The direction of the language's own script (CLDR's likely subtags and layout data).
    #[must_use]
    pub fn direction(&self) -> Direction {
        if LocaleDirectionality::new_common().is_right_to_left(&self.identifier()) {
            Direction::Rtl
        } else {
            Direction::Ltr
        }
    }

    /// The script the language is written in (ISO 15924), from the tag or CLDR's likely subtags: `Arab`,
    /// `Cyrl`.
    #[must_use]
    pub fn script(&self) -> &'static str {
        let mut id = self.identifier();
        LocaleExpander::new_common().maximize(&mut id);
        match id.script.as_ref().map(|script| script.as_str()) {
            Some("Arab") => "Arab",
            Some("Cyrl") => "Cyrl",
            Some("Latn") => "Latn",
            Some("Hebr") => "Hebr",
            Some("Hans") => "Hans",
            Some("Hant") => "Hant",
            Some("Jpan") => "Jpan",
            Some("Kore") => "Kore",
            Some("Deva") => "Deva",
            Some("Grek") => "Grek",
            Some("Thai") => "Thai",
            _ => "Zyyy",
        }
    }

    /// A tag that is written in the program and known to be canonical.
    pub(crate) fn known(tag: &'static str) -> Self {
        Self(tag.into())
    }

    pub(crate) fn identifier(&self) -> LanguageIdentifier {
        LanguageIdentifier::try_from_str(&self.0).unwrap_or(LanguageIdentifier::UNKNOWN)
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Lang {
    type Err = BadLang;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_brought_to_its_canonical_form() {
        for (given, canonical) in [("AR", "ar"), ("pt-br", "pt-BR"), ("ZH-hant-tw", "zh-Hant-TW")] {
            assert_eq!(Lang::parse(given).unwrap().as_str(), canonical);
        }
    }

    #[test]
    fn what_names_no_language_is_refused() {
        for bad in ["", "und", "a", "../ar", "ar_", "arabic-language", "en/ru"] {
            assert!(Lang::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn direction_comes_from_the_script() {
        for rtl in ["ar", "fa", "he", "ur", "az-Arab"] {
            assert_eq!(Lang::parse(rtl).unwrap().direction(), Direction::Rtl, "{rtl}");
        }
        for ltr in ["ru", "en", "zh", "fr", "az"] {
            assert_eq!(Lang::parse(ltr).unwrap().direction(), Direction::Ltr, "{ltr}");
        }
    }
}
