//! A story's facts as an editor sets them.

use crate::{
    edition::{Edition, Public},
    refusal::Refusal,
    story::Story,
};

/// The facts that a story has from now on. Its embargo is set by a verb of its own and stays as it is.
///
/// # Errors
/// [`Refusal::NeedsSection`] where it would lose its section while readers have an edition or will get one.
pub fn set(before: &Story, mut after: Story, editions: &[Edition]) -> Result<Story, Refusal> {
    if after.section.is_none()
        && let Some(held) = editions.iter().find(|edition| edition.public != Public::None)
    {
        return Err(Refusal::NeedsSection(held.lang.clone()));
    }
    after.id = before.id.clone();
    after.embargo = before.embargo;
    Ok(after)
}
