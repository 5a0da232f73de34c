//! Attempts to save, remembered with what became of them: a sender that lost the answer asks again and gets the same one.

use language::{Lang, Moment};
use newsroom::{edition::RevisionNumber, id::StoryId};

use crate::{bind::values, connection::Connection, error::Error, transaction::Tx};

/// An attempt that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The id its sender gave it.
    pub id: String,
    /// When it was answered.
    pub at: Moment,
    /// The revision it was made from.
    pub base: RevisionNumber,
    /// The head that it met.
    pub head: RevisionNumber,
    /// The revision that keeps it.
    pub revision: RevisionNumber,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Its text is the head, word for word.
    Kept,
    /// It was merged with what had been saved since its base.
    Merged,
    /// It is kept beside the head.
    Conflict,
}

impl Outcome {
    const ALL: [Self; 3] = [Self::Kept, Self::Merged, Self::Conflict];

    fn as_str(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Merged => "merged",
            Self::Conflict => "conflict",
        }
    }
}

/// An attempt by its id.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(
    connection: &mut Connection,
    story: &StoryId,
    lang: &Lang,
    id: &str,
) -> Result<Option<Attempt>, Error> {
    let sql = "SELECT attempt, at, base, head, revision, outcome FROM save_attempt \
               WHERE story = ? AND lang = ? AND attempt = ?";
    let row = connection.row(sql, values![story, lang, id]).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Attempt {
        id: row.text("attempt")?,
        at: row.moment("at")?,
        base: row.natural("base")?,
        head: row.natural("head")?,
        revision: row.natural("revision")?,
        outcome: row.parse("outcome", |word| {
            let mut all = Outcome::ALL.into_iter();
            all.find(|one| one.as_str() == word).ok_or("no such outcome")
        })?,
    }))
}

/// Remembers an attempt, in the transaction that answers it.
///
/// # Errors
/// Where the database can't be written.
pub async fn insert(tx: &mut Tx, story: &StoryId, lang: &Lang, attempt: &Attempt) -> Result<(), Error> {
    let sql = "INSERT INTO save_attempt (story, lang, attempt, at, base, head, revision, outcome) \
               VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    let values = values![
        story,
        lang,
        attempt.id,
        attempt.at,
        attempt.base,
        attempt.head,
        attempt.revision,
        attempt.outcome.as_str(),
    ];
    tx.run(sql, values).await.map(drop)
}

/// Forgets attempts that were answered before a moment: nobody asks for them any more.
///
/// # Errors
/// Where the database can't be written.
pub async fn forget(tx: &mut Tx, before: Moment) -> Result<(), Error> {
    tx.run("DELETE FROM save_attempt WHERE at < ?", values![before])
        .await
        .map(drop)
}
