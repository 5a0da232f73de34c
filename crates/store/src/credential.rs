//! How people show who they are: password, second step, recovery codes.

use language::Moment;
use newsroom::id::UserId;

use crate::{
    bind::values,
    connection::{Connection, Row},
    error::Error,
    insert,
    transaction::Tx,
};

/// What somebody shows who they are by. No `Debug`: none of it belongs into a log.
#[derive(Clone, Default)]
pub struct Credential {
    /// The password's hash, as a PHC string; `None` until one is set.
    pub password: Option<String>,
    /// When it was set.
    pub password_at: Option<Moment>,
    /// The second step.
    pub totp: Option<Totp>,
}

/// A second step by time-based codes.
#[derive(Clone)]
pub struct Totp {
    /// The shared secret, sealed: see `press::seal`.
    pub secret: String,
    /// Since when it is asked for; `None` while it is being set up.
    pub since: Option<Moment>,
    /// The last time step whose code was used.
    pub last_step: Option<i64>,
}

impl Credential {
    /// The second step, where it is in force.
    #[must_use]
    pub fn second_step(&self) -> Option<&Totp> {
        self.totp.as_ref().filter(|totp| totp.since.is_some())
    }
}

/// Somebody's credential; an empty one where nothing is set.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, user: &UserId) -> Result<Credential, Error> {
    let locking = connection.locking();
    let sql = format!(
        "SELECT password, password_at, totp_secret, totp_since, totp_step FROM credential WHERE desk_user = ?{locking}"
    );
    let row = connection.row(&sql, values![user]).await?;
    row.as_ref().map_or_else(|| Ok(Credential::default()), credential)
}

/// Sets somebody's password.
///
/// # Errors
/// Where the database can't be written.
pub async fn set_password(tx: &mut Tx, user: &UserId, hash: &str) -> Result<(), Error> {
    let sql = "UPDATE credential SET password = ?, password_at = ? WHERE desk_user = ?";
    let now = tx.now();
    tx.run(sql, values![hash, now, user]).await.map(drop)
}

/// Sets somebody's second step, or takes it away.
///
/// # Errors
/// Where the database can't be written.
pub async fn set_totp(tx: &mut Tx, user: &UserId, totp: Option<&Totp>) -> Result<(), Error> {
    let sql = "UPDATE credential SET totp_secret = ?, totp_since = ?, totp_step = ? WHERE desk_user = ?";
    let values = values![
        totp.map(|totp| totp.secret.as_str()),
        totp.and_then(|totp| totp.since),
        totp.and_then(|totp| totp.last_step),
        user,
    ];
    tx.run(sql, values).await.map(drop)
}

/// Everybody's second steps, those that are being set up too.
///
/// # Errors
/// Where the database can't be read.
pub async fn second_steps(connection: &mut Connection) -> Result<Vec<(UserId, Totp)>, Error> {
    let sql = "SELECT desk_user, totp_secret, totp_since, totp_step FROM credential \
               WHERE totp_secret IS NOT NULL ORDER BY desk_user";
    let rows = connection.rows(sql, Vec::new()).await?;
    let read = |row: &Row| {
        let totp = Totp {
            secret: row.text("totp_secret")?,
            since: row.maybe_moment("totp_since")?,
            last_step: row.maybe_number("totp_step")?,
        };
        Ok((row.id("desk_user", UserId::parse)?, totp))
    };
    rows.iter().map(read).collect()
}

/// Replaces somebody's recovery codes by new ones, of which these are the hashes.
///
/// # Errors
/// Where the database can't be written.
pub async fn set_recovery_codes(tx: &mut Tx, user: &UserId, hashes: &[String]) -> Result<(), Error> {
    tx.run("DELETE FROM recovery_code WHERE desk_user = ?", values![user])
        .await?;
    let rows = hashes.iter().map(|hash| values![user, hash]).collect();
    insert::many(tx, "INSERT INTO recovery_code (desk_user, hash)", rows, "").await
}

/// Uses up a recovery code; says whether it was good.
///
/// # Errors
/// Where the database can't be written.
pub async fn use_recovery_code(tx: &mut Tx, user: &UserId, hash: &str) -> Result<bool, Error> {
    let sql = "UPDATE recovery_code SET used_at = ? WHERE desk_user = ? AND hash = ? AND used_at IS NULL";
    let now = tx.now();
    Ok(tx.run(sql, values![now, user, hash]).await? != 0)
}

/// How many recovery codes somebody has left.
///
/// # Errors
/// Where the database can't be read.
pub async fn recovery_codes_left(connection: &mut Connection, user: &UserId) -> Result<u32, Error> {
    let sql = "SELECT count(*) AS number FROM recovery_code WHERE desk_user = ? AND used_at IS NULL";
    let row = connection.row(sql, values![user]).await?;
    row.map_or(Ok(0), |row| row.natural("number"))
}

fn credential(row: &Row) -> Result<Credential, Error> {
    let secret = row.maybe_text("totp_secret")?;
    let (since, last_step) = (row.maybe_moment("totp_since")?, row.maybe_number("totp_step")?);
    Ok(Credential {
        password: row.maybe_text("password")?,
        password_at: row.maybe_moment("password_at")?,
        totp: secret.map(|secret| Totp {
            secret,
            since,
            last_step,
        }),
    })
}
