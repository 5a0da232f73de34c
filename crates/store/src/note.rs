//! The notes of a review: threads at the blocks of an edition.

use std::collections::HashMap;

use language::Lang;
use newsroom::{
    change::{Aggregate, Event},
    id::StoryId,
    line::Notice,
    note::{Answer, Note, Settled},
    standing::UnitId,
};

use crate::{
    bind::values,
    connection::{Connection, Row},
    error::Error,
    insert,
    transaction::Tx,
};

/// The notes of an edition with their answers, oldest first.
///
/// # Errors
/// Where the database can't be read.
pub async fn of_edition(
    connection: &mut Connection,
    story: &StoryId,
    lang: &Lang,
) -> Result<Vec<Note>, Error> {
    let sql = format!("{COLUMNS} WHERE story = ? AND lang = ? ORDER BY at, id");
    let rows = connection.rows(&sql, values![story, lang]).await?;
    complete(connection, rows).await
}

/// A note of an edition. In a write transaction nobody else changes it until the end.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(
    connection: &mut Connection,
    story: &StoryId,
    lang: &Lang,
    id: &str,
) -> Result<Option<Note>, Error> {
    let sql = format!(
        "{COLUMNS} WHERE story = ? AND lang = ? AND id = ?{}",
        connection.locking()
    );
    let rows = connection.rows(&sql, values![story, lang, id]).await?;
    Ok(complete(connection, rows).await?.pop())
}

/// How many notes of each of a story's editions are open.
///
/// # Errors
/// Where the database can't be read.
pub async fn open_of(connection: &mut Connection, story: &StoryId) -> Result<HashMap<Lang, usize>, Error> {
    let sql =
        "SELECT lang, count(*) AS number FROM note WHERE story = ? AND settled_at IS NULL GROUP BY lang";
    let rows = connection.rows(sql, values![story]).await?;
    rows.iter()
        .map(|row| Ok((row.lang("lang")?, row.natural("number")?)))
        .collect()
}

/// Keeps a new note.
///
/// # Errors
/// Where the database can't be written.
pub async fn insert(tx: &mut Tx, story: &StoryId, lang: &Lang, note: &Note) -> Result<(), Error> {
    let sql = "INSERT INTO note (id, story, lang, unit, revision, made_by, at, text, settled_by, settled_at) \
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let unit = note.unit.as_ref().map(UnitId::as_str);
    let (settled_by, settled_at) = settled(note);
    tx.run(
        sql,
        values![
            note.id,
            story,
            lang,
            unit,
            note.revision,
            note.by,
            note.at,
            note.text.as_str(),
            settled_by,
            settled_at
        ],
    )
    .await?;
    answers(tx, note).await?;
    tx.touched(Aggregate::Edition(story.clone(), lang.clone()), Event::Noted);
    Ok(())
}

/// Writes whether a note is settled, and the answers that are new.
///
/// # Errors
/// Where the database can't be written.
pub async fn update(tx: &mut Tx, story: &StoryId, lang: &Lang, note: &Note) -> Result<(), Error> {
    let (settled_by, settled_at) = settled(note);
    let sql = "UPDATE note SET settled_by = ?, settled_at = ? WHERE id = ? AND story = ? AND lang = ?";
    tx.run(sql, values![settled_by, settled_at, note.id, story, lang])
        .await?;
    answers(tx, note).await?;
    tx.touched(Aggregate::Edition(story.clone(), lang.clone()), Event::Noted);
    Ok(())
}

const COLUMNS: &str =
    "SELECT id, story, lang, unit, revision, made_by, at, text, settled_by, settled_at FROM note";

fn settled(note: &Note) -> (Option<&str>, Option<language::Moment>) {
    let settled = note.settled.as_ref();
    (
        settled.and_then(|settled| settled.by.as_deref()),
        settled.map(|settled| settled.at),
    )
}

async fn answers(tx: &mut Tx, note: &Note) -> Result<(), Error> {
    let rows = note.answers.iter();
    let rows = rows.map(|answer| values![answer.id, note.id, answer.by, answer.at, answer.text.as_str()]);
    let into = "INSERT INTO note_answer (id, note, made_by, at, text)";
    insert::many(tx, into, rows.collect(), "ON CONFLICT DO NOTHING").await
}

async fn complete(connection: &mut Connection, rows: Vec<Row>) -> Result<Vec<Note>, Error> {
    let mut notes: Vec<Note> = rows.iter().map(note).collect::<Result<_, _>>()?;
    let ids = notes
        .iter()
        .map(|note| crate::bind::Bind::bind(&note.id))
        .collect();
    let (list, values) = insert::list(ids);
    let sql =
        format!("SELECT id, note, made_by, at, text FROM note_answer WHERE note IN {list} ORDER BY at, id");
    let mut answers: HashMap<String, Vec<Answer>> = HashMap::new();
    for row in connection.rows(&sql, values).await? {
        answers.entry(row.text("note")?).or_default().push(answer(&row)?);
    }
    for note in &mut notes {
        note.answers = answers.remove(&note.id).unwrap_or_default();
    }
    Ok(notes)
}

fn note(row: &Row) -> Result<Note, Error> {
    let unit = |text: &str| UnitId::parse(text);
    let settled_by = row.maybe_text("settled_by")?;
    Ok(Note {
        id: row.text("id")?,
        unit: row.maybe_parse("unit", unit)?,
        revision: row.natural("revision")?,
        by: row.maybe_text("made_by")?,
        at: row.moment("at")?,
        text: row.parse("text", Notice::parse)?,
        settled: row
            .maybe_moment("settled_at")?
            .map(|at| Settled { by: settled_by, at }),
        answers: Vec::new(),
    })
}

fn answer(row: &Row) -> Result<Answer, Error> {
    Ok(Answer {
        id: row.text("id")?,
        by: row.maybe_text("made_by")?,
        at: row.moment("at")?,
        text: row.parse("text", Notice::parse)?,
    })
}
