//! What was at an address once: for the lists of redirects and of gone pages that an export writes.

use language::Lang;
use language::Slug;
use newsroom::id::{SectionId, StoryId};

use crate::{
    address::{self, Address},
    bind::values,
    connection::Row,
    error::Error,
    public::Public,
};

/// An address that leads to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Where the edition was.
    pub from: Address,
    /// Where it is, or its notice.
    pub to: Address,
}

/// The address of a withdrawn edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    /// The story.
    pub story: StoryId,
    /// Where the notice is.
    pub address: Address,
}

impl Public {
    /// The old addresses of public editions in the order of language, section and slug, after one of them, at most `limit`.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn old_addresses(&self, after: Option<&Address>, limit: u32) -> Result<Vec<Moved>, Error> {
        let sql = "SELECT a.lang, a.section AS old_section, a.slug AS old_slug, e.story, e.section, e.slug FROM address a \
                   JOIN edition e ON e.story = a.story AND e.lang = a.lang AND e.public_state IN ('published', 'withdrawn') \
                   WHERE a.role = 'old' AND (a.lang, a.section, a.slug) > (?, ?, ?) \
                   ORDER BY a.lang, a.section, a.slug LIMIT ?";
        let values = match after {
            None => values!["", "", "", limit],
            Some(after) => values![after.lang, after.section, after.slug, limit],
        };
        self.reader
            .connection()
            .await
            .rows(sql, values)
            .await?
            .iter()
            .map(moved)
            .collect()
    }

    /// The withdrawn editions in the order of story and language, after one of them, at most `limit`.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn withdrawn(
        &self,
        after: Option<(&StoryId, &Lang)>,
        limit: u32,
    ) -> Result<Vec<Withdrawn>, Error> {
        let sql = "SELECT story, lang, section, slug FROM edition \
                   WHERE public_state = 'withdrawn' AND (story, lang) > (?, ?) ORDER BY story, lang LIMIT ?";
        let values = match after {
            None => values!["", "", limit],
            Some((story, lang)) => values![story, lang, limit],
        };
        let rows = self.reader.connection().await.rows(sql, values).await?;
        let withdrawn = |row: &Row| {
            Ok(Withdrawn {
                story: row.id("story", StoryId::parse)?,
                address: address::address(row)?,
            })
        };
        rows.iter().map(withdrawn).collect()
    }
}

fn moved(row: &Row) -> Result<Moved, Error> {
    let from = Address {
        lang: row.lang("lang")?,
        section: row.id("old_section", SectionId::parse)?,
        slug: row.parse("old_slug", Slug::parse)?,
    };
    Ok(Moved {
        from,
        to: address::address(row)?,
    })
}
