//! Optimistic concurrency: what was read carries a version, and a write names the version it was made from.

/// How often a row was written. Only good for writing that row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version(pub(crate) i64);

impl Version {
    /// The version as a number: a page that is sent to a person carries it there and back.
    #[must_use]
    pub fn number(self) -> i64 {
        self.0
    }

    /// The version of a number that was sent.
    #[must_use]
    pub fn numbered(number: i64) -> Self {
        Self(number)
    }
}

/// A value as it was read, with its version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept<T> {
    /// The value.
    pub value: T,
    /// What an update of it names.
    pub version: Version,
}

/// What became of an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Update {
    /// It is written; the row has this version now.
    Written(Version),
    /// Someone else wrote the row since it was read (or it is gone): nothing was written. Read it again. It doesn't happen
    /// to a row that was read in the same write transaction.
    Overtaken,
}

/// What became of an insert.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Insert {
    /// It is written.
    Written,
    /// A row with that key is there already: nothing was written.
    AlreadyThere,
}

impl Insert {
    pub(crate) fn of(rows: u64) -> Self {
        if rows == 0 {
            Self::AlreadyThere
        } else {
            Self::Written
        }
    }
}

impl Version {
    pub(crate) const FIRST: Self = Self(1);

    pub(crate) fn updated(self, rows: u64) -> Update {
        if rows == 0 {
            Update::Overtaken
        } else {
            Update::Written(Self(self.0 + 1))
        }
    }
}
