//! What one language needs: its tag and direction, dates, digits, plurals, slugs, sentences, cleaning,
//! and the message catalogues of the interface.
//!
//! Everything here is a pure function of its arguments: no clock, no chance, no files, no network.

pub mod lang;
pub mod locale;
pub mod time;

pub use lang::{Direction, Lang};
pub use locale::{Locale, Numbering};
pub use time::{Date, Moment, Zone};
