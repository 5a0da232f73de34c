//! Everything that is published in a language, page by page: for sitemaps and the static export.

use std::collections::HashMap;

use language::{Lang, Moment};
use newsroom::{id::StoryId, picture::Picture};

use crate::{
    address::{self, Address},
    bind::{Bind, values},
    connection::Row,
    error::Error,
    insert, picture,
    public::{
        Public, card,
        scope::{Scope, Spot},
    },
};

/// A published edition, as a sitemap names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The story.
    pub story: StoryId,
    /// Where the edition is.
    pub address: Address,
    /// When readers first got it.
    pub at: Moment,
    /// When readers last got another revision.
    pub updated: Option<Moment>,
    /// Where the story's other published editions are, by language tag.
    pub sisters: Vec<Address>,
    /// The story's picture, which may be awaited.
    pub lead: Option<Picture>,
}

impl Listed {
    /// Its place in lists.
    #[must_use]
    pub fn spot(&self) -> Spot {
        Spot {
            at: self.at,
            story: self.story.clone(),
        }
    }
}

impl Public {
    /// Editions of a list, newest first, after a place in it, at most `limit`; by two statements.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn listed(
        &self,
        lang: &Lang,
        scope: &Scope,
        after: Option<&Spot>,
        limit: u32,
    ) -> Result<Vec<Listed>, Error> {
        let mut connection = self.reader.reading().await?;
        let page = scope.after(lang, after, limit);
        let sql = format!(
            "SELECT e.story, e.lang, e.section, e.slug, e.public_at, e.public_updated, p.id AS picture, {} \
             FROM ({}) AS page JOIN edition e ON e.story = page.story AND e.lang = ? AND e.public_state = 'published' \
             JOIN story s ON s.id = e.story LEFT JOIN picture p ON p.id = s.lead_picture {}",
            picture::COLUMNS,
            page.sql,
            picture::JOIN
        );
        let mut values = page.values;
        values.extend(values![lang]);
        let rows = connection.rows(&sql, values).await?;
        let mut all: Vec<Listed> = rows.iter().map(listed).collect::<Result<_, _>>()?;
        all.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.story.cmp(&b.story)));
        let (list, ids) = insert::list(all.iter().map(|one| one.story.bind()).collect());
        if ids.is_empty() {
            return Ok(all);
        }
        let sql = format!(
            "SELECT story, lang, section, slug FROM edition \
             WHERE lang <> ? AND public_state = 'published' AND story IN {list}"
        );
        let mut values = values![lang];
        values.extend(ids);
        let mut sisters: HashMap<StoryId, Vec<Address>> = HashMap::new();
        for row in connection.rows(&sql, values).await? {
            sisters
                .entry(row.id("story", StoryId::parse)?)
                .or_default()
                .push(address::address(&row)?);
        }
        for one in &mut all {
            one.sisters = sisters.remove(&one.story).unwrap_or_default();
            one.sisters.sort();
        }
        Ok(all)
    }
}

fn listed(row: &Row) -> Result<Listed, Error> {
    Ok(Listed {
        story: row.id("story", StoryId::parse)?,
        address: address::address(row)?,
        at: row.moment("public_at")?,
        updated: row.maybe_moment("public_updated")?,
        sisters: Vec::new(),
        lead: card::lead(row)?,
    })
}
