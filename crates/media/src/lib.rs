//! Pictures: what comes in is checked by its content, kept under the hash of its bytes, and never changes there.
//!
//! The file that was kept is the newsroom's alone: it may say where it was taken. Readers get what was made of it: smaller
//! pictures in several formats ([`renditions`]), and until those are there the picture itself, bare of everything that
//! isn't picture ([`clean`]).

pub mod check;
pub mod clean;
pub mod document;
pub mod keep;
pub mod metadata;
pub mod renditions;

mod decode;

pub use check::{BadPicture, check};
pub use keep::{KeepError, Media};
