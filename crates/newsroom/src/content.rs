//! The content hash: what a unit says, without how it looks.
//!
//! Version 1 is SHA-256 over a sequence of fields, each preceded by its length in bytes as a 64-bit little-endian
//! number, cut to 128 bits and written `1:` and 32 lower-case hexadecimal digits. The fields are, in this order:
//!
//! 1. the text `tarjuman-content-1`;
//! 2. the unit's kind: `headline`, `standfirst`, a block's kind, or `part` for a list item or table cell;
//! 3. its text, all runs joined, as it stands (no field for lists, tables and dividers);
//! 4. for a quote the speaker and the channel (an absent one is the single byte 0, a present one the byte 1 and its
//!    text), for a picture its id, for an embed its address;
//! 5. the targets of its links, in order.
//!
//! Marks of strength, stress and language are style and don't count: marking a word makes no translation stale.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use crate::runs::Runs;

/// The hash of a unit's content, with its version.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContentHash([u8; 16]);

/// The text is no content hash.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a content hash: 1: and 32 hexadecimal digits")]
pub struct BadHash(String);

impl ContentHash {
    /// Reads `1:` and 32 hexadecimal digits.
    ///
    /// # Errors
    /// The text is anything else.
    pub fn parse(text: &str) -> Result<Self, BadHash> {
        let bad = || BadHash(text.to_owned());
        let digits = text.strip_prefix("1:").ok_or_else(bad)?;
        if digits.len() != 32 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(bad());
        }
        let mut bytes = [0; 16];
        for (k, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&digits[2 * k..2 * k + 2], 16).map_err(|_| bad())?;
        }
        Ok(Self(bytes))
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("1:")?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for ContentHash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ContentHash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// Feeds fields to the hash in the documented order.
pub(crate) struct Hasher(Sha256);

impl Hasher {
    pub(crate) fn new(kind: &str) -> Self {
        let mut hasher = Self(Sha256::new());
        hasher.text("tarjuman-content-1");
        hasher.text(kind);
        hasher
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.0.update((text.len() as u64).to_le_bytes());
        self.0.update(text.as_bytes());
    }

    pub(crate) fn optional(&mut self, text: Option<&str>) {
        match text {
            None => self.0.update([0]),
            Some(text) => {
                self.0.update([1]);
                self.text(text);
            }
        }
    }

    pub(crate) fn links(&mut self, runs: &Runs) {
        for link in runs.links() {
            self.text(&link.to_string());
        }
    }

    pub(crate) fn finish(self) -> ContentHash {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&self.0.finalize()[..16]);
        ContentHash(bytes)
    }
}

/// The hash of a headline.
#[must_use]
pub fn of_headline(text: &str) -> ContentHash {
    of_line("headline", text)
}

/// The hash of a standfirst.
#[must_use]
pub fn of_standfirst(text: &str) -> ContentHash {
    of_line("standfirst", text)
}

fn of_line(kind: &str, text: &str) -> ContentHash {
    let mut hasher = Hasher::new(kind);
    hasher.text(text);
    hasher.finish()
}
