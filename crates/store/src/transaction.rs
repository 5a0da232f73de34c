//! Transactions: one that writes, with the changes it will add to the feed, and one that only reads.

use std::{
    collections::{BTreeSet, HashMap},
    ops::{Deref, DerefMut},
};

use language::Moment;
use newsroom::{
    audit::{Deed, Note, Subject},
    change::{Aggregate, Event},
    id::StoryId,
    workflow::Act,
};

use crate::{
    audit,
    connection::Connection,
    coverage,
    error::Error,
    feed::{self, Head},
};

/// When a transaction writes, and on whose behalf: a moment alone (an import, the clock), or an act. What is changed or noted
/// on behalf of an act stands in the audit log when the transaction commits.
#[derive(Debug, Clone)]
pub struct Stamp {
    now: Moment,
    act: Option<Act>,
}

impl From<Moment> for Stamp {
    fn from(now: Moment) -> Self {
        Self { now, act: None }
    }
}

impl From<&Act> for Stamp {
    fn from(act: &Act) -> Self {
        Self {
            now: act.at,
            act: Some(act.clone()),
        }
    }
}

/// A transaction that writes. Dropped without [`Tx::commit`] it leaves nothing behind.
///
/// A story or an edition that is read through it stays as it was read until the transaction ends. Read a story before its
/// editions, so that two transactions never wait for each other; where they do, one ends with [`Error::Busy`].
pub struct Tx {
    connection: Connection,
    stamp: Stamp,
    changes: Changes,
    /// The stories whose coverage may not be in step any more.
    uncovered: BTreeSet<StoryId>,
    notes: Vec<Note>,
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
    pub(crate) fn new(
        connection: Connection,
        stamp: Stamp,
        commits: tokio::sync::watch::Sender<u64>,
    ) -> Self {
        Self {
            connection,
            stamp,
            changes: Changes::default(),
            uncovered: BTreeSet::new(),
            notes: Vec::new(),
            commits,
        }
    }

    /// The moment at which it writes.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.stamp.now
    }

    /// Notes a deed for the audit log, where the transaction writes on behalf of an act. A change of the feed is noted by
    /// itself: this is for what the feed doesn't tell (an invitation, a task, a token) and for details.
    pub fn note(&mut self, note: Note) {
        self.notes.push(note);
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
            coverage::keep::refresh(&mut self.connection, &self.uncovered, self.stamp.now).await?;
        }
        let head = feed::append(&mut self.connection, &self.changes, self.stamp.now).await?;
        if let Some(act) = self.stamp.act.take() {
            let notes = self.audited();
            audit::append(&mut self.connection, &act, &notes).await?;
        }
        self.connection.commit().await?;
        self.commits.send_modify(|count| *count = count.wrapping_add(1));
        Ok(head)
    }

    /// The notes of the changes, but for those that were noted with a detail, and the notes themselves.
    fn audited(&mut self) -> Vec<Note> {
        let mut notes = Vec::with_capacity(self.changes.rows().len() + self.notes.len());
        for (aggregate, event) in self.changes.rows() {
            let note = Note::new(Deed::Change(*event), Subject::of(aggregate));
            let is_told = |told: &Note| told.deed == note.deed && told.subject == note.subject;
            if !self.notes.iter().any(is_told) {
                notes.push(note);
            }
        }
        notes.append(&mut self.notes);
        notes
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
