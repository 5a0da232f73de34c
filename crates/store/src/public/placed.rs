//! What changed, and in which lists the stories that did stand: for whoever keeps pages and drops those that a change concerns.

use std::hash::{DefaultHasher, Hash, Hasher};

use language::{Lang, Moment};
use newsroom::{
    change::Change,
    id::{SectionId, StoryId, TopicId},
};

use crate::{
    address::{self, Address},
    bind::Bind,
    connection::Row,
    error::Error,
    feed, insert,
    public::Public,
};

/// An edition that readers get, or a notice in its place, and the lists that hold it, or held it before it was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The story.
    pub story: StoryId,
    /// The edition's language.
    pub lang: Lang,
    /// Where it is.
    pub address: Address,
    /// The section of its address.
    pub section: SectionId,
    /// When readers first got it.
    pub at: Moment,
    /// When readers last got another revision.
    pub updated: Option<Moment>,
    /// The story's topics.
    pub topics: Vec<TopicId>,
    /// Whether it is the newest that is published in its section and language: then it stands between no two others.
    pub is_newest: bool,
}

impl Public {
    /// The changes after a number of the feed, oldest first, at most `limit`.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn changes(&self, after: i64, limit: u32) -> Result<Vec<Change>, Error> {
        feed::since(&mut *self.reader.connection().await, after, limit).await
    }

    /// Where the public editions of stories stand, in no order; by one statement.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn placed(&self, stories: &[StoryId]) -> Result<Vec<Placed>, Error> {
        let (list, ids) = insert::list(stories.iter().map(Bind::bind).collect());
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT e.story, e.lang, e.section, e.slug, e.public_at, e.public_updated, s.topics, (SELECT o.story FROM edition o WHERE o.lang = e.lang \
             AND o.section = e.section AND o.public_state = 'published' AND o.story <> e.story \
             AND o.public_at >= e.public_at LIMIT 1) AS later \
             FROM edition e JOIN story s ON s.id = e.story \
             WHERE e.public_state IN ('published', 'withdrawn') AND e.story IN {list}"
        );
        let rows = self.reader.connection().await.rows(&sql, ids).await?;
        rows.iter().map(placed).collect()
    }

    /// A number that is another after every commit: of this process, and on SQLite of any other on this machine, whose commits
    /// write to the log beside the file. It costs no statement. On PostgreSQL the commits of others must be
    /// [watched](Public::watch).
    #[must_use]
    pub fn pulse(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.commits.borrow().hash(&mut hasher);
        if let Some(log) = self.log.as_deref().and_then(|log| log.metadata().ok()) {
            (log.len(), log.modified().ok()).hash(&mut hasher);
        }
        hasher.finish()
    }
}

fn placed(row: &Row) -> Result<Placed, Error> {
    Ok(Placed {
        story: row.id("story", StoryId::parse)?,
        lang: row.lang("lang")?,
        address: address::address(row)?,
        section: row.id("section", SectionId::parse)?,
        at: row.moment("public_at")?,
        updated: row.maybe_moment("public_updated")?,
        topics: row.document("topics")?,
        is_newest: row.maybe_id("later", StoryId::parse)?.is_none(),
    })
}
