//! Everything in which the two databases differ. No other file asks which one it is.

use std::{path::Path, time::Duration};

use sea_orm::{DbBackend, SqlxPostgresConnector, SqlxSqliteConnector, TransactionOptions};
use sqlx::{
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{
    connection::{Connection, Pool},
    database::{Database, Place},
    error::Error,
};

/// Which database it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

/// Whether a database that isn't there may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Missing {
    Make,
    Refuse,
}

/// How long a writer waits for another one.
const PATIENCE: Duration = Duration::from_secs(30);
/// Readers of one process at a time.
const READERS: u32 = 8;
/// PostgreSQL writers of one process at a time; SQLite has one.
const WRITERS: u32 = 16;
/// Prepared statements that each connection keeps.
const STATEMENTS: usize = 400;
/// The lock that only one migrating process holds: “tarjuman” in ASCII.
const MIGRATION_LOCK: i64 = 0x7461_726a_756d_616e;

impl Engine {
    pub(crate) fn backend(self) -> DbBackend {
        match self {
            Self::Sqlite => DbBackend::Sqlite,
            Self::Postgres => DbBackend::Postgres,
        }
    }

    /// A statement with `?` for its parameters as the engine wants it. No statement of ours holds a `?` in a text.
    pub(crate) fn statement(self, sql: &str) -> String {
        if self == Self::Sqlite {
            return sql.to_owned();
        }
        let mut parts = sql.split('?');
        let mut numbered = parts.next().unwrap_or_default().to_owned();
        for (at, part) in parts.enumerate() {
            numbered.push_str(&format!("${}{part}", at + 1));
        }
        numbered
    }

    /// A statement of a migration with the engine's own types. Texts sort by their bytes; SQLite checks its types.
    pub(crate) fn schema(self, sql: &str) -> String {
        match self {
            Self::Sqlite if sql.starts_with("CREATE TABLE") => format!("{sql} STRICT"),
            Self::Sqlite => sql.to_owned(),
            Self::Postgres => sql
                .replace("INTEGER", "BIGINT")
                .replace("TEXT", "TEXT COLLATE \"C\""),
        }
    }

    /// How a write transaction begins: SQLite takes its only writer's lock at once, because a reader that turns writer
    /// fails instead of waiting.
    pub(crate) fn writing(self) -> TransactionOptions {
        match self {
            Self::Sqlite => TransactionOptions {
                sqlite_transaction_mode: Some(sea_orm::SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            },
            Self::Postgres => TransactionOptions::default(),
        }
    }

    /// What a read adds in a write transaction so that nobody changes the row until its end. SQLite needs nothing: it
    /// has one writer.
    pub(crate) fn locking(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " FOR UPDATE",
        }
    }

    /// Waits until no other process migrates; the lock goes with the transaction. SQLite's write lock is enough.
    pub(crate) async fn lock_migrations(self, connection: &mut Connection) -> Result<(), Error> {
        if self == Self::Postgres {
            let sql = format!("SELECT pg_advisory_xact_lock({MIGRATION_LOCK})");
            connection.run_script(&sql).await?;
        }
        Ok(())
    }

    /// Whether there is a table of this name.
    pub(crate) async fn has_table(self, connection: &mut Connection, table: &str) -> Result<bool, Error> {
        let sql = match self {
            Self::Sqlite => "SELECT 1 AS one FROM sqlite_master WHERE type = 'table' AND name = ?",
            Self::Postgres => {
                "SELECT 1::bigint AS one FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?"
            }
        };
        Ok(!connection
            .rows(sql, crate::bind::values![table])
            .await?
            .is_empty())
    }

    /// What the engine itself finds wrong with its files: one line each.
    pub(crate) async fn integrity(self, connection: &mut Connection) -> Result<Vec<String>, Error> {
        let mut lines = Vec::new();
        if self == Self::Postgres {
            return Ok(lines);
        }
        for row in connection.rows("PRAGMA integrity_check", Vec::new()).await? {
            let line = row.text("integrity_check")?;
            if line != "ok" {
                lines.push(line);
            }
        }
        for row in connection.rows("PRAGMA foreign_key_check", Vec::new()).await? {
            lines.push(format!(
                "a row of {} names a row of {} that isn't there",
                row.text("table")?,
                row.text("parent")?
            ));
        }
        Ok(lines)
    }
}

/// The connections of one open database.
pub(crate) struct Pools {
    pub(crate) writer: Pool,
    pub(crate) reader: Pool,
}

/// A pool of one connection, for migrations and for making a database.
pub(crate) async fn open_single(database: &Database, missing: Missing) -> Result<Pool, Error> {
    match database.place() {
        Place::Sqlite(file) => sqlite_writer(database, file, missing).await,
        Place::Postgres(options) => {
            postgres(
                database,
                options.as_ref().clone(),
                PgPoolOptions::new().max_connections(1),
            )
            .await
        }
    }
}

