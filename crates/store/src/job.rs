//! Jobs: work that is done off the request path, once, whatever happens to the node that does it.
//!
//! A job is claimed for a while by a name that nobody else has; when the while is over and it isn't done, anybody may
//! claim it. What fails is due again later, and after a few attempts waits until somebody asks for it.

use language::Moment;

use crate::{
    bind::values,
    connection::{Connection, Row},
    error::Error,
    transaction::Tx,
};

/// What kind of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobKind {
    /// Making the renditions of a file; its hash is the subject.
    Renditions,
    /// Reading out of rows of an earlier version what they didn't keep.
    Index,
}

/// A job that was claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its kind.
    pub kind: JobKind,
    /// What it is about.
    pub subject: String,
    /// Which attempt this is, from 1.
    pub attempt: u32,
    /// The name it was claimed by.
    pub claim: String,
}

/// How far the work of a kind is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Jobs that wait for their turn.
    pub waiting: u64,
    /// Jobs that are being done.
    pub running: u64,
    /// Jobs that were given up.
    pub failed: u64,
}

/// How one job stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It waits for its turn; after a failure, with what went wrong.
    Waiting(Option<String>),
    /// It is being done.
    Running,
    /// It was given up, and why.
    Failed(String),
}

impl JobKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Renditions => "renditions",
            Self::Index => "index",
        }
    }

    fn parse(word: &str) -> Result<Self, String> {
        match word {
            "renditions" => Ok(Self::Renditions),
            "index" => Ok(Self::Index),
            _ => Err(format!("“{word}” is no kind of job")),
        }
    }
}

/// Asks for some work, at once. One that was given up begins anew; one that is asked for already stays as it is.
///
/// # Errors
/// Where the database can't be written.
pub async fn ask(tx: &mut Tx, kind: JobKind, subject: &str) -> Result<(), Error> {
    let now = tx.now();
    let sql = "INSERT INTO job (kind, subject, state, attempts, due_at) VALUES (?, ?, 'waiting', 0, ?) \
               ON CONFLICT (kind, subject) DO UPDATE SET state = 'waiting', attempts = 0, due_at = excluded.due_at, \
               failure = NULL WHERE job.state = 'failed'";
    tx.run(sql, values![kind.as_str(), subject, now]).await.map(drop)
}

/// Claims the job that is due for longest, until a moment. `claim` is a name that nobody else uses.
///
/// # Errors
/// Where the database can't be written.
pub async fn claim(tx: &mut Tx, claim: &str, until: Moment) -> Result<Option<Job>, Error> {
    let now = tx.now();
    // Of several that look at once, all but one find the row locked or claimed, and look again later.
    let sql = format!(
        "SELECT kind, subject, attempts FROM job WHERE state = 'waiting' AND due_at <= ? \
         AND (claimed_until IS NULL OR claimed_until < ?) ORDER BY due_at, kind, subject LIMIT 1{}",
        tx.locking()
    );
    let Some(row) = tx.row(&sql, values![now, now]).await? else {
        return Ok(None);
    };
    let job = job(&row, claim)?;
    let sql = "UPDATE job SET claim = ?, claimed_until = ?, attempts = ? WHERE kind = ? AND subject = ?";
    let values = values![claim, until, job.attempt, job.kind.as_str(), job.subject];
    tx.run(sql, values).await?;
    Ok(Some(job))
}

fn job(row: &Row, claim: &str) -> Result<Job, Error> {
    Ok(Job {
        kind: row.parse("kind", JobKind::parse)?,
        subject: row.text("subject")?,
        attempt: row.natural::<u32>("attempts")? + 1,
        claim: claim.to_owned(),
    })
}

/// Takes a job off the list: it is done. Answers whether the claim still held; else somebody else does it.
///
/// # Errors
/// Where the database can't be written.
pub async fn done(tx: &mut Tx, job: &Job) -> Result<bool, Error> {
    let sql = "DELETE FROM job WHERE kind = ? AND subject = ? AND claim = ?";
    Ok(tx
        .run(sql, values![job.kind.as_str(), job.subject, job.claim])
        .await?
        == 1)
}

/// Gives a claim back unused, as before it.
///
/// # Errors
/// Where the database can't be written.
pub async fn give_back(tx: &mut Tx, job: &Job) -> Result<(), Error> {
    let sql = "UPDATE job SET claim = NULL, claimed_until = NULL, attempts = ? \
               WHERE kind = ? AND subject = ? AND claim = ?";
    let before = job.attempt.saturating_sub(1);
    tx.run(sql, values![before, job.kind.as_str(), job.subject, job.claim])
        .await
        .map(drop)
}

/// Says that a job failed: it is due again at a moment, or given up where there is none.
///
/// # Errors
/// Where the database can't be written.
pub async fn failed(tx: &mut Tx, job: &Job, failure: &str, again: Option<Moment>) -> Result<(), Error> {
    let state = if again.is_some() { "waiting" } else { "failed" };
    let due = again.unwrap_or(tx.now());
    let sql = "UPDATE job SET state = ?, due_at = ?, failure = ?, claim = NULL, claimed_until = NULL \
               WHERE kind = ? AND subject = ? AND claim = ?";
    let values = values![state, due, failure, job.kind.as_str(), job.subject, job.claim];
    tx.run(sql, values).await.map(drop)
}

/// How far the work of a kind is.
///
/// # Errors
/// Where the database can't be read.
pub async fn progress(connection: &mut Connection, kind: JobKind, now: Moment) -> Result<Progress, Error> {
    let sql = "SELECT state, CAST(CASE WHEN claimed_until >= ? THEN 1 ELSE 0 END AS BIGINT) AS held, count(*) AS jobs FROM job \
               WHERE kind = ? GROUP BY 1, 2";
    let mut progress = Progress::default();
    for row in connection.rows(sql, values![now, kind.as_str()]).await? {
        let count = row.natural::<u64>("jobs")?;
        match (row.text("state")?.as_str(), row.number("held")?) {
            ("failed", _) => progress.failed += count,
            (_, 0) => progress.waiting += count,
            _ => progress.running += count,
        }
    }
    Ok(progress)
}

/// How one job stands; `None` where none is to be done.
///
/// # Errors
/// Where the database can't be read.
pub async fn standing(
    connection: &mut Connection,
    kind: JobKind,
    subject: &str,
    now: Moment,
) -> Result<Option<Standing>, Error> {
    let sql = "SELECT kind, state, claimed_until, failure FROM job WHERE kind = ? AND subject = ?";
    let Some(row) = connection.row(sql, values![kind.as_str(), subject]).await? else {
        return Ok(None);
    };
    let failure = row.maybe_text("failure")?;
    let held = row
        .maybe_moment("claimed_until")?
        .is_some_and(|until| now <= until);
    Ok(Some(match row.text("state")?.as_str() {
        "failed" => Standing::Failed(failure.unwrap_or_default()),
        _ if held => Standing::Running,
        _ => Standing::Waiting(failure),
    }))
}
