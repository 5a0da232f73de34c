//! The desk of a newsroom at work, walked page by page in a browser: every address that answers with a page, in three languages.
//!
//! The list of pages is checked against the desk's own table of addresses, so that a new page can't be forgotten.
//! `TARJUMAN_PICTURES=FOLDER` keeps a picture of each page there, for people to look at.

mod accessibility;
mod deeds;
mod empty;
mod judge;
mod office;
mod pages;
mod strangers;
mod table;
