//! What one language needs: its tag and direction, dates, digits, plurals, slugs, sentences, cleaning,
//! and the message catalogues of the interface.
//!
//! Everything here is a pure function of its arguments: no clock, no chance, no files, no network.

pub mod address;
pub mod clean;
pub mod date_reading;
pub mod dates;
pub mod digits;
pub mod fold;
pub mod lang;
pub mod locale;
pub mod messages;
pub mod numbers;
pub mod own_name;
pub mod script;
pub mod sentences;
pub mod slug;
pub mod time;
pub mod typing;
pub mod typography;
pub mod words;

mod date_parts;

pub use dates::Dates;
pub use lang::{Direction, Lang};
pub use locale::{DayForm, Locale, MonthNames, Numbering};
pub use messages::{Args, Catalogue, Words};
pub use own_name::own_name;
pub use slug::Slug;
pub use time::{Date, Moment, Zone};
pub use typography::Typography;
