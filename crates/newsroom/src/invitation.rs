//! One-time links: by one somebody sets a password, who is invited or has lost their way in. There is no mail in it: the
//! link goes from hand to hand.

use language::Moment;

use crate::id::UserId;

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Somebody new sets their first password.
    Invitation,
    /// Somebody comes back in: password, second step, passkeys and sessions begin anew.
    Reset,
}

/// How long an invitation is good, in seconds.
pub const INVITATION_GOOD_FOR: i64 = 7 * 24 * 60 * 60;

/// How long a link to come back in is good, in seconds.
pub const RESET_GOOD_FOR: i64 = 24 * 60 * 60;

impl Purpose {
    /// The purpose's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "reset",
        }
    }

    /// The purpose by its word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Invitation, Self::Reset]
            .into_iter()
            .find(|purpose| purpose.as_str() == word)
    }

    /// Until when a link made now is good.
    #[must_use]
    pub fn until(self, now: Moment) -> Moment {
        now.plus_seconds(match self {
            Self::Invitation => INVITATION_GOOD_FOR,
            Self::Reset => RESET_GOOD_FOR,
        })
    }
}

/// A one-time link, without its token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What for.
    pub purpose: Purpose,
    /// For whom.
    pub user: UserId,
    /// Who made it; `None` where the command line did.
    pub made_by: Option<String>,
    /// Until when it is good.
    pub until: Moment,
}
