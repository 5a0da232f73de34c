//! Ids: text, unique in their kind. Those that are given are kept; where none is given, [`Ids`] makes one.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The text can't be an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadId {
    /// Nothing in it.
    #[error("an id can't be empty")]
    Empty,
    /// More than [`LONGEST`] characters.
    #[error("the id “{0}…” is longer than {LONGEST} characters")]
    TooLong(String),
    /// White space at an end, a control character, or an `@` in front, which is kept for the headline's own unit.
    #[error("the id “{0}” holds a control character, begins or ends with a space, or begins with @")]
    BadCharacter(String),
    /// An id that is also an address.
    #[error("the id “{0}” is an address: it may hold lower-case letters, digits and single hyphens only")]
    NotAnAddress(String),
    /// An id that an address of the site already uses.
    #[error("“{0}” can't be a section: the site uses that address itself")]
    Reserved(String),
}

/// The longest id, in Unicode scalar values.
pub const LONGEST: usize = 200;

/// Where the newsroom's standing pages are: a section that no thing can be, so that no news stands among them.
pub const STANDING: &str = "about";

/// Addresses of the site that can't be sections (DESIGN §5).
pub const RESERVED: [&str; 7] = [
    "topic",
    "archive",
    "page",
    "search",
    "person",
    "organisation",
    "dossier",
];

/// Where new ids come from: chance is an argument.
pub trait Ids {
    /// A new id that no one has: a `UUIDv7` in its 36 characters.
    fn next(&mut self) -> String;
}

fn plain(text: &str) -> Result<(), BadId> {
    if text.is_empty() {
        return Err(BadId::Empty);
    }
    if text.chars().nth(LONGEST).is_some() {
        return Err(BadId::TooLong(text.chars().take(40).collect()));
    }
    let padded = text.trim() != text;
    if padded || text.starts_with('@') || text.chars().any(char::is_control) {
        return Err(BadId::BadCharacter(text.to_owned()));
    }
    Ok(())
}

fn address(text: &str) -> Result<(), BadId> {
    plain(text)?;
    let allowed = |c: char| c == '-' || (c.is_alphanumeric() && !c.is_uppercase());
    let dashes = text.starts_with('-') || text.ends_with('-') || text.contains("--");
    if dashes || !text.chars().all(allowed) {
        return Err(BadId::NotAnAddress(text.to_owned()));
    }
    Ok(())
}

fn section(text: &str) -> Result<(), BadId> {
    address(text)?;
    if RESERVED.contains(&text) {
        return Err(BadId::Reserved(text.to_owned()));
    }
    Ok(())
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident: $rule:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Takes a text as an id.
            ///
            /// # Errors
            /// See [`BadId`].
            pub fn parse(text: impl Into<String>) -> Result<Self, BadId> {
                let text = text.into();
                $rule(&text)?;
                Ok(Self(text))
            }

            /// The id's text.
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

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({:?})", stringify!($name), self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::parse(String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
            }
        }
    )*};
}

impl SectionId {
    /// Where the standing pages are.
    #[must_use]
    pub fn standing() -> Self {
        Self(STANDING.to_owned())
    }

    /// Whether it is where the standing pages are.
    #[must_use]
    pub fn is_standing(&self) -> bool {
        self.0 == STANDING
    }
}

ids! {
    /// A story.
    StoryId: plain;
    /// A token of the API.
    TokenId: plain;
    /// A webhook.
    WebhookId: plain;
    /// A webhook's delivery.
    DeliveryId: plain;
    /// A block, list item or table cell, unique in its edition.
    BlockId: plain;
    /// A picture.
    PictureId: plain;
    /// A section; also its address, so none of [`RESERVED`]. It may be [`STANDING`], where the standing pages are.
    SectionId: section;
    /// A topic; also its address.
    TopicId: address;
    /// An agency.
    AgencyId: plain;
    /// A person.
    PersonId: plain;
    /// An organisation.
    OrganisationId: plain;
    /// A place.
    PlaceId: plain;
    /// A dossier; also its address.
    DossierId: address;
    /// Somebody who works at the desk.
    UserId: plain;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_given_are_kept() {
        for id in [
            "s-000001",
            "01981f2c-7c3e-7cc0-8b5e-0d6a7b8c9d0e",
            "Moscow",
            "وكالة تاس",
        ] {
            assert_eq!(StoryId::parse(id).unwrap().as_str(), id);
        }
    }

    #[test]
    fn what_cannot_be_an_id_is_refused() {
        for bad in ["", " x", "x ", "a\nb", "@headline", &"x".repeat(201)] {
            assert!(BlockId::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_section_is_an_address() {
        assert!(SectionId::parse("سياسة-دولية").is_ok());
        for bad in ["Politics", "a--b", "-a", "a b", "a/b", "search", "page"] {
            assert!(SectionId::parse(bad).is_err(), "{bad:?}");
        }
    }
}
