//! Single texts that must say something: a headline, a standfirst, a byline, a public notice. A draft alone may still
//! wait for its headline.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The text has no visible character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} needs at least one visible character")]
pub struct Blank(&'static str);

/// Whether a character puts ink on the page: no white space, control, or format character that only joins, directs
/// or hides (Unicode general category Cf, as far as news text meets it).
#[must_use]
pub fn is_visible(c: char) -> bool {
    let format = matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{2800}' | '\u{3164}');
    !c.is_whitespace() && !c.is_control() && !format
}

macro_rules! lines {
    ($($(#[$doc:meta])* $name:ident, $what:literal, $read:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Takes a text with a visible character and trims it.
            ///
            /// # Errors
            /// [`Blank`] where nothing in it is visible.
            pub fn parse(text: &str) -> Result<Self, Blank> {
                let text = text.trim();
                if !text.chars().any(is_visible) {
                    return Err(Blank($what));
                }
                Ok(Self(text.to_owned()))
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let read: fn(&str) -> Result<Self, Blank> = $read;
                read(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
            }
        }
    )*};
}

lines! {
    /// An edition's headline.
    Headline, "a headline", |text| Ok(Headline::draft(text));
    /// The paragraph under the headline that sums the story up.
    Standfirst, "a standfirst", Standfirst::parse;
    /// Who signs the edition: a person or an organisation, as readers see it.
    Byline, "a byline", Byline::parse;
    /// The word or two above a headline: a rubric, a place, a running theme.
    Kicker, "a kicker", Kicker::parse;
    /// Where and when it was written, before the first paragraph: «القاهرة، ١ أكتوبر».
    Dateline, "a dateline", Dateline::parse;
    /// A shorter headline for lists and sharing.
    ShortHeadline, "a short headline", ShortHeadline::parse;
    /// A public notice: of a withdrawal, or of a correction.
    Notice, "a notice", Notice::parse;
    /// A person's name, as the others at the desk read it.
    ShownName, "a name", ShownName::parse;
}

impl Headline {
    /// The headline of a draft: one in which nothing is visible is still awaited.
    #[must_use]
    pub fn draft(text: &str) -> Self {
        Self::parse(text).unwrap_or_else(|_| Self::awaited())
    }

    /// The headline that nobody has written yet. Nothing is published under it.
    #[must_use]
    pub fn awaited() -> Self {
        Self(String::new())
    }

    /// Whether nobody has written it yet.
    #[must_use]
    pub fn is_awaited(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_trimmed() {
        assert_eq!(
            Headline::parse("  بوتين وماكرون \u{a0}").unwrap().as_str(),
            "بوتين وماكرون"
        );
    }

    #[test]
    fn a_draft_may_wait_for_its_headline() {
        assert!(Headline::draft("\u{200f} ").is_awaited());
        assert_eq!(Headline::draft(" خبر ").as_str(), "خبر");
    }

    #[test]
    fn what_shows_nothing_is_no_headline() {
        for blank in ["", "  ", "\u{a0}\u{200f}", "\u{200b}\n", "\u{feff}"] {
            assert!(Headline::parse(blank).is_err(), "{blank:?}");
        }
    }
}
