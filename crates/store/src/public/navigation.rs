//! What there is to read: sections and topics with stories, and from when to when.

use language::{Lang, Moment};
use newsroom::{id::SectionId, thing::Thing};

use crate::{bind::values, error::Error, public::Public, thing};

impl Public {
    /// The sections that have a published story in a language, in the order in which they were made.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn sections_with_stories(&self, lang: &Lang) -> Result<Vec<Thing>, Error> {
        let sql = "SELECT t.kind, t.id, t.names FROM thing t WHERE t.kind = 'section' AND EXISTS \
                   (SELECT 1 FROM edition e WHERE e.lang = ? AND e.section = t.id AND e.public_state = 'published') \
                   ORDER BY t.position, t.id";
        self.reader
            .connection()
            .await
            .rows(sql, values![lang])
            .await?
            .iter()
            .map(thing::thing)
            .collect()
    }

    /// The sections at whose addresses something is published in a language, that of the standing pages too.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn sections_of_addresses(&self, lang: &Lang) -> Result<Vec<SectionId>, Error> {
        let sql = "SELECT DISTINCT section FROM edition WHERE lang = ? AND public_state = 'published' ORDER BY section";
        let rows = self.reader.connection().await.rows(sql, values![lang]).await?;
        rows.iter()
            .map(|row| row.id("section", SectionId::parse))
            .collect()
    }

    /// The topics that have published stories in a language, each with how many, in the order in which they were made.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn topics_with_stories(&self, lang: &Lang) -> Result<Vec<(Thing, u64)>, Error> {
        let sql = "SELECT t.kind, t.id, t.names, n.stories FROM \
                   (SELECT topic, count(*) AS stories FROM edition_topic WHERE lang = ? GROUP BY topic) AS n \
                   JOIN thing t ON t.kind = 'topic' AND t.id = n.topic ORDER BY t.position, t.id";
        let rows = self.reader.connection().await.rows(sql, values![lang]).await?;
        rows.iter()
            .map(|row| Ok((thing::thing(row)?, row.natural("stories")?)))
            .collect()
    }

    /// When the oldest and the newest published story of a language were first published; `None` where there is none.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn published_range(&self, lang: &Lang) -> Result<Option<(Moment, Moment)>, Error> {
        let end = "SELECT public_at FROM edition WHERE lang = ? AND public_state = 'published' AND section <> 'about' \
             ORDER BY public_at";
        let sql = format!("SELECT ({end} LIMIT 1) AS oldest, ({end} DESC LIMIT 1) AS newest");
        let Some(row) = self
            .reader
            .connection()
            .await
            .row(&sql, values![lang, lang])
            .await?
        else {
            return Ok(None);
        };
        Ok(row.maybe_moment("oldest")?.zip(row.maybe_moment("newest")?))
    }
}
