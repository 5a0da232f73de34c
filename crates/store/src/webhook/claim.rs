//! Claims: of all the programs on one database one delivers for a webhook at a time. A claim ends by itself, so that what
//! a program that died had claimed is taken up by another.

use language::Moment;
use newsroom::{id::WebhookId, webhook::delivery::Delivery};

use super::delivery::{COLUMNS, delivery};
use crate::{bind::values, connection::Connection, error::Error, transaction::Tx};

/// The webhooks that have a delivery due and nobody who delivers it, at most `limit`.
///
/// # Errors
/// Where the database can't be read.
pub async fn open(connection: &mut Connection, now: Moment, limit: u32) -> Result<Vec<WebhookId>, Error> {
    let sql = format!(
        "SELECT d.webhook, min(d.due_at) AS due FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook \
         WHERE d.due_at <= ? AND (w.claimed_until IS NULL OR w.claimed_until <= ?) AND {FIRST} \
         GROUP BY d.webhook ORDER BY due, d.webhook LIMIT ?"
    );
    let rows = connection.rows(&sql, values![now, now, limit]).await?;
    rows.iter()
        .map(|row| row.id("webhook", WebhookId::parse))
        .collect()
}

/// What makes a delivery the next of its webhook: the first that waits; while the webhook is paused or stopped, only one
/// that tries the target.
const FIRST: &str = "d.state = 'waiting' AND (w.state = 'active' OR d.event = 'ping') AND d.place = \
     (SELECT min(x.place) FROM webhook_delivery x WHERE x.webhook = d.webhook AND x.state = 'waiting' \
     AND (w.state = 'active' OR x.event = 'ping'))";

/// Claims a webhook until a moment; `false` where somebody else has.
///
/// # Errors
/// Where the database can't be written.
pub async fn take(tx: &mut Tx, id: &WebhookId, claim: &str, until: Moment) -> Result<bool, Error> {
    let sql = "UPDATE webhook SET claim = ?, claimed_until = ? \
               WHERE id = ? AND (claimed_until IS NULL OR claimed_until <= ?)";
    let now = tx.now();
    Ok(tx.run(sql, values![claim, until, id, now]).await? == 1)
}

/// Whether a claim still holds, and gives it back.
///
/// # Errors
/// Where the database can't be written.
pub async fn give_back(tx: &mut Tx, id: &WebhookId, claim: &str) -> Result<bool, Error> {
    let sql = "UPDATE webhook SET claim = NULL, claimed_until = NULL WHERE id = ? AND claim = ?";
    Ok(tx.run(sql, values![id, claim]).await? == 1)
}

/// The webhook's next delivery, where it is due.
///
/// # Errors
/// Where the database can't be read.
pub async fn next(
    connection: &mut Connection,
    id: &WebhookId,
    now: Moment,
) -> Result<Option<Delivery>, Error> {
    let sql = format!(
        "{COLUMNS} JOIN webhook w ON w.id = d.webhook WHERE d.webhook = ? AND d.due_at <= ? AND {FIRST}"
    );
    let row = connection.row(&sql, values![id, now]).await?;
    row.as_ref().map(delivery).transpose()
}
