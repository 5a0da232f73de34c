//! Copying a whole newsroom from one database to another, whatever the engines.

use futures::StreamExt;
use sea_orm::{Statement, StreamTrait, Value};

use crate::{
    bind::Bind,
    connection::{Connection, Row},
    dialect::{self, ColumnType},
    error::Error,
    insert,
};

/// All tables but the schema's version, each after those that it names.
pub(crate) const TABLES: &[&str] = &[
    "newsroom",
    "feed_head",
    "change",
    "thing",
    "thing_name",
    "picture",
    "story",
    "edition",
    "revision",
    "edition_topic",
    "address",
    "redirect",
    "coverage_story",
    "coverage",
    "coverage_count",
    "coverage_head",
    "assignment",
    "task",
    "token",
    "answered",
    "webhook",
    "webhook_delivery",
    "webhook_attempt",
    "rendition",
    "picture_use",
    "job",
    "note",
    "note_answer",
    "erased_address",
    "desk_user",
    "credential",
    "recovery_code",
    "passkey",
    "ceremony",
    "session",
    "one_time_link",
    "attempt",
    "audit_head",
    "audit",
    "house",
    "arrangement",
    "attachment",
    "save_attempt",
    "presence",
    "preview",
];

/// How many rows are held at a time.
const BATCH: usize = 128;

/// Copies every row that one transaction sees into the other.
pub(crate) async fn all(
    from: &mut Connection,
    to: &mut Connection,
    columns: &[Vec<(String, ColumnType)>],
) -> Result<(), Error> {
    for (table, columns) in TABLES.iter().zip(columns) {
        copy(from, to, table, columns).await?;
    }
    Ok(())
}

/// The columns of every table, as a SQLite file of ours has them.
pub(crate) async fn columns(file: &mut Connection) -> Result<Vec<Vec<(String, ColumnType)>>, Error> {
    let mut all = Vec::with_capacity(TABLES.len());
    for table in TABLES.iter().copied() {
        all.push(dialect::columns(file, table).await?);
    }
    Ok(all)
}

async fn copy(
    from: &mut Connection,
    to: &mut Connection,
    table: &str,
    columns: &[(String, ColumnType)],
) -> Result<(), Error> {
    let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
    let names = names.join(", ");
    let into = format!("INSERT INTO {table} ({names})");
    let statement = Statement::from_string(from.engine().backend(), format!("SELECT {names} FROM {table}"));
    let Some(transaction) = from.transaction() else {
        return Ok(());
    };
    let mut rows = transaction.stream_raw(statement).await?.chunks(BATCH);
    while let Some(batch) = rows.next().await {
        let values = |row: Result<_, sea_orm::DbErr>| values_of(&Row(row?), columns);
        let batch = batch.into_iter().map(values).collect::<Result<_, Error>>()?;
        insert::many(to, &into, batch, "").await?;
    }
    Ok(())
}

fn values_of(row: &Row, columns: &[(String, ColumnType)]) -> Result<Vec<Value>, Error> {
    let value = |(name, column): &(String, ColumnType)| {
        Ok(match column {
            ColumnType::Text => row.maybe_text(name)?.bind(),
            ColumnType::Number => row.maybe_number(name)?.bind(),
        })
    };
    columns.iter().map(value).collect()
}
