//! How long somebody must wait before they may try to sign in again: the wait grows with every attempt that failed.

use language::Moment;

/// What attempts are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// By the account that is tried: a person mistypes now and then.
    Account,
    /// By the network address they come from: a whole office may share one.
    Address,
}

/// The attempts of one account or address that failed, or are under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempts {
    /// How many.
    pub count: u32,
    /// When the last one was made.
    pub last_at: Moment,
}

/// After so long without an attempt those before are forgotten, in seconds.
pub const FORGOTTEN_AFTER: i64 = 24 * 60 * 60;

/// The longest wait, in seconds.
pub const LONGEST: i64 = 15 * 60;

impl Counted {
    /// How many attempts need no wait.
    fn free(self) -> u32 {
        match self {
            Self::Account => 5,
            Self::Address => 30,
        }
    }
}

/// How many seconds are to be waited before the next attempt; 0 where none.
#[must_use]
pub fn wait(counted: Counted, attempts: Option<Attempts>, now: Moment) -> i64 {
    let Some(attempts) = attempts.filter(|attempts| !is_forgotten(*attempts, now)) else {
        return 0;
    };
    let Some(beyond) = attempts.count.checked_sub(counted.free()) else {
        return 0;
    };
    // 2 s, 4 s, 8 s … : the first four hundred guesses take more than four days.
    let wait = 2_i64.checked_pow(beyond + 1).unwrap_or(LONGEST).min(LONGEST);
    let until = attempts.last_at.plus_seconds(wait);
    // Rounded up: whoever comes back when told is let through.
    ((until.micros() - now.micros()).max(0) + 999_999) / 1_000_000
}

/// The attempts with one more of this moment.
#[must_use]
pub fn tried(attempts: Option<Attempts>, now: Moment) -> Attempts {
    let before = attempts.filter(|attempts| !is_forgotten(*attempts, now));
    Attempts {
        count: before.map_or(0, |attempts| attempts.count).saturating_add(1),
        last_at: now,
    }
}

fn is_forgotten(attempts: Attempts, now: Moment) -> bool {
    attempts.last_at.plus_seconds(FORGOTTEN_AFTER) <= now
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows_to_a_quarter_of_an_hour_and_is_forgotten_after_a_day() {
        let mut now = Moment::parse("2026-11-24T08:00:00Z").unwrap();
        let mut attempts = None;
        let mut waits = Vec::new();
        for _ in 0..16 {
            let seconds = wait(Counted::Account, attempts, now);
            waits.push(seconds);
            now = now.plus_seconds(seconds);
            assert_eq!(wait(Counted::Account, attempts, now), 0);
            attempts = Some(tried(attempts, now));
        }
        assert_eq!(
            waits,
            [0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]
        );
        let later = now.plus_seconds(FORGOTTEN_AFTER);
        assert_eq!(wait(Counted::Account, attempts, later), 0);
        assert_eq!(tried(attempts, later).count, 1);
    }

    #[test]
    fn an_office_may_mistype_more_often_than_one_person() {
        let now = Moment::parse("2026-11-24T08:00:00Z").unwrap();
        let attempts = Some(Attempts {
            count: 12,
            last_at: now,
        });
        assert_eq!(wait(Counted::Address, attempts, now), 0);
        assert_eq!(wait(Counted::Account, attempts, now), 256);
    }
}
