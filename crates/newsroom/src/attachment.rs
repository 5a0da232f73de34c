//! Documents attached to a story: a statement, a communiqué, a court's decision, as a file that readers can keep.

use serde::{Deserialize, Serialize};

use crate::names::Names;

/// How many documents a story can have.
pub const MOST_ATTACHED: usize = 20;

/// A document with its titles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The file.
    pub file: DocumentFile,
    /// What it is called, per language.
    pub titles: Names,
}

/// A kept document, a PDF: named by its content, so it never changes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentFile {
    /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
    pub hash: String,
    /// How many bytes it has.
    pub size: u64,
}

impl DocumentFile {
    /// The name under which the file is kept and served: its hash and its ending.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}.pdf", self.hash)
    }
}
