//! People of the desk: what they sign in as, how they are called, and what they may do.

use std::fmt;

use language::{Lang, Moment, fold::match_key};

use crate::{
    id::UserId,
    line::ShownName,
    rights::{self, Action, Forbidden, Grants},
};

/// The name somebody signs in with: one word of letters, digits and `. _ - + @`, in any script. Two that fold to the same
/// key are one, so that nobody can pass for another: `Salma` and `salma`, `أحمد` and `احمد`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Login(String);

/// The text can't be a sign-in name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a sign-in name is one word of 2 to 64 letters, digits and . _ - + @, so “{0}” can't be one")]
pub struct BadLogin(String);

impl Login {
    /// Takes a word as a sign-in name.
    ///
    /// # Errors
    /// [`BadLogin`].
    pub fn parse(text: &str) -> Result<Self, BadLogin> {
        let text = text.trim();
        let allowed = |c: char| c.is_alphanumeric() || is_mark(c) || ".-_+@".contains(c);
        let long_enough = (2..=64).contains(&text.chars().count());
        let says_something = text.chars().any(char::is_alphanumeric) && !match_key(text).is_empty();
        if !long_enough || !says_something || !text.chars().all(allowed) {
            return Err(BadLogin(text.chars().take(64).collect()));
        }
        Ok(Self(text.to_owned()))
    }

    /// The name as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What makes it unique.
    #[must_use]
    pub fn key(&self) -> String {
        match_key(&self.0)
    }
}

/// Vowel marks that belong to a letter, such as those of Arabic.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{300}'..='\u{36f}')
}

impl fmt::Display for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether somebody may come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They are invited and have no password yet.
    Invited,
    /// They may sign in.
    Active,
    /// They may not, since this moment.
    Blocked(Moment),
}

/// Somebody who works at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Their id.
    pub id: UserId,
    /// What they sign in as.
    pub login: Login,
    /// How the others read their name.
    pub name: ShownName,
    /// The language they read the desk in; `None` until they choose one.
    pub interface: Option<Lang>,
    /// Their roles.
    pub grants: Grants,
    /// Whether they may come in.
    pub standing: Standing,
}

impl User {
    /// Whether they may do something in a language; `None` asks whether they may do it in some language, or anywhere.
    ///
    /// # Errors
    /// [`Forbidden`], which names the roles that may.
    pub fn may(&self, action: Action, lang: Option<&Lang>) -> Result<(), Forbidden> {
        rights::may(Some(self), action, lang)
    }

    /// Whether they are kept out.
    #[must_use]
    pub fn is_blocked(&self) -> bool {
        matches!(self.standing, Standing::Blocked(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_in_name_is_one_word_in_any_script() {
        for name in ["سلمى", "مُحَمَّد", "ольга", "o.petrova", "desk+ar@example.org"] {
            assert_eq!(Login::parse(name).unwrap().as_str(), name);
        }
        for bad in ["", "س", "سلمى حداد", "a/b", "<b>", "..", &"x".repeat(65)] {
            assert!(Login::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn names_that_look_the_same_are_one() {
        let key = |name| Login::parse(name).unwrap().key();
        assert_eq!(key("أحمد"), key("احمد"));
        assert_eq!(key("Salma"), key("salma"));
        assert_ne!(key("salma"), key("selma"));
    }
}
