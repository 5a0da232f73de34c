//! Where a newsroom is kept: SQLite or PostgreSQL, by one code path. The only SQL of the program is here.
//!
//! [`Store`] begins transactions; the functions of each aggregate's module read and write through them. Every write
//! notes its change, and a commit adds the changes to the one ordered [`feed`]. [`Public`] is the other handle: it can
//! only see what is published. Nothing here decides: that is `newsroom`'s, and `press` puts both together.
//!
//! Times are microseconds, ids are texts, both compared by the database byte by byte; the order of a language and the
//! sameness of names are keys that `language` computes.

pub mod address;
pub mod answered;
pub mod arrangement;
pub mod assignment;
pub mod attachment;
pub mod attempt;
pub mod audit;
pub mod ceremony;
pub mod coverage;
pub mod credential;
pub mod database;
pub mod discard;
pub mod edition;
pub mod erasure;
pub mod error;
pub mod feed;
pub mod job;
pub mod library;
pub mod link;
pub mod newsroom;
pub mod note;
pub mod overview;
pub mod passkey;
pub mod picker;
pub mod picture;
pub mod presence;
pub mod preview;
pub mod public;
pub mod redirect;
pub mod rendition;
pub mod revision;
pub mod save_attempt;
pub mod session;
pub mod story;
pub mod take;
pub mod task;
pub mod thing;
pub mod token;
pub mod user;
pub mod verify;
pub mod version;
pub mod webhook;

mod backup;
mod bind;
mod connection;
mod copying;
mod dialect;
mod document;
mod handle;
mod insert;
mod listing;
mod migrations;
mod picture_use;
#[cfg(test)]
mod scratch;
mod transaction;

pub use connection::Connection;
pub use database::Database;
pub use error::Error;
pub use handle::Store;
pub use public::Public;
pub use transaction::{Snapshot, Stamp, Tx};
