//! Transactions: one that writes, with the changes it will add to the feed, and one that only reads.

use std::{
    collections::{BTreeSet, HashMap},
    ops::{Deref, DerefMut},
};

use language::Moment;
use newsroom::{
    change::{Aggregate, Event},
    id::StoryId,
};

use crate::{
    connection::Connection,
    coverage,
    error::Error,
    feed::{self, Head},
};

/// A transaction that writes. Dropped without [`Tx::commit`] it leaves nothing behind.
///
/// A story or an edition that is read through it stays as it was read until the transaction ends. Read a story before its
/// editions, so that two transactions never wait for each other; where they do, one ends with [`Error::Busy`].
pub struct Tx {
    connection: Connection,
    now: Moment,
    changes: Changes,
    /// The stories whose coverage may not be in step any more.
    uncovered: BTreeSet<StoryId>,
    commits: tokio::sync::watch::Sender<u64>,
}

/// What a transaction changed: each aggregate once, in the order in which they were first changed.
#[derive(Default)]
pub(crate) struct Changes {
    rows: Vec<(Aggregate, Event)>,
    places: HashMap<Aggregate, usize>,
}

impl Changes {
    fn add(&mut self, aggregate: Aggregate, event: Event) {
        match self.places.get(&aggregate) {
            Some(at) => self.rows[*at].1 = event,
            None => {
                self.places.insert(aggregate.clone(), self.rows.len());
                self.rows.push((aggregate, event));
            }
        }
    }

    fn add_where_absent(&mut self, aggregate: Aggregate, event: Event) {
        if !self.places.contains_key(&aggregate) {
            self.add(aggregate, event);
        }
    }

    pub(crate) fn rows(&self) -> &[(Aggregate, Event)] {
        &self.rows
    }
}

impl Tx {
    pub(crate) fn new(connection: Connection, now: Moment, commits: tokio::sync::watch::Sender<u64>) -> Self {
        Self {
            connection,
            now,
            changes: Changes::default(),
            uncovered: BTreeSet::new(),
            commits,
        }
    }

    /// The moment at which it writes.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.now
    }

    /// Notes a change for the feed: one row for each aggregate, the last event wins.
    pub fn changed(&mut self, aggregate: Aggregate, event: Event) {
        self.uncover(&aggregate);
        self.changes.add(aggregate, event);
    }

    /// The same for a change that says less than any other of its aggregate.
    pub(crate) fn touched(&mut self, aggregate: Aggregate, event: Event) {
        self.uncover(&aggregate);
        self.changes.add_where_absent(aggregate, event);
    }

    fn uncover(&mut self, aggregate: &Aggregate) {
        if let Aggregate::Story(story) | Aggregate::Edition(story, _) = aggregate {
            self.uncovered.insert(story.clone());
        }
    }

    /// Says that a story's coverage was brought in step after its last change.
    pub(crate) fn covered(&mut self, story: &StoryId) {
        self.uncovered.remove(story);
    }

    /// Brings the coverage of the stories that were changed in step, numbers the changes, makes everything durable and wakes
    /// whoever waits. Answers with the feed's newest number;
    /// without a change that is the number before.
    ///
    /// # Errors
    /// Nothing was written then.
    pub async fn commit(mut self) -> Result<Head, Error> {
        if !self.uncovered.is_empty() {
            coverage::keep::refresh(&mut self.connection, &self.uncovered, self.now).await?;
        }
        let head = feed::append(&mut self.connection, &self.changes, self.now).await?;
        self.connection.commit().await?;
        self.commits.send_modify(|count| *count = count.wrapping_add(1));
        Ok(head)
    }

    /// Leaves nothing behind, and waits until that is so.
    ///
    /// # Errors
    /// Where the connection broke; nothing was written then either.
    pub async fn rollback(self) -> Result<(), Error> {
        self.connection.rollback().await
    }
}

impl Deref for Tx {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.connection
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }
}

/// A transaction that reads one consistent state, that of its first reading, and can't write.
pub struct Snapshot {
    connection: Connection,
}

impl Snapshot {
    pub(crate) fn new(connection: Connection) -> Self {
        Self { connection }
    }
}

impl Deref for Snapshot {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.connection
    }
}

impl DerefMut for Snapshot {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }
}
