//! What lists are read from: the published editions under each topic. Kept in step whenever a story's topics or an
//! edition's public state is written.

use language::{Lang, Moment};
use newsroom::id::{StoryId, TopicId};
use sea_orm::Value;

use crate::{bind::values, error::Error, insert, transaction::Tx};

pub(crate) const INTO: &str = "INSERT INTO edition_topic (story, lang, topic, at)";

/// Lists a story's published editions under its topics, and under no others.
pub(crate) async fn refresh(tx: &mut Tx, story: &StoryId) -> Result<(), Error> {
    tx.run("DELETE FROM edition_topic WHERE story = ?", values![story])
        .await?;
    let sql = "SELECT e.story, e.lang, e.public_at, s.topics FROM edition e JOIN story s ON s.id = e.story \
               WHERE e.story = ? AND e.public_state = 'published' AND coalesce(s.section, '') <> 'about'";
    let mut rows = Vec::new();
    for row in tx.rows(sql, values![story]).await? {
        let topics: Vec<TopicId> = row.document("topics")?;
        rows.extend(rows_of(
            story,
            &row.lang("lang")?,
            &topics,
            row.moment("public_at")?,
        ));
    }
    insert::many(tx, INTO, rows, "").await
}

/// The columns of [`INTO`] for one edition that is published.
pub(crate) fn rows_of(story: &StoryId, lang: &Lang, topics: &[TopicId], at: Moment) -> Vec<Vec<Value>> {
    topics
        .iter()
        .map(|topic| values![story, lang, topic, at])
        .collect()
}
