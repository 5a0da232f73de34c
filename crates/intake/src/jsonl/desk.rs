//! What editors add to stories and fronts: documents, and what stands at a front's top.

use language::Lang;
use newsroom::{
    arrangement::{Arrangement, FrontId, Urgent},
    id::{SectionId, StoryId},
    names::Names,
    record::{DocumentRecord, Record},
};
use serde::{Deserialize, Serialize};

use super::Bad;

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DocumentWire {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) story: String,
    pub(super) file: String,
    #[serde(default)]
    pub(super) titles: Names,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FrontWire {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) language: Lang,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) section: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) lead: Option<StoryId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) urgent: Vec<Urgent>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) pinned: Vec<StoryId>,
}

pub(super) fn document(wire: DocumentWire) -> Result<Record, Bad> {
    let story = StoryId::parse(wire.story).map_err(|error| Bad::new("story", error))?;
    if wire.file.is_empty() {
        return Err(Bad::new("file", "it names no file"));
    }
    Ok(Record::Document(DocumentRecord {
        story,
        file: wire.file,
        titles: wire.titles,
    }))
}

pub(super) fn front(wire: FrontWire) -> Result<Record, Bad> {
    let section = wire.section.map(SectionId::parse).transpose();
    let front = FrontId {
        lang: wire.language,
        section: section.map_err(|error| Bad::new("section", error))?,
    };
    let arrangement = Arrangement {
        lead: wire.lead,
        urgent: wire.urgent,
        pinned: wire.pinned,
    };
    Ok(Record::Front(front, arrangement))
}

pub(super) fn document_wire(record: &DocumentRecord) -> DocumentWire {
    DocumentWire {
        kind: "document".to_owned(),
        story: record.story.to_string(),
        file: record.file.clone(),
        titles: record.titles.clone(),
    }
}

pub(super) fn front_wire(front: &FrontId, arranged: &Arrangement) -> FrontWire {
    FrontWire {
        kind: "front".to_owned(),
        language: front.lang.clone(),
        section: front.section.as_ref().map(ToString::to_string),
        lead: arranged.lead.clone(),
        urgent: arranged.urgent.clone(),
        pinned: arranged.pinned.clone(),
    }
}
