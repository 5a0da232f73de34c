//! The named arguments of a message.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};

/// A value given to a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// A whole number: it chooses the plural form, and is written in the locale's digits.
    Number(i64),
    /// Words, or what was already written for readers, such as a date.
    Text(Cow<'a, str>),
}

/// Named arguments: `Args::none().with("page", 2).with("byline", "…")`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Args<'a>(Vec<(Cow<'a, str>, Arg<'a>)>);

impl<'a> Args<'a> {
    /// No arguments.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// These and one more; a later one of the same name wins.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Arg<'a>>) -> Self {
        self.0.push((name.into(), value.into()));
        self
    }

    pub(super) fn fluent(&self) -> FluentArgs<'_> {
        let mut args = FluentArgs::with_capacity(self.0.len());
        for (name, value) in &self.0 {
            args.set(name.as_ref(), value.fluent());
        }
        args
    }
}

impl Arg<'_> {
    fn fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Number(number) => FluentValue::from(*number),
            Self::Text(text) => FluentValue::from(text.as_ref()),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Arg<'_> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
