//! Tokens: how a program acts for a person. Shown once, kept as a hash, bounded by scopes and by its owner's rights.

pub mod scope;

use std::fmt;

use language::Moment;
use sha2::{Digest, Sha256};

use crate::id::{TokenId, UserId};
use scope::Scopes;

/// The longest name, in Unicode scalar values.
pub const LONGEST_NAME: usize = 100;

/// What every secret begins with, so that a scanner of leaked texts knows it.
const MARK: &str = "tjm_";

/// How many characters of a secret are kept to recognise it by, its mark included.
const SHOWN: usize = 10;

/// The letters of a secret: those of base 32 in small, without a padding.
const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// How long a use is fresh: within it another use isn't noted, so that a busy program doesn't write with every reading.
const FRESH: i64 = 60;

/// A token as it is kept: everything but its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its id.
    pub id: TokenId,
    /// For whom it acts.
    pub owner: UserId,
    /// What its owner calls it: the program that holds it.
    pub name: Name,
    /// The first characters of its secret.
    pub prefix: String,
    /// What it may be used for.
    pub scopes: Scopes,
    /// When it was made.
    pub made: Moment,
    /// From when on it is worth nothing; `None` for never.
    pub expires: Option<Moment>,
    /// When it was last used, to the minute.
    pub used: Option<Moment>,
    /// When it was revoked.
    pub revoked: Option<Moment>,
}

/// How a token stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It opens.
    Good,
    /// Its time is over.
    Expired,
    /// Somebody revoked it.
    Revoked,
}

impl Standing {
    /// The standing's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
        }
    }
}

impl Token {
    /// How it stands now.
    #[must_use]
    pub fn standing(&self, now: Moment) -> Standing {
        if self.revoked.is_some() {
            return Standing::Revoked;
        }
        match self.expires {
            Some(expires) if expires <= now => Standing::Expired,
            _ => Standing::Good,
        }
    }

    /// Whether a use now is worth noting.
    #[must_use]
    pub fn notes_use(&self, now: Moment) -> bool {
        self.used.is_none_or(|used| used.plus_seconds(FRESH) <= now)
    }
}

/// What a token is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name(String);

/// The text is no name of a token or a webhook.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadName {
    /// Nothing to see in it.
    #[error("a name needs at least one visible character")]
    Blank,
    /// More than [`LONGEST_NAME`] characters.
    #[error("a name has at most {LONGEST_NAME} characters")]
    TooLong,
    /// A character that a line can't hold.
    #[error("a name holds no control characters")]
    Control,
}

impl Name {
    /// Takes a text with a visible character and trims it.
    ///
    /// # Errors
    /// See [`BadName`].
    pub fn parse(text: &str) -> Result<Self, BadName> {
        let text = text.trim();
        if !text.chars().any(crate::line::is_visible) {
            return Err(BadName::Blank);
        }
        if text.chars().nth(LONGEST_NAME).is_some() {
            return Err(BadName::TooLong);
        }
        if text.chars().any(char::is_control) {
            return Err(BadName::Control);
        }
        Ok(Self(text.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A token's secret: what a program sends. It can't be printed by accident.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A secret of 32 bytes that nobody can guess.
    #[must_use]
    pub fn of(bytes: &[u8; 32]) -> Self {
        let letter = |byte: &u8| char::from(LETTERS[usize::from(byte % 32)]);
        Self(MARK.chars().chain(bytes.iter().map(letter)).collect())
    }

    /// Reads what a program sent; `None` where it can't be a secret of ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let letters = text.strip_prefix(MARK)?;
        let ours = letters.len() == 32 && letters.bytes().all(|byte| LETTERS.contains(&byte));
        ours.then(|| Self(text.to_owned()))
    }

    /// The secret itself: to be shown once.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The characters by which its owner knows it again.
    #[must_use]
    pub fn prefix(&self) -> String {
        self.0.chars().take(SHOWN).collect()
    }

    /// What is kept of it. It has 160 bits of chance, so a fast hash is enough, and it is looked up by the hash.
    #[must_use]
    pub fn hash(&self) -> SecretHash {
        let digest = Sha256::digest(self.0.as_bytes());
        SecretHash(digest.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({}…)", self.prefix())
    }
}

/// The hash of a secret: SHA-256 in lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecretHash(String);

impl SecretHash {
    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(micros: i64) -> Moment {
        Moment::from_micros(micros * 1_000_000).unwrap()
    }

    fn token() -> Token {
        Token {
            id: TokenId::parse("t-1").unwrap(),
            owner: UserId::parse("u-1").unwrap(),
            name: Name::parse(" نشرة الصباح ").unwrap(),
            prefix: "tjm_abcdef".to_owned(),
            scopes: Scopes::default(),
            made: at(0),
            expires: Some(at(100)),
            used: None,
            revoked: None,
        }
    }

    #[test]
    fn a_secret_is_read_back_and_hides_itself() {
        let secret = Secret::of(&[7; 32]);
        assert_eq!(Secret::parse(secret.reveal()), Some(secret.clone()));
        assert_eq!(secret.prefix(), "tjm_hhhhhh");
        assert_eq!(format!("{secret:?}"), "Secret(tjm_hhhhhh…)");
        assert_eq!(secret.hash().as_str().len(), 64);
    }

    #[test]
    fn what_is_no_secret_of_ours_is_not_looked_up() {
        for text in [
            "",
            "tjm_",
            "tjm_abc",
            "ghp_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "tjm_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        ] {
            assert_eq!(Secret::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_token_is_good_until_it_expires_or_is_revoked() {
        let mut token = token();
        assert_eq!(token.name.as_str(), "نشرة الصباح");
        assert_eq!(token.standing(at(99)), Standing::Good);
        assert_eq!(token.standing(at(100)), Standing::Expired);
        token.revoked = Some(at(50));
        assert_eq!(token.standing(at(60)), Standing::Revoked);
    }

    #[test]
    fn a_use_is_noted_once_a_minute() {
        let mut token = token();
        assert!(token.notes_use(at(1)));
        token.used = Some(at(1));
        assert!(!token.notes_use(at(60)));
        assert!(token.notes_use(at(61)));
    }

    #[test]
    fn a_name_says_something_in_one_line() {
        assert_eq!(Name::parse("\u{200f} "), Err(BadName::Blank));
        assert_eq!(Name::parse("a\nb"), Err(BadName::Control));
        assert_eq!(Name::parse(&"x".repeat(101)), Err(BadName::TooLong));
    }
}
