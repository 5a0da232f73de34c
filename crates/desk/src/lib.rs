//! The editors' side: pages under `/desk/`, and what programs ask for under `/api/v1`.
//!
//! Every handler reads like a sentence: extract → who may → one verb of [`press`] or one read → a context → a page.
//! [`routes`] is the table of contents: one module an area, one file an act. [`gate`] stands before all of them: it finds
//! out who asks, and turns what went wrong into a page that says what to do. Nothing is decided here.

pub mod desk;
pub mod error;
pub mod who;

mod access;
mod account;
mod api;
mod assets;
mod audit;
mod caller;
mod documents;
mod editor;
mod fields;
mod front;
mod gate;
mod home;
mod page;
mod pages;
mod people;
mod pictures;
mod reference;
mod refusal;
mod routes;
mod settings;
mod stories;
mod templates;
mod tokens;
mod translating;
mod webhooks;

pub use desk::{Chance, Desk};
pub use routes::router;
