//! Answers that are given again: a request that names a key is carried out once, however often it comes.

use language::Moment;
use newsroom::id::TokenId;

use crate::{
    bind::{holding, values},
    connection::{Connection, Row},
    document,
    error::Error,
    transaction::Tx,
    version::Insert,
};

/// What is known of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The request's fingerprint: another request under the same key is refused.
    pub request: String,
    /// The answer; `None` while the request is carried out, and where the program ended in the middle.
    pub answer: Option<Answer>,
    /// When the request began.
    pub at: Moment,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its headers that count, one a line.
    pub headers: String,
    /// Its body.
    pub body: String,
}

/// What is known of a token's key.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(
    connection: &mut Connection,
    token: &TokenId,
    key: &str,
) -> Result<Option<Answered>, Error> {
    let sql = format!(
        "SELECT request, status, headers, body, at FROM answered WHERE token = ? AND key = ?{}",
        connection.locking()
    );
    let row = connection.row(&sql, values![token, key]).await?;
    row.as_ref().map(answered).transpose()
}

/// Notes that a request begins.
///
/// # Errors
/// Where the database can't be written.
pub async fn begin(tx: &mut Tx, token: &TokenId, key: &str, request: &str) -> Result<Insert, Error> {
    let sql = "INSERT INTO answered (token, key, request, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    let now = tx.now();
    Ok(Insert::of(tx.run(sql, values![token, key, request, now]).await?))
}

/// Keeps a request's answer.
///
/// # Errors
/// Where the database can't be written.
pub async fn keep(tx: &mut Tx, token: &TokenId, key: &str, answer: &Answer) -> Result<(), Error> {
    let sql = "UPDATE answered SET status = ?, headers = ?, body = ? WHERE token = ? AND key = ?";
    let values = values![i64::from(answer.status), answer.headers, answer.body, token, key];
    tx.run(sql, values).await.map(drop)
}

/// Forgets a key whose request had no effect, so that it may be tried again.
///
/// # Errors
/// Where the database can't be written.
pub async fn forget(tx: &mut Tx, token: &TokenId, key: &str) -> Result<(), Error> {
    let sql = "DELETE FROM answered WHERE token = ? AND key = ?";
    tx.run(sql, values![token, key]).await.map(drop)
}

/// Forgets what was answered before a moment.
///
/// # Errors
/// Where the database can't be written.
pub async fn forget_before(tx: &mut Tx, at: Moment) -> Result<u64, Error> {
    tx.run("DELETE FROM answered WHERE at < ?", values![at]).await
}

/// Forgets the answers that say something, wherever in them it stands: what is erased may not be given again, and a key must not
/// lead to what is gone. A request that is being carried out has no answer yet and is left alone.
///
/// # Errors
/// Where the database can't be written.
pub(crate) async fn forget_telling(tx: &mut Tx, words: &str) -> Result<u64, Error> {
    let written = document::write(&words);
    // As JSON has it within quotation marks: the words may be a part of a longer text.
    let like = holding(written.trim_matches('"'));
    let sql = "DELETE FROM answered WHERE body LIKE ? ESCAPE '!' OR headers LIKE ? ESCAPE '!'";
    tx.run(sql, values![like.clone(), like]).await
}

fn answered(row: &Row) -> Result<Answered, Error> {
    let answer = match row.maybe_natural("status")? {
        Some(status) => Some(Answer {
            status,
            headers: row.text("headers")?,
            body: row.text("body")?,
        }),
        None => None,
    };
    Ok(Answered {
        request: row.text("request")?,
        answer,
        at: row.moment("at")?,
    })
}
