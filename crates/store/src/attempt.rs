//! Attempts to sign in, counted by account and by network address.

use language::Moment;
use newsroom::throttle::{Attempts, FORGOTTEN_AFTER};

use crate::{bind::values, connection::Connection, error::Error, transaction::Tx};

/// The attempts under a key.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, key: &str) -> Result<Option<Attempts>, Error> {
    let locking = connection.locking();
    let sql = format!("SELECT count, last_at FROM attempt WHERE key = ?{locking}");
    let row = connection.row(&sql, values![key]).await?;
    row.map(|row| {
        Ok(Attempts {
            count: row.natural("count")?,
            last_at: row.moment("last_at")?,
        })
    })
    .transpose()
}

/// Notes one more attempt and says how many there are: of several at once each counts.
///
/// # Errors
/// Where the database can't be written.
pub async fn put(tx: &mut Tx, key: &str, attempts: Attempts) -> Result<(), Error> {
    let sql = "INSERT INTO attempt (key, count, last_at) VALUES (?, ?, ?) \
               ON CONFLICT (key) DO UPDATE SET count = excluded.count, last_at = excluded.last_at";
    tx.run(sql, values![key, attempts.count, attempts.last_at])
        .await
        .map(drop)
}

/// Forgets what was counted under a key.
///
/// # Errors
/// Where the database can't be written.
pub async fn forget(tx: &mut Tx, key: &str) -> Result<(), Error> {
    tx.run("DELETE FROM attempt WHERE key = ?", values![key])
        .await
        .map(drop)
}

/// Forgets what is old enough.
///
/// # Errors
/// Where the database can't be written.
pub async fn sweep(tx: &mut Tx, now: Moment) -> Result<u64, Error> {
    let before = now.plus_seconds(-FORGOTTEN_AFTER);
    tx.run("DELETE FROM attempt WHERE last_at <= ?", values![before])
        .await
}
