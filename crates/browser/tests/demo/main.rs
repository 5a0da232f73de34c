//! The demonstration newsroom as its readers get it: people with a browser, and the programs that read its pages.
//!
//! Each test makes a newsroom of its own with the built program and serves it. What the pages should hold is read from
//! the newsroom's export, so the demonstration's texts may change without a change here.

mod accessibility;
mod exported;
mod feeds;
mod keyboard;
mod layout;
mod markup;
mod pages;
mod reader;
mod sitemap;
mod structured;
mod walk;
mod weight;
