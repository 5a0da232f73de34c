//! The desk as the people of one standing newsroom use it: over its router, with their sessions, in three languages.
#![expect(
    clippy::unwrap_used,
    reason = "the small functions beside the tests are tests too"
)]
#![allow(
    dead_code,
    reason = "what a person can do is there before every area's tests use it"
)]

mod access;
mod api;
mod door;
mod editing;
mod newsroom;
mod operations;
mod passkeys;
mod people;
mod person;
mod pictures;
mod program;
mod resources;
mod routes;
mod settings;
mod stories;
mod translating;
