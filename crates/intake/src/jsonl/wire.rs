//! The records as they stand on a line. Unknown fields are refused by name; [`super::fields`] describes each one.

use std::fmt;

use language::{Date, Lang, Moment};
use newsroom::{
    house::House,
    names::Names,
    picture::{Licence, focal::Focal},
};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error as _, MapAccess, Visitor},
    ser::SerializeMap,
};
use serde_json::Value;

/// What kind of record a line holds.
#[derive(Deserialize)]
pub(super) struct Kind {
    #[serde(rename = "type")]
    pub(super) kind: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewsroomWire {
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) names: Names,
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub(super) about: Names,
    #[serde(default, skip_serializing_if = "House::is_empty")]
    pub(super) house: House,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ThingWire {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) id: String,
    #[serde(default)]
    pub(super) names: Names,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PictureWire {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) file: Option<String>,
    #[serde(default)]
    pub(super) credit: Names,
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub(super) alt: Names,
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub(super) caption: Names,
    #[serde(default)]
    pub(super) licence: Licence,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) focal: Option<Focal>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RedirectWire {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) from: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) to: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) story: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) language: Option<Lang>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoryWire {
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) section: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) topics: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) place: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) lead_picture: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) sources: Vec<SourceWire>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) dossier: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) embargo: Option<Moment>,
    #[serde(default)]
    pub(super) editions: Editions,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceWire {
    pub(super) agency: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) terms: Option<String>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EditionWire {
    pub(super) headline: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kicker: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) short_headline: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) dateline: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) headline_translates: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) standfirst: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) standfirst_translates: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) slug: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) byline: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) status: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) scheduled_at: Option<Moment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) published_at: Option<Moment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) updated_at: Option<Moment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) withdrawn_at: Option<Moment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) notice: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) translated_from: Option<Lang>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) translator: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) corrections: Vec<CorrectionWire>,
    #[serde(default)]
    pub(super) blocks: Vec<BlockWire>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) working: Option<WorkingWire>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CorrectionWire {
    pub(super) at: Moment,
    pub(super) text: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WorkingWire {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) state: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) headline: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kicker: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) short_headline: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) dateline: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) headline_translates: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) standfirst: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) standfirst_translates: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) slug: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) byline: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) blocks: Option<Vec<BlockWire>>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BlockWire {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<String>,
    pub(super) kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) runs: Option<Vec<RunWire>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) speaker: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) channel: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) picture: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) style: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) items: Option<Vec<PartWire>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) header: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) rows: Option<Vec<Vec<PartWire>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) translates: Option<Value>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PartWire {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) runs: Option<Vec<RunWire>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) translates: Option<Value>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RunWire {
    pub(super) text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) marks: Vec<Value>,
}

/// Editions by language, in the order in which they stand; a language twice is refused.
#[derive(Debug, Default)]
pub(super) struct Editions(pub(super) Vec<(Lang, EditionWire)>);

impl Serialize for Editions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (lang, edition) in &self.0 {
            map.serialize_entry(lang, edition)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Editions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ByLanguage;

        impl<'de> Visitor<'de> for ByLanguage {
            type Value = Editions;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("editions by language, such as {\"ar\": {…}}")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut editions: Vec<(Lang, EditionWire)> = Vec::new();
                while let Some((lang, edition)) = map.next_entry::<Lang, EditionWire>()? {
                    if editions.iter().any(|(other, _)| *other == lang) {
                        return Err(A::Error::custom(format!("the edition in {lang} stands twice")));
                    }
                    editions.push((lang, edition));
                }
                Ok(Editions(editions))
            }
        }

        deserializer.deserialize_map(ByLanguage)
    }
}
