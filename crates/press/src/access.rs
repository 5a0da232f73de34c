//! People and how they come in: who may, with what, and for how long.
//!
//! Every verb here that changes something writes on behalf of an [`newsroom::workflow::Act`], so it stands in the audit log.

pub mod account;
pub mod link;
pub mod passkey;
pub mod people;
pub mod roles;
pub mod second_step;
pub mod session;
pub mod sign_in;
pub mod token;

mod hash;

use language::Moment;
use newsroom::{audit::Origin, workflow::Act};

/// Where chance comes from.
#[derive(Clone, Copy)]
pub struct Chance {
    /// A new id that no one has.
    pub id: fn() -> String,
    /// Fills a buffer with bytes that nobody can guess.
    pub fill: fn(&mut [u8]),
}

/// Somebody at the door: when, from which network address, with which browser.
#[derive(Debug, Clone)]
pub struct Visit {
    /// When.
    pub at: Moment,
    /// The network address.
    pub address: String,
    /// What the browser calls itself.
    pub agent: String,
}

impl Visit {
    /// What is done before anybody is known.
    fn act(&self) -> Act {
        Act::of_nobody(self.at, Origin::Desk(self.address.clone()))
    }
}
