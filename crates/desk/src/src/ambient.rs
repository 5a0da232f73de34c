//! Time and chance: the one place that asks the machine for them. Everything else takes them as arguments.

use language::Moment;
use newsroom::id::Ids;

/// The present moment.
#[allow(clippy::disallowed_methods, reason = "the binary is where `now` comes from")]
pub(crate) fn now() -> Moment {
    let micros = jiff::Timestamp::now().as_microsecond();
    Moment::from_micros(micros).unwrap_or_else(|| Moment::from_micros(0).unwrap_or_else(|| unreachable!()))
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
