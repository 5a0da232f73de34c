//! What comes in, as values: bytes → (drafts, remarks). No file, no network, no database.

pub mod jsonl;
pub mod report;
pub mod text;
