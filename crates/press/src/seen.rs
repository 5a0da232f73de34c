//! What a change was made from: whoever changes something names what they have read, so that nobody overwrites what they
//! haven't seen. What has no number of its own is known by a stamp of what it says.

use std::fmt::Debug;

use sha2::{Digest, Sha256};

use crate::No;

/// What somebody has read before they change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// Whatever is there: the page shows it as it is now, or they don't mind.
    Anything,
    /// What has this [`stamp`].
    Stamp(String),
}

impl Seen {
    /// Whether a change may be made to what is there.
    ///
    /// # Errors
    /// [`No::Changed`]: it isn't what they have read.
    pub fn check(&self, there: &impl Debug) -> Result<(), No> {
        match self {
            Self::Stamp(seen) if *seen != stamp(there) => Err(No::Changed),
            _ => Ok(()),
        }
    }
}

/// The stamp of a value: another one once it says something else.
#[must_use]
pub fn stamp(value: &impl Debug) -> String {
    let digest = Sha256::digest(format!("{value:?}").as_bytes());
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_is_known_again_until_it_changes() {
        let seen = Seen::Stamp(stamp(&["سلمى", "editor"]));
        assert!(seen.check(&["سلمى", "editor"]).is_ok());
        assert!(matches!(seen.check(&["سلمى", "chief"]), Err(No::Changed)));
        assert!(Seen::Anything.check(&["سلمى", "chief"]).is_ok());
    }
}
