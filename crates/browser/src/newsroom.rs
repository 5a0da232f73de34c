//! What a newsroom holds, read from its own JSON Lines export: enough to know every page's address.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;

/// The stories of a newsroom.
pub struct Newsroom {
    /// In the export's order.
    pub stories: Vec<Story>,
}

/// One story with its editions by language.
#[derive(Deserialize)]
pub struct Story {
    /// Its id.
    pub id: String,
    /// Its section's id.
    #[serde(default)]
    pub section: String,
    /// Its topics' ids.
    #[serde(default)]
    pub topics: Vec<String>,
    /// The agencies and links it rests on.
    #[serde(default)]
    pub sources: Vec<serde_json::Value>,
    /// Its editions by language tag.
    pub editions: BTreeMap<String, Edition>,
}

/// One edition.
#[derive(Deserialize)]
pub struct Edition {
    /// Its headline.
    pub headline: String,
    /// Its slug, as it is, not percent-encoded.
    #[serde(default)]
    pub slug: String,
    /// `published`, `withdrawn`, `draft` …
    #[serde(default)]
    pub status: String,
    /// When readers first got it, as an RFC 3339 time.
    pub published_at: Option<String>,
    /// The language of its original, where it is a translation.
    pub translated_from: Option<String>,
    /// Its public corrections.
    #[serde(default)]
    pub corrections: Vec<serde_json::Value>,
}

impl Newsroom {
    /// Reads an export; records other than stories are passed over.
    ///
    /// # Errors
    /// Where a line is not of the interchange's shape.
    pub fn parse(export: &str) -> Result<Self> {
        let mut stories = Vec::new();
        for (number, line) in export.lines().enumerate() {
            let place = || format!("line {} of the export", number + 1);
            let record: serde_json::Value = serde_json::from_str(line).with_context(place)?;
            if record["type"] == "story" {
                stories.push(serde_json::from_value(record).with_context(place)?);
            }
        }
        Ok(Self { stories })
    }

    /// The first story for which this holds.
    ///
    /// # Errors
    /// Where there is none: `what` says in the error what was looked for.
    pub fn story(&self, what: &str, wanted: impl Fn(&Story) -> bool) -> Result<&Story> {
        let found = self.stories.iter().find(|story| wanted(story));
        found.with_context(|| format!("the newsroom has no story {what}"))
    }
}

impl Story {
    /// Whether readers can read it in that language.
    #[must_use]
    pub fn is_public_in(&self, language: &str) -> bool {
        self.editions
            .get(language)
            .is_some_and(|edition| edition.status == "published")
    }

    /// The path of its edition in that language, not percent-encoded.
    ///
    /// # Errors
    /// Where it has no such edition.
    pub fn path(&self, language: &str) -> Result<String> {
        let edition = self.editions.get(language);
        let slug = &edition
            .with_context(|| format!("{} has no edition in {language}", self.id))?
            .slug;
        Ok(format!("/{language}/{}/{slug}/", self.section))
    }
}
