//! Attempts to sign in, counted by account and by network address.

use language::Moment;
use newsroom::throttle::{Attempts, FORGOTTEN_AFTER};

use crate::{bind::values, error::Error, transaction::Tx};

/// The attempts under a key, which nobody else counts until this transaction ends; none where none is remembered.
///
/// # Errors
/// Where the database can't be written.
pub async fn hold(tx: &mut Tx, key: &str) -> Result<Option<Attempts>, Error> {
    // A row that isn't there can't be held, so it is made first: of many first attempts at once each counts.
    let now = tx.now();
    let sql = "INSERT INTO attempt (key, count, last_at) VALUES (?, 0, ?) \
               ON CONFLICT (key) DO UPDATE SET count = attempt.count RETURNING count, last_at";
    let row = tx.row(sql, values![key, now]).await?;
    let attempts = row.map(|row| {
        Ok::<_, Error>(Attempts {
            count: row.natural("count")?,
            last_at: row.moment("last_at")?,
        })
    });
    Ok(attempts.transpose()?.filter(|attempts| attempts.count != 0))
}

/// Sets the attempts under a key that is held.
///
/// # Errors
/// Where the database can't be written.
pub async fn put(tx: &mut Tx, key: &str, attempts: Attempts) -> Result<(), Error> {
    let sql = "UPDATE attempt SET count = ?, last_at = ? WHERE key = ?";
    tx.run(sql, values![attempts.count, attempts.last_at, key])
        .await
        .map(drop)
}

/// Takes one attempt back that succeeded.
///
/// # Errors
/// Where the database can't be written.
pub async fn take_back(tx: &mut Tx, key: &str) -> Result<(), Error> {
    let sql = "UPDATE attempt SET count = count - 1 WHERE key = ? AND count > 0";
    tx.run(sql, values![key]).await.map(drop)
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
