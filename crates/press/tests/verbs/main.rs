//! The verbs over a real store: what they change, what they refuse, and that nothing is lost.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

mod addresses;
mod fronts;
mod going;
mod house;
mod newsroom;
mod pages;
mod pictures;
mod publishing;
mod releasing;
mod saving;
mod taking;
mod tasks;
mod things;
