//! A remark: what was odd about something taken in, with its place. What was taken is taken; a remark asks to look.

use std::fmt;

/// One remark of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What it is about: a story's id, a file's name, a thing's id.
    pub item: String,
    /// A stable word for the kind of remark: `slug-taken`, `date-line`, `dropped`.
    pub rule: &'static str,
    /// The whole of it in words.
    pub text: String,
}

impl Remark {
    /// A remark on an item.
    #[must_use]
    pub fn new(item: impl Into<String>, rule: &'static str, text: impl Into<String>) -> Self {
        Self {
            item: item.into(),
            rule,
            text: text.into(),
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.item, self.text, self.rule)
    }
}
