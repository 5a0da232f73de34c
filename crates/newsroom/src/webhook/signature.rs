//! How a target knows that a delivery is ours: the signature of the Standard Webhooks specification, an HMAC-SHA256 over
//! the delivery's id, the time of sending and the body.

use std::fmt;

use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use language::Moment;
use sha2::Sha256;

/// What every secret begins with.
const MARK: &str = "whsec_";

/// The header with the delivery's id: the same at every try.
pub const ID_HEADER: &str = "webhook-id";
/// The header with the time of sending, in seconds since 1970.
pub const TIMESTAMP_HEADER: &str = "webhook-timestamp";
/// The header with the signature.
pub const SIGNATURE_HEADER: &str = "webhook-signature";

/// A webhook's secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Vec<u8>);

/// The text is no secret of a webhook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a webhook's secret is whsec_ and at least 24 bytes in base 64")]
pub struct BadSecret;

impl Secret {
    /// A secret of 32 bytes that nobody can guess.
    #[must_use]
    pub fn of(bytes: &[u8; 32]) -> Self {
        Self(bytes.to_vec())
    }

    /// Reads `whsec_…`.
    ///
    /// # Errors
    /// [`BadSecret`].
    pub fn parse(text: &str) -> Result<Self, BadSecret> {
        let digits = text.strip_prefix(MARK).ok_or(BadSecret)?;
        let bytes = BASE64.decode(digits.as_bytes()).map_err(|_| BadSecret)?;
        if (24..=64).contains(&bytes.len()) {
            Ok(Self(bytes))
        } else {
            Err(BadSecret)
        }
    }

    /// The secret itself, as a target's owner copies it.
    #[must_use]
    pub fn reveal(&self) -> String {
        format!("{MARK}{}", BASE64.encode(&self.0))
    }

    /// The signature of a body that is sent at a moment.
    #[must_use]
    pub fn sign(&self, id: &str, at: Moment, body: &str) -> String {
        let message = format!("{id}.{}.{body}", seconds(at));
        // A key of any length is taken.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else {
            return String::new();
        };
        mac.update(message.as_bytes());
        format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes()))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The time of sending as the header has it.
#[must_use]
pub fn seconds(at: Moment) -> i64 {
    at.micros().div_euclid(1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification's own libraries.
    #[test]
    fn the_signature_is_that_of_the_specification() {
        let secret = Secret::parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let at = Moment::from_micros(1_614_265_330 * 1_000_000).unwrap();
        let signed = secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", at, r#"{"test": 2432232314}"#);
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn a_secret_is_read_back_and_hides_itself() {
        let secret = Secret::of(&[9; 32]);
        assert_eq!(Secret::parse(&secret.reveal()), Ok(secret.clone()));
        assert_eq!(format!("{secret:?}"), "Secret(…)");
        for bad in ["", "whsec_", "whsec_AAAA", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"] {
            assert_eq!(Secret::parse(bad), Err(BadSecret), "{bad}");
        }
    }
}
