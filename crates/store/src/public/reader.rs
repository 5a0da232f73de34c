//! What readers' statements go through: any connection of a pool, or a few transactions that all see one state.

use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
};

use tokio::sync::{Mutex, OwnedMutexGuard, OwnedSemaphorePermit, Semaphore};

use crate::{
    connection::{Connection, Pool},
    error::Error,
    feed,
};

#[derive(Clone)]
pub(super) struct Reader {
    pool: Pool,
    state: Option<Arc<State>>,
}

/// Transactions that see one state, each lent to one at a time.
struct State {
    all: Vec<Arc<Mutex<Connection>>>,
    free: Arc<Semaphore>,
}

/// A connection for a few statements.
pub(super) enum Lent {
    Own(Connection),
    /// It is let go before its place is, so whoever gets the place finds one that is free.
    Shared(
        OwnedMutexGuard<Connection>,
        #[expect(dead_code, reason = "held")] OwnedSemaphorePermit,
    ),
}

impl Reader {
    pub(super) fn of(pool: Pool) -> Self {
        Self { pool, state: None }
    }

    /// Begins so many transactions until all of them see the same number of the change feed: every commit has a number, so
    /// then they see one state. Where changes come faster than transactions are begun, one must do.
    pub(super) async fn frozen(&self, connections: usize) -> Result<Self, Error> {
        const TRIES: usize = 20;
        for _ in 0..TRIES {
            if let Some(state) = self.begin(connections.max(1)).await? {
                return Ok(state);
            }
        }
        let one = self.begin(1).await?;
        Ok(one.unwrap_or_else(|| self.clone()))
    }

    async fn begin(&self, connections: usize) -> Result<Option<Self>, Error> {
        let mut all = Vec::with_capacity(connections);
        let mut seen = None;
        for _ in 0..connections {
            let mut connection = self.pool.reading().await?;
            // A transaction begins to see with its first statement.
            let head = feed::head(&mut connection).await?;
            if *seen.get_or_insert_with(|| head.clone()) != head {
                return Ok(None);
            }
            all.push(Arc::new(Mutex::new(connection)));
        }
        let free = Arc::new(Semaphore::new(all.len()));
        Ok(Some(Self {
            pool: self.pool.clone(),
            state: Some(Arc::new(State { all, free })),
        }))
    }

    pub(super) fn pool(&self) -> &Pool {
        &self.pool
    }

    /// For a single statement.
    pub(super) async fn connection(&self) -> Lent {
        let lent = match &self.state {
            Some(state) => state.lend().await,
            None => None,
        };
        lent.unwrap_or_else(|| Lent::Own(self.pool.connection()))
    }

    /// For statements that must see the same state.
    pub(super) async fn reading(&self) -> Result<Lent, Error> {
        let lent = match &self.state {
            Some(state) => state.lend().await,
            None => None,
        };
        match lent {
            Some(lent) => Ok(lent),
            None => Ok(Lent::Own(self.pool.reading().await?)),
        }
    }
}

impl State {
    /// There are as many places as transactions, so whoever has a place finds one that is free.
    async fn lend(&self) -> Option<Lent> {
        let place = Arc::clone(&self.free).acquire_owned().await.ok()?;
        let free = |one: &Arc<Mutex<Connection>>| Arc::clone(one).try_lock_owned().ok();
        let connection = self.all.iter().find_map(free)?;
        Some(Lent::Shared(connection, place))
    }
}

impl Deref for Lent {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        match self {
            Self::Own(connection) => connection,
            Self::Shared(connection, _) => connection,
        }
    }
}

impl DerefMut for Lent {
    fn deref_mut(&mut self) -> &mut Connection {
        match self {
            Self::Own(connection) => connection,
            Self::Shared(connection, _) => connection,
        }
    }
}
