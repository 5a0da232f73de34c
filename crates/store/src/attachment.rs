//! Documents attached to stories; their files are kept by `media`.

use std::collections::HashMap;

use newsroom::{
    attachment::{Attachment, DocumentFile},
    change::{Aggregate, Event},
    id::StoryId,
};

use crate::{
    bind::{Bind, values},
    connection::{Connection, Row},
    document,
    error::Error,
    insert,
    transaction::Tx,
};

const INTO: &str = "INSERT INTO attachment (story, position, hash, size, titles)";

/// A story's documents, in their order.
///
/// # Errors
/// Where the database can't be read.
pub async fn of_story(connection: &mut Connection, story: &StoryId) -> Result<Vec<Attachment>, Error> {
    let mut found = of_stories(connection, [story]).await?;
    Ok(found.remove(story).unwrap_or_default())
}

/// The documents of stories, by one statement; stories without any are absent.
///
/// # Errors
/// Where the database can't be read.
pub async fn of_stories<'a>(
    connection: &mut Connection,
    stories: impl IntoIterator<Item = &'a StoryId>,
) -> Result<HashMap<StoryId, Vec<Attachment>>, Error> {
    let (list, ids) = insert::list(stories.into_iter().map(Bind::bind).collect());
    let mut found: HashMap<StoryId, Vec<Attachment>> = HashMap::new();
    if ids.is_empty() {
        return Ok(found);
    }
    let sql = format!(
        "SELECT story, hash, size, titles FROM attachment WHERE story IN {list} ORDER BY story, position"
    );
    for row in connection.rows(&sql, ids).await? {
        let story = row.id("story", StoryId::parse)?;
        found.entry(story).or_default().push(attachment(&row)?);
    }
    Ok(found)
}

/// The files of all documents after one of them, by their hashes, at most `limit`: for whoever looks after the folder.
///
/// # Errors
/// Where the database can't be read.
pub async fn files(
    connection: &mut Connection,
    after: Option<&str>,
    limit: u32,
) -> Result<Vec<DocumentFile>, Error> {
    let sql =
        "SELECT hash, min(size) AS size FROM attachment WHERE hash > ? GROUP BY hash ORDER BY hash LIMIT ?";
    let rows = connection
        .rows(sql, values![after.unwrap_or_default(), limit])
        .await?;
    rows.iter().map(file).collect()
}

/// Sets a story's documents. The story must be there.
///
/// # Errors
/// Where the database can't be written.
pub async fn put(tx: &mut Tx, story: &StoryId, attached: &[Attachment], event: Event) -> Result<(), Error> {
    tx.run("DELETE FROM attachment WHERE story = ?", values![story])
        .await?;
    let rows = (0_i64..).zip(attached).map(|(position, one)| {
        let size = i64::try_from(one.file.size).unwrap_or(i64::MAX);
        values![story, position, one.file.hash, size, document::write(&one.titles)]
    });
    insert::many(tx, INTO, rows.collect(), "").await?;
    tx.touched(Aggregate::Story(story.clone()), event);
    Ok(())
}

fn attachment(row: &Row) -> Result<Attachment, Error> {
    Ok(Attachment {
        file: file(row)?,
        titles: row.document("titles")?,
    })
}

fn file(row: &Row) -> Result<DocumentFile, Error> {
    Ok(DocumentFile {
        hash: row.text("hash")?,
        size: row.natural("size")?,
    })
}
