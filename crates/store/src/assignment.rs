//! Assignments: who works on a story in a language.

use language::Lang;
use newsroom::{
    assignment::Assignment,
    change::{Aggregate, Event},
    id::{StoryId, UserId},
    line::Notice,
};

use crate::{
    bind::{Bind, values},
    connection::{Connection, Row},
    error::Error,
    insert,
    transaction::Tx,
};

const COLUMNS: &str = "SELECT story, lang, assignee, due, note, assigned_by, at FROM assignment";

/// The most assignments of one person that are read.
const MOST: u32 = 1000;

/// Who works on a story in a language. In a write transaction nobody else changes it until the end.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(
    connection: &mut Connection,
    story: &StoryId,
    lang: &Lang,
) -> Result<Option<Assignment>, Error> {
    let sql = format!("{COLUMNS} WHERE story = ? AND lang = ?{}", connection.locking());
    let row = connection.row(&sql, values![story, lang]).await?;
    row.as_ref().map(assignment).transpose()
}

/// The assignments of some stories, by story and language.
///
/// # Errors
/// Where the database can't be read.
pub async fn of_stories(connection: &mut Connection, stories: &[StoryId]) -> Result<Vec<Assignment>, Error> {
    let (list, values) = insert::list(stories.iter().map(Bind::bind).collect());
    let sql = format!("{COLUMNS} WHERE story IN {list} ORDER BY story, lang");
    let rows = connection.rows(&sql, values).await?;
    rows.iter().map(assignment).collect()
}

/// What somebody works on: what is due first, then what has no due time, the oldest first; at most a thousand.
///
/// # Errors
/// Where the database can't be read.
pub async fn of_user(connection: &mut Connection, user: &UserId) -> Result<Vec<Assignment>, Error> {
    let sql = format!("{COLUMNS} WHERE assignee = ? ORDER BY at, story, lang LIMIT ?");
    let rows = connection.rows(&sql, values![user, MOST]).await?;
    let mut all: Vec<Assignment> = rows.iter().map(assignment).collect::<Result<_, _>>()?;
    // The two databases sort what has no due time to different ends.
    all.sort_by_key(|one| (one.due.is_none(), one.due));
    Ok(all)
}

/// Assigns a story in a language, to whomever it was before.
///
/// # Errors
/// Where the database can't be written.
pub async fn put(tx: &mut Tx, assignment: &Assignment) -> Result<(), Error> {
    let Assignment {
        story,
        lang,
        to,
        due,
        note,
        by,
        at,
    } = assignment;
    let sql = "INSERT INTO assignment (story, lang, assignee, due, note, assigned_by, at) VALUES (?, ?, ?, ?, ?, ?, ?) \
               ON CONFLICT (story, lang) DO UPDATE SET assignee = excluded.assignee, due = excluded.due, \
               note = excluded.note, assigned_by = excluded.assigned_by, at = excluded.at";
    let note = note.as_ref().map(Notice::as_str);
    tx.run(sql, values![story, lang, to, due, note, by, at]).await?;
    tx.changed(
        Aggregate::Assignment(story.clone(), lang.clone()),
        Event::Assigned,
    );
    Ok(())
}

/// Assigns it to nobody; answers whether it was assigned to somebody.
///
/// # Errors
/// Where the database can't be written.
pub async fn remove(tx: &mut Tx, story: &StoryId, lang: &Lang) -> Result<bool, Error> {
    let sql = "DELETE FROM assignment WHERE story = ? AND lang = ?";
    let was = tx.run(sql, values![story, lang]).await? != 0;
    if was {
        tx.changed(
            Aggregate::Assignment(story.clone(), lang.clone()),
            Event::Unassigned,
        );
    }
    Ok(was)
}

fn assignment(row: &Row) -> Result<Assignment, Error> {
    Ok(Assignment {
        story: row.id("story", StoryId::parse)?,
        lang: row.lang("lang")?,
        to: row.id("assignee", UserId::parse)?,
        due: row.maybe_moment("due")?,
        note: row.maybe_parse("note", Notice::parse)?,
        by: row.maybe_text("assigned_by")?,
        at: row.moment("at")?,
    })
}
