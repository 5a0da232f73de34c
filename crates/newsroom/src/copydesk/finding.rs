//! A finding: what the copy desk has to say about one place.

use std::{fmt, ops::Range};

use language::Lang;
use serde::{Deserialize, Serialize};

use super::saying::Named;
use crate::id::BlockId;

/// How much a finding weighs, from little to much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Tells.
    Hint,
    /// Asks.
    Warning,
    /// Bars publishing.
    Error,
}

impl Severity {
    /// The severity's word: `hint`, `warning` or `error`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The severity by its word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Hint, Self::Warning, Self::Error]
            .into_iter()
            .find(|severity| severity.as_str() == word)
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Where a finding stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    /// A field of the edition (`kicker`, `headline`, `short_headline`, `standfirst`, `byline`, `lead_picture`, `body`), or `story`: the story itself.
    Field(&'static str),
    /// Characters of a block, list item or table cell.
    Range {
        /// The unit.
        block: BlockId,
        /// The first character, in Unicode scalar values of the unit's text.
        start: usize,
        /// Behind the last one; `start` where nothing is to be shown but the place.
        end: usize,
    },
}

/// One thing the copy desk found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The edition's language; for a finding about the story itself, that of its original.
    pub lang: Lang,
    /// The rule's id, one of [`rule_ids`](super::rules::rule_ids).
    pub rule: &'static str,
    /// How much it weighs in this newsroom.
    pub severity: Severity,
    /// Where it stands.
    pub place: Place,
    /// What is wrong and what to do, in English.
    pub text: String,
    /// Which of its rule's sentences that is; empty where the rule has one.
    pub form: &'static str,
    /// What the sentence names, for other languages to say it with.
    pub named: Vec<(&'static str, Named)>,
    /// What would mend it, where that is certain.
    pub mend: Option<Mend>,
}

impl Finding {
    /// Whether publishing an edition must look at this: it stands in that edition, or is about the story itself.
    #[must_use]
    pub fn concerns(&self, lang: &Lang) -> bool {
        self.lang == *lang || self.place == Place::Field("story")
    }
}

/// Characters to put in place of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// Which characters go, in Unicode scalar values of the field's or unit's text.
    pub range: Range<usize>,
    /// What comes in their place.
    pub replacement: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_weighs_most() {
        assert!(Severity::Hint < Severity::Warning && Severity::Warning < Severity::Error);
        for word in ["hint", "warning", "error"] {
            assert_eq!(Severity::parse(word).unwrap().as_str(), word);
        }
        assert_eq!(Severity::parse("fatal"), None);
    }
}
