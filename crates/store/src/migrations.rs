//! The schema's versions: forward only, each in a transaction of its own.
//!
//! To change the schema add `migrations/NNNN.sql` and a line to [`MIGRATIONS`]; a migration that was released never
//! changes again.

use language::Moment;

use crate::{
    bind::values,
    connection::{Connection, Pool},
    database::Database,
    error::Error,
};

/// All migrations in order; the first makes version 1.
pub(crate) const MIGRATIONS: [&str; 8] = [
    include_str!("../migrations/0001.sql"),
    include_str!("../migrations/0002.sql"),
    include_str!("../migrations/0003.sql"),
    include_str!("../migrations/0004.sql"),
    include_str!("../migrations/0005.sql"),
    include_str!("../migrations/0006.sql"),
    include_str!("../migrations/0007.sql"),
    include_str!("../migrations/0008.sql"),
];

/// The newest version this program knows.
pub(crate) fn newest() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

/// Brings a database to the newest version.
///
/// # Errors
/// [`Error::Newer`] where it is beyond that already.
pub(crate) async fn run(database: &Database, pool: &Pool, now: Moment) -> Result<(), Error> {
    run_to(database, pool, newest(), now).await
}

/// Brings a database to a version: the tests make databases of every earlier one.
pub(crate) async fn run_to(database: &Database, pool: &Pool, version: i64, now: Moment) -> Result<(), Error> {
    while step(database, pool, version, now).await? == Step::Taken {}
    Ok(())
}

#[derive(PartialEq, Eq)]
enum Step {
    Taken,
    Done,
}

async fn step(database: &Database, pool: &Pool, version: i64, now: Moment) -> Result<Step, Error> {
    let mut connection = pool.writing().await?;
    connection.engine().lock_migrations(&mut connection).await?;
    let has = version_of(&mut connection).await?;
    if newest() < has {
        return Err(Error::Newer {
            database: database.to_string(),
            has,
            knows: newest(),
        });
    }
    if version <= has {
        connection.rollback().await?;
        return Ok(Step::Done);
    }
    if has == 0 {
        let table = "CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, at INTEGER NOT NULL)";
        apply(&mut connection, table).await?;
    }
    let next = MIGRATIONS
        .get(usize::try_from(has).unwrap_or(usize::MAX))
        .copied()
        .unwrap_or_default();
    for statement in statements(next) {
        apply(&mut connection, &statement).await?;
    }
    connection
        .run(
            "INSERT INTO schema_version (version, at) VALUES (?, ?)",
            values![has + 1, now],
        )
        .await?;
    connection.commit().await?;
    Ok(Step::Taken)
}

/// The database's version; 0 where it holds nothing of ours.
pub(crate) async fn version_of(connection: &mut Connection) -> Result<i64, Error> {
    if !connection
        .engine()
        .has_table(connection, "schema_version")
        .await?
    {
        return Ok(0);
    }
    let row = connection
        .row("SELECT max(version) AS version FROM schema_version", Vec::new())
        .await?;
    row.map_or(Ok(0), |row| row.number("version"))
}

async fn apply(connection: &mut Connection, statement: &str) -> Result<(), Error> {
    let statement = connection.engine().schema(statement);
    connection.run_script(&statement).await
}

