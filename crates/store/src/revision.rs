//! Revisions: the immutable texts of an edition.

use language::{Lang, Moment};
use newsroom::{
    change::{Aggregate, Event},
    edition::{Fate, Revision, RevisionNumber},
    id::StoryId,
    line::Headline,
    text::Text,
};
use sea_orm::Value;

use crate::{
    bind::values,
    connection::{Connection, Row},
    document::{self, card::CardRow},
    error::Error,
    insert, picture_use,
    transaction::Tx,
};

pub(crate) const INTO: &str =
    "INSERT INTO revision (story, lang, number, base, at, saved_by, fate, card, text)";

/// A revision that has no number yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRevision {
    /// The revision it was made from; `None` for the first.
    pub base: Option<RevisionNumber>,
    /// When it was saved.
    pub at: Moment,
    /// Who saved it; `None` where no person did.
    pub by: Option<String>,
    /// Whether it became the head, as `newsroom::workflow::save` decided.
    pub fate: Fate,
    /// What it says.
    pub text: Text,
}

/// A revision in a list: without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub number: RevisionNumber,
    /// The revision it was made from; `None` for the first.
    pub base: Option<RevisionNumber>,
    /// When it was saved.
    pub at: Moment,
    /// Who saved it; `None` where no person did.
    pub by: Option<String>,
    /// Whether it became the head.
    pub fate: Fate,
    /// Its headline.
    pub headline: Headline,
}

/// One revision.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(
    connection: &mut Connection,
    story: &StoryId,
    lang: &Lang,
    number: RevisionNumber,
) -> Result<Option<Revision>, Error> {
    let sql = "SELECT story, lang, number, base, at, saved_by, fate, text FROM revision \
               WHERE story = ? AND lang = ? AND number = ?";
    connection
        .row(sql, values![story, lang, number])
        .await?
        .as_ref()
        .map(revision)
        .transpose()
}

/// The newest revision that isn't a conflict: the edition's head.
///
/// # Errors
/// Where the database can't be read.
pub async fn newest(
    connection: &mut Connection,
    story: &StoryId,
    lang: &Lang,
) -> Result<Option<Revision>, Error> {
    let sql = "SELECT r.story, r.lang, r.number, r.base, r.at, r.saved_by, r.fate, r.text FROM edition e \
               JOIN revision r ON r.story = e.story AND r.lang = e.lang AND r.number = e.head \
               WHERE e.story = ? AND e.lang = ?";
    connection
        .row(sql, values![story, lang])
        .await?
        .as_ref()
        .map(revision)
        .transpose()
}

/// All revisions of an edition, conflicts too, oldest first, without their texts.
///
/// # Errors
/// Where the database can't be read.
pub async fn list(connection: &mut Connection, story: &StoryId, lang: &Lang) -> Result<Vec<Entry>, Error> {
    let sql = "SELECT story, lang, number, base, at, saved_by, fate, card FROM revision \
               WHERE story = ? AND lang = ? ORDER BY number";
    connection
        .rows(sql, values![story, lang])
        .await?
        .iter()
        .map(entry)
        .collect()
}

/// The texts of an edition's revisions, conflicts left out, from `before` down, at most `limit`: whoever looks for an old
/// wording stops where it is found.
///
/// # Errors
/// Where the database can't be read.
pub async fn before(
    connection: &mut Connection,
    story: &StoryId,
    lang: &Lang,
    before: RevisionNumber,
    limit: u32,
) -> Result<Vec<Revision>, Error> {
    let sql = "SELECT story, lang, number, base, at, saved_by, fate, text FROM revision \
               WHERE story = ? AND lang = ? AND number < ? AND fate = 'head' ORDER BY number DESC LIMIT ?";
    let rows = connection.rows(sql, values![story, lang, before, limit]).await?;
    rows.iter().map(revision).collect()
}

/// Keeps a revision under the edition's next number. Decide its fate by an edition read in the same transaction: then
/// of two saves with one base exactly one becomes the head. What the edition says of its head is written apart, by
/// `edition::update`.
///
/// # Errors
/// Where the database can't be written; [`Error::Corrupt`] where there is no such edition.
pub async fn insert(
    tx: &mut Tx,
    story: &StoryId,
    lang: &Lang,
    revision: &NewRevision,
) -> Result<RevisionNumber, Error> {
    let sql = format!(
        "SELECT head FROM edition WHERE story = ? AND lang = ?{}",
        tx.locking()
    );
    if tx.row(&sql, values![story, lang]).await?.is_none() {
        let place = format!("edition of story “{story}” in {lang}");
        return Err(Error::Corrupt {
            place,
            why: "it is not there, so it can't have a revision".to_owned(),
        });
    }
    let sql = "SELECT coalesce(max(number), 0) + 1 AS number FROM revision WHERE story = ? AND lang = ?";
    let number = tx
        .row(sql, values![story, lang])
        .await?
        .map_or(Ok(1), |row| row.natural("number"))?;
    let kept = Revision {
        number,
        base: revision.base,
        at: revision.at,
        by: revision.by.clone(),
        fate: revision.fate,
        text: revision.text.clone(),
    };
    tx.run(
        &format!("{INTO} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        row_of(story, lang, &kept),
    )
    .await?;
    insert::many(
        tx,
        picture_use::INTO,
        picture_use::rows_of(story, lang, number, &kept.text),
        picture_use::THEN,
    )
    .await?;
    let event = match revision.fate {
        Fate::Head => Event::Saved,
        Fate::Conflict => Event::Conflicted,
    };
    tx.changed(Aggregate::Edition(story.clone(), lang.clone()), event);
    Ok(number)
}

/// The columns of [`INTO`].
pub(crate) fn row_of(story: &StoryId, lang: &Lang, revision: &Revision) -> Vec<Value> {
    values![
        story,
        lang,
        revision.number,
        revision.base,
        revision.at,
        revision.by,
        fate_word(revision.fate),
        document::write(&CardRow::from(&revision.text)),
        document::text::write(&revision.text),
    ]
}

fn revision(row: &Row) -> Result<Revision, Error> {
    Ok(Revision {
        number: row.natural("number")?,
        base: row.maybe_natural("base")?,
        at: row.moment("at")?,
        by: row.maybe_text("saved_by")?,
        fate: row.parse("fate", fate)?,
        text: row.parse("text", document::text::read)?,
    })
}

fn entry(row: &Row) -> Result<Entry, Error> {
    let card: CardRow = row.document("card")?;
    Ok(Entry {
        number: row.natural("number")?,
        base: row.maybe_natural("base")?,
        at: row.moment("at")?,
        by: row.maybe_text("saved_by")?,
        fate: row.parse("fate", fate)?,
        headline: card.headline,
    })
}

fn fate_word(fate: Fate) -> &'static str {
    match fate {
        Fate::Head => "head",
        Fate::Conflict => "conflict",
    }
}

fn fate(word: &str) -> Result<Fate, String> {
    match word {
        "head" => Ok(Fate::Head),
        "conflict" => Ok(Fate::Conflict),
        _ => Err(format!("“{word}” is no fate")),
    }
}
