//! The names that lists show: of sections and of people, read once for a page.

use std::collections::HashMap;

use language::Lang;
use newsroom::{
    id::{SectionId, UserId},
    names::Named,
    thing::{Thing, ThingKind},
    user::User,
};
use store::{Connection, thing, user};

use crate::error::DeskError;

use super::line::Words;

/// Sections and people by their ids.
pub(crate) struct Names {
    sections: Vec<Thing>,
    people: HashMap<UserId, User>,
}

impl Names {
    /// Reads them.
    pub(crate) async fn read(connection: &mut Connection) -> Result<Self, DeskError> {
        let people = user::all(connection).await?;
        Ok(Self {
            sections: thing::all(connection, ThingKind::Section).await?,
            people: people.into_iter().map(|user| (user.id.clone(), user)).collect(),
        })
    }

    /// A section's name for somebody who reads the interface in a language.
    pub(crate) fn section(&self, id: &SectionId, lang: &Lang) -> Words {
        let found = self.sections.iter().find(|thing| thing.id() == id.as_str());
        found.map_or_else(|| Words::of(id.as_str(), None), |thing| named(thing, lang))
    }

    /// All sections in their order.
    pub(crate) fn sections(&self, lang: &Lang) -> Vec<(String, Words)> {
        self.sections
            .iter()
            .map(|thing| (thing.id().to_owned(), named(thing, lang)))
            .collect()
    }

    /// A person's name; their id where they are gone.
    pub(crate) fn person(&self, id: &UserId) -> String {
        let found = self.people.get(id);
        found.map_or_else(|| id.to_string(), |user| user.name.as_str().to_owned())
    }

    /// All people, by name.
    pub(crate) fn people(&self) -> Vec<&User> {
        let mut people: Vec<&User> = self.people.values().collect();
        people.sort_by_key(|user| (language::fold::match_key(user.name.as_str()), user.id.clone()));
        people
    }
}

fn named(thing: &Thing, lang: &Lang) -> Words {
    match thing.names.shown(lang, thing.id()) {
        Named::Own(name) | Named::Id(name) => Words::of(name, None),
        Named::Other(lang, name) => Words::of(name, Some(lang)),
    }
}
