//! What is under way between two requests of one person: a second step, a passkey. Each is good once and for some minutes.

use language::Moment;
use newsroom::id::UserId;

use crate::{bind::values, error::Error, transaction::Tx};

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

/// Ends one and says what it was; `None` where there is none of that kind, or it took too long.
///
/// # Errors
/// Where the database can't be written.
pub async fn take(tx: &mut Tx, kind: &'static str, hash: &str) -> Result<Option<Ceremony>, Error> {
    let sql = "DELETE FROM ceremony WHERE hash = ? AND kind = ? RETURNING desk_user, state, until";
    let Some(row) = tx.row(sql, values![hash, kind]).await? else {
        return Ok(None);
    };
    let ceremony = Ceremony {
        kind,
        user: row.maybe_id("desk_user", UserId::parse)?,
        state: row.text("state")?,
        until: row.moment("until")?,
    };
    Ok(Some(ceremony).filter(|ceremony| tx.now() < ceremony.until))
}
