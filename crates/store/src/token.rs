//! Tokens of the API. Their secrets are never here, only the hashes by which they are found.

use language::Moment;
use newsroom::{
    id::{TokenId, UserId},
    token::{Name, SecretHash, Token, scope::Scopes},
};

use crate::{
    bind::values,
    connection::{Connection, Row},
    error::Error,
    transaction::Tx,
};

const COLUMNS: &str =
    "SELECT id, owner, name, prefix, scopes, made_at, expires_at, used_at, revoked_at FROM token";

/// The token of a secret.
///
/// # Errors
/// Where the database can't be read.
pub async fn of_secret(connection: &mut Connection, hash: &SecretHash) -> Result<Option<Token>, Error> {
    let sql = format!("{COLUMNS} WHERE hash = ?");
    let row = connection.row(&sql, values![hash.as_str()]).await?;
    row.as_ref().map(token).transpose()
}

/// A token by its id.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, id: &TokenId) -> Result<Option<Token>, Error> {
    let sql = format!("{COLUMNS} WHERE id = ?");
    let row = connection.row(&sql, values![id]).await?;
    row.as_ref().map(token).transpose()
}

/// Somebody's tokens, the newest first.
///
/// # Errors
/// Where the database can't be read.
pub async fn of_owner(connection: &mut Connection, owner: &UserId) -> Result<Vec<Token>, Error> {
    let sql = format!("{COLUMNS} WHERE owner = ? ORDER BY made_at DESC, id DESC");
    let rows = connection.rows(&sql, values![owner.as_str()]).await?;
    rows.iter().map(token).collect()
}

/// Everybody's tokens, by owner, the newest first.
///
/// # Errors
/// Where the database can't be read.
pub async fn all(connection: &mut Connection) -> Result<Vec<Token>, Error> {
    let sql = format!("{COLUMNS} ORDER BY owner, made_at DESC, id DESC");
    let rows = connection.rows(&sql, Vec::new()).await?;
    rows.iter().map(token).collect()
}

/// Keeps a new token.
///
/// # Errors
/// Where the database can't be written.
pub async fn insert(tx: &mut Tx, token: &Token, hash: &SecretHash) -> Result<(), Error> {
    let sql = "INSERT INTO token (id, owner, name, prefix, hash, scopes, made_at, expires_at) \
               VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    let values = values![
        token.id,
        token.owner.as_str(),
        token.name.as_str(),
        token.prefix,
        hash.as_str(),
        token.scopes.words(),
        token.made,
        token.expires
    ];
    tx.run(sql, values).await.map(drop)
}

/// Notes that a token is revoked; one that was revoked before stays so.
///
/// # Errors
/// Where the database can't be written.
pub async fn revoke(tx: &mut Tx, id: &TokenId, at: Moment) -> Result<(), Error> {
    let sql = "UPDATE token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL";
    tx.run(sql, values![at, id]).await.map(drop)
}

/// Notes that a token was used.
///
/// # Errors
/// Where the database can't be written.
pub async fn used(tx: &mut Tx, id: &TokenId, at: Moment) -> Result<(), Error> {
    let sql = "UPDATE token SET used_at = ? WHERE id = ?";
    tx.run(sql, values![at, id]).await.map(drop)
}

fn token(row: &Row) -> Result<Token, Error> {
    Ok(Token {
        id: row.id("id", TokenId::parse)?,
        owner: row.id("owner", UserId::parse)?,
        name: row.parse("name", Name::parse)?,
        prefix: row.text("prefix")?,
        scopes: row.parse("scopes", |words| Scopes::parse(words.split(' ')))?,
        made: row.moment("made_at")?,
        expires: row.maybe_moment("expires_at")?,
        used: row.maybe_moment("used_at")?,
        revoked: row.maybe_moment("revoked_at")?,
    })
}
