//! Attempts: every try of a delivery, also those of which nobody knows how they ended.

use newsroom::{
    id::DeliveryId,
    webhook::delivery::{Attempt, Outcome},
};

use crate::{
    bind::values,
    connection::{Connection, Row},
    error::Error,
    transaction::Tx,
};

/// Notes that a try begins, and answers with its number.
///
/// # Errors
/// Where the database can't be written.
pub async fn begin(tx: &mut Tx, delivery: &DeliveryId) -> Result<u32, Error> {
    let sql = "SELECT coalesce(max(number), 0) AS number FROM webhook_attempt WHERE delivery = ?";
    let before: u32 = match tx.row(sql, values![delivery]).await? {
        Some(row) => row.natural("number")?,
        None => 0,
    };
    let (number, now) = (before + 1, tx.now());
    let sql = "INSERT INTO webhook_attempt (delivery, number, at) VALUES (?, ?, ?)";
    tx.run(sql, values![delivery, number, now]).await?;
    Ok(number)
}

/// Notes how a try ended.
///
/// # Errors
/// Where the database can't be written.
pub async fn end(tx: &mut Tx, delivery: &DeliveryId, number: u32, outcome: &Outcome) -> Result<(), Error> {
    let sql = "UPDATE webhook_attempt SET millis = ?, status = ?, note = ? WHERE delivery = ? AND number = ?";
    let status = outcome.status.map(i64::from);
    tx.run(
        sql,
        values![outcome.millis, status, outcome.note, delivery, number],
    )
    .await
    .map(drop)
}

/// A delivery's tries, the first one first.
///
/// # Errors
/// Where the database can't be read.
pub async fn list(connection: &mut Connection, delivery: &DeliveryId) -> Result<Vec<Attempt>, Error> {
    let sql =
        "SELECT number, at, millis, status, note FROM webhook_attempt WHERE delivery = ? ORDER BY number";
    let rows = connection.rows(sql, values![delivery]).await?;
    rows.iter().map(attempt).collect()
}

fn attempt(row: &Row) -> Result<Attempt, Error> {
    let outcome = match row.maybe_natural("millis")? {
        Some(millis) => Some(Outcome {
            millis,
            status: row.maybe_natural("status")?,
            note: row.text("note")?,
            again_after: None,
        }),
        None => None,
    };
    Ok(Attempt {
        number: row.natural("number")?,
        at: row.moment("at")?,
        outcome,
    })
}
