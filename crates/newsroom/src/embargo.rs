//! The embargo: a moment of the story before which no edition of it may be published.

use language::Moment;

use crate::{
    edition::{Edition, Public},
    refusal::Refusal,
    story::Story,
};

/// Sets a story's embargo, or moves it.
///
/// # Errors
/// The moment is past, readers have an edition already, or one is scheduled for an earlier moment.
pub fn set(mut story: Story, editions: &[Edition], until: Moment, now: Moment) -> Result<Story, Refusal> {
    if until <= now {
        return Err(Refusal::Past);
    }
    for edition in editions {
        let lang = edition.lang.clone();
        match edition.public {
            Public::None | Public::Withdrawn { .. } => {}
            Public::Published(_) => return Err(Refusal::AlreadyOut(lang)),
            Public::Scheduled { at, .. } if at < until => {
                return Err(Refusal::ScheduledBefore { lang, at });
            }
            Public::Scheduled { .. } => {}
        }
    }
    story.embargo = Some(until);
    Ok(story)
}

/// Lifts a story's embargo.
#[must_use]
pub fn lift(mut story: Story) -> Story {
    story.embargo = None;
    story
}

/// Whether an embargo allows readers to get something at a moment.
///
/// # Errors
/// [`Refusal::Embargo`] where it doesn't.
pub fn allows(embargo: Option<Moment>, at: Moment) -> Result<(), Refusal> {
    match embargo {
        Some(until) if at < until => Err(Refusal::Embargo(until)),
        _ => Ok(()),
    }
}
