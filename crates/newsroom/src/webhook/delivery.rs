//! Deliveries: one change told to one target, tried until it is taken or given up.

use language::Moment;

use crate::id::{DeliveryId, WebhookId};

/// How often a delivery is tried before it is given up.
pub const TRIES: u32 = 8;

/// The first wait; each later one is four times as long.
const FIRST_WAIT: i64 = 5;

/// The longest wait between two tries.
const LONGEST_WAIT: i64 = 6 * 60 * 60;

/// The longest wait that a target may ask for.
const LONGEST_ASKED: i64 = 60 * 60;

/// A delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Its id, the same at every try: a target that sees it twice has it already.
    pub id: DeliveryId,
    /// Its webhook.
    pub webhook: WebhookId,
    /// Its place among the webhook's deliveries.
    pub place: i64,
    /// The event's word.
    pub event: String,
    /// What is sent.
    pub body: String,
    /// How far it is.
    pub state: State,
    /// How often it was tried since it was last set going.
    pub tries: u32,
    /// When it was made.
    pub made: Moment,
    /// When it is tried next, while it waits.
    pub due: Moment,
}

/// How far a delivery is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It waits for a try.
    Waiting,
    /// The target took it.
    Taken,
    /// It was given up.
    Dead,
}

impl State {
    /// The state's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Taken => "taken",
            Self::Dead => "dead",
        }
    }

    /// The state by its word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Waiting, Self::Taken, Self::Dead]
            .into_iter()
            .find(|state| state.as_str() == word)
    }
}

/// One try of a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Its number, from 1, in the order in which they began.
    pub number: u32,
    /// When it began.
    pub at: Moment,
    /// How it ended; `None` while it is under way, and where the program ended in the middle.
    pub outcome: Option<Outcome>,
}

/// How a try ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// How long it took, in milliseconds.
    pub millis: u32,
    /// The answer's status; `None` where none came.
    pub status: Option<u16>,
    /// What went wrong on the way, or the beginning of what the target said.
    pub note: String,
    /// After how many seconds the target wants to be asked again.
    pub again_after: Option<i64>,
}

impl Outcome {
    /// Whether the target took it: any answer of success.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        self.status.is_some_and(|status| (200..300).contains(&status))
    }

    /// Whether the target says that it is gone for good.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.status == Some(410)
    }
}

/// What follows from a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// The target has it.
    Taken,
    /// It is tried again at a moment.
    Again(Moment),
    /// It is given up.
    GivenUp,
}

/// Decides what follows the try number `tries`, which ended at `now`; `chance` from 0 to 999 spreads the waits.
#[must_use]
pub fn decide(outcome: &Outcome, tries: u32, now: Moment, chance: u16) -> Next {
    if outcome.is_taken() {
        return Next::Taken;
    }
    if outcome.is_gone() || TRIES <= tries {
        return Next::GivenUp;
    }
    let asked = outcome.again_after.unwrap_or_default().clamp(0, LONGEST_ASKED);
    Next::Again(now.plus_seconds(wait(tries, chance).max(asked)))
}

/// Seconds to wait after a try: 5, 20, 80 … up to six hours, spread by a quarter to either side, so that targets that
/// failed together aren't asked together.
#[must_use]
pub fn wait(tries: u32, chance: u16) -> i64 {
    let factor = 4_i64.saturating_pow(tries.saturating_sub(1));
    let wait = FIRST_WAIT.saturating_mul(factor).min(LONGEST_WAIT);
    let spread = i64::from(chance.min(999)) - 500;
    wait + wait * spread / 2000
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(status: u16) -> Outcome {
        Outcome {
            millis: 3,
            status: Some(status),
            note: String::new(),
            again_after: None,
        }
    }

    fn now() -> Moment {
        Moment::from_micros(0).unwrap()
    }

    #[test]
    fn any_success_is_taken_and_nothing_else() {
        for status in [200, 202, 204] {
            assert_eq!(decide(&answered(status), 1, now(), 0), Next::Taken);
        }
        for status in [100, 301, 307, 400, 404, 429, 500] {
            assert!(
                matches!(decide(&answered(status), 1, now(), 0), Next::Again(_)),
                "{status}"
            );
        }
    }

    #[test]
    fn waits_grow_fourfold_and_are_spread() {
        let middle: Vec<i64> = (1..=8).map(|tries| wait(tries, 500)).collect();
        assert_eq!(middle, [5, 20, 80, 320, 1280, 5120, 20480, 21600]);
        assert_eq!((wait(3, 0), wait(3, 999)), (60, 99));
    }

    #[test]
    fn a_target_may_ask_for_a_longer_wait_but_not_for_any() {
        let mut busy = answered(503);
        busy.again_after = Some(120);
        assert_eq!(decide(&busy, 1, now(), 0), Next::Again(now().plus_seconds(120)));
        busy.again_after = Some(1_000_000);
        assert_eq!(decide(&busy, 1, now(), 0), Next::Again(now().plus_seconds(3600)));
    }

    #[test]
    fn after_the_last_try_and_where_the_target_is_gone_it_is_given_up() {
        assert_eq!(decide(&answered(500), TRIES, now(), 0), Next::GivenUp);
        assert_eq!(decide(&answered(410), 1, now(), 0), Next::GivenUp);
    }
}
