//! What one language needs: its tag and direction, dates, digits, plurals, slugs, sentences, cleaning,
//! and the message catalogues of the interface.
//!
//! Everything here is a pure function of its arguments: no clock, no chance, no files, no network.

pub mod clean;
pub mod dates;
pub mod digits;
pub mod lang;
pub mod locale;
pub mod messages;
pub mod slug;
pub mod time;

mod date_parts;

pub use dates::Dates;
pub use lang::{Direction, Lang};
pub use locale::{DayForm, Locale, MonthNames, Numbering};
pub use messages::{Args, Catalogue, Words};
pub use slug::Slug;
pub use time::{Date, Moment, Zone};
