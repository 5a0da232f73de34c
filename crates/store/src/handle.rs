//! The store's handle: opens a newsroom's database and begins transactions on it.

use std::{path::PathBuf, sync::Arc};

use language::Moment;
use newsroom::id::Ids;

use crate::{
    bind::values,
    connection::{Connection, Pool},
    coverage,
    database::{Database, Place},
    dialect::pools::{self, Missing, Pools},
    error::Error,
    feed::{self, Head, Watch},
    migrations,
    public::Public,
    transaction::{Snapshot, Stamp, Tx},
};

/// An open newsroom. Clones share its connections.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    database: Database,
    pools: Pools,
    commits: tokio::sync::watch::Sender<u64>,
}

impl Store {
    /// Makes a newsroom in an empty database: a SQLite file is made where there is none. `ids` gives the feed's epoch.
    ///
    /// # Errors
    /// [`Error::AlreadyThere`] where the database holds a newsroom; [`Error::CannotOpen`], [`Error::Newer`].
    pub async fn create(database: &Database, now: Moment, ids: &mut (dyn Ids + Send)) -> Result<Self, Error> {
        let epoch = ids.next();
        let single = pools::open_single(database, Missing::Make).await?;
        let made = make(database, &single, &epoch, now).await;
        single.close().await?;
        made?;
        Self::connect(database).await
    }

    /// Opens a newsroom and brings its schema to this program's version.
    ///
    /// # Errors
    /// [`Error::NoNewsroom`] where there is none; [`Error::CannotOpen`], [`Error::Newer`].
    pub async fn open(database: &Database, now: Moment) -> Result<Self, Error> {
        let absent = || Error::NoNewsroom {
            database: database.to_string(),
        };
        if matches!(database.place(), Place::Sqlite(file) if !file.exists()) {
            return Err(absent());
        }
        let single = pools::open_single(database, Missing::Refuse).await?;
        let there = upgrade(database, &single, now).await;
        single.close().await?;
        if !there? {
            return Err(absent());
        }
        let store = Self::connect(database).await?;
        store.count_at_first(now).await?;
        Ok(store)
    }

    async fn connect(database: &Database) -> Result<Self, Error> {
        let pools = pools::open(database).await?;
        let (commits, _) = tokio::sync::watch::channel(0);
        Ok(Self {
            inner: Arc::new(Inner {
                database: database.clone(),
                pools,
                commits,
            }),
        })
    }

    /// Where it is.
    #[must_use]
    pub fn database(&self) -> &Database {
        &self.inner.database
    }

    /// The handle that sees only what is published.
    #[must_use]
    pub fn public(&self) -> Public {
        let log = match self.database().place() {
            Place::Sqlite(file) => {
                let mut log = file.clone().into_os_string();
                log.push("-wal");
                Some(PathBuf::from(log).into())
            }
            Place::Postgres(_) => None,
        };
        Public::new(self.reader().clone(), self.inner.commits.subscribe(), log)
    }

    /// Begins a transaction that writes: at a moment, or on behalf of an act, which is then in the audit log. On SQLite one
    /// writes at a time: others wait.
    ///
    /// # Errors
    /// [`Error::Busy`] where another process writes for longer than half a minute.
    pub async fn write(&self, stamp: impl Into<Stamp>) -> Result<Tx, Error> {
        let connection = self.inner.pools.writer.writing().await?;
        Ok(Tx::new(connection, stamp.into(), self.inner.commits.clone()))
    }

    /// Begins a transaction that reads one consistent state and can't write.
    ///
    /// # Errors
    /// Where no connection could be had.
    pub async fn read(&self) -> Result<Snapshot, Error> {
        Ok(Snapshot::new(self.reader().reading().await?))
    }

    /// Waits for changes after `seen`, of this process and of others.
    #[must_use]
    pub fn watch(&self, seen: Head) -> Watch {
        Watch::new(self.reader().clone(), self.inner.commits.subscribe(), seen)
    }

    /// How many statements were read through this handle and its [`Public`] so far.
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.reader().statements()
    }

    /// Closes all connections; what was committed is durable without it. SQLite's write-ahead log is folded into the file.
    ///
    /// # Errors
    /// Where the database couldn't be closed.
    pub async fn close(self) -> Result<(), Error> {
        self.inner.pools.reader.clone().close().await?;
        self.inner.pools.writer.clone().close().await
    }

    pub(crate) fn reader(&self) -> &Pool {
        &self.inner.pools.reader
    }

    pub(crate) fn writer(&self) -> &Pool {
        &self.inner.pools.writer
    }
}

async fn make(database: &Database, single: &Pool, epoch: &str, now: Moment) -> Result<(), Error> {
    if holds_newsroom(&mut single.connection()).await? {
        return Err(Error::AlreadyThere {
            database: database.to_string(),
        });
    }
    migrations::run(database, single, now).await?;
    let mut connection = single.writing().await?;
    // Of several that make it at once one does; SQLite's and PostgreSQL's key decides which.
    let sql = "INSERT INTO feed_head (id, epoch, seq) VALUES (1, ?, 0) ON CONFLICT DO NOTHING";
    if connection.run(sql, values![epoch]).await? == 0 {
        return Err(Error::AlreadyThere {
            database: database.to_string(),
        });
    }
    coverage::whole::begin(&mut connection).await?;
    connection.commit().await
}

async fn upgrade(database: &Database, single: &Pool, now: Moment) -> Result<bool, Error> {
    if migrations::version_of(&mut single.connection()).await? == 0 {
        return Ok(false);
    }
    migrations::run(database, single, now).await?;
    feed::is_there(&mut single.connection()).await
}

/// Whether a newsroom was made in this database.
pub(crate) async fn holds_newsroom(connection: &mut Connection) -> Result<bool, Error> {
    Ok(migrations::version_of(connection).await? != 0 && feed::is_there(connection).await?)
}
