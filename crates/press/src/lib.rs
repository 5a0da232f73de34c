//! The verbs with their effects, one small file each: load → newsroom decides → store writes the row and the event in
//! one transaction. Nothing is decided here.

mod address;
pub mod answered;
pub mod check;
pub mod correct;
pub mod export;
pub mod judge;
pub mod keeping;
mod load;
pub mod no;
pub mod page;
pub mod publish;
pub mod record;
pub mod release;
pub mod review;
pub mod save;
pub mod settle;
pub mod take;
pub mod token;
pub mod webhook;
pub mod withdraw;

use std::sync::Arc;

use media::Media;
use newsroom::{copydesk::rules::Rules, settings::Settings};
use store::Store;

pub use keeping::Keeping;
pub use no::No;

/// What the verbs work with.
#[derive(Clone)]
pub struct Press {
    /// The truth.
    pub store: Store,
    /// The pictures.
    pub media: Media,
    /// What is in force.
    pub settings: Arc<Settings>,
    /// The copy desk's rules as this newsroom has set them.
    pub rules: Arc<Rules>,
}

impl Press {
    /// The press of one newsroom.
    #[must_use]
    pub fn new(store: Store, media: Media, settings: Settings) -> Self {
        let rules = Arc::new(Rules::from(&settings));
        Self {
            store,
            media,
            settings: Arc::new(settings),
            rules,
        }
    }
}
