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
pub(crate) const MIGRATIONS: [&str; 1] = [include_str!("../migrations/0001.sql")];

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
