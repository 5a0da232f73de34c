//! Stories: the facts that their editions share.

use std::collections::HashSet;

use language::Date;
use newsroom::{
    change::{Aggregate, Event},
    id::{DossierId, PictureId, PlaceId, SectionId, StoryId},
    story::{Source, Story},
};
use sea_orm::Value;

use crate::{
    bind::{Bind, values},
    connection::{Connection, Row},
    document::{self, SourceRow},
    error::Error,
    insert, listing,
    transaction::Tx,
    version::{Insert, Kept, Update, Version},
};

pub(crate) const INTO: &str =
    "INSERT INTO story (id, version, date, section, place, lead_picture, dossier, topics, sources, embargo)";

/// A story by its id. In a write transaction nobody else changes it until the end.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, id: &StoryId) -> Result<Option<Kept<Story>>, Error> {
    let sql = format!(
        "SELECT id AS story, version, date, section AS story_section, place, lead_picture, dossier, topics, sources, \
         embargo FROM story WHERE id = ?{}",
        connection.locking()
    );
    let row = connection.row(&sql, values![id]).await?;
    row.map(|row| {
        Ok(Kept {
            value: story(&row)?,
            version: Version(row.number("version")?),
        })
    })
    .transpose()
}

/// Which of these stories are there.
///
/// # Errors
/// Where the database can't be read.
pub async fn existing<'a>(
    connection: &mut Connection,
    ids: impl IntoIterator<Item = &'a StoryId>,
) -> Result<HashSet<StoryId>, Error> {
    let ids: Vec<Value> = ids.into_iter().map(Bind::bind).collect();
    let mut there = HashSet::new();
    for some in ids.chunks(1024) {
        let (list, values) = insert::list(some.to_vec());
        let sql = format!("SELECT id AS story FROM story WHERE id IN {list}");
        for row in connection.rows(&sql, values).await? {
            there.insert(row.id("story", StoryId::parse)?);
        }
    }
    Ok(there)
}

/// Ids in their order, after one of them, at most `limit`.
///
/// # Errors
/// Where the database can't be read.
pub async fn ids(
    connection: &mut Connection,
    after: Option<&StoryId>,
    limit: u32,
) -> Result<Vec<StoryId>, Error> {
    let after = after.map_or("", StoryId::as_str);
    let sql = "SELECT id AS story FROM story WHERE id > ? ORDER BY id LIMIT ?";
    let rows = connection.rows(sql, values![after, limit]).await?;
    rows.iter().map(|row| row.id("story", StoryId::parse)).collect()
}

/// Makes a story.
///
/// # Errors
/// Where the database can't be written.
pub async fn insert(tx: &mut Tx, story: &Story, event: Event) -> Result<Insert, Error> {
    let sql = format!("{INTO} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    let inserted = Insert::of(tx.run(&sql, row_of(story)).await?);
    if inserted == Insert::Written {
        tx.changed(Aggregate::Story(story.id.clone()), event);
    }
    Ok(inserted)
}

/// Sets a story's facts, where it still has this version.
///
/// # Errors
/// Where the database can't be written.
pub async fn update(tx: &mut Tx, story: &Story, version: Version, event: Event) -> Result<Update, Error> {
    let sql = "UPDATE story SET version = version + 1, date = ?, section = ?, place = ?, lead_picture = ?, dossier = ?, \
               topics = ?, sources = ?, embargo = ? WHERE id = ? AND version = ?";
    let mut values = row_of(story).split_off(2);
    values.extend(values![story.id, version.0]);
    let updated = version.updated(tx.run(sql, values).await?);
    if updated != Update::Overtaken {
        listing::refresh(tx, &story.id).await?;
        tx.changed(Aggregate::Story(story.id.clone()), event);
    }
    Ok(updated)
}

/// The columns of [`INTO`], for a story of the first version.
pub(crate) fn row_of(story: &Story) -> Vec<Value> {
    let sources: Vec<SourceRow> = story.sources.iter().map(SourceRow::from).collect();
    values![
        story.id,
        Version::FIRST.0,
        story.date,
        story.section,
        story.place,
        story.lead_picture,
        story.dossier,
        document::write(&story.topics),
        document::write(&sources),
        story.embargo,
    ]
}

/// The story of a row; its section stands in `story_section`, because an edition has one of its own.
pub(crate) fn story(row: &Row) -> Result<Story, Error> {
    let sources: Vec<SourceRow> = row.document("sources")?;
    Ok(Story {
        id: row.id("story", StoryId::parse)?,
        date: row.maybe_parse("date", Date::parse)?,
        section: row.maybe_id("story_section", SectionId::parse)?,
        topics: row.document("topics")?,
        place: row.maybe_id("place", PlaceId::parse)?,
        lead_picture: row.maybe_id("lead_picture", PictureId::parse)?,
        sources: sources.into_iter().map(Source::from).collect(),
        dossier: row.maybe_id("dossier", DossierId::parse)?,
        embargo: row.maybe_moment("embargo")?,
    })
}
