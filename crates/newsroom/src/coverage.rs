//! Coverage: for each story and language, whether there is an edition and whether it still says what its source says.

use crate::{
    edition::{Edition, WorkingState},
    standing::Tally,
};

/// How an edition fits its source, in a word: what lists are filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fit {
    /// There is no edition in this language.
    Absent,
    /// It says all that its source says; an original always does.
    Current,
    /// Something it translates has changed or is gone.
    Stale,
    /// Something of its source is not translated.
    Missing,
    /// Both.
    StaleAndMissing,
}

impl Fit {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Absent,
        Self::Current,
        Self::Stale,
        Self::Missing,
        Self::StaleAndMissing,
    ];

    /// The fit of an edition whose units stand like this.
    #[must_use]
    pub fn of(tally: Tally) -> Self {
        match (0 < tally.stale + tally.orphan, 0 < tally.missing) {
            (false, false) => Self::Current,
            (true, false) => Self::Stale,
            (false, true) => Self::Missing,
            (true, true) => Self::StaleAndMissing,
        }
    }

    /// The fit's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Current => "current",
            Self::Stale => "stale",
            Self::Missing => "missing",
            Self::StaleAndMissing => "stale+missing",
        }
    }

    /// The fit by its word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fit| fit.as_str() == word)
    }
}

/// What readers have of an edition, without the particulars of [`crate::edition::Public`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PublicState {
    /// Nothing.
    None,
    /// Nothing yet.
    Scheduled,
    /// A revision.
    Published,
    /// A notice.
    Withdrawn,
}

impl PublicState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::None, Self::Scheduled, Self::Published, Self::Withdrawn];

    /// The state's word, that of [`crate::edition::Public::as_str`].
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Scheduled => "scheduled",
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state by its word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// The two states of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct States {
    /// How far the work is.
    pub working: WorkingState,
    /// What readers have.
    pub public: PublicState,
}

impl States {
    /// Those of an edition.
    #[must_use]
    pub fn of(edition: &Edition) -> Self {
        Self {
            working: edition.working.state,
            public: PublicState::parse(edition.public.as_str()).unwrap_or(PublicState::None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_without_a_source_makes_an_edition_stale_one_without_a_translation_makes_it_incomplete() {
        let tally = |stale, orphan, missing| Tally {
            current: 3,
            stale,
            orphan,
            missing,
        };
        assert_eq!(Fit::of(tally(0, 0, 0)), Fit::Current);
        assert_eq!(Fit::of(tally(1, 0, 0)), Fit::Stale);
        assert_eq!(Fit::of(tally(0, 1, 0)), Fit::Stale);
        assert_eq!(Fit::of(tally(0, 0, 2)), Fit::Missing);
        assert_eq!(Fit::of(tally(1, 0, 2)), Fit::StaleAndMissing);
    }

    #[test]
    fn every_public_state_has_its_word() {
        for state in PublicState::ALL {
            assert_eq!(PublicState::parse(state.as_str()), Some(state));
        }
    }

    #[test]
    fn a_fit_is_found_by_its_word() {
        for fit in Fit::ALL {
            assert_eq!(Fit::parse(fit.as_str()), Some(fit));
        }
    }
}
