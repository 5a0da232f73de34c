//! Trials: what would become of something is told by doing it and rolling it back.

/// Whether what is taken is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// It is.
    ForGood,
    /// It is not: what would become of it is told, and everything stays as it was.
    OnTrial,
}
