//! Things: sections, topics, persons, organisations, places, agencies, dossiers.

pub mod desk;

use language::fold::match_key;
use newsroom::{
    change::{Aggregate, Event},
    names::Names,
    thing::{Thing, ThingKind},
};

use crate::{
    bind::values,
    connection::{Connection, Row},
    document,
    error::Error,
    insert,
    transaction::Tx,
};

/// The longest key that is kept, in characters: an index takes no longer ones.
const LONGEST_KEY: usize = 200;

/// A thing by its id.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, kind: ThingKind, id: &str) -> Result<Option<Thing>, Error> {
    let sql = "SELECT kind, id, names FROM thing WHERE kind = ? AND id = ?";
    connection
        .row(sql, values![kind.as_str(), id])
        .await?
        .as_ref()
        .map(thing)
        .transpose()
}

/// The things of a kind that have this name in some language, in the order in which they were made. Names are the same
/// when `language` folds them to the same key.
///
/// # Errors
/// Where the database can't be read.
pub async fn find_by_name(
    connection: &mut Connection,
    kind: ThingKind,
    name: &str,
) -> Result<Vec<Thing>, Error> {
    let key = match_key(name);
    let sql = "SELECT t.kind, t.id, t.names FROM thing_name n JOIN thing t ON t.kind = n.kind AND t.id = n.id \
               WHERE n.kind = ? AND n.match_key = ? ORDER BY t.position, t.id";
    let rows = connection
        .rows(sql, values![kind.as_str(), kept_key(&key)])
        .await?;
    let mut found: Vec<Thing> = rows.iter().map(thing).collect::<Result<_, _>>()?;
    found.retain(|thing| thing.names.iter().any(|(_, other)| match_key(other) == key));
    Ok(found)
}

/// All things of a kind, in the order in which they were made.
///
/// # Errors
/// Where the database can't be read.
pub async fn all(connection: &mut Connection, kind: ThingKind) -> Result<Vec<Thing>, Error> {
    let sql = "SELECT kind, id, names FROM thing WHERE kind = ? ORDER BY position, id";
    connection
        .rows(sql, values![kind.as_str()])
        .await?
        .iter()
        .map(thing)
        .collect()
}

/// Makes a thing, last of its kind, or gives the thing with its id these names.
///
/// # Errors
/// Where the database can't be written.
pub async fn put(tx: &mut Tx, thing: &Thing, event: Event) -> Result<(), Error> {
    let kind = thing.kind().as_str();
    let sql = "INSERT INTO thing (kind, id, position, names) \
               VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM thing WHERE kind = ?), ?) \
               ON CONFLICT (kind, id) DO UPDATE SET names = excluded.names";
    tx.run(
        sql,
        values![kind, thing.id(), kind, document::write(&thing.names)],
    )
    .await?;
    tx.run(
        "DELETE FROM thing_name WHERE kind = ? AND id = ?",
        values![kind, thing.id()],
    )
    .await?;
    let mut keys: Vec<String> = thing
        .names
        .iter()
        .map(|(_, name)| kept_key(&match_key(name)))
        .collect();
    keys.sort_unstable();
    keys.dedup();
    let rows = keys.iter().map(|key| values![kind, key, thing.id()]).collect();
    insert::many(tx, "INSERT INTO thing_name (kind, match_key, id)", rows, "").await?;
    tx.changed(Aggregate::Thing(thing.kind(), thing.id().to_owned()), event);
    Ok(())
}

/// The key as the column holds it: short enough for an index, and without what PostgreSQL refuses in a text.
fn kept_key(key: &str) -> String {
    key.chars().filter(|c| *c != '\0').take(LONGEST_KEY).collect()
}

pub(crate) fn thing(row: &Row) -> Result<Thing, Error> {
    let kind = row.parse("kind", |word| ThingKind::parse(word).ok_or("no such kind"))?;
    let names: Names = row.document("names")?;
    row.parse("id", |id| Thing::new(kind, id, names))
}
