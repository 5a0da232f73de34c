//! Documents: the parts of a value that no statement asks about, kept as JSON texts in a form of the store's own.
//!
//! JSON escapes what PostgreSQL refuses in a text (U+0000), so every text comes back as it was given. Unknown fields
//! are refused: a document that holds one was written by a later version.

pub(crate) mod card;
pub(crate) mod runs;
pub(crate) mod text;

use language::{Lang, Moment};
use newsroom::{
    edition::{Correction, Working, WorkingState},
    id::AgencyId,
    line::Notice,
    story::Source,
};
use serde::{Deserialize, Serialize};

/// A document's text.
pub(crate) fn write<T: Serialize>(document: &T) -> String {
    // Maps with text keys and values that are texts or numbers can always be written.
    serde_json::to_string(document).unwrap_or_default()
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceRow {
    agency: AgencyId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    terms: Option<String>,
}

impl From<&Source> for SourceRow {
    fn from(source: &Source) -> Self {
        Self {
            agency: source.agency.clone(),
            url: source.url.clone(),
            terms: source.terms.clone(),
        }
    }
}

impl From<SourceRow> for Source {
    fn from(row: SourceRow) -> Self {
        Self {
            agency: row.agency,
            url: row.url,
            terms: row.terms,
        }
    }
}

/// Who set the working state, when, and what they noted.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WorkingRow {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<Moment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl From<&Working> for WorkingRow {
    fn from(working: &Working) -> Self {
        Self {
            by: working.by.clone(),
            at: working.at,
            note: working.note.clone(),
        }
    }
}

impl WorkingRow {
    /// Puts another name in the place of one; tells whether that one was there.
    pub(crate) fn forget(&mut self, name: &str, other: &str) -> bool {
        let was_there = self.by.as_deref() == Some(name);
        if was_there {
            self.by = Some(other.to_owned());
        }
        was_there
    }

    pub(crate) fn with(self, state: WorkingState) -> Working {
        Working {
            state,
            by: self.by,
            at: self.at,
            note: self.note,
        }
    }
}

/// What readers are told of an edition beside its text.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PublicRow {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) translator: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) notice: Option<Notice>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<CorrectionRow>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CorrectionRow {
    at: Moment,
    text: Notice,
}

impl PublicRow {
    pub(crate) fn new(translator: Option<&str>, notice: Option<&Notice>, corrections: &[Correction]) -> Self {
        let row = |correction: &Correction| CorrectionRow {
            at: correction.at,
            text: correction.text.clone(),
        };
        Self {
            translator: translator.map(str::to_owned),
            notice: notice.cloned(),
            corrections: corrections.iter().map(row).collect(),
        }
    }

    pub(crate) fn corrections(self) -> Vec<Correction> {
        let value = |row: CorrectionRow| Correction {
            at: row.at,
            text: row.text,
        };
        self.corrections.into_iter().map(value).collect()
    }

    pub(crate) fn origin(&self, source: Option<Lang>) -> newsroom::edition::Origin {
        match source {
            None => newsroom::edition::Origin::Original,
            Some(from) => newsroom::edition::Origin::Translation {
                from,
                translator: self.translator.clone(),
            },
        }
    }
}
