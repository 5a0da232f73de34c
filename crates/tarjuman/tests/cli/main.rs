//! The binary as scripts use it: its contract (DESIGN §5), driven from outside.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

mod api;
mod copies;
mod editing;
mod exporting;
mod interchange;
mod newsroom;
mod people;
mod serving;
mod states;
