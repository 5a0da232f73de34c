//! Secrets that a browser or a person brings back: 256 bits of chance. The store knows their hashes alone.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use sha2::{Digest, Sha256};

use super::Chance;

/// A secret as it travels: 43 characters, good in an address and a cookie. No `Debug`: it belongs into no log.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// A new one.
    #[must_use]
    pub fn new(chance: Chance) -> Self {
        let mut bytes = [0; 32];
        (chance.fill)(&mut bytes);
        Self(BASE64URL_NOPAD.encode(&bytes))
    }

    /// One that came back; `None` where it can't be ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        (bytes.len() == 32).then(|| Self(text.to_owned()))
    }

    /// What travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is kept. A plain hash is enough: nobody guesses 256 bits.
    #[must_use]
    pub fn hash(&self) -> String {
        HEXLOWER.encode(&Sha256::digest(self.0.as_bytes()))
    }
}
