//! How often a token may ask: a bucket that fills evenly. Each program counts for itself.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use language::Moment;
use newsroom::id::TokenId;

/// Buckets that have been full for as long as this may be forgotten, in seconds.
const WINDOW: i64 = 60;

/// From how many buckets on the full ones are forgotten.
const MANY: usize = 1024;

/// The buckets of all tokens.
pub(crate) struct Limits {
    a_minute: u32,
    buckets: Mutex<HashMap<TokenId, Bucket>>,
}

struct Bucket {
    /// In millionths of a request.
    left: i64,
    at: Moment,
}

/// How a token stands after a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing {
    a_minute: u32,
    left: u32,
    /// In how many seconds one may ask again; `None` where this request may pass.
    pub(crate) wait: Option<i64>,
}

impl Standing {
    /// What is allowed, as the header has it.
    pub(crate) fn policy(self) -> String {
        format!("\"minute\";q={};w={WINDOW}", self.a_minute)
    }

    /// What is left, as the header has it.
    pub(crate) fn left(self) -> String {
        format!("\"minute\";r={};t={}", self.left, self.wait.unwrap_or_default())
    }
}

const ONE: i64 = 1_000_000;

impl Limits {
    pub(crate) fn new(a_minute: u32) -> Self {
        Self {
            a_minute: a_minute.max(1),
            buckets: Mutex::default(),
        }
    }

    /// Counts a request.
    pub(crate) fn count(&self, token: &TokenId, now: Moment) -> Standing {
        let full = i64::from(self.a_minute) * ONE;
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if MANY <= buckets.len() {
            buckets.retain(|_, bucket| now < bucket.at.plus_seconds(WINDOW));
        }
        let bucket = buckets
            .entry(token.clone())
            .or_insert(Bucket { left: full, at: now });
        let passed = (now.micros() - bucket.at.micros()).clamp(0, WINDOW * ONE);
        // A full bucket a minute: as many millionths a microsecond as there are requests, by sixty.
        bucket.left = full.min(bucket.left + passed * i64::from(self.a_minute) / WINDOW);
        bucket.at = now;
        let wait = if bucket.left < ONE {
            let lacking = (ONE - bucket.left) * WINDOW / i64::from(self.a_minute);
            Some(lacking.div_euclid(ONE) + 1)
        } else {
            bucket.left -= ONE;
            None
        };
        Standing {
            a_minute: self.a_minute,
            left: u32::try_from(bucket.left / ONE).unwrap_or_default(),
            wait,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Moment {
        Moment::from_micros(seconds * ONE).unwrap()
    }

    #[test]
    fn a_bucket_empties_and_fills_again() {
        let limits = Limits::new(6);
        let token = TokenId::parse("t").unwrap();
        for left in [5, 4, 3, 2, 1, 0] {
            let standing = limits.count(&token, at(0));
            assert_eq!((standing.left, standing.wait), (left, None));
        }
        assert_eq!(limits.count(&token, at(1)).wait, Some(10));
        assert_eq!(limits.count(&token, at(11)).wait, None);
        assert!(limits.count(&token, at(11)).wait.is_some());
        assert_eq!(limits.count(&token, at(500)).left, 5);
    }

    #[test]
    fn tokens_have_buckets_of_their_own() {
        let limits = Limits::new(1);
        let of = |id: &str| TokenId::parse(id).unwrap();
        assert_eq!(limits.count(&of("a"), at(0)).wait, None);
        assert!(limits.count(&of("a"), at(0)).wait.is_some());
        let other = limits.count(&of("b"), at(0));
        assert_eq!(other.wait, None);
        assert_eq!(other.policy(), "\"minute\";q=1;w=60");
    }
}
