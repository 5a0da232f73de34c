//! One-time links: by one somebody sets their first password, or comes back in.

use language::Moment;
use newsroom::{
    id::UserId,
    invitation::{Link, Purpose},
};

use crate::{
    bind::values,
    connection::{Connection, Row},
    error::Error,
    transaction::Tx,
};

/// Makes a link, in place of any that was made for them before.
///
/// # Errors
/// Where the database can't be written.
pub async fn replace(tx: &mut Tx, link: &Link, hash: &str) -> Result<(), Error> {
    revoke(tx, &link.user).await?;
    let sql = "INSERT INTO one_time_link (hash, purpose, desk_user, made_by, made_at, until) VALUES (?, ?, ?, ?, ?, ?)";
    let values = values![
        hash,
        link.purpose.as_str(),
        link.user,
        link.made_by,
        tx.now(),
        link.until,
    ];
    tx.run(sql, values).await.map(drop)
}

/// The link whose token has this hash; good or too old.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, hash: &str) -> Result<Option<Link>, Error> {
    let sql = "SELECT purpose, desk_user, made_by, until FROM one_time_link WHERE hash = ?";
    connection
        .row(sql, values![hash])
        .await?
        .as_ref()
        .map(link)
        .transpose()
}

/// Uses a link up; `None` where somebody was quicker.
///
/// # Errors
/// Where the database can't be written.
pub async fn take(tx: &mut Tx, hash: &str) -> Result<Option<Link>, Error> {
    let sql = "DELETE FROM one_time_link WHERE hash = ? RETURNING purpose, desk_user, made_by, until";
    tx.row(sql, values![hash]).await?.as_ref().map(link).transpose()
}

/// Takes back what links there are for somebody.
///
/// # Errors
/// Where the database can't be written.
pub async fn revoke(tx: &mut Tx, user: &UserId) -> Result<(), Error> {
    tx.run("DELETE FROM one_time_link WHERE desk_user = ?", values![user])
        .await
        .map(drop)
}

/// For whom there is a link that is still good, and until when.
///
/// # Errors
/// Where the database can't be read.
pub async fn open(connection: &mut Connection, now: Moment) -> Result<Vec<Link>, Error> {
    let sql =
        "SELECT purpose, desk_user, made_by, until FROM one_time_link WHERE until > ? ORDER BY made_at, hash";
    connection
        .rows(sql, values![now])
        .await?
        .iter()
        .map(link)
        .collect()
}

fn link(row: &Row) -> Result<Link, Error> {
    Ok(Link {
        purpose: row.parse("purpose", |word| Purpose::parse(word).ok_or("no such purpose"))?,
        user: row.id("desk_user", UserId::parse)?,
        made_by: row.maybe_text("made_by")?,
        until: row.moment("until")?,
    })
}
