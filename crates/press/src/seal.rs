//! Secrets that must be read again, sealed: the database, its backups and whoever reads them hold nothing that opens a door.
//! The key stands beside the database, never in it.

use aes_gcm::{
    Aes256Gcm, KeyInit,
    aead::{Aead, Payload},
};
use data_encoding::BASE64URL_NOPAD;

/// What stands before a sealed secret; nothing that is kept in the clear begins so.
const MARK: &str = "sealed:1:";

/// How many bytes of chance go into each sealing.
const NONCE: usize = 12;

/// The key that secrets are sealed with. No `Debug`: it belongs into no log.
#[derive(Clone)]
pub struct SealingKey([u8; 32]);

/// Whether a secret is kept sealed.
#[must_use]
pub fn is_sealed(kept: &str) -> bool {
    kept.starts_with(MARK)
}

impl SealingKey {
    /// A key of 32 bytes that nobody can guess.
    #[must_use]
    pub fn of(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes: to be kept where the database isn't.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Seals a secret for its owner: in anybody else's place it opens nothing. `fill` gives chance, anew each time.
    #[must_use]
    pub fn seal(&self, owner: &str, secret: &str, fill: fn(&mut [u8])) -> Option<String> {
        let mut nonce = [0; NONCE];
        fill(&mut nonce);
        let payload = Payload {
            msg: secret.as_bytes(),
            aad: owner.as_bytes(),
        };
        let sealed = self.cipher().encrypt(&nonce.into(), payload).ok()?;
        let kept = [nonce.as_slice(), &sealed].concat();
        Some(format!("{MARK}{}", BASE64URL_NOPAD.encode(&kept)))
    }

    /// Opens what was sealed for an owner; `None` where it was sealed with another key, for somebody else, or was altered.
    #[must_use]
    pub fn open(&self, owner: &str, kept: &str) -> Option<String> {
        let bytes = BASE64URL_NOPAD.decode(kept.strip_prefix(MARK)?.as_bytes()).ok()?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
        let payload = Payload {
            msg: sealed,
            aad: owner.as_bytes(),
        };
        let secret = self.cipher().decrypt(&(*nonce).into(), payload).ok()?;
        String::from_utf8(secret).ok()
    }

    fn cipher(&self) -> Aes256Gcm {
        Aes256Gcm::new(&self.0.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn sealed() -> String {
        let key = SealingKey::of([7; 32]);
        key.seal("u-سلمى", SECRET, |bytes| bytes.fill(3)).unwrap()
    }

    #[test]
    fn what_is_sealed_is_opened_by_its_key_for_its_owner_alone() {
        let kept = sealed();
        assert!(is_sealed(&kept) && !kept.contains(SECRET) && !is_sealed(SECRET));
        assert_eq!(
            SealingKey::of([7; 32]).open("u-سلمى", &kept).as_deref(),
            Some(SECRET)
        );
        assert_eq!(SealingKey::of([7; 32]).open("u-анна", &kept), None);
        assert_eq!(SealingKey::of([8; 32]).open("u-سلمى", &kept), None);
    }

    #[test]
    fn what_was_altered_opens_nothing() {
        let key = SealingKey::of([7; 32]);
        let mut altered = sealed();
        let last = altered.pop().unwrap();
        altered.push(if last == 'A' { 'E' } else { 'A' });
        for kept in [
            altered.as_str(),
            SECRET,
            "sealed:1:",
            "sealed:1:!!",
            "sealed:1:AAAA",
            "",
        ] {
            assert_eq!(key.open("u-سلمى", kept), None, "{kept}");
        }
    }
}
