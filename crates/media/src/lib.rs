//! Pictures: what comes in is checked by its content, kept under the hash of its bytes, and never changes there.

pub mod check;
pub mod document;
pub mod keep;

pub use check::{BadPicture, check};
pub use keep::{KeepError, Media};
