//! What is under way between two requests of one person: a second step, a passkey. Each is good once and for some minutes.

use language::Moment;
use newsroom::id::UserId;

use crate::{
    bind::values,
    connection::{Connection, Row},
    error::Error,
    transaction::Tx,
};

/// Something under way. No `Debug`: its state is secret.
pub struct Ceremony {
    /// What is under way: `second-step`, `passkey-registration` ….
    pub kind: &'static str,
    /// For whom; `None` where that is found out at its end.
    pub user: Option<UserId>,
    /// What its end must know.
    pub state: String,
    /// How long it may take.
    pub until: Moment,
}

/// Begins one; forgets those that took too long.
///
/// # Errors
/// Where the database can't be written.
pub async fn insert(tx: &mut Tx, ceremony: &Ceremony, hash: &str) -> Result<(), Error> {
    let now = tx.now();
    tx.run("DELETE FROM ceremony WHERE until <= ?", values![now])
        .await?;
    let sql = "INSERT INTO ceremony (hash, kind, desk_user, state, until) VALUES (?, ?, ?, ?, ?)";
    let values = values![hash, ceremony.kind, ceremony.user, ceremony.state, ceremony.until];
    tx.run(sql, values).await.map(drop)
}

/// One that is under way, or took too long.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(
    connection: &mut Connection,
    kind: &'static str,
    hash: &str,
) -> Result<Option<Ceremony>, Error> {
    let sql = "SELECT desk_user, state, until FROM ceremony WHERE hash = ? AND kind = ?";
    let row = connection.row(sql, values![hash, kind]).await?;
    row.map(|row| ceremony(kind, &row)).transpose()
}

/// Ends one and says what it was; `None` where there is none of that kind, or it took too long.
///
/// # Errors
/// Where the database can't be written.
pub async fn take(tx: &mut Tx, kind: &'static str, hash: &str) -> Result<Option<Ceremony>, Error> {
    let now = tx.now();
    let sql = "DELETE FROM ceremony WHERE hash = ? AND kind = ? RETURNING desk_user, state, until";
    let Some(row) = tx.row(sql, values![hash, kind]).await? else {
        return Ok(None);
    };
    let ceremony = ceremony(kind, &row)?;
    Ok(Some(ceremony).filter(|ceremony| now < ceremony.until))
}

fn ceremony(kind: &'static str, row: &Row) -> Result<Ceremony, Error> {
    Ok(Ceremony {
        kind,
        user: row.maybe_id("desk_user", UserId::parse)?,
        state: row.text("state")?,
        until: row.moment("until")?,
    })
}
