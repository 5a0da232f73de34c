//! Things that stories name: an id and one name per language.

use serde::{Deserialize, Serialize};

use crate::{
    id::{AgencyId, BadId, DossierId, OrganisationId, PersonId, PlaceId, STANDING, SectionId, TopicId},
    names::Names,
    rights::Action,
};

/// What kind of thing; also its `type` in the interchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThingKind {
    /// A part of the site: politics, culture.
    Section,
    /// A subject that runs across sections.
    Topic,
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// A place.
    Place,
    /// A news agency.
    Agency,
    /// A running story's collection.
    Dossier,
}

impl ThingKind {
    /// All kinds, in the order an export writes them.
    pub const ALL: [Self; 7] = [
        Self::Section,
        Self::Topic,
        Self::Person,
        Self::Organisation,
        Self::Place,
        Self::Agency,
        Self::Dossier,
    ];

    /// The kind's word: `section`, `topic` ….
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Topic => "topic",
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Place => "place",
            Self::Agency => "agency",
            Self::Dossier => "dossier",
        }
    }

    /// The kind by its word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The act of making and changing things of this kind.
    #[must_use]
    pub fn change(self) -> Action {
        match self {
            Self::Section => Action::ChangeSections,
            _ => Action::ChangeThings,
        }
    }

    /// Whether a text may be the id of a thing of this kind.
    ///
    /// # Errors
    /// See [`BadId`].
    pub fn check_id(self, id: &str) -> Result<(), BadId> {
        match self {
            Self::Section if id == STANDING => Err(BadId::Reserved(id.to_owned())),
            Self::Section => SectionId::parse(id).map(drop),
            Self::Topic => TopicId::parse(id).map(drop),
            Self::Person => PersonId::parse(id).map(drop),
            Self::Organisation => OrganisationId::parse(id).map(drop),
            Self::Place => PlaceId::parse(id).map(drop),
            Self::Agency => AgencyId::parse(id).map(drop),
            Self::Dossier => DossierId::parse(id).map(drop),
        }
    }
}

/// A section, topic, person, organisation, place, agency or dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    kind: ThingKind,
    id: String,
    /// Its names; none for a thing of which only an id is known yet.
    pub names: Names,
}

impl Thing {
    /// A thing with an id that fits its kind.
    ///
    /// # Errors
    /// See [`BadId`].
    pub fn new(kind: ThingKind, id: impl Into<String>, names: Names) -> Result<Self, BadId> {
        let id = id.into();
        kind.check_id(&id)?;
        Ok(Self { kind, id, names })
    }

    /// Where the standing pages are: it looks like a section, but no section can be it, and it has no name of its own.
    #[must_use]
    pub fn standing() -> Self {
        Self {
            kind: ThingKind::Section,
            id: STANDING.to_owned(),
            names: Names::default(),
        }
    }

    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> ThingKind {
        self.kind
    }

    /// Its id, unique in its kind.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }
}
