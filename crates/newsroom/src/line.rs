//! Single texts that must say something: a headline, a standfirst, a byline, a public notice.

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
    ($($(#[$doc:meta])* $name:ident, $what:literal;)*) => {$(
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
                Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
            }
        }
    )*};
}

lines! {
    /// An edition's headline.
    Headline, "a headline";
    /// The paragraph under the headline that sums the story up.
    Standfirst, "a standfirst";
    /// Who signs the edition: a person or an organisation, as readers see it.
    Byline, "a byline";
    /// A public notice: of a withdrawal, or of a correction.
    Notice, "a notice";
    /// A person's name, as the others at the desk read it.
    ShownName, "a name";
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
    fn what_shows_nothing_is_no_headline() {
        for blank in ["", "  ", "\u{a0}\u{200f}", "\u{200b}\n", "\u{feff}"] {
            assert!(Headline::parse(blank).is_err(), "{blank:?}");
        }
    }
}
