//! Webhooks: where the newsroom tells other programs what changed, in the order in which it changed.

pub mod delivery;
pub mod events;
pub mod guard;
pub mod signature;

use language::Moment;

use crate::{id::WebhookId, runs::WebAddress, token::Name};
use events::Events;
use signature::Secret;

/// How many deliveries in a row may die before a webhook is stopped.
pub const DEAD_BEFORE_STOP: u32 = 5;

/// One webhook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Webhook {
    /// Its id.
    pub id: WebhookId,
    /// What people call it.
    pub name: Name,
    /// Where deliveries go.
    pub target: Target,
    /// What it is told of.
    pub events: Events,
    /// What deliveries are signed with.
    pub secret: Secret,
    /// Whether it delivers.
    pub state: State,
    /// When it was made.
    pub made: Moment,
    /// Who made it.
    pub by: Option<String>,
    /// How many deliveries in a row have died.
    pub dead_in_a_row: u32,
    /// The feed's life that it follows.
    pub epoch: String,
    /// The newest change it has seen.
    pub seq: i64,
}

/// Whether a webhook delivers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It does.
    Active,
    /// Somebody paused it: what changes meanwhile waits.
    Paused,
    /// It was stopped, because the target took nothing any more: what changes meanwhile waits.
    Stopped,
}

impl State {
    /// The state's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Stopped => "stopped",
        }
    }

    /// The state by its word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Active, Self::Paused, Self::Stopped]
            .into_iter()
            .find(|state| state.as_str() == word)
    }
}

/// The address deliveries go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target(WebAddress);

/// The longest address of a target, in bytes.
pub const LONGEST_TARGET: usize = 2000;

/// An address that can't be a target.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadTarget {
    /// It is no web address.
    #[error("“{0}” is no address of a target: it begins with https:// or http://")]
    Address(String),
    /// More than [`LONGEST_TARGET`] bytes.
    #[error("the address has more than {LONGEST_TARGET} bytes")]
    TooLong,
    /// A name and a password in an address end up in logs.
    #[error("the address holds a name or a password: the signature is what a target checks")]
    Credentials,
    /// An address of this machine or of a private network.
    #[error(
        "the address {0} is of this machine or of a private network: deliveries there are not allowed here"
    )]
    Private(String),
}

impl Target {
    /// Takes a web address. Where private networks are refused, one that names a private address is refused at once; a
    /// name is looked up when a delivery is sent.
    ///
    /// # Errors
    /// See [`BadTarget`].
    pub fn parse(text: &str, reach: guard::Reach) -> Result<Self, BadTarget> {
        if LONGEST_TARGET < text.len() {
            return Err(BadTarget::TooLong);
        }
        let (address, url) = read(text)?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(BadTarget::Credentials);
        }
        match guard::literal(&url) {
            Some(ip) if !reach.allows(ip) => Err(BadTarget::Private(ip.to_string())),
            _ => Ok(Self(address)),
        }
    }

    /// An address as the store kept it.
    ///
    /// # Errors
    /// It is no web address.
    pub fn kept(text: &str) -> Result<Self, BadTarget> {
        read(text).map(|(address, _)| Self(address))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

fn read(text: &str) -> Result<(WebAddress, url::Url), BadTarget> {
    let bad = || BadTarget::Address(text.to_owned());
    let address = WebAddress::parse(text).map_err(|_| bad())?;
    let url = url::Url::parse(text).map_err(|_| bad())?;
    let called = matches!(url.scheme(), "http" | "https") && url.has_host();
    if called { Ok((address, url)) } else { Err(bad()) }
}

#[cfg(test)]
mod tests {
    use super::{guard::Reach, *};

    #[test]
    fn a_target_is_a_public_web_address_without_a_password() {
        assert!(Target::parse("https://example.org/hook?for=ar", Reach::Public).is_ok());
        for bad in [
            "ftp://example.org/",
            "mailto:desk@example.org",
            "https://user:pass@example.org/",
            "http://127.0.0.1:9/",
            "http://[::1]/",
            "http://0x7f000001/",
            "http://169.254.169.254/latest/meta-data/",
        ] {
            assert!(Target::parse(bad, Reach::Public).is_err(), "{bad}");
        }
        assert!(Target::parse("http://127.0.0.1:9/", Reach::Anywhere).is_ok());
    }
}
