//! The interchange: one JSON record a line, in and out.
//!
//! What is read is kept as it stands, character by character; what is odd about it is remarked. An export that is
//! imported into an empty newsroom and exported again is the same, byte by byte.

pub mod fields;
pub mod text;

mod block;
mod desk;
mod edition;
mod inward;
mod made;
mod memory;
mod outward;
mod runs;
mod wire;

use newsroom::{
    id::Ids,
    record::{Made, Record},
    remark::Remark,
};

pub use outward::write;

/// The longest line that is read, in bytes.
pub const LONGEST_LINE: usize = 64 << 20;

/// A line read: the record, the things that were made of names in it, and what was odd.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The record.
    pub record: Record,
    /// What was made for it: things named by something that can't be an id, ids of blocks that came without one.
    pub made: Made,
    /// What was odd.
    pub remarks: Vec<Remark>,
}

/// A line that can't be taken: where in it, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {}{reason}", place.as_deref().map(|place| format!("{place}: ")).unwrap_or_default())]
pub struct BadLine {
    /// Its number, from 1.
    pub line: u64,
    /// The field, as a path in the record: `editions.ar.blocks[2].text`.
    pub place: Option<String>,
    /// Why, and what to do.
    pub reason: String,
}

/// Why a part of a record can't be taken, with its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bad {
    pub(crate) place: String,
    pub(crate) reason: String,
}

impl Bad {
    pub(crate) fn new(place: impl Into<String>, reason: impl ToString) -> Self {
        let reason = reason.to_string();
        Self {
            place: place.into(),
            reason,
        }
    }

    /// The same, seen from one level further out.
    pub(crate) fn within(mut self, outer: &str) -> Self {
        let dot = if self.place.is_empty() || self.place.starts_with('[') {
            ""
        } else {
            "."
        };
        self.place = format!("{outer}{dot}{}", self.place);
        self
    }
}

/// Reads one line. Blocks and stories without an id get one of `ids`.
///
/// # Errors
/// The line isn't a record of the interchange; the error names the field.
pub fn read_line(text: &str, line: u64, ids: &mut dyn Ids) -> Result<Read, BadLine> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if LONGEST_LINE < text.len() {
        let reason = format!("it is {} bytes long; at most {LONGEST_LINE} are read", text.len());
        return Err(BadLine {
            line,
            place: None,
            reason,
        });
    }
    inward::record(text, ids).map_err(|bad| {
        let place = (!bad.place.is_empty() && bad.place != ".").then_some(bad.place);
        BadLine {
            line,
            place,
            reason: bad.reason,
        }
    })
}
