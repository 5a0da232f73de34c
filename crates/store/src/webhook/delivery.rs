//! Deliveries, in the order of their places.

use language::Moment;
use newsroom::{
    id::{DeliveryId, WebhookId},
    webhook::delivery::{Delivery, State},
};

use crate::{
    bind::values,
    connection::{Connection, Row},
    error::Error,
    insert,
    transaction::Tx,
};

pub(super) const COLUMNS: &str = "SELECT d.id, d.webhook, d.place, d.event, d.body, d.state, d.tries, d.made_at, d.due_at FROM webhook_delivery d";

/// A delivery that is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct New {
    /// Its id.
    pub id: DeliveryId,
    /// The event's word.
    pub event: String,
    /// What is sent.
    pub body: String,
}

/// Puts deliveries behind a webhook's others, in their order. The webhook was read in this transaction.
///
/// # Errors
/// Where the database can't be written.
pub async fn put(tx: &mut Tx, webhook: &WebhookId, new: Vec<New>) -> Result<(), Error> {
    let Ok(count) = i64::try_from(new.len()) else {
        return Ok(());
    };
    if count == 0 {
        return Ok(());
    }
    let sql = "UPDATE webhook SET placed = placed + ? WHERE id = ? RETURNING placed";
    let Some(row) = tx.row(sql, values![count, webhook]).await? else {
        return Ok(());
    };
    let placed = row.number("placed")?;
    let now = tx.now();
    let rows = new.into_iter().zip(placed - count + 1..).map(|(new, place)| {
        let waiting = State::Waiting.as_str();
        values![
            new.id, webhook, place, new.event, new.body, waiting, 0_i64, now, now
        ]
    });
    let into =
        "INSERT INTO webhook_delivery (id, webhook, place, event, body, state, tries, made_at, due_at)";
    insert::many(tx, into, rows.collect(), "").await
}

/// A delivery by its id. In a write transaction nobody else changes it until the end.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, id: &DeliveryId) -> Result<Option<Delivery>, Error> {
    let sql = format!("{COLUMNS} WHERE d.id = ?{}", connection.locking());
    let row = connection.row(&sql, values![id]).await?;
    row.as_ref().map(delivery).transpose()
}

/// A webhook's deliveries before a place (all for `None`), the newest first, at most `limit`.
///
/// # Errors
/// Where the database can't be read.
pub async fn list(
    connection: &mut Connection,
    webhook: &WebhookId,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<Delivery>, Error> {
    let sql = format!("{COLUMNS} WHERE d.webhook = ? AND d.place < ? ORDER BY d.place DESC LIMIT ?");
    let before = before.unwrap_or(i64::MAX);
    let rows = connection.rows(&sql, values![webhook, before, limit]).await?;
    rows.iter().map(delivery).collect()
}

/// How many deliveries of a webhook wait.
///
/// # Errors
/// Where the database can't be read.
pub async fn waiting(connection: &mut Connection, webhook: &WebhookId) -> Result<u64, Error> {
    let sql = "SELECT count(*) AS number FROM webhook_delivery WHERE webhook = ? AND state = 'waiting'";
    let row = connection.row(sql, values![webhook]).await?;
    row.map_or(Ok(0), |row| row.natural("number"))
}

/// Sets how far a delivery is.
///
/// # Errors
/// Where the database can't be written.
pub async fn update(tx: &mut Tx, delivery: &Delivery) -> Result<(), Error> {
    let sql = "UPDATE webhook_delivery SET state = ?, tries = ?, due_at = ? WHERE id = ?";
    let values = values![delivery.state.as_str(), delivery.tries, delivery.due, delivery.id];
    tx.run(sql, values).await.map(drop)
}

/// Forgets deliveries that were made before a moment and don't wait, at most `limit`.
///
/// # Errors
/// Where the database can't be written.
pub async fn forget_before(tx: &mut Tx, at: Moment, limit: u32) -> Result<u64, Error> {
    let old = "SELECT id FROM webhook_delivery WHERE made_at < ? AND state <> 'waiting' ORDER BY made_at, id LIMIT ?";
    let attempts = format!("DELETE FROM webhook_attempt WHERE delivery IN ({old})");
    tx.run(&attempts, values![at, limit]).await?;
    let deliveries = format!("DELETE FROM webhook_delivery WHERE id IN ({old})");
    tx.run(&deliveries, values![at, limit]).await
}

pub(super) fn delivery(row: &Row) -> Result<Delivery, Error> {
    Ok(Delivery {
        id: row.id("id", DeliveryId::parse)?,
        webhook: row.id("webhook", WebhookId::parse)?,
        place: row.number("place")?,
        event: row.text("event")?,
        body: row.text("body")?,
        state: row.parse("state", |word| State::parse(word).ok_or("no such state"))?,
        tries: row.natural("tries")?,
        made: row.moment("made_at")?,
        due: row.moment("due_at")?,
    })
}
