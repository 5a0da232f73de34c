//! What a finding says: in English, and with what another language says the same.

use language::{Date, Lang};

/// A sentence of a rule. Most rules have one; where a rule has several, its form tells which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// In English: what is wrong and what to do.
    pub text: String,
    /// Which of the rule's sentences it is; empty where the rule has one.
    pub form: &'static str,
    /// What it names.
    pub named: Vec<(&'static str, Named)>,
}

/// Something a sentence names. Each language writes it in its own way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// Characters as they stand in the text, or an id.
    Text(String),
    /// A number that counts.
    Number(i64),
    /// A language.
    Language(Lang),
    /// A day.
    Date(Date),
}

impl Saying {
    /// A sentence that names something.
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            form: "",
            named: Vec::new(),
        }
    }

    /// One of several sentences of a rule.
    pub(crate) fn form(self, form: &'static str) -> Self {
        Self { form, ..self }
    }

    /// The same, naming something more.
    pub(crate) fn with(mut self, name: &'static str, named: impl Into<Named>) -> Self {
        self.named.push((name, named.into()));
        self
    }
}

impl<T: Into<String>> From<T> for Saying {
    fn from(text: T) -> Self {
        Self::new(text)
    }
}

impl From<&str> for Named {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Named {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<char> for Named {
    fn from(mark: char) -> Self {
        Self::Text(mark.to_string())
    }
}

impl From<usize> for Named {
    fn from(count: usize) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<&Lang> for Named {
    fn from(lang: &Lang) -> Self {
        Self::Language(lang.clone())
    }
}

impl From<Date> for Named {
    fn from(day: Date) -> Self {
        Self::Date(day)
    }
}
