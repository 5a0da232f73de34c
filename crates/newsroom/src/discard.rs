//! Deleting drafts: what readers never had may go without a trace. What they had is withdrawn, or erased on an order.

use crate::{
    edition::{Edition, Origin, Public},
    refusal::Refusal,
};

/// Whether an edition may be deleted, beside its sisters.
///
/// # Errors
/// Readers have or had it, it is scheduled, or a sister is translated from it.
pub fn edition(edition: &Edition, sisters: &[Edition]) -> Result<(), Refusal> {
    never_public(edition)?;
    let translated = |sister: &&Edition| match &sister.origin {
        Origin::Translation { from, .. } => *from == edition.lang && sister.lang != edition.lang,
        Origin::Original => false,
    };
    match sisters.iter().find(translated) {
        Some(sister) => Err(Refusal::HasTranslation {
            lang: edition.lang.clone(),
            by: sister.lang.clone(),
        }),
        None => Ok(()),
    }
}

/// Whether a whole story may be deleted.
///
/// # Errors
/// Readers have or had one of its editions, or one is scheduled.
pub fn story(editions: &[Edition]) -> Result<(), Refusal> {
    editions.iter().try_for_each(never_public)
}

fn never_public(edition: &Edition) -> Result<(), Refusal> {
    let lang = edition.lang.clone();
    match edition.public {
        Public::None => Ok(()),
        Public::Scheduled { .. } => Err(Refusal::StillScheduled(lang)),
        Public::Published(_) | Public::Withdrawn { .. } => Err(Refusal::WasPublished(lang)),
    }
}
