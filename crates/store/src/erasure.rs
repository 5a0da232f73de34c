//! Erasing on an order: texts and names go for good, from the file too; of addresses a mark stays, so that readers are
//! told that something is gone.

use language::{Lang, Moment};
use newsroom::{
    change::{Aggregate, Event},
    edition::RevisionNumber,
    erasure::AddressMark,
    id::{StoryId, UserId},
    line::Notice,
};

use crate::{
    Store,
    address::{self, Role},
    answered,
    bind::{holding, values},
    connection::{Connection, Row},
    document::{self, WorkingRow},
    error::Error,
    transaction::Tx,
};

/// What stands for a name that was erased.
const NOBODY: &str = "—";

/// Keeps the marks of an edition's public addresses, old ones too. Call it before the edition goes.
///
/// # Errors
/// Where the database can't be written.
pub async fn mark_addresses(
    tx: &mut Tx,
    story: &StoryId,
    lang: &Lang,
    notice: Option<&Notice>,
) -> Result<(), Error> {
    let now = tx.now();
    for holding in address::of_edition(tx, story, lang).await? {
        if holding.role == Role::Reserved {
            continue;
        }
        let mark = AddressMark::of(&holding.address.path());
        let sql = "INSERT INTO erased_address (mark, story, at, notice) VALUES (?, ?, ?, ?) \
                   ON CONFLICT (mark) DO UPDATE SET story = excluded.story, at = excluded.at, notice = excluded.notice";
        tx.run(
            sql,
            values![mark.as_str(), story, now, notice.map(Notice::as_str)],
        )
        .await?;
    }
    Ok(())
}

/// What is known of an address that was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// The story it belonged to, which may be there in other languages.
    pub story: StoryId,
    /// Since when.
    pub at: Moment,
    /// What readers are told.
    pub notice: Option<Notice>,
}

/// Whether something was erased at a path.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, path: &str) -> Result<Option<Erased>, Error> {
    let sql = "SELECT story, at, notice FROM erased_address WHERE mark = ?";
    let row = connection
        .row(sql, values![AddressMark::of(path).as_str()])
        .await?;
    row.map(|row| {
        Ok(Erased {
            story: row.id("story", StoryId::parse)?,
            at: row.moment("at")?,
            notice: row.maybe_parse("notice", Notice::parse)?,
        })
    })
    .transpose()
}

/// Takes away every revision of an edition but those kept; answers how many went.
///
/// # Errors
/// Where the database can't be written.
pub async fn past(
    tx: &mut Tx,
    story: &StoryId,
    lang: &Lang,
    head: RevisionNumber,
    public: Option<RevisionNumber>,
) -> Result<u64, Error> {
    let public = public.unwrap_or(head);
    let sql = "DELETE FROM revision WHERE story = ? AND lang = ? AND number <> ? AND number <> ?";
    let gone = tx.run(sql, values![story, lang, head, public]).await?;
    answered::forget_telling(tx, story.as_str()).await?;
    tx.changed(Aggregate::Edition(story.clone(), lang.clone()), Event::Erased);
    Ok(gone)
}

/// Puts nobody in the place of a person's name wherever it stands beside a text: who saved, noted, answered, settled, or
/// set a state. Answers how many rows named them.
///
/// # Errors
/// Where the database can't be written.
pub async fn name(tx: &mut Tx, name: &str) -> Result<u64, Error> {
    let mut named = 0;
    for (table, column) in [
        ("revision", "saved_by"),
        ("note", "made_by"),
        ("note", "settled_by"),
        ("note_answer", "made_by"),
        ("preview", "made_by"),
        ("presence", "name"),
        ("assignment", "assigned_by"),
        ("task", "opened_by"),
        ("task", "closed_by"),
    ] {
        let sql = format!("UPDATE {table} SET {column} = ? WHERE {column} = ?");
        named += tx.run(&sql, values![NOBODY, name]).await?;
    }
    // What is derived names nobody of its own: it isn't counted.
    let sql = "UPDATE coverage SET worked_by = ? WHERE worked_by = ?";
    tx.run(sql, values![NOBODY, name]).await?;
    // The document holds the name as JSON writes it.
    let written = document::write(&name);
    let like = holding(&written);
    let sql = "SELECT story, lang, working_doc FROM edition WHERE working_doc LIKE ? ESCAPE '!' ORDER BY story, lang";
    for row in tx.rows(sql, values![like]).await? {
        named += edition_of(tx, &row, name).await?;
    }
    answered::forget_telling(tx, name).await?;
    Ok(named)
}

/// Forgets a person: their name, what they signed in as, and every way in. Their id stays, for the audit log.
///
/// # Errors
/// Where the database can't be written.
pub async fn person(tx: &mut Tx, id: &UserId) -> Result<(), Error> {
    for table in [
        "recovery_code",
        "passkey",
        "session",
        "one_time_link",
        "ceremony",
        "credential",
    ] {
        let sql = format!("DELETE FROM {table} WHERE desk_user = ?");
        tx.run(&sql, values![id]).await?;
    }
    let sql = "UPDATE desk_user SET name = ?, login = ?, login_key = ?, interface = NULL, grants = '[]' WHERE id = ?";
    let login = format!("erased-{id}");
    tx.run(sql, values![NOBODY, login, login, id]).await.map(drop)
}

async fn edition_of(tx: &mut Tx, row: &Row, name: &str) -> Result<u64, Error> {
    let mut working: WorkingRow = row.document("working_doc")?;
    if !working.forget(name, NOBODY) {
        return Ok(0);
    }
    let (story, lang) = (row.id("story", StoryId::parse)?, row.lang("lang")?);
    let sql = "UPDATE edition SET version = version + 1, working_doc = ? WHERE story = ? AND lang = ?";
    let changed = tx
        .run(sql, values![document::write(&working), story, lang])
        .await?;
    tx.touched(Aggregate::Edition(story, lang), Event::Erased);
    Ok(changed)
}

impl Store {
    /// Makes sure that nothing of what was deleted can be read from the database's files any more.
    ///
    /// # Errors
    /// Where the database couldn't do it now; what was erased is still in none of its tables.
    pub async fn scour(&self) -> Result<(), Error> {
        let pool = self.writer();
        pool.engine().scour(&mut pool.connection()).await
    }
}
