//! Sessions. Their tokens are known to browsers alone: here they are hashes.

use language::Moment;
use newsroom::{
    id::UserId,
    session::{ABSOLUTE, IDLE, Proof, Session},
    user::User,
};

use crate::{
    bind::values,
    connection::{Connection, Row},
    error::Error,
    transaction::Tx,
    user,
};

const COLUMNS: &str = "s.id, s.desk_user, s.made_at, s.seen_at, s.address, s.agent, s.proof";

/// The session whose token has this hash, and whose it is; over or not.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, hash: &str) -> Result<Option<(Session, User)>, Error> {
    let sql = format!(
        "SELECT {COLUMNS}, {} FROM session s JOIN desk_user u ON u.id = s.desk_user WHERE s.hash = ?",
        user::COLUMNS
    );
    let row = connection.row(&sql, values![hash]).await?;
    row.map(|row| Ok((session(&row)?, user::user(&row)?))).transpose()
}

/// Somebody's sessions, those last in use first.
///
/// # Errors
/// Where the database can't be read.
pub async fn of_user(connection: &mut Connection, user: &UserId) -> Result<Vec<Session>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM session s WHERE s.desk_user = ? ORDER BY s.seen_at DESC, s.id");
    connection
        .rows(&sql, values![user])
        .await?
        .iter()
        .map(session)
        .collect()
}

/// Begins a session.
///
/// # Errors
/// Where the database can't be written.
pub async fn insert(tx: &mut Tx, session: &Session, hash: &str) -> Result<(), Error> {
    let sql = "INSERT INTO session (id, hash, desk_user, made_at, seen_at, address, agent, proof) \
               VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    let values = values![
        session.id,
        hash,
        session.user,
        session.made_at,
        session.seen_at,
        session.address,
        session.agent,
        session.proof.as_str(),
    ];
    tx.run(sql, values).await.map(drop)
}

/// Notes that a session is in use.
///
/// # Errors
/// Where the database can't be written.
pub async fn seen(tx: &mut Tx, id: &str, address: &str) -> Result<(), Error> {
    let sql = "UPDATE session SET seen_at = ?, address = ? WHERE id = ?";
    let now = tx.now();
    tx.run(sql, values![now, address, id]).await.map(drop)
}

/// Ends one of somebody's sessions; says whether there was one.
///
/// # Errors
/// Where the database can't be written.
pub async fn end(tx: &mut Tx, user: &UserId, id: &str) -> Result<bool, Error> {
    let sql = "DELETE FROM session WHERE desk_user = ? AND id = ?";
    Ok(tx.run(sql, values![user, id]).await? != 0)
}

/// Ends all of somebody's sessions but one, or all; says how many.
///
/// # Errors
/// Where the database can't be written.
pub async fn end_all(tx: &mut Tx, user: &UserId, but: Option<&str>) -> Result<u64, Error> {
    let sql = "DELETE FROM session WHERE desk_user = ? AND id <> ?";
    tx.run(sql, values![user, but.unwrap_or_default()]).await
}

/// Forgets the sessions that are over.
///
/// # Errors
/// Where the database can't be written.
pub async fn sweep(tx: &mut Tx, now: Moment) -> Result<u64, Error> {
    let sql = "DELETE FROM session WHERE seen_at <= ? OR made_at <= ?";
    tx.run(sql, values![now.plus_seconds(-IDLE), now.plus_seconds(-ABSOLUTE)])
        .await
}

fn session(row: &Row) -> Result<Session, Error> {
    Ok(Session {
        id: row.text("id")?,
        user: row.id("desk_user", UserId::parse)?,
        made_at: row.moment("made_at")?,
        seen_at: row.moment("seen_at")?,
        address: row.text("address")?,
        agent: row.text("agent")?,
        proof: row.parse("proof", |word| Proof::parse(word).ok_or("no such proof"))?,
    })
}
