//! Links to previews: who has one sees a revision, for a while, without being signed in. Only the hash of what stands in the
//! link is kept.

use language::{Lang, Moment};
use newsroom::{edition::RevisionNumber, id::StoryId};

use crate::{bind::values, connection::Connection, error::Error, transaction::Tx};

/// What a link shows, and for how long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The story.
    pub story: StoryId,
    /// The language.
    pub lang: Lang,
    /// The revision.
    pub revision: RevisionNumber,
    /// Who made the link.
    pub by: Option<String>,
    /// Until when it leads anywhere.
    pub until: Moment,
}

/// What a link shows at a moment; `None` where it never led anywhere, or no longer does.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(
    connection: &mut Connection,
    token_hash: &str,
    now: Moment,
) -> Result<Option<Preview>, Error> {
    let sql = "SELECT story, lang, revision, made_by, until FROM preview WHERE token_hash = ? AND until > ?";
    let Some(row) = connection.row(sql, values![token_hash, now]).await? else {
        return Ok(None);
    };
    Ok(Some(Preview {
        story: row.id("story", StoryId::parse)?,
        lang: row.lang("lang")?,
        revision: row.natural("revision")?,
        by: row.maybe_text("made_by")?,
        until: row.moment("until")?,
    }))
}

/// Keeps a link, and forgets those that lead nowhere any more.
///
/// # Errors
/// Where the database can't be written.
pub async fn insert(tx: &mut Tx, token_hash: &str, preview: &Preview) -> Result<(), Error> {
    let past = values![tx.now()];
    tx.run("DELETE FROM preview WHERE until <= ?", past).await?;
    let sql =
        "INSERT INTO preview (token_hash, story, lang, revision, made_by, until) VALUES (?, ?, ?, ?, ?, ?)";
    let values = values![
        token_hash,
        preview.story,
        preview.lang,
        preview.revision,
        preview.by,
        preview.until,
    ];
    tx.run(sql, values).await.map(drop)
}
