//! Things as the desk works with them: page by page, in an order, in use, gone.

use language::{Lang, fold::match_key};
use newsroom::{
    change::{Aggregate, Event},
    id::StoryId,
    thing::{Thing, ThingKind},
};
use sea_orm::Value;

use super::{kept_key, thing};
use crate::{
    bind::{Bind, values},
    connection::Connection,
    error::Error,
    transaction::Tx,
};

/// Which things of a kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Those with this in one of their names, however it is written, or with this id.
    pub search: Option<String>,
    /// Those without a name in this language.
    pub nameless: Option<Lang>,
}

impl Wanted {
    fn filter(&self, kind: ThingKind) -> (String, Vec<Value>) {
        let (mut sql, mut values) = ("FROM thing t WHERE t.kind = ?".to_owned(), values![kind.as_str()]);
        if let Some(search) = self.search.as_deref().filter(|search| !search.trim().is_empty()) {
            sql.push_str(
                " AND (t.id = ? OR EXISTS (SELECT 1 FROM thing_name n WHERE n.kind = t.kind AND n.id = t.id \
                 AND replace(n.match_key, ?, '') <> n.match_key))",
            );
            values.extend(values![search.trim(), kept_key(&match_key(search))]);
        }
        if let Some(lang) = &self.nameless {
            // A quotation mark inside a name is escaped, so this is a key and nothing else.
            sql.push_str(" AND replace(t.names, ?, '') = t.names");
            values.push(format!("\"{lang}\":").bind());
        }
        (sql, values)
    }
}

/// Some of the things of a kind, in their order.
///
/// # Errors
/// Where the database can't be read.
pub async fn page(
    connection: &mut Connection,
    kind: ThingKind,
    wanted: &Wanted,
    offset: u32,
    limit: u32,
) -> Result<Vec<Thing>, Error> {
    let (filter, mut values) = wanted.filter(kind);
    values.extend(values![limit, offset]);
    let sql = format!("SELECT t.kind, t.id, t.names {filter} ORDER BY t.position, t.id LIMIT ? OFFSET ?");
    let rows = connection.rows(&sql, values).await?;
    rows.iter().map(thing).collect()
}

/// How many there are of them.
///
/// # Errors
/// Where the database can't be read.
pub async fn count(connection: &mut Connection, kind: ThingKind, wanted: &Wanted) -> Result<u64, Error> {
    let (filter, values) = wanted.filter(kind);
    let row = connection
        .row(&format!("SELECT count(*) AS things {filter}"), values)
        .await?;
    row.map_or(Ok(0), |row| row.natural("things"))
}

/// Which stories name a thing: the condition on `story`, and its parameters. Persons and organisations aren't named by id.
fn naming(kind: ThingKind, id: &str) -> Option<(&'static str, Vec<Value>)> {
    let quoted = || serde_json::to_string(id).unwrap_or_default();
    Some(match kind {
        ThingKind::Section => ("section = ?", values![id]),
        ThingKind::Place => ("place = ?", values![id]),
        ThingKind::Dossier => ("dossier = ?", values![id]),
        ThingKind::Topic => ("replace(topics, ?, '') <> topics", values![quoted()]),
        ThingKind::Agency => (
            "replace(sources, ?, '') <> sources",
            values![format!("\"agency\":{}", quoted())],
        ),
        ThingKind::Person | ThingKind::Organisation => return None,
    })
}

/// How many stories name a thing.
///
/// # Errors
/// Where the database can't be read.
pub async fn uses(connection: &mut Connection, kind: ThingKind, id: &str) -> Result<u64, Error> {
    let Some((condition, values)) = naming(kind, id) else {
        return Ok(0);
    };
    let sql = format!("SELECT count(*) AS stories FROM story WHERE {condition}");
    let row = connection.row(&sql, values).await?;
    row.map_or(Ok(0), |row| row.natural("stories"))
}

/// Stories that name a thing, by their ids, at most `limit`.
///
/// # Errors
/// Where the database can't be read.
pub async fn used_by(
    connection: &mut Connection,
    kind: ThingKind,
    id: &str,
    limit: u32,
) -> Result<Vec<StoryId>, Error> {
    let Some((condition, mut values)) = naming(kind, id) else {
        return Ok(Vec::new());
    };
    values.extend(values![limit]);
    let sql = format!("SELECT id AS story FROM story WHERE {condition} ORDER BY id LIMIT ?");
    let rows = connection.rows(&sql, values).await?;
    rows.iter().map(|row| row.id("story", StoryId::parse)).collect()
}

/// Puts things of a kind into this order; those that aren't named keep their places behind.
///
/// # Errors
/// Where the database can't be written.
pub async fn order(tx: &mut Tx, kind: ThingKind, ids: &[String], event: Event) -> Result<(), Error> {
    // First out of the way, so that the others stand behind in the order they have.
    let sql = "UPDATE thing SET position = position + ? WHERE kind = ?";
    let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    tx.run(sql, values![count, kind.as_str()]).await?;
    for (position, id) in (1_i64..).zip(ids) {
        let sql = "UPDATE thing SET position = ? WHERE kind = ? AND id = ?";
        if tx.run(sql, values![position, kind.as_str(), id]).await? != 0 {
            tx.changed(Aggregate::Thing(kind, id.clone()), event);
        }
    }
    Ok(())
}

/// Takes a thing away. No story may name it.
///
/// # Errors
/// Where the database can't be written.
pub async fn delete(tx: &mut Tx, kind: ThingKind, id: &str) -> Result<(), Error> {
    let of = values![kind.as_str(), id];
    tx.run("DELETE FROM thing_name WHERE kind = ? AND id = ?", of.clone())
        .await?;
    tx.run("DELETE FROM thing WHERE kind = ? AND id = ?", of).await?;
    tx.changed(Aggregate::Thing(kind, id.to_owned()), Event::Deleted);
    Ok(())
}
