//! The change feed: one ordered sequence of what changed, without a gap.
//!
//! A transaction takes its numbers by its last statements before the commit, from one counter row that it then holds
//! until it has committed. So numbers are taken in the order of commits, on PostgreSQL too: whoever sees number *n*
//! sees every smaller one, and a transaction that is rolled back leaves no gap.

use std::time::Duration;

use language::Moment;
use newsroom::{
    arrangement::FrontId,
    change::{Aggregate, Change, Event},
    id::{PictureId, StoryId},
    thing::ThingKind,
};

use crate::{
    arrangement,
    bind::values,
    connection::{Connection, Pool, Row},
    error::Error,
    insert,
    transaction::Changes,
};

/// Where the feed stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The feed's life: a follower that knows another one drops what it derived and begins anew.
    pub epoch: String,
    /// The newest number; 0 where nothing ever changed.
    pub seq: i64,
}

/// Where the feed stands now.
///
/// # Errors
/// Where the database can't be read.
pub async fn head(connection: &mut Connection) -> Result<Head, Error> {
    let row = connection
        .row("SELECT epoch, seq FROM feed_head WHERE id = 1", Vec::new())
        .await?;
    head_of(row)
}

fn head_of(row: Option<Row>) -> Result<Head, Error> {
    let gone = || Error::Corrupt {
        place: "table feed_head".to_owned(),
        why: "its one row is gone".to_owned(),
    };
    let row = row.ok_or_else(gone)?;
    Ok(Head {
        epoch: row.text("epoch")?,
        seq: row.number("seq")?,
    })
}

/// The changes after number `seq`, oldest first, at most `limit`.
///
/// # Errors
/// Where the database can't be read.
pub async fn since(connection: &mut Connection, seq: i64, limit: u32) -> Result<Vec<Change>, Error> {
    let sql = "SELECT seq, at, kind, key, lang, event FROM change WHERE seq > ? ORDER BY seq LIMIT ?";
    connection
        .rows(sql, values![seq, limit])
        .await?
        .iter()
        .map(change)
        .collect()
}

pub(crate) async fn is_there(connection: &mut Connection) -> Result<bool, Error> {
    Ok(connection
        .row("SELECT seq FROM feed_head WHERE id = 1", Vec::new())
        .await?
        .is_some())
}

/// Numbers changes and adds them; nothing may follow but the commit.
pub(crate) async fn append(
    connection: &mut Connection,
    changes: &Changes,
    now: Moment,
) -> Result<Head, Error> {
    let rows = changes.rows();
    if rows.is_empty() {
        return head(connection).await;
    }
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let sql = "UPDATE feed_head SET seq = seq + ? WHERE id = 1 RETURNING epoch, seq";
    let head = head_of(connection.row(sql, values![count]).await?)?;
    let numbered = rows.iter().zip(head.seq - count + 1..);
    let rows = numbered.map(|((aggregate, event), seq)| {
        let (kind, key, lang) = aggregate.parts();
        values![seq, now, kind, key, lang, event.as_str()]
    });
    let into = "INSERT INTO change (seq, at, kind, key, lang, event)";
    insert::many(connection, into, rows.collect(), "").await?;
    Ok(head)
}

fn change(row: &Row) -> Result<Change, Error> {
    let event = row.parse("event", |word| Event::parse(word).ok_or("no such event"))?;
    Ok(Change {
        seq: row.number("seq")?,
        at: row.moment("at")?,
        aggregate: aggregate(row)?,
        event,
    })
}

fn aggregate(row: &Row) -> Result<Aggregate, Error> {
    let kind = row.text("kind")?;
    Ok(match kind.as_str() {
        "newsroom" => Aggregate::Newsroom,
        "picture" => Aggregate::Picture(row.id("key", PictureId::parse)?),
        "story" => Aggregate::Story(row.id("key", StoryId::parse)?),
        "edition" => Aggregate::Edition(row.id("key", StoryId::parse)?, row.lang("lang")?),
        "redirect" => Aggregate::Redirect(row.text("key")?),
        "assignment" => Aggregate::Assignment(row.id("key", StoryId::parse)?, row.lang("lang")?),
        "tasks" => Aggregate::Tasks(row.id("key", StoryId::parse)?, row.lang("lang")?),
        "front" => Aggregate::Front(FrontId {
            lang: row.lang("lang")?,
            section: arrangement::section(row, "key")?,
        }),
        word => {
            let kind =
                ThingKind::parse(word).ok_or_else(|| row.corrupt("kind", &format!("“{word}” is no kind")))?;
            Aggregate::Thing(kind, row.text("key")?)
        }
    })
}

/// How long after a commit of another process a follower may sleep.
const POLL: Duration = Duration::from_millis(50);

/// Waits for changes.
pub struct Watch {
    reader: Pool,
    commits: tokio::sync::watch::Receiver<u64>,
    seen: Head,
}

impl Watch {
    pub(crate) fn new(reader: Pool, commits: tokio::sync::watch::Receiver<u64>, seen: Head) -> Self {
        Self {
            reader,
            commits,
            seen,
        }
    }

    /// Waits until the feed stands elsewhere than it was last seen, and says where: at once after a commit of this
    /// process, within 50 milliseconds after one of another. May be dropped and called again.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn changed(&mut self) -> Result<Head, Error> {
        loop {
            self.commits.mark_unchanged();
            let head = head(&mut self.reader.connection()).await?;
            if head != self.seen {
                self.seen = head.clone();
                return Ok(head);
            }
            // Either wakes it: what counts is what the database says then. A store that was closed commits no more.
            if let Ok(Err(_)) = tokio::time::timeout(POLL, self.commits.changed()).await {
                tokio::time::sleep(POLL).await;
            }
        }
    }
}
