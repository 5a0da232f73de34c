//! Tasks: corrections of sister editions that wait for an answer, or have one.

use language::{Lang, Moment};
use newsroom::{
    change::{Aggregate, Event},
    id::StoryId,
    line::Notice,
    standing::UnitId,
    task::{Answer, Closed, Corrected, Task, TaskNumber},
};

use crate::{
    bind::{Bind, values},
    connection::{Connection, Row},
    error::Error,
    insert,
    transaction::Tx,
};

const COLUMNS: &str = "SELECT story, lang, number, corrected_lang, note, unit, opened_by, at, closed_at, closed_by, answer, \
     words FROM task";

/// One task. In a write transaction nobody else changes it until the end.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(
    connection: &mut Connection,
    story: &StoryId,
    lang: &Lang,
    number: TaskNumber,
) -> Result<Option<Task>, Error> {
    let sql = format!(
        "{COLUMNS} WHERE story = ? AND lang = ? AND number = ?{}",
        connection.locking()
    );
    let row = connection.row(&sql, values![story, lang, number]).await?;
    row.as_ref().map(task).transpose()
}

/// All tasks of a story, the closed too, by language and number.
///
/// # Errors
/// Where the database can't be read.
pub async fn of_story(connection: &mut Connection, story: &StoryId) -> Result<Vec<Task>, Error> {
    let sql = format!("{COLUMNS} WHERE story = ? ORDER BY lang, number");
    let rows = connection.rows(&sql, values![story]).await?;
    rows.iter().map(task).collect()
}

/// What waits for an answer in a language, the oldest first, at most `limit`.
///
/// # Errors
/// Where the database can't be read.
pub async fn open(connection: &mut Connection, lang: &Lang, limit: u32) -> Result<Vec<Task>, Error> {
    let sql = format!("{COLUMNS} WHERE lang = ? AND closed_at IS NULL ORDER BY at, story, number LIMIT ?");
    let rows = connection.rows(&sql, values![lang, limit]).await?;
    rows.iter().map(task).collect()
}

/// How many wait for an answer in each edition of some stories; editions without any aren't named.
///
/// # Errors
/// Where the database can't be read.
pub async fn open_counts(
    connection: &mut Connection,
    stories: &[StoryId],
) -> Result<Vec<(StoryId, Lang, u32)>, Error> {
    let (list, values) = insert::list(stories.iter().map(Bind::bind).collect());
    let sql = format!(
        "SELECT story, lang, count(*) AS number FROM task WHERE story IN {list} AND closed_at IS NULL \
         GROUP BY story, lang ORDER BY story, lang"
    );
    let rows = connection.rows(&sql, values).await?;
    rows.iter()
        .map(|row| {
            Ok((
                row.id("story", StoryId::parse)?,
                row.lang("lang")?,
                row.natural("number")?,
            ))
        })
        .collect()
}

/// Opens a task under the edition's next number. Read the story in the same transaction before, so that nobody takes that
/// number meanwhile.
///
/// # Errors
/// Where the database can't be written.
pub async fn insert(
    tx: &mut Tx,
    story: &StoryId,
    lang: &Lang,
    corrected: &Corrected,
    by: Option<&str>,
    at: Moment,
) -> Result<TaskNumber, Error> {
    let sql = "SELECT coalesce(max(number), 0) + 1 AS number FROM task WHERE story = ? AND lang = ?";
    let number = tx
        .row(sql, values![story, lang])
        .await?
        .map_or(Ok(1), |row| row.natural("number"))?;
    let sql = "INSERT INTO task (story, lang, number, corrected_lang, note, unit, opened_by, at) \
               VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    let unit = corrected.unit.as_ref().map(UnitId::as_str);
    tx.run(
        sql,
        values![
            story,
            lang,
            number,
            corrected.lang,
            corrected.note.as_str(),
            unit,
            by,
            at
        ],
    )
    .await?;
    tx.changed(Aggregate::Tasks(story.clone(), lang.clone()), Event::Opened);
    Ok(number)
}

/// Keeps how a task was closed, where it still is open; answers whether it was.
///
/// # Errors
/// Where the database can't be written.
pub async fn close(tx: &mut Tx, task: &Task) -> Result<bool, Error> {
    let Some(closed) = &task.closed else {
        return Ok(false);
    };
    let sql = "UPDATE task SET closed_at = ?, closed_by = ?, answer = ?, words = ? \
               WHERE story = ? AND lang = ? AND number = ? AND closed_at IS NULL";
    let words = closed.answer.words().map(Notice::as_str);
    let done = tx
        .run(
            sql,
            values![
                closed.at,
                closed.by,
                closed.answer.as_str(),
                words,
                task.story,
                task.lang,
                task.number
            ],
        )
        .await?;
    if done != 0 {
        tx.changed(
            Aggregate::Tasks(task.story.clone(), task.lang.clone()),
            Event::Closed,
        );
    }
    Ok(done != 0)
}

fn task(row: &Row) -> Result<Task, Error> {
    Ok(Task {
        story: row.id("story", StoryId::parse)?,
        lang: row.lang("lang")?,
        number: row.natural("number")?,
        corrected: Corrected {
            lang: row.lang("corrected_lang")?,
            note: row.parse("note", Notice::parse)?,
            unit: row.maybe_parse("unit", UnitId::parse)?,
        },
        by: row.maybe_text("opened_by")?,
        at: row.moment("at")?,
        closed: closed(row)?,
    })
}

fn closed(row: &Row) -> Result<Option<Closed>, Error> {
    let Some(at) = row.maybe_moment("closed_at")? else {
        return Ok(None);
    };
    let words = row.maybe_parse("words", Notice::parse)?;
    let answer = match (row.text("answer")?.as_str(), words) {
        ("mended", None) => Answer::Mended,
        ("printed", Some(words)) => Answer::Printed(words),
        ("unconcerned", Some(words)) => Answer::Unconcerned(words),
        (word, _) => return Err(row.corrupt("answer", &format!("“{word}” is no answer, or lacks its words"))),
    };
    Ok(Some(Closed {
        by: row.maybe_text("closed_by")?,
        at,
        answer,
    }))
}
