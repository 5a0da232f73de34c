//! The readers' site as readers get it: over the router, from a store with a standing newsroom, in three languages.
#![expect(
    clippy::unwrap_used,
    reason = "the small functions beside the tests are tests too"
)]

mod addresses;
mod articles;
mod cards;
mod export;
mod feeds;
mod following;
mod fronts;
mod html;
mod lists;
mod machines;
mod newsroom;
mod reader;
mod sitemaps;
mod syndication;
mod unsafe_text;