/// The statements of a migration, without comments.
fn statements(script: &str) -> Vec<String> {
    let lines: Vec<&str> = script
        .lines()
        .filter(|line| !line.trim_start().starts_with("--"))
        .collect();
    let statements = lines.join("\n");
    let statements = statements
        .split(";\n")
        .map(|statement| statement.trim().trim_end_matches(';').to_owned());
    statements.filter(|statement| !statement.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Store, copying, dialect::pools, scratch};

    #[tokio::test(flavor = "multi_thread")]
    async fn every_earlier_schema_is_brought_to_the_newest() {
        for version in 1..=newest() {
            let dir = tempfile::tempdir().unwrap();
            for (database, _scratch) in scratch::databases(dir.path()) {
                let single = scratch::single(&database).await;
                run_to(&database, &single, version, scratch::now()).await.unwrap();
                assert_eq!(version_of(&mut single.connection()).await.unwrap(), version);
                let head = "INSERT INTO feed_head (id, epoch, seq) VALUES (1, 'e', 0)";
                single.connection().run(head, Vec::new()).await.unwrap();
                single.close().await.unwrap();
                let store = Store::open(&database, scratch::now()).await.unwrap();
                assert_eq!(store.verify().await.unwrap(), []);
                let mut read = store.read().await.unwrap();
                assert_eq!(version_of(&mut read).await.unwrap(), newest());
                drop(read);
                store.close().await.unwrap();
            }
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_database_of_a_later_version_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        for (database, _scratch) in scratch::databases(dir.path()) {
            Store::create(&database, scratch::now(), &mut scratch::Fixed)
                .await
                .unwrap()
                .close()
                .await
                .unwrap();
            let single = scratch::single(&database).await;
            let later = "INSERT INTO schema_version (version, at) VALUES (999, 0)";
            single.connection().run(later, Vec::new()).await.unwrap();
            single.close().await.unwrap();
            let Err(error) = Store::open(&database, scratch::now()).await else {
                panic!("{database} was opened");
            };
            assert!(matches!(error, Error::Newer { has: 999, .. }), "{error}");
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_migration_that_fails_leaves_nothing_behind() {
        let dir = tempfile::tempdir().unwrap();
        for (database, _scratch) in scratch::databases(dir.path()) {
            let single = scratch::single(&database).await;
            // The first migration meets a table of another program.
            single
                .connection()
                .run_script("CREATE TABLE redirect (x INTEGER)")
                .await
                .unwrap();
            run(&database, &single, scratch::now()).await.unwrap_err();
            let mut connection = single.connection();
            assert_eq!(version_of(&mut connection).await.unwrap(), 0);
            assert!(
                !connection
                    .engine()
                    .has_table(&mut connection, "story")
                    .await
                    .unwrap()
            );
            drop(connection);
            single.close().await.unwrap();
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn the_audit_log_only_grows() {
        let dir = tempfile::tempdir().unwrap();
        for (database, _scratch) in scratch::databases(dir.path()) {
            let single = scratch::single(&database).await;
            run(&database, &single, scratch::now()).await.unwrap();
            let mut connection = single.connection();
            let row = "INSERT INTO audit (seq, at, origin, deed, kind, key) VALUES (1, 0, 'clock', 'saved', 'story', 's')";
            connection.run_script(row).await.unwrap();
            for statement in [
                "UPDATE audit SET at = 1",
                "UPDATE audit SET by_name = 'x' WHERE seq = 1",
                "DELETE FROM audit WHERE seq = 1",
                "DELETE FROM audit",
            ] {
                let error = connection.run_script(statement).await.unwrap_err();
                assert!(error.to_string().contains("only grows"), "{statement}: {error}");
            }
            let rows = connection.rows("SELECT at FROM audit", Vec::new()).await.unwrap();
            assert_eq!(rows[0].number("at").unwrap(), 0);
            drop(connection);
            single.close().await.unwrap();
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn every_table_is_copied_by_a_backup() {
        let dir = tempfile::tempdir().unwrap();
        let database = Database::file(dir.path().join("newsroom.db"));
        let single = pools::open_single(&database, pools::Missing::Make).await.unwrap();
        run(&database, &single, scratch::now()).await.unwrap();
        let sql =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'schema_version' ORDER BY name";
        let rows = single.connection().rows(sql, Vec::new()).await.unwrap();
        let tables: Vec<String> = rows.iter().map(|row| row.text("name").unwrap()).collect();
        let mut copied = copying::TABLES.to_vec();
        copied.sort_unstable();
        assert_eq!(tables, copied);
    }
}
