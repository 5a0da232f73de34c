//! Passkeys: keys that stay in somebody's device. What is kept here is public.

use language::Moment;
use newsroom::id::UserId;

use crate::{
    bind::values,
    connection::{Connection, Row},
    error::Error,
    transaction::Tx,
    version::Insert,
};

/// A passkey of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// The credential's id, in Base64 for addresses.
    pub id: String,
    /// Whose.
    pub user: UserId,
    /// What they call it.
    pub name: String,
    /// The public key with its counter, as a document of the library that checks it.
    pub credential: String,
    /// When it was added.
    pub made_at: Moment,
    /// When it was last used.
    pub used_at: Option<Moment>,
}

const COLUMNS: &str = "id, desk_user, name, credential, made_at, used_at";

/// A passkey by its credential's id.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, id: &str) -> Result<Option<Passkey>, Error> {
    let locking = connection.locking();
    let sql = format!("SELECT {COLUMNS} FROM passkey WHERE id = ?{locking}");
    connection
        .row(&sql, values![id])
        .await?
        .as_ref()
        .map(passkey)
        .transpose()
}

/// Somebody's passkeys, in the order in which they were added.
///
/// # Errors
/// Where the database can't be read.
pub async fn of_user(connection: &mut Connection, user: &UserId) -> Result<Vec<Passkey>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM passkey WHERE desk_user = ? ORDER BY made_at, id");
    connection
        .rows(&sql, values![user])
        .await?
        .iter()
        .map(passkey)
        .collect()
}

/// Adds a passkey.
///
/// # Errors
/// Where the database can't be written.
pub async fn insert(tx: &mut Tx, passkey: &Passkey) -> Result<Insert, Error> {
    let sql = "INSERT INTO passkey (id, desk_user, name, credential, made_at) VALUES (?, ?, ?, ?, ?) \
               ON CONFLICT DO NOTHING";
    let values = values![
        passkey.id,
        passkey.user,
        passkey.name,
        passkey.credential,
        passkey.made_at
    ];
    Ok(Insert::of(tx.run(sql, values).await?))
}

/// Notes that a passkey was used, with its counter as it is now.
///
/// # Errors
/// Where the database can't be written.
pub async fn used(tx: &mut Tx, id: &str, credential: &str) -> Result<(), Error> {
    let sql = "UPDATE passkey SET used_at = ?, credential = ? WHERE id = ?";
    let now = tx.now();
    tx.run(sql, values![now, credential, id]).await.map(drop)
}

/// Removes one of somebody's passkeys; gives its name where there was one.
///
/// # Errors
/// Where the database can't be written.
pub async fn remove(tx: &mut Tx, user: &UserId, id: &str) -> Result<Option<String>, Error> {
    let sql = "DELETE FROM passkey WHERE desk_user = ? AND id = ? RETURNING name";
    let row = tx.row(sql, values![user, id]).await?;
    row.map(|row| row.text("name")).transpose()
}

/// Removes all of somebody's passkeys.
///
/// # Errors
/// Where the database can't be written.
pub async fn remove_all(tx: &mut Tx, user: &UserId) -> Result<(), Error> {
    tx.run("DELETE FROM passkey WHERE desk_user = ?", values![user])
        .await
        .map(drop)
}

fn passkey(row: &Row) -> Result<Passkey, Error> {
    Ok(Passkey {
        id: row.text("id")?,
        user: row.id("desk_user", UserId::parse)?,
        name: row.text("name")?,
        credential: row.text("credential")?,
        made_at: row.moment("made_at")?,
        used_at: row.maybe_moment("used_at")?,
    })
}
