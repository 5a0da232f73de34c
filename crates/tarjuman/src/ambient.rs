//! Time and chance: the one place that asks the machine for them. Everything else takes them as arguments.

use desk::Chance;
use language::Moment;
use newsroom::id::Ids;

/// The present moment.
#[allow(clippy::disallowed_methods, reason = "the binary is where `now` comes from")]
pub(crate) fn now() -> Moment {
    let micros = jiff::Timestamp::now().as_microsecond();
    Moment::from_micros(micros).unwrap_or_else(|| Moment::from_micros(0).unwrap_or_else(|| unreachable!()))
}

/// Time and chance for the desk.
pub(crate) const CHANCE: Chance = Chance {
    now,
    id: || Uuids.next(),
    fill,
};

/// Bytes that nobody can guess, from the operating system; without it nothing can be kept secret, so the program ends.
fn fill(buffer: &mut [u8]) {
    if let Err(error) = getrandom::fill(buffer) {
        tracing::error!(%error, "the operating system gives no random bytes");
        std::process::abort();
    }
}

/// A number from 0 to 999.
pub(crate) fn chance() -> u16 {
    let mut bytes = [0; 4];
    fill(&mut bytes);
    u16::try_from(u32::from_le_bytes(bytes) % 1000).unwrap_or_default()
}

/// New ids, ordered by the time they were made.
#[derive(Debug, Default)]
pub(crate) struct Uuids;

impl Ids for Uuids {
    #[allow(clippy::disallowed_methods, reason = "the binary is where ids come from")]
    fn next(&mut self) -> String {
        uuid::Uuid::now_v7().to_string()
    }
}
