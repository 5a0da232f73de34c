//! Webhooks: where they point, how far they have followed the feed, and who delivers for them.

pub mod attempt;
pub mod claim;
pub mod delivery;

use newsroom::{
    id::WebhookId,
    token::Name,
    webhook::{State, Target, Webhook, events::Events, signature::Secret},
};

use crate::{
    bind::values,
    connection::{Connection, Row},
    document,
    error::Error,
    feed::Head,
    transaction::Tx,
};

const COLUMNS: &str = "SELECT id, name, target, events, secret, state, made_at, made_by, dead_in_a_row, epoch, seq FROM webhook";

/// A webhook by its id. In a write transaction nobody else changes it until the end.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, id: &WebhookId) -> Result<Option<Webhook>, Error> {
    let sql = format!("{COLUMNS} WHERE id = ?{}", connection.locking());
    let row = connection.row(&sql, values![id]).await?;
    row.as_ref().map(webhook).transpose()
}

/// All webhooks, the oldest first.
///
/// # Errors
/// Where the database can't be read.
pub async fn all(connection: &mut Connection) -> Result<Vec<Webhook>, Error> {
    let sql = format!("{COLUMNS} ORDER BY made_at, id");
    let rows = connection.rows(&sql, Vec::new()).await?;
    rows.iter().map(webhook).collect()
}

/// The active webhooks that haven't seen all of the feed.
///
/// # Errors
/// Where the database can't be read.
pub async fn behind(connection: &mut Connection, head: &Head) -> Result<Vec<WebhookId>, Error> {
    let sql =
        "SELECT id FROM webhook WHERE state = 'active' AND (epoch <> ? OR seq < ?) ORDER BY made_at, id";
    let rows = connection.rows(sql, values![head.epoch, head.seq]).await?;
    rows.iter().map(|row| row.id("id", WebhookId::parse)).collect()
}

/// Keeps a new webhook.
///
/// # Errors
/// Where the database can't be written.
pub async fn insert(tx: &mut Tx, webhook: &Webhook) -> Result<(), Error> {
    let sql = "INSERT INTO webhook (id, name, target, events, secret, state, made_at, made_by, dead_in_a_row, epoch, seq, placed) \
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)";
    let values = values![
        webhook.id,
        webhook.name.as_str(),
        webhook.target.as_str(),
        document::write(&webhook.events.patterns()),
        webhook.secret.reveal(),
        webhook.state.as_str(),
        webhook.made,
        webhook.by,
        webhook.dead_in_a_row,
        webhook.epoch,
        webhook.seq
    ];
    tx.run(sql, values).await.map(drop)
}

/// Sets everything of a webhook that was read in this transaction.
///
/// # Errors
/// Where the database can't be written.
pub async fn update(tx: &mut Tx, webhook: &Webhook) -> Result<(), Error> {
    let sql = "UPDATE webhook SET name = ?, target = ?, events = ?, secret = ?, state = ?, dead_in_a_row = ?, epoch = ?, \
               seq = ? WHERE id = ?";
    let values = values![
        webhook.name.as_str(),
        webhook.target.as_str(),
        document::write(&webhook.events.patterns()),
        webhook.secret.reveal(),
        webhook.state.as_str(),
        webhook.dead_in_a_row,
        webhook.epoch,
        webhook.seq,
        webhook.id
    ];
    tx.run(sql, values).await.map(drop)
}

/// Deletes a webhook with its deliveries.
///
/// # Errors
/// Where the database can't be written.
pub async fn delete(tx: &mut Tx, id: &WebhookId) -> Result<(), Error> {
    let attempts =
        "DELETE FROM webhook_attempt WHERE delivery IN (SELECT id FROM webhook_delivery WHERE webhook = ?)";
    tx.run(attempts, values![id]).await?;
    tx.run("DELETE FROM webhook_delivery WHERE webhook = ?", values![id])
        .await?;
    tx.run("DELETE FROM webhook WHERE id = ?", values![id])
        .await
        .map(drop)
}

fn webhook(row: &Row) -> Result<Webhook, Error> {
    let patterns: Vec<String> = row.document("events")?;
    let events = Events::parse(patterns.iter().map(String::as_str));
    Ok(Webhook {
        id: row.id("id", WebhookId::parse)?,
        name: row.parse("name", Name::parse)?,
        target: row.parse("target", Target::kept)?,
        events: events.map_err(|error| row.corrupt("events", &error))?,
        secret: row.parse("secret", Secret::parse)?,
        state: row.parse("state", |word| State::parse(word).ok_or("no such state"))?,
        made: row.moment("made_at")?,
        by: row.maybe_text("made_by")?,
        dead_in_a_row: row.natural("dead_in_a_row")?,
        epoch: row.text("epoch")?,
        seq: row.number("seq")?,
    })
}