/// The pools of a database that is there.
pub(crate) async fn open(database: &Database) -> Result<Pools, Error> {
    let pools = match database.place() {
        Place::Sqlite(file) => Pools {
            writer: sqlite_writer(database, file, Missing::Refuse).await?,
            reader: sqlite_reader(database, file).await?,
        },
        Place::Postgres(options) => {
            let readers = options.as_ref().clone().options([
                ("default_transaction_read_only", "on"),
                ("default_transaction_isolation", "repeatable read"),
            ]);
            Pools {
                writer: postgres(
                    database,
                    options.as_ref().clone(),
                    PgPoolOptions::new().max_connections(WRITERS),
                )
                .await?,
                reader: postgres(database, readers, PgPoolOptions::new().max_connections(READERS)).await?,
            }
        }
    };
    self_check(database, &pools).await?;
    Ok(pools)
}

fn sqlite_options(file: &Path) -> SqliteConnectOptions {
    use sqlx::ConnectOptions;
    SqliteConnectOptions::new()
        .filename(file)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        .statement_cache_capacity(STATEMENTS)
        .pragma("cache_size", "-16000")
        .disable_statement_logging()
}

async fn sqlite_writer(database: &Database, file: &Path, missing: Missing) -> Result<Pool, Error> {
    let options = sqlite_options(file)
        .create_if_missing(missing == Missing::Make)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    sqlite(database, options, 1).await
}

async fn sqlite_reader(database: &Database, file: &Path) -> Result<Pool, Error> {
    sqlite(database, sqlite_options(file).read_only(true), READERS).await
}

/// A SQLite file that is read and never written, such as a backup.
pub(crate) async fn open_file(database: &Database, file: &Path) -> Result<Pool, Error> {
    sqlite(database, sqlite_options(file).read_only(true), 1).await
}

async fn sqlite(database: &Database, options: SqliteConnectOptions, most: u32) -> Result<Pool, Error> {
    let pool = SqlitePoolOptions::new()
        .max_connections(most)
        .acquire_timeout(PATIENCE)
        .idle_timeout(None)
        .max_lifetime(None)
        // A connection to a file doesn't go stale; asking it before each use would cost more than most statements.
        .test_before_acquire(false)
        .connect_with(options)
        .await
        .map_err(|error| cannot_open(database, &error))?;
    Ok(Pool::new(
        SqlxSqliteConnector::from_sqlx_sqlite_pool(pool),
        Engine::Sqlite,
    ))
}

async fn postgres(
    database: &Database,
    options: PgConnectOptions,
    pool: PgPoolOptions,
) -> Result<Pool, Error> {
    use sqlx::ConnectOptions;
    let options = options
        .application_name("tarjuman")
        .statement_cache_capacity(STATEMENTS)
        .disable_statement_logging();
    let pool = pool
        .acquire_timeout(PATIENCE)
        .connect_with(options)
        .await
        .map_err(|error| cannot_open(database, &error))?;
    Ok(Pool::new(
        SqlxPostgresConnector::from_sqlx_postgres_pool(pool),
        Engine::Postgres,
    ))
}

fn cannot_open(database: &Database, error: &sqlx::Error) -> Error {
    Error::CannotOpen {
        database: database.to_string(),
        why: error.to_string(),
    }
}

/// Makes sure that what durability and foreign keys rest on is in force.
async fn self_check(database: &Database, pools: &Pools) -> Result<(), Error> {
    if pools.writer.engine() == Engine::Postgres {
        return self_check_postgres(database, pools).await;
    }
    for (pragma, wanted) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
    ] {
        let has = pragma_of(&pools.writer, pragma).await?;
        if has != wanted {
            return Err(odd_setting(database, pragma, &has, wanted));
        }
    }
    Ok(())
}

async fn pragma_of(pool: &Pool, pragma: &str) -> Result<String, Error> {
    let row = pool
        .connection()
        .row(&format!("PRAGMA {pragma}"), Vec::new())
        .await?;
    row.map_or_else(|| Ok(String::new()), |row| row.text_or_number(pragma))
}

async fn self_check_postgres(database: &Database, pools: &Pools) -> Result<(), Error> {
    let sql = "SELECT current_setting('server_encoding') AS encoding, current_setting('server_version_num')::bigint AS version";
    let Some(row) = pools.writer.connection().row(sql, Vec::new()).await? else {
        return Ok(());
    };
    let encoding = row.text("encoding")?;
    if encoding != "UTF8" {
        return Err(odd_setting(database, "server_encoding", &encoding, "UTF8"));
    }
    let version = row.number("version")?;
    if version < 150_000 {
        return Err(odd_setting(
            database,
            "server_version_num",
            &version.to_string(),
            "150000 or more",
        ));
    }
    Ok(())
}

fn odd_setting(database: &Database, name: &str, has: &str, wanted: &str) -> Error {
    Error::CannotOpen {
        database: database.to_string(),
        why: format!("its {name} is {has}, but must be {wanted}"),
    }
}
