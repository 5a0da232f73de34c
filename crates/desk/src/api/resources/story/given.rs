//! A story's facts as programs send them: what is named is set, `null` takes away, what isn't named stays.

use crate::api::shape::{Id, Plain};
use language::Date;
use newsroom::{
    id::{AgencyId, DossierId, PictureId, PlaceId, SectionId, TopicId},
    story::{Source, Story},
};
use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

/// A story's facts, or some of them.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"date": "2026-11-24", "section": "politics", "topics": ["caucasus"]}))]
pub(super) struct FactsGiven {
    /// The day of the event.
    #[serde(default, deserialize_with = "named")]
    #[schema(value_type = Option<String>, format = Date)]
    date: Option<Option<Date>>,
    /// Its section's id.
    #[serde(default, deserialize_with = "named")]
    #[schema(value_type = Option<Id>)]
    section: Option<Option<SectionId>>,
    /// Its topics' ids, in the editor's order.
    #[serde(default)]
    #[schema(value_type = Vec<Id>, required = false)]
    topics: Option<Vec<TopicId>>,
    /// Its place's id.
    #[serde(default, deserialize_with = "named")]
    #[schema(value_type = Option<Id>)]
    place: Option<Option<PlaceId>>,
    /// The id of the picture over the text.
    #[serde(default, deserialize_with = "named")]
    #[schema(value_type = Option<Id>)]
    lead_picture: Option<Option<PictureId>>,
    /// Where it comes from.
    #[serde(default)]
    #[schema(value_type = Vec<SourceGiven>, required = false)]
    sources: Option<Vec<SourceGiven>>,
    /// The id of the running story it belongs to.
    #[serde(default, deserialize_with = "named")]
    #[schema(value_type = Option<Id>)]
    dossier: Option<Option<DossierId>>,
}

/// An agency's report that a story rests on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SourceGiven {
    /// The agency's id.
    #[schema(value_type = Id)]
    agency: AgencyId,
    /// The report's address.
    #[serde(default)]
    #[schema(value_type = Option<Plain>)]
    url: Option<String>,
    /// On what terms it may be used.
    #[serde(default)]
    #[schema(value_type = Option<Plain>)]
    terms: Option<String>,
}

/// A field that is there, `null` or not.
fn named<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(deserializer).map(Some)
}

impl FactsGiven {
    /// The facts with what is given in its place.
    pub(super) fn over(self, mut facts: Story) -> Story {
        facts.date = self.date.unwrap_or(facts.date);
        facts.section = self.section.unwrap_or(facts.section);
        facts.topics = self.topics.unwrap_or(facts.topics);
        facts.place = self.place.unwrap_or(facts.place);
        facts.lead_picture = self.lead_picture.unwrap_or(facts.lead_picture);
        facts.dossier = self.dossier.unwrap_or(facts.dossier);
        if let Some(sources) = self.sources {
            let source = |source: SourceGiven| Source {
                agency: source.agency,
                url: source.url,
                terms: source.terms,
            };
            facts.sources = sources.into_iter().map(source).collect();
        }
        facts
    }
}
