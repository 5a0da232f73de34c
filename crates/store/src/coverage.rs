//! Coverage: for each story and language whether there is an edition, in which states it is, and how many of its units are
//! stale, missing or orphan.
//!
//! All of it is derived from the stories, editions and revisions. [`keep`] brings it in step within the transaction that
//! changes one of those: [`crate::Tx::commit`] does so for every story it names in the feed, so no writer can forget it.
//! [`reckon`] says what the rows should be, for that as for making everything anew and for `verify` in [`whole`].

pub mod list;
pub mod page;

pub(crate) mod cell;
pub(crate) mod counts;
pub(crate) mod keep;
pub(crate) mod reckon;
#[cfg(test)]
mod tests;
mod waiting;
mod walk;
pub(crate) mod whole;

pub use counts::{Count, counts};
pub use waiting::{drafts_of, waiting};
pub use whole::languages;
