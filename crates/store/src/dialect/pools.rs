//! Opening: how each engine is set up, and the check that it is.

use std::{path::Path, time::Duration};

use sea_orm::{SqlxPostgresConnector, SqlxSqliteConnector};
use sqlx::{
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{
    connection::Pool,
    database::{Database, Place},
    dialect::Engine,
    error::Error,
};

/// Whether a database that isn't there may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Missing {
    Make,
    Refuse,
}

/// How long a writer waits for another one.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long it is until a file that was locked is tried again.
const PAUSE: Duration = Duration::from_millis(20);
/// Readers of one process at a time.
const READERS: u32 = 8;
/// PostgreSQL writers of one process at a time; SQLite has one.
const WRITERS: u32 = 16;
/// Prepared statements that each connection keeps.
const STATEMENTS: usize = 400;
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
        .synchronous(SqliteSynchronous::Full)
        // What is deleted is overwritten: an erasure on an order must leave nothing to read in the file.
        .pragma("secure_delete", "on")
        // After a large import the log's file shrinks again.
        .pragma("journal_size_limit", "67108864");
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
        .test_before_acquire(false);
    let pool = connect_in_turn(pool, options)
        .await
        .map_err(|error| cannot_open(database, &error))?;
    Ok(Pool::new(
        SqlxSqliteConnector::from_sqlx_sqlite_pool(pool),
        Engine::Sqlite,
    ))
}

/// Connects, waiting for whoever has the file to themselves. SQLite's own patience doesn't hold for the switch to the
/// write-ahead log: where two connections make a file at once, one is told at once that it is locked
/// (<https://www.sqlite.org/wal.html#sometimes_queries_return_sqlite_busy_in_wal_mode>).
async fn connect_in_turn(
    pool: SqlitePoolOptions,
    options: SqliteConnectOptions,
) -> Result<SqlitePool, sqlx::Error> {
    let mut waited = Duration::ZERO;
    loop {
        match pool.clone().connect_with(options.clone()).await {
            Err(error) if waited < PATIENCE && is_locked(&error) => {
                tokio::time::sleep(PAUSE).await;
                waited += PAUSE;
            }
            other => return other,
        }
    }
}

/// `SQLITE_BUSY` and its extended codes, whose lowest byte is 5.
fn is_locked(error: &sqlx::Error) -> bool {
    let code = error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code);
    code.and_then(|code| code.parse::<u32>().ok())
        .is_some_and(|code| code & 0xff == 5)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Store, scratch};

    #[tokio::test(flavor = "multi_thread")]
    async fn readers_cannot_write() {
        let dir = tempfile::tempdir().unwrap();
        for (database, _scratch) in scratch::databases(dir.path()) {
            let store = Store::create(&database, scratch::now(), &mut scratch::Fixed)
                .await
                .unwrap();
            for sql in [
                "UPDATE feed_head SET seq = 9",
                "DELETE FROM change",
                "CREATE TABLE x (y INTEGER)",
            ] {
                let alone = store.reader().connection().run(sql, Vec::new()).await;
                let within = store.reader().reading().await.unwrap().run(sql, Vec::new()).await;
                for refused in [alone, within] {
                    let words = refused.unwrap_err().to_string();
                    assert!(
                        words.contains("readonly") || words.contains("read-only"),
                        "{words}"
                    );
                }
            }
            store.close().await.unwrap();
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn every_connection_of_a_file_enforces_what_it_must() {
        let dir = tempfile::tempdir().unwrap();
        let database = Database::file(dir.path().join("newsroom.db"));
        let store = Store::create(&database, scratch::now(), &mut scratch::Fixed)
            .await
            .unwrap();
        let mut held = Vec::new();
        for _ in 0..READERS {
            let mut reading = store.reader().reading().await.unwrap();
            let row = reading
                .row("PRAGMA foreign_keys", Vec::new())
                .await
                .unwrap()
                .unwrap();
            assert_eq!(row.number("foreign_keys").unwrap(), 1);
            held.push(reading);
        }
        let pools = open(&database).await.unwrap();
        let orphan = "INSERT INTO edition_topic (story, lang, topic, at) VALUES ('x', 'ar', 'y', 0)";
        assert!(pools.writer.connection().run(orphan, Vec::new()).await.is_err());
    }
}
