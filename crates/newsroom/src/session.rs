//! Sessions: somebody is signed in at one browser, until they leave, stay away too long, or long enough has passed.

use language::Moment;

use crate::id::UserId;

/// How long a session lasts without a request, in seconds: a long shift with a night's sleep is longer.
pub const IDLE: i64 = 12 * 60 * 60;

/// How long a session lasts at all, in seconds.
pub const ABSOLUTE: i64 = 14 * 24 * 60 * 60;

/// How often a session notes that it is in use, in seconds: a request in between writes nothing.
pub const NOTED_EVERY: i64 = 60;

/// How recently somebody must have shown who they are to change how they come in, in seconds.
pub const FRESH: i64 = 15 * 60;

/// How somebody showed who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// By a password alone.
    Password,
    /// By a password and a code of the second step.
    PasswordAndCode,
    /// By a password and a recovery code.
    PasswordAndRecoveryCode,
    /// By a passkey.
    Passkey,
    /// By a one-time link.
    Link,
}

impl Proof {
    /// All proofs.
    pub const ALL: [Self; 5] = [
        Self::Password,
        Self::PasswordAndCode,
        Self::PasswordAndRecoveryCode,
        Self::Passkey,
        Self::Link,
    ];

    /// The proof's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::PasswordAndCode => "password-and-code",
            Self::PasswordAndRecoveryCode => "password-and-recovery-code",
            Self::Passkey => "passkey",
            Self::Link => "link",
        }
    }

    /// The proof by its word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|proof| proof.as_str() == word)
    }
}

/// Somebody, signed in at one browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id: not its secret token.
    pub id: String,
    /// Whose.
    pub user: UserId,
    /// When they signed in.
    pub made_at: Moment,
    /// When it was last noted to be in use.
    pub seen_at: Moment,
    /// The network address it was last noted from.
    pub address: String,
    /// What the browser calls itself.
    pub agent: String,
    /// How they showed who they are.
    pub proof: Proof,
}

impl Session {
    /// Whether it is over, by either limit.
    #[must_use]
    pub fn is_over(&self, now: Moment) -> bool {
        self.seen_at.plus_seconds(IDLE) <= now || self.made_at.plus_seconds(ABSOLUTE) <= now
    }

    /// Whether it is time to note that it is in use.
    #[must_use]
    pub fn is_to_be_noted(&self, now: Moment, address: &str) -> bool {
        self.seen_at.plus_seconds(NOTED_EVERY) <= now || self.address != address
    }

    /// Whether they showed who they are recently enough to change how they come in.
    #[must_use]
    pub fn is_fresh(&self, now: Moment) -> bool {
        now < self.made_at.plus_seconds(FRESH)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_by_either_limit() {
        let start = Moment::parse("2026-11-24T08:00:00Z").unwrap();
        let session = |seen| Session {
            id: "s".to_owned(),
            user: UserId::parse("سلمى").unwrap(),
            made_at: start,
            seen_at: start.plus_seconds(seen),
            address: "127.0.0.1".to_owned(),
            agent: String::new(),
            proof: Proof::Password,
        };
        let over = |seen, after| session(seen).is_over(start.plus_seconds(after));
        assert!(!over(0, IDLE - 1));
        assert!(over(0, IDLE));
        assert!(!over(ABSOLUTE - 60, ABSOLUTE - 1));
        assert!(over(ABSOLUTE - 60, ABSOLUTE));
    }
}
