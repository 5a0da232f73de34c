//! The verbs with their effects, one small file each: load → newsroom decides → store writes the row and the event in
//! one transaction. Nothing is decided here.

pub mod access;
mod address;
pub mod answer;
pub mod answered;
mod arrange;
pub mod assign;
pub mod attach;
pub mod begin;
pub mod check;
pub mod correct;
pub mod discard;
pub mod editing;
pub mod embargo;
pub mod erase;
pub mod export;
pub mod facts;
mod house;
mod imported;
mod in_force;
pub mod judge;
pub mod keeping;
mod load;
pub mod named;
pub mod no;
pub mod note;
pub mod page;
pub mod picture;
pub mod presence;
pub mod preview;
pub mod publish;
pub mod record;
pub mod release;
pub mod restoring;
pub mod review;
pub mod save;
pub mod schedule;
pub mod seal;
pub mod seen;
pub mod settle;
mod standing_page;
pub mod take;
mod thing;
pub mod token;
pub mod translation;
pub mod unschedule;
pub mod webhook;
pub mod withdraw;
pub mod work;

use std::sync::Arc;

use media::Media;
use newsroom::settings::Settings;
use store::Store;

pub use keeping::Keeping;
pub use no::No;
use seal::SealingKey;

/// What the verbs work with. Clones share everything.
#[derive(Clone)]
pub struct Press {
    /// The truth.
    pub store: Store,
    /// The pictures.
    pub media: Media,
    in_force: Arc<in_force::InForce>,
    key: Option<SealingKey>,
}

impl Press {
    /// The press of one newsroom. It goes by the settings file until [`Press::refresh`] has read what editors have set.
    #[must_use]
    pub fn new(store: Store, media: Media, settings: Settings) -> Self {
        Self {
            store,
            media,
            in_force: Arc::new(in_force::InForce::new(settings)),
            key: None,
        }
    }

    /// The same with the key that secrets are sealed with; without one no second step can be set up or asked for.
    #[must_use]
    pub fn with_key(self, key: SealingKey) -> Self {
        Self {
            key: Some(key),
            ..self
        }
    }
}
