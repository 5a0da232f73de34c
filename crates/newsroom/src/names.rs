//! One name per language.

use std::{collections::BTreeMap, fmt};

use language::Lang;
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error as _, MapAccess, Visitor},
};

/// One text per language, in the order of their tags. A fallback shows in the type: see [`Named`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Names(BTreeMap<Lang, String>);

/// A name, and whether it is in the language that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named<'a> {
    /// In the language asked for.
    Own(&'a str),
    /// In another one, because there is none in the language asked for.
    Other(&'a Lang, &'a str),
    /// There is no name at all: the id stands for it.
    Id(&'a str),
}

impl<'a> Named<'a> {
    /// The text, whatever its language.
    #[must_use]
    pub fn text(&self) -> &'a str {
        match self {
            Self::Own(text) | Self::Other(_, text) | Self::Id(text) => text,
        }
    }
}

impl Names {
    /// The name in exactly this language.
    #[must_use]
    pub fn get(&self, lang: &Lang) -> Option<&str> {
        self.0.get(lang).map(String::as_str)
    }

    /// The name for a reader of `lang`: theirs, else the first one there is, else the id.
    #[must_use]
    pub fn shown<'a>(&'a self, lang: &Lang, id: &'a str) -> Named<'a> {
        if let Some(own) = self.get(lang) {
            return Named::Own(own);
        }
        self.0
            .iter()
            .next()
            .map_or(Named::Id(id), |(other, name)| Named::Other(other, name))
    }

    /// Sets the name in one language.
    pub fn set(&mut self, lang: Lang, name: impl Into<String>) {
        self.0.insert(lang, name.into());
    }

    /// All of them, by tag.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &str)> {
        self.0.iter().map(|(lang, name)| (lang, name.as_str()))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'de> Deserialize<'de> for Names {
    /// Reads an object keyed by language; one that stands twice, in whatever case, is refused rather than lost.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ByLanguage)
    }
}

struct ByLanguage;

impl<'de> Visitor<'de> for ByLanguage {
    type Value = Names;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("texts by language, such as {\"ar\": \"…\"}")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Names, A::Error> {
        let mut names = BTreeMap::new();
        while let Some((lang, name)) = map.next_entry::<Lang, String>()? {
            if names.insert(lang.clone(), name).is_some() {
                return Err(A::Error::custom(format_args!("{lang} stands twice")));
            }
        }
        Ok(Names(names))
    }
}

impl FromIterator<(Lang, String)> for Names {
    fn from_iter<T: IntoIterator<Item = (Lang, String)>>(names: T) -> Self {
        Self(names.into_iter().collect())
    }
}
